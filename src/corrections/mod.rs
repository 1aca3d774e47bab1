//! What a reader adds and takes back: statements and relations that were missed, other words for a
//! statement, and the list of all corrections.
//!
//! Words are marked in the article, by selecting them or with two grips that go by whole words
//! ([`Pencil`]); what they become is one entry in the list of corrections.

mod bar;
mod choices;
mod lines;
mod list;
mod overlay;
mod pencil;
mod relation;
mod split;
mod statement;

pub use choices::{
    ACTOR_KINDS, ActorChoice, ActorPick, Choice, FormActs, NameField, OneOf, QUOTE_KINDS,
    RELATION_KINDS, kind_names, quote_kind_names,
};
pub use list::{Corrections, Lost};
pub use overlay::{FRAME, Overlay};
pub use pencil::Pencil;
pub use relation::RelationForm;
pub use split::SplitForm;

use leptos::prelude::*;

use crate::live;
use crate::state::{Desk, Stage};
use crate::words;

/// The button that marks a sentence of the article, for those who select without a mouse.
#[component]
pub fn MarkButton() -> impl IntoView {
    let desk = Desk::here();
    let pencil = Pencil::here();
    let hidden = live::flag(move || desk.stage() != Stage::Reading);
    view! {
        <button
            class="link"
            type="button"
            aria-keyshortcuts="m"
            hidden=hidden
            on:click=move |_| pencil.begin()
        >
            {words::MARK}
        </button>
    }
}
