//! The statements, each on a card with its speaker.

mod card;
mod correct;
mod filters;
mod shares;

use dossier::view::{Pick, View};
use engine::QuoteId;
use leptos::prelude::*;

use crate::live;
use crate::platform::{self, Reveal};
use crate::state::{Desk, Region};
use crate::words;
pub use card::Badge;
use card::QuoteCard;
pub use correct::correct_id;
use filters::Filters;
use shares::Shares;

/// From so many cards on, those out of sight are not laid out.
const LONG: usize = 80;

/// The region with the cards.
#[component]
pub fn Quotes() -> impl IntoView {
    let desk = Desk::here();
    let by_speaker = RwSignal::new(false);
    Effect::new(move |_| {
        let selection = desk.selection();
        if selection.by != Region::Quotes && selection.pick != Pick::Nothing {
            platform::after_paint(|| {
                platform::reveal("quotes", ".card.picked, .card.lit", Reveal::InRegion);
            });
        }
    });
    let shown = Memo::new(move |_| desk.view.with(|view| desk.filter.get().quotes(view)));
    let count = live::text(move || {
        let (all, some) = (
            desk.view.with(|view| view.cards.len()),
            shown.with(Vec::len),
        );
        match (all, some) {
            (0, _) => String::new(),
            (all, some) if all == some => words::statements(all),
            (all, some) => words::shown(some, all),
        }
    });
    let none = Memo::new(move |_| desk.view.with(|view| view.cards.is_empty()));
    view! {
        <section id="quotes" class="region quotes" aria-labelledby="quotes-heading">
            <div class="region-head">
                <h2 id="quotes-heading" tabindex="-1">{words::STATEMENTS}</h2>
                <p class="aside" aria-live="polite">{count}</p>
            </div>
            {live::part(move || {
                if none.get() {
                    view! { <NoStatements/> }.into_any()
                } else {
                    view! {
                        <Shares/>
                        <Filters by_speaker/>
                        <NoMatch hidden=live::flag(move || !shown.with(Vec::is_empty))/>
                        <Cards by_speaker shown/>
                    }
                        .into_any()
                }
            })}
        </section>
    }
}

/// The cards, as in the text or by speaker.
#[component]
fn Cards(
    /// True to put the cards of one speaker together.
    by_speaker: RwSignal<bool>,
    /// Those that the filter lets through.
    shown: Memo<Vec<QuoteId>>,
) -> impl IntoView {
    let desk = Desk::here();
    let long = live::flag(move || desk.view.with(|view| view.cards.len() > LONG));
    let cards = live::part(move || {
        let grouped = by_speaker.get();
        desk.view.with(|view| {
            in_order(view, grouped)
                .into_iter()
                .map(|quote| view! { <QuoteCard quote shown/> })
                .collect_view()
        })
    });
    view! { <ol class="cards" class:long=long>{cards}</ol> }
}

/// All statements as in the text, or those of the one who says most first.
fn in_order(view: &View, by_speaker: bool) -> Vec<QuoteId> {
    if by_speaker {
        view.voices
            .iter()
            .flat_map(|voice| voice.quotes.iter().copied())
            .collect()
    } else {
        view.cards.iter().map(|card| card.quote).collect()
    }
}

#[component]
fn NoStatements() -> impl IntoView {
    view! {
        <div class="empty">
            <p class="empty-title">{words::NO_STATEMENTS}</p>
            <p>{words::NO_STATEMENTS_HELP}</p>
        </div>
    }
}

#[component]
fn NoMatch(
    /// True while something matches.
    hidden: Signal<bool>,
) -> impl IntoView {
    let desk = Desk::here();
    view! {
        <div class="empty" hidden=hidden>
            <p class="empty-title">{words::NO_MATCH}</p>
            <button class="button" type="button" on:click=move |_| desk.filter.set(Default::default())>
                {words::SHOW_ALL}
            </button>
        </div>
    }
}
