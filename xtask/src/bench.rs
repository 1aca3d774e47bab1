//! `cargo xtask bench`: everything that is measured, into docs/PERFORMANCE.md.
//!
//! The report is written by hand but for what stands between two marks, which is what a part of
//! the measuring printed. So the figures and what is said of them stay in one place.

use crate::{
    browser, bundle,
    toolchain::{answer, cargo, npm_ci, root, run},
};
use anyhow::{Context, Result, ensure};
use std::{
    fs,
    process::{Command, Stdio},
};

/// The report.
const REPORT: &str = "docs/PERFORMANCE.md";

/// Measures what the named parts of the report tell of, all of them without a name.
pub fn bench(names: &[&str]) -> Result<()> {
    let path = root().join(REPORT);
    let report = fs::read_to_string(&path).with_context(|| format!("no {REPORT}"))?;
    for name in names {
        replaced(&report, name, "")?;
    }
    let measure = |name: &str, figures: &dyn Fn() -> Result<String>| -> Result<()> {
        if names.is_empty() || names.contains(&name) {
            println!("Measuring: {name}");
            let figures = figures()?;
            println!("{figures}");
            // Read anew: measuring takes minutes, in which someone may have gone on writing.
            let report = fs::read_to_string(&path)?;
            fs::write(&path, replaced(&report, name, &figures)?)?;
        }
        Ok(())
    };
    measure("machine", &|| Ok(machine()))?;
    measure("engine", &|| benchmarks("engine"))?;
    measure("dossier", &|| benchmarks("dossier"))?;
    measure("peers", &peers)?;
    measure("start", &lighthouse)?;
    for name in ["paste", "long", "picture"] {
        let script = format!("measure/{name}.mjs");
        measure(name, &|| {
            printed(&mut browser::node(bundle::dist()?, &[&script])?)
        })?;
    }
    Ok(())
}

/// What the figures were measured on.
fn machine() -> String {
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = processor
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("an unknown processor", |(_, name)| name);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let rust = answer("rustc", &["--version"]).unwrap_or_default();
    let browser = browser::version().unwrap_or_default();
    format!("{processor}, {threads} threads; {rust}; {browser}.")
}

/// The benchmarks of a package.
fn benchmarks(package: &str) -> Result<String> {
    printed(cargo().args(["bench", "--quiet", "--package", package, "--bench", "speed"]))
}

/// The engine beside what else reads text in a browser.
fn peers() -> Result<String> {
    let program = root().join("target/bench");
    bundle::bench(&program)?;
    run(&mut npm_ci(&root().join("bench")))?;
    let mut node = browser::node(bundle::dist()?, &["../bench/peers.mjs"])?;
    printed(node.env("ONRECORD_ENGINE", program))
}

/// What Lighthouse says of the page.
fn lighthouse() -> Result<String> {
    run(&mut npm_ci(&root().join("bench")))?;
    printed(&mut browser::node(
        bundle::dist()?,
        &["../bench/start.mjs"],
    )?)
}

/// What a command prints, from its first line with a word to its last.
fn printed(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .context("what measures could not be started")?;
    ensure!(output.status.success(), "what measures failed");
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// The report with other figures in a part of it.
fn replaced(report: &str, name: &str, figures: &str) -> Result<String> {
    let mark = |which: &str| format!("<!-- {which} {name} -->");
    let missing = || format!("{REPORT} has no part {name}");
    let (before, rest) = report
        .split_once(&mark("measured:"))
        .with_context(missing)?;
    let (_, after) = rest.split_once(&mark("end of")).with_context(missing)?;
    Ok(format!(
        "{before}{}\n\n{figures}\n\n{}{after}",
        mark("measured:"),
        mark("end of")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_figures_of_one_part_are_replaced() {
        let report = "a\n<!-- measured: x -->\nold\n<!-- end of x -->\nb\n";
        let new = replaced(report, "x", "| 1 |").expect("a part");
        assert_eq!(
            new,
            "a\n<!-- measured: x -->\n\n| 1 |\n\n<!-- end of x -->\nb\n"
        );
        assert!(replaced(report, "y", "").is_err());
    }
}
