//! On a phone, where the cards are out of sight: whose words the reader has just touched.

use dossier::view::Pick;
use leptos::prelude::*;

use crate::live;
use crate::platform::{self, Reveal};
use crate::quotes::Badge;
use crate::state::{Desk, Region};
use crate::words;

/// A bar at the lower edge, for a statement that was chosen in the text.
#[component]
pub fn Peek() -> impl IntoView {
    let desk = Desk::here();
    let show = |_| {
        platform::reveal("quotes", ".card.picked", Reveal::Anywhere);
    };
    live::part(move || {
        let selection = desk.selection();
        let Pick::Quote(quote) = selection.pick else {
            return None;
        };
        if selection.by != Region::Article {
            return None;
        }
        desk.view.with(|view| {
            let card = view.cards.get(quote.0)?;
            let voice = view.voice(card.voice).clone();
            let name = words::speaker(&voice.name).to_owned();
            Some(view! {
                <div class="peek">
                    <Badge voice/>
                    <p>
                        <b>{name}</b>
                        <span>{words::how(card.kind, card.cue.as_deref())}</span>
                    </p>
                    <button class="button" type="button" on:click=show>
                        {words::SHOW_CARD}
                    </button>
                </div>
            })
        })
    })
}
