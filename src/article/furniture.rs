//! A run of lines that are no part of the article, folded to one.

use leptos::ev;
use leptos::prelude::*;

use crate::platform;
use crate::words;

/// The runs that the reader has unfolded, by where they begin: drawn anew, they stay so.
#[derive(Clone, Copy)]
pub struct Unfolded(StoredValue<Vec<usize>>);

impl Default for Unfolded {
    fn default() -> Self {
        Self(StoredValue::new(Vec::new()))
    }
}

/// The line that stands for the run, and unfolds it.
#[component]
pub fn Furniture(
    /// Where in the text the run begins.
    at: usize,
    /// How many lines it has.
    lines: usize,
    /// Those that are unfolded.
    unfolded: Unfolded,
    /// The lines.
    children: Children,
) -> impl IntoView {
    let Unfolded(unfolded) = unfolded;
    let toggled = move |event: ev::Event| {
        let open = platform::is_open(&event);
        unfolded.update_value(|all| {
            all.retain(|other| *other != at);
            if open {
                all.push(at);
            }
        });
    };
    view! {
        <details
            class="furniture"
            open=unfolded.with_value(|all| all.contains(&at))
            on:toggle=toggled
        >
            <summary>
                {words::furniture(lines)} <span class="ask">
                    <span class="show">{words::FURNITURE_SHOW}</span>
                    <span class="hide">{words::FURNITURE_HIDE}</span>
                </span>
            </summary>
            {children()}
        </details>
    }
}
