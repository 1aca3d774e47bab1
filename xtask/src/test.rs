//! `cargo xtask test`: every check, one after the other, to the end, and a verdict.

use crate::{
    browser, bundle,
    checks::{self, Count},
};
use anyhow::{Result, bail};

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
        verdict.tests("Native tests", checks::native_tests);
    }
    if part != Part::Rust {
        verdict.tests("Page", || browser::tests(bundle::dist()?));
    }
    println!("\n{}", verdict.lines.join("\n"));
    // Alone on the last line: tools that run this look for it there.
    println!(
        "{} passed, {} failed",
        verdict.count.passed, verdict.count.failed
    );
    if verdict.is_good {
        Ok(())
    } else {
        bail!("Not everything is as it should be.")
    }
}

struct Verdict {
    lines: Vec<String>,
    count: Count,
    is_good: bool,
}

impl Default for Verdict {
    fn default() -> Self {
        Self {
            lines: Vec::new(),
            count: Count::default(),
            is_good: true,
        }
    }
}

impl Verdict {
    fn check(&mut self, name: &str, check: impl FnOnce() -> Result<()>) {
        println!("\n== {name} ==");
        self.note(name, check().map(|()| "good".to_owned()));
    }

    fn tests(&mut self, name: &str, tests: impl FnOnce() -> Result<Count>) {
        println!("\n== {name} ==");
        let outcome = tests().and_then(|count| {
            self.count.passed += count.passed;
            self.count.failed += count.failed;
            match count {
                Count { failed: 0, passed } => Ok(format!("{passed} passed")),
                Count { failed, passed } => bail!("{passed} passed, {failed} failed"),
            }
        });
        self.note(name, outcome);
    }

    fn note(&mut self, name: &str, outcome: Result<String>) {
        self.is_good &= outcome.is_ok();
        let outcome = outcome.unwrap_or_else(|error| format!("BAD: {error:#}"));
        self.lines.push(format!("{name}: {outcome}"));
    }
}
