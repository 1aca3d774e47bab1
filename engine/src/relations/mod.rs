//! Who does what to whom, who holds which role with whom, and who speaks about whom.
//!
//! Events come from verbs and nouns of action (`lexicon/frames.txt`) in PLOVER's classes; an event
//! needs both of its ends as actors. No verb or noun of action, no event.
//!
//! Not done here: events across sentences, and what is only implied.

mod affiliation;
mod agents;
mod clause;
mod deeds;
mod doers;
mod ends;
mod events;
mod frames;
mod guess;
mod lists;
mod mentions;
mod mood;
mod newcomers;
mod owners;
pub(crate) mod rules;
mod scene;
mod stance;
mod verbs;

use crate::{
    actors::Cast,
    grammar::Grammar,
    lexicon::gazetteer::{self, ListedKind},
    reading::{ActorId, ActorKind, Quote, QuoteId, Relation},
    span::{Holders, Span},
    text::Text,
};
use newcomers::Newcomers;
use scene::{End, Scene};

/// Finds the relations, in the order of their evidence. People and bodies without a name that are
/// an end of an event become actors of the cast.
pub fn relations(
    text: &Text,
    grammar: &Grammar,
    cast: &mut Cast,
    quotes: &[Quote],
) -> Vec<Relation> {
    let scene = Scene::new(text, grammar, cast);
    let told = |end| match end {
        End::Actor(_) => true,
        End::Unnamed(noun) => scene.is_told_apart(noun),
    };
    let mut events = affiliation::affiliations(&scene);
    events.extend(events::events(&scene));
    let own = |e: &events::Event| match (e.source, e.target) {
        // "suspended his campaign"
        (End::Actor(source), End::Unnamed(noun)) => {
            scene.possessive(noun) == Some(source) && !scene.is_told_apart(noun)
        }
        _ => false,
    };
    events.retain(|e| (told(e.source) || told(e.target)) && !own(e));
    let ends: Vec<_> = events
        .iter()
        .map(|e| [e.source, e.target].map(|end| newcomers::called(&scene, end)))
        .collect();
    let mut relations = mentions::mentions(text, grammar, cast, quotes);
    let said = said(text, quotes);
    let mut newcomers = Newcomers::default();
    for (event, ends) in events.into_iter().zip(ends) {
        let [source, target] = ends.map(|end| newcomers.admit(text, cast, &end));
        if source == target {
            continue;
        }
        act(cast, source);
        relations.push(Relation {
            source,
            target,
            kind: event.kind,
            evidence: text.span(text.sentences[text.sentence_of(event.trigger.start)]),
            trigger: Some(text.span(event.trigger)),
            negated: event.negated,
            modality: event.modality,
            stance: None,
            quote: said.get(event.trigger.start).map(QuoteId),
            rule: event.rule,
        });
    }
    newcomers.settle(cast);
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

/// A country that does something is no mere place.
fn act(cast: &mut Cast, source: ActorId) {
    let actor = &mut cast.actors[source.0];
    if actor.kind == ActorKind::Place && is_country(&actor.name) {
        actor.kind = ActorKind::Government;
    }
}

fn is_country(name: &str) -> bool {
    let listed = gazetteer::named(name);
    listed.is_some_and(|l| l.kind == ListedKind::Country)
}

/// For each token the innermost quote that holds it.
fn said(text: &Text, quotes: &[Quote]) -> Holders {
    let mut contents: Vec<(Span, usize)> = quotes
        .iter()
        .enumerate()
        .flat_map(|(id, quote)| quote.content.iter().map(move |&c| (c, id)))
        .collect();
    crate::order::by(&mut contents, |(span, _)| (usize::MAX - span.len(), 0));
    let parts = contents
        .iter()
        .map(|&(span, id)| (id, text.tokens_of(span)));
    Holders::new(parts, text.tokens.len())
}

/// Shared by the tests of this stage.
#[cfg(test)]
mod testing {
    use crate::{
        read,
        reading::{Modality, RelationKind, Stance},
    };

    /// Checks the relations of a text, one a line, as "A KIND B", "A not KIND B", "A planned KIND
    /// B", "A MENTIONS B praise"; without guesses and, unless `expected` has some, without who
    /// speaks about whom.
    #[track_caller]
    pub fn check(source: &str, expected: &str) {
        let reading = read(source);
        let with_mentions = expected.contains("MENTIONS");
        let mut found: Vec<String> = reading
            .relations
            .iter()
            .filter(|r| r.rule.precision >= 0.5)
            .filter(|r| with_mentions || r.kind != RelationKind::Mentions)
            .map(|r| {
                let name = |id| &reading.actor(id).name;
                let kind = format!("{:?}", r.kind).to_uppercase();
                let not = if r.negated { "not " } else { "" };
                let how = match r.modality {
                    Modality::Happened => "",
                    Modality::Planned => "planned ",
                    Modality::CalledFor => "called-for ",
                    Modality::Denied => "denied ",
                    Modality::Hypothetical => "hypothetical ",
                    Modality::Former => "former ",
                };
                let stance = match r.stance {
                    None => "",
                    Some(Stance::Praise) => " praise",
                    Some(Stance::Blame) => " blame",
                };
                let (source, target) = (name(r.source), name(r.target));
                format!("{source} {not}{how}{kind} {target}{stance}")
            })
            .collect();
        found.sort();
        found.dedup();
        let mut wanted: Vec<&str> = expected
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .collect();
        wanted.sort();
        assert_eq!(found, wanted, "{source}");
    }
}
