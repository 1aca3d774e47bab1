//! The choice between the three views of the actors, which show the same and do the same.

use dossier::link::ActorsAs;
use leptos::prelude::*;

use crate::choice::bare_choice;
use crate::icon::drawing;
use crate::live;
use crate::state::Desk;
use crate::words;

/// The switch.
#[component]
pub fn Views() -> impl IntoView {
    let showing = Desk::here().showing;
    let options = ActorsAs::ALL.map(|one| {
        let chosen = live::flag(move || showing.get() == one);
        let (label, shape) = face(one);
        let face = view! {
            {drawing(shape)}
            <span>{label}</span>
        };
        bare_choice("actors-view", chosen, move || showing.choose(one), face)
    });
    view! {
        <fieldset class="choices views">
            <legend class="unseen">{words::VIEWS}</legend>
            {options}
        </fieldset>
    }
}

/// What the switch calls a view, and a small drawing of it.
fn face(view: ActorsAs) -> (&'static str, &'static str) {
    match view {
        ActorsAs::Picture => (
            words::VIEW_PICTURE,
            "M3.5 2.5a2 2 0 1 0 .01 0zM12 4a2 2 0 1 0 .01 0zM6.5 10a2 2 0 1 0 .01 0z\
             M5 5.8L6 9.9M5.5 4.8L10 5.7M7.9 10.6L11 7.6",
        ),
        ActorsAs::Matrix => (
            words::VIEW_MATRIX,
            "M2 2h12v12H2zM6 2v12M10 2v12M2 6h12M2 10h12",
        ),
        ActorsAs::Table => (words::VIEW_TABLE, "M2 3h12M2 6.3h12M2 9.6h12M2 13h12"),
    }
}
