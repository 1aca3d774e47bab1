//! One statement where it stands in the text.

use dossier::view::{Pick, View};
use engine::QuoteId;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::live;
use crate::look::{hue_class, kind_class};
use crate::platform;
use crate::state::{Desk, Region};

use super::hint::{HINT, Hint};

/// The statement whose mark the tab key reaches, by its number.
#[derive(Clone, Copy)]
pub struct MarkStop(pub RwSignal<usize>);

/// The id of the mark in which a statement begins.
pub fn mark_id(quote: QuoteId) -> String {
    format!("mark-{}", quote.0)
}

/// Marked words, which choose their statement.
#[component]
pub fn Mark<'v>(
    /// Which statement.
    quote: QuoteId,
    /// The view it is in.
    view: &'v View,
    /// True where the statement begins: only that part can have the focus.
    first: bool,
    /// The words.
    children: Children,
) -> impl IntoView + use<> {
    let desk = Desk::here();
    let MarkStop(stop) = expect_context();
    let card = view.card(quote);
    let voice = view.voice(card.voice);
    let picked = live::flag(move || desk.lights.picks(Pick::Quote(quote)));
    let lit = live::flag(move || desk.lights.quote(quote));
    let hint: Hint = expect_context();
    let pick = move || {
        hint.close();
        stop.set(quote.0);
        desk.toggle(Pick::Quote(quote), Region::Article);
    };
    let keyed = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            pick();
        }
    };
    let mut class = format!("mark {} {}", kind_class(card.kind), hue_class(voice.hue));
    if first && card.changed {
        class += " by-hand";
    }
    view! {
        <mark
            class=class
            class:picked=picked
            class:lit=lit
            on:pointerenter=move |event| hint.point_at(quote, &event)
            on:pointerleave=move |_| hint.leave()
            on:click=move |_| {
                // Who selects words of a statement does not choose it.
                if !platform::has_selection() {
                    pick();
                }
            }
        >
            <span
                id=first.then(|| mark_id(quote))
                data-note=first.then(|| (quote.0 + 1).to_string())
                role="button"
                tabindex=live::tab_stop(move || first && stop.get() == quote.0)
                aria-pressed=live::spelt(picked)
                aria-describedby=first.then_some(HINT)
                on:focus=move |event| {
                    stop.set(quote.0);
                    hint.focus_on(quote, &event);
                }
                on:blur=move |_| hint.leave()
                on:keydown=keyed
            >
                {children()}
            </span>
        </mark>
    }
}
