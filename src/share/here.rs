//! The way from a statement, an actor or a line to a link that opens there.

use dossier::view::Pick;
use leptos::prelude::*;

use super::DIALOG;
use crate::platform;
use crate::state::Desk;
use crate::words;

/// Chooses something and opens the dialog with the link that opens there.
pub fn open_at(desk: Desk, pick: Pick) {
    desk.share(Some(pick));
    platform::open_dialog(DIALOG);
}

/// The same as a button.
#[component]
pub fn LinkHere(
    /// What the link is to open at.
    pick: Pick,
    /// The id of what names it.
    described_by: &'static str,
) -> impl IntoView {
    let desk = Desk::here();
    view! {
        <button
            class="link"
            type="button"
            aria-describedby=described_by
            on:click=move |_| open_at(desk, pick)
        >
            {words::LINK_HERE}
        </button>
    }
}
