//! What stands under the picture: what its lines mean.

use dossier::view::{Tone, sift};
use leptos::prelude::*;

use crate::live;
use crate::look::tone_class;
use crate::state::Desk;
use crate::words;

/// What lines mean and how many there are; each tone can be taken out of the picture.
#[component]
pub fn Legend() -> impl IntoView {
    let desk = Desk::here();
    let sieve = desk.sieve;
    let lines = Tone::ALL.map(|tone| {
        let shown = live::flag(move || sieve.with(|sieve| sieve.shows(tone)));
        let count = live::text(move || {
            desk.view
                .with(|view| sift::count(&view.graph, tone).to_string())
        });
        view! {
            <li class=format!("strand {}", tone_class(tone))>
                <button
                    type="button"
                    aria-pressed=live::spelt(shown)
                    title=words::TONE_SWITCH
                    on:click=move |_| sieve.update(|sieve| sieve.toggle(tone))
                >
                    <svg viewBox="0 0 34 10" aria-hidden="true">
                        <path class="wire" d="M1 5H26"/>
                        <path class="head" d="M33 5L24 1L24 9z"/>
                    </svg>
                    <span>{words::tone(tone)}</span>
                    " "
                    {count}
                </button>
            </li>
        }
    });
    view! {
        <ul class="legend">
            {lines}
            <li class="strand open">
                <svg viewBox="0 0 34 10" aria-hidden="true">
                    <path class="wire" d="M1 5H23"/>
                    <path class="head" d="M33 5L24 1L24 9z"/>
                </svg>
                {words::OPEN_ARROW}
            </li>
        </ul>
        <p class="hint">{words::PICTURE_HINT}</p>
    }
}
