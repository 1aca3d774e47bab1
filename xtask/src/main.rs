//! Build tasks of Onrecord: `cargo xtask start | dist | test | size | bench | fuzz | pictures`.
//!
//! Everything that turns the sources into a page, and checks it, is here and runs the same on a
//! laptop and on a build machine. Only this crate knows how the page is packed. It needs Rust;
//! Node and Python are asked for by the browser tests alone.

mod bench;
mod browser;
mod bundle;
mod checks;
mod css;
mod digest;
mod gzip;
mod html;
mod likeness;
mod manifest;
mod python;
mod serve;
mod size;
mod test;
mod toolchain;
mod trials;

use anyhow::{Context, Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask start [--port N]   build the page and serve it on this machine
cargo xtask dist               build the page into dist/, ready for any static host
cargo xtask test               check formatting, lints, tests, and the page in a real browser
cargo xtask test rust          only what needs no browser
cargo xtask test page          only the page in the browser
cargo xtask size               the page's files and what they weigh on the way to a reader
cargo xtask size --record      the same, written to docs/size.txt, which the tests hold the page to
cargo xtask bench [PART..]     measure all that docs/PERFORMANCE.md tells of, and write it there
cargo xtask fuzz [TARGET..] [--minutes N]
                               run libFuzzer on what takes input from strangers, 10 minutes each
cargo xtask pictures           take the pictures in docs/screenshots anew";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<()> {
    match arguments {
        ["start"] => start(serve::USUAL_PORT),
        ["start", "--port", port] => start(
            port.parse()
                .with_context(|| format!("`{port}` is no port: give a number up to 65535"))?,
        ),
        ["dist"] => {
            let folder = bundle::dist()?;
            println!("The page is in {}", folder.display());
            Ok(())
        }
        ["test"] => test::test(test::Part::All),
        ["test", "rust"] => test::test(test::Part::Rust),
        ["test", "page"] => test::test(test::Part::Page),
        ["size"] => size::print(&bundle::dist()?),
        ["size", "--record"] => size::record(&bundle::dist()?),
        ["bench", parts @ ..] => bench::bench(parts),
        ["fuzz", names @ .., "--minutes", minutes] => trials::fuzz(
            names,
            minutes
                .parse()
                .with_context(|| format!("`{minutes}` is no number of minutes"))?,
        ),
        ["fuzz", names @ ..] => trials::fuzz(names, trials::USUAL_MINUTES),
        ["pictures"] => browser::pictures(bundle::dist()?),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!(
            "`cargo xtask {}` is not a task. These are:\n\n{HELP}",
            arguments.join(" ")
        ),
    }
}

fn start(port: u16) -> Result<()> {
    let site = serve::Site::new(bundle::dist()?, "/");
    let listener = serve::listen(port)?;
    println!(
        "Onrecord is at http://{}/ (Ctrl+C ends it)",
        listener.local_addr()?
    );
    site.serve(&listener);
    Ok(())
}
