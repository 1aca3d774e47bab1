//! Which cards are shown, and in which order.

use dossier::view::Filter;
use engine::QuoteKind;
use leptos::prelude::*;

use crate::live;
use crate::look::kind_class;
use crate::state::Desk;
use crate::words;

/// The choices for a kind.
const KINDS: [Option<QuoteKind>; 4] = [
    None,
    Some(QuoteKind::Direct),
    Some(QuoteKind::Mixed),
    Some(QuoteKind::Indirect),
];

/// Search, kind and order.
#[component]
pub fn Filters(
    /// True to put the cards of one speaker together.
    by_speaker: RwSignal<bool>,
) -> impl IntoView {
    let desk = Desk::here();
    let words_now = live::text(move || desk.filter.with(|filter| filter.words.clone()));
    let order = [(false, words::ORDER_TEXT), (true, words::ORDER_SPEAKER)].map(|(value, label)| {
        view! {
            <label class="choice">
                <input
                    class="unseen"
                    type="radio"
                    name="order"
                    prop:checked=live::flag(move || by_speaker.get() == value)
                    on:change=move |_| by_speaker.set(value)
                />
                <span>{label}</span>
            </label>
        }
    });
    view! {
        <div class="filters" role="search">
            <input
                type="search"
                aria-label=words::SEARCH
                placeholder=words::SEARCH
                prop:value=words_now
                on:input=move |event| {
                    desk.filter.update(|filter| filter.words = event_target_value(&event));
                }
            />
            <fieldset class="choices">
                <legend class="unseen">{words::ORDER}</legend>
                {order}
            </fieldset>
            <fieldset class="choices">
                <legend class="unseen">{words::KINDS}</legend>
                {KINDS.map(|kind| view! { <KindChoice kind/> })}
            </fieldset>
        </div>
    }
}

/// One kind with how many cards it would show.
#[component]
fn KindChoice(
    /// None for all.
    kind: Option<QuoteKind>,
) -> impl IntoView {
    let desk = Desk::here();
    let count = Memo::new(move |_| {
        let filter: Filter = desk.filter.get();
        desk.view.with(|view| filter.count_of_kind(view, kind))
    });
    let chosen = live::flag(move || desk.filter.with(|filter| filter.kind) == kind);
    let label = kind.map_or(words::ALL_KINDS, words::kind_short);
    let line = kind.map(|kind| view! { <i class=format!("line {}", kind_class(kind))></i> });
    view! {
        <label class="choice">
            <input
                class="unseen"
                type="radio"
                name="kind"
                prop:checked=chosen
                on:change=move |_| desk.filter.update(|filter| filter.kind = kind)
            />
            <span>{line} {label} " " <b>{count}</b></span>
        </label>
    }
}
