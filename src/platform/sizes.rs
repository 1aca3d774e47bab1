//! How large the page and its elements are.

use leptos::prelude::{StoredValue, WithValue, on_cleanup};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use super::{matches_media, window};

/// True where the regions lie under each other, as on a phone; the style sheet has the same width.
pub fn is_narrow() -> bool {
    matches_media("(max-width: 59.99rem)")
}

/// How high the window is, in CSS pixels; 0 if the browser does not say.
pub fn window_height() -> f64 {
    let height = window().inner_height().ok();
    height.and_then(|height| height.as_f64()).unwrap_or(0.0)
}

/// Calls back with the inner width of an element in CSS pixels, now and whenever it changes, until
/// the component that asked is gone.
pub fn watch_width(element: &Element, changed: impl Fn(f64) + 'static) {
    let callback = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let last = entries.get(entries.length().saturating_sub(1));
        if let Ok(entry) = last.dyn_into::<ResizeObserverEntry>() {
            changed(entry.content_rect().width());
        }
    });
    let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) else {
        return;
    };
    observer.observe(element);
    let held = StoredValue::new_local((observer, callback));
    on_cleanup(move || held.with_value(|(observer, _)| observer.disconnect()));
}
