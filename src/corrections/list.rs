//! All corrections in one list, the way back from each, and word of those that are lost.

use leptos::prelude::*;

use crate::buttons::CloseButton;
use crate::live;
use crate::platform;
use crate::state::Desk;
use crate::words;

/// The dialog's id in the page.
const DIALOG: &str = "corrections";

/// The id of the button that opens it.
const OPENER: &str = "corrections-button";

/// The button with the number of corrections, and the list it opens; there once something was
/// corrected.
#[component]
pub fn Corrections() -> impl IntoView {
    let desk = Desk::here();
    let used = Memo::new(move |_| desk.can_undo() || desk.can_redo());
    let label = live::text(move || words::corrections(desk.edits().len()));
    let none = live::flag(move || desk.edits().is_empty());
    let reset = move |_| {
        platform::close_dialog(DIALOG);
        desk.reset();
    };
    live::part(move || {
        used.get().then(|| {
            view! {
                <button
                    id=OPENER
                    class="button"
                    type="button"
                    on:click=|_| platform::open_dialog(DIALOG)
                >
                    {label}
                </button>
                <dialog id=DIALOG class="dialog" aria-labelledby="corrections-heading">
                    <h2 id="corrections-heading">{words::CORRECTIONS}</h2>
                    <p>{words::CORRECTIONS_NOTE}</p>
                    <ol class="edits">{live::part(move || rows(desk))}</ol>
                    <div class="acts">
                        <button
                            class="button"
                            type="button"
                            hidden=none
                            on:click=reset
                        >
                            {words::RESET}
                        </button>
                        <CloseButton dialog=DIALOG class="button primary"/>
                    </div>
                </dialog>
            }
        })
    })
}

fn rows(desk: Desk) -> AnyView {
    let (text, edits) = desk.edits_as_made();
    desk.view.with(|view| {
        edits
            .iter()
            .enumerate()
            .map(|(index, edit)| {
                let what = words::described(&text, &edits, edit);
                row(desk, index, what, view.lost.contains(&index))
            })
            .collect_view()
            .into_any()
    })
}

fn row(desk: Desk, index: usize, what: String, lost: bool) -> AnyView {
    let label = words::take_back(&what);
    let lost = lost.then(|| view! { <b class="lost">{words::LOST}</b> });
    let take_back = move |_| {
        desk.drop_edits(&[index]);
        platform::after_paint(|| platform::focus_first(DIALOG));
    };
    view! {
        <li>
            <span>{what} " " {lost}</span>
            <button class="link" type="button" aria-label=label on:click=take_back>
                {words::TAKE_BACK}
            </button>
        </li>
    }
    .into_any()
}

/// Says which corrections could not be applied to the text, and offers to forget them.
#[component]
pub fn Lost() -> impl IntoView {
    let desk = Desk::here();
    let lost = Memo::new(move |_| {
        let text = desk.text();
        desk.view.with(|view| {
            // While a long text is still being read, the view is of the one before.
            if text.trim().is_empty() || *view.text != *text {
                Vec::new()
            } else {
                view.lost.clone()
            }
        })
    });
    live::part(move || {
        let lost = lost.get();
        (!lost.is_empty()).then(|| {
            let (text, edits) = desk.edits_as_made();
            let known = lost.iter().filter_map(|&index| edits.get(index));
            let which = known
                .map(|edit| view! { <li>{words::described(&text, &edits, edit)}</li> })
                .collect_view();
            let count = words::lost(lost.len());
            let forget = move |_| {
                desk.drop_edits(&lost);
                platform::after_paint(|| platform::focus(OPENER));
            };
            view! {
                <div class="lost-edits" role="status">
                    <details>
                        <summary>{count}</summary>
                        <ul>{which}</ul>
                    </details>
                    <button class="button" type="button" on:click=forget>{words::FORGET_LOST}</button>
                </div>
            }
        })
    })
}
