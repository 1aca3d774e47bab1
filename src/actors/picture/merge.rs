//! The question that comes up when one actor is dropped on another: are they one?

use dossier::edits::Edit;
use engine::ActorId;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::PICTURE_ID;
use super::board::{Asked, Board};
use crate::live;
use crate::platform;
use crate::state::Desk;
use crate::words;

/// The id of the question, which takes the keyboard.
const ASK_ID: &str = "merge-ask";

/// The question, while it is asked. Nothing has changed until the reader says so.
#[component]
pub fn Merge(
    /// The picture's state.
    board: Board,
) -> impl IntoView {
    let desk = Desk::here();
    live::part(move || {
        let Asked { actor, onto } = board.asked.get()?;
        desk.view.with_untracked(|view| {
            let name = |actor: ActorId| Some(view.reading.actors.get(actor.0)?.name.clone());
            Some(ask(desk, board, (actor, name(actor)?), (onto, name(onto)?)))
        })
    })
}

fn ask(
    desk: Desk,
    board: Board,
    (actor, dropped): (ActorId, String),
    (onto, name): (ActorId, String),
) -> AnyView {
    let close = move || {
        board.asked.set(None);
        platform::focus(PICTURE_ID);
    };
    let merge = move |actor: ActorId, into: ActorId| {
        let edit = desk.view.with_untracked(|view| {
            let at = |actor| view.origins.actor_at(actor);
            Some(Edit::Merge {
                actor: at(actor)?,
                into: at(into)?,
            })
        });
        close();
        desk.correct(edit.into_iter().collect());
    };
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            close();
        }
    };
    let question = words::merge_question(&dropped, &name);
    platform::after_paint(|| platform::focus(ASK_ID));
    view! {
        <div
            id=ASK_ID
            class="ask"
            role="dialog"
            aria-label=question.clone()
            tabindex="-1"
            on:keydown=keyed
        >
            <p>{question.clone()}</p>
            <div class="ask-acts">
                <button class="button primary" type="button" on:click=move |_| merge(actor, onto)>
                    {words::merge_as(&name)}
                </button>
                <button class="button" type="button" on:click=move |_| merge(onto, actor)>
                    {words::merge_as(&dropped)}
                </button>
                <button class="button" type="button" on:click=move |_| close()>
                    {words::MERGE_NOT}
                </button>
            </div>
        </div>
    }
    .into_any()
}
