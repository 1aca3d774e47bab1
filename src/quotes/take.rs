//! Taking a statement along: its words with their source, onto the clipboard or as a picture.

use dossier::export;
use dossier::view::{Card, Pick, View};
use engine::QuoteId;
use leptos::prelude::*;

use super::cite::{citation, quoted};
use super::picture::Pictured;
use crate::live;
use crate::menu::{Act, Acts, Menu};
use crate::platform::{self, Later};
use crate::share;
use crate::state::Desk;
use crate::words;

/// Milliseconds for which a card says that it was copied.
const NOTICE: u32 = 2000;

/// The button that copies with the source, and a menu of the other ways.
#[component]
pub fn Take(
    /// Which statement.
    quote: QuoteId,
    /// The id of the speaker's name on the card.
    described_by: String,
) -> impl IntoView {
    let desk = Desk::here();
    let pictured: Pictured = expect_context();
    let label = RwSignal::new(words::COPY);
    let wait = Later::new(NOTICE);
    let copy = move |write: fn(&View, &Card) -> String| {
        let text = desk
            .view
            .with_untracked(|view| view.cards.get(quote.0).map(|card| write(view, card)));
        platform::copy(&text.unwrap_or_default(), move |done| {
            label.set(words::copied(done));
            wait.call(move || label.set(words::COPY));
        });
    };
    let acts = move || Acts {
        heading: String::new(),
        acts: vec![
            Act::new(words::COPY_WORDS, move || copy(|_, card| quoted(card))),
            Act::new(words::COPY_MARKDOWN, move || copy(export::card)),
            Act::new(words::CARD_PICTURE, move || pictured.open(quote)),
            Act::new(words::LINK_TO_STATEMENT, move || {
                share::open_at(desk, Pick::Quote(quote));
            }),
        ],
    };
    view! {
        <button
            class="link"
            type="button"
            aria-describedby=described_by.clone()
            aria-keyshortcuts="c"
            on:click=move |event| {
                event.stop_propagation();
                copy(citation);
            }
        >
            <span aria-live="polite">{live::text(move || label.get().to_owned())}</span>
        </button>
        <Menu
            id=format!("take-{}", quote.0)
            label=words::MORE
            class="link"
            described_by
            acts=Box::new(acts)
        />
    }
    .into_any()
}
