//! The actors of the picture.

use dossier::view::draw::{self, Disc, px};
use dossier::view::{Node, Pick, View, scene};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::actors::EVIDENCE_ID;
use crate::live;
use crate::look::{actor_class, hue_class};
use crate::platform::Excursion;
use crate::state::{Desk, Region};
use crate::words;

/// The id of the element that has the keyboard when a node has.
pub fn node_id(index: usize) -> String {
    format!("node-{index}")
}

/// One actor: shape, initials and label.
pub fn node_view(
    desk: Desk,
    view: &View,
    index: usize,
    node: &Node,
    disc: Disc,
    (stop, entry): (RwSignal<usize>, Memo<Option<usize>>),
) -> AnyView {
    let actor = node.actor;
    let known = view.reading.actor(actor);
    let picked = live::flag(move || desk.selection().pick == Pick::Actor(actor));
    let near = live::flag(move || desk.lit.with(|lit| lit.near.contains(&actor)));
    let lit = live::flag(move || desk.lit.with(|lit| lit.actors.contains(&actor)));
    let summary = words::actor_summary(
        &known.name,
        known.kind,
        view.role_of(actor),
        node.quotes,
        node.pairs,
    );
    let excursion = expect_context::<Excursion>();
    let choose = move || {
        stop.set(index);
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
    let class = format!(
        "node {} {}",
        actor_class(known.kind),
        hue_class(view.hue_of(actor))
    );
    let label = scene::label(node)
        .into_iter()
        .map(|(line, y)| view! { <text class="label" y=px(y)>{line}</text> })
        .collect_view();
    let letters = view.voice_of(actor).map(|voice| voice.initials.clone());
    // The text stands beside the button and not in it: shortened, it would not match its name.
    view! {
        <g
            class=class
            transform=format!("translate({} {})", px(disc.at.x), px(disc.at.y))
            class:picked=picked
            class:near=near
            class:lit=lit
            on:click=move |_| choose()
        >
            <g
                class="disc"
                id=node_id(index)
                role="button"
                tabindex=live::tab_stop(move || entry.get() == Some(index))
                aria-label=summary
                aria-pressed=live::spelt(picked)
                on:focus=move |_| stop.set(index)
                on:keydown=keyed
            >
                <path class="halo" d=draw::outline(known.kind, disc.radius + 4.0)/>
                <path class="shape" d=draw::outline(known.kind, disc.radius)/>
            </g>
            <g aria-hidden="true">
                <text class="letters">{letters}</text>
                {label}
            </g>
        </g>
    }
    .into_any()
}
