//! The graph, drawn with one element for each actor and each pair, so that everything in it has a
//! name and can be reached.

mod board;
mod bundle;
mod hand;
mod keys;
mod legend;
mod merge;
mod node;
mod tools;

use dossier::view::Pick;
use dossier::view::draw::{fixed, px};
use leptos::html::Div;
use leptos::prelude::*;

use self::board::Board;
use self::bundle::bundle_view;
use self::hand::Hand;
use self::legend::Legend;
use self::merge::Merge;
use self::node::node_view;
use self::tools::Tools;
use super::save::Save;
use crate::keys::SingleKeys;
use crate::live;
use crate::platform;
use crate::state::{Desk, Region};
use crate::words;

/// The id of the picture, which can have the keyboard itself: after a click on its ground.
const PICTURE_ID: &str = "picture";

/// The picture of the actors.
#[component]
pub fn Picture() -> impl IntoView {
    let desk = Desk::here();
    let board = Board::new(desk);
    let hand = Hand::new(desk, board);
    let stage = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(stage) = stage.get() {
            platform::watch_width(&stage, move |now| board.width.set(now.max(1.0)));
        }
    });
    let hands = (desk, board, hand);
    let singles: SingleKeys = expect_context();
    let bundles = live::part(move || {
        let drawn = board.drawn.get();
        let is_drawn = |node: usize| drawn.get(node) == Some(&true);
        desk.view.with(|view| {
            desk.sifted.with(|sifted| {
                sifted
                    .bundles()
                    .filter(|(_, bundle)| is_drawn(bundle.ends.0) && is_drawn(bundle.ends.1))
                    .map(|(index, bundle)| bundle_view(hands, view, index, bundle))
                    .collect_view()
            })
        })
    });
    let nodes = live::part(move || {
        let drawn = board.drawn.get();
        desk.view.with(|view| {
            let nodes = view.graph.nodes.iter().zip(drawn).enumerate();
            nodes
                .filter(|&(_, (_, drawn))| drawn)
                .map(|(index, (node, _))| node_view(hands, view, index, node))
                .collect_view()
        })
    });
    let left_out = live::part(move || {
        let left_out = board.left_out.get();
        (left_out > 0).then(|| view! { <p class="hint">{words::left_out(left_out)}</p> })
    });
    let dim = live::flag(move || board.lit.with(|lit| !lit.actors.is_empty()));
    let far = live::flag(move || board.camera.with(|camera| camera.scale < 0.75));
    let near = live::flag(move || !board.fits());
    let dragging = live::flag(move || board.in_hand.get().is_some());
    let frame_of = live::text(move || {
        let frame = board.frame.get();
        format!("0 0 {} {}", px(frame.width), px(frame.height))
    });
    // In units of the picture, for the style sheet: the type of labels, and what is a CSS pixel.
    let type_size = live::text(move || fixed(board.type_size.get(), 2) + "px");
    let pixel = live::text(move || fixed(1.0 / board.camera.get().scale, 3) + "px");
    view! {
        <div class="picture">
            <div class="stage" node_ref=stage>
                <svg
                    id=PICTURE_ID
                    role="group"
                    aria-label=words::PICTURE
                    aria-describedby="picture-keys"
                    tabindex="-1"
                    class:dim=dim
                    class:far=far
                    class:near=near
                    class:dragging=dragging
                    viewBox=frame_of
                    style=("--type", type_size)
                    style=("--pixel", pixel)
                    on:keydown=move |event| keys::pressed(board, singles, &event)
                    on:wheel=move |event| hand.wheel(&event)
                    on:pointerdown=move |event| hand.down(&event)
                    on:pointermove=move |event| hand.moved(&event)
                    on:pointerup=move |event| hand.up(&event)
                    on:pointercancel=move |event| hand.cancelled(&event)
                    on:touchmove=move |event| {
                        if hand.pinches() {
                            event.prevent_default();
                        }
                    }
                    on:click=move |event| {
                        if !hand.dragged() && platform::is_at_itself(&event) {
                            desk.pick(Pick::Nothing, Region::Actors);
                        }
                    }
                >
                    <g transform=live::text(move || board.camera.get().transform())>
                        {bundles} {nodes}
                    </g>
                </svg>
                <Merge board/>
            </div>
            <p class="unseen" id="picture-keys">{words::PICTURE_KEYS}</p>
            {left_out}
            <Tools board/>
            <Legend/>
            <Save scene=board.placed/>
        </div>
    }
}
