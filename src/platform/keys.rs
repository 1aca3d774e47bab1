//! Keys that work wherever the focus is.

use leptos::ev;
use leptos::prelude::window_event_listener;
use leptos::wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement};

/// Calls back on each Escape that nothing else has used, as long as the page lives.
pub fn on_escape(pressed: impl Fn() + 'static) {
    let _ = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && !event.default_prevented() {
            pressed();
        }
    });
}

/// Calls back on the keys for undo (with false) and redo (with true), as long as the page lives;
/// in a text field they belong to the field.
pub fn on_undo(pressed: impl Fn(bool) + 'static) {
    let _ = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || is_field(event.target()) {
            return;
        }
        let redo = match event.key().to_lowercase().as_str() {
            "z" => event.shift_key(),
            "y" => true,
            _ => return,
        };
        event.prevent_default();
        pressed(redo);
    });
}

/// True for what a person types into.
fn is_field(target: Option<EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| {
        element
            .matches("textarea, input:not([type=radio])")
            .unwrap_or(false)
    })
}
