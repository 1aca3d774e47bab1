//! The statements, each on a card with its speaker.

mod card;
mod choice;
mod cite;
mod correct;
mod filters;
mod group;
mod picture;
mod save;
mod shares;
mod take;
mod why;

use dossier::view::{Filter, Pick, Tally, View, VoiceId};
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
use group::GroupHead;
use picture::{CardPicture, Pictured};
use save::SaveStatements;
use shares::Shares;

/// From so many cards on, those out of sight are not laid out.
const LONG: usize = 80;

/// The region with the cards.
#[component]
pub fn Quotes() -> impl IntoView {
    let desk = Desk::here();
    let by_speaker = RwSignal::new(false);
    let pictured = Pictured::new();
    provide_context(pictured);
    Effect::new(move |_| {
        let selection = desk.selection();
        if selection.by != Region::Quotes && selection.pick != Pick::Nothing {
            platform::after_paint(|| {
                platform::reveal("quotes", ".card.picked, .card.lit", Reveal::InRegion);
            });
        }
    });
    let tally = Memo::new(move |_| desk.view.with(|view| Tally::of(view, &desk.filter.read())));
    let count = live::text(move || {
        let (all, some) = (
            desk.view.with(|view| view.cards.len()),
            tally.with(|tally| tally.shown.len()),
        );
        match (all, some) {
            (0, _) => String::new(),
            (all, some) if all == some => words::statements(all),
            (all, some) => words::shown(some, all),
        }
    });
    // Where nothing is shown, the button stands in the place of the cards.
    let filtered = Memo::new(move |_| {
        !desk.filter.with(Filter::is_open) && !tally.with(|tally| tally.shown.is_empty())
    });
    let none = Memo::new(move |_| desk.view.with(|view| view.cards.is_empty()));
    view! {
        <section id="quotes" class="region quotes" aria-labelledby="quotes-heading">
            <div class="region-head">
                <h2 id="quotes-heading" tabindex="-1">{words::STATEMENTS}</h2>
                <p class="aside" aria-live="polite">{count}</p>
                {live::part(move || filtered.get().then(|| view! { <ShowAll class="link"/> }))}
                {live::part(move || (!none.get()).then(|| view! { <SaveStatements tally/> }))}
            </div>
            {live::part(move || {
                if none.get() {
                    view! { <NoStatements/> }.into_any()
                } else {
                    view! {
                        <Shares tally/>
                        <Filters by_speaker tally/>
                        <NoMatch hidden=live::flag(move || !tally.with(|tally| tally.shown.is_empty()))/>
                        <Cards by_speaker tally/>
                    }
                        .into_any()
                }
            })}
            <CardPicture pictured/>
        </section>
    }
}

/// The cards, as in the text or by speaker.
#[component]
fn Cards(
    /// True to put the cards of one speaker together.
    by_speaker: RwSignal<bool>,
    /// What is shown.
    tally: Memo<Tally>,
) -> impl IntoView {
    let desk = Desk::here();
    let long = live::flag(move || desk.view.with(|view| view.cards.len() > LONG));
    let cards = live::part(move || {
        let grouped = by_speaker.get();
        desk.view.with(|view| {
            in_order(view, grouped)
                .into_iter()
                .map(|item| match item {
                    Item::Speaker(voice) => view! { <GroupHead voice tally/> }.into_any(),
                    Item::Card(quote) => view! { <QuoteCard quote tally/> }.into_any(),
                })
                .collect_view()
        })
    });
    view! { <ol class="cards" class:long=long class:grouped=by_speaker>{cards}</ol> }
}

/// What stands in the list.
enum Item {
    /// The heading over one speaker's cards.
    Speaker(VoiceId),
    /// A card.
    Card(QuoteId),
}

/// All statements as in the text, or those of the one who says most first.
fn in_order(view: &View, by_speaker: bool) -> Vec<Item> {
    if !by_speaker {
        return view
            .cards
            .iter()
            .map(|card| Item::Card(card.quote))
            .collect();
    }
    let voices = view.voices.iter().enumerate();
    voices
        .flat_map(|(index, voice)| {
            let cards = voice.quotes.iter().map(|&quote| Item::Card(quote));
            std::iter::once(Item::Speaker(VoiceId(index))).chain(cards)
        })
        .collect()
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
    view! {
        <div class="empty" hidden=hidden>
            <p class="empty-title">{words::NO_MATCH}</p>
            <ShowAll class="button"/>
        </div>
    }
}

/// Opens all filters.
#[component]
fn ShowAll(
    /// How the button looks.
    class: &'static str,
) -> impl IntoView {
    let desk = Desk::here();
    let open = move |_| {
        desk.filter.set(Filter::default());
        // The button goes with the filter; the keyboard stays here.
        platform::focus("quotes-heading");
    };
    view! {
        <button class=class type="button" on:click=open>
            {words::SHOW_ALL}
        </button>
    }
}
