//! Cue, source and content of each statement.
use crate::{
    actors::Cast,
    grammar::Grammar,
    reading::{Article, Quote},
    text::Text,
};
/// Finds the statements.
pub fn quotes(
    _text: &Text,
    _article: &Article,
    _grammar: &Grammar,
    _cast: &mut Cast,
) -> Vec<Quote> {
    Vec::new()
}
