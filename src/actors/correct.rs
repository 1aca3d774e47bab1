//! What a reader can correct in an actor or a relation.

use dossier::edits::Edit;
use engine::{ActorId, ActorKind};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::EVIDENCE_ID;
use crate::live;
use crate::platform;
use crate::state::Desk;
use crate::words;

/// Every kind, in the order of the choice.
const KINDS: [ActorKind; 5] = [
    ActorKind::Person,
    ActorKind::Organization,
    ActorKind::Government,
    ActorKind::Place,
    ActorKind::Group,
];

/// The button that opens the form, and the form: name, kind, who is the same, or that it is none.
#[component]
pub fn CorrectActor(
    /// Which.
    actor: ActorId,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button
            class="link"
            type="button"
            aria-expanded=live::spelt(open.into())
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {words::CORRECT}
        </button>
        {live::part(move || open.get().then(|| form(actor, open)))}
    }
}

fn form(actor: ActorId, open: RwSignal<bool>) -> Option<AnyView> {
    let desk = Desk::here();
    let view = desk.view.get_untracked();
    let at = view.origins.actor_at(actor)?;
    let known = view.reading.actor(actor);
    let (old_name, old_kind) = (known.name.clone(), known.kind);
    let name = RwSignal::new(old_name.clone());
    let kind = RwSignal::new(old_kind);
    let same_as = RwSignal::new(None::<usize>);

    let kinds = KINDS
        .iter()
        .enumerate()
        .map(|(index, &one)| {
            let value = index.to_string();
            view! { <option value=value selected=one == old_kind>{words::actor_kind(one)}</option> }
        })
        .collect_view();
    let others = view.reading.actors.iter().enumerate();
    let others = others
        .filter(|(index, _)| *index != actor.0)
        .map(|(index, other)| {
            view! { <option value=index.to_string()>{other.name.clone()}</option> }
        })
        .collect_view();
    let shown_name = old_name.clone();
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let mut edits = Vec::new();
        let name = name.get_untracked();
        if name.trim() != old_name {
            edits.push(Edit::Rename { actor: at, name });
        }
        if kind.get_untracked() != old_kind {
            edits.push(Edit::ActorKind {
                actor: at,
                kind: kind.get_untracked(),
            });
        }
        let into = same_as.get_untracked().and_then(|index| {
            desk.view
                .with_untracked(|view| view.origins.actor_at(ActorId(index)))
        });
        edits.extend(into.map(|into| Edit::Merge { actor: at, into }));
        open.set(false);
        make(desk, edits);
    };
    let remove = move |_| make(desk, vec![Edit::NoActor { actor: at }]);
    Some(
        view! {
            <form class="corrections" on:submit=save>
                <label class="field">
                    <span>{words::ACTOR_NAME}</span>
                    <input
                        type="text"
                        required
                        maxlength="200"
                        prop:value=shown_name
                        on:input=move |event| name.set(event_target_value(&event))
                    />
                </label>
                <label class="field">
                    <span>{words::ACTOR_KIND}</span>
                    <select on:change=move |event| {
                        let index = event_target_value(&event).parse::<usize>().ok();
                        kind.set(index.and_then(|at| KINDS.get(at).copied()).unwrap_or(old_kind));
                    }>{kinds}</select>
                </label>
                <label class="field">
                    <span>{words::SAME_AS}</span>
                    <select on:change=move |event| same_as.set(event_target_value(&event).parse().ok())>
                        <option value="">{words::NO_ONE}</option>
                        {others}
                    </select>
                </label>
                <div class="corrections-acts">
                    <button class="button primary" type="submit">{words::SAVE}</button>
                    <button class="link" type="button" on:click=remove>{words::NOT_AN_ACTOR}</button>
                </div>
            </form>
        }
        .into_any(),
    )
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
