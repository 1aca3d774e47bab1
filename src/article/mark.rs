//! One statement where it stands in the text.

use dossier::view::{Hue, Pick};
use engine::{QuoteId, QuoteKind};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::look::{hue_class, kind_class};
use crate::state::{Desk, Region};
use crate::words;

/// Marked words, which choose their statement.
#[component]
pub fn Mark(
    /// Which statement.
    quote: QuoteId,
    /// Which line it gets.
    kind: QuoteKind,
    /// Which colour.
    hue: Hue,
    /// True where the statement begins: only that part is a stop for the keyboard.
    first: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    let desk = Desk::here();
    let picked = move || desk.selection().pick == Pick::Quote(quote);
    let lit = move || desk.lit.with(|lit| lit.quotes.contains(&quote));
    let pick = move || desk.toggle(Pick::Quote(quote), Region::Article);
    let keyed = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            pick();
        }
    };
    let class = format!("mark {} {}", kind_class(kind), hue_class(hue));
    view! {
        <mark
            class=class
            class:picked=picked
            class:lit=lit
            title=words::kind(kind)
            on:click=move |_| pick()
        >
            <span
                role="button"
                tabindex=if first { "0" } else { "-1" }
                aria-pressed=move || picked().to_string()
                on:keydown=keyed
            >
                {children()}
            </span>
        </mark>
    }
}
