//! The actors as later stages see them.

use super::{
    figures::{FigureId, Figures},
    pairs, pronouns, speakers,
};
use crate::{
    grammar::{Grammar, NounId},
    reading::{Actor, ActorId, ActorKind, MentionForm},
    span::TokenSpan,
    text::Text,
};

/// The actors of an article, and where each is spoken of.
pub struct Cast {
    /// Every actor; none until the cast is settled.
    pub actors: Vec<Actor>,
    figures: Figures,
}

/// How many passages inside a quote are looked at.
const NESTED: usize = 20;

impl Cast {
    pub(super) fn new(figures: Figures) -> Self {
        let actors = Vec::new();
        Self { actors, figures }
    }

    /// The actor that a phrase speaks of by its head, the last token: in "Obi's lawyer" that is
    /// the lawyer, not Obi.
    pub fn actor_at(&self, phrase: TokenSpan) -> Option<ActorId> {
        let head = phrase.end.checked_sub(1)?;
        self.figures.at(head).map(|FigureId(id)| ActorId(id))
    }

    /// Gives "I", "me" and "my" in what an actor says in quotation marks to that actor.
    pub fn speaks(&mut self, text: &Text, content: &[TokenSpan], actor: ActorId) {
        let id = FigureId(actor.0);
        for token in content.iter().flat_map(|c| c.indices()) {
            if !matches!(text.lower(token), "i" | "me" | "my" | "mine" | "myself") {
                continue;
            }
            // What is quoted inside the quote is somebody else's.
            let outermost = text.marked_of(token).is_some_and(|m| {
                let inner = text.marked[m + 1..]
                    .iter()
                    .take(NESTED)
                    .take_while(|p| p.tokens.start <= token);
                inner.filter(|p| p.depth > 0).all(|p| !p.tokens.has(token))
            });
            if outermost && self.figures.at(token).is_none() {
                let tokens = TokenSpan::new(token, token + 1);
                self.figures.mention(id, text, tokens, MentionForm::Pronoun);
            }
        }
    }

    /// People who speak together, named so in the source or just before it.
    pub fn together(
        &mut self,
        text: &Text,
        grammar: &Grammar,
        noun: NounId,
        source: TokenSpan,
    ) -> Option<ActorId> {
        let FigureId(id) = pairs::resolve(text, grammar, &mut self.figures, noun, source)?;
        Some(ActorId(id))
    }

    /// The actor that a source's noun phrase speaks of, `source` being all its words; introduces a group or an unnamed person
    /// or organization where the phrase is no actor yet.
    pub fn speaker(
        &mut self,
        text: &Text,
        grammar: &Grammar,
        noun: NounId,
        source: TokenSpan,
    ) -> Option<ActorId> {
        let FigureId(id) = speakers::resolve(text, grammar, &mut self.figures, noun, source)?;
        Some(ActorId(id))
    }

    /// The speaker of the statement right before, if the pronoun can be that speaker: whoever
    /// speaks goes on speaking. The pronoun is theirs from then on.
    pub fn goes_on(
        &mut self,
        text: &Text,
        grammar: &Grammar,
        noun: NounId,
        speaker: ActorId,
    ) -> Option<ActorId> {
        let token = grammar.nouns[noun].head;
        let id = FigureId(speaker.0);
        if !pronouns::can_be(text, token, self.figures.get(id)) || !self.figures.release(token) {
            return None;
        }
        let tokens = TokenSpan::new(token, token + 1);
        self.figures.mention(id, text, tokens, MentionForm::Pronoun);
        Some(speaker)
    }

    /// True for people without a name of their own.
    pub fn is_group(&self, actor: ActorId) -> bool {
        self.figures.get(FigureId(actor.0)).kind == ActorKind::Group
    }

    /// The group that spoke before, if the source is a "they" that stands for nobody or for one
    /// body only: people who spoke are meant sooner. It is theirs from then on.
    pub fn are(
        &mut self,
        text: &Text,
        grammar: &Grammar,
        noun: NounId,
        group: ActorId,
    ) -> Option<ActorId> {
        let token = grammar.nouns[noun].head;
        let they = text.lower(token) == "they";
        let taken = self.figures.at(token);
        let several = taken.is_some_and(|id| self.figures.get(id).plural);
        (they && !several)
            .then(|| self.goes_on(text, grammar, noun, group))
            .flatten()
    }

    /// Makes the actors of all that is known of them; to be called once, when all speakers are.
    pub fn settle(&mut self, text: &Text) {
        self.actors = self.figures.actors(text);
    }
}
