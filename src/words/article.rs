//! The text.

use dossier::view::Trust;
use engine::QuoteKind;

use super::{kind, speaker, trust};

/// On a block that is not the article's own text.
pub const BOILERPLATE: &str = "Not part of the article";
/// Button: to the card.
pub const SHOW_CARD: &str = "Show card";

/// On a mark, for the pointer: who, by which word, how, how sure.
pub fn mark(speaker_name: &str, cue: Option<&str>, how: QuoteKind, sure: Trust) -> String {
    [
        Some(speaker(speaker_name)),
        cue,
        Some(kind(how)),
        Some(trust(sure)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}

/// How long the article takes to read.
pub fn minutes(count: usize) -> String {
    format!("{count} min read")
}
