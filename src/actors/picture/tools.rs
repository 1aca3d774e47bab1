//! The row under the picture: what is pointed at, and buttons for the camera.

use dossier::view::Pick;
use leptos::prelude::*;

use super::board::{Board, STEP};
use crate::icon::icon_button;
use crate::live;
use crate::state::Desk;
use crate::words;

/// Zoom, fit and tidy.
#[component]
pub fn Tools(
    /// The picture's state.
    board: Board,
) -> impl IntoView {
    let desk = Desk::here();
    let moved = Memo::new(move |_| desk.moved.with(|moved| !moved.is_empty()));
    let tidy = live::part(move || {
        moved.get().then(|| {
            view! {
                <button class="link" type="button" on:click=move |_| board.tidy()>
                    {words::TIDY}
                </button>
            }
        })
    });
    view! {
        <div class="under">
            <p class="pointed" aria-hidden="true">{live::text(move || pointed(desk, board))}</p>
            <div class="tools" role="group" aria-label=words::PICTURE_TOOLS>
                {tidy}
                {icon_button(words::ZOOM_OUT, "M3 8H13", move || board.step(1.0 / STEP, None))}
                {icon_button(words::ZOOM_IN, "M3 8H13M8 3V13", move || board.step(STEP, None))}
                {icon_button(
                    words::ZOOM_FIT,
                    "M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10M6 6H10V10H6z",
                    move || board.fit(),
                )}
            </div>
        </div>
    }
}

/// What the pointer or the keyboard is at, in words: the name in full, the role, the verbs.
fn pointed(desk: Desk, board: Board) -> String {
    let hint = || words::PICTURE_HINT.to_owned();
    desk.view.with(|view| match board.pointed.get() {
        Pick::Actor(actor) if actor.0 < view.reading.actors.len() => {
            words::actor_in_short(view, actor)
        }
        Pick::Pair(pair) => desk.sifted.with(|sifted| {
            let bundle = sifted.graph.bundles.get(pair);
            bundle.map_or_else(hint, |bundle| words::pair_in_short(view, bundle))
        }),
        _ if desk.selection().pick == Pick::Nothing => hint(),
        _ => String::new(),
    })
}
