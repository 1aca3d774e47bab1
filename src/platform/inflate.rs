//! What another page has deflated, as text again.
//!
//! `web-sys` keeps the browser's decompression behind a switch of its own, so it is called by name.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// Inflates raw deflate (RFC 1951) of UTF-8 text; gives none if it is something else, or as soon as
/// it has come to more than `limit` bytes.
pub fn inflate(bytes: &[u8], limit: usize, done: impl FnOnce(Option<String>) + 'static) {
    let reader = reader(bytes);
    spawn_local(async move {
        let bytes = match reader {
            Ok(reader) => collected(&reader, limit).await.ok().flatten(),
            Err(_) => None,
        };
        done(bytes.and_then(|bytes| String::from_utf8(bytes).ok()));
    });
}

/// What gives the inflated bytes piece by piece; an error where the browser inflates nothing.
fn reader(bytes: &[u8]) -> Result<JsValue, JsValue> {
    let class = Reflect::get(&js_sys::global(), &"DecompressionStream".into())?;
    let class = class.dyn_into::<Function>()?;
    let inflater = Reflect::construct(&class, &Array::of1(&"deflate-raw".into()))?;
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))?;
    let inflated = call(&blob.stream(), "pipeThrough", &inflater)?;
    call(&inflated, "getReader", &JsValue::UNDEFINED)
}

async fn collected(reader: &JsValue, limit: usize) -> Result<Option<Vec<u8>>, JsValue> {
    let mut bytes = Vec::new();
    loop {
        let read: Promise = call(reader, "read", &JsValue::UNDEFINED)?.dyn_into()?;
        let read = JsFuture::from(read).await?;
        if Reflect::get(&read, &"done".into())?.is_truthy() {
            return Ok(Some(bytes));
        }
        let piece: Uint8Array = Reflect::get(&read, &"value".into())?.dyn_into()?;
        if bytes.len() + piece.length() as usize > limit {
            // Nothing more is inflated.
            call(reader, "cancel", &JsValue::UNDEFINED)?;
            return Ok(None);
        }
        bytes.extend(piece.to_vec());
    }
}

fn call(object: &JsValue, method: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    method.call1(object, argument)
}
