//! What is behind the chosen actor or line: the sentences, each with the way to the article.

mod compare;
mod pair;
mod profile;
mod proof;

use dossier::view::{Anchor, Pick, View};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::EVIDENCE_ID;
use crate::icon::icon_button;
use crate::live;
use crate::platform::{self, Excursion, Reveal};
use crate::state::{Desk, Region, Selection};
use crate::words;

/// The panel beside the picture, the matrix and the tables.
#[component]
pub fn Evidence() -> impl IntoView {
    let desk = Desk::here();
    // By where it stands in the text, so that a correction leaves the panel as it is. Drawn anew for
    // something else or another reading only: going through the sentences of one keeps its place.
    let shown = Memo::new(move |before: Option<&Option<Anchor>>| {
        let Selection { pick, by } = desk.selection();
        let passing = matches!(pick, Pick::Quote(_) | Pick::Relation(_) | Pick::Words(_));
        if passing && by == Region::Actors {
            return before.copied().flatten();
        }
        let subject = match pick {
            Pick::Actor(_) | Pick::Both(..) => Some(pick),
            _ => desk.lit.with(|lit| lit.pair.map(Pick::Pair)),
        };
        desk.view.with(|view| Anchor::of(view, subject?))
    });
    let content = move || {
        let shown = shown.get()?;
        desk.view.with(|view| match shown.find(view) {
            Pick::Actor(actor) => Some(profile::profile_view(desk, view, actor)),
            Pick::Both(one, other) => Some(compare::compare_view(desk, view, one, other)),
            Pick::Pair(pair) => Some(pair::pair_view(desk, view, pair)),
            Pick::Nothing | Pick::Quote(_) | Pick::Relation(_) | Pick::Words(_) => None,
        })
    };
    let excursion = expect_context::<Excursion>();
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            excursion.back();
        }
    };
    live::part(move || {
        content().map(|content| {
            view! {
                <div
                    id=EVIDENCE_ID
                    class="evidence"
                    role="region"
                    aria-label=words::EVIDENCE
                    tabindex="0"
                    on:keydown=keyed
                >
                    {content}
                </div>
            }
        })
    })
}

/// Chooses something in the text and takes the reader there.
fn show_in_article(desk: Desk, pick: Pick) {
    desk.pick(pick, Region::Actors);
    platform::after_paint(|| platform::reveal("article-pane", ".lit", Reveal::Anywhere));
}

/// Opens something else in the panel. The button that did is gone then: the panel gets the keyboard.
fn open(desk: Desk, pick: Pick) {
    desk.pick(pick, Region::Actors);
    platform::after_paint(|| platform::focus(EVIDENCE_ID));
}

/// A button that opens something else in the panel.
fn opener(desk: Desk, label: impl Into<String>, pick: Pick) -> AnyView {
    view! {
        <button class="button small" type="button" on:click=move |_| open(desk, pick)>
            {label.into()}
        </button>
    }
    .into_any()
}

/// The panel's title and the button that lets the choice go.
#[component]
fn Head(
    /// What is chosen.
    title: String,
    /// Its colour.
    class: String,
) -> impl IntoView {
    let desk = Desk::here();
    let excursion = expect_context::<Excursion>();
    let close = move || {
        excursion.back();
        desk.pick(Pick::Nothing, Region::Actors);
    };
    view! {
        <div class=format!("evidence-head {class}")>
            <h3>{title}</h3>
            {icon_button(words::CLOSE, "M4 4L12 12M12 4L4 12", close)}
        </div>
    }
}

/// An actor's name as it stands in a title.
fn name(view: &View, actor: engine::ActorId) -> String {
    view.reading.actor(actor).name.clone()
}
