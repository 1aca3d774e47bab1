//! The lines of the picture, one bundle for each pair.

use dossier::view::draw::{self, Disc, px};
use dossier::view::{Bundle, Pick, Strand, View};
use leptos::prelude::*;

use crate::live;
use crate::look::tone_class;
use crate::state::{Desk, Region};
use crate::words;

/// Average width of a character on a line: a line that is shorter than its word goes without.
const VERB_CHARACTER: f64 = 4.5;

/// All lines of a pair.
pub fn bundle_view(
    desk: Desk,
    view: &View,
    index: usize,
    bundle: &Bundle,
    discs: &[Disc],
) -> AnyView {
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
