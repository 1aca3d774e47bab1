//! The actors and their lines as tables that can be sorted: the picture's equal for the ear.

mod people;
mod ties;

use dossier::view::ledger::{Column, Sorting};
use leptos::prelude::*;

use crate::choice::choice;
use crate::live;
use crate::state::Desk;
use crate::words;
use people::People;
use ties::Ties;

/// The two tables, of which one is shown.
#[component]
pub fn Table(
    /// True to show the lines, false for the actors.
    lines: RwSignal<bool>,
) -> impl IntoView {
    let desk = Desk::here();
    let options = [false, true].map(|one| {
        let label = live::text(move || {
            desk.sifted.with(|sifted| {
                if one {
                    words::table_of_lines(sifted.bundles().map(|(_, it)| it.strands.len()).sum())
                } else {
                    words::table_of_actors(sifted.actors().0)
                }
            })
        });
        let chosen = live::flag(move || lines.get() == one);
        choice("actors-table", chosen, move || lines.set(one), label)
    });
    view! {
        <fieldset class="choices tables">
            <legend class="unseen">{words::TABLES}</legend>
            {options}
        </fieldset>
        <div class="ledger-frame">
            {live::part(move || {
                if lines.get() { view! { <Ties/> }.into_any() } else { view! { <People/> }.into_any() }
            })}
        </div>
    }
}

/// The head of a column, which sorts by it.
fn column_head<C: Column + Send + Sync + 'static>(
    column: C,
    label: &'static str,
    sorting: RwSignal<Sorting<C>>,
) -> AnyView {
    let order = move || {
        let now = sorting.get();
        (now.column == column).then_some(now.descending)
    };
    let sort = move || sorting.update(|now| *now = now.clicked(column));
    head_view(
        label,
        column.is_number(),
        Signal::derive(order),
        Box::new(sort),
    )
}

fn head_view(
    label: &'static str,
    number: bool,
    descending: Signal<Option<bool>>,
    sort: Box<dyn Fn()>,
) -> AnyView {
    let order = move || {
        descending.get().map(|descending| {
            if descending {
                "descending"
            } else {
                "ascending"
            }
        })
    };
    view! {
        <th scope="col" class:number=number aria-sort=order>
            <button type="button" on:click=move |_| sort()>
                {label}
            </button>
        </th>
    }
    .into_any()
}
