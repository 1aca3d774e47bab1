//! What the reader has chosen, and what that lights up in every region.

use engine::{ActorId, QuoteId, Span};

use super::View;
use super::graph::Strand;

/// The one thing the reader looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pick {
    /// Everything alike.
    #[default]
    Nothing,
    /// One actor.
    Actor(ActorId),
    /// One statement.
    Quote(QuoteId),
    /// One bundle of lines, by its index in [`Graph::bundles`](super::Graph::bundles).
    Pair(usize),
    /// Two actors, side by side.
    Both(ActorId, ActorId),
    /// Some words of the text, such as a role.
    Words(Span),
    /// One relation, by its index in [`Reading::relations`](engine::Reading::relations).
    Relation(usize),
}

/// What a choice lights up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lit {
    /// Statements that belong to the choice.
    pub quotes: Vec<QuoteId>,
    /// Actors that belong to it.
    pub actors: Vec<ActorId>,
    /// Those, and the ones at the other ends of its lines.
    pub near: Vec<ActorId>,
    /// Sentences that prove it.
    pub evidence: Vec<Span>,
    /// Bundles with a line that belongs to it, in order.
    pub bundles: Vec<usize>,
    /// The bundle that is the choice itself, or that the chosen relation is in.
    pub pair: Option<usize>,
}

impl Lit {
    /// What a choice lights up in a view; nothing if it is of another one.
    pub fn of(view: &View, pick: Pick) -> Self {
        let mut lit = match pick {
            Pick::Nothing => Self::default(),
            Pick::Actor(actor) => Self::of_actor(view, actor),
            Pick::Quote(quote) => Self::of_quote(view, quote),
            Pick::Pair(bundle) => Self::of_pair(view, bundle),
            Pick::Both(one, other) => Self::of_both(view, one, other),
            Pick::Words(span) => Self {
                evidence: vec![span],
                ..Self::default()
            },
            Pick::Relation(relation) => Self::of_relation(view, relation),
        };
        lit.near = lit.actors.clone();
        for bundle in lit.bundles.iter().map(|&at| &view.graph.bundles[at]) {
            let (one, other) = bundle.ends;
            for node in [one, other] {
                add(&mut lit.near, view.graph.nodes[node].actor);
            }
        }
        lit
    }

    fn of_actor(view: &View, actor: ActorId) -> Self {
        if actor.0 >= view.reading.actors.len() {
            return Self::default();
        }
        Self {
            quotes: view
                .voice_of(actor)
                .map_or(Vec::new(), |voice| voice.quotes.clone()),
            actors: vec![actor],
            bundles: bundles(view, |strand| {
                [strand.from, strand.to]
                    .map(|node| view.graph.nodes[node].actor)
                    .contains(&actor)
            }),
            ..Self::default()
        }
    }

    fn of_quote(view: &View, id: QuoteId) -> Self {
        let Some(quote) = view.reading.quotes.get(id.0) else {
            return Self::default();
        };
        let of_quote = |&relation: &usize| view.reading.relations[relation].quote == Some(id);
        Self {
            quotes: vec![id],
            actors: quote.speaker.into_iter().collect(),
            bundles: bundles(view, |strand| strand.relations.iter().any(of_quote)),
            ..Self::default()
        }
    }

    fn of_pair(view: &View, index: usize) -> Self {
        let Some(bundle) = view.graph.bundles.get(index) else {
            return Self::default();
        };
        let relations = bundle.strands.iter().flat_map(|strand| &strand.relations);
        Self {
            pair: Some(index),
            bundles: vec![index],
            ..Self::of_relations(view, relations.copied())
        }
    }

    fn of_both(view: &View, one: ActorId, other: ActorId) -> Self {
        let (mut lit, others) = (Self::of_actor(view, one), Self::of_actor(view, other));
        for actor in others.actors {
            add(&mut lit.actors, actor);
        }
        for quote in others.quotes {
            add(&mut lit.quotes, quote);
        }
        lit.bundles = bundles(view, |strand| {
            let ends = [strand.from, strand.to].map(|node| view.graph.nodes[node].actor);
            ends == [one, other] || ends == [other, one]
        });
        lit
    }

    fn of_relation(view: &View, index: usize) -> Self {
        if index >= view.reading.relations.len() {
            return Self::default();
        }
        let bundles = bundles(view, |strand| strand.relations.contains(&index));
        Self {
            pair: bundles.first().copied(),
            bundles,
            ..Self::of_relations(view, [index])
        }
    }

    fn of_relations(view: &View, relations: impl IntoIterator<Item = usize>) -> Self {
        let mut lit = Self::default();
        for relation in relations.into_iter().map(|at| &view.reading.relations[at]) {
            if let Some(quote) = relation.quote {
                add(&mut lit.quotes, quote);
            }
            add(&mut lit.actors, relation.source);
            add(&mut lit.actors, relation.target);
            lit.evidence.push(relation.evidence);
        }
        lit
    }

    /// Where in the text what is lit begins, if something is.
    pub fn first_in(&self, view: &View) -> Option<usize> {
        if let Some(evidence) = self.evidence.first() {
            return Some(evidence.start);
        }
        let quotes = self.quotes.iter();
        let quotes = quotes.filter_map(|quote| view.reading.quote(*quote).content.first());
        let actors = self.actors.iter();
        let mentions = actors.filter_map(|actor| view.reading.actor(*actor).mentions.first());
        quotes
            .map(|span| span.start)
            .chain(mentions.map(|mention| mention.span.start))
            .min()
    }

    /// True if nothing is chosen.
    pub fn is_dark(&self) -> bool {
        self.quotes.is_empty() && self.actors.is_empty() && self.evidence.is_empty()
    }

    /// True if these characters are evidence of the choice.
    pub fn proves(&self, span: Span) -> bool {
        self.evidence.iter().any(|evidence| evidence.contains(span))
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// The bundles with a strand of which something is true.
fn bundles(view: &View, mut has: impl FnMut(&Strand) -> bool) -> Vec<usize> {
    let bundles = view.graph.bundles.iter().enumerate();
    bundles
        .filter(|(_, bundle)| bundle.strands.iter().any(&mut has))
        .map(|(index, _)| index)
        .collect()
}

#[cfg(test)]
mod tests {
    use engine::RelationKind;

    use super::*;
    use crate::view::fixture::{Fixture, MINISTER};

    #[test]
    fn an_actor_lights_their_statements() {
        let lit = Lit::of(&MINISTER.view(), Pick::Actor(ActorId(0)));
        assert_eq!(lit.quotes, [QuoteId(0)]);
        assert_eq!(lit.actors, [ActorId(0)]);
        assert_eq!(lit.near, [ActorId(0), ActorId(1)]);
        assert_eq!((lit.bundles, lit.pair), (vec![0], None));
    }

    #[test]
    fn a_statement_lights_its_speaker() {
        let lit = Lit::of(&MINISTER.view(), Pick::Quote(QuoteId(0)));
        assert_eq!(lit.actors, [ActorId(0)]);
    }

    #[test]
    fn a_pair_lights_both_and_the_evidence() {
        let view = MINISTER.view();
        let pair = Lit::of(&view, Pick::Pair(0));
        assert_eq!(pair.actors, [ActorId(0), ActorId(1)]);
        assert_eq!(
            pair.evidence[0].of(&view.text),
            "“Mr Ito will not like it.”"
        );
        assert!(pair.proves(pair.evidence[0]));
        assert_eq!(pair.pair, Some(0));
        assert_eq!(Lit::of(&view, Pick::Relation(0)), pair);
    }

    #[test]
    fn two_actors_light_what_both_say_and_the_lines_between_them() {
        let view = Fixture::new("Bo met Ito.\nIto met Lund.")
            .actor("Bo")
            .actor("Ito")
            .actor("Lund")
            .relation(0, RelationKind::Consult, 1, "Bo met Ito.", false)
            .relation(1, RelationKind::Consult, 2, "Ito met Lund.", false)
            .view();
        let lit = Lit::of(&view, Pick::Both(ActorId(1), ActorId(0)));
        assert_eq!(lit.actors, [ActorId(1), ActorId(0)]);
        assert_eq!((lit.bundles, lit.pair), (vec![0], None));
        assert_eq!(lit.near.len(), 2);
    }

    #[test]
    fn words_light_themselves() {
        let view = MINISTER.view();
        let role = view.reading.actors[0].roles[0];
        let lit = Lit::of(&view, Pick::Words(role));
        assert!(lit.proves(role) && lit.actors.is_empty());
    }

    #[test]
    fn a_choice_of_another_article_lights_nothing() {
        let view = MINISTER.view();
        assert!(Lit::of(&view, Pick::Pair(9)).is_dark());
        assert!(Lit::of(&view, Pick::Relation(9)).is_dark());
        assert!(Lit::of(&view, Pick::Nothing).is_dark());
    }

    #[test]
    fn what_is_lit_begins_where_its_first_words_stand() {
        let view = MINISTER.view();
        let first = |pick| Lit::of(&view, pick).first_in(&view);
        assert_eq!(first(Pick::Nothing), None);
        let quote = view.reading.quotes[0].content[0];
        assert_eq!(first(Pick::Quote(QuoteId(0))), Some(quote.start));
        let evidence = view.reading.relations[0].evidence;
        assert_eq!(first(Pick::Relation(0)), Some(evidence.start));
    }
}
