//! The tools the tasks are made of: cargo, rustc, rustup, and how they are called.

use anyhow::{Context, Result, bail, ensure};
use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The target triple of the page.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The folder of the repository.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The cargo that runs this task, in the repository's folder.
pub fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root()).stdin(Stdio::null());
    cargo
}

/// npm, to install in a folder what is locked there.
pub fn npm_ci(folder: &Path) -> Command {
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel", "error"])
        .current_dir(folder);
    npm
}

/// The names of what is in a folder, sorted.
pub fn names_in(folder: &Path) -> Result<Vec<String>> {
    let mut names = fs::read_dir(folder)
        .and_then(|entries| {
            entries
                .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
                .collect::<io::Result<Vec<_>>>()
        })
        .with_context(|| format!("cannot list {}", folder.display()))?;
    names.sort();
    Ok(names)
}

/// Runs a command to its end, without input; its output goes where ours goes.
pub fn run(command: &mut Command) -> Result<()> {
    let name = said(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("`{name}` could not be started"))?;
    ensure!(status.success(), "`{name}` failed");
    Ok(())
}

/// What a command prints, its end trimmed; `None` if it cannot be started or fails.
pub fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim_end().to_owned())
}

/// Makes sure that the standard library for wasm is there, through rustup if it is not.
pub fn need_wasm_target() -> Result<()> {
    let folder = answer("rustc", &["--print", "target-libdir", "--target", WASM])
        .map(PathBuf::from)
        .context("rustc did not answer: is Rust installed? See https://rustup.rs")?;
    if folder.is_dir() {
        return Ok(());
    }
    println!("Adding Rust's {WASM} target");
    rustup(&["target", "add", WASM])
}

/// Makes sure that a component of the toolchain (`rustfmt`, `clippy`) is there.
pub fn need_component(component: &str, program: &str) -> Result<()> {
    if answer(program, &["--version"]).is_some() {
        return Ok(());
    }
    println!("Adding Rust's component {component}");
    rustup(&["component", "add", component])
}

fn rustup(arguments: &[&str]) -> Result<()> {
    if answer("rustup", &["--version"]).is_none() {
        bail!(
            "this needs `rustup {}`, and rustup is not on this machine. \
             Install it from https://rustup.rs, or add the part with what installed Rust.",
            arguments.join(" ")
        );
    }
    run(Command::new("rustup").args(arguments).current_dir(root()))
}

fn said(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![
        program
            .file_name()
            .unwrap_or(program.as_os_str())
            .to_string_lossy(),
    ];
    words.extend(command.get_args().map(|word| word.to_string_lossy()));
    words.join(" ")
}
