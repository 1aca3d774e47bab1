//! Who has the keyboard.

use leptos::prelude::{LocalStorage, SetValue, StoredValue, UpdateValue};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{after_paint, by_id, document};

/// Gives the element with this id the keyboard; it scrolls into sight, if it has to.
pub fn focus(id: &str) {
    if let Some(element) = by_id(id) {
        focus_on(&element);
    }
}

/// Gives the keyboard to the first field or button in the element with this id.
pub fn focus_first(id: &str) {
    focus_within(id, "select, input, button");
}

/// Gives the keyboard to the first element that matches in the element with this id. Returns false
/// if there is none.
pub fn focus_within(id: &str, selector: &str) -> bool {
    let first = by_id(id).and_then(|element| element.query_selector(selector).ok()?);
    if let Some(element) = &first {
        focus_on(element);
    }
    first.is_some()
}

pub(super) fn focus_on(element: &Element) {
    // An SVG element is no `HtmlElement`, and has the same method.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// A way there and back: to what was opened by key, and to where it was opened from.
#[derive(Clone, Copy)]
pub struct Excursion {
    from: StoredValue<Option<Element>, LocalStorage>,
}

impl Excursion {
    /// Not begun.
    pub fn new() -> Self {
        Self {
            from: StoredValue::new_local(None),
        }
    }

    /// Goes to an element that will be on the page with the next frame.
    pub fn go(self, id: &'static str) {
        self.from.set_value(document().active_element());
        after_paint(move || focus(id));
    }

    /// Goes back to where the last one began.
    pub fn back(self) {
        self.from.update_value(|from| {
            if let Some(element) = from.take() {
                focus_on(&element);
            }
        });
    }
}

impl Default for Excursion {
    fn default() -> Self {
        Self::new()
    }
}
