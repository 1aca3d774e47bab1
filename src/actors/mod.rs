//! Who is in the article and how they stand to each other: picture, evidence and table.

mod correct;
mod evidence;
mod picture;
mod save;
mod table;

use dossier::view::Pick;
use leptos::prelude::*;

use crate::live;
use crate::platform::{self, Excursion, Reveal};
use crate::state::{Desk, Region};
use crate::words;
use evidence::Evidence;
use picture::Picture;
use table::Table;

/// The id of the evidence, to which choosing by key leads.
pub const EVIDENCE_ID: &str = "evidence";

/// The region with the actors.
#[component]
pub fn Actors() -> impl IntoView {
    let desk = Desk::here();
    provide_context(Excursion::new());
    Effect::new(move |_| {
        let selection = desk.selection();
        if selection.by != Region::Actors && selection.pick != Pick::Nothing {
            platform::after_paint(|| platform::reveal("actors-pane", ".picture", Reveal::InRegion));
        }
    });
    let count = move || desk.view.with(|view| view.reading.actors.len());
    let none = Memo::new(move |_| count() == 0);
    let total = live::text(move || {
        if none.get() {
            String::new()
        } else {
            words::actors(count())
        }
    });
    view! {
        <section id="actors" class="region actors" aria-labelledby="actors-heading">
            <div id="actors-pane" class="pane">
                <div class="region-head">
                    <h2 id="actors-heading" tabindex="-1">{words::ACTORS}</h2>
                    <p class="aside">{total}</p>
                </div>
                {live::part(move || {
                    if none.get() {
                        view! { <p class="empty empty-title">{words::NO_ACTORS}</p> }.into_any()
                    } else {
                        view! {
                            <Picture/>
                            <Table/>
                        }
                            .into_any()
                    }
                })}
            </div>
            <Evidence/>
        </section>
    }
}
