//! What the article has of one actor: how they stand to others, seen from their end.

use engine::{ActorId, MentionForm, RelationKind, Span};

use super::graph::Tone;
use super::sift::sentences;
use super::{View, order};

/// How a line looks from one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// They speak about the other.
    SpeaksAbout,
    /// The other speaks about them.
    SpokenAbout,
    /// They do something to the other.
    Acts,
    /// The other does something to them.
    ActedOn,
    /// One holds a role with the other.
    Tied,
}

impl Side {
    /// All, in the order in which they are told.
    pub const ALL: [Side; 5] = [
        Side::SpeaksAbout,
        Side::SpokenAbout,
        Side::Acts,
        Side::ActedOn,
        Side::Tied,
    ];

    fn of(tone: Tone, leaves: bool) -> Self {
        match (tone, leaves) {
            (Tone::Affiliation, _) => Side::Tied,
            (Tone::SpeaksAbout, true) => Side::SpeaksAbout,
            (Tone::SpeaksAbout, false) => Side::SpokenAbout,
            (_, true) => Side::Acts,
            (_, false) => Side::ActedOn,
        }
    }
}

/// A line of an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thread {
    /// How it looks from the actor.
    pub side: Side,
    /// Who is at the other end.
    pub other: ActorId,
    /// Its bundle in [`Graph::bundles`](super::Graph::bundles).
    pub bundle: usize,
    /// Its index in that bundle.
    pub strand: usize,
}

impl View {
    /// The lines of an actor, by side, and with most sentences first.
    pub fn threads(&self, actor: ActorId) -> Vec<Thread> {
        let nodes = &self.graph.nodes;
        let mut threads = Vec::new();
        for (bundle, pair) in self.graph.bundles.iter().enumerate() {
            for (strand, line) in pair.strands.iter().enumerate() {
                let (from, to) = (nodes[line.from].actor, nodes[line.to].actor);
                if from == actor || to == actor {
                    let leaves = from == actor;
                    threads.push(Thread {
                        side: Side::of(line.tone, leaves),
                        other: if leaves { to } else { from },
                        bundle,
                        strand,
                    });
                }
            }
        }
        let key = |thread: &Thread| {
            let strand = &self.graph.bundles[thread.bundle].strands[thread.strand];
            let side = Side::ALL.iter().position(|&side| side == thread.side);
            (side, usize::MAX - sentences(self, [strand]))
        };
        order::sorted(&threads, |a, b| key(a).cmp(&key(b)))
    }

    /// What one actor says about another or does to them, as indices into the relations of the
    /// reading in the order of the text: first what they say, then what they do or are.
    pub fn between(&self, from: ActorId, to: ActorId) -> (Vec<usize>, Vec<usize>) {
        let nodes = &self.graph.nodes;
        let strands = self.graph.strands();
        let relations: Vec<usize> = strands
            .filter(|it| (nodes[it.from].actor, nodes[it.to].actor) == (from, to))
            .flat_map(|strand| strand.relations.iter().copied())
            .collect();
        let says = |&at: &usize| self.reading.relations[at].kind == RelationKind::Mentions;
        order::sorted(&relations, Ord::cmp)
            .into_iter()
            .partition(says)
    }

    /// Everyone else, by name: first those with a line to an actor, then the others.
    pub fn others(&self, actor: ActorId) -> (Vec<ActorId>, Vec<ActorId>) {
        let actors = &self.reading.actors;
        let by_name = order::indices(actors.len(), &mut |a, b| {
            actors[a].name.cmp(&actors[b].name)
        });
        let tied = self.neighbours(actor);
        by_name
            .into_iter()
            .map(ActorId)
            .filter(|&other| other != actor)
            .partition(|other| tied.contains(other))
    }

    /// Where the other names stand under which the article speaks of an actor, each once.
    pub fn name_places(&self, actor: ActorId) -> Vec<Span> {
        let actor = self.reading.actor(actor);
        let mut places: Vec<Span> = Vec::new();
        for mention in &actor.mentions {
            let name = mention.span.of(&self.text);
            let known = name == actor.name || places.iter().any(|it| it.of(&self.text) == name);
            if mention.form == MentionForm::Name && !known {
                places.push(mention.span);
            }
        }
        places
    }

    /// Who has a line to both of two actors, in the order of the article.
    pub fn shared(&self, one: ActorId, other: ActorId) -> Vec<ActorId> {
        let (ones, others) = (self.neighbours(one), self.neighbours(other));
        let nodes = self.graph.nodes.iter().map(|node| node.actor);
        nodes
            .filter(|actor| ones.contains(actor) && others.contains(actor))
            .collect()
    }

    /// Who has a line to an actor, each once.
    fn neighbours(&self, actor: ActorId) -> Vec<ActorId> {
        let nodes = &self.graph.nodes;
        let pairs = self.graph.bundles.iter();
        pairs
            .map(|pair| (nodes[pair.ends.0].actor, nodes[pair.ends.1].actor))
            .filter_map(|ends| match ends {
                (one, other) if one == actor => Some(other),
                (one, other) if other == actor => Some(one),
                _ => None,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture::{Fixture, MINISTER};

    fn view() -> View {
        Fixture::new("Adé met Bo.\nBo named Adé.\nAdé sued Bo.\nBo is of Cox.\nCox met Adé.")
            .actor("Adé")
            .actor("Bo")
            .actor("Cox")
            .relation(0, RelationKind::Consult, 1, "Adé met Bo.", false)
            .relation(1, RelationKind::Mentions, 0, "Bo named Adé.", false)
            .relation(0, RelationKind::Accuse, 1, "Adé sued Bo.", false)
            .relation(0, RelationKind::Reject, 1, "Bo named Adé.", false)
            .relation(1, RelationKind::Affiliation, 2, "Bo is of Cox.", false)
            .relation(2, RelationKind::Consult, 0, "Cox met Adé.", false)
            .view()
    }

    #[track_caller]
    fn check(actor: usize, threads: &str) {
        let view = view();
        let told = view.threads(ActorId(actor)).into_iter().map(|thread| {
            let other = &view.reading.actor(thread.other).name;
            let strand = &view.graph.bundles[thread.bundle].strands[thread.strand];
            format!("{:?} {other} {}", thread.side, strand.relations.len())
        });
        assert_eq!(told.collect::<Vec<_>>().join(", "), threads);
    }

    #[test]
    fn lines_are_told_from_the_end_of_the_actor() {
        check(0, "SpokenAbout Bo 1, Acts Bo 2, Acts Bo 1, ActedOn Cox 1");
        check(
            1,
            "SpeaksAbout Adé 1, ActedOn Adé 2, ActedOn Adé 1, Tied Cox 1",
        );
        check(2, "Acts Adé 1, Tied Bo 1");
    }

    #[test]
    fn of_two_actors_each_says_and_does_something_to_the_other() {
        let view = view();
        let (ade, bo) = (ActorId(0), ActorId(1));
        assert_eq!(view.between(ade, bo), (vec![], vec![0, 2, 3]));
        assert_eq!(view.between(bo, ade), (vec![1], vec![]));
        assert_eq!(view.between(bo, ActorId(2)), (vec![], vec![4]));
    }

    #[test]
    fn the_others_are_those_with_a_line_and_those_without() {
        let view = view();
        let ids = |ids: &[usize]| ids.iter().map(|&id| ActorId(id)).collect::<Vec<_>>();
        assert_eq!(view.others(ActorId(2)), (ids(&[0, 1]), ids(&[])));
        let lone = MINISTER.view();
        assert_eq!(lone.others(ActorId(1)), (ids(&[0]), ids(&[])));
    }

    #[test]
    fn each_other_name_is_found_once() {
        let view = Fixture::new("Noor Haddad came. Noor left. Noor sat.")
            .actor("Noor")
            .view();
        assert!(view.name_places(ActorId(0)).is_empty());
        let mut renamed = view;
        renamed.reading.actors[0].name = "Noor Haddad".to_owned();
        assert_eq!(renamed.name_places(ActorId(0)), [Span::new(0, 4)]);
    }

    #[test]
    fn two_can_have_someone_in_common() {
        let view = view();
        assert_eq!(view.shared(ActorId(0), ActorId(1)), [ActorId(2)]);
        assert_eq!(view.shared(ActorId(0), ActorId(2)), [ActorId(1)]);
    }
}
