//! The text.

use engine::QuoteKind;

use super::{counted, kind};

/// Opens a folded run of such blocks.
pub const FURNITURE_SHOW: &str = "Show";
/// Folds it again.
pub const FURNITURE_HIDE: &str = "Hide";
/// Button: puts back what was left out.
pub const WHOLE_USE: &str = "Use everything that was pasted";
/// While it is back.
pub const WHOLE_SHOWN: &str = "Everything that came in is here.";
/// Button: leaves it out again.
pub const WHOLE_LEAVE: &str = "Use the article alone";
/// Button: to the card.
pub const SHOW_CARD: &str = "Show card";

/// Beside a mark: how much of it is word for word, and what introduces it.
pub fn how(how: QuoteKind, cue: Option<&str>) -> String {
    match cue {
        Some(cue) => format!("{}, introduced by “{cue}”", kind(how)),
        None => kind(how).to_owned(),
    }
}

/// Over a folded run of blocks that are no part of the article.
pub fn furniture(blocks: usize) -> String {
    let lines = counted(blocks, "line", "lines");
    format!("{lines} not part of the article")
}

/// What was left out of what came in.
pub fn not_taken_in(words: usize) -> String {
    match words {
        0 => "Marks of formatting were left out.".to_owned(),
        _ => format!(
            "Left out as no part of the article: {}.",
            counted(words, "word", "words")
        ),
    }
}

/// How long the article takes to read.
pub fn minutes(count: usize) -> String {
    format!("{count} min read")
}
