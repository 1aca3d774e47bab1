//! The statements, each on a card with its speaker.

mod card;
mod cite;
mod correct;
mod filters;
mod group;
mod picture;
mod save;
mod shares;
mod take;
mod why;

use dossier::view::{Card, Filter, Tally, View, Voice, VoiceId};
use engine::QuoteId;
use leptos::prelude::*;

use crate::desk::follow_choice;
use crate::live;
use crate::platform;
use crate::slices::Slices;
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

/// Cards made at a time: few enough for a slow processor to answer in between.
const SLICE: usize = 8;

/// Cards made at once: more than a screen.
const FIRST: usize = 8;

/// The region with the cards.
#[component]
pub fn Quotes() -> impl IntoView {
    let desk = Desk::here();
    let by_speaker = RwSignal::new(false);
    let pictured = Pictured::new();
    provide_context(pictured);
    follow_choice(Region::Quotes, "quotes", ".card.picked, .card.lit");
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
    let order = Memo::new(move |_| desk.view.with(|view| in_order(view, by_speaker.get())));
    let slices = Slices::new(SLICE);
    let cards = live::part(move || {
        // Anew for another text or order: then every card is another one.
        desk.read_text();
        by_speaker.track();
        slices.list(
            Memo::new(move |_| order.with(Vec::len)),
            FIRST,
            move |range| {
                let items = order.with(|order| order.get(range).unwrap_or_default().to_vec());
                desk.view.with(|view| Content::of(view, &items))
            },
            move |content| {
                let items = content.items.iter();
                items
                    .map(|(item, ..)| match *item {
                        Item::Speaker(voice) => view! { <GroupHead voice tally/> }.into_any(),
                        Item::Card(quote) => view! { <QuoteCard quote tally/> }.into_any(),
                    })
                    .collect_view()
                    .into_any()
            },
        )
    });
    // What is to be shown must be there.
    Effect::new(move |_| {
        let first = desk.lit.with(|lit| lit.quotes.first().copied());
        let card = first.map(Item::Card);
        let at = card.and_then(|card| order.with(|order| order.iter().position(|at| *at == card)));
        if let Some(at) = at {
            slices.need(at);
        }
    });
    view! { <ol class="cards" class:long=long class:grouped=by_speaker>{cards}</ol> }
}

/// What stands in the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Item {
    /// The heading over one speaker's cards.
    Speaker(VoiceId),
    /// A card.
    Card(QuoteId),
}

/// All that a slice of the list shows.
#[derive(PartialEq)]
struct Content {
    /// What stands in it; the speaker's share of the words is of no matter on a card.
    items: Vec<(Item, Voice, Option<CardContent>)>,
}

/// The card, and who is said to report it.
type CardContent = (Card, Option<String>);

impl Content {
    fn of(view: &View, items: &[Item]) -> Self {
        let of = |&item: &Item| match item {
            Item::Speaker(voice) => (item, view.voice(voice).clone(), None),
            Item::Card(quote) => {
                let card = view.card(quote).clone();
                let voice = Voice {
                    quotes: Vec::new(),
                    words: 0,
                    direct_words: 0,
                    ..view.voice(card.voice).clone()
                };
                let reporter = view.reporter(&card).map(str::to_owned);
                (item, voice, Some((card, reporter)))
            }
        };
        Self {
            items: items.iter().map(of).collect(),
        }
    }
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
