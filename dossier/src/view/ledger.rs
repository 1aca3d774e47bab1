//! The actors as a table, which says what the picture shows.

use std::cmp::Ordering;

use engine::{ActorId, ActorKind};

use super::{View, order};

/// One actor as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub actor: ActorId,
    /// Their name.
    pub name: String,
    /// What kind of actor.
    pub kind: ActorKind,
    /// Statements of theirs.
    pub quotes: usize,
    /// Statements of others that speak about them.
    pub spoken_about: usize,
    /// Pairs they are part of.
    pub pairs: usize,
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// By name.
    Name,
    /// By kind.
    Kind,
    /// By statements.
    Quotes,
    /// By how often others speak about them.
    SpokenAbout,
    /// By related actors.
    Pairs,
}

impl Column {
    /// All, from left to right.
    pub const ALL: [Column; 5] = [
        Column::Name,
        Column::Kind,
        Column::Quotes,
        Column::SpokenAbout,
        Column::Pairs,
    ];

    /// True if its cells are numbers, of which the largest is looked for first.
    pub fn is_number(self) -> bool {
        !matches!(self, Column::Name | Column::Kind)
    }

    fn compare(self, a: &Row, b: &Row) -> Ordering {
        match self {
            Column::Name => a.name.cmp(&b.name),
            Column::Kind => a.kind.cmp(&b.kind),
            Column::Quotes => a.quotes.cmp(&b.quotes),
            Column::SpokenAbout => a.spoken_about.cmp(&b.spoken_about),
            Column::Pairs => a.pairs.cmp(&b.pairs),
        }
    }
}

/// By which column a table is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// Which.
    pub column: Column,
    /// Largest or last first.
    pub descending: bool,
}

impl Sorting {
    /// What a click on the head of a column makes of it.
    pub fn clicked(self, column: Column) -> Self {
        Self {
            column,
            descending: if column == self.column {
                !self.descending
            } else {
                column.is_number()
            },
        }
    }
}

/// Every actor of a view, sorted; rows that are equal stay in the order of the article.
pub fn rows(view: &View, sorting: Sorting) -> Vec<Row> {
    let mut rows: Vec<Row> = view
        .reading
        .actors
        .iter()
        .enumerate()
        .map(|(index, actor)| Row {
            actor: ActorId(index),
            name: actor.name.clone(),
            kind: actor.kind,
            quotes: 0,
            spoken_about: 0,
            pairs: 0,
        })
        .collect();
    for node in &view.graph.nodes {
        let row = &mut rows[node.actor.0];
        (row.quotes, row.spoken_about, row.pairs) = (node.quotes, node.spoken_about, node.pairs);
    }
    order::indices(rows.len(), &mut |a, b| {
        let order = sorting.column.compare(&rows[a], &rows[b]);
        if sorting.descending {
            order.reverse()
        } else {
            order
        }
    })
    .into_iter()
    .map(|at| rows[at].clone())
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture::MINISTER;

    #[track_caller]
    fn check(column: Column, descending: bool, names: &[&str]) {
        let rows = rows(&MINISTER.view(), Sorting { column, descending });
        let found: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(found, names);
    }

    #[test]
    fn rows_are_sorted_by_any_column() {
        check(Column::Name, true, &["Mr Ito", "Ana Bo"]);
        check(Column::Quotes, true, &["Ana Bo", "Mr Ito"]);
        check(Column::SpokenAbout, true, &["Mr Ito", "Ana Bo"]);
        check(Column::Kind, true, &["Ana Bo", "Mr Ito"]);
    }

    #[test]
    fn a_second_click_turns_the_order() {
        let by_name = Sorting {
            column: Column::Name,
            descending: false,
        };
        assert!(by_name.clicked(Column::Name).descending);
        assert!(by_name.clicked(Column::Pairs).descending);
        assert!(!by_name.clicked(Column::Kind).descending);
    }
}
