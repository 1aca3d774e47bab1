//! What must hold whatever the input.
//!
//! A [`Target`] takes any bytes and panics if a promise is broken. The same targets are fed by
//! kept seeds and by chance in this crate's tests, and by libFuzzer in `cargo xtask fuzz`. How the
//! work grows with the input is counted by [`steps`], in a build that `cargo xtask test` makes.

mod chance;
pub mod forge;
pub mod nasty;
pub mod shared;
mod sound;
#[cfg(feature = "counted")]
pub mod steps;
mod targets;

pub use chance::{Dice, mangled};
pub use sound::{sound, sound_reading};
pub use targets::Target;

use std::{fs, io, path::PathBuf};

/// A folder of this repository.
pub fn folder(name: &str) -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.join("..").join(name)
}

/// The texts of our own articles, in the order of their files' names.
///
/// # Errors
/// If the folder `tests/articles` cannot be read.
pub fn articles() -> io::Result<Vec<String>> {
    let mut paths = Vec::new();
    for file in fs::read_dir(folder("tests/articles"))? {
        paths.push(file?.path());
    }
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let mut file = fs::read_to_string(path)?;
            // Behind the article stands what a person found in it.
            file.truncate(file.find("\n== ").map_or(file.len(), |end| end + 1));
            Ok(file)
        })
        .collect()
}
