//! Native dialogs and `details`: the browser keeps the focus inside them and closes them on Escape.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement};

use super::{by_id, document};

/// Opens the dialog of this id over the page.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        // Refused only where the dialog is no longer in the page.
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog of this id; the focus goes back to what opened it.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Closes the dialog that lies over the page, if one does: what it is about has left.
pub fn close_open_dialog() {
    let open = document().query_selector("dialog[open]").ok().flatten();
    if let Some(dialog) = open.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

/// True if the `details` that has just been opened or closed is open.
pub fn is_open(toggled: &Event) -> bool {
    let element = toggled
        .target()
        .and_then(|it| it.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// True while a dialog or a menu lies over the page.
pub fn has_open_dialog() -> bool {
    // Two questions: a browser without popovers does not understand the second.
    let is_there = |what| matches!(document().query_selector(what), Ok(Some(_)));
    is_there("dialog[open]") || is_there(":popover-open")
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    by_id(id)?.dyn_into().ok()
}
