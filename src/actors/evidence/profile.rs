//! All that the article has of one actor.

use std::sync::Arc;

use dossier::view::sift::sentences;
use dossier::view::{Pick, Side, Thread, View};
use engine::{ActorId, QuoteId, Span};
use leptos::prelude::*;

use super::proof::proofs_view;
use super::{Head, name, open, show_in_article};
use crate::actors::EVIDENCE_ID;
use crate::actors::correct::CorrectActor;
use crate::buttons::UnfoldButton;
use crate::live;
use crate::look::{hue_class, kind_class, tone_class};
use crate::share::LinkHere;
use crate::state::Desk;
use crate::words;

/// So many statements are shown before the reader asks for all.
const STATEMENTS: usize = 4;
/// Up to so many lines are all open at first.
const OPEN: usize = 3;

/// The dossier of an actor.
pub fn profile_view(desk: Desk, view: &Arc<View>, actor: ActorId) -> AnyView {
    let known = view.reading.actor(actor);
    let roles = known.roles.iter().map(|&role| place_view(desk, view, role));
    let names = view.name_places(actor).into_iter();
    let names: Vec<AnyView> = names.map(|name| place_view(desk, view, name)).collect();
    let names = (!names.is_empty())
        .then(|| view! { <p class="names">{words::ALSO_CALLED} ": " {names}</p> });
    let changed = view.origins.actors[actor.0]
        .changed
        .then(|| view! { <p class="changed">{words::CHANGED}</p> });
    let threads = view.threads(actor);
    let none = threads
        .is_empty()
        .then(|| view! { <p class="hint">{words::NO_LINES}</p> });
    let unfolded = threads.len() <= OPEN;
    let sides: Vec<AnyView> = Side::ALL
        .into_iter()
        .filter_map(|side| side_view(desk, view, side, &threads, unfolded))
        .collect();
    view! {
        <Head title=known.name.clone() class=hue_class(view.hue_of(actor))/>
        <p class="about">
            <span class="place">{words::actor_kind(known.kind)}</span>
            {roles.collect_view()}
        </p>
        {names}
        {changed}
        <CorrectActor actor/>
        <div class="evidence-acts">
            <Compare actor/>
            <button
                class="link"
                type="button"
                on:click=move |_| {
                    desk.view
                        .with_untracked(|view| desk.sieve.update(|sieve| sieve.centre(view, actor)));
                }
            >
                {words::ONLY_NEIGHBOURS}
            </button>
            <LinkHere pick=Pick::Actor(actor) described_by=EVIDENCE_ID/>
        </div>
        <Statements actor/>
        {none}
        {sides}
    }
    .into_any()
}

/// Words of the article that say who someone is, and lead to where they stand.
fn place_view(desk: Desk, view: &View, span: Span) -> AnyView {
    view! {
        <button
            class="place"
            type="button"
            title=words::SHOW_IN_ARTICLE
            on:click=move |_| show_in_article(desk, Pick::Words(span))
        >
            {span.of(&view.text).to_owned()}
        </button>
    }
    .into_any()
}

/// What they say in the article.
#[component]
fn Statements(
    /// Who.
    actor: ActorId,
) -> impl IntoView {
    let desk = Desk::here();
    let view = desk.view.get_untracked();
    let quotes = view
        .voice_of(actor)
        .map_or(Vec::new(), |voice| voice.quotes.clone());
    if quotes.is_empty() {
        return ().into_any();
    }
    let count = quotes.len();
    let all = RwSignal::new(false);
    let list = live::part(move || {
        let most = if all.get() { count } else { STATEMENTS };
        let shown = quotes.iter().take(most);
        shown
            .map(|&quote| statement_view(desk, &view, quote))
            .collect_view()
    });
    let more = (count > STATEMENTS).then(|| {
        let label = live::text(move || words::all_statements(count));
        view! { <UnfoldButton class="link" all label/> }
    });
    view! {
        <h4>{words::STATEMENTS} " " <b>{count}</b></h4>
        <ul class="said">{list}</ul>
        {more}
    }
    .into_any()
}

fn statement_view(desk: Desk, view: &View, quote: QuoteId) -> AnyView {
    let card = view.card(quote);
    let hue = hue_class(view.voice(card.voice).hue);
    let picked = live::flag(move || desk.selection().pick == Pick::Quote(quote));
    view! {
        <li class=format!("{hue} {}", kind_class(card.kind)) class:picked=picked>
            <button
                type="button"
                dir="auto"
                title=words::SHOW_IN_ARTICLE
                on:click=move |_| show_in_article(desk, Pick::Quote(quote))
            >
                <span>{card.said.clone()}</span>
            </button>
        </li>
    }
    .into_any()
}

/// The lines of one side, each of which can be unfolded to its sentences.
fn side_view(
    desk: Desk,
    view: &Arc<View>,
    side: Side,
    threads: &[Thread],
    unfolded: bool,
) -> Option<AnyView> {
    let threads: Vec<Thread> = {
        let of_side = threads.iter().filter(|thread| thread.side == side);
        of_side.copied().collect()
    };
    if threads.is_empty() {
        return None;
    }
    let count = threads.len();
    let lines: Vec<AnyView> = threads
        .into_iter()
        .map(|thread| thread_view(desk, view, thread, unfolded))
        .collect();
    Some(
        view! {
            <h4>{words::side(side)} " " <b>{count}</b></h4>
            <ul class="threads">{lines}</ul>
        }
        .into_any(),
    )
}

fn thread_view(desk: Desk, view: &Arc<View>, thread: Thread, unfolded: bool) -> AnyView {
    let strand = &view.graph.bundles[thread.bundle].strands[thread.strand];
    let open = RwSignal::new(unfolded);
    let relations = strand.relations.clone();
    let stances: Vec<&str> = {
        let stances = relations
            .iter()
            .filter_map(|&at| view.reading.relations[at].stance);
        let mut words: Vec<&str> = stances.map(words::stance).collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let stances = stances
        .into_iter()
        .map(|word| view! { <span class="reserve">{word}</span> })
        .collect_view();
    let label = words::verbs(strand);
    let known = view.clone();
    let proofs = live::part(move || {
        open.get()
            .then(|| proofs_view(desk, &known, relations.iter().copied()))
    });
    view! {
        <li>
            <button
                class="thread"
                type="button"
                aria-expanded=live::spelt(open.into())
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <span class=format!("tag {}", tone_class(strand.tone))>{label}</span>
                " "
                <strong>{name(view, thread.other)}</strong>
                {stances}
                <b>{sentences(view, [strand])}</b>
            </button>
            {proofs}
        </li>
    }
    .into_any()
}

/// Puts someone else beside the actor: those first to whom there is a line.
#[component]
fn Compare(
    /// Beside whom.
    actor: ActorId,
) -> impl IntoView {
    let desk = Desk::here();
    let view = desk.view.get_untracked();
    let (tied, others) = view.others(actor);
    let options = |actors: Vec<ActorId>| {
        let options = actors.into_iter().map(|other| {
            view! { <option value=other.0.to_string()>{name(&view, other)}</option> }
        });
        options.collect_view()
    };
    let group = |label: &'static str, actors: Vec<ActorId>| {
        (!actors.is_empty()).then(|| view! { <optgroup label=label>{options(actors)}</optgroup> })
    };
    let choose = move |event| {
        if let Ok(other) = event_target_value(&event).parse() {
            open(desk, Pick::Both(actor, ActorId(other)));
        }
    };
    (!tied.is_empty() || !others.is_empty()).then(|| {
        view! {
            <select class="compare" aria-label=words::COMPARE_WITH on:change=choose>
                <option value="">{words::COMPARE_WITH}</option>
                {group(words::COMPARE_TIED, tied)}
                {group(words::COMPARE_OTHERS, others)}
            </select>
        }
    })
}
