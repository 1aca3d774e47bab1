//! The keys.

use crate::keys::{Deed, Key, Part};

/// Heading over the list of keys, and the name of the button that opens it.
pub const KEYS: &str = "Keys";
/// On that button, for the pointer.
pub const KEYS_TITLE: &str = "Keys (Shift + ?)";
/// The switch for single keys.
pub const KEYS_SINGLE: &str = "Single keys";
/// What the switch is for.
pub const KEYS_SINGLE_NOTE: &str =
    "Switch them off if you speak to your computer, or press keys without meaning to.";
/// Heading over the keys that always work.
pub const KEYS_ALWAYS: &str = "Always";

/// Heading over the keys of a part of the page.
pub fn part(part: Part) -> &'static str {
    match part {
        Part::Picture => "In the picture of the actors",
        Part::Matrix => "In the matrix",
        Part::Marking => "At an end of marked words",
    }
}

/// What stands on a key.
pub fn key(name: &'static str) -> &'static str {
    match name {
        "Escape" => "Esc",
        "Arrows" => "← ↑ → ↓",
        "Sideways" => "← →",
        "UpDown" => "↑ ↓",
        "-" => "−",
        "z" => "Z",
        "y" => "Y",
        "v" => "V",
        name => name,
    }
}

/// What a key does.
pub fn deed(key: Key) -> &'static str {
    match key.deed {
        Deed::Next => "Next statement",
        Deed::Previous => "Statement before",
        Deed::Article => "To the article",
        Deed::Statements => "To the statements",
        Deed::Actors => "To the actors",
        Deed::Search => "Search statements",
        Deed::Copy => "Copy the chosen statement",
        Deed::Correct => "Correct the chosen statement",
        Deed::Mark => "Mark words, to add what was missed",
        Deed::Undo => "Undo a correction",
        Deed::Redo => "Redo it",
        Deed::Help => "This list",
        Deed::LetGo => "Close what is open, else let go of what is chosen",
        Deed::Walk => "From one part of the page to the next",
        Deed::Step => "To what is beside it",
        Deed::Pan => "Move the picture",
        Deed::Carry => "Move the actor",
        Deed::ZoomIn => "Nearer",
        Deed::ZoomOut => "Farther away",
        Deed::Fit => "Show everything",
        Deed::Edge if key.key == "Home" => "To the first of the row",
        Deed::Edge => "To the last of the row",
        Deed::Word => "Move this end by a word",
        Deed::Sentence => "Mark the next sentence, or the one before",
        Deed::Sentences => "Move this end by a sentence",
        Deed::Use => "Say what the words are",
        Deed::Choose => "Choose what has the focus",
        Deed::Read if key.key == "v" => "Paste: on the empty page, a new article",
        Deed::Read => "Read what was typed into the box",
    }
}

/// Said when a statement is chosen by key: which, whose, and its words.
pub fn statement_at(number: usize, count: usize, speaker: &str, said: &str) -> String {
    format!("{number} of {count}, {speaker}: {said}")
}
