//! Which cards are shown, and in which order.

use dossier::view::{Tally, Trust};
use engine::QuoteKind;
use leptos::prelude::*;

use crate::choice::choice;
use crate::live;
use crate::look::{kind_class, trust_class};
use crate::search::SearchField;
use crate::state::Desk;
use crate::words;

/// Search, order, kind and how sure.
#[component]
pub fn Filters(
    /// True to put the cards of one speaker together.
    by_speaker: RwSignal<bool>,
    /// What is shown.
    tally: Memo<Tally>,
) -> impl IntoView {
    let desk = Desk::here();
    let words_now = live::text(move || desk.filter.with(|filter| filter.words.clone()));
    let order = [(false, words::ORDER_TEXT), (true, words::ORDER_SPEAKER)].map(|(value, label)| {
        let chosen = live::flag(move || by_speaker.get() == value);
        choice("order", chosen, move || by_speaker.set(value), label)
    });
    view! {
        <div class="filters" role="search">
            <SearchField
                label=words::SEARCH
                words=words_now
                set=Box::new(move |words| desk.filter.update(|filter| filter.words = words))
            />
            <fieldset class="choices">
                <legend class="unseen">{words::ORDER}</legend>
                {order}
            </fieldset>
            <fieldset class="choices">
                <legend class="unseen">{words::KINDS}</legend>
                {kind_choice(desk, tally, None)}
                {Tally::KINDS.map(|kind| kind_choice(desk, tally, Some(kind)))}
            </fieldset>
            {live::part(move || trust_choices(desk, tally))}
        </div>
    }
    .into_any()
}

/// One kind with how many cards it would show, or all of them.
fn kind_choice(desk: Desk, tally: Memo<Tally>, kind: Option<QuoteKind>) -> AnyView {
    let count = live::text(move || tally.with(|tally| tally.of_kind(kind)).to_string());
    let chosen = live::flag(move || desk.filter.with(|filter| filter.kind) == kind);
    let label = kind.map_or(words::ALL_KINDS, words::kind_short);
    let line = kind.map(|kind| view! { <i class=format!("line {}", kind_class(kind))></i> });
    let face = view! { {line} {label} " " <b>{count}</b> };
    choice(
        "kind",
        chosen,
        move || desk.filter.update(|filter| filter.kind = kind),
        face,
    )
}

/// The words for how sure a statement is, where the article's differ.
fn trust_choices(desk: Desk, tally: Memo<Tally>) -> Option<AnyView> {
    let there = desk
        .view
        .with(|view| Tally::TRUSTS.map(|trust| view.cards.iter().any(|card| card.trust == trust)));
    if there.iter().filter(|there| **there).count() < 2 {
        return None;
    }
    let some = Tally::TRUSTS
        .into_iter()
        .zip(there)
        .filter(|(_, there)| *there)
        .map(|(trust, _)| trust_choice(desk, tally, Some(trust)))
        .collect_view();
    let fieldset = view! {
        <fieldset class="choices">
            <legend class="unseen">{words::TRUSTS}</legend>
            {trust_choice(desk, tally, None)}
            {some}
        </fieldset>
    };
    Some(fieldset.into_any())
}

fn trust_choice(desk: Desk, tally: Memo<Tally>, trust: Option<Trust>) -> AnyView {
    let count = live::text(move || tally.with(|tally| tally.of_trust(trust)).to_string());
    let chosen = live::flag(move || desk.filter.with(|filter| filter.trust) == trust);
    let label = trust.map_or(words::ALL_TRUSTS, words::trust);
    let class = trust.map_or_else(String::new, |trust| format!("trust {}", trust_class(trust)));
    let face = view! { <span class=class>{label}</span> " " <b>{count}</b> };
    choice(
        "trust",
        chosen,
        move || desk.filter.update(|filter| filter.trust = trust),
        face,
    )
}
