//! Names, actors, roles, pronouns.
use crate::{
    grammar::Grammar,
    reading::{Actor, Article},
    text::Text,
};
/// The actors of an article, and where each is spoken of.
#[derive(Default)]
pub struct Cast {
    /// Every actor.
    pub actors: Vec<Actor>,
}
/// Finds the actors.
pub fn cast(_text: &Text, _article: &Article, _grammar: &Grammar) -> Cast {
    Cast::default()
}
