//! Work that waits.

use gloo_timers::callback::Timeout;
use leptos::prelude::{LocalStorage, StoredValue, UpdateValue, request_animation_frame};

/// Runs the last of many calls, once no other has come for a while.
#[derive(Clone, Copy)]
pub struct Later {
    pending: StoredValue<Option<Timeout>, LocalStorage>,
    milliseconds: u32,
}

impl Later {
    /// Waits so long after each call.
    pub fn new(milliseconds: u32) -> Self {
        Self {
            pending: StoredValue::new_local(None),
            milliseconds,
        }
    }

    /// Calls `work` after the wait, unless called again before.
    pub fn call(self, work: impl FnOnce() + 'static) {
        let timeout = Timeout::new(self.milliseconds, work);
        self.pending
            .update_value(|pending| *pending = Some(timeout));
    }

    /// Forgets the call that waits, if one does.
    pub fn cancel(self) {
        self.pending.update_value(|pending| *pending = None);
    }
}

/// Runs once what has changed by now is on the page.
pub fn after_paint(work: impl FnOnce() + 'static) {
    request_animation_frame(work);
}
