//! What is held back, each with a way to let it through again.

use dossier::view::{Held, View};
use leptos::prelude::*;

use super::BUTTON_ID;
use crate::icon::drawing;
use crate::live;
use crate::platform;
use crate::state::Desk;
use crate::words;

/// A chip for each filter in force, and a button that takes all away; nothing while there is none.
#[component]
pub fn Chips() -> impl IntoView {
    let desk = Desk::here();
    live::part(move || {
        let held = desk.sieve.with(|sieve| sieve.held());
        (!held.is_empty()).then(|| {
            let chips = desk.view.with(|view| {
                let chips = held.into_iter().map(|held| chip(desk, view, held));
                chips.collect_view()
            });
            let all = move |_| {
                desk.sieve.set(Default::default());
                platform::focus(BUTTON_ID);
            };
            view! {
                <div class="held" role="group" aria-label=words::FILTERED_BY>
                    {chips}
                    <button class="link" type="button" on:click=all>{words::SHOW_ALL}</button>
                </div>
            }
        })
    })
}

fn chip(desk: Desk, view: &View, held: Held) -> AnyView {
    let name = match &held {
        Held::Ego(ego) => ego
            .actor(view)
            .map(|actor| view.reading.actor(actor).name.as_str()),
        _ => None,
    };
    let label = words::held(&held, name.unwrap_or_default());
    let release = move |_| {
        desk.sieve.update(|sieve| sieve.release(&held));
        platform::focus(BUTTON_ID);
    };
    view! {
        <button
            class="chip"
            type="button"
            aria-label=words::release(&label)
            on:click=release
        >
            <span class="name">{label.clone()}</span>
            {drawing("M4.5 4.5L11.5 11.5M11.5 4.5L4.5 11.5")}
        </button>
    }
    .into_any()
}
