//! The graph as a matrix: a row for everyone who speaks or acts, a column for everyone who is
//! spoken about or acted on, and a cell wherever one meets the other.

use std::ops::Range;

use super::graph::{Bundle, Strand, Tone};
use super::groups::groups;
use super::sift::{Sifted, sentences};
use super::steer::Direction;
use super::{View, order};

/// In which order actors stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By the sentences that relate them to someone, most first.
    #[default]
    Weight,
    /// Those together who have most to do with each other.
    Group,
    /// By kind.
    Kind,
    /// By name.
    Name,
}

impl Order {
    /// All, in the order in which they are offered.
    pub const ALL: [Order; 4] = [Order::Weight, Order::Group, Order::Kind, Order::Name];
}

/// Who meets whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// Those who speak or act.
    pub rows: Vec<Head>,
    /// Those who are spoken about or acted on, in the same order.
    pub columns: Vec<Head>,
    /// Row by row, each from left to right; only where there is something.
    pub cells: Vec<Cell>,
    /// How many actors with a line were too many.
    pub left_out: usize,
}

/// The head of a row or column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Index into [`Graph::nodes`](super::Graph::nodes).
    pub node: usize,
    /// True if a new kind or group begins with it; not true of the first.
    pub begins: bool,
}

/// What one actor says about another or does to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Index into [`Matrix::rows`].
    pub row: usize,
    /// Index into [`Matrix::columns`].
    pub column: usize,
    /// Index of the pair into [`Graph::bundles`](super::Graph::bundles).
    pub bundle: usize,
    /// What it is, with the sentences that say so; the one with most first.
    pub tones: Vec<(Tone, usize)>,
    /// In how many sentences it stands.
    pub sentences: usize,
    /// True if none of it is told as a plain fact.
    pub open: bool,
}

impl Matrix {
    /// What is let through of a view, with at most `most` actors: those with most sentences.
    pub fn of(view: &View, sifted: &Sifted, sorting: Order, most: usize) -> Self {
        let (kept, left_out) = ranked(view, sifted, most);
        let kept = arranged(view, sifted, sorting, kept);
        let (mut acts, mut is_acted_on) = (vec![false; kept.len()], vec![false; kept.len()]);
        let mut met: Vec<(usize, usize, usize)> = Vec::new();
        let place = |node: usize| kept.iter().position(|kept| kept.node == node);
        for (index, bundle) in sifted.bundles() {
            let (Some(one), Some(other)) = (place(bundle.ends.0), place(bundle.ends.1)) else {
                continue;
            };
            for (from, to) in [(one, other), (other, one)] {
                if strands(bundle, kept[from].node).next().is_some() {
                    (acts[from], is_acted_on[to]) = (true, true);
                    met.push((from, to, index));
                }
            }
        }
        let (rows, row_of) = heads(&kept, &acts);
        let (columns, column_of) = heads(&kept, &is_acted_on);
        let cells = order::sorted(&met, Ord::cmp)
            .into_iter()
            .map(|(from, to, bundle)| {
                let pair = &sifted.graph.bundles[bundle];
                Cell {
                    row: row_of[from],
                    column: column_of[to],
                    bundle,
                    tones: tones(view, pair, kept[from].node),
                    sentences: sentences(view, strands(pair, kept[from].node)),
                    open: strands(pair, kept[from].node).all(Strand::is_open),
                }
            })
            .collect();
        Self {
            rows,
            columns,
            cells,
            left_out,
        }
    }

    /// The indices of the cells of a row.
    pub fn row(&self, row: usize) -> Range<usize> {
        let start = self.cells.partition_point(|cell| cell.row < row);
        let end = self.cells.partition_point(|cell| cell.row <= row);
        start..end
    }

    /// Where an arrow key leads: along the heads, and from one cell that has something to the next
    /// one in its row or column; before the first of them stands the head.
    pub fn step(&self, from: Place, direction: Direction) -> Option<Place> {
        use Direction::*;
        match (from, direction) {
            (Place::Row(row), Up) => match row.checked_sub(1) {
                Some(above) => Some(Place::Row(above)),
                None => (!self.columns.is_empty()).then_some(Place::Column(0)),
            },
            (Place::Row(row), Down) => (row + 1 < self.rows.len()).then_some(Place::Row(row + 1)),
            (Place::Row(row), Right) => self.row(row).next().map(Place::Cell),
            (Place::Row(_), Left) => None,
            (Place::Column(column), Left) => match column.checked_sub(1) {
                Some(before) => Some(Place::Column(before)),
                None => (!self.rows.is_empty()).then_some(Place::Row(0)),
            },
            (Place::Column(column), Right) => {
                (column + 1 < self.columns.len()).then_some(Place::Column(column + 1))
            }
            (Place::Column(column), Down) => self.column(column).next().map(Place::Cell),
            (Place::Column(_), Up) => None,
            (Place::Cell(at), Left | Right) => {
                let Cell { row, .. } = *self.cells.get(at)?;
                let next = match direction {
                    Left => at.checked_sub(1),
                    _ => Some(at + 1),
                };
                match next.filter(|next| self.row(row).contains(next)) {
                    Some(next) => Some(Place::Cell(next)),
                    None => (direction == Left).then_some(Place::Row(row)),
                }
            }
            (Place::Cell(at), Up | Down) => {
                let Cell { column, .. } = *self.cells.get(at)?;
                let mut cells = self.column(column);
                match direction {
                    Down => cells.find(|&cell| cell > at).map(Place::Cell),
                    _ => {
                        let above = cells.take_while(|&cell| cell < at).last();
                        Some(above.map_or(Place::Column(column), Place::Cell))
                    }
                }
            }
        }
    }

    /// The last cell of the row in which a place is, or the head of that row.
    pub fn edge(&self, from: Place, last: bool) -> Option<Place> {
        let row = match from {
            Place::Row(row) => row,
            Place::Cell(at) => self.cells.get(at)?.row,
            Place::Column(_) => {
                let end = self.columns.len().checked_sub(1)?;
                return Some(Place::Column(if last { end } else { 0 }));
            }
        };
        match last {
            true => self.row(row).last().map(Place::Cell),
            false => Some(Place::Row(row)),
        }
    }

    /// The indices of the cells of a column, from top to bottom.
    fn column(&self, column: usize) -> impl Iterator<Item = usize> {
        (0..self.cells.len()).filter(move |&at| self.cells[at].column == column)
    }
}

/// Something in a matrix that can have the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The head of a row.
    Row(usize),
    /// The head of a column.
    Column(usize),
    /// A cell, by its index.
    Cell(usize),
}

/// An actor with the number of their kind or group.
#[derive(Clone, Copy)]
struct Kept {
    node: usize,
    section: usize,
}

/// The nodes with a line, those with most sentences first, at most so many; and how many more there
/// are.
fn ranked(view: &View, sifted: &Sifted, most: usize) -> (Vec<usize>, usize) {
    let mut weight = vec![0; sifted.graph.nodes.len()];
    for (_, bundle) in sifted.bundles() {
        let sentences = sentences(view, &bundle.strands);
        weight[bundle.ends.0] += sentences;
        weight[bundle.ends.1] += sentences;
    }
    let mut ranked = order::indices(weight.len(), &mut |a, b| weight[b].cmp(&weight[a]));
    ranked.retain(|&node| weight[node] > 0);
    let left_out = ranked.len().saturating_sub(most);
    ranked.truncate(most);
    (ranked, left_out)
}

/// Ranked nodes in the order that is asked for.
fn arranged(view: &View, sifted: &Sifted, sorting: Order, ranked: Vec<usize>) -> Vec<Kept> {
    let nodes = &sifted.graph.nodes;
    let groups = match sorting {
        Order::Group => groups(&sifted.graph),
        _ => Vec::new(),
    };
    let kept: Vec<Kept> = ranked
        .into_iter()
        .map(|node| Kept {
            node,
            section: match sorting {
                Order::Group => groups[node],
                Order::Kind => view.reading.actor(nodes[node].actor).kind as usize,
                Order::Weight | Order::Name => 0,
            },
        })
        .collect();
    let name = |one: &Kept| nodes[one.node].label.to_lowercase();
    order::sorted(&kept, |a, b| match sorting {
        Order::Name => name(a).cmp(&name(b)),
        _ => a.section.cmp(&b.section),
    })
}

/// The heads of those who are wanted, and for each of the kept the index of its head.
fn heads(kept: &[Kept], wanted: &[bool]) -> (Vec<Head>, Vec<usize>) {
    let mut heads: Vec<Head> = Vec::new();
    let mut head_of = vec![0; kept.len()];
    let mut section = None;
    for (at, one) in kept.iter().enumerate().filter(|&(at, _)| wanted[at]) {
        head_of[at] = heads.len();
        heads.push(Head {
            node: one.node,
            begins: section.is_some_and(|section| section != one.section),
        });
        section = Some(one.section);
    }
    (heads, head_of)
}

/// The lines of a pair that leave one of the two.
fn strands(bundle: &Bundle, from: usize) -> impl Iterator<Item = &Strand> {
    bundle.strands.iter().filter(move |it| it.from == from)
}

/// The tones of the lines that leave one of a pair, the one with most sentences first.
fn tones(view: &View, bundle: &Bundle, from: usize) -> Vec<(Tone, usize)> {
    let tones: Vec<(Tone, usize)> = strands(bundle, from)
        .map(|strand| (strand.tone, sentences(view, [strand])))
        .collect();
    order::sorted(&tones, |a, b| b.1.cmp(&a.1))
}

#[cfg(test)]
mod tests {
    use engine::{ActorKind, Modality, RelationKind};

    use super::*;
    use crate::view::Sieve;
    use crate::view::fixture::Fixture;

    /// Two who quarrel with each other, two who work together, and a word from one camp on the
    /// other.
    fn view() -> View {
        let met = |fixture: Fixture, one, other, words| {
            fixture.relation(one, RelationKind::Consult, other, words, false)
        };
        let view = Fixture::new(
            "Zhu sued Bell.\nBell may sue Zhu.\nOslo met Anan.\nAnan met Oslo.\nOslo rang Anan.\n\
             Anan named Bell.",
        )
        .actor("Zhu")
        .actor("Bell")
        .actor_of_kind("Oslo", ActorKind::Government)
        .actor("Anan")
        .relation(0, RelationKind::Accuse, 1, "Zhu sued Bell.", false)
        .relation(1, RelationKind::Accuse, 0, "Bell may sue Zhu.", false)
        .told_as(Modality::Hypothetical);
        let view = met(view, 2, 3, "Oslo met Anan.");
        let view = met(view, 3, 2, "Anan met Oslo.");
        let view = met(view, 2, 3, "Oslo rang Anan.");
        view.relation(3, RelationKind::Mentions, 1, "Anan named Bell.", false)
            .relation(3, RelationKind::Accuse, 1, "Anan named Bell.", false)
            .view()
    }

    fn matrix(sorting: Order, most: usize) -> (View, Matrix) {
        let view = view();
        let sifted = Sieve::default().sift(&view);
        let matrix = Matrix::of(&view, &sifted, sorting, most);
        (view, matrix)
    }

    /// Labels of heads, with a bar where a section begins.
    fn names(view: &View, heads: &[Head]) -> String {
        let name = |head: &Head| {
            let bar = if head.begins { "| " } else { "" };
            format!("{bar}{}", view.graph.nodes[head.node].label)
        };
        heads.iter().map(name).collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    fn check(sorting: Order, rows: &str) {
        let (view, matrix) = matrix(sorting, 9);
        assert_eq!(names(&view, &matrix.rows), rows);
    }

    #[test]
    fn actors_stand_in_the_order_that_is_asked_for() {
        check(Order::Weight, "Anan Bell Oslo Zhu");
        check(Order::Name, "Anan Bell Oslo Zhu");
        check(Order::Kind, "Anan Bell Zhu | Oslo");
        check(Order::Group, "Anan Oslo | Bell Zhu");
    }

    #[test]
    fn a_cell_says_what_its_row_does_to_its_column() {
        let (view, matrix) = matrix(Order::Group, 9);
        let cells: Vec<_> = matrix
            .cells
            .iter()
            .map(|cell| {
                let name = |head: Head| view.graph.nodes[head.node].label.as_str();
                let ends = (
                    name(matrix.rows[cell.row]),
                    name(matrix.columns[cell.column]),
                );
                (ends, cell.sentences, cell.open)
            })
            .collect();
        assert_eq!(
            cells,
            [
                (("Anan", "Oslo"), 1, false),
                (("Anan", "Bell"), 1, false),
                (("Oslo", "Anan"), 2, false),
                (("Bell", "Zhu"), 1, true),
                (("Zhu", "Bell"), 1, false),
            ]
        );
        let tones = [(Tone::Conflict, 1), (Tone::SpeaksAbout, 1)];
        assert_eq!(matrix.cells[1].tones, tones);
        assert_eq!((matrix.row(0), matrix.row(3)), (0..2, 4..5));
    }

    #[test]
    fn arrow_keys_go_from_one_cell_to_the_next_that_has_something() {
        use Direction::*;
        use Place::*;
        let (_, matrix) = matrix(Order::Group, 9);
        let way =
            |from, keys: &[Direction]| keys.iter().try_fold(from, |at, &key| matrix.step(at, key));
        // Columns: Oslo, Anan, Bell, Zhu in the order of the rows: Anan, Oslo, Bell, Zhu.
        assert_eq!(way(Row(0), &[Right, Right]), Some(Cell(1)));
        assert_eq!(way(Cell(1), &[Down]), Some(Cell(4)));
        assert_eq!(way(Cell(4), &[Up, Up]), Some(Column(2)));
        assert_eq!(way(Column(2), &[Left, Left, Left, Down]), Some(Row(1)));
        assert_eq!(way(Cell(1), &[Left, Left, Up]), Some(Column(0)));
        for (edge, key) in [
            (Cell(1), Right),
            (Row(0), Left),
            (Row(3), Down),
            (Column(0), Up),
        ] {
            assert_eq!(way(edge, &[key]), None, "{edge:?}");
        }
        assert_eq!(matrix.edge(Cell(1), false), Some(Row(0)));
        assert_eq!(matrix.edge(Row(0), true), Some(Cell(1)));
        assert_eq!(matrix.edge(Column(0), true), Some(Column(3)));
        assert_eq!(Matrix::default().step(Cell(0), Up), None);
    }

    #[test]
    fn who_has_no_line_or_too_few_is_left_out() {
        let (view, matrix) = matrix(Order::Weight, 2);
        assert_eq!(names(&view, &matrix.rows), "Anan");
        assert_eq!(names(&view, &matrix.columns), "Bell");
        assert_eq!((matrix.cells.len(), matrix.left_out), (1, 2));
        let mut sieve = Sieve::default();
        sieve.only(&[]);
        let none = Matrix::of(&view, &sieve.sift(&view), Order::Weight, 9);
        assert_eq!(none, Matrix::default());
    }
}
