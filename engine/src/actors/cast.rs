//! The actors as later stages see them.

use super::{
    figures::{FigureId, Figures},
    speakers,
};
use crate::{
    grammar::{Grammar, NounId},
    reading::{Actor, ActorId},
    span::TokenSpan,
    text::Text,
};

/// The actors of an article, and where each is spoken of.
pub struct Cast {
    /// Every actor.
    pub actors: Vec<Actor>,
    figures: Figures,
}

impl Cast {
    pub(super) fn new(text: &Text, figures: Figures) -> Self {
        let actors = figures
            .all()
            .map(|(id, _)| figures.actor(id, text))
            .collect();
        Self { actors, figures }
    }

    /// The actor that a phrase speaks of by its head, the last token: in "Obi's lawyer" that is
    /// the lawyer, not Obi.
    pub fn actor_at(&self, phrase: TokenSpan) -> Option<ActorId> {
        let head = phrase.end.checked_sub(1)?;
        self.figures.at(head).map(|FigureId(id)| ActorId(id))
    }

    /// The actor that a source's noun phrase speaks of; introduces a group or an unnamed person
    /// or organization where the phrase is no actor yet.
    pub fn speaker(&mut self, text: &Text, grammar: &Grammar, noun: NounId) -> Option<ActorId> {
        let known = self.actors.len();
        let FigureId(id) = speakers::resolve(text, grammar, &mut self.figures, noun)?;
        let actor = self.figures.actor(FigureId(id), text);
        match id < known {
            true => self.actors[id] = actor,
            false => self.actors.push(actor),
        }
        Some(ActorId(id))
    }
}
