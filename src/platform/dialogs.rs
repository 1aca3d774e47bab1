//! Native dialogs: the browser keeps the focus inside them and closes them on Escape.

use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::by_id;

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

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    by_id(id)?.dyn_into().ok()
}
