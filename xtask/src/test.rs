//! `cargo xtask test`: every check, one after the other, to the end, and a verdict.

use crate::{
    browser, bundle,
    checks::{self, Count},
    size, trials,
};
use anyhow::{Result, ensure};

/// What of the checks is to run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Everything.
    All,
    /// What needs no browser.
    Rust,
    /// The page in the browser.
    Page,
}

/// Runs the checks, says how each ended, and closes with the number of tests.
pub fn test(part: Part) -> Result<()> {
    let mut verdict = Verdict::default();
    if part != Part::Page {
        verdict.check("Formatting", checks::formatting);
        verdict.check("Lints", checks::lints);
        verdict.check("Lints of the page", checks::page_lints);
        verdict.tests("Native tests", checks::native_tests);
        verdict.tests("Counted steps", trials::steps);
    }
    if part != Part::Rust {
        verdict.tests("Page", || browser::tests(bundle::dist()?));
        verdict.check("Size of the page", || size::check(&bundle::folder()));
    }
    println!("\n{}", verdict.lines.join("\n"));
    // Alone on the last line: tools that run this look for it there.
    println!(
        "{} passed, {} failed",
        verdict.count.passed, verdict.count.failed
    );
    ensure!(
        verdict.count.failed == 0,
        "Not everything is as it should be."
    );
    Ok(())
}

#[derive(Default)]
struct Verdict {
    lines: Vec<String>,
    count: Count,
}

impl Verdict {
    fn check(&mut self, name: &str, check: impl FnOnce() -> Result<()>) {
        println!("\n== {name} ==");
        let outcome = check().map(|()| "good".to_owned());
        // A check that fails counts like a failed test, lest the last line say that none did.
        self.count.failed += usize::from(outcome.is_err());
        self.note(name, outcome);
    }

    fn tests(&mut self, name: &str, tests: impl FnOnce() -> Result<Count>) {
        println!("\n== {name} ==");
        let outcome = match tests() {
            Ok(count) => self.add(count),
            Err(error) => {
                self.count.failed += 1;
                Err(error)
            }
        };
        self.note(name, outcome);
    }

    fn add(&mut self, Count { passed, failed }: Count) -> Result<String> {
        self.count.passed += passed;
        self.count.failed += failed;
        ensure!(failed == 0, "{passed} passed, {failed} failed");
        Ok(format!("{passed} passed"))
    }

    fn note(&mut self, name: &str, outcome: Result<String>) {
        let outcome = outcome.unwrap_or_else(|error| format!("BAD: {error:#}"));
        self.lines.push(format!("{name}: {outcome}"));
    }
}
