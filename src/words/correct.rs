//! Corrections.

use dossier::edits::Edit;

/// Opens what can be corrected.
pub const CORRECT: &str = "Correct";
/// Closes it and changes nothing.
pub const CANCEL: &str = "Cancel";
/// Makes the correction.
pub const SAVE: &str = "Save";
/// Choice of the one who says it.
pub const SPEAKER: &str = "Speaker";
/// The speaker is someone the page does not know.
pub const SOMEONE_ELSE: &str = "Someone else…";
/// Their name, or an actor's.
pub const ACTOR_NAME: &str = "Name";
/// Choice of the kind of an actor.
pub const ACTOR_KIND: &str = "Kind of actor";
/// Choice of the one who is the same.
pub const SAME_AS: &str = "Same as";
/// None of them.
pub const NO_ONE: &str = "No one else";
/// Button: the card goes.
pub const NOT_A_QUOTE: &str = "Not a statement";
/// Button: the actor goes.
pub const NOT_AN_ACTOR: &str = "Not an actor";
/// Button: the relation goes.
pub const WRONG_RELATION: &str = "This is wrong";
/// On what a person changed.
pub const CHANGED: &str = "Changed by you";

/// What was corrected, for the ear; every correction at once if there is none.
fn correction(edits: &[Edit]) -> &'static str {
    match edits.last() {
        Some(Edit::Speaker { .. }) => "speaker",
        Some(Edit::Kind { .. }) => "kind of statement",
        Some(Edit::Bounds { .. }) => "words of a statement",
        Some(Edit::NoQuote { .. }) => "statement removed",
        Some(Edit::AddQuote { .. }) => "statement added",
        Some(Edit::AddActor { .. }) => "actor added",
        Some(Edit::Rename { .. }) => "name",
        Some(Edit::ActorKind { .. }) => "kind of actor",
        Some(Edit::Merge { .. }) => "actors joined",
        Some(Edit::Split { .. }) => "actors parted",
        Some(Edit::NoActor { .. }) => "actor removed",
        Some(Edit::AddRelation { .. }) => "line added",
        Some(Edit::NoRelation { .. }) => "line removed",
        None => "all corrections taken back",
    }
}

/// Said when corrections were made.
pub fn corrected(edits: &[Edit]) -> String {
    format!("Corrected: {}", correction(edits))
}

/// Said when they were taken back.
pub fn undone(edits: &[Edit]) -> String {
    format!("Undone: {}", correction(edits))
}

/// Said when they were made again.
pub fn redone(edits: &[Edit]) -> String {
    format!("Done again: {}", correction(edits))
}
