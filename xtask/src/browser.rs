//! The page's tests in a real browser: Playwright, from the npm registry, drives a Chromium that
//! is on the machine or comes from Debian's packages.

use crate::{
    checks::Count,
    python::python,
    serve::{self, Site},
    toolchain::{answer, npm_ci, root, run},
};
use anyhow::{Context, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

/// The page is tested under a path, because it must work under any.
const UNDER: &str = "/somewhere/deep/";

/// Variables that name the browser to use.
const NAMED_BY: [&str; 2] = ["ONRECORD_CHROMIUM", "CHROME_PATH"];

/// Names of the browser on `PATH`, and where it lies on a Mac.
const USUAL: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Runs the browser tests on a packed page, and counts them.
pub fn tests(dist: PathBuf) -> Result<Count> {
    let report = root().join("tests/results/report.json");
    fs::remove_file(&report).ok();
    let status = node(dist, &["node_modules/@playwright/test/cli.js", "test"])?
        .env("ONRECORD_PYTHON", python()?)
        .status()
        .context("node could not be started")?;
    let mut count = counted(&fs::read_to_string(&report).unwrap_or_default());
    if !status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// Takes the pictures in docs/screenshots of a packed page anew.
pub fn pictures(dist: PathBuf) -> Result<()> {
    run(&mut node(dist, &["pictures.mjs"])?)
}

/// Node in the folder of the browser tests, told of a browser and of the page, which is served
/// from here on.
pub fn node(dist: PathBuf, arguments: &[&str]) -> Result<Command> {
    let browser = chromium()?;
    let folder = root().join("tests");
    install_playwright(&folder)?;
    let listener = serve::listen(0)?;
    let page = format!("http://{}{UNDER}", listener.local_addr()?);
    thread::spawn(move || Site::new(dist, UNDER).serve(&listener));
    let mut node = Command::new("node");
    node.args(arguments)
        .current_dir(&folder)
        .stdin(Stdio::null())
        .env("ONRECORD_PAGE", page)
        .env("ONRECORD_CHROMIUM", browser);
    Ok(node)
}

/// The counts in Playwright's JSON report; none if it broke off before it wrote one.
fn counted(report: &str) -> Count {
    let report: serde_json::Value = serde_json::from_str(report).unwrap_or_default();
    let number = |name: &str| {
        let number = report["stats"][name].as_u64().unwrap_or(0);
        usize::try_from(number).unwrap_or(usize::MAX)
    };
    Count {
        passed: number("expected"),
        failed: number("unexpected") + number("flaky"),
    }
}

fn install_playwright(folder: &Path) -> Result<()> {
    if answer("npm", &["--version"]).is_none() || answer("node", &["--version"]).is_none() {
        bail!(
            "The browser tests need Node.js 20 or later with npm (https://nodejs.org); \
             `cargo xtask test rust` runs the rest."
        );
    }
    run(npm_ci(folder).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
}

/// The browser: the one that is named, the one that is there, or one that is installed now.
fn chromium() -> Result<PathBuf> {
    for name in NAMED_BY {
        if let Some(path) = env::var_os(name).filter(|path| !path.is_empty()) {
            let path = PathBuf::from(path);
            if path.is_file() {
                return Ok(path);
            }
            bail!("{name} names {}, which is no file", path.display());
        }
    }
    if let Some(path) = found() {
        return Ok(path);
    }
    install_chromium()?;
    found().context("Debian's package chromium is installed and brought no chromium")
}

/// Name and version of the browser, if there is one.
pub fn version() -> Option<String> {
    let browser = chromium().ok()?;
    answer(browser.to_str()?, &["--version"])
}

fn found() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = env::split_paths(&path).collect();
    USUAL
        .iter()
        // A name that starts with a slash replaces the folder it is joined to.
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}

fn install_chromium() -> Result<()> {
    let Some(apt_get) = apt_get() else {
        bail!(
            "The browser tests need Chromium or Chrome, and none is here. Install one \
             (on Debian: apt-get install chromium), or name it in ONRECORD_CHROMIUM; \
             `cargo xtask test rust` runs the rest."
        );
    };
    println!("Installing Chromium from Debian's packages");
    let install = ["install", "--yes", "--no-install-recommends", "chromium"];
    for arguments in [["update"].as_slice(), &install] {
        run(Command::new(apt_get[0])
            .args(&apt_get[1..])
            .args(arguments)
            .arg("--quiet=2")
            .env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    Ok(())
}

/// How apt-get is called with the rights to install, if it is here and the rights are.
fn apt_get() -> Option<&'static [&'static str]> {
    answer("apt-get", &["--version"])?;
    if answer("id", &["-u"])? == "0" {
        return Some(&["apt-get"]);
    }
    answer("sudo", &["-n", "true"]).map(|_| ["sudo", "-n", "apt-get"].as_slice())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_come_from_the_report() {
        let report = r#"{"stats": {"expected": 9, "unexpected": 1, "flaky": 2, "skipped": 0}}"#;
        let count = counted(report);
        assert_eq!((count.passed, count.failed), (9, 3));
        assert_eq!(counted(""), Count::default());
    }
}
