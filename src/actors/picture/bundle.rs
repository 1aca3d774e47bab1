//! The lines of the picture, one bundle for each pair.

use dossier::view::draw::{self, fixed, px};
use dossier::view::{Bundle, Pick, Strand, View};
use leptos::prelude::*;

use super::board::Board;
use super::hand::Hand;
use crate::live;
use crate::look::tone_class;
use crate::state::{Desk, Region};
use crate::words;

/// The lines of a pair as they now are, in the order of its strands.
type Lines = Memo<Vec<draw::Line>>;

/// All lines of a pair.
pub fn bundle_view(
    (desk, board, hand): (Desk, Board, Hand),
    view: &View,
    index: usize,
    bundle: &Bundle,
) -> AnyView {
    let (one, other) = bundle.ends;
    let drawn = bundle.clone();
    let ends = Memo::new(move |_| (board.disc(one), board.disc(other)));
    let lines: Lines = Memo::new(move |_| {
        let bend = board.bends.with(|bends| bends.get(index).copied());
        draw::lines(&drawn, ends.get(), bend.unwrap_or_default())
    });
    let lit = live::steady(move || board.lit.with(|lit| lit.bundles.contains(&index)));
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
        .enumerate()
        .map(|(at, strand)| {
            let verb = word_view(board, lines, (index, at), strand);
            (wire_view(lines, at, strand), verb)
        })
        .unzip();
    let point = move |at: bool| board.point(Pick::Pair(index), at);
    on_cleanup(move || point(false));
    view! {
        <g
            class="bundle"
            class:lit=lit
            class:picked=picked
            on:click=move |_| {
                if !hand.dragged() {
                    desk.toggle(Pick::Pair(index), Region::Actors);
                }
            }
            on:pointerenter=move |_| point(true)
            on:pointerleave=move |_| point(false)
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

/// A path of one of the lines.
fn path(lines: Lines, at: usize, of: fn(&draw::Line) -> String) -> Signal<String> {
    live::text(move || lines.with(|lines| lines.get(at).map(of).unwrap_or_default()))
}

/// One line with its arrow; a wide invisible one lies over it so that it can be hit.
fn wire_view(lines: Lines, at: usize, strand: &Strand) -> AnyView {
    let width = fixed(draw::width(strand), 2);
    let curve = path(lines, at, draw::Line::path);
    let bar = strand
        .is_denied()
        .then(|| view! { <path class="bar" d=path(lines, at, draw::Line::bar)/> });
    view! {
        <g class=strand_class(strand)>
            <path class="hit" d=curve/>
            <path class="wire" stroke-width=width d=curve/>
            <path class="head" d=path(lines, at, draw::Line::head)/>
            {bar}
        </g>
    }
    .into_any()
}

/// The commonest class of a line: where it has room, else hidden until the reader points there.
fn word_view(board: Board, lines: Lines, (bundle, at): (usize, usize), strand: &Strand) -> AnyView {
    let Some(verb) = strand.kinds.first().map(|&kind| words::relation(kind)) else {
        return ().into_any();
    };
    let share = Memo::new(move |_| board.lettering.with(|lettering| lettering.word(bundle, at)));
    let middle = Memo::new(move |_| {
        let share = share.get().unwrap_or(0.5);
        let line = lines.with(|lines| lines.get(at).copied());
        line.map(|line| line.at(share)).unwrap_or_default()
    });
    let crowded = live::flag(move || share.get().is_none());
    view! {
        <text
            class=format!("verb {}", strand_class(strand))
            class:crowded=crowded
            x=live::text(move || px(middle.get().x))
            y=live::text(move || px(middle.get().y))
        >
            {verb}
        </text>
    }
    .into_any()
}

fn strand_class(strand: &Strand) -> String {
    let open = if strand.is_open() { " open" } else { "" };
    format!("strand {}{open}", tone_class(strand.tone))
}
