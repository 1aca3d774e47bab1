//! The clipboard.

use js_sys::{Array, Object, Reflect};
use leptos::ev::ClipboardEvent;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, Clipboard, ClipboardItem};

use super::window;

/// The one kind of picture that every clipboard takes.
const PNG: &str = "image/png";

/// The plain text that a paste brings.
pub fn pasted_text(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text/plain").ok()
}

/// Puts text on the clipboard and says whether it got there.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let Some(clipboard) = clipboard() else {
        return done(false);
    };
    let written = JsFuture::from(clipboard.write_text(text));
    spawn_local(async move { done(written.await.is_ok()) });
}

/// Puts a PNG on the clipboard that is still being made, and says whether it got there.
///
/// The clipboard opens only in answer to what the reader does, so it gets the promise of a picture
/// at once instead of the picture later.
pub fn copy_image(
    png: impl Future<Output = Option<Blob>> + 'static,
    done: impl FnOnce(bool) + 'static,
) {
    let png = future_to_promise(async { png.await.map(Into::into).ok_or(JsValue::NULL) });
    let item = clipboard().and_then(|clipboard| {
        let flavours = Object::new();
        Reflect::set(&flavours, &PNG.into(), &png).ok()?;
        let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&flavours).ok()?;
        Some(clipboard.write(&Array::of1(&item)))
    });
    spawn_local(async move {
        done(match item {
            Some(written) => JsFuture::from(written).await.is_ok(),
            None => false,
        });
    });
}

/// Outside https and localhost a browser has no clipboard at all.
fn clipboard() -> Option<Clipboard> {
    let clipboard = window().navigator().clipboard();
    (!clipboard.is_undefined()).then_some(clipboard)
}
