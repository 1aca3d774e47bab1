//! The engine and the link as plain functions in a browser, for measuring beside their peers.

use dossier::link::{self, Held, Shared};
use wasm_bindgen::prelude::*;

/// Reads a text whole; how many statements are in it.
#[wasm_bindgen]
pub fn statements(text: &str) -> usize {
    engine::read(text).quotes.len()
}

/// The link that holds a text; empty if it is too long for one.
#[wasm_bindgen]
pub fn link(text: &str) -> String {
    let shared = Shared {
        text: text.to_owned(),
        ..Shared::default()
    };
    link::encode(&shared).unwrap_or_default()
}

/// Opens a link; how many bytes of text are in it, none if it does not open.
#[wasm_bindgen]
pub fn open(link: &str) -> usize {
    match link::decode(link) {
        Ok(Held::Article(shared)) => shared.text.len(),
        _ => 0,
    }
}
