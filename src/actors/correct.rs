//! What a reader can correct in an actor or a relation.

use dossier::edits::{Edit, sentence_of};
use engine::{ActorId, Span};
use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::prelude::*;

use super::{Correcting, EVIDENCE_ID};
use crate::corrections::{
    ACTOR_KINDS, ActorChoice, ActorPick, FormActs, NameField, OneOf, RelationForm, SplitForm,
    kind_names,
};
use crate::live;
use crate::platform;
use crate::state::Desk;
use crate::words;

/// The id of the row of buttons.
const ACTS: &str = "actor-acts";

/// Which form is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Correct,
    Relation,
    Split,
}

/// The buttons that open the forms, and the forms: name, kind, who is the same, or that it is none;
/// a relation that was missed; two actors of one.
#[component]
pub fn CorrectActor(
    /// Which.
    actor: ActorId,
) -> impl IntoView {
    let desk = Desk::here();
    let open = RwSignal::new(None::<Open>);
    let asked = expect_context::<Correcting>();
    Effect::new(move |_| {
        if asked.take(desk, actor) {
            open.set(Some(Open::Correct));
        }
    });
    let mentions = desk
        .view
        .with_untracked(|view| view.reading.actor(actor).mentions.len());
    let button = move |label, form| {
        let is_open = live::flag(move || open.get() == Some(form));
        let toggle = move |_| {
            open.update(|now| *now = (*now != Some(form)).then_some(form));
            if untrack(|| is_open.get()) {
                platform::after_paint(|| platform::focus_first("actor-form"));
            }
        };
        view! {
            <button class="link" type="button" aria-expanded=live::spelt(is_open) on:click=toggle>
                {label}
            </button>
        }
    };
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked().is_some() {
            event.prevent_default();
            event.stop_propagation();
            close(open);
        }
    };
    view! {
        <div on:keydown=keyed>
            <div id=ACTS class="actor-acts">
                {button(words::CORRECT, Open::Correct)}
                {button(words::ADD_RELATION, Open::Relation)}
                {(mentions > 1).then(|| button(words::SPLIT_OFF, Open::Split))}
            </div>
            <div id="actor-form">
                {live::part(move || {
                    Some(match open.get()? {
                        Open::Correct => form(actor, open)?,
                        Open::Relation => relation_form(actor, open),
                        Open::Split => split_form(actor, open),
                    })
                })}
            </div>
        </div>
    }
}

/// Closes a form; the keyboard goes back to the buttons.
fn close(open: RwSignal<Option<Open>>) {
    open.set(None);
    platform::after_paint(|| platform::focus_first(ACTS));
}

fn form(actor: ActorId, open: RwSignal<Option<Open>>) -> Option<AnyView> {
    let desk = Desk::here();
    let view = desk.view.get_untracked();
    let at = view.origins.actor_at(actor)?;
    let known = view.reading.actor(actor);
    let (old_name, old_kind) = (known.name.clone(), known.kind);
    let name = RwSignal::new(old_name.clone());
    let kind_at = ACTOR_KINDS.iter().position(|one| *one == old_kind);
    let kind = RwSignal::new(kind_at.unwrap_or(0));
    let same_as = ActorPick::of(None);

    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let mut edits = Vec::new();
        let name = name.get_untracked();
        if name.trim() != old_name {
            edits.push(Edit::Rename { actor: at, name });
        }
        if let Some(&kind) = ACTOR_KINDS
            .get(kind.get_untracked())
            .filter(|now| **now != old_kind)
        {
            edits.push(Edit::ActorKind { actor: at, kind });
        }
        if let Some(into) = same_as.resolve(desk, &mut edits) {
            edits.push(Edit::Merge { actor: at, into });
        }
        open.set(None);
        make(desk, edits);
    };
    let remove = move |_| make(desk, vec![Edit::NoActor { actor: at }]);
    Some(
        view! {
            <form class="corrections" on:submit=save>
                <NameField name/>
                <OneOf label=words::ACTOR_KIND options=kind_names() chosen=kind/>
                <ActorChoice label=words::SAME_AS nobody=words::NO_ONE but=actor pick=same_as/>
                <FormActs label=words::SAVE cancel=Callback::new(move |()| close(open))>
                    <button class="link" type="button" on:click=remove>{words::NOT_AN_ACTOR}</button>
                </FormActs>
            </form>
        }
        .into_any(),
    )
}

fn relation_form(actor: ActorId, open: RwSignal<Option<Open>>) -> AnyView {
    let sentences = Desk::here().view.with_untracked(|view| {
        let mentions = view.reading.actor(actor).mentions.iter();
        let mut sentences: Vec<Span> = mentions
            .map(|mention| sentence_of(&view.reading, mention.span))
            .collect();
        sentences.dedup();
        if sentences.is_empty() {
            sentences = dossier::edits::sentences(&view.reading);
        }
        sentences
    });
    let done = Callback::new(move |()| open.set(None));
    let cancel = Callback::new(move |()| close(open));
    view! { <RelationForm source=actor sentences done cancel/> }.into_any()
}

fn split_form(actor: ActorId, open: RwSignal<Option<Open>>) -> AnyView {
    let desk = Desk::here();
    let make = Callback::new(move |edits| {
        open.set(None);
        make(desk, edits);
    });
    let cancel = Callback::new(move |()| close(open));
    view! { <SplitForm actor make cancel/> }.into_any()
}

/// The button that takes a relation out.
#[component]
pub fn WrongRelation(
    /// By its index in the reading.
    index: usize,
) -> impl IntoView {
    let desk = Desk::here();
    let deny = move |_| {
        let at = desk
            .view
            .with_untracked(|view| view.origins.relation_at(&view.reading, index));
        let edits = at.map(|relation| Edit::NoRelation { relation });
        make(desk, edits.into_iter().collect());
    };
    view! { <button class="link" type="button" on:click=deny>{words::WRONG_RELATION}</button> }
}

/// Makes corrections; the keyboard goes to what is left of the evidence, else to the heading.
fn make(desk: Desk, edits: Vec<Edit>) {
    desk.correct(edits);
    platform::after_paint(|| {
        platform::focus("actors-heading");
        platform::focus(EVIDENCE_ID);
    });
}
