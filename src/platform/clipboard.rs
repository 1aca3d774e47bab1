//! The clipboard.

use js_sys::{Array, Object, Reflect};
use leptos::ev::ClipboardEvent;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, Clipboard, ClipboardItem, DataTransfer};

use super::window;

/// The flavours in which text is copied.
const PLAIN: &str = "text/plain";
const HTML: &str = "text/html";

/// The one kind of picture that every clipboard takes.
const PNG: &str = "image/png";

/// What a paste or a drop brings, in two flavours.
pub struct Brought {
    /// As plain text.
    pub plain: String,
    /// As a page.
    pub html: Option<String>,
}

/// What a paste brings.
pub fn pasted(event: &ClipboardEvent) -> Option<Brought> {
    brought(&event.clipboard_data()?)
}

/// What is on the clipboard; none if the reader or the browser does not let the page see it.
pub fn read_clipboard(done: impl FnOnce(Option<Brought>) + 'static) {
    let Some(clipboard) = clipboard() else {
        return done(None);
    };
    let items = JsFuture::from(clipboard.read());
    spawn_local(async move {
        let Ok(items) = items.await else {
            return done(None);
        };
        // A browser gives one item, whatever was copied.
        let item: ClipboardItem = Array::from(&items).get(0).unchecked_into();
        done(Some(Brought {
            plain: flavour(&item, PLAIN).await.unwrap_or_default(),
            html: flavour(&item, HTML).await,
        }));
    });
}

/// One flavour of what is on the clipboard.
async fn flavour(item: &ClipboardItem, kind: &str) -> Option<String> {
    if item.is_undefined() || !item.types().includes(&kind.into(), 0) {
        return None;
    }
    let blob: Blob = JsFuture::from(item.get_type(kind))
        .await
        .ok()?
        .unchecked_into();
    JsFuture::from(blob.text()).await.ok()?.as_string()
}

/// The text that comes with a paste or a drop; none if there is none.
pub(super) fn brought(data: &DataTransfer) -> Option<Brought> {
    let flavour = |kind| data.get_data(kind).ok().filter(|text| !text.is_empty());
    Some(Brought {
        plain: flavour(PLAIN)?,
        html: flavour(HTML),
    })
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
