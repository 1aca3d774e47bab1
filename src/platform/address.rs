//! The fragment of the address: `#sample` stands for the sample article, `#2.…` holds one.
//!
//! The shell's sample link works before the program has come, and "back" leads out of the sample.

use leptos::ev;
use leptos::prelude::window_event_listener;
use leptos::wasm_bindgen::JsValue;

use super::{handed, window};

/// The fragment of the sample article.
const SAMPLE: &str = "#sample";

/// True if the address asks for the sample article.
pub fn wants_sample() -> bool {
    window().location().hash().as_deref() == Ok(SAMPLE)
}

/// The fragment, without `#`, if it is or once was a link that holds an article.
pub fn linked() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let fragment = hash.strip_prefix('#')?;
    fragment
        .starts_with(|first: char| first.is_ascii_digit())
        .then(|| fragment.to_owned())
}

/// True if the address stands for an article that is not the reader's own: the sample, a link, or
/// what another page has brought.
pub fn shows_guest() -> bool {
    wants_sample() || linked().is_some() || handed().is_some()
}

/// The address of this page with another fragment.
pub fn address_with(fragment: &str) -> String {
    let whole = window().location().href().unwrap_or_default();
    let page = whole.split('#').next().unwrap_or_default();
    format!("{page}#{fragment}")
}

/// Calls back whenever the fragment changes, as long as the page lives.
pub fn follow_address(changed: impl Fn() + 'static) {
    // The handle is dropped and the listener stays: the page never ends before the tab does.
    let _ = window_event_listener(ev::hashchange, move |_| changed());
}

/// Takes the fragment out of the address without a step in the history.
pub fn clear_address() {
    let location = window().location();
    if let (Ok(path), Ok(search)) = (location.pathname(), location.search()) {
        replace_address(&format!("{path}{search}"));
    }
}

/// Puts another address of this page in place of the one it has, without a step in the history.
pub(super) fn replace_address(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}
