//! Only one actor and who is near them.

use dossier::view::Ego;
use dossier::view::sift::tied_by_name;
use engine::ActorId;
use leptos::prelude::*;

use super::{choices_view, sieve_choice};
use crate::live;
use crate::state::Desk;
use crate::words;

/// How far others may be.
const STEPS: [usize; 2] = [1, 2];

/// Whom the choice is near, and how far others may be.
#[component]
pub fn Near() -> impl IntoView {
    let desk = Desk::here();
    let centre = Memo::new(move |_| {
        desk.view
            .with(|view| desk.sieve.with(|sieve| sieve.ego?.actor(view)))
    });
    let others = live::part(move || {
        desk.view.with(|view| {
            let options = tied_by_name(view).into_iter().map(|actor| {
                let name = view.reading.actor(actor).name.clone();
                let chosen = live::flag(move || centre.get() == Some(actor));
                view! { <option value=actor.0.to_string() prop:selected=chosen>{name}</option> }
            });
            options.collect_view()
        })
    });
    let choose = move |event| {
        let actor = event_target_value(&event).parse().ok().map(ActorId);
        desk.view.with_untracked(|view| {
            desk.sieve.update(|sieve| match actor {
                Some(actor) => sieve.centre(view, actor),
                None => sieve.ego = None,
            });
        });
    };
    let none = live::flag(move || centre.with(Option::is_none));
    let has = Memo::new(move |_| !none.get());
    let steps = live::part(move || {
        has.get().then(|| {
            let choices = STEPS.map(|steps| {
                sieve_choice(
                    "actors-steps",
                    words::steps(steps),
                    move |sieve| sieve.ego.is_some_and(|ego| ego.steps == steps),
                    move |sieve| sieve.ego = sieve.ego.map(|ego| Ego { steps, ..ego }),
                )
            });
            choices_view(words::FILTER_STEPS, choices.into())
        })
    });
    view! {
        <label class="field">
            <span>{words::FILTER_NEAR}</span>
            <select on:change=choose>
                <option value="" prop:selected=none>{words::NEAR_ANYONE}</option>
                {others}
            </select>
        </label>
        {steps}
    }
}
