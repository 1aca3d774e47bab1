//! What the page weighs on its way to a reader, held against what is committed.

use crate::{
    digest,
    gzip::gzipped,
    toolchain::{names_in, root},
};
use anyhow::{Context, Result, ensure};
use std::{fs, path::Path};

/// Where the committed figures stand, from the root of the repository.
const COMMITTED: &str = "docs/size.txt";

/// By so many hundredths the page may outgrow its committed size before someone has to say so.
const LEEWAY: usize = 2;

/// Prints the size of every file of a packed page, as it is and gzipped as static hosts send it.
pub fn print(dist: &Path) -> Result<()> {
    print!("{}", table(dist)?);
    Ok(())
}

/// Writes the same figures to `docs/size.txt`, to be committed with what made the page grow.
pub fn record(dist: &Path) -> Result<()> {
    let table = table(dist)?;
    print!("{table}");
    fs::write(root().join(COMMITTED), table).with_context(|| format!("cannot write {COMMITTED}"))
}

/// Fails if the page has grown by more than two hundredths since its size was recorded.
pub fn check(dist: &Path) -> Result<()> {
    let committed = fs::read_to_string(root().join(COMMITTED))
        .with_context(|| format!("cannot read {COMMITTED}"))?;
    compare(&table(dist)?, &committed)
}

fn compare(now: &str, committed: &str) -> Result<()> {
    let committed = total(committed).with_context(|| format!("{COMMITTED} has no total"))?;
    let now = total(now).context("the page has no total")?;
    let limit = committed + committed * LEEWAY / 100;
    ensure!(
        now <= limit,
        "The page weighs {now} bytes gzipped, {committed} when it was last recorded: more than \
         {LEEWAY} % more. If it must, commit what `cargo xtask size --record` writes."
    );
    Ok(())
}

/// One line a file, by name, and one for all of them.
fn table(dist: &Path) -> Result<String> {
    let mut table = format!("{:>9} {:>9}\n", "bytes", "gzipped");
    let (mut all, mut all_zipped) = (0, 0);
    for name in names_in(dist)? {
        let content = fs::read(dist.join(&name))?;
        let zipped = gzipped(&content).len();
        let name = digest::plain_name(&name);
        table += &format!("{:>9} {zipped:>9}  {name}\n", content.len());
        all += content.len();
        all_zipped += zipped;
    }
    table += &format!("{all:>9} {all_zipped:>9}  together\n");
    Ok(table)
}

/// The gzipped bytes of all files, from the last line of a table.
fn total(table: &str) -> Option<usize> {
    let line = table.lines().last()?.strip_suffix("together")?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighing(bytes: usize) -> String {
        format!("    bytes   gzipped\n        9 {bytes:>9}  together\n")
    }

    #[test]
    fn a_page_may_grow_a_little_and_no_more() {
        assert!(compare(&weighing(1020), &weighing(1000)).is_ok());
        assert!(compare(&weighing(1), &weighing(1000)).is_ok());
        assert!(compare(&weighing(1021), &weighing(1000)).is_err());
    }

    #[test]
    fn figures_that_cannot_be_read_are_no_licence_to_grow() {
        assert!(compare(&weighing(1), "").is_err());
    }
}
