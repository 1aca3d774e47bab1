//! Files that the reader opens or drops.

use leptos::ev::DragEvent;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

/// What became of a file.
pub enum Opened {
    /// Its text.
    Text(String),
    /// It has more bytes than the limit; how many.
    TooLong(usize),
    /// It holds something else than text.
    NotText,
}

/// The file that was dropped, if one was.
pub fn dropped_file(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// The file that was chosen in an input; the input forgets it, so that it can be chosen again.
pub fn chosen_file(input: &HtmlInputElement) -> Option<File> {
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// Reads a file of at most `limit` bytes as text.
pub fn open(file: File, limit: usize, done: impl FnOnce(Opened) + 'static) {
    let bytes = file.size() as usize;
    if bytes > limit {
        return done(Opened::TooLong(bytes));
    }
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok();
        let text = text.and_then(|text| text.as_string());
        done(match text {
            Some(text) if !text.contains(['\0', '\u{fffd}']) => Opened::Text(text),
            _ => Opened::NotText,
        });
    });
}
