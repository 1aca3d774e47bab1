//! The choice between the three views of the actors, which show the same and do the same.

use leptos::prelude::*;

use crate::choice::bare_choice;
use crate::live;
use crate::platform;
use crate::words;

/// Under this name the browser keeps the choice.
const NAME: &str = "actors-view";

/// A view of the actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// The graph.
    Picture,
    /// Who meets whom.
    Matrix,
    /// Lists that can be sorted.
    Table,
}

impl Showing {
    /// All, in the order of the switch.
    const ALL: [Showing; 3] = [Showing::Picture, Showing::Matrix, Showing::Table];

    /// What the reader chose last; else what suits the width: a phone has no room for a picture.
    pub fn recall() -> Self {
        let kept = platform::recall(NAME);
        let known = Self::ALL.into_iter();
        let mut kept = known.filter(|showing| kept.as_deref() == Some(showing.name()));
        kept.next().unwrap_or(if platform::is_narrow() {
            Showing::Table
        } else {
            Showing::Picture
        })
    }

    fn name(self) -> &'static str {
        match self {
            Showing::Picture => "picture",
            Showing::Matrix => "matrix",
            Showing::Table => "table",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Showing::Picture => words::VIEW_PICTURE,
            Showing::Matrix => words::VIEW_MATRIX,
            Showing::Table => words::VIEW_TABLE,
        }
    }

    /// A small drawing of it.
    fn icon(self) -> &'static str {
        match self {
            Showing::Picture => {
                "M3.5 2.5a2 2 0 1 0 .01 0zM12 4a2 2 0 1 0 .01 0zM6.5 10a2 2 0 1 0 .01 0z\
                 M5 5.8L6 9.9M5.5 4.8L10 5.7M7.9 10.6L11 7.6"
            }
            Showing::Matrix => "M2 2h12v12H2zM6 2v12M10 2v12M2 6h12M2 10h12",
            Showing::Table => "M2 3h12M2 6.3h12M2 9.6h12M2 13h12",
        }
    }
}

/// The switch.
#[component]
pub fn Views(
    /// Which is shown.
    showing: RwSignal<Showing>,
) -> impl IntoView {
    let options = Showing::ALL.map(|one| {
        let chosen = live::flag(move || showing.get() == one);
        let choose = move || {
            showing.set(one);
            platform::remember(NAME, one.name());
        };
        let face = view! {
            <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d=one.icon()/>
            </svg>
            <span>{one.label()}</span>
        };
        bare_choice(NAME, chosen, choose, face)
    });
    view! {
        <fieldset class="choices views">
            <legend class="unseen">{words::VIEWS}</legend>
            {options}
        </fieldset>
    }
}
