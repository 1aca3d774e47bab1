//! What is behind the chosen actor or line: the sentences, each with the way to the article.

use dossier::view::{Bundle, Pick, Strand, View};
use engine::{ActorId, Span};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::EVIDENCE_ID;
use super::correct::{CorrectActor, WrongRelation};

use crate::live;
use crate::look::{hue_class, tone_class};
use crate::platform::{self, Excursion, Reveal};
use crate::state::{Desk, Region};
use crate::words;

/// Whose evidence is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Actor(ActorId),
    Pair(usize),
}

/// The panel under the picture.
#[component]
pub fn Evidence() -> impl IntoView {
    let desk = Desk::here();
    // Drawn anew for another actor or pair, or another reading, only: going through the sentences of one keeps its place.
    let shown = Memo::new(move |_| match desk.selection().pick {
        Pick::Actor(actor) => Some(Shown::Actor(actor)),
        _ => desk.lit.with(|lit| lit.pair.map(Shown::Pair)),
    });
    let content = move || {
        let shown = shown.get()?;
        desk.view.with(|view| match shown {
            Shown::Actor(actor) => {
                let known = actor.0 < view.reading.actors.len();
                known.then(|| actor_view(desk, view, actor))
            }
            Shown::Pair(pair) => Some(pair_view(desk, view, pair)),
        })
    };
    let excursion = expect_context::<Excursion>();
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            excursion.back();
        }
    };
    live::part(move || {
        content().map(|content| {
            view! {
                <div
                    id=EVIDENCE_ID
                    class="evidence"
                    role="region"
                    aria-label=words::EVIDENCE
                    tabindex="0"
                    on:keydown=keyed
                >
                    {content}
                </div>
            }
        })
    })
}

fn actor_view(desk: Desk, view: &View, actor: ActorId) -> AnyView {
    let known = view.reading.actor(actor);
    let node = view.graph.nodes.iter().position(|node| node.actor == actor);
    let about = [Some(words::actor_kind(known.kind)), view.role_of(actor)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    let lines: Vec<AnyView> = view
        .graph
        .bundles
        .iter()
        .enumerate()
        .filter(|(_, bundle)| {
            node.is_some_and(|node| bundle.ends.0 == node || bundle.ends.1 == node)
        })
        .map(|(index, bundle)| line_view(desk, view, index, bundle))
        .collect();
    let none = lines
        .is_empty()
        .then(|| view! { <p class="hint">{words::NO_LINES}</p> });
    let changed = view.origins.actors[actor.0]
        .changed
        .then(|| view! { <p class="changed">{words::CHANGED}</p> });
    let names = view.names_of(actor);
    let names = (!names.is_empty()).then(|| {
        view! { <p class="names">{words::ALSO_CALLED} ": " {names.join(", ")}</p> }
    });
    view! {
        <Head title=known.name.clone() class=hue_class(view.hue_of(actor))/>
        <p class="about">{about}</p>
        {names}
        {changed}
        <CorrectActor actor/>
        {none}
        <ul class="lines" aria-label=words::LINES>{lines}</ul>
    }
    .into_any()
}

/// One pair of the chosen actor, which opens its evidence.
fn line_view(desk: Desk, view: &View, index: usize, bundle: &Bundle) -> AnyView {
    let strands = bundle
        .strands
        .iter()
        .map(|strand| {
            let text = strand_words(view, strand);
            view! { <span class=format!("tag {}", tone_class(strand.tone))>{text}</span> }
        })
        .collect_view();
    let open = move |event: MouseEvent| {
        desk.pick(Pick::Pair(index), Region::Actors);
        // The button is gone then; a click without a count of clicks comes from a key.
        if event.detail() == 0 {
            platform::after_paint(|| platform::focus(EVIDENCE_ID));
        }
    };
    view! {
        <li>
            <button type="button" on:click=open>
                {strands}
            </button>
        </li>
    }
    .into_any()
}

fn strand_words(view: &View, strand: &Strand) -> String {
    let label = |node: usize| view.graph.nodes[node].label.as_str();
    let verbs: Vec<_> = strand
        .kinds
        .iter()
        .map(|&kind| words::relation(kind))
        .collect();
    let line = format!(
        "{} {} {}",
        label(strand.from),
        verbs.join(", "),
        label(strand.to)
    );
    match words::reserve(strand.negated, strand.modality) {
        Some(reserve) => format!("{line} ({reserve})"),
        None => line,
    }
}

fn pair_view(desk: Desk, view: &View, index: usize) -> AnyView {
    let Some(bundle) = view.graph.bundles.get(index) else {
        return ().into_any();
    };
    let name = |node: usize| {
        view.reading
            .actor(view.graph.nodes[node].actor)
            .name
            .as_str()
    };
    let mut relations: Vec<usize> = bundle
        .strands
        .iter()
        .flat_map(|strand| strand.relations.iter().copied())
        .collect();
    relations.sort_unstable();
    let proofs = relations
        .into_iter()
        .map(|relation| proof_view(desk, view, relation))
        .collect_view();
    view! {
        <Head title=words::pair(name(bundle.ends.0), name(bundle.ends.1)) class=String::new()/>
        <ul class="proofs">{proofs}</ul>
    }
    .into_any()
}

/// One relation: what it says, the sentence that says so, and where that stands.
fn proof_view(desk: Desk, view: &View, index: usize) -> AnyView {
    let relation = &view.reading.relations[index];
    let name = |actor: ActorId| view.reading.actor(actor).name.clone();
    let tone = tone_class(dossier::view::Tone::of(relation.kind));
    let how = words::reserve(relation.negated, relation.modality)
        .into_iter()
        .chain(relation.stance.map(words::stance))
        .map(|word| view! { <span class="reserve">{word}</span> })
        .collect_view();
    let changed =
        view.origins.relations[index].then(|| view! { <p class="changed">{words::CHANGED}</p> });
    let show = move |_| {
        desk.pick(Pick::Relation(index), Region::Actors);
        platform::after_paint(|| platform::reveal("article-pane", ".lit", Reveal::Anywhere));
    };
    let picked = live::flag(move || desk.selection().pick == Pick::Relation(index));
    view! {
        <li class:picked=picked>
            <p class=format!("claim tag {tone}")>
                {name(relation.source)} " " <b>{words::relation(relation.kind)}</b> " "
                {name(relation.target)} {how}
            </p>
            <blockquote>{sentence(view, relation.evidence, relation.trigger)}</blockquote>
            {changed}
            <button class="link" type="button" on:click=show>
                {words::SHOW_IN_ARTICLE}
            </button>
            " "
            <WrongRelation index/>
        </li>
    }
    .into_any()
}

/// A sentence with the word in it that makes it evidence marked.
fn sentence(view: &View, evidence: Span, trigger: Option<Span>) -> AnyView {
    let text = |start, end| view.text[start..end].to_owned();
    match trigger.filter(|&trigger| evidence.contains(trigger)) {
        Some(trigger) => view! {
            {text(evidence.start, trigger.start)}
            <mark>{text(trigger.start, trigger.end)}</mark>
            {text(trigger.end, evidence.end)}
        }
        .into_any(),
        None => text(evidence.start, evidence.end).into_any(),
    }
}

/// The panel's title and the button that lets the choice go.
#[component]
fn Head(
    /// What is chosen.
    title: String,
    /// Its colour.
    class: String,
) -> impl IntoView {
    let desk = Desk::here();
    let excursion = expect_context::<Excursion>();
    view! {
        <div class=format!("evidence-head {class}")>
            <h3>{title}</h3>
            <button
                class="icon"
                type="button"
                aria-label=words::CLOSE
                title=words::CLOSE
                on:click=move |_| {
                    excursion.back();
                    desk.pick(Pick::Nothing, Region::Actors);
                }
            >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M4 4L12 12M12 4L4 12"/>
                </svg>
            </button>
        </div>
    }
}
