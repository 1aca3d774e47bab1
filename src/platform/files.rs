//! Files that the reader opens, drops or saves.

use leptos::ev::DragEvent;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

use super::document;

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

/// Saves a text as a file, under this name or one the browser makes of it.
pub fn save(name: &str, mime: &str, text: &str) {
    if let Ok(blob) = blob(mime, text) {
        save_blob(name, &blob);
    }
}

/// Saves what is no text, such as a picture.
pub fn save_blob(name: &str, blob: &Blob) {
    // A browser without blobs saves nothing; there is no other way to a file.
    let _ = offered(name, blob);
}

/// A text as a blob.
pub(super) fn blob(mime: &str, text: &str) -> Result<Blob, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = js_sys::Array::of1(&text.into());
    Blob::new_with_str_sequence_and_options(&parts, &kind)
}

fn offered(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser takes hold of the blob in the click.
    Url::revoke_object_url(&url)
}
