//! Every line between two actors as a table.

use dossier::view::Pick;
use dossier::view::ledger::{Sorting, TieColumn, TieRow, tie_rows};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::column_head;
use crate::actors::EVIDENCE_ID;
use crate::live;
use crate::look::{tone_class, trust_class};
use crate::platform::Excursion;
use crate::state::{Desk, Region};
use crate::words;

/// The table of lines.
#[component]
pub fn Ties() -> impl IntoView {
    let desk = Desk::here();
    let sorting = RwSignal::new(Sorting {
        column: TieColumn::Sentences,
        descending: true,
    });
    let body = live::part(move || {
        desk.view.with(|view| {
            let rows = desk
                .sifted
                .with(|sifted| tie_rows(view, sifted, sorting.get()));
            rows.into_iter()
                .map(|row| row_view(desk, row))
                .collect_view()
        })
    });
    let heads = TieColumn::ALL.map(|column| {
        let label = words::tie_column(column);
        column_head(column, label, sorting)
    });
    view! {
        <table class="ledger ties">
            <caption class="unseen">{words::TABLE_LINES}</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
}

fn row_view(desk: Desk, row: TieRow) -> AnyView {
    let bundle = row.bundle;
    let picked = live::flag(move || desk.lit.with(|lit| lit.pair == Some(bundle)));
    let excursion = expect_context::<Excursion>();
    let open = move |event: MouseEvent| {
        desk.toggle(Pick::Pair(bundle), Region::Actors);
        if event.detail() == 0 && picked.get_untracked() {
            excursion.go(EVIDENCE_ID);
        }
    };
    let verbs: Vec<&str> = row
        .kinds
        .iter()
        .map(|&kind| words::relation(kind))
        .collect();
    let verbs = verbs.join(", ");
    let reserve = words::reserve(row.negated, row.modality);
    let told = reserve.map_or(verbs.clone(), |word| format!("{verbs} {word}"));
    let label = words::line(&row.from_name, &told, &row.to_name);
    let reserve = reserve.map(|word| view! { <span class="reserve">{word}</span> });
    let end = |actor, name: String| {
        view! {
            <button type="button" on:click=move |_| desk.pick(Pick::Actor(actor), Region::Actors)>
                {name}
            </button>
        }
    };
    view! {
        <tr class:picked=picked>
            <th scope="row">{end(row.from, row.from_name)}</th>
            <td class=tone_class(row.tone)>
                <button
                    class="tag"
                    type="button"
                    aria-label=label
                    aria-pressed=live::spelt(picked)
                    on:click=open
                >
                    {verbs} " " {reserve}
                </button>
            </td>
            <td>{end(row.to, row.to_name)}</td>
            <td class="number">{row.sentences}</td>
            <td class="sure">
                <span
                    class=format!("trust {}", trust_class(row.trust))
                    title=words::trust(row.trust)
                >
                    <span class="trust-word">{words::trust(row.trust)}</span>
                </span>
            </td>
        </tr>
    }
    .into_any()
}
