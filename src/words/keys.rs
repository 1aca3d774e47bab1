//! The keys.

use crate::keys::{Deed, Key};

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

/// What stands on a key.
pub fn key(name: &'static str) -> &'static str {
    match name {
        "Escape" => "Esc",
        "Arrows" => "← ↑ → ↓",
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
        Deed::Undo => "Undo a correction",
        Deed::Redo => "Redo it",
        Deed::Help => "This list",
        Deed::LetGo => "Let go of what is chosen; close what is open",
        Deed::Walk => "From one part of the page to the next",
        Deed::Step => "Among marked statements, actors or table cells",
        Deed::Choose => "Choose what has the focus",
        Deed::Read if key.key == "v" => "Paste: on the empty page, a new article",
        Deed::Read => "Read what was typed into the box",
    }
}

/// Said when a statement is chosen by key: which, whose, and its words.
pub fn statement_at(number: usize, count: usize, speaker: &str, said: &str) -> String {
    format!("{number} of {count}, {speaker}: {said}")
}
