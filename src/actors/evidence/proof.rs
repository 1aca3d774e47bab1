//! One relation: what it says, the sentence that says so, how sure that is, and where it stands.

use dossier::view::{Pick, Tone, Trust, View};
use engine::Span;
use leptos::prelude::*;

use super::{name, show_in_article};
use crate::actors::EVIDENCE_ID;
use crate::actors::correct::WrongRelation;
use crate::live;
use crate::look::{tone_class, trust_class};
use crate::share::LinkHere;
use crate::state::Desk;
use crate::words;

/// Relations, by their indices in the reading, as a list.
pub fn proofs_view(desk: Desk, view: &View, relations: impl IntoIterator<Item = usize>) -> AnyView {
    let proofs: Vec<AnyView> = relations
        .into_iter()
        .map(|relation| proof_view(desk, view, relation))
        .collect();
    view! { <ul class="proofs">{proofs}</ul> }.into_any()
}

fn proof_view(desk: Desk, view: &View, index: usize) -> AnyView {
    let relation = &view.reading.relations[index];
    let tone = tone_class(Tone::of(relation.kind));
    let how = words::reserve(relation.negated, relation.modality)
        .into_iter()
        .chain(relation.stance.map(words::stance))
        .map(|word| view! { <span class="reserve">{word}</span> })
        .collect_view();
    let changed =
        view.origins.relations[index].then(|| view! { <p class="changed">{words::CHANGED}</p> });
    let trust = Trust::of(relation.rule.precision);
    let picked = live::flag(move || desk.selection().pick == Pick::Relation(index));
    view! {
        <li class:picked=picked>
            <p class=format!("claim tag {tone}")>
                {name(view, relation.source)} " " <b>{words::relation(relation.kind)}</b> " "
                {name(view, relation.target)} {how}
            </p>
            <blockquote dir="auto">
                {sentence(view, relation.evidence, relation.trigger)}
            </blockquote>
            {changed}
            <p class="proof-acts">
                <button
                    class="link"
                    type="button"
                    on:click=move |_| show_in_article(desk, Pick::Relation(index))
                >
                    {words::SHOW_IN_ARTICLE}
                </button>
                " "
                <LinkHere pick=Pick::Relation(index) described_by=EVIDENCE_ID/>
                " "
                <WrongRelation index/>
                <span class=format!("trust {}", trust_class(trust)) title=relation.rule.why>
                    {words::trust(trust)}
                </span>
            </p>
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
