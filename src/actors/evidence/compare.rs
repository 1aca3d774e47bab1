//! Two actors side by side: what each says about the other and does to them.

use dossier::view::{Pick, View};
use engine::ActorId;
use leptos::prelude::*;

use super::proof::proofs_view;
use super::{Head, name, open, opener};
use crate::look::hue_class;
use crate::state::Desk;
use crate::words;

/// The two columns.
pub fn compare_view(desk: Desk, view: &View, one: ActorId, other: ActorId) -> AnyView {
    let shared: Vec<AnyView> = view
        .shared(one, other)
        .into_iter()
        .map(|actor| opener(desk, name(view, actor), Pick::Actor(actor)))
        .collect();
    let shared = (!shared.is_empty()).then(|| {
        view! {
            <h4>{words::SHARED}</h4>
            <div class="evidence-acts">{shared}</div>
        }
    });
    view! {
        <Head title=words::pair(&name(view, one), &name(view, other)) class=String::new()/>
        <div class="columns">
            {column(desk, view, one, other)}
            {column(desk, view, other, one)}
        </div>
        {shared}
    }
    .into_any()
}

fn column(desk: Desk, view: &View, from: ActorId, to: ActorId) -> AnyView {
    let (says, does) = view.between(from, to);
    let hue = hue_class(view.hue_of(from));
    let (from_name, to_name) = (name(view, from), name(view, to));
    let count = view.voice_of(from).map_or(0, |voice| voice.quotes.len());
    let part = |title: String, relations: Vec<usize>| {
        (!relations.is_empty()).then(|| {
            let count = relations.len();
            view! {
                <h5>{title} " " <b>{count}</b></h5>
                {proofs_view(desk, view, relations)}
            }
        })
    };
    let nothing = (says.is_empty() && does.is_empty())
        .then(|| view! { <p class="hint">{words::nothing_between(&from_name, &to_name)}</p> });
    view! {
        <section class=format!("column {hue}") aria-label=words::column_of(&from_name, &to_name)>
            <h4>
                <button type="button" on:click=move |_| open(desk, Pick::Actor(from))>
                    {from_name.clone()}
                </button>
            </h4>
            <p class="about">{words::statements_in_all(count)}</p>
            {part(words::says_about(&to_name), says)}
            {part(words::does_to(&to_name), does)}
            {nothing}
        </section>
    }
    .into_any()
}
