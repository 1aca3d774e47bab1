//! The static page that shows before the program has come.

use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::{by_id, document};

/// What the visitor had done in the shell's paste box.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The text in it.
    pub text: String,
    /// True if the cursor was in it.
    pub focused: bool,
}

/// Empties the shell to make room for the program; returns its place and what was typed into it.
///
/// # Panics
/// If index.html has no element `page`, without which there is nothing to show anything in.
pub fn leave_shell() -> (HtmlElement, Typed) {
    let shell: HtmlElement = by_id("page")
        .expect("index.html has an element with the id `page`")
        .unchecked_into();
    let typed = by_id("paste")
        .and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok())
        .map(|area| Typed {
            text: area.value(),
            focused: document().active_element().as_ref() == Some(area.as_ref()),
        })
        .unwrap_or_default();
    shell.replace_children_with_node_0();
    (shell, typed)
}
