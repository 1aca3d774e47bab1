//! The checks that need no browser: formatting, lints, native tests.

use crate::toolchain::{self, WASM, cargo, run};
use anyhow::{Context, Result};
use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

/// How many tests ran, and how they ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that ended as they should.
    pub passed: usize,
    /// Tests that did not, and whole runs that broke off.
    pub failed: usize,
}

/// Every file is laid out as rustfmt does it.
pub fn formatting() -> Result<()> {
    toolchain::need_component("rustfmt", "rustfmt")?;
    run(cargo().args(["fmt", "--all", "--check"]))
}

/// Clippy has nothing to say about what runs natively.
pub fn lints() -> Result<()> {
    toolchain::need_component("clippy", "cargo-clippy")?;
    run(cargo()
        .args(["clippy", "--workspace", "--exclude", "onrecord"])
        .args(["--all-targets", "--", "-D", "warnings"]))
}

/// Clippy has nothing to say about the page as wasm.
///
/// It is checked in the profile it is built in: the macros it is made of compile once.
pub fn page_lints() -> Result<()> {
    toolchain::need_component("clippy", "cargo-clippy")?;
    toolchain::need_wasm_target()?;
    run(cargo()
        .args(["clippy", "--package", "onrecord", "--profile", "page"])
        .args(["--target", WASM, "--all-targets", "--", "-D", "warnings"]))
}

/// Runs the tests that need no browser, and counts them; the page's own code is among them, for
/// what in it is no view.
pub fn native_tests() -> Result<Count> {
    counted(cargo().args(["test", "--workspace", "--no-fail-fast"]))
}

/// Runs a `cargo test` to its end, and counts its tests.
pub fn counted(tests: &mut Command) -> Result<Count> {
    let mut child = tests
        .stdout(Stdio::piped())
        .spawn()
        .context("cargo could not be started")?;
    let mut count = Count::default();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line?;
            println!("{line}");
            if let Some((passed, failed)) = result(&line) {
                count.passed += passed;
                count.failed += failed;
            }
        }
    }
    if !child.wait()?.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// The counts in the line with which a test binary ends.
fn result(line: &str) -> Option<(usize, usize)> {
    let counts = line.strip_prefix("test result: ")?;
    let number = |name: &str| {
        let before = counts.split_once(name)?.0.trim_end();
        before.rsplit(' ').next()?.parse().ok()
    };
    Some((number(" passed")?, number(" failed")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_from_the_closing_line() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(result(line), Some((12, 3)));
        assert_eq!(result("test tests::counts ... ok"), None);
    }
}
