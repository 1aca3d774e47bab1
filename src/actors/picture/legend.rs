//! What stands under the picture: what its lines and shapes mean.

use dossier::view::{Tone, draw, sift};
use engine::ActorKind;
use leptos::prelude::*;

use crate::live;
use crate::look::{actor_class, tone_class};
use crate::state::Desk;
use crate::words;

/// Every kind of actor, in the order of the legend.
const KINDS: [ActorKind; 5] = [
    ActorKind::Person,
    ActorKind::Organization,
    ActorKind::Government,
    ActorKind::Group,
    ActorKind::Place,
];

/// What lines mean and how many there are; each tone can be taken out of the picture. Shapes and
/// arrows are explained where the article has them.
#[component]
pub fn Legend() -> impl IntoView {
    let desk = Desk::here();
    let sieve = desk.sieve;
    let lines = Tone::ALL.map(|tone| {
        let shown = live::flag(move || sieve.with(|sieve| sieve.shows(tone)));
        let count = live::text(move || {
            desk.view
                .with(|view| sift::count(&view.graph, tone).to_string())
        });
        view! {
            <li class=format!("strand {}", tone_class(tone))>
                <button
                    type="button"
                    aria-pressed=live::spelt(shown)
                    title=words::TONE_SWITCH
                    on:click=move |_| sieve.update(|sieve| sieve.toggle(tone))
                >
                    {arrow("M1 5H26", None, "M33 5L24 1L24 9z")}
                    <span>{words::tone(tone)}</span>
                    " "
                    <b>{count}</b>
                </button>
            </li>
        }
    });
    view! {
        <ul class="legend">{lines} {live::part(move || reserves(desk))}</ul>
        <ul class="legend kinds">{live::part(move || kinds(desk))}</ul>
    }
}

/// A line with its head and, if it is denied, the bar across it.
fn arrow(wire: &'static str, bar: Option<&'static str>, head: &'static str) -> AnyView {
    view! {
        <svg viewBox="0 0 34 10" aria-hidden="true">
            <path class="wire" d=wire/>
            {bar.map(|bar| view! { <path class="bar" d=bar/> })}
            <path class="head" d=head/>
        </svg>
    }
    .into_any()
}

/// Open arrows and bars.
fn reserves(desk: Desk) -> AnyView {
    let (open, denied) = desk.view.with(|view| {
        let strands = || view.graph.bundles.iter().flat_map(|bundle| &bundle.strands);
        (
            strands().any(|strand| strand.is_open() && !strand.is_denied()),
            strands().any(|strand| strand.is_denied()),
        )
    });
    let row = |bar: Option<&'static str>, words: &'static str| {
        view! {
            <li class="strand open">
                {arrow("M1 5H24", bar, "M32 5L24 1L24 9z")}
                {words}
            </li>
        }
    };
    view! {
        {open.then(|| row(None, words::OPEN_ARROW))}
        {denied.then(|| row(Some("M9 0V10"), words::DENIED_BAR))}
    }
    .into_any()
}

/// The shapes of the kinds of actors that are drawn.
fn kinds(desk: Desk) -> AnyView {
    let drawn: Vec<ActorKind> = desk.view.with(|view| {
        let nodes = view.graph.nodes.iter();
        nodes
            .map(|node| view.reading.actor(node.actor).kind)
            .collect()
    });
    KINDS
        .into_iter()
        .filter(|kind| drawn.contains(kind))
        .map(|kind| {
            view! {
                <li class=format!("node hue-none {}", actor_class(kind))>
                    <svg viewBox="-9 -9 18 18" aria-hidden="true">
                        <path class="outline" d=draw::outline(kind, 6.5)/>
                    </svg>
                    {words::actor_kind(kind)}
                </li>
            }
        })
        .collect_view()
        .into_any()
}
