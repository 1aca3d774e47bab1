//! Names, actors, roles, pronouns.
use crate::{
    grammar::{Grammar, NounId},
    reading::{Actor, ActorId, Article},
    text::Text,
};
/// The actors of an article, and where each is spoken of.
#[derive(Default)]
pub struct Cast {
    /// Every actor.
    pub actors: Vec<Actor>,
}
impl Cast {
    /// The actor that a source's noun phrase speaks of; introduces a group or an unnamed person
    /// where the phrase is no actor yet.
    pub fn speaker(&mut self, _text: &Text, _grammar: &Grammar, _noun: NounId) -> Option<ActorId> {
        None
    }
}

/// Finds the actors.
pub fn cast(_text: &Text, _article: &Article, _grammar: &Grammar) -> Cast {
    Cast::default()
}
