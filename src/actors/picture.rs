//! The graph, drawn with one element for each actor and each pair, so that everything in it has a
//! name and can be reached.

use dossier::view::draw::{self, Disc, px};
use dossier::view::scene::{self, Scene};
use dossier::view::sieve;
use dossier::view::steer::{Direction, neighbour};
use dossier::view::{Bundle, Graph, Node, Pick, Sieve, Strand, Tone, View};
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::EVIDENCE_ID;
use super::save::Save;
use crate::live;
use crate::look::{actor_class, hue_class, tone_class};
use crate::platform::{self, Excursion};
use crate::state::{Desk, Region};
use crate::words;

/// Width before the browser has said how wide the region is.
const WIDTH: f64 = 440.0;

/// Average width of a character on a line: a line that is shorter than its word goes without.
const VERB_CHARACTER: f64 = 4.5;

/// The picture of the actors.
#[component]
pub fn Picture() -> impl IntoView {
    let desk = Desk::here();
    let width = RwSignal::new(WIDTH);
    let frame = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            platform::watch_width(&frame, move |now| width.set(now.max(1.0)));
        }
    });
    let scene = Memo::new(move |_| desk.view.with(|view| Scene::of(&view.graph, width.get())));
    let sieve = RwSignal::new(Sieve::default());
    let shown: Memo<Graph> = Memo::new(move |_| {
        desk.view
            .with(|view| sieve.with(|sieve| sieve.graph(&view.graph)))
    });
    // The one node that the tab key reaches; arrow keys move it.
    let stop = RwSignal::new(0_usize);
    let keyed = move |event: KeyboardEvent| {
        let direction = match event.key().as_str() {
            "ArrowLeft" => Direction::Left,
            "ArrowRight" => Direction::Right,
            "ArrowUp" => Direction::Up,
            "ArrowDown" => Direction::Down,
            _ => return,
        };
        event.prevent_default();
        let points: Vec<_> = scene.with(|scene| scene.discs.iter().map(|disc| disc.at).collect());
        if let Some(next) = neighbour(&points, stop.get_untracked(), direction) {
            stop.set(next);
            platform::focus(&node_id(next));
        }
    };
    let bundles = live::part(move || {
        let discs = scene.get().discs;
        desk.view.with(|view| {
            shown.with(|graph| {
                let bundles = graph.bundles.iter().enumerate();
                bundles
                    .filter(|(_, bundle)| !bundle.strands.is_empty())
                    .map(|(index, bundle)| bundle_view(desk, view, index, bundle, &discs))
                    .collect_view()
            })
        })
    });
    let nodes = live::part(move || {
        let discs = scene.get().discs;
        desk.view.with(|view| {
            let nodes = view.graph.nodes.iter().zip(discs.iter()).enumerate();
            nodes
                .map(|(index, (node, disc))| node_view(desk, view, index, node, *disc, stop))
                .collect_view()
        })
    });
    let dim = live::flag(move || desk.lit.with(|lit| !lit.actors.is_empty()));
    let frame_of = live::text(move || {
        scene.with(|scene| format!("0 0 {} {}", px(scene.width), px(scene.height)))
    });
    view! {
        <div class="picture" node_ref=frame>
            <svg
                role="group"
                aria-label=words::PICTURE
                aria-describedby="picture-keys"
                class:dim=dim
                viewBox=frame_of
                on:keydown=keyed
            >
                {bundles}
                {nodes}
            </svg>
            <p class="unseen" id="picture-keys">{words::PICTURE_KEYS}</p>
            <Legend sieve/>
            <Save scene shown/>
        </div>
    }
}

fn node_id(index: usize) -> String {
    format!("node-{index}")
}

fn bundle_view(desk: Desk, view: &View, index: usize, bundle: &Bundle, discs: &[Disc]) -> AnyView {
    let (one, other) = bundle.ends;
    let lines = draw::lines(bundle, (discs[one], discs[other]));
    let lit = live::flag(move || desk.lit.with(|lit| lit.bundles.contains(&index)));
    let picked = live::flag(move || desk.lit.with(|lit| lit.pair == Some(index)));
    let name = |node: usize| &view.reading.actor(view.graph.nodes[node].actor).name;
    let mut verbs: Vec<String> = Vec::new();
    for strand in &bundle.strands {
        for &kind in &strand.kinds {
            let verb = words::reserved(kind, strand.negated, strand.modality);
            if !verbs.contains(&verb) {
                verbs.push(verb);
            }
        }
    }
    let label = words::pair_summary(name(one), name(other), &verbs);
    let (wires, verbs): (Vec<AnyView>, Vec<AnyView>) = bundle
        .strands
        .iter()
        .zip(lines)
        .map(|(strand, line)| {
            let verb = verb_view(strand, &line);
            (wire_view(strand, line), verb)
        })
        .unzip();
    view! {
        <g
            class="bundle"
            class:lit=lit
            class:picked=picked
            on:click=move |_| desk.toggle(Pick::Pair(index), Region::Actors)
        >
            <g
                class="wires"
                role="button"
                tabindex="-1"
                aria-label=label
                aria-pressed=live::spelt(picked)
            >
                {wires}
            </g>
            <g aria-hidden="true">{verbs}</g>
        </g>
    }
    .into_any()
}

/// One line with its arrow; a wide invisible one lies over it so that it can be hit.
fn wire_view(strand: &Strand, line: draw::Line) -> AnyView {
    view! {
        <g class=strand_class(strand)>
            <path class="hit" d=line.path.clone()/>
            <path class="wire" d=line.path/>
            <path class="head" d=line.head/>
        </g>
    }
    .into_any()
}

/// The commonest class of a line, unless the line is too short for the word.
fn verb_view(strand: &Strand, line: &draw::Line) -> AnyView {
    let Some(verb) = strand.kinds.first().map(|&kind| words::relation(kind)) else {
        return ().into_any();
    };
    if line.length < VERB_CHARACTER * verb.len() as f64 {
        return ().into_any();
    }
    let class = format!("verb {}", strand_class(strand));
    view! { <text class=class x=px(line.middle.x) y=px(line.middle.y)>{verb}</text> }.into_any()
}

fn strand_class(strand: &Strand) -> String {
    let negated = if strand.negated { " negated" } else { "" };
    let reserved = words::reserve(strand.negated, strand.modality).is_some();
    let open = if reserved { " open" } else { "" };
    format!("strand {}{negated}{open}", tone_class(strand.tone))
}

fn node_view(
    desk: Desk,
    view: &View,
    index: usize,
    node: &Node,
    disc: Disc,
    stop: RwSignal<usize>,
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
                tabindex=live::tab_stop(move || stop.get() == index)
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

/// What lines mean and how many there are; each tone can be taken out of the picture.
#[component]
fn Legend(
    /// Which tones are drawn.
    sieve: RwSignal<Sieve>,
) -> impl IntoView {
    let desk = Desk::here();
    let lines = Tone::ALL.map(|tone| {
        let shown = live::flag(move || sieve.with(|sieve| sieve.shows(tone)));
        let count = live::text(move || {
            desk.view
                .with(|view| sieve::count(&view.graph, tone).to_string())
        });
        view! {
            <li class=format!("strand {}", tone_class(tone))>
                <button
                    type="button"
                    aria-pressed=live::spelt(shown)
                    title=words::TONE_SWITCH
                    on:click=move |_| sieve.update(|sieve| sieve.toggle(tone))
                >
                    <svg viewBox="0 0 34 10" aria-hidden="true">
                        <path class="wire" d="M1 5H26"/>
                        <path class="head" d="M33 5L24 1L24 9z"/>
                    </svg>
                    <span>{words::tone(tone)}</span>
                    " "
                    {count}
                </button>
            </li>
        }
    });
    view! {
        <ul class="legend">
            {lines}
            <li class="strand open">
                <svg viewBox="0 0 34 10" aria-hidden="true">
                    <path class="wire" d="M1 5H23"/>
                    <path class="head" d="M33 5L24 1L24 9z"/>
                </svg>
                {words::OPEN_ARROW}
            </li>
        </ul>
        <p class="hint">{words::PICTURE_HINT}</p>
    }
}
