//! The tasks around the crate `trials`: fuzzing, and the test that counts steps. Both build it, and
//! what it tests, with counters put in by the compiler, in folders of their own under `target/`.

use crate::{
    checks::{Count, counted},
    toolchain::{answer, cargo, names_in, root, run},
};
use anyhow::{Context, Result, bail, ensure};
use std::{fs, path::PathBuf, process::Command};

/// What cargo-fuzz passes to rustc, less what needs a nightly compiler.
const COVERAGE: &str = "-Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares \
    -Ccodegen-units=1 -Cdebug-assertions=yes";

/// Minutes for which a target is run unless said otherwise.
pub const USUAL_MINUTES: u64 = 10;

/// Most memory that a target may take, in MiB, libFuzzer's own included (some 100 MiB once its
/// corpus has grown).
const MEMORY: u32 = 512;

/// Longest input that libFuzzer makes, in bytes: long enough for every rule, short enough to be fast.
const LONGEST: u32 = 4096;

/// Seconds after which one input has hung; a thousand times what they take.
const PATIENCE: u32 = 10;

/// The work of the engine grows as its input does: counts steps, in a build with counters.
pub fn steps() -> Result<Count> {
    let mut cargo = cargo();
    cargo
        .args(["test", "--release", "--package", "trials"])
        .args(["--features", "counted", "--test", "steps"])
        .args(["--target-dir", "target/counted"])
        .env("RUSTFLAGS", "-C instrument-coverage")
        // The counters are read in the process; the file of them is nobody's.
        .env("LLVM_PROFILE_FILE", "/dev/null");
    counted(&mut cargo)
}

/// Runs libFuzzer on the named targets, or on all; what it learns stays in `target/fuzz/corpus`,
/// and an input that breaks a promise in `target/fuzz`, to become a seed.
pub fn fuzz(names: &[&str], minutes: u64) -> Result<()> {
    let program = build()?;
    let seeds = root().join("trials/seeds");
    let all = names_in(&seeds)?;
    let names = if names.is_empty() {
        all.iter().map(String::as_str).collect()
    } else {
        names.to_vec()
    };
    for name in names {
        ensure!(
            all.iter().any(|known| known == name),
            "`{name}` is no target: these are {}",
            all.join(", ")
        );
        println!("\n== {name}, {minutes} minutes ==");
        let corpus = root().join("target/fuzz/corpus").join(name);
        fs::create_dir_all(&corpus)?;
        run(Command::new(&program)
            .current_dir(root().join("target/fuzz"))
            .env("ONRECORD_TARGET", name)
            .arg(&corpus)
            .arg(seeds.join(name))
            .arg(format!("-artifact_prefix={name}-"))
            .arg(format!("-max_total_time={}", minutes * 60))
            .arg(format!("-rss_limit_mb={MEMORY}"))
            .arg(format!("-timeout={PATIENCE}"))
            .arg(format!("-max_len={LONGEST}"))
            .args(["-print_final_stats=1", "-verbosity=0"]))
        .with_context(|| format!("{name} is not clean: the input is in target/fuzz"))?;
    }
    Ok(())
}

/// Builds the program around libFuzzer, which wants a C++ compiler.
fn build() -> Result<PathBuf> {
    let version = answer("rustc", &["-vV"]).context("rustc did not answer")?;
    let Some(host) = version.lines().find_map(|line| line.strip_prefix("host: ")) else {
        bail!("rustc does not name its host");
    };
    // With a target named, build scripts go without the counters.
    run(cargo()
        .args(["build", "--release", "--package", "trials", "--bin", "fuzz"])
        .args(["--features", "libfuzzer", "--target", host])
        .args(["--target-dir", "target/fuzz"])
        .env("RUSTFLAGS", COVERAGE))?;
    Ok(root().join("target/fuzz").join(host).join("release/fuzz"))
}
