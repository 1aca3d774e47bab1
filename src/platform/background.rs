//! A second thread: this page's own program once more, in a worker.
//!
//! The worker starts from the page's script, which hands over to [`serve`] where there is no
//! document. It gets the compiled program from the page and thus fetches nothing after it has
//! started; what it is asked and answers goes to and fro as messages:
//!
//! | to the worker | back |
//! | --- | --- |
//! | the program, once | |
//! | a string: the text to work on | numbers: the steps it has come to; then bytes: the result |

use js_sys::Uint8Array;
use leptos::prelude::{LocalStorage, StoredValue, UpdateValue, WithValue};
use leptos::wasm_bindgen::prelude::Closure;
use leptos::wasm_bindgen::{self, JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, Event, HtmlScriptElement, MessageEvent, Worker};

use super::document;

/// What comes back from the worker.
pub enum Told {
    /// It has come to this step.
    Step(u8),
    /// It is done.
    Done(Vec<u8>),
    /// It cannot be started or has broken down: nothing more will come.
    Broken,
}

/// The page's side of the worker.
#[derive(Clone, Copy)]
pub struct Background {
    held: StoredValue<Option<Held>, LocalStorage>,
}

/// The worker, and what it calls.
struct Held {
    worker: Worker,
    _heard: Closure<dyn Fn(MessageEvent)>,
    _failed: Closure<dyn Fn(Event)>,
}

impl Default for Background {
    /// No worker yet.
    fn default() -> Self {
        Self {
            held: StoredValue::new_local(None),
        }
    }
}

impl Background {
    /// Starts the worker. Whether that worked is known when it first answers.
    pub fn start(self, told: impl Fn(Told) + Clone + 'static) {
        let Some(worker) = briefed() else {
            return told(Told::Broken);
        };
        let hear = told.clone();
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let data = event.data();
            hear(match data.dyn_ref::<Uint8Array>() {
                Some(bytes) => Told::Done(bytes.to_vec()),
                None => Told::Step(data.as_f64().unwrap_or_default() as u8),
            });
        });
        let failed = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            // Reported to the reader; the console need not hear of it twice.
            event.prevent_default();
            told(Told::Broken);
        });
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        let held = Held {
            worker,
            _heard: heard,
            _failed: failed,
        };
        self.held.update_value(|old| *old = Some(held));
    }

    /// Gives the worker a text to work on. It takes one at a time, in order.
    pub fn send(self, text: &str) {
        self.held.with_value(|held| {
            if let Some(held) = held {
                // A message that cannot be sent is one that is not answered.
                let _ = held.worker.post_message(&JsValue::from_str(text));
            }
        });
    }

    /// True if there is a worker.
    pub fn is_there(self) -> bool {
        self.held.with_value(Option::is_some)
    }

    /// Ends the worker.
    pub fn end(self) {
        self.held.update_value(|held| {
            if let Some(held) = held.take() {
                held.worker.terminate();
                // It may be one of these that is running now.
                held._heard.forget();
                held._failed.forget();
            }
        });
    }
}

/// A worker that has the program.
fn briefed() -> Option<Worker> {
    let worker = Worker::new(&script()?).ok()?;
    worker.post_message(&wasm_bindgen::module()).ok()?;
    Some(worker)
}

/// True in the worker.
pub fn is_background() -> bool {
    scope().is_some()
}

/// The worker's side: answers each text with the result of `work`, which is given something to
/// tell its steps to.
pub fn serve(work: impl Fn(&str, &dyn Fn(u8)) -> Vec<u8> + 'static) {
    let Some(scope) = scope() else { return };
    let page = scope.clone();
    let answer = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let text = event.data().as_string().unwrap_or_default();
        let say = |what: &JsValue| {
            let _ = page.post_message(what);
        };
        let result = work(&text, &|step| say(&step.into()));
        say(&Uint8Array::from(result.as_slice()));
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    // It answers as long as the worker lives.
    answer.forget();
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// The address of the page's script.
fn script() -> Option<String> {
    let script = document().query_selector("script[src]").ok()??;
    Some(script.dyn_into::<HtmlScriptElement>().ok()?.src())
}
