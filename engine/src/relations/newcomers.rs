//! Actors that only a relation brings in: people and bodies without a name ("rebels in the
//! north"), and countries that only a demonym speaks of ("a Danish offer").

use super::{
    agents,
    scene::{End, Scene},
};
use crate::{
    actors::Cast,
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
pub(super) struct Newcomers {
    known: FxHashMap<String, ActorId>,
}

impl Newcomers {
    pub fn new(cast: &Cast) -> Self {
        let known = cast.actors.iter().enumerate();
        Self {
            known: known
                .map(|(id, actor)| (key(&actor.name), ActorId(id)))
                .collect(),
        }
    }

    /// The actor at an end, new or known.
    pub fn admit(&mut self, text: &Text, cast: &mut Cast, end: &Called) -> ActorId {
        let (name, span, kind) = match *end {
            Called::Known(actor) => return actor,
            Called::Country(name, span) => (name, span, ActorKind::Government),
            Called::New(span, kind) => (span.of(text.source), span, kind),
        };
        let id = *self.known.entry(key(name)).or_insert_with(|| {
            cast.actors.push(Actor {
                name: name.to_string(),
                kind,
                roles: Vec::new(),
                mentions: Vec::new(),
            });
            ActorId(cast.actors.len() - 1)
        });
        let mentions = &mut cast.actors[id.0].mentions;
        let at = mentions.partition_point(|m| m.span.start < span.start);
        if mentions.get(at).is_none_or(|m| m.span.start != span.start) {
            let form = MentionForm::Nominal;
            mentions.insert(at, Mention { span, form });
        }
        id
    }
}

/// By which an actor is known whatever the case and the article of its words.
fn key(name: &str) -> String {
    let name = name.to_lowercase();
    let articles = ["the ", "a ", "an "];
    let bare = articles.iter().find_map(|a| name.strip_prefix(a));
    bare.map_or_else(|| name.clone(), str::to_string)
}
