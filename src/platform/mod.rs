//! The browser: the one place that touches `web-sys` and `gloo`.
//!
//! Every function here is thin, typed and does one thing. Whatever the browser refuses (private
//! windows without storage, a clipboard that is denied) is an ordinary `None` or `false`: the page
//! works without it.

mod address;
mod clipboard;
mod dialogs;
mod files;
mod focus;
mod keys;
mod later;
mod scrolling;
mod shell;
mod sizes;
mod storage;
mod theme;

pub use address::{address_with, clear_address, follow_address, linked, wants_sample};
pub use clipboard::{copy, pasted_text};
pub use dialogs::{close_dialog, open_dialog};
pub use files::{Opened, chosen_file, dropped_file, open, save};
pub use focus::{Excursion, focus};
pub use keys::{on_escape, on_undo};
pub use later::{Later, after_paint};
pub use scrolling::{Reveal, reveal};
pub use shell::{Typed, leave_shell};
pub use sizes::watch_width;
pub use storage::{forget, recall, remember};
pub use theme::set_theme;

pub use web_sys::File;
use web_sys::{Document, Element, Window};

fn window() -> Window {
    leptos::prelude::window()
}

fn document() -> Document {
    leptos::prelude::document()
}

fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}
