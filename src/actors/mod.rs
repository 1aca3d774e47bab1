//! Who is in the article and how they stand to each other: picture, matrix, tables and evidence.

mod correct;
mod evidence;
mod filters;
mod matrix;
mod picture;
mod save;
mod table;
mod views;

pub use save::PHRASES;

use dossier::edits::ActorAt;
use dossier::link::ActorsAs;
use engine::ActorId;
use leptos::prelude::*;

use crate::desk::follow_choice;
use crate::icon::drawing;
use crate::live;
use crate::platform::Excursion;
use crate::state::{Desk, Region};
use crate::words;
use evidence::Evidence;
use filters::{Chips, FilterButton, Filters};
use matrix::{Matrix, MatrixSettings};
use picture::Picture;
use table::Table;
use views::Views;

/// The id of the evidence, to which choosing by key leads.
pub const EVIDENCE_ID: &str = "evidence";

/// What of the views is shown when something was chosen elsewhere: the picture, or in the others
/// what belongs to the choice.
const CHOSEN: &str = ".picture, .matrix [aria-selected=true], .ledger .picked";

/// The actor whose corrections the reader has asked for outside of the evidence, by where they stand
/// in the text; a context of the region.
#[derive(Clone, Copy)]
struct Correcting(RwSignal<Option<ActorAt>>);

impl Correcting {
    /// Asks for those of an actor.
    fn ask(self, desk: Desk, actor: ActorId) {
        let at = desk
            .view
            .with_untracked(|view| view.origins.actor_at(actor));
        self.0.set(at);
    }

    /// True if those of this actor were asked for, and once only.
    fn take(self, desk: Desk, actor: ActorId) -> bool {
        let at = desk
            .view
            .with_untracked(|view| view.origins.actor_at(actor));
        let taken = at.is_some() && self.0.get() == at;
        if taken {
            self.0.set(None);
        }
        taken
    }
}

/// The region with the actors.
#[component]
pub fn Actors() -> impl IntoView {
    let desk = Desk::here();
    provide_context(Excursion::new());
    provide_context(Correcting(RwSignal::new(None)));
    follow_choice(Region::Actors, "actors-pane", CHOSEN);
    let large = RwSignal::new(false);
    let none = Memo::new(move |_| desk.view.with(|view| view.reading.actors.is_empty()));
    let total = live::text(move || {
        if none.get() {
            String::new()
        } else {
            let shown = desk.sifted.with(|sifted| (sifted.actors(), sifted.pairs()));
            words::actors_shown(shown.0, shown.1)
        }
    });
    view! {
        <section
            id="actors"
            class="region actors"
            class:large=large
            aria-labelledby="actors-heading"
        >
            <div id="actors-pane" class="pane">
                <div class="region-head">
                    <h2 id="actors-heading" tabindex="-1">{words::ACTORS}</h2>
                    <p class="aside" aria-live="polite">{total}</p>
                </div>
                {live::part(move || {
                    if none.get() {
                        view! { <p class="empty empty-title">{words::NO_ACTORS}</p> }.into_any()
                    } else {
                        view! { <Work large/> }.into_any()
                    }
                })}
            </div>
            <Evidence/>
        </section>
    }
}

/// The views of the actors, and what is above each of them.
#[component]
fn Work(
    /// True while the region has the room of the statements, too.
    large: RwSignal<bool>,
) -> impl IntoView {
    let desk = Desk::here();
    let filtering = RwSignal::new(false);
    let lines = RwSignal::new(false);
    let settings = MatrixSettings::new();
    let no_match = Memo::new(move |_| desk.sifted.with(|sifted| sifted.actors().0 == 0));
    view! {
        <div class="actors-bar">
            <Views/>
            <FilterButton open=filtering/>
            <button
                class="button small enlarge"
                type="button"
                aria-pressed=live::spelt(large.into())
                aria-label=words::ENLARGE
                title=words::ENLARGE
                on:click=move |_| large.update(|large| *large = !*large)
            >
                {drawing("M9.5 2.5h4v4M13.5 2.5l-5 5M6.5 13.5h-4v-4M2.5 13.5l5-5")}
            </button>
        </div>
        {live::part(move || filtering.get().then(|| view! { <Filters/> }))}
        <Chips/>
        {live::part(move || {
            no_match.get().then(|| view! { <p class="empty">{words::NO_ACTOR_MATCHES}</p> })
        })}
        {live::part(move || match desk.showing.get() {
            ActorsAs::Picture => view! { <Picture/> }.into_any(),
            ActorsAs::Matrix => view! { <Matrix settings/> }.into_any(),
            ActorsAs::Table => view! { <Table lines/> }.into_any(),
        })}
    }
}
