//! The article with its statements marked.

mod furniture;
mod left_out;
mod mark;
mod peek;
mod strip;

use dossier::view::{Bit, Part, Passage, Pick, Run, View};
use engine::{BlockKind, QuoteId};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::corrections::{MarkButton, Overlay};
use crate::live;
use crate::look::hue_class;
use crate::platform::{self, Reveal};
use crate::start::PasteBox;
use crate::state::{Desk, Region, Stage};
use crate::words;
use furniture::{Furniture, Unfolded};
use left_out::LeftOut;
pub use mark::mark_id;
use mark::{Mark, MarkStop};
use peek::Peek;
use strip::Strip;

/// The region with the text.
#[component]
pub fn Article() -> impl IntoView {
    let desk = Desk::here();
    Effect::new(move |_| {
        let selection = desk.selection();
        if selection.by != Region::Article && selection.pick != Pick::Nothing {
            platform::after_paint(|| {
                platform::reveal("article-pane", ".picked, .lit", Reveal::InRegion);
            });
        }
    });
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
    let keyed = move |event: KeyboardEvent| {
        let count = desk.view.with_untracked(|view| view.cards.len());
        let now = stop.get_untracked();
        let next = match event.key().as_str() {
            "ArrowRight" => now + 1,
            "ArrowLeft" => now.wrapping_sub(1),
            _ => return,
        };
        event.prevent_default();
        if next < count {
            stop.set(next);
            platform::focus(&mark_id(QuoteId(next)));
        }
    };
    let unfolded = Unfolded::default();
    let passages = live::part(move || {
        desk.view.with(|view| {
            view.passages
                .chunk_by(|a, b| together(a.kind).is_some() && together(a.kind) == together(b.kind))
                .map(|group| group_view(desk, view, group, unfolded))
                .collect_view()
        })
    });
    view! {
        <Overlay>
            <div class="text" on:keydown=keyed>
                {passages}
            </div>
        </Overlay>
    }
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
    let lit = live::flag(move || {
        desk.lit.with(|lit| {
            lit.proves(span)
                || (lit.evidence.is_empty()
                    && actor.is_some_and(|actor| lit.actors.contains(&actor)))
        })
    });
    view! { <span class="bit" class:lit=lit>{words}</span> }.into_any()
}
