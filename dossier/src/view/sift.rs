//! What a sieve leaves of the graph.

use engine::{ActorId, ActorKind, RelationKind, Span};

use super::graph::{self, Bundle, Graph, Strand, Tone};
use super::sieve::Sieve;
use super::{Trust, View, order};

/// Every kind of actor, in the order in which they are listed.
pub const KINDS: [ActorKind; 5] = [
    ActorKind::Person,
    ActorKind::Organization,
    ActorKind::Government,
    ActorKind::Place,
    ActorKind::Group,
];

/// A graph with what is let through.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sifted {
    /// The lines that are let through. All nodes and bundles stay, so that their places and indices
    /// do; a bundle may be left without a line. What nodes count is what the article has of them.
    pub graph: Graph,
    /// Which actors are shown, indexed by [`ActorId`].
    shown: Vec<bool>,
    /// Which of those are meant by the words that were looked for, and not merely tied to them.
    found: Vec<bool>,
}

impl Sifted {
    /// True if this actor is to be seen.
    pub fn shows(&self, actor: ActorId) -> bool {
        self.shown.get(actor.0) == Some(&true)
    }

    /// True if this actor is to be seen for their own sake: in a list of actors, where a neighbour
    /// of who was looked for would only be in the way.
    pub fn finds(&self, actor: ActorId) -> bool {
        self.found.get(actor.0) == Some(&true)
    }

    /// How many pairs have a line, and how many there are in all.
    pub fn pairs(&self) -> (usize, usize) {
        (self.bundles().count(), self.graph.bundles.len())
    }

    /// How many actors a list has, and how many the article.
    pub fn actors(&self) -> (usize, usize) {
        let found = self.found.iter().filter(|&&found| found).count();
        (found, self.found.len())
    }

    /// The bundles with a line, with their indices.
    pub fn bundles(&self) -> impl Iterator<Item = (usize, &Bundle)> {
        let bundles = self.graph.bundles.iter().enumerate();
        bundles.filter(|(_, bundle)| !bundle.strands.is_empty())
    }

    /// The graph without what is held back, and the indices in [`Sifted::graph`] of the nodes that
    /// are left.
    pub fn trimmed(&self) -> (Graph, Vec<usize>) {
        let nodes = &self.graph.nodes;
        let kept: Vec<usize> = (0..nodes.len())
            .filter(|&at| self.shows(nodes[at].actor))
            .collect();
        let renamed = |node: usize| kept.binary_search(&node).ok();
        let bundles = self.bundles().filter_map(|(_, bundle)| {
            let mut bundle = bundle.clone();
            bundle.ends = (renamed(bundle.ends.0)?, renamed(bundle.ends.1)?);
            for strand in &mut bundle.strands {
                strand.from = renamed(strand.from)?;
                strand.to = renamed(strand.to)?;
            }
            Some(bundle)
        });
        let aside = self.graph.aside.iter().copied();
        let graph = Graph {
            bundles: bundles.collect(),
            nodes: kept.iter().map(|&at| nodes[at].clone()).collect(),
            aside: aside.filter(|&actor| self.shows(actor)).collect(),
        };
        (graph, kept)
    }
}

impl Sieve {
    /// What is left of a view's graph.
    pub fn sift(&self, view: &View) -> Sifted {
        let mut graph = view.graph.clone();
        if self.is_open() {
            let all = vec![true; view.reading.actors.len()];
            return Sifted {
                graph,
                shown: all.clone(),
                found: all,
            };
        }
        for bundle in &mut graph.bundles {
            self.sift_bundle(view, bundle);
        }
        let actors = view.reading.actors.iter();
        let mut shown: Vec<bool> = actors.map(|actor| self.lets_kind(actor.kind)).collect();
        cut(&mut graph, |one, other| shown[one] && shown[other]);
        if let Some(ego) = self.ego
            && let Some(centre) = ego.actor(view)
        {
            shown = near(&graph, centre, ego.steps, shown.len());
            cut(&mut graph, |one, other| shown[one] && shown[other]);
        }
        let mut found = shown.clone();
        let words = self.words.trim().to_lowercase();
        if !words.is_empty() {
            for (index, found) in found.iter_mut().enumerate() {
                *found &= is_called(view, ActorId(index), &words);
            }
            cut(&mut graph, |one, other| found[one] || found[other]);
            shown = touched(&graph, found.clone());
        }
        if self.tied {
            let tied = touched(&graph, vec![false; shown.len()]);
            for (index, tied) in tied.into_iter().enumerate() {
                shown[index] &= tied;
                found[index] &= tied;
            }
        }
        Sifted {
            graph,
            shown,
            found,
        }
    }

    /// Leaves the relations of a pair that are let through, and none if they are too few.
    fn sift_bundle(&self, view: &View, bundle: &mut Bundle) {
        let reading = &view.reading;
        for strand in &mut bundle.strands {
            strand.relations.retain(|&at| {
                let relation = &reading.relations[at];
                self.lets(relation.kind) && Trust::of(relation.rule.precision) <= self.trust
            });
            graph::describe(reading, strand);
        }
        bundle.strands.retain(|strand| !strand.relations.is_empty());
        if sentences(view, &bundle.strands) < self.least {
            bundle.strands.clear();
        }
    }
}

/// In how many sentences some lines stand.
pub fn sentences<'s>(view: &View, strands: impl IntoIterator<Item = &'s Strand>) -> usize {
    let mut sentences: Vec<Span> = Vec::new();
    for strand in strands {
        for &at in &strand.relations {
            let evidence = view.reading.relations[at].evidence;
            if !sentences.contains(&evidence) {
                sentences.push(evidence);
            }
        }
    }
    sentences.len()
}

/// How many lines of a tone a graph has.
pub fn count(graph: &Graph, tone: Tone) -> usize {
    graph.strands().filter(|strand| strand.tone == tone).count()
}

/// How many relations of each class the lines of a view stand for; classes without any are left out.
pub fn class_counts(view: &View, tone: Tone) -> Vec<(RelationKind, usize)> {
    let relations: Vec<RelationKind> = view
        .graph
        .strands()
        .flat_map(|strand| &strand.relations)
        .map(|&at| view.reading.relations[at].kind)
        .collect();
    let count = |class| relations.iter().filter(|&&kind| kind == class).count();
    tone.classes()
        .iter()
        .map(|&class| (class, count(class)))
        .filter(|&(_, count)| count > 0)
        .collect()
}

/// How many actors of each kind a view has; kinds without any are left out.
pub fn kind_counts(view: &View) -> Vec<(ActorKind, usize)> {
    let actors = || view.reading.actors.iter();
    KINDS
        .into_iter()
        .map(|kind| (kind, actors().filter(|actor| actor.kind == kind).count()))
        .filter(|&(_, count)| count > 0)
        .collect()
}

/// The actors with a line, by name.
pub fn tied_by_name(view: &View) -> Vec<ActorId> {
    let nodes = view.graph.nodes.iter().filter(|node| node.pairs > 0);
    let tied: Vec<ActorId> = nodes.map(|node| node.actor).collect();
    let name = |actor: &ActorId| view.reading.actor(*actor).name.as_str();
    order::sorted(&tied, |a, b| name(a).cmp(name(b)))
}

/// Takes the lines out of the pairs, by their actors' indices, that are not to be seen.
fn cut(graph: &mut Graph, seen: impl Fn(usize, usize) -> bool) {
    for bundle in &mut graph.bundles {
        let (one, other) = bundle.ends;
        if !seen(graph.nodes[one].actor.0, graph.nodes[other].actor.0) {
            bundle.strands.clear();
        }
    }
}

/// The actors at the ends of lines, besides those given.
fn touched(graph: &Graph, mut actors: Vec<bool>) -> Vec<bool> {
    for bundle in graph.bundles.iter().filter(|it| !it.strands.is_empty()) {
        for node in [bundle.ends.0, bundle.ends.1] {
            actors[graph.nodes[node].actor.0] = true;
        }
    }
    actors
}

/// The actors, of so many, who are at most some lines away from one.
fn near(graph: &Graph, centre: ActorId, steps: usize, actors: usize) -> Vec<bool> {
    let mut near = vec![false; actors];
    near[centre.0] = true;
    for _ in 0..steps {
        let before = near.clone();
        for bundle in graph.bundles.iter().filter(|it| !it.strands.is_empty()) {
            let (one, other) = bundle.ends;
            let (one, other) = (graph.nodes[one].actor.0, graph.nodes[other].actor.0);
            if before[one] || before[other] {
                near[one] = true;
                near[other] = true;
            }
        }
    }
    near
}

fn is_called(view: &View, actor: ActorId, words: &str) -> bool {
    let has = |name: &str| name.to_lowercase().contains(words);
    has(&view.reading.actor(actor).name) || view.names_of(actor).into_iter().any(has)
}

#[cfg(test)]
mod tests {
    use engine::Modality;

    use super::*;
    use crate::view::Ego;
    use crate::view::fixture::Fixture;

    /// Rao, Vik, Sól and Tarn in a row, and Uma, who only is there.
    fn view() -> View {
        Fixture::new(
            "Rao will meet Vik.\nRao accused Vik.\nVik met Sól.\nSól met Tarn Bank.\nUma slept.",
        )
        .actor("Rao")
        .actor("Vik")
        .actor("Sól")
        .actor_of_kind("Tarn Bank", ActorKind::Organization)
        .actor("Uma")
        .relation(0, RelationKind::Consult, 1, "Rao will meet Vik.", false)
        .told_as(Modality::Planned)
        .relation(0, RelationKind::Accuse, 1, "Rao accused Vik.", false)
        .relation(1, RelationKind::Consult, 2, "Vik met Sól.", false)
        .relation(2, RelationKind::Consult, 3, "Sól met Tarn Bank.", false)
        .view()
    }

    /// The initials of who is shown, and lines of each tone.
    #[track_caller]
    fn check(sieve: &Sieve, shown: &str, lines: [usize; 4]) {
        let view = view();
        let sifted = sieve.sift(&view);
        let initials = view.reading.actors.iter().enumerate();
        let initials: String = initials
            .filter(|(index, _)| sifted.shows(ActorId(*index)))
            .map(|(_, actor)| &actor.name[..1])
            .collect();
        let counts = Tone::ALL.map(|tone| count(&sifted.graph, tone));
        assert_eq!((initials.as_str(), counts), (shown, lines));
        assert_eq!(sifted.graph.nodes, view.graph.nodes);
        let pairs = |graph: &Graph| graph.bundles.iter().map(|b| b.ends).collect::<Vec<_>>();
        assert_eq!(pairs(&sifted.graph), pairs(&view.graph));
    }

    fn around(actor: usize, steps: usize) -> Sieve {
        let mut sieve = Sieve::default();
        sieve.centre(&view(), ActorId(actor));
        sieve.ego = sieve.ego.map(|ego| Ego { steps, ..ego });
        sieve
    }

    #[test]
    fn an_open_sieve_shows_all() {
        check(&Sieve::default(), "RVSTU", [3, 1, 0, 0]);
        assert_eq!(Sieve::default().sift(&view()).graph, view().graph);
    }

    #[test]
    fn a_tone_held_back_takes_its_lines_and_nothing_else() {
        let mut sieve = Sieve::default();
        sieve.toggle(Tone::Cooperation);
        check(&sieve, "RVSTU", [0, 1, 0, 0]);
        sieve.toggle(Tone::Cooperation);
        check(&sieve, "RVSTU", [3, 1, 0, 0]);
    }

    #[test]
    fn who_has_no_line_left_can_be_held_back() {
        let mut sieve = Sieve {
            tied: true,
            ..Sieve::default()
        };
        check(&sieve, "RVST", [3, 1, 0, 0]);
        sieve.toggle(Tone::Cooperation);
        check(&sieve, "RV", [0, 1, 0, 0]);
    }

    #[test]
    fn a_kind_held_back_takes_its_actors_and_their_lines() {
        let mut sieve = Sieve::default();
        sieve.toggle_kind(ActorKind::Organization);
        check(&sieve, "RVSU", [2, 1, 0, 0]);
    }

    #[test]
    fn a_pair_needs_as_many_sentences_as_are_asked_for() {
        let two = Sieve {
            least: 2,
            ..Sieve::default()
        };
        check(&two, "RVSTU", [1, 1, 0, 0]);
        let mut none = two;
        none.toggle(Tone::Conflict);
        check(&none, "RVSTU", [0, 0, 0, 0]);
    }

    #[test]
    fn relations_must_be_as_sure_as_is_asked_for() {
        let mut unsure = view();
        unsure.reading.relations[1].rule = &engine::Rule {
            name: "fair",
            why: "Made for a test.",
            precision: 0.6,
        };
        let sieve = Sieve {
            trust: Trust::Good,
            ..Sieve::default()
        };
        let sifted = sieve.sift(&unsure);
        assert_eq!(count(&sifted.graph, Tone::Conflict), 0);
        assert_eq!(count(&sifted.graph, Tone::Cooperation), 3);
    }

    #[test]
    fn an_actor_has_neighbours_of_the_first_and_second_step() {
        check(&around(0, 1), "RV", [1, 1, 0, 0]);
        check(&around(0, 2), "RVS", [2, 1, 0, 0]);
        check(&around(4, 2), "U", [0, 0, 0, 0]);
    }

    #[test]
    fn neighbours_are_those_by_lines_that_are_let_through() {
        let mut sieve = around(1, 1);
        sieve.toggle(Tone::Cooperation);
        check(&sieve, "RV", [0, 1, 0, 0]);
    }

    #[test]
    fn words_find_a_name_and_show_to_whom_it_is_tied() {
        let sieve = Sieve {
            words: "tarn".to_owned(),
            ..Sieve::default()
        };
        check(&sieve, "ST", [1, 0, 0, 0]);
        let sifted = sieve.sift(&view());
        assert!(sifted.finds(ActorId(3)) && !sifted.finds(ActorId(2)));
        assert_eq!((sifted.actors(), sifted.pairs()), ((1, 5), (1, 3)));
    }

    #[test]
    fn what_is_left_of_a_line_is_described_anew() {
        let mut view = view();
        view.graph.bundles[0].strands[0].modality = Modality::Happened;
        let mut sieve = Sieve::default();
        sieve.toggle(Tone::Conflict);
        let graph = sieve.sift(&view).graph;
        assert_eq!(graph.bundles[0].strands[0].modality, Modality::Planned);
    }

    #[test]
    fn what_is_held_back_can_be_left_out_altogether() {
        let (graph, kept) = around(2, 1).sift(&view()).trimmed();
        assert_eq!(kept, [1, 2, 3]);
        let ends: Vec<_> = graph.bundles.iter().map(|bundle| bundle.ends).collect();
        assert_eq!(ends, [(0, 1), (1, 2)]);
        let strand = &graph.bundles[1].strands[0];
        assert_eq!((strand.from, strand.to), (1, 2));
        assert!(graph.aside.is_empty());
    }

    #[test]
    fn what_there_is_to_choose_from_is_counted() {
        let view = view();
        assert_eq!(
            class_counts(&view, Tone::Cooperation),
            [(RelationKind::Consult, 3)]
        );
        assert_eq!(
            kind_counts(&view),
            [(ActorKind::Person, 4), (ActorKind::Organization, 1)]
        );
        let tied: Vec<usize> = tied_by_name(&view).iter().map(|actor| actor.0).collect();
        assert_eq!(tied, [0, 2, 3, 1]);
        let sentences: Vec<_> = view
            .graph
            .bundles
            .iter()
            .map(|b| sentences(&view, &b.strands))
            .collect();
        assert_eq!(sentences, [2, 1, 1]);
    }
}
