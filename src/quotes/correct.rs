//! What a reader can correct in a statement.

use dossier::edits::Edit;
use engine::QuoteId;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::corrections::{
    ActorChoice, ActorPick, FormActs, OneOf, Pencil, QUOTE_KINDS, quote_kind_names,
};
use crate::live;
use crate::platform;
use crate::state::Desk;
use crate::words;

/// The button that opens the form. It says for the ear whose statement it is about.
#[component]
pub fn Correct(
    /// Which statement.
    quote: QuoteId,
    /// The id of the speaker's name on the card.
    described_by: String,
    /// True while the form is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <button
            id=correct_id(quote)
            class="link"
            type="button"
            aria-expanded=live::spelt(open.into())
            aria-describedby=described_by
            aria-keyshortcuts="e"
            on:click=move |event| {
                event.stop_propagation();
                open.update(|open| *open = !*open);
            }
        >
            {words::CORRECT}
        </button>
    }
}

/// Speaker, kind, words, or that it is no statement.
#[component]
pub fn Corrections(
    /// Of which statement.
    quote: QuoteId,
    /// True while the form is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    live::part(move || open.get().then(|| form(quote, open)))
}

fn form(quote: QuoteId, open: RwSignal<bool>) -> AnyView {
    let desk = Desk::here();
    let view = desk.view.get_untracked();
    let known = view.reading.quote(quote);
    let (speaker, kind) = (known.speaker, known.kind);
    let at = view.origins.quote_at(quote);
    let said_by = ActorPick::of(speaker);
    let kind_now = RwSignal::new(QUOTE_KINDS.iter().position(|one| *one == kind).unwrap_or(0));
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let mut edits = Vec::new();
        if let Some(&kind) = QUOTE_KINDS
            .get(kind_now.get_untracked())
            .filter(|now| **now != kind)
        {
            edits.push(Edit::Kind { quote: at, kind });
        }
        let before = desk
            .view
            .with_untracked(|view| view.origins.actor_at(speaker?));
        let to = said_by.resolve(desk, &mut edits);
        if to != before {
            edits.push(Edit::Speaker { quote: at, to });
        }
        open.set(false);
        desk.correct(edits);
        back_to(desk, at);
    };
    let pencil = Pencil::here();
    let other_words = move |_| {
        open.set(false);
        pencil.take_up(quote);
    };
    let remove = move |_| {
        desk.correct(vec![Edit::NoQuote { quote: at }]);
        platform::after_paint(|| platform::focus("quotes-heading"));
    };
    let cancel = Callback::new(move |()| {
        open.set(false);
        back_to(desk, at);
    });
    view! {
        <form
            class="corrections"
            on:submit=save
            on:click=|event| event.stop_propagation()
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    event.prevent_default();
                    cancel.run(());
                }
            }
        >
            <ActorChoice label=words::SPEAKER nobody=words::UNNAMED pick=said_by/>
            <OneOf label=words::KINDS options=quote_kind_names() chosen=kind_now/>
            <FormActs label=words::SAVE cancel>
                <button class="link" type="button" on:click=other_words>
                    {words::OTHER_WORDS}
                </button>
                <button class="link" type="button" on:click=remove>{words::NOT_A_QUOTE}</button>
            </FormActs>
        </form>
    }
    .into_any()
}

/// Gives the keyboard back to the button that opened the form, wherever its card is by now.
fn back_to(desk: Desk, at: engine::Span) {
    platform::after_paint(move || {
        let index = desk.view.with_untracked(|view| {
            let quotes = &view.origins.quotes;
            quotes.iter().position(|origin| origin.at == at)
        });
        if let Some(index) = index {
            platform::focus(&correct_id(QuoteId(index)));
        }
    });
}

/// The id of the button that opens the form of a statement.
pub fn correct_id(quote: QuoteId) -> String {
    format!("correct-{}", quote.0)
}
