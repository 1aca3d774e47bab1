//! A text with its grammar and its actors, token by token: what the other files of this stage look
//! into.

use super::{
    agents,
    frames::{Frame, Frames},
};
use crate::{
    actors::Cast,
    grammar::{Grammar, NounId, NounPhrase, Tag},
    lexicon::{
        Class,
        gazetteer::{self, Listed, ListedKind},
    },
    reading::{ActorId, ActorKind, Mention, MentionForm},
    span::{Holders, TokenSpan},
    text::Text,
};
use rustc_hash::FxHashMap;

/// One end of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// An actor of the cast.
    Actor(ActorId),
    /// People or a body without a name: the noun phrase that speaks of them.
    Unnamed(NounId),
}

/// A text with its grammar and its actors, token by token.
pub(super) struct Scene<'a> {
    pub text: &'a Text<'a>,
    pub grammar: &'a Grammar,
    pub cast: &'a Cast,
    /// Countries that only a demonym speaks of so far, with its first token. They have the ids
    /// behind those of the cast.
    pub countries: Vec<(&'static str, usize)>,
    /// For each token the widest name that holds it.
    named: Holders,
    /// For each token the narrowest mention of any form that holds it.
    spoken: Holders,
    /// For each noun phrase, whether it is the subject of a verb.
    pub(super) subject: Vec<bool>,
    /// For each noun phrase its head without a time behind it: "the mayor Monday".
    pub(super) heads: Vec<usize>,
}

/// How many owners may follow each other: "Peru's army's chief".
const OWNERS: usize = 3;

/// Nouns that only carry out the deed named before them: "aid programme".
const CARRIERS: &[&str] = &[
    "attempt",
    "campaign",
    "delivery",
    "drive",
    "effort",
    "measure",
    "mission",
    "operation",
    "package",
    "process",
    "program",
    "programme",
    "proposal",
    "request",
    "shipment",
];

impl<'a> Scene<'a> {
    pub fn new(text: &'a Text<'a>, grammar: &'a Grammar, cast: &'a Cast) -> Self {
        let mentions: Vec<(&Mention, usize)> = cast
            .actors
            .iter()
            .enumerate()
            .flat_map(|(id, actor)| actor.mentions.iter().map(move |m| (m, id)))
            .collect();
        // Of two as wide the later one counts as the wider.
        let width = |mention: usize| {
            let span = mentions[mention].0.span;
            (span.len(), span.start, mention)
        };
        let mut named = Holders::of_none(text.tokens.len());
        let mut spoken = Holders::of_none(text.tokens.len());
        for (mention, (spoken_of, _)) in mentions.iter().enumerate() {
            let is_name = spoken_of.form == MentionForm::Name;
            for token in text.tokens_of(spoken_of.span).indices() {
                let widest = named.get(token);
                if is_name && widest.is_none_or(|known| width(known) < width(mention)) {
                    named.set(token, mention);
                }
                let narrowest = spoken.get(token);
                if narrowest.is_none_or(|known| width(known) > width(mention)) {
                    spoken.set(token, mention);
                }
            }
        }
        for held in [&mut named, &mut spoken] {
            held.rename(|mention| mentions[mention].1);
        }
        let countries = demonyms(text, cast, &mut spoken);
        let mut subject = vec![false; grammar.nouns.len()];
        for noun in grammar.verbs.iter().filter_map(|v| v.subject) {
            subject[noun] = true;
        }
        Self {
            text,
            grammar,
            cast,
            countries,
            named,
            spoken,
            subject,
            heads: grammar
                .nouns
                .iter()
                .map(|n| head(text, grammar, n))
                .collect(),
        }
    }

    /// The token a phrase is about.
    pub fn head(&self, noun: NounId) -> usize {
        self.heads[noun]
    }

    /// The actor that a possessive pronoun at the start of a phrase stands for.
    pub fn possessive(&self, noun: NounId) -> Option<ActorId> {
        let start = self.grammar.nouns[noun].tokens.start;
        match self.grammar.tag(start) == Tag::Possessive {
            true => self.spoken_at(start),
            false => None,
        }
    }

    /// The phrase behind one of these prepositions, if one stands at `at`.
    pub fn behind_preposition(&self, at: usize, prepositions: &[&str]) -> Option<NounId> {
        let here = at < self.text.tokens.len()
            && self.grammar.tag(at) == Tag::Preposition
            && prepositions.contains(&self.text.lower(at))
            && at + 1 < self.sentence_end(at);
        match here {
            true => self.first_noun(at + 1),
            false => None,
        }
    }

    /// The phrase that starts at a token; where an owner starts there, what it owns.
    pub fn first_noun(&self, at: usize) -> Option<NounId> {
        let mut noun = self.grammar.noun_at(at)?;
        let end = self.sentence_end(at);
        for _ in 0..OWNERS {
            let tokens = self.grammar.nouns[noun].tokens;
            let owns = tokens.end + 1 < end && self.grammar.tag(tokens.end) == Tag::Owner;
            match self.grammar.noun_at(tokens.end + 1) {
                Some(owned) if owns && self.grammar.nouns[owned].possessor == Some(noun) => {
                    noun = owned;
                }
                _ => break,
            }
        }
        Some(noun)
    }

    /// The frames of a phrase whose head is a noun of action.
    pub fn deed_frames(&self, noun: NounId) -> &'static [Frame] {
        let head = self.heads[noun];
        if self.grammar.tag(head) != Tag::Noun {
            return &[];
        }
        let frames = Frames::get();
        let of = |token: usize| {
            let lower = self.text.lower(token);
            match (frames.of_noun(lower), agents::singular(lower)) {
                ([], one) if *one != *lower => frames.of_noun(&one),
                (found, _) => found,
            }
        };
        match of(head) {
            // "aid programme", "mediation efforts"
            [] if head > self.grammar.nouns[noun].tokens.start
                && self.grammar.tag(head - 1) == Tag::Noun
                && CARRIERS.contains(&&*agents::singular(self.text.lower(head))) =>
            {
                of(head - 1)
            }
            found => found,
        }
    }

    /// True if the phrase is the subject of a verb.
    pub fn is_subject(&self, noun: NounId) -> bool {
        self.subject[noun]
    }

    /// The actor of the narrowest mention at a token.
    pub fn spoken_at(&self, token: usize) -> Option<ActorId> {
        self.spoken.get(token).map(ActorId)
    }

    /// The actor of the widest name at a token.
    pub fn named_at(&self, token: usize) -> Option<ActorId> {
        self.named.get(token).map(ActorId)
    }

    /// One past the last token of the sentence that holds a token.
    pub fn sentence_end(&self, token: usize) -> usize {
        self.sentence(token).end
    }

    /// The sentence that holds a token.
    pub fn sentence(&self, token: usize) -> TokenSpan {
        self.text.sentences[self.text.sentence_of(token)]
    }

    pub(super) fn class(&self, token: usize) -> Class {
        self.text.word(token).entry.class
    }

    /// The kind of actor at an end.
    pub fn kind(&self, end: End) -> ActorKind {
        match end {
            End::Actor(actor) => self.kind_of(actor),
            End::Unnamed(_) => ActorKind::Group,
        }
    }

    /// The kind of an actor; a country that is not in the cast yet is a government.
    pub fn kind_of(&self, actor: ActorId) -> ActorKind {
        let known = self.cast.actors.get(actor.0);
        known.map_or(ActorKind::Government, |a| a.kind)
    }
}

fn country_named(lower: &str) -> Option<Listed> {
    gazetteer::named_lower(lower).filter(|l| l.kind == ListedKind::Country)
}

/// Lets every demonym speak of its country where nothing else does: "a Danish offer".
fn demonyms(text: &Text, cast: &Cast, spoken: &mut Holders) -> Vec<(&'static str, usize)> {
    let mut countries: Vec<(&'static str, usize)> = Vec::new();
    let mut ids: FxHashMap<&str, usize> = FxHashMap::default();
    for (id, actor) in cast.actors.iter().enumerate() {
        if matches!(actor.kind, ActorKind::Government | ActorKind::Place) {
            ids.entry(&actor.name).or_insert(id);
        }
    }
    for token in 0..text.tokens.len() {
        if !text.kind(token).is_capitalized() || spoken.get(token).is_some() {
            continue;
        }
        let demonym = text.word(token).entry.class.contains(Class::DEMONYM);
        // "Turkish", and "US-led", "Turkish-led"
        let country = match text.lower(token).strip_suffix("-led") {
            Some(leader) => gazetteer::country_of(leader).or_else(|| country_named(leader)),
            None if demonym => gazetteer::country_of(text.lower(token)),
            None => None,
        };
        if let Some(country) = country {
            let id = *ids.entry(country.name).or_insert_with(|| {
                countries.push((country.name, token));
                cast.actors.len() + countries.len() - 1
            });
            spoken.set(token, id);
        }
    }
    countries
}

/// The head of a phrase without a time behind it: "the mayor Monday", "officials last week".
fn head(text: &Text, grammar: &Grammar, noun: &NounPhrase) -> usize {
    let start = noun.tokens.start;
    let is_time = |t: usize| {
        grammar.tags[t] == Tag::Time
            || matches!(
                text.lower(t),
                "today"
                    | "yesterday"
                    | "tonight"
                    | "tomorrow"
                    | "last"
                    | "next"
                    | "this"
                    | "earlier"
                    | "later"
                    | "late"
                    | "early"
                    | "back"
            )
    };
    (start + 1..=noun.head)
        .find(|&t| is_time(t) && grammar.tags[t - 1].is_nominal() && !is_time(t - 1))
        .map_or(noun.head, |t| t - 1)
}
