//! Keys that work wherever the focus is.

use leptos::ev;
use leptos::prelude::window_event_listener;
use leptos::wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement};

use super::{document, has_open_dialog};

/// A key that was pressed, and what was held with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// The character it writes, or its name: "Escape".
    pub key: String,
    /// Control, or Command.
    pub ctrl: bool,
    /// Shift; of a character it is part already.
    pub shift: bool,
}

/// Calls back on each key that nothing else has used, as long as the page lives; true takes the
/// key from the browser. Keys pressed in a field, over a dialog, with Alt, or on the way to a
/// character belong to those.
pub fn on_key(pressed: impl Fn(&Pressed) -> bool + 'static) {
    let _ = window_event_listener(ev::keydown, move |event| {
        let escape = event.key() == "Escape";
        let taken = event.default_prevented()
            || event.is_composing()
            || event.alt_key()
            || has_open_dialog()
            || is_field(event.target()) && !escape;
        if taken {
            return;
        }
        let key = Pressed {
            key: event.key(),
            ctrl: event.ctrl_key() || event.meta_key(),
            shift: event.shift_key(),
        };
        if pressed(&key) {
            event.prevent_default();
        }
    });
}

/// Presses the first button within an element that says it answers to a key (`aria-keyshortcuts`).
/// Returns false if there is none.
pub fn press(within: &str, key: &str) -> bool {
    let selector = format!("{within} [aria-keyshortcuts='{key}']");
    let button = document().query_selector(&selector).ok().flatten();
    let button = button.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(button) = &button {
        // What opens under it takes the focus from it, and gives it back.
        let _ = button.focus();
        button.click();
    }
    button.is_some()
}

/// True for what a person types into.
fn is_field(target: Option<EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| {
        element
            .matches("textarea, select, input:not([type=radio], [type=checkbox])")
            .unwrap_or(false)
    })
}
