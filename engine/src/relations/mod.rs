//! Who does what to whom, who holds which role with whom, and who speaks about whom.
//!
//! Events come from verbs and nouns of action (`lexicon/frames.txt`) in PLOVER's classes; an event
//! needs both of its ends as actors. No verb or noun of action, no event.
//!
//! Not done here: events across sentences, and what is only implied.

mod affiliation;
mod agents;
mod arguments;
mod clause;
mod events;
mod frames;
mod mentions;
mod rules;

use crate::{
    actors::Cast,
    grammar::Grammar,
    reading::{Actor, ActorId, ActorKind, Mention, MentionForm, Quote, QuoteId, Relation},
    span::Span,
    text::Text,
};
use arguments::{End, Scene};
use rustc_hash::FxHashMap;

/// Finds the relations, in the order of their evidence. People and bodies without a name that are
/// an end of an event become actors of the cast.
pub fn relations(
    text: &Text,
    grammar: &Grammar,
    cast: &mut Cast,
    quotes: &[Quote],
) -> Vec<Relation> {
    let scene = Scene::new(text, grammar, cast);
    let events: Vec<_> = events::events(&scene)
        .into_iter()
        .filter(|e| is_told_apart(&scene, e.source) || is_told_apart(&scene, e.target))
        .map(|e| (e, [e.source, e.target].map(|end| called(&scene, end))))
        .collect();
    let mut relations = affiliation::affiliations(&scene);
    relations.extend(mentions::mentions(text, cast, quotes));
    let said = said(text, quotes);
    let mut unnamed = Unnamed::new(cast);
    for (event, ends) in events {
        let [source, target] = ends.map(|end| unnamed.actor(text, cast, end));
        if source == target {
            continue;
        }
        relations.push(Relation {
            source,
            target,
            kind: event.kind,
            evidence: text.span(text.sentences[text.sentence_of(event.trigger)]),
            trigger: Some(text.tokens[event.trigger].span),
            negated: event.negated,
            quote: said[event.trigger],
            rule: event.rule,
        });
    }
    // One line for what a sentence says twice; the surer rule stays.
    relations.sort_by(|a, b| {
        let key = |r: &Relation| {
            (
                r.evidence,
                r.kind as usize,
                r.source,
                r.target,
                r.quote.map(|q| q.0),
            )
        };
        key(a)
            .cmp(&key(b))
            .then(b.rule.precision.total_cmp(&a.rule.precision))
    });
    relations.dedup_by(|b, a| {
        (a.evidence, a.kind, a.source, a.target, a.quote)
            == (b.evidence, b.kind, b.source, b.target, b.quote)
    });
    relations
}

/// For each token the innermost quote that holds it.
fn said(text: &Text, quotes: &[Quote]) -> Vec<Option<QuoteId>> {
    let mut contents: Vec<(Span, QuoteId)> = quotes
        .iter()
        .enumerate()
        .flat_map(|(id, quote)| quote.content.iter().map(move |&c| (c, QuoteId(id))))
        .collect();
    contents.sort_by_key(|(span, id)| (std::cmp::Reverse(span.len()), id.0));
    let mut said = vec![None; text.tokens.len()];
    for (span, id) in contents {
        let start = text.tokens.partition_point(|t| t.span.start < span.start);
        let end = text.tokens.partition_point(|t| t.span.start < span.end);
        said[start..end.max(start)].fill(Some(id));
    }
    said
}

/// An actor, or people or a body without a name that a name beside them tells from others.
fn is_told_apart(scene: &Scene, end: End) -> bool {
    match end {
        End::Actor(_) => true,
        End::Unnamed(noun) => scene.is_told_apart(noun),
    }
}

/// An end as it enters the cast.
enum Called {
    Known(ActorId),
    /// The words they are called by, and what kind of actor they are.
    New(Span, ActorKind),
}

fn called(scene: &Scene, end: End) -> Called {
    match end {
        End::Actor(actor) => Called::Known(actor),
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

/// Actors without a name, by what they are called.
struct Unnamed {
    known: FxHashMap<String, ActorId>,
}

impl Unnamed {
    fn new(cast: &Cast) -> Self {
        let known = cast.actors.iter().enumerate();
        Self {
            known: known
                .map(|(id, actor)| (actor.name.to_lowercase(), ActorId(id)))
                .collect(),
        }
    }

    /// The actor at an end; one is made for a phrase that speaks of an unknown one.
    fn actor(&mut self, text: &Text, cast: &mut Cast, end: Called) -> ActorId {
        let (span, kind) = match end {
            Called::Known(actor) => return actor,
            Called::New(span, kind) => (span, kind),
        };
        let name = span.of(text.source);
        let id = *self.known.entry(name.to_lowercase()).or_insert_with(|| {
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
