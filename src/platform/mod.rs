//! The browser: the one place that touches `web-sys` and `gloo`.
//!
//! Every function here is thin, typed and does one thing. Whatever the browser refuses (private
//! windows without storage, a clipboard that is denied) is an ordinary `None` or `false`: the page
//! works without it.

mod address;
mod clipboard;
mod files;
mod keys;
mod later;
mod scrolling;
mod shell;
mod sizes;
mod storage;
mod theme;

pub use address::{clear_address, follow_address, wants_sample};
pub use clipboard::{copy, pasted_text};
pub use files::{Opened, chosen_file, dropped_file, open};
pub use keys::on_escape;
pub use later::{Later, after_paint};
pub use scrolling::{Reveal, reveal};
pub use shell::{Typed, leave_shell};
pub use sizes::watch_width;
pub use storage::{forget, recall, remember};
pub use theme::set_theme;

pub use web_sys::File;
use web_sys::{Document, Element, HtmlElement, Window};

use leptos::wasm_bindgen::JsCast;

fn window() -> Window {
    leptos::prelude::window()
}

fn document() -> Document {
    leptos::prelude::document()
}

fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Gives the element with this id the keyboard; it scrolls into sight, if it has to.
pub fn focus(id: &str) {
    if let Some(element) = by_id(id) {
        // An SVG element is no `HtmlElement`, and has the same method.
        let _ = element.unchecked_ref::<HtmlElement>().focus();
    }
}
