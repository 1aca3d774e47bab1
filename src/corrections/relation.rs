//! The form that adds a relation with the sentence that says so.

use dossier::edits::{Edit, RelationAt, likely_ends};
use dossier::view::{Anchor, Pick};
use engine::{ActorId, Span};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::choices::{ActorChoice, ActorPick, FormActs, OneOf, RELATION_KINDS};
use crate::actors::EVIDENCE_ID;
use crate::platform;
use crate::state::{Desk, Region};
use crate::words;

/// Who does what to whom, by which sentence.
#[component]
pub fn RelationForm(
    /// Who does it, unless the sentence is to say.
    #[prop(optional)]
    source: Option<ActorId>,
    /// The sentences to choose from; at least one.
    sentences: Vec<Span>,
    /// After the relation was added.
    done: Callback<()>,
    /// Closes the form.
    cancel: Callback<()>,
) -> impl IntoView {
    let desk = Desk::here();
    let view = desk.view.get_untracked();
    let first = sentences.first().copied();
    let [one, other] = first.map_or([None, None], |first| likely_ends(&view.reading, first));
    let (one, other) = match source {
        Some(actor) => (
            Some(actor),
            [one, other].into_iter().flatten().find(|id| *id != actor),
        ),
        None => (one, other),
    };
    let (source, target) = (ActorPick::of(one), ActorPick::of(other));
    let kind = RwSignal::new(0);
    let kinds = RELATION_KINDS
        .map(|kind| words::relation(kind).to_owned())
        .to_vec();
    let said = |span: &Span| view.text.get(span.start..span.end).unwrap_or_default();
    let chosen = RwSignal::new(0);
    let evidence = if sentences.len() > 1 {
        let options = sentences
            .iter()
            .map(|span| words::excerpt(said(span)))
            .collect();
        view! { <OneOf label=words::SENTENCE options chosen/> }.into_any()
    } else {
        let sentence = first.as_ref().map(said).unwrap_or_default().to_owned();
        view! { <blockquote class="context" dir="auto">{sentence}</blockquote> }.into_any()
    };
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let evidence = sentences.get(chosen.get_untracked()).copied();
        let kind = RELATION_KINDS.get(kind.get_untracked()).copied();
        let mut edits = Vec::new();
        let ends = (
            source.resolve(desk, &mut edits),
            target.resolve(desk, &mut edits),
        );
        let ((Some(source), Some(target)), Some(evidence), Some(kind)) = (ends, evidence, kind)
        else {
            return;
        };
        if source == target {
            return desk.say(words::SAME_ENDS.to_owned());
        }
        edits.push(Edit::AddRelation {
            source,
            target,
            kind,
            evidence,
        });
        done.run(());
        desk.correct(edits);
        let at = Anchor::Relation(RelationAt {
            source,
            target,
            kind,
            evidence,
        });
        let pick = desk.view.with_untracked(|view| at.find(view));
        if pick != Pick::Nothing {
            desk.pick(pick, Region::Store);
            platform::after_paint(|| platform::focus(EVIDENCE_ID));
        }
    };
    view! {
        <form class="corrections" on:submit=save>
            <ActorChoice label=words::WHO pick=source/>
            <OneOf label=words::DOES_WHAT options=kinds chosen=kind/>
            <ActorChoice label=words::WHOM pick=target/>
            {evidence}
            <FormActs label=words::ADD_RELATION cancel/>
        </form>
    }
    .into_any()
}
