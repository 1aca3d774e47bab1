//! The dossier of an actor, and two of them side by side.

use dossier::view::Side;

use super::statements;

/// Before the names by which an actor goes.
pub const ALSO_CALLED: &str = "Also called";
/// Where an actor has none.
pub const NO_LINES: &str = "No line to anyone in this article.";
/// Leaves the actor and their neighbours in the picture.
pub const ONLY_NEIGHBOURS: &str = "Only their neighbours";
/// Chooses whom to put beside an actor.
pub const COMPARE_WITH: &str = "Compare with…";
/// Those to whom there is a line.
pub const COMPARE_TIED: &str = "With a line to them";
/// The others.
pub const COMPARE_OTHERS: &str = "Others";
/// Puts the two of a pair beside each other.
pub const SIDE_BY_SIDE: &str = "Side by side";
/// Over those to whom both have a line.
pub const SHARED: &str = "Both have a line to";

/// How a line looks from the actor whose dossier it is in.
pub fn side(side: Side) -> &'static str {
    match side {
        Side::SpeaksAbout => "Speaks about",
        Side::SpokenAbout => "Spoken about by",
        Side::Acts => "Does",
        Side::ActedOn => "Done to them",
        Side::Tied => "Tied by a role",
    }
}

/// Shows all statements: "All 12 statements".
pub fn all_statements(count: usize) -> String {
    format!("All {}", statements(count))
}

/// Under a name: "4 statements in all".
pub fn statements_in_all(count: usize) -> String {
    format!("{} in all", statements(count))
}

/// Over what someone says about another.
pub fn says_about(name: &str) -> String {
    format!("Says about {name}")
}

/// Over what someone does to another.
pub fn does_to(name: &str) -> String {
    format!("Does to {name}, or is to them")
}

/// For the ear: what is in a column.
pub fn column_of(from: &str, to: &str) -> String {
    format!("{from} on {to}")
}

/// Where there is nothing in a column.
pub fn nothing_between(from: &str, to: &str) -> String {
    format!("Nothing from {from} about {to} here.")
}
