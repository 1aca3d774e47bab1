//! How far the reading of a long text has come, and the way out.

use leptos::prelude::*;

use crate::live;
use crate::platform;
use crate::state::{Desk, Progress};
use crate::words;

/// In place of the paste box, while a text is read that is to be put in front of the reader.
#[component]
pub fn Opening() -> impl IntoView {
    // The text comes in its place.
    on_cleanup(|| platform::focus_if_lost("article-heading"));
    view! {
        <main class="start">
            <Bar/>
            <p class="private">{words::PRIVATE}</p>
        </main>
    }
}

/// The same beside the text, while that is being changed.
#[component]
pub fn Behind() -> impl IntoView {
    let desk = Desk::here();
    let shown = Memo::new(move |_| desk.progress().is_some() && !desk.opens());
    live::part(move || {
        shown
            .get()
            .then(|| view! { <div class="behind"><Bar/></div> })
    })
}

/// What is being done, how much of it, and a button that stops it.
#[component]
fn Bar() -> impl IntoView {
    let desk = Desk::here();
    let now = move || desk.progress().unwrap_or(Progress::Waiting);
    let alone = Memo::new(move |_| now() == Progress::Alone);
    let size = words::reading(desk.text().len());
    let stop = move |_| {
        desk.stop_reading();
        platform::after_paint(|| platform::focus("paste"));
    };
    view! {
        <div class="progress">
            <p class="progress-what" role="status">
                {live::text(move || {
                    if alone.get() { words::READING_ALONE.to_owned() } else { size.clone() }
                })}
            </p>
            <p class="progress-stage">{live::text(move || words::stage(now()).to_owned())}</p>
            <progress
                aria-label=words::PROGRESS
                max="100"
                value=live::text(move || now().percent().to_string())
            ></progress>
            <button class="button" type="button" hidden=live::flag(move || alone.get()) on:click=stop>
                {words::STOP_READING}
            </button>
        </div>
    }
}
