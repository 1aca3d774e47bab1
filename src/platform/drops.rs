//! What is dragged onto the page.

use leptos::ev;
use leptos::prelude::window_event_listener;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, DragEvent, Element, File};

use super::clipboard::{Brought, brought};

/// What was let go of over the page.
pub enum Dropped {
    /// A file.
    File(File),
    /// A piece of text, and not over a box that takes it by itself.
    Text(Brought),
}

/// Calls back with what is dropped anywhere on the page, as long as the page lives; before that,
/// with whether a file hangs over it. Without this a browser would leave the page for the file.
pub fn on_drop(hangs: impl Fn(bool) + Clone + 'static, dropped: impl Fn(Dropped) + 'static) {
    let over = hangs.clone();
    let _ = window_event_listener(ev::dragover, move |event| {
        let files = holds_files(&event);
        if files || !is_box(&event) {
            event.prevent_default();
        }
        over(files);
    });
    let left = hangs.clone();
    let _ = window_event_listener(ev::dragleave, move |event| {
        // It has left the window, and not one element for the next.
        if event.related_target().is_none() {
            left(false);
        }
    });
    let _ = window_event_listener(ev::drop, move |event| {
        hangs(false);
        let Some(data) = event.data_transfer() else {
            return;
        };
        if let Some(file) = file(&data) {
            event.prevent_default();
            dropped(Dropped::File(file));
        } else if !is_box(&event) {
            event.prevent_default();
            if let Some(text) = brought(&data) {
                dropped(Dropped::Text(text));
            }
        }
    });
}

fn holds_files(event: &DragEvent) -> bool {
    event
        .data_transfer()
        .is_some_and(|data| data.types().includes(&JsValue::from_str("Files"), 0))
}

fn file(data: &DataTransfer) -> Option<File> {
    data.files()?.get(0)
}

/// True over a box of text that has something in it, which a browser fills by itself.
fn is_box(event: &DragEvent) -> bool {
    let element = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        element
            .matches("input, textarea:not(:placeholder-shown)")
            .unwrap_or(false)
    })
}
