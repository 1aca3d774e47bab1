//! The clipboard.

use leptos::ev::ClipboardEvent;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::window;

/// The plain text that a paste brings.
pub fn pasted_text(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text/plain").ok()
}

/// Puts text on the clipboard and says whether it got there.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let navigator = window().navigator();
    // Outside https and localhost a browser has no clipboard at all.
    let clipboard = navigator.clipboard();
    if clipboard.is_undefined() {
        return done(false);
    }
    let written = JsFuture::from(clipboard.write_text(text));
    spawn_local(async move { done(written.await.is_ok()) });
}
