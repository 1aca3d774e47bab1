//! The end of a visit.

use leptos::ev;
use leptos::prelude::window_event_listener;

use super::document;

/// Calls back whenever the reader may be about to leave for good: a tab that is out of sight can
/// be ended without another word.
pub fn on_leaving(leaving: impl Fn() + Clone + 'static) {
    let hidden = leaving.clone();
    let _ = window_event_listener(ev::visibilitychange, move |_| {
        if document().hidden() {
            hidden();
        }
    });
    let _ = window_event_listener(ev::pagehide, move |_| leaving());
}
