//! Native popovers: the browser opens them from their button and closes them on Escape or a click
//! beside them.

use leptos::ev::KeyboardEvent;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::focus::focus_on;
use super::{by_id, document};

/// Closes the popover of this id; the focus goes back to what opened it.
pub fn close_popover(id: &str) {
    if let Some(popover) = by_id(id) {
        // Refused only where it is closed already.
        let _ = popover.unchecked_ref::<HtmlElement>().hide_popover();
    }
}

/// Uses a key that was pressed in the popover of this id: the arrow keys go from one list item's
/// button to the next or the one before, Escape closes the popover and nothing below it.
pub fn pressed_in_menu(id: &str, event: &KeyboardEvent) {
    let key = event.key();
    match key.as_str() {
        "ArrowDown" | "ArrowUp" => {
            if let Some(button) = beside(key == "ArrowDown") {
                focus_on(&button);
            }
        }
        "Escape" => close_popover(id),
        _ => return,
    }
    event.prevent_default();
}

/// The button beside the one with the focus; past the last comes the first.
fn beside(forward: bool) -> Option<Element> {
    let item = document().active_element()?.closest("li").ok()??;
    let list = item.parent_element()?;
    let next = if forward {
        item.next_element_sibling()
            .or_else(|| list.first_element_child())
    } else {
        item.previous_element_sibling()
            .or_else(|| list.last_element_child())
    };
    next?.first_element_child()
}
