//! The system's own way of handing something on.

use js_sys::Reflect;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

use super::window;

/// True if the browser has one.
pub fn has_share_sheet() -> bool {
    Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Opens it with an address.
pub fn open_share_sheet(title: &str, address: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    let shared = JsFuture::from(window().navigator().share_with_data(&data));
    // The reader may change their mind: that is no failure.
    spawn_local(async move { drop(shared.await) });
}
