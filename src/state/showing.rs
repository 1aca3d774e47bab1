//! Which view of the actors is shown: what the reader chose last, or what a link says.

use dossier::link::ActorsAs;
use leptos::prelude::*;

use crate::platform;

/// Under this name the browser keeps the choice.
const NAME: &str = "actors-view";

/// The view that is shown.
#[derive(Clone, Copy)]
pub struct Showing(RwSignal<ActorsAs>);

impl Showing {
    /// What the reader chose last; else what suits the width.
    pub(super) fn new() -> Self {
        Self(RwSignal::new(recalled()))
    }

    /// The view.
    pub fn get(self) -> ActorsAs {
        self.0.get()
    }

    /// The view at this moment.
    pub fn get_untracked(self) -> ActorsAs {
        self.0.get_untracked()
    }

    /// Shows what the reader chooses, now and the next time.
    pub fn choose(self, view: ActorsAs) {
        self.0.set(view);
        platform::remember(NAME, name(view));
    }

    /// Shows what the reader chose last.
    pub(super) fn recall(self) {
        self.0.set(recalled());
    }

    /// Shows what whoever made a link was looking at, this time. A picture is taken for no choice
    /// where there is no room for one: it is what a link says of itself.
    pub(super) fn follow(self, view: ActorsAs) {
        if view != ActorsAs::Picture || !platform::is_narrow() {
            self.0.set(view);
        }
    }
}

/// What the reader chose last; else what suits the width: a phone has no room for a picture.
fn recalled() -> ActorsAs {
    let kept = platform::recall(NAME);
    let mut known = ActorsAs::ALL.into_iter();
    let kept = known.find(|view| kept.as_deref() == Some(name(*view)));
    kept.unwrap_or(if platform::is_narrow() {
        ActorsAs::Table
    } else {
        ActorsAs::Picture
    })
}

fn name(view: ActorsAs) -> &'static str {
    match view {
        ActorsAs::Picture => "picture",
        ActorsAs::Matrix => "matrix",
        ActorsAs::Table => "table",
    }
}
