//! Everyone as a row.

use std::cmp::Ordering;

use engine::{ActorId, ActorKind};

use super::super::{Sifted, Tone, View};
use super::{Column, Sorting, sorted};

/// One actor as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorRow {
    /// Who.
    pub actor: ActorId,
    /// Their name.
    pub name: String,
    /// What the article says they are.
    pub role: Option<String>,
    /// What kind of actor.
    pub kind: ActorKind,
    /// Statements of theirs.
    pub quotes: usize,
    /// Statements of others that speak about them, of those that are let through.
    pub spoken_about: usize,
    /// Pairs they are part of, of those that are let through.
    pub pairs: usize,
}

/// A column of the table of actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorColumn {
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

impl ActorColumn {
    /// All, from left to right.
    pub const ALL: [ActorColumn; 5] = [
        ActorColumn::Name,
        ActorColumn::Kind,
        ActorColumn::Quotes,
        ActorColumn::SpokenAbout,
        ActorColumn::Pairs,
    ];

    fn compare(self, a: &ActorRow, b: &ActorRow) -> Ordering {
        match self {
            ActorColumn::Name => a.name.cmp(&b.name),
            ActorColumn::Kind => a.kind.cmp(&b.kind),
            ActorColumn::Quotes => a.quotes.cmp(&b.quotes),
            ActorColumn::SpokenAbout => a.spoken_about.cmp(&b.spoken_about),
            ActorColumn::Pairs => a.pairs.cmp(&b.pairs),
        }
    }
}

impl Column for ActorColumn {
    fn is_number(self) -> bool {
        !matches!(self, ActorColumn::Name | ActorColumn::Kind)
    }
}

/// The actors that are let through for their own sake; equal rows stay in the order of the article.
pub fn actor_rows(view: &View, sifted: &Sifted, sorting: Sorting<ActorColumn>) -> Vec<ActorRow> {
    let mut rows: Vec<ActorRow> = view
        .reading
        .actors
        .iter()
        .enumerate()
        .map(|(index, actor)| ActorRow {
            actor: ActorId(index),
            name: actor.name.clone(),
            role: view.role_of(ActorId(index)).map(str::to_owned),
            kind: actor.kind,
            quotes: 0,
            spoken_about: 0,
            pairs: 0,
        })
        .collect();
    let nodes = &sifted.graph.nodes;
    for node in nodes {
        rows[node.actor.0].quotes = node.quotes;
    }
    for (_, bundle) in sifted.bundles() {
        for node in [bundle.ends.0, bundle.ends.1] {
            rows[nodes[node].actor.0].pairs += 1;
        }
        let about = bundle.strands.iter();
        for strand in about.filter(|strand| strand.tone == Tone::SpeaksAbout) {
            rows[nodes[strand.to].actor.0].spoken_about += strand.relations.len();
        }
    }
    rows.retain(|row| sifted.finds(row.actor));
    sorted(&rows, sorting.descending, &|a, b| {
        sorting.column.compare(a, b)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Sieve;
    use crate::view::fixture::MINISTER;

    fn rows(sieve: &Sieve, column: ActorColumn, descending: bool) -> Vec<ActorRow> {
        let view = MINISTER.view();
        actor_rows(&view, &sieve.sift(&view), Sorting { column, descending })
    }

    #[track_caller]
    fn check(column: ActorColumn, descending: bool, names: &[&str]) {
        let rows = rows(&Sieve::default(), column, descending);
        let found: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(found, names);
    }

    #[test]
    fn rows_are_sorted_by_any_column() {
        check(ActorColumn::Name, true, &["Mr Ito", "Ana Bo"]);
        check(ActorColumn::Quotes, true, &["Ana Bo", "Mr Ito"]);
        check(ActorColumn::SpokenAbout, true, &["Mr Ito", "Ana Bo"]);
        check(ActorColumn::Kind, true, &["Ana Bo", "Mr Ito"]);
    }

    #[test]
    fn lines_that_are_held_back_do_not_count() {
        let mut sieve = Sieve::default();
        sieve.toggle(Tone::SpeaksAbout);
        let rows = rows(&sieve, ActorColumn::Name, false);
        let counts: Vec<_> = rows
            .iter()
            .map(|r| (r.quotes, r.spoken_about, r.pairs))
            .collect();
        assert_eq!(counts, [(1, 0, 0), (0, 0, 0)]);
    }

    #[test]
    fn only_who_was_looked_for_has_a_row() {
        let sieve = Sieve {
            words: "ito".to_owned(),
            ..Sieve::default()
        };
        let rows = rows(&sieve, ActorColumn::Name, false);
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].pairs, 1);
    }
}
