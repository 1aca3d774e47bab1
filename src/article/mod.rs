//! The article with its statements marked.

mod furniture;
mod hint;
mod left_out;
mod mark;
mod peek;
mod strip;

use std::ops::Range;

use dossier::view::{Bit, Card, Hue, Part, Passage, Run, View};
use engine::{BlockKind, QuoteId};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::corrections::{MarkButton, Overlay};
use crate::desk::follow_choice;
use crate::live;
use crate::look::hue_class;
use crate::platform;
use crate::slices::Slices;
use crate::start::PasteBox;
use crate::state::{Desk, Region, Stage};
use crate::words;
use furniture::{Furniture, Unfolded};
pub use hint::Hint;
use hint::MarkHint;
use left_out::LeftOut;
pub use mark::mark_id;
use mark::{Mark, MarkStop};
use peek::Peek;
use strip::Strip;

/// From so many passages on, those out of sight are not laid out.
const LONG: usize = 80;

/// Passages made at a time.
const SLICE: usize = 4;

/// Passages made at once: more than a screen.
const FIRST: usize = 8;

/// The region with the text.
#[component]
pub fn Article() -> impl IntoView {
    let desk = Desk::here();
    follow_choice(Region::Article, "article-pane", ".picked, .lit");
    let editing: Signal<bool> = Memo::new(move |_| desk.stage() == Stage::Editing).into();
    let minutes = live::text(move || desk.view.with(|view| words::minutes(view.minutes())));
    view! {
        <section id="article" class="region article" aria-labelledby="article-heading">
            <div id="article-pane" class="pane" class:editing=editing>
                <div class="region-head">
                    <h2 id="article-heading" tabindex="-1">{words::ARTICLE}</h2>
                    <MarkButton/>
                    <p class="aside">{minutes}</p>
                </div>
                {live::part(move || {
                    if editing.get() {
                        view! { <PasteBox/> }.into_any()
                    } else {
                        view! {
                            <LeftOut/>
                            <Text/>
                        }
                            .into_any()
                    }
                })}
            </div>
            <Strip/>
            <Peek/>
        </section>
    }
}

/// The text, cut into passages. Its marks are one stop for the tab key; the arrow keys to
/// the left and right go from statement to statement.
#[component]
fn Text() -> impl IntoView {
    let desk = Desk::here();
    let stop = RwSignal::new(0_usize);
    provide_context(MarkStop(stop));
    let slices = Slices::new(SLICE);
    let groups = Memo::new(move |_| desk.view.with(|view| groups(view)));
    let group_at = move |byte: usize| {
        let passage = desk.view.with_untracked(|view| view.passage_at(byte));
        groups.with_untracked(|groups| groups.partition_point(|group| group.end <= passage))
    };
    let long = live::flag(move || desk.view.with(|view| view.passages.len() > LONG));
    let keyed = move |event: KeyboardEvent| {
        let count = desk.view.with_untracked(|view| view.cards.len());
        let now = stop.get_untracked();
        let next = match platform::reads_on(&event) {
            Some(true) => now + 1,
            Some(false) => now.wrapping_sub(1),
            None => return,
        };
        event.prevent_default();
        if next < count {
            stop.set(next);
            let start = desk.view.with_untracked(|view| {
                let quote = view.reading.quote(QuoteId(next));
                quote.content.first().map_or(0, |span| span.start)
            });
            if slices.need(group_at(start)) {
                platform::after_paint(move || platform::focus(&mark_id(QuoteId(next))));
            } else {
                platform::focus(&mark_id(QuoteId(next)));
            }
        }
    };
    let unfolded = Unfolded::default();
    let passages = live::part(move || {
        // Anew for another text: then every passage is another one.
        desk.read_text();
        slices.list(
            Memo::new(move |_| groups.with(Vec::len)),
            FIRST,
            move |range| {
                let groups = groups.with(|all| all.get(range).unwrap_or_default().to_vec());
                desk.view.with(|view| Content::of(view, &groups))
            },
            move |content| {
                desk.view.with_untracked(|view| {
                    let groups = content.groups.iter();
                    groups
                        .map(|group| group_view(desk, view, group, unfolded))
                        .collect_view()
                        .into_any()
                })
            },
        )
    });
    // What is to be shown must be there.
    Effect::new(move |_| {
        let at = desk
            .view
            .with(|view| desk.lit.with(|lit| lit.first_in(view)));
        if let Some(at) = at {
            slices.need(group_at(at));
        }
    });
    view! {
        <Overlay>
            <div class="text" class:long=long on:keydown=keyed>
                {passages}
            </div>
            <MarkHint/>
        </Overlay>
    }
}

/// All that a slice of the text shows.
#[derive(PartialEq)]
struct Content {
    /// Its passages, those together that stand in one place.
    groups: Vec<Vec<Passage>>,
    /// Of each statement in it, what its mark tells of it.
    cards: Vec<(Card, String, Hue)>,
}

impl Content {
    fn of(view: &View, groups: &[Range<usize>]) -> Self {
        let passages = |group: &Range<usize>| {
            let passages = view.passages.get(group.clone());
            passages.unwrap_or_default().to_vec()
        };
        let groups: Vec<Vec<Passage>> = groups.iter().map(passages).collect();
        let runs = groups.iter().flatten().flat_map(|passage| &passage.runs);
        let cards = runs
            .filter_map(|run| match run.part {
                Part::Content(quote) | Part::Source(quote) => {
                    let card = view.card(quote).clone();
                    let voice = view.voice(card.voice);
                    Some((card, voice.name.clone(), voice.hue))
                }
                Part::Plain | Part::Publisher | Part::Cue(_) => None,
            })
            .collect();
        Self { groups, cards }
    }
}

/// The passages that stand together, in order.
fn groups(view: &View) -> Vec<Range<usize>> {
    let mut start = 0;
    view.passages
        .chunk_by(|a, b| together(a.kind).is_some() && together(a.kind) == together(b.kind))
        .map(|group| {
            let range = start..start + group.len();
            start = range.end;
            range
        })
        .collect()
}

/// What stands together in one place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Together {
    /// Who wrote it, where and when.
    Meta,
    /// What is no part of the article.
    Furniture,
}

fn together(kind: BlockKind) -> Option<Together> {
    match kind {
        BlockKind::Byline | BlockKind::Dateline => Some(Together::Meta),
        BlockKind::Boilerplate => Some(Together::Furniture),
        BlockKind::Headline | BlockKind::Paragraph | BlockKind::Caption | BlockKind::Credit => None,
    }
}

fn group_view(desk: Desk, view: &View, group: &[Passage], unfolded: Unfolded) -> AnyView {
    let passages = group
        .iter()
        .map(|passage| passage_view(desk, view, passage))
        .collect_view();
    match together(group[0].kind) {
        None => passages.into_any(),
        Some(Together::Meta) => view! { <div class="meta">{passages}</div> }.into_any(),
        Some(Together::Furniture) => {
            let at = group[0].span.start;
            view! {
                <Furniture at lines=group.len() unfolded>
                    {passages}
                </Furniture>
            }
            .into_any()
        }
    }
}

fn passage_view(desk: Desk, view: &View, passage: &Passage) -> AnyView {
    let runs = passage
        .runs
        .iter()
        .map(|run| run_view(desk, view, run))
        .collect_view();
    // By this the words that a reader selects are found in the text.
    let at = passage.span.start.to_string();
    match passage.kind {
        BlockKind::Headline => {
            view! { <h3 class="headline" dir="auto" data-at=at>{runs}</h3> }.into_any()
        }
        BlockKind::Paragraph => view! { <p dir="auto" data-at=at>{runs}</p> }.into_any(),
        BlockKind::Byline | BlockKind::Dateline => {
            view! { <p class="byline" dir="auto" data-at=at>{runs}</p> }.into_any()
        }
        BlockKind::Caption | BlockKind::Credit => {
            view! { <p class="credit" dir="auto" data-at=at>{runs}</p> }.into_any()
        }
        BlockKind::Boilerplate => {
            view! { <p class="boilerplate" dir="auto" data-at=at>{runs}</p> }.into_any()
        }
    }
}

fn run_view(desk: Desk, view: &View, run: &Run) -> AnyView {
    let bits = run
        .bits
        .iter()
        .map(|bit| bit_view(desk, view, bit))
        .collect_view();
    match run.part {
        Part::Plain => bits.into_any(),
        Part::Publisher => view! { <span class="publisher">{bits}</span> }.into_any(),
        Part::Source(quote) => {
            let hue = view.voice(view.card(quote).voice).hue;
            view! { <span class=format!("source {}", hue_class(hue))>{bits}</span> }.into_any()
        }
        Part::Cue(_) => view! { <span class="cue">{bits}</span> }.into_any(),
        Part::Content(quote) => view! { <Mark quote view first=run.first>{bits}</Mark> }.into_any(),
    }
}

/// A piece of text; only where a choice could light it up does it listen for one.
fn bit_view(desk: Desk, view: &View, bit: &Bit) -> AnyView {
    let Bit {
        span,
        actor,
        evidence,
    } = *bit;
    let words = span.of(&view.text).to_owned();
    if actor.is_none() && !evidence {
        return words.into_any();
    }
    let lit = live::flag(move || desk.lights.bit(span, actor));
    view! { <span class="bit" class:lit=lit>{words}</span> }.into_any()
}
