//! Paper.

use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use web_sys::Event;

use super::{after_paint, window};

/// Opens the browser's own way to a printer or a PDF, once the page is as it is to be.
pub fn print() {
    // Those who wait for paper hear of it before: while `print` runs, nothing is drawn any more.
    if let Ok(event) = Event::new("beforeprint") {
        let _ = window().dispatch_event(&event);
    }
    after_paint(|| {
        // A browser that cannot print does nothing.
        let _ = window().print();
    });
}

/// Calls back before the page goes to paper, however the reader sends it there, as long as the part
/// of the page lives that this is called in.
pub fn before_print(work: impl Fn() + 'static) {
    let listener = window_event_listener(ev::beforeprint, move |_| work());
    on_cleanup(move || listener.remove());
}
