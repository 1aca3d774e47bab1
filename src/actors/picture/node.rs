//! The actors of the picture.

use dossier::view::draw::{self, fixed, px};
use dossier::view::lettering::Side;
use dossier::view::{Node, Pick, View, scene};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;

use super::board::Board;
use super::hand::Hand;
use crate::actors::EVIDENCE_ID;
use crate::live;
use crate::look::{actor_class, hue_class};
use crate::platform::{self, Excursion};
use crate::state::{Desk, Region};
use crate::words;

/// The id of the element that has the keyboard when a node has.
pub fn node_id(index: usize) -> String {
    format!("node-{index}")
}

/// One actor: shape, initials and label.
pub fn node_view(
    (desk, board, hand): (Desk, Board, Hand),
    view: &View,
    index: usize,
    node: &Node,
) -> AnyView {
    let actor = node.actor;
    let known = view.reading.actor(actor);
    let place = Memo::new(move |_| board.disc(index).at);
    let transform = live::text(move || {
        let at = place.get();
        format!("translate({} {})", px(at.x), px(at.y))
    });
    let picked = live::flag(move || desk.selection().pick == Pick::Actor(actor));
    let near = live::steady(move || board.lit.with(|lit| lit.near.contains(&actor)));
    let lit = live::steady(move || board.lit.with(|lit| lit.actors.contains(&actor)));
    let held = live::steady(move || board.in_hand.get() == Some(index));
    let target = live::steady(move || board.target.get() == Some(index));
    let excursion = expect_context::<Excursion>();
    let choose = move || {
        board.stop.set(index);
        desk.toggle(Pick::Actor(actor), Region::Actors);
    };
    let keyed = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            choose();
            if picked.get_untracked() {
                excursion.go(EVIDENCE_ID);
            }
        }
    };
    let point = move |at: bool| board.point(Pick::Actor(actor), at);
    let focused = move |event: FocusEvent| {
        board.stop.set(index);
        if platform::shows_focus(&event) {
            point(true);
        }
    };
    // Whoever is drawn anew is not pointed at until the pointer or the keyboard comes back.
    on_cleanup(move || point(false));
    let class = format!(
        "node {} {}",
        actor_class(known.kind),
        hue_class(view.hue_of(actor))
    );
    let radius = draw::radius(node);
    let side = Memo::new(move |_| board.lettering.with(|lettering| lettering.label(index)));
    let lines = scene::label(node);
    let label = live::part(move || label_view(&lines, side.get(), radius));
    // The text stands beside the button and not in it: shortened, it would not match its name.
    view! {
        <g
            class=class
            transform=transform
            class:picked=picked
            class:near=near
            class:lit=lit
            class:held=held
            class:target=target
            on:click=move |_| {
                if !hand.dragged() {
                    choose();
                }
            }
            on:pointerdown=move |_| hand.grab(index)
            on:pointerenter=move |_| point(true)
            on:pointerleave=move |_| point(false)
        >
            <g
                class="disc"
                id=node_id(index)
                role="button"
                tabindex=live::tab_stop(move || board.entry.get() == Some(index))
                aria-label=words::actor_summary(view, actor)
                aria-pressed=live::spelt(picked)
                on:focus=focused
                on:blur=move |_| point(false)
                on:keydown=keyed
            >
                <circle class="reach" r=px(radius)/>
                <path class="halo" d=draw::outline(known.kind, radius + 4.0)/>
                <path class="outline" d=draw::outline(known.kind, radius)/>
            </g>
            <g aria-hidden="true">
                <text class="letters">{view.initials_of(actor)}</text>
                {label}
            </g>
        </g>
    }
    .into_any()
}

/// A label where it has room, else below its node and hidden until the reader points there.
fn label_view(lines: &[String], side: Option<Side>, radius: f64) -> AnyView {
    let class = if side.is_some() {
        "label"
    } else {
        "label crowded"
    };
    let side = side.unwrap_or(Side::Below);
    let (at, shares) = side.lines(radius, lines.len());
    lines
        .iter()
        .zip(shares)
        .map(|(line, share)| {
            view! {
                <text
                    class=class
                    x=px(at.x)
                    y=px(at.y)
                    dy=format!("{}em", fixed(share, 2))
                    text-anchor=side.anchor()
                >
                    {line.clone()}
                </text>
            }
        })
        .collect_view()
        .into_any()
}
