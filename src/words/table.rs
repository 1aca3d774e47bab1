//! The tables of the actors and their lines.

use dossier::view::ledger::{ActorColumn, TieColumn};

use super::{actors, counted};

/// Name of the choice between the two.
pub const TABLES: &str = "Rows of the table";
/// Caption of the table of actors.
pub const TABLE: &str = "Everyone in the article";
/// Caption of the table of lines.
pub const TABLE_LINES: &str = "Who says or does what to whom";
/// Head of the column with what can be done with a row.
pub const ROW_ACTS: &str = "Actions";

/// The choice of the table of actors: "13 actors".
pub fn table_of_actors(count: usize) -> String {
    actors(count)
}

/// The choice of the table of lines: "8 relations".
pub fn table_of_lines(count: usize) -> String {
    counted(count, "relation", "relations")
}

/// The head of a column of the table of actors.
pub fn actor_column(column: ActorColumn) -> &'static str {
    match column {
        ActorColumn::Name => "Actor",
        ActorColumn::Kind => "Kind",
        ActorColumn::Quotes => "Statements",
        ActorColumn::SpokenAbout => "Spoken about",
        ActorColumn::Pairs => "Lines",
    }
}

/// The head of a column of the table of lines.
pub fn tie_column(column: TieColumn) -> &'static str {
    match column {
        TieColumn::From => "Who",
        TieColumn::What => "What",
        TieColumn::To => "Whom",
        TieColumn::Sentences => "Sentences",
        TieColumn::Trust => "Sure",
    }
}

/// A line, for the ear: "Ana Bo accuses, rejects Kei Ito".
pub fn line(from: &str, verbs: &str, to: &str) -> String {
    format!("{from} {verbs} {to}")
}

/// On the button that shows only one actor and their neighbours.
pub fn near(name: &str) -> String {
    format!("Only {name} and neighbours")
}

/// On the button that opens what can be corrected in an actor.
pub fn correct_one(name: &str) -> String {
    format!("Correct {name}")
}
