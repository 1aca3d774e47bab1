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

/// What can have the keyboard.
const STOPS: &str = "button, a[href], input, select, textarea, summary, [tabindex]";

/// Sees to it that the keyboard is not lost when the page is drawn anew: with the next frame it is
/// where it was, or at what stands there by then, or at the heading of that region.
pub fn keep_focus() {
    let Some(held) = document().active_element().and_then(|it| Held::of(&it)) else {
        return;
    };
    after_paint(move || {
        if is_lost() {
            held.find_again();
        }
    });
}

/// Gives the element with this id the keyboard once the page has been drawn anew, if nothing has
/// it then.
pub fn focus_if_lost(id: &'static str) {
    after_paint(move || {
        if is_lost() {
            focus(id);
        }
    });
}

/// True if nothing has the keyboard.
fn is_lost() -> bool {
    let active = document().active_element();
    active.is_none_or(|element| element.tag_name() == "BODY")
}

/// What has the keyboard, by what can be found again.
struct Held {
    /// The closest element around it with an id, or itself.
    id: String,
    /// Which of the stops in there it is; none if it is that element itself.
    nth: Option<usize>,
    /// The ids of the elements around that, from the inside.
    around: Vec<String>,
}

impl Held {
    fn of(element: &Element) -> Option<Self> {
        let around = |element: &Element| element.closest("[id]").ok().flatten();
        let closest = around(element)?;
        let nth = stops(&closest).iter().position(|stop| stop == element);
        let mut ids = Vec::new();
        let mut outer = closest.parent_element();
        while let Some(next) = outer.as_ref().and_then(around) {
            ids.push(next.id());
            outer = next.parent_element();
        }
        Some(Self {
            id: closest.id(),
            nth: nth.filter(|_| closest != *element),
            around: ids,
        })
    }

    fn find_again(&self) {
        let there = by_id(&self.id).and_then(|element| match self.nth {
            None => Some(element),
            Some(nth) => {
                let stops = stops(&element);
                stops.get(nth).or(stops.last()).cloned()
            }
        });
        let heading = || {
            let mut ids = self.around.iter();
            ids.find_map(|id| by_id(&format!("{id}-heading")))
        };
        if let Some(element) = there.or_else(heading) {
            focus_on(&element);
        }
    }
}

fn stops(within: &Element) -> Vec<Element> {
    let Ok(all) = within.query_selector_all(STOPS) else {
        return Vec::new();
    };
    let element = |at| all.get(at)?.dyn_into().ok();
    (0..all.length()).filter_map(element).collect()
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
