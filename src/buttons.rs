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

/// Shows all of a list, and only its beginning again.
#[component]
pub fn UnfoldButton(
    /// How the button looks.
    class: &'static str,
    /// True while all of it is shown.
    all: RwSignal<bool>,
    /// What stands on it before.
    label: Signal<String>,
) -> impl IntoView {
    let label = live::text(move || match all.get() {
        true => words::FEWER.to_owned(),
        false => label.get(),
    });
    view! {
        <button
            class=class
            type="button"
            aria-expanded=live::spelt(all.into())
            on:click=move |_| all.update(|all| *all = !*all)
        >
            {label}
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
