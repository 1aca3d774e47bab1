//! Files that the reader opens, drops or saves.

use dossier::intake::{self, Bytes, Intake};
use js_sys::Uint8Array;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, TextDecoder, Url};

use super::document;

/// Of a page so many bytes are read: far more than its article has.
pub const LONGEST_PAGE: usize = 16 * 1024 * 1024;

/// What became of a file.
pub enum Opened {
    /// Its text.
    Text(Intake),
    /// It has more bytes than the limit; how many.
    TooLong(usize),
    /// It holds something else than text.
    NotText,
}

/// The file that was chosen in an input; the input forgets it, so that it can be chosen again.
pub fn chosen_file(input: &HtmlInputElement) -> Option<File> {
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// Reads a file of at most `limit` bytes as text, or a page as its article, in whatever encoding.
pub fn open(file: File, limit: usize, done: impl FnOnce(Opened) + 'static) {
    let name = file.name();
    let limit = if intake::is_page(&name) {
        LONGEST_PAGE
    } else {
        limit
    };
    let bytes = file.size() as usize;
    if bytes > limit {
        return done(Opened::TooLong(bytes));
    }
    spawn_local(async move {
        let buffer = JsFuture::from(file.array_buffer()).await;
        let bytes = buffer.map(|buffer| Uint8Array::new(&buffer).to_vec());
        let text = bytes.ok().and_then(decoded);
        done(text.map_or(Opened::NotText, |text| {
            Opened::Text(intake::file(&name, text))
        }));
    });
}

/// The text of a file; none if it is not text.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let label = match intake::sniff(&bytes) {
        Bytes::Text(label) => label,
        Bytes::Binary => return None,
    };
    // A label that the browser does not know is as good as none.
    let decoder = TextDecoder::new_with_label(&label)
        .or_else(|_| TextDecoder::new_with_label("windows-1252"))
        .ok()?;
    decoder.decode_with_u8_array(&bytes).ok()
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
