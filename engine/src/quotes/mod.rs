//! Cue, source and content of each statement.
//!
//! An attribution has three parts: the content (what was said), the source (the words that name
//! who said it) and the cue (the verb or other words that tie them). Only the outermost one counts:
//! what a speaker says that others said is part of the speaker's content.
//!
//! The text is walked sentence by sentence. Each verb of saying outside quotation marks is tried
//! with the rules in [`verb`]; then come cues that are no verbs ([`phrase`]), then passages in
//! marks that nothing has claimed ([`unclaimed`]). Last, pieces that belong together are joined
//! ([`continuation`]).

mod adverbials;
mod attitudes;
mod content;
mod continuation;
mod finder;
mod nested;
mod phrase;
mod pulled;
pub(crate) mod rules;
mod source;
mod speaker;
mod unclaimed;
mod verb;

use crate::{
    actors::Cast,
    grammar::Grammar,
    reading::{Article, Attitude, Quote},
    text::Text,
};
use finder::Finder;

/// Finds the statements, in the order of the text, and names their speakers; and, told apart from
/// them, what people think, want and fear.
pub fn quotes(
    text: &Text,
    article: &Article,
    grammar: &Grammar,
    cast: &mut Cast,
) -> (Vec<Quote>, Vec<Attitude>) {
    let mut finder = Finder::new(text, article, grammar);
    for paragraph in 0..text.paragraphs.len() {
        finder.paragraph(paragraph);
    }
    let Finder {
        found, attitudes, ..
    } = finder;
    let quotes = speaker::resolve(text, grammar, cast, found);
    (quotes, attitudes::settle(text, grammar, cast, &attitudes))
}

#[cfg(test)]
mod tests;
