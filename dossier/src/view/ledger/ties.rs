//! Every line as a row.

use std::cmp::Ordering;

use engine::{ActorId, Modality, RelationKind};

use super::super::sift::sentences;
use super::super::{Sifted, Strand, Tone, Trust, View};
use super::{Column, Sorting, sorted};

/// What one actor says about another or does to them, of one tone.
#[derive(Clone, Debug, PartialEq)]
pub struct TieRow {
    /// Index of the pair into [`Graph::bundles`](crate::view::Graph::bundles).
    pub bundle: usize,
    /// Who.
    pub from: ActorId,
    /// Their short name.
    pub from_name: String,
    /// To whom.
    pub to: ActorId,
    /// Their short name.
    pub to_name: String,
    /// What the relations have in common.
    pub tone: Tone,
    /// Their classes, commonest first.
    pub kinds: Vec<RelationKind>,
    /// True if the article says of all of them that they did not happen.
    pub negated: bool,
    /// How real the article tells all of them to be.
    pub modality: Modality,
    /// In how many sentences they stand.
    pub sentences: usize,
    /// How sure the surest of them is.
    pub trust: Trust,
}

/// A column of the table of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TieColumn {
    /// By who speaks or acts.
    From,
    /// By tone, then class.
    What,
    /// By whom it is about or done to.
    To,
    /// By how many sentences say so.
    Sentences,
    /// By how sure it is.
    Trust,
}

impl TieColumn {
    /// All, from left to right.
    pub const ALL: [TieColumn; 5] = [
        TieColumn::From,
        TieColumn::What,
        TieColumn::To,
        TieColumn::Sentences,
        TieColumn::Trust,
    ];

    fn compare(self, a: &TieRow, b: &TieRow) -> Ordering {
        match self {
            TieColumn::From => a.from_name.cmp(&b.from_name),
            TieColumn::What => {
                let first = |row: &TieRow| (row.tone, row.kinds.first().map(|&kind| kind as usize));
                first(a).cmp(&first(b))
            }
            TieColumn::To => a.to_name.cmp(&b.to_name),
            TieColumn::Sentences => a.sentences.cmp(&b.sentences),
            // The surest is the least of them, and comes first when the largest does.
            TieColumn::Trust => b.trust.cmp(&a.trust),
        }
    }
}

impl Column for TieColumn {
    fn is_number(self) -> bool {
        matches!(self, TieColumn::Sentences | TieColumn::Trust)
    }
}

/// The lines that are let through; equal rows stay pair by pair.
pub fn tie_rows(view: &View, sifted: &Sifted, sorting: Sorting<TieColumn>) -> Vec<TieRow> {
    let rows: Vec<TieRow> = sifted
        .bundles()
        .flat_map(|(index, bundle)| bundle.strands.iter().map(move |strand| (index, strand)))
        .map(|(bundle, strand)| row(view, sifted, bundle, strand))
        .collect();
    sorted(&rows, sorting.descending, &|a, b| {
        sorting.column.compare(a, b)
    })
}

fn row(view: &View, sifted: &Sifted, bundle: usize, strand: &Strand) -> TieRow {
    let (from, to) = (
        &sifted.graph.nodes[strand.from],
        &sifted.graph.nodes[strand.to],
    );
    let relations = strand
        .relations
        .iter()
        .map(|&at| &view.reading.relations[at]);
    let trusts = relations.map(|relation| Trust::of(relation.rule.precision));
    TieRow {
        bundle,
        from: from.actor,
        from_name: from.label.clone(),
        to: to.actor,
        to_name: to.label.clone(),
        tone: strand.tone,
        kinds: strand.kinds.clone(),
        negated: strand.negated,
        modality: strand.modality,
        sentences: sentences(view, [strand]),
        trust: trusts.min().unwrap_or(Trust::Low),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Sieve;
    use crate::view::fixture::Fixture;

    #[track_caller]
    fn check(column: TieColumn, descending: bool, rows: &str) {
        let view = Fixture::new("Ek met Dao.\nEk rang Dao.\nDao may sue Ek.\nAbe is at Ek.")
            .actor("Ek")
            .actor("Dao")
            .actor("Abe")
            .relation(0, RelationKind::Consult, 1, "Ek met Dao.", false)
            .relation(0, RelationKind::Consult, 1, "Ek rang Dao.", false)
            .relation(1, RelationKind::Accuse, 0, "Dao may sue Ek.", false)
            .told_as(Modality::Hypothetical)
            .relation(2, RelationKind::Affiliation, 0, "Abe is at Ek.", false)
            .view();
        let sorting = Sorting { column, descending };
        let found: Vec<String> = tie_rows(&view, &Sieve::default().sift(&view), sorting)
            .iter()
            .map(|row| format!("{}-{} {}", row.from_name, row.to_name, row.sentences))
            .collect();
        assert_eq!(found.join(", "), rows);
    }

    #[test]
    fn lines_are_sorted_by_any_column() {
        check(TieColumn::From, false, "Abe-Ek 1, Dao-Ek 1, Ek-Dao 2");
        check(TieColumn::To, false, "Ek-Dao 2, Dao-Ek 1, Abe-Ek 1");
        check(TieColumn::What, false, "Ek-Dao 2, Dao-Ek 1, Abe-Ek 1");
        check(TieColumn::Sentences, true, "Ek-Dao 2, Dao-Ek 1, Abe-Ek 1");
        check(TieColumn::Trust, true, "Ek-Dao 2, Dao-Ek 1, Abe-Ek 1");
    }

    #[test]
    fn a_row_is_as_sure_as_its_surest_sentence() {
        let mut view = crate::view::fixture::MINISTER.view();
        view.reading.relations.push(engine::Relation {
            rule: &engine::Rule {
                name: "fair",
                why: "Made for a test.",
                precision: 0.6,
            },
            ..view.reading.relations[0].clone()
        });
        view.graph.bundles[0].strands[0].relations.push(1);
        let sorting = Sorting {
            column: TieColumn::Trust,
            descending: true,
        };
        let rows = tie_rows(&view, &Sieve::default().sift(&view), sorting);
        assert_eq!((rows.len(), rows[0].trust), (1, Trust::High));
    }
}
