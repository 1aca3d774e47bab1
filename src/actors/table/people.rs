//! Everyone in the article as a table.

use dossier::view::Pick;
use dossier::view::ledger::{ActorColumn, ActorRow, Sorting, actor_rows};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::column_head;
use crate::actors::{Correcting, EVIDENCE_ID};
use crate::icon::icon_button;
use crate::live;
use crate::look::hue_class;
use crate::platform::Excursion;
use crate::state::{Desk, Region};
use crate::words;

/// One in the middle of others.
const NEAR: &str = "M8 5.5a2.5 2.5 0 1 0 .01 0zM8 1v2M8 13v2M1 8h2M13 8h2";

/// A pen.
const PEN: &str = "M3 13l.7-3L11 2.7l2.3 2.3L6 12.3zM9.5 4.2l2.3 2.3";

/// The table of actors.
#[component]
pub fn People() -> impl IntoView {
    let desk = Desk::here();
    let sorting = RwSignal::new(Sorting {
        column: ActorColumn::Quotes,
        descending: true,
    });
    let body = live::part(move || {
        desk.view.with(|view| {
            let rows = desk
                .sifted
                .with(|sifted| actor_rows(view, sifted, sorting.get()));
            rows.into_iter()
                .map(|row| {
                    let changed = view.origins.actors[row.actor.0].changed;
                    row_view(desk, hue_class(view.hue_of(row.actor)), row, changed)
                })
                .collect_view()
        })
    });
    let heads = ActorColumn::ALL.map(|column| {
        let label = words::actor_column(column);
        column_head(column, label, sorting)
    });
    view! {
        <table class="ledger people">
            <caption class="unseen">{words::TABLE}</caption>
            <thead>
                <tr>
                    {heads}
                    <th scope="col" class="acts-head">
                        <span class="unseen">{words::ROW_ACTS}</span>
                    </th>
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
}

fn row_view(desk: Desk, hue: String, row: ActorRow, changed: bool) -> AnyView {
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
    let correcting = expect_context::<Correcting>();
    let correct = move || {
        desk.pick(Pick::Actor(actor), Region::Actors);
        correcting.ask(desk, actor);
        excursion.go(EVIDENCE_ID);
    };
    let near = move || {
        desk.view
            .with_untracked(|view| desk.sieve.update(|sieve| sieve.centre(view, actor)));
    };
    let numbers = [row.quotes, row.spoken_about, row.pairs].map(|count| {
        view! { <td class="number" class:zero=count == 0>{count}</td> }
    });
    let role = row
        .role
        .map(|role| view! { <span class="role">{role}</span> });
    let changed = changed.then(|| {
        view! {
            <span class="changed" title=words::CHANGED>
                <span class="unseen">{words::CHANGED}</span>
            </span>
        }
    });
    view! {
        <tr class=hue class:picked=picked>
            <th scope="row">
                <button
                    class="named"
                    type="button"
                    aria-pressed=live::spelt(chosen)
                    on:click=choose
                >
                    {row.name.clone()}
                </button>
                {changed}
                {role}
            </th>
            <td>{words::actor_kind(row.kind)}</td>
            {numbers}
            <td class="row-acts">
                {icon_button(words::near(&row.name), NEAR, near)}
                {icon_button(words::correct_one(&row.name), PEN, correct)}
            </td>
        </tr>
    }
    .into_any()
}
