//! What the browser keeps for this page from one visit to the next.

use js_sys::{JsString, Reflect};
use leptos::ev;
use leptos::prelude::window_event_listener;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use super::window;

/// Every name of ours begins with this: other pages of the same host share the storage.
const OURS: &str = "onrecord.";

/// What became of a value that was to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remembered {
    /// It is kept.
    Done,
    /// There is no room for it.
    Full,
    /// The browser keeps nothing for this page.
    Denied,
}

/// What was kept under a name.
pub fn recall(name: &str) -> Option<String> {
    get(&storage()?, name)
}

/// The first characters of what was kept under a name, at most so many; the rest is not copied.
pub fn recall_start(name: &str, most: usize) -> Option<String> {
    let storage: JsValue = storage()?.into();
    let value = Reflect::get(&storage, &key(name).into()).ok()?;
    let text: JsString = value.dyn_into().ok()?;
    Some(text.slice(0, most as u32).into())
}

/// Keeps a value.
pub fn remember(name: &str, value: &str) -> Remembered {
    match storage().map(|storage| storage.set_item(&key(name), value)) {
        Some(Ok(())) => Remembered::Done,
        Some(Err(error)) if is_full(&error) => Remembered::Full,
        _ => Remembered::Denied,
    }
}

/// Keeps it no longer.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key(name));
    }
}

/// All names under which something is kept, in no order.
pub fn remembered() -> Vec<String> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    (0..storage.length().unwrap_or(0))
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter_map(|key| key.strip_prefix(OURS).map(str::to_owned))
        .collect()
}

/// What was kept under a name for this tab alone, which lives through a reload.
pub fn recall_in_tab(name: &str) -> Option<String> {
    get(&tab_storage()?, name)
}

/// Keeps a value for this tab alone.
pub fn remember_in_tab(name: &str, value: &str) {
    if let Some(storage) = tab_storage() {
        let _ = storage.set_item(&key(name), value);
    }
}

/// Calls back with the name under which another tab has changed what is kept, as long as the page
/// lives.
pub fn on_remembered_elsewhere(changed: impl Fn(&str) + 'static) {
    let _ = window_event_listener(ev::storage, move |event| {
        if let Some(name) = event
            .key()
            .as_deref()
            .and_then(|key| key.strip_prefix(OURS))
        {
            changed(name);
        }
    });
}

fn get(storage: &Storage, name: &str) -> Option<String> {
    storage.get_item(&key(name)).ok().flatten()
}

fn key(name: &str) -> String {
    format!("{OURS}{name}")
}

fn is_full(error: &JsValue) -> bool {
    // Firefox has a name of its own for it.
    error.dyn_ref::<DomException>().is_some_and(|error| {
        matches!(
            error.name().as_str(),
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED"
        )
    })
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn tab_storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
