//! Where pointers are, and who hears of them.

use leptos::ev::{Event, MouseEvent, PointerEvent};
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use super::document;

/// Where a pointer is, in CSS pixels from the upper left corner of the element that listens.
pub fn place_of(event: &MouseEvent) -> (f64, f64) {
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    listener(event).map_or((x, y), |element| {
        let edges = element.get_bounding_client_rect();
        (x - edges.left(), y - edges.top())
    })
}

/// Sends all that this pointer does to the element that listens, until it is let go.
pub fn capture(event: &PointerEvent) {
    if let Some(element) = listener(event) {
        // Refused only where the pointer is up already.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// True if the element that listens, or something in it, has the keyboard.
pub fn has_focus_within(event: &Event) -> bool {
    listener(event).is_some_and(|element| element.contains(document().active_element().as_deref()))
}

/// True if the event came from the very element that listens and from nothing in it.
pub fn is_at_itself(event: &Event) -> bool {
    event.target() == event.current_target()
}

/// True if the element that got the keyboard shows it: it came there by a key.
pub fn shows_focus(event: &Event) -> bool {
    listener(event).is_some_and(|element| element.matches(":focus-visible").unwrap_or(false))
}

fn listener(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}
