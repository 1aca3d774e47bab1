//! The actors as a matrix: who says or does what to whom. Only what is there has an element, so
//! that hundreds of actors are no burden; arrow keys go from one such cell to the next.

use std::sync::Arc;

use dossier::view::matrix::{Cell, Head, Matrix as Grid, Order, Place};
use dossier::view::sift;
use dossier::view::steer::Direction;
use dossier::view::{Graph, Pick, Tone, View};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::EVIDENCE_ID;
use crate::choice::choice;
use crate::live;
use crate::look::{hue_class, tone_class, tone_sign};
use crate::platform::{self, Excursion};
use crate::state::{Desk, Region};
use crate::words;

/// So many actors are shown before the reader asks for all.
const MOST: usize = 60;
/// From so many sentences on, a cell is as strong as it gets.
const STRENGTHS: usize = 4;

/// What the reader has set of the matrix, which stays while another view is shown.
#[derive(Clone, Copy)]
pub struct MatrixSettings {
    /// In which order actors stand.
    order: RwSignal<Order>,
    /// True to show all of them.
    all: RwSignal<bool>,
}

impl MatrixSettings {
    /// As they are at first.
    pub fn new() -> Self {
        Self {
            order: RwSignal::new(Order::default()),
            all: RwSignal::new(false),
        }
    }
}

/// What the parts of a matrix share.
#[derive(Clone, Copy)]
struct Hand {
    desk: Desk,
    excursion: Excursion,
    /// The one place that the tab key reaches.
    stop: RwSignal<Place>,
    /// Row and column under the pointer or with the keyboard, if it is in a cell.
    cross: RwSignal<Option<(usize, usize)>>,
}

/// The matrix, with the choice of an order above and what its signs mean below.
#[component]
pub fn Matrix(
    /// What the reader has set.
    settings: MatrixSettings,
) -> impl IntoView {
    let desk = Desk::here();
    let MatrixSettings { order, all } = settings;
    let grid = Memo::new(move |_| {
        let most = if all.get() { usize::MAX } else { MOST };
        let of = |view: &Arc<View>| {
            desk.sifted
                .with(|sifted| Arc::new(Grid::of(view, sifted, order.get(), most)))
        };
        desk.view.with(of)
    });
    let hand = Hand {
        desk,
        excursion: expect_context(),
        stop: RwSignal::new(Place::Row(0)),
        cross: RwSignal::new(None),
    };
    // Another matrix has other places.
    Effect::new(move |_| {
        grid.track();
        hand.stop.set(Place::Row(0));
        hand.cross.set(None);
    });
    let keyed = move |event: KeyboardEvent| {
        let from = hand.stop.get_untracked();
        let next = grid.with_untracked(|grid| match event.key().as_str() {
            "ArrowLeft" => grid.step(from, Direction::Left),
            "ArrowRight" => grid.step(from, Direction::Right),
            "ArrowUp" => grid.step(from, Direction::Up),
            "ArrowDown" => grid.step(from, Direction::Down),
            "Home" => grid.edge(from, false),
            "End" => grid.edge(from, true),
            _ => None,
        });
        if let Some(next) = next {
            event.prevent_default();
            hand.stop.set(next);
            platform::focus(&place_id(next));
        }
    };
    let options = Order::ALL.map(|one| {
        let chosen = live::flag(move || order.get() == one);
        let choose = move || order.set(one);
        choice("matrix-order", chosen, choose, words::matrix_order(one))
    });
    let bound = live::part(move || {
        let left_out = grid.with(|grid| grid.left_out);
        if all.get() {
            let shown = grid.with(|grid| grid.rows.len().max(grid.columns.len()));
            return (shown > MOST).then(|| bound_view(None, words::MATRIX_FEWER.to_owned(), all));
        }
        (left_out > 0).then(|| {
            let told = words::matrix_bounded(MOST, MOST + left_out);
            bound_view(Some(told), words::SHOW_ALL.to_owned(), all)
        })
    });
    let empty = Memo::new(move |_| grid.with(|grid| grid.cells.is_empty()));
    let body = live::part(move || {
        desk.view.with(|view| {
            let sifted = desk.sifted.get();
            grid.with(|grid| {
                if grid.cells.is_empty() {
                    view! { <p class="empty">{words::NO_MATRIX}</p> }.into_any()
                } else {
                    grid_view(hand, view, &sifted.graph, grid)
                }
            })
        })
    });
    view! {
        <fieldset class="choices orders" hidden=live::flag(move || empty.get())>
            <legend class="unseen">{words::MATRIX_ORDER}</legend>
            {options}
        </fieldset>
        {bound}
        <div class="matrix-frame" on:keydown=keyed>
            {body}
        </div>
        <p class="unseen" id="matrix-keys">{words::MATRIX_KEYS}</p>
        {live::part(move || (!empty.get()).then(|| view! { <Signs/> }))}
    }
}

/// That the matrix is not whole, and the way to change that.
fn bound_view(told: Option<String>, label: String, all: RwSignal<bool>) -> AnyView {
    view! {
        <p class="hint bound">
            {told} " "
            <button class="link" type="button" on:click=move |_| all.update(|all| *all = !*all)>
                {label}
            </button>
        </p>
    }
    .into_any()
}

fn place_id(place: Place) -> String {
    match place {
        Place::Row(row) => format!("matrix-row-{row}"),
        Place::Column(column) => format!("matrix-column-{column}"),
        Place::Cell(cell) => format!("matrix-cell-{cell}"),
    }
}

fn grid_view(hand: Hand, view: &View, graph: &Graph, grid: &Grid) -> AnyView {
    let columns = grid.columns.iter().enumerate();
    let columns: Vec<AnyView> = columns
        .map(|(column, head)| column_head(hand, view, column, head))
        .collect();
    let rows: Vec<AnyView> = (0..grid.rows.len())
        .map(|row| row_view(hand, view, graph, grid, row))
        .collect();
    // A line through the whole height where a group begins.
    let begins = grid.columns.iter().enumerate();
    let splits = begins.filter(|(_, head)| head.begins).map(|(column, _)| {
        let left = format!("calc(var(--names) + {column} * var(--column))");
        view! { <i class="split" style:left=left></i> }
    });
    view! {
        <div class="matrix">
            <div
                role="grid"
                aria-label=words::MATRIX
                aria-describedby="matrix-keys"
                aria-rowcount=(grid.rows.len() + 1).to_string()
                aria-colcount=(grid.columns.len() + 1).to_string()
            >
                <div role="row" class="matrix-heads" aria-rowindex="1">
                    <div role="columnheader" class="corner" aria-colindex="1">
                        <span>{words::MATRIX_ROWS} " ↓"</span>
                        <span>{words::MATRIX_COLUMNS} " →"</span>
                    </div>
                    {columns}
                </div>
                {rows}
            </div>
            <div aria-hidden="true">{splits.collect_view()}</div>
        </div>
    }
    .into_any()
}

fn column_head(hand: Hand, view: &View, column: usize, head: &Head) -> AnyView {
    let node = &view.graph.nodes[head.node];
    let name = &view.reading.actor(node.actor).name;
    spot_view(
        hand,
        Spot {
            place: Place::Column(column),
            pick: Pick::Actor(node.actor),
            role: "columnheader",
            class: format!("head {}", hue_class(view.hue_of(node.actor))),
            column: column + 2,
            label: None,
            title: name.clone(),
            cross: None,
            lit: live::flag(move || hand.cross.get().is_some_and(|cross| cross.1 == column)),
        },
        view! { <span>{node.label.clone()}</span> }.into_any(),
    )
}

fn row_view(hand: Hand, view: &View, graph: &Graph, grid: &Grid, row: usize) -> AnyView {
    let head = grid.rows[row];
    let node = &view.graph.nodes[head.node];
    let name = &view.reading.actor(node.actor).name;
    let cells = grid.row(row);
    let head_view = spot_view(
        hand,
        Spot {
            place: Place::Row(row),
            pick: Pick::Actor(node.actor),
            role: "rowheader",
            class: format!("head {}", hue_class(view.hue_of(node.actor))),
            column: 1,
            label: None,
            title: name.clone(),
            cross: None,
            lit: live::flag(move || hand.cross.get().is_some_and(|cross| cross.0 == row)),
        },
        view! { <span>{node.label.clone()}</span> }.into_any(),
    );
    let mut columns = grid.columns.iter();
    let own = columns.position(|column| column.node == head.node);
    let own = own.map(|column| {
        let column = (column + 2).to_string();
        view! { <i class="self" aria-hidden="true" style:grid-column=column></i> }
    });
    let cells: Vec<AnyView> = cells
        .map(|at| cell_view(hand, view, graph, grid, at))
        .collect();
    view! {
        <div
            role="row"
            class="matrix-row"
            class:begins=head.begins
            aria-rowindex=(row + 2).to_string()
        >
            {head_view}
            {own}
            {cells}
        </div>
    }
    .into_any()
}

fn cell_view(hand: Hand, view: &View, graph: &Graph, grid: &Grid, at: usize) -> AnyView {
    let cell: &Cell = &grid.cells[at];
    let Some(&(tone, _)) = cell.tones.first() else {
        return ().into_any();
    };
    let (from, to) = (grid.rows[cell.row].node, grid.columns[cell.column].node);
    let name = |node: usize| view.reading.actor(graph.nodes[node].actor).name.as_str();
    let strands = graph.bundles[cell.bundle].strands.iter();
    let verbs: Vec<String> = strands
        .filter(|strand| strand.from == from)
        .map(words::verbs)
        .collect();
    let others: Vec<AnyView> = cell.tones[1..]
        .iter()
        .map(|(tone, _)| view! { <i class=tone_class(*tone)></i> }.into_any())
        .collect();
    let open = if cell.open { " open" } else { "" };
    let strength = cell.sentences.min(STRENGTHS);
    let pair = cell.bundle;
    let label = words::matrix_cell(name(from), name(to), &verbs.join(", "), cell.sentences);
    spot_view(
        hand,
        Spot {
            place: Place::Cell(at),
            pick: Pick::Pair(pair),
            role: "gridcell",
            class: format!("cell {} strength-{strength}{open}", tone_class(tone)),
            column: cell.column + 2,
            label: Some(label.clone()),
            title: label,
            cross: Some((cell.row, cell.column)),
            lit: live::flag(move || hand.desk.lit.with(|lit| lit.bundles.contains(&pair))),
        },
        view! {
            <span aria-hidden="true">
                <i class="sign">{tone_sign(tone)}</i>
                {cell.sentences}
            </span>
            <span class="others" aria-hidden="true">{others}</span>
        }
        .into_any(),
    )
}

/// Something in the matrix that can be chosen.
struct Spot {
    place: Place,
    /// What is chosen with it.
    pick: Pick,
    role: &'static str,
    class: String,
    /// In which column it stands, counted from 1.
    column: usize,
    /// What it says to the ear, if that is not what stands in it.
    label: Option<String>,
    /// What it says to the pointer that rests on it.
    title: String,
    /// The row and the column that it is in, if it is a cell.
    cross: Option<(usize, usize)>,
    /// True while it belongs to what is looked at.
    lit: Signal<bool>,
}

fn spot_view(hand: Hand, spot: Spot, content: AnyView) -> AnyView {
    let Spot {
        place, pick, cross, ..
    } = spot;
    let Hand { desk, stop, .. } = hand;
    let picked = live::flag(move || {
        let now = desk.selection().pick;
        now == pick
            || matches!(pick, Pick::Pair(pair) if desk.lit.with(|lit| lit.pair == Some(pair)))
    });
    let choose = move || {
        stop.set(place);
        desk.toggle(pick, Region::Actors);
    };
    let keyed = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            choose();
            if picked.get_untracked() {
                hand.excursion.go(EVIDENCE_ID);
            }
        }
    };
    let look = move || hand.cross.set(cross);
    view! {
        <div
            id=place_id(place)
            class=spot.class
            class:lit=spot.lit
            role=spot.role
            tabindex=live::tab_stop(move || stop.get() == place)
            aria-colindex=spot.column.to_string()
            aria-selected=live::spelt(picked)
            aria-label=spot.label
            title=spot.title
            style:grid-column=spot.column.to_string()
            on:click=move |_| choose()
            on:keydown=keyed
            on:pointerenter=move |_| look()
            on:focus=move |_| {
                stop.set(place);
                look();
            }
        >
            {content}
        </div>
    }
    .into_any()
}

/// What the signs in the cells mean.
#[component]
fn Signs() -> impl IntoView {
    let desk = Desk::here();
    let signs = live::part(move || {
        let there = |tone| desk.view.with(|view| sift::count(&view.graph, tone) > 0);
        let tones = Tone::ALL.into_iter().filter(|&tone| there(tone));
        tones
            .map(|tone| {
                view! {
                    <li>
                        <i class=format!("cell key strength-2 {}", tone_class(tone))>
                            {tone_sign(tone)}
                        </i>
                        {words::tone(tone)}
                    </li>
                }
            })
            .collect_view()
    });
    view! {
        <ul class="signs" aria-label=words::MATRIX_SIGNS>
            {signs}
            <li>
                <i class="cell key" class:open=true></i>
                {words::OPEN_ARROW}
            </li>
            <li>{words::MATRIX_NUMBER}</li>
        </ul>
    }
}
