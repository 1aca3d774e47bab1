//! Subject, event, object.
use crate::{
    actors::Cast,
    grammar::Grammar,
    reading::{Quote, Relation},
    text::Text,
};
/// Finds the relations.
pub fn relations(
    _text: &Text,
    _grammar: &Grammar,
    _cast: &Cast,
    _quotes: &[Quote],
) -> Vec<Relation> {
    Vec::new()
}
