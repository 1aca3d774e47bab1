//! Buttons that stand in several parts of the page.

use leptos::prelude::*;

use crate::live;
use crate::platform;
use crate::words;

/// Closes a dialog.
#[component]
pub fn CloseButton(
    /// The dialog's id in the page.
    dialog: &'static str,
    /// How the button looks.
    #[prop(default = "button")]
    class: &'static str,
) -> impl IntoView {
    view! {
        <button class=class type="button" on:click=move |_| platform::close_dialog(dialog)>
            {words::CLOSE_DIALOG}
        </button>
    }
    .into_any()
}

/// Copies a text, and says whether it got onto the clipboard.
#[component]
pub fn CopyButton(
    /// What stands on it before.
    label: &'static str,
    /// The text.
    text: String,
) -> impl IntoView {
    let label = RwSignal::new(label);
    let copy = move |_| platform::copy(&text, move |done| label.set(words::copied(done)));
    view! {
        <button class="button" type="button" on:click=copy>
            <span aria-live="polite">{live::text(move || label.get().to_owned())}</span>
        </button>
    }
    .into_any()
}
