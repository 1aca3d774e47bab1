//! The form that makes marked words a statement.

use dossier::edits::{Edit, kind_of, likely_speaker};
use dossier::view::{Anchor, Filter, Pick, Tally};
use engine::QuoteId;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::choices::{ActorChoice, ActorPick, FormActs, OneOf, QUOTE_KINDS, quote_kind_names};
use super::pencil::Pencil;
use crate::platform::{self, Reveal};
use crate::quotes::correct_id;
use crate::state::{Desk, Region};
use crate::words;

/// Speaker and kind of the statement that the marked words are.
#[component]
pub fn StatementForm() -> impl IntoView {
    let desk = Desk::here();
    let pencil = Pencil::here();
    // The words can still be changed by the grips: what is proposed is for those of now.
    let content = move || {
        let draft = untrack(|| pencil.draft())?;
        let view = desk.view.get_untracked();
        Some(draft.stretch.content(&view.text, &view.reading))
    };
    let (speaker, kind) = desk.view.with_untracked(|view| {
        let content = content().unwrap_or_default();
        (
            likely_speaker(&view.reading, &content),
            kind_of(&view.text, &content),
        )
    });
    let speaker = ActorPick::of(speaker);
    let proposed = QUOTE_KINDS.iter().position(|one| *one == kind).unwrap_or(0);
    let kind = RwSignal::new(proposed);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(content) = content().filter(|content| !content.is_empty()) else {
            return;
        };
        let at = content[0];
        let judged = desk
            .view
            .with_untracked(|view| kind_of(&view.text, &content));
        let mut edits = Vec::new();
        let speaker = speaker.resolve(desk, &mut edits);
        edits.push(Edit::AddQuote { content, speaker });
        if let Some(&kind) = QUOTE_KINDS
            .get(kind.get_untracked())
            .filter(|kind| **kind != judged)
        {
            edits.push(Edit::Kind { quote: at, kind });
        }
        pencil.put_down();
        desk.correct(edits);
        let Pick::Quote(quote) = desk
            .view
            .with_untracked(|view| Anchor::Quote(at).find(view))
        else {
            return;
        };
        let hidden = desk.view.with_untracked(|view| {
            let tally = desk.filter.with_untracked(|filter| Tally::of(view, filter));
            !tally.shows(quote)
        });
        if hidden {
            desk.filter.set(Filter::default());
        }
        desk.pick(Pick::Quote(quote), Region::Article);
        go_to_card(quote);
    };
    let cancel = Callback::new(move |()| pencil.cancel());
    view! {
        <form class="corrections" on:submit=save>
            <ActorChoice label=words::SPEAKER nobody=words::UNNAMED pick=speaker/>
            <OneOf label=words::KINDS options=quote_kind_names() chosen=kind/>
            <FormActs label=words::ADD_STATEMENT cancel/>
        </form>
    }
}

/// Brings the reader and the keyboard to the card of a statement.
pub fn go_to_card(quote: QuoteId) {
    platform::after_paint(move || {
        platform::focus(&correct_id(quote));
        platform::reveal("quotes", ".card.picked", Reveal::Anywhere);
    });
}
