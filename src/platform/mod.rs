//! The browser: the one place that touches `web-sys` and `gloo`.
//!
//! Every function here is thin, typed and does one thing. Whatever the browser refuses (private
//! windows without storage, a clipboard that is denied) is an ordinary `None` or `false`: the page
//! works without it.

mod address;
mod background;
mod clipboard;
mod clock;
mod dialogs;
mod direction;
mod drops;
mod files;
mod focus;
mod handed;
mod inflate;
mod keys;
mod later;
mod leaving;
mod marking;
mod pointer;
mod popovers;
mod printing;
mod raster;
mod ruler;
mod scrolling;
mod sheet;
mod shell;
mod sizes;
mod storage;
mod theme;
mod timing;

pub use address::{address_with, clear_address, follow_address, linked, shows_guest, wants_sample};
pub use background::{Background, Told, is_background, serve};
pub use clipboard::{Brought, copy, copy_image, pasted, read_clipboard};
pub use clock::{day, now, unlikely_number};
pub use dialogs::{close_dialog, close_open_dialog, has_open_dialog, is_open, open_dialog};
pub use direction::{reads_on, runs_leftwards};
pub use drops::{Dropped, on_drop};
pub use files::{LONGEST_PAGE, Opened, chosen_file, open, save, save_blob};
pub use focus::{Excursion, focus, focus_first, focus_if_lost, focus_within, keep_focus};
pub use handed::{Handed, handed, take_shared};
pub use inflate::inflate;
pub use keys::{Pressed, on_key, press};
pub use later::{Later, after_paint, when_idle};
pub use leaving::on_leaving;
pub use marking::{
    Area, Place, areas, drop_selection, first_in_sight, has_selection, line_at, on_selection,
    place_at, selected, top_of,
};
pub use pointer::{capture, has_focus_within, is_at_itself, place_of, shows_focus};
pub use popovers::{close_popover, pressed_in_menu};
pub use printing::{before_print, print};
pub use raster::{picture_address, rasterise};
pub use ruler::Ruler;
pub use scrolling::{Reveal, is_there, reveal, scroll_to_top, wants_stillness};
pub use sheet::{has_share_sheet, open_share_sheet};
pub use shell::{Typed, leave_shell};
pub use sizes::{is_narrow, watch_width, window_height};
pub use storage::{
    Remembered, forget, on_remembered_elsewhere, recall, recall_in_tab, recall_start, remember,
    remember_in_tab, remembered,
};
pub use theme::{is_dark, set_theme};
pub use timing::timed;

pub use web_sys::{Blob, File};
use web_sys::{Document, Element, Window};

fn window() -> Window {
    leptos::prelude::window()
}

fn document() -> Document {
    leptos::prelude::document()
}

/// True if the browser says so of itself or of what the reader likes.
fn matches_media(query: &str) -> bool {
    let query = window().match_media(query).ok().flatten();
    query.is_some_and(|query| query.matches())
}

/// How an element is drawn now: the computed value of a property.
fn style_of(element: &Element, property: &str) -> Option<String> {
    let style = window().get_computed_style(element).ok()??;
    style.get_property_value(property).ok()
}

fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}
