//! A slim strip at the edge of the text: where in the article each speaker speaks.

use dossier::view::draw::px;
use dossier::view::{self, Pick};
use leptos::prelude::*;

use crate::live;
use crate::look::hue_class;
use crate::state::{Desk, Region, Stage};
use crate::words;

/// Ticks for the eye and the mouse; what they show, and where they lead, is on the cards for everyone.
#[component]
pub fn Strip() -> impl IntoView {
    let desk = Desk::here();
    let ticks = live::part(move || {
        desk.view.with(|view| {
            view::ticks(view)
                .into_iter()
                .map(|tick| {
                    let quote = tick.quote;
                    let voice = view.voice(view.card(quote).voice);
                    let lit = live::flag(move || desk.lights.quote(quote));
                    view! {
                        <i
                            class=hue_class(voice.hue)
                            class:lit=lit
                            title=words::speaker(&voice.name).to_owned()
                            style:top=px(100.0 * tick.top) + "%"
                            style:height=px(100.0 * tick.height) + "%"
                            on:click=move |_| desk.pick(Pick::Quote(quote), Region::Store)
                        ></i>
                    }
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
