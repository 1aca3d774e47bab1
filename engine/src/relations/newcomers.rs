//! Actors that only a relation brings in: people and bodies without a name ("rebels in the
//! north"), and countries that only a demonym speaks of ("a Danish offer").

use super::{
    agents,
    scene::{End, Scene},
};
use crate::{
    actors::Cast,
    order,
    reading::{Actor, ActorId, ActorKind, Mention, MentionForm},
    span::Span,
    text::Text,
};
use rustc_hash::FxHashMap;

/// An end as it enters the cast.
pub(super) enum Called {
    /// It is there.
    Known(ActorId),
    /// A country, by its name, and a demonym that speaks of it.
    Country(&'static str, Span),
    /// The words that people or a body are called by, and what kind of actor they are.
    New(Span, ActorKind),
}

/// How the end enters the cast.
pub(super) fn called(scene: &Scene, end: End) -> Called {
    match end {
        End::Actor(actor) => {
            let newcomer = actor.0.checked_sub(scene.cast.actors.len());
            match newcomer.and_then(|n| scene.countries.get(n)) {
                Some(&(name, token)) => Called::Country(name, scene.text.tokens[token].span()),
                None => Called::Known(actor),
            }
        }
        End::Unnamed(noun) => {
            let head = scene.head(noun);
            let phrase = scene.grammar.nouns[noun].tokens;
            let acts = agents::acts(scene.text.lower(head));
            Called::New(
                agents::called(scene.text, scene.grammar, phrase, head),
                acts.map_or(ActorKind::Group, agents::Acts::kind),
            )
        }
    }
}

/// Lets ends into the cast, each once.
#[derive(Default)]
pub(super) struct Newcomers {
    /// Every actor by its name, once one has come whom an end does not tell.
    known: Option<FxHashMap<String, ActorId>>,
    /// Where they are spoken of, in the order of the events.
    spoken: Vec<(ActorId, Span)>,
}

impl Newcomers {
    /// The actor at an end, new or known.
    pub fn admit(&mut self, text: &Text, cast: &mut Cast, end: &Called) -> ActorId {
        let (name, span, kind) = match *end {
            Called::Known(actor) => return actor,
            Called::Country(name, span) => (name, span, ActorKind::Government),
            Called::New(span, kind) => (span.of(text.source), span, kind),
        };
        let known = self.known.get_or_insert_with(|| {
            let actors = cast.actors.iter().enumerate();
            actors.map(|(id, a)| (key(&a.name), ActorId(id))).collect()
        });
        let id = *known.entry(key(name)).or_insert_with(|| {
            cast.actors.push(Actor {
                name: name.to_string(),
                kind,
                roles: Vec::new(),
                mentions: Vec::new(),
            });
            ActorId(cast.actors.len() - 1)
        });
        self.spoken.push((id, span));
        id
    }

    /// Adds to each actor the places where an end spoke of it and no mention begins.
    pub fn settle(mut self, cast: &mut Cast) {
        order::by(&mut self.spoken, |(id, span)| (id.0, span.start));
        self.spoken.dedup_by_key(|(id, span)| (*id, span.start));
        for spoken in self.spoken.chunk_by(|a, b| a.0 == b.0) {
            let mentions = &mut cast.actors[spoken[0].0.0].mentions;
            let known = mentions.len();
            for &(_, span) in spoken {
                let start = |m: &Mention| m.span.start;
                if mentions[..known]
                    .binary_search_by_key(&span.start, start)
                    .is_err()
                {
                    let form = MentionForm::Nominal;
                    mentions.push(Mention { span, form });
                }
            }
            order::by(mentions, |m| (m.span.start, 0));
        }
    }
}

/// By which an actor is known whatever the case and the article of its words.
fn key(name: &str) -> String {
    let mut name = name.to_lowercase();
    let articles = ["the ", "a ", "an "];
    if let Some(article) = articles.iter().find(|a| name.starts_with(**a)) {
        name.drain(..article.len());
    }
    name
}
