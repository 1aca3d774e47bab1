//! Work that waits.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use gloo_timers::callback::Timeout;
use js_sys::{Function, Object, Reflect};
use leptos::prelude::{
    LocalStorage, SetValue, StoredValue, UpdateValue, request_animation_frame, set_timeout,
};
use leptos::wasm_bindgen::prelude::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};

/// Milliseconds that work waits for the browser to be idle.
const MOST_WAIT: u32 = 500;

/// Runs the last of many calls, once no other has come for a while.
#[derive(Clone, Copy)]
pub struct Later {
    timer: StoredValue<Option<Timeout>, LocalStorage>,
    work: StoredValue<Option<Box<dyn FnOnce()>>, LocalStorage>,
    milliseconds: u32,
}

impl Later {
    /// Waits so long after each call.
    pub fn new(milliseconds: u32) -> Self {
        Self {
            timer: StoredValue::new_local(None),
            work: StoredValue::new_local(None),
            milliseconds,
        }
    }

    /// Calls `work` after the wait, unless called again before.
    pub fn call(self, work: impl FnOnce() + 'static) {
        self.work.set_value(Some(Box::new(work)));
        let timer = Timeout::new(self.milliseconds, move || self.hurry());
        self.timer.set_value(Some(timer));
    }

    /// Does now what waits, if something does.
    pub fn hurry(self) {
        if let Some(work) = self.work.try_update_value(Option::take).flatten() {
            work();
        }
    }

    /// Forgets what waits, if something does.
    pub fn cancel(self) {
        self.work.set_value(None);
    }

    /// True if something waits.
    pub fn waits(self) -> bool {
        self.work.try_update_value(|work| work.is_some()) == Some(true)
    }
}

/// Runs once what has changed by now is on the page.
pub fn after_paint(work: impl FnOnce() + 'static) {
    request_animation_frame(work);
}

/// Runs when the browser has nothing else to do, so that the page answers in between; after
/// [`MOST_WAIT`] at the latest, for a busy browser may not be idle for long.
pub fn when_idle(work: impl FnOnce() + 'static) {
    let work = Rc::new(Cell::new(Some(work)));
    let kept = work.clone();
    let run = Closure::once_into_js(move || {
        if let Some(work) = work.take() {
            work();
        }
    });
    if ask_when_idle(&run).is_none()
        && let Some(work) = kept.take()
    {
        // Safari does not tell when it is idle.
        set_timeout(work, Duration::from_millis(1));
    }
}

fn ask_when_idle(run: &JsValue) -> Option<JsValue> {
    let window = super::window();
    let ask: Function = Reflect::get(&window, &"requestIdleCallback".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let options = Object::new();
    Reflect::set(&options, &"timeout".into(), &MOST_WAIT.into()).ok()?;
    ask.call2(&window, run, &options).ok()
}
