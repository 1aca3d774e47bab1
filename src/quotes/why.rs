//! How sure a statement is and why.

use dossier::view::{Card, Stretch, Trust, View, around};
use engine::QuoteId;
use leptos::prelude::*;

use crate::live;
use crate::look::trust_class;
use crate::state::Desk;
use crate::words;

/// The button that opens the reasons: how sure it is, in a word.
#[component]
pub fn Why(
    /// How sure.
    trust: Trust,
    /// The id of the speaker's name on the card.
    described_by: String,
    /// True while the reasons are shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <button
            class="link why"
            type="button"
            aria-expanded=live::spelt(open.into())
            aria-describedby=described_by
            on:click=move |event| {
                event.stop_propagation();
                open.update(|open| *open = !*open);
            }
        >
            <span class=format!("trust {}", trust_class(trust))>{words::trust(trust)}</span>
            <span class="ask">{words::WHY}</span>
        </button>
    }
    .into_any()
}

/// The rule and the evidence, with the sentences the statement stands in.
#[component]
pub fn Reasons(
    /// Of which statement.
    quote: QuoteId,
    /// True while they are shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let desk = Desk::here();
    live::part(move || {
        open.get().then(|| {
            desk.view
                .with_untracked(|view| reasons(view, view.card(quote)))
        })
    })
}

fn reasons(view: &View, card: &Card) -> AnyView {
    let sentences = around(view, card)
        .into_iter()
        .map(|Stretch { span, own }| {
            let words = span.of(&view.text).to_owned();
            if own {
                view! { <mark>{words}</mark> }.into_any()
            } else {
                words.into_any()
            }
        })
        .collect_view();
    let reasons = [
        Some(card.rule.why.to_owned()),
        card.source.as_deref().map(words::named_as),
        card.cue.as_deref().map(words::introduced_by),
        (!card.changed).then(|| words::precision(card.rule.precision)),
    ];
    let reasons = reasons
        .into_iter()
        .flatten()
        .map(|reason| view! { <li>{reason}</li> })
        .collect_view();
    view! {
        <div class="reasons" on:click=|event| event.stop_propagation()>
            <p class="context" dir="auto">{sentences}</p>
            <ul>{reasons}</ul>
        </div>
    }
    .into_any()
}
