//! What the page weighs on its way to a reader.

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use std::{fs, io::Write, path::Path};

/// Prints the size of every file of a packed page, as it is and gzipped as static hosts send it.
pub fn print(dist: &Path) -> Result<()> {
    let mut files: Vec<_> = fs::read_dir(dist)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
        .context("cannot list dist/")?;
    files.sort();
    println!("{:>9} {:>9}", "bytes", "gzipped");
    let (mut all, mut all_zipped) = (0, 0);
    for file in files {
        let content = fs::read(&file)?;
        let zipped = gzipped(&content)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        println!("{:>9} {zipped:>9}  {name}", content.len());
        all += content.len();
        all_zipped += zipped;
    }
    println!("{all:>9} {all_zipped:>9}  together");
    Ok(())
}

fn gzipped(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}
