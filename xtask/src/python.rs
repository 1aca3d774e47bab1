//! networkx, which opens the page's GraphML in the tests: in a virtual environment under target/,
//! so that the machine's own Python stays as it is.

use crate::toolchain::{answer, root, run};
use anyhow::{Result, bail};
use std::{fs, path::PathBuf, process::Command};

/// What is to be installed, with the version and its digest.
const REQUIREMENTS: &str = "tests/requirements.txt";

/// The Python that has what the tests require; it is installed where it is not yet.
pub fn python() -> Result<PathBuf> {
    let folder = root().join("target/python");
    let python = folder.join("bin/python");
    let required = fs::read_to_string(root().join(REQUIREMENTS))?;
    // Written last: it says that the environment is whole, and for which requirements.
    let stamp = folder.join("required");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == required) {
        return Ok(python);
    }
    if answer("python3", &["-c", "import venv, ensurepip"]).is_none() {
        bail!(
            "The browser tests open saved graphs with networkx and need Python 3.10 or later with \
             venv (on Debian: apt-get install python3-venv); `cargo xtask test rust` runs the rest."
        );
    }
    println!("Installing networkx into {}", folder.display());
    run(Command::new("python3")
        .args(["-m", "venv", "--clear"])
        .arg(&folder))?;
    run(Command::new(&python)
        .args(["-m", "pip", "install", "--quiet", "--no-deps"])
        .args(["--disable-pip-version-check", "--require-hashes"])
        .args(["--requirement", REQUIREMENTS])
        .current_dir(root()))?;
    fs::write(&stamp, required)?;
    Ok(python)
}
