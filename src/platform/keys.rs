//! Keys that work wherever the focus is.

use leptos::ev;
use leptos::prelude::window_event_listener;

/// Calls back on each Escape that nothing else has used, as long as the page lives.
pub fn on_escape(pressed: impl Fn() + 'static) {
    let _ = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && !event.default_prevented() {
            pressed();
        }
    });
}
