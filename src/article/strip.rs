//! A slim strip at the edge of the text: where in the article each speaker speaks.

use dossier::view::draw::px;
use leptos::prelude::*;

use crate::live;
use crate::look::hue_class;
use crate::state::{Desk, Stage};

/// Ticks for the eye; what they show is on the cards for everyone.
#[component]
pub fn Strip() -> impl IntoView {
    let desk = Desk::here();
    let ticks = live::part(move || {
        desk.view.with(|view| {
            let length = view.text.len().max(1) as f64;
            let share = |bytes: usize| px(100.0 * bytes as f64 / length) + "%";
            view.cards
                .iter()
                .flat_map(|card| {
                    let class = hue_class(view.voice(card.voice).hue);
                    let quote = card.quote;
                    let lit = live::flag(move || desk.lit.with(|lit| lit.quotes.contains(&quote)));
                    view.reading.quote(quote).content.iter().map(move |span| {
                        view! {
                            <i
                                class=class.clone()
                                class:lit=lit
                                style:top=share(span.start)
                                style:height=share(span.len())
                            ></i>
                        }
                    })
                })
                .collect_view()
        })
    });
    let hidden = live::flag(move || desk.stage() == Stage::Editing);
    view! {
        <div class="strip" aria-hidden="true" hidden=hidden>
            {ticks}
        </div>
    }
}
