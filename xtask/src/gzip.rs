//! Gzip, as static hosts send text and wasm with it.

use flate2::{Compression, read::GzEncoder};
use std::io::Read;

/// The content, packed at gzip's usual level.
pub fn gzipped(content: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    GzEncoder::new(content, Compression::new(6))
        .read_to_end(&mut packed)
        .expect("bytes in memory can be read");
    packed
}
