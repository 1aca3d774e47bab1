//! Everyone in the article as a table that can be sorted: the picture's equal for the ear.

use dossier::view::Pick;
use dossier::view::ledger::{Column, Row, Sorting, rows};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::EVIDENCE_ID;

use crate::live;
use crate::look::hue_class;
use crate::platform::Excursion;
use crate::state::{Desk, Region};
use crate::words;

/// The table of actors.
#[component]
pub fn Table() -> impl IntoView {
    let desk = Desk::here();
    let sorting = RwSignal::new(Sorting {
        column: Column::Quotes,
        descending: true,
    });
    let body = live::part(move || {
        desk.view.with(|view| {
            rows(view, sorting.get())
                .into_iter()
                .map(|row| row_view(desk, hue_class(view.hue_of(row.actor)), row))
                .collect_view()
        })
    });
    let heads = Column::ALL.map(|column| view! { <ColumnHead column sorting/> });
    view! {
        <table class="ledger">
            <caption>{words::TABLE}</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
}

/// The head of a column, which sorts by it.
#[component]
fn ColumnHead(
    /// Which.
    column: Column,
    /// How the table is sorted now.
    sorting: RwSignal<Sorting>,
) -> impl IntoView {
    let label = words::column(column);
    let order = move || {
        let now = sorting.get();
        (now.column == column).then_some(if now.descending {
            "descending"
        } else {
            "ascending"
        })
    };
    view! {
        <th scope="col" class:number=column.is_number() aria-sort=order>
            <button type="button" on:click=move |_| sorting.update(|now| *now = now.clicked(column))>
                {label}
            </button>
        </th>
    }
}

fn row_view(desk: Desk, hue: String, row: Row) -> AnyView {
    let actor = row.actor;
    let picked = live::flag(move || desk.lit.with(|lit| lit.actors.contains(&actor)));
    let chosen = live::flag(move || desk.selection().pick == Pick::Actor(actor));
    let excursion = expect_context::<Excursion>();
    let choose = move |event: MouseEvent| {
        desk.toggle(Pick::Actor(actor), Region::Actors);
        // A click without a count of clicks comes from a key.
        if event.detail() == 0 && chosen.get_untracked() {
            excursion.go(EVIDENCE_ID);
        }
    };
    let numbers = [row.quotes, row.spoken_about, row.pairs].map(|count| {
        view! { <td class="number" class:zero=count == 0>{count}</td> }
    });
    view! {
        <tr class=hue class:picked=picked>
            <th scope="row">
                <button
                    type="button"
                    aria-pressed=live::spelt(chosen)
                    on:click=choose
                >
                    {row.name}
                </button>
            </th>
            <td>{words::actor_kind(row.kind)}</td>
            {numbers}
        </tr>
    }
    .into_any()
}
