//! The actors as a graph: who is drawn, and one bundle of lines for each pair.

use engine::{ActorId, Modality, Reading, RelationKind};

use super::order;
use crate::edits::Origins;

/// Who is related to whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// Actors who speak or have a line, in the order of [`Reading::actors`].
    pub nodes: Vec<Node>,
    /// Related pairs.
    pub bundles: Vec<Bundle>,
    /// Actors who are named and no more.
    pub aside: Vec<ActorId>,
}

/// One actor in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Who.
    pub actor: ActorId,
    /// The short name that stands in the picture.
    pub label: String,
    /// Statements of theirs.
    pub quotes: usize,
    /// Statements of others that speak about them.
    pub spoken_about: usize,
    /// Places in the article that speak of them, pronouns included.
    pub mentions: usize,
    /// Pairs they are part of.
    pub pairs: usize,
    /// True if a person added or changed them.
    pub changed: bool,
}

/// All lines between two actors.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// The two, as indices into [`Graph::nodes`], the smaller one first.
    pub ends: (usize, usize),
    /// One line for each direction and tone.
    pub strands: Vec<Strand>,
}

/// The relations of one tone from one actor to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Strand {
    /// Index of the node it leaves.
    pub from: usize,
    /// Index of the node it reaches.
    pub to: usize,
    /// What the relations have in common.
    pub tone: Tone,
    /// The classes in it, commonest first.
    pub kinds: Vec<RelationKind>,
    /// Indices into [`Reading::relations`], in the order of the text.
    pub relations: Vec<usize>,
    /// True if the article says of all of them that they did not happen.
    pub negated: bool,
    /// How real the article tells all of them to be; [`Modality::Happened`] where they differ.
    pub modality: Modality,
}

/// What a line tells at first sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tone {
    /// PLOVER's cooperation, in words or deeds.
    Cooperation,
    /// PLOVER's conflict, in words or deeds.
    Conflict,
    /// One speaks about the other.
    SpeaksAbout,
    /// One holds a role with the other.
    Affiliation,
}

impl Tone {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Tone; 4] = [
        Tone::Cooperation,
        Tone::Conflict,
        Tone::SpeaksAbout,
        Tone::Affiliation,
    ];

    /// Its classes, in PLOVER's order.
    pub fn classes(self) -> &'static [RelationKind] {
        use RelationKind::*;
        match self {
            Tone::Cooperation => &[Agree, Consult, Support, Cooperate, Aid, Concede, Retreat],
            Tone::Conflict => &[
                Demand,
                Accuse,
                Reject,
                Threaten,
                Investigate,
                Protest,
                Mobilize,
                Sanction,
                Coerce,
                Assault,
            ],
            Tone::SpeaksAbout => &[Mentions],
            Tone::Affiliation => &[Affiliation],
        }
    }

    /// The tone of a class, after the quad classes of PLOVER's codebook.
    pub fn of(kind: RelationKind) -> Self {
        use RelationKind::*;
        match kind {
            Agree | Consult | Support | Cooperate | Aid | Concede | Retreat => Tone::Cooperation,
            Demand | Accuse | Reject | Threaten | Investigate | Protest | Mobilize | Sanction
            | Coerce | Assault => Tone::Conflict,
            Affiliation => Tone::Affiliation,
            Mentions => Tone::SpeaksAbout,
        }
    }
}

impl Graph {
    /// All lines, bundle by bundle.
    pub fn strands(&self) -> impl Iterator<Item = &Strand> {
        self.bundles.iter().flat_map(|bundle| &bundle.strands)
    }
}

impl Bundle {
    /// How many relations stand behind its lines.
    pub fn weight(&self) -> usize {
        let strands = self.strands.iter();
        strands.map(|strand| strand.relations.len()).sum()
    }
}

/// The graph of a reading; `labels` is indexed by actor. An actor's relation to themselves is left out.
pub fn graph(reading: &Reading, origins: &Origins, labels: Vec<String>) -> Graph {
    let strands = strands(reading);
    let mut drawn = vec![false; reading.actors.len()];
    for strand in &strands {
        drawn[strand.from] = true;
        drawn[strand.to] = true;
    }
    for speaker in reading.quotes.iter().filter_map(|quote| quote.speaker) {
        drawn[speaker.0] = true;
    }
    let mut node_of = vec![None; reading.actors.len()];
    let mut graph = Graph::default();
    for (index, (actor, label)) in reading.actors.iter().zip(labels).enumerate() {
        let id = ActorId(index);
        if !drawn[index] {
            graph.aside.push(id);
            continue;
        }
        node_of[index] = Some(graph.nodes.len());
        graph.nodes.push(Node {
            actor: id,
            label,
            quotes: 0,
            spoken_about: 0,
            mentions: actor.mentions.len(),
            pairs: 0,
            changed: origins.actors[index].changed,
        });
    }
    for speaker in reading.quotes.iter().filter_map(|quote| quote.speaker) {
        if let Some(node) = node_of[speaker.0] {
            graph.nodes[node].quotes += 1;
        }
    }

    let strands: Vec<Strand> = strands
        .into_iter()
        .filter_map(|strand| {
            let (from, to) = (node_of[strand.from]?, node_of[strand.to]?);
            Some(Strand { from, to, ..strand })
        })
        .collect();
    for strand in &strands {
        if strand.tone == Tone::SpeaksAbout {
            graph.nodes[strand.to].spoken_about += strand.relations.len();
        }
    }
    graph.bundles = bundles(&strands);
    for bundle in &graph.bundles {
        graph.nodes[bundle.ends.0].pairs += 1;
        graph.nodes[bundle.ends.1].pairs += 1;
    }
    graph
}

/// Relations by rules that are right less often than this are guesses, and no line is drawn for
/// them: with them 64 in 100 lines are right, without them 87 (docs/ACCURACY.md).
const DRAWN_FROM: f32 = 0.5;

/// The relations gathered by direction and tone; their ends are indices of actors here.
fn strands(reading: &Reading) -> Vec<Strand> {
    let key = |at: usize| {
        let relation = &reading.relations[at];
        (relation.source, relation.target, Tone::of(relation.kind))
    };
    let mut order = order::indices(reading.relations.len(), &mut |a, b| key(a).cmp(&key(b)));
    order.retain(|&at| reading.relations[at].rule.precision >= DRAWN_FROM);
    order
        .chunk_by(|&a, &b| key(a) == key(b))
        .map(|relations| (key(relations[0]), relations))
        .filter(|((source, target, _), _)| source != target)
        .map(|((source, target, tone), relations)| {
            let mut strand = Strand {
                from: source.0,
                to: target.0,
                tone,
                kinds: Vec::new(),
                relations: relations.to_vec(),
                negated: false,
                modality: Modality::Happened,
            };
            describe(reading, &mut strand);
            strand
        })
        .collect()
}

/// Says of a line what its relations have in common.
pub(super) fn describe(reading: &Reading, strand: &mut Strand) {
    let relations = &strand.relations;
    strand.kinds = kinds(reading, relations);
    strand.negated = relations.iter().all(|&at| reading.relations[at].negated);
    strand.modality = modality(reading, relations);
}

/// How real all of some relations are, a plain fact where they differ.
fn modality(reading: &Reading, relations: &[usize]) -> Modality {
    let mut told = relations.iter().map(|&at| reading.relations[at].modality);
    let first = told.next().unwrap_or_default();
    match told.all(|modality| modality == first) {
        true => first,
        false => Modality::Happened,
    }
}

/// The strands gathered by pair.
fn bundles(strands: &[Strand]) -> Vec<Bundle> {
    let ends = |at: usize| {
        let Strand { from, to, .. } = strands[at];
        (from.min(to), from.max(to))
    };
    let order = order::indices(strands.len(), &mut |a, b| ends(a).cmp(&ends(b)));
    order
        .chunk_by(|&a, &b| ends(a) == ends(b))
        .map(|pair| Bundle {
            ends: ends(pair[0]),
            strands: pair.iter().map(|&at| strands[at].clone()).collect(),
        })
        .collect()
}

/// The classes of some relations, commonest first, and of those the one that comes first.
fn kinds(reading: &Reading, relations: &[usize]) -> Vec<RelationKind> {
    let mut counts: Vec<(RelationKind, usize)> = Vec::new();
    for &at in relations {
        let kind = reading.relations[at].kind;
        match counts.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((kind, 1)),
        }
    }
    let commonest = order::sorted(&counts, |a, b| b.1.cmp(&a.1));
    commonest.into_iter().map(|(kind, _)| kind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::View;
    use crate::view::fixture::{Fixture, MINISTER};

    fn quarrel() -> View {
        Fixture::new("Bo met Ito.\nBo accused Ito.\nIto denied it.\nLund slept.")
            .actor("Bo")
            .actor("Ito")
            .actor("Lund")
            .relation(0, RelationKind::Consult, 1, "Bo met Ito.", false)
            .relation(0, RelationKind::Accuse, 1, "Bo accused Ito.", true)
            .relation(0, RelationKind::Reject, 1, "Bo accused Ito.", true)
            .relation(0, RelationKind::Reject, 1, "Bo accused Ito.", true)
            .relation(1, RelationKind::Reject, 0, "Ito denied it.", false)
            .relation(1, RelationKind::Reject, 1, "Ito denied it.", false)
            .view()
    }

    #[test]
    fn the_classes_of_a_tone_have_that_tone() {
        for tone in Tone::ALL {
            assert!(tone.classes().iter().all(|&class| Tone::of(class) == tone));
        }
        assert_eq!(Tone::ALL.iter().flat_map(|t| t.classes()).count(), 19);
    }

    #[test]
    fn no_line_is_drawn_for_a_guess() {
        let guess = Fixture::new("Bo left when Ito came.")
            .actor("Bo")
            .actor("Ito")
            .relation(0, RelationKind::Reject, 1, "Bo left when Ito came.", false)
            .guessed()
            .view();
        assert!(guess.graph.bundles.is_empty());
    }

    #[test]
    fn a_pair_is_one_bundle_with_a_line_for_each_direction_and_tone() {
        let graph = quarrel().graph;
        let [bundle] = graph.bundles.as_slice() else {
            panic!("one pair, not {:?}", graph.bundles);
        };
        let lines: Vec<_> = bundle
            .strands
            .iter()
            .map(|s| (s.from, s.to, s.tone, s.relations.len(), s.negated))
            .collect();
        assert_eq!(
            lines,
            [
                (0, 1, Tone::Cooperation, 1, false),
                (0, 1, Tone::Conflict, 3, true),
                (1, 0, Tone::Conflict, 1, false),
            ]
        );
    }

    #[test]
    fn a_line_is_merely_planned_if_all_of_it_is() {
        let told = |first, second| {
            let view = Fixture::new("Bo will meet Ito.")
                .actor("Bo")
                .actor("Ito")
                .relation(0, RelationKind::Consult, 1, "Bo will meet Ito.", false)
                .told_as(first)
                .relation(0, RelationKind::Agree, 1, "Bo will meet Ito.", false)
                .told_as(second)
                .view();
            view.graph.bundles[0].strands[0].modality
        };
        use Modality::*;
        assert_eq!(told(Planned, Planned), Planned);
        assert_eq!(told(Planned, Happened), Happened);
    }

    #[test]
    fn the_commonest_class_names_the_line() {
        let strand = &quarrel().graph.bundles[0].strands[1];
        assert_eq!(strand.kinds, [RelationKind::Reject, RelationKind::Accuse]);
    }

    #[test]
    fn who_is_only_named_stands_aside() {
        let graph = quarrel().graph;
        assert_eq!(graph.nodes.len(), 2);
        assert_eq!(graph.aside, [ActorId(2)]);
    }

    #[test]
    fn nodes_count_what_they_say_and_what_is_said_of_them() {
        let graph = MINISTER.view().graph;
        let counts: Vec<_> = graph
            .nodes
            .iter()
            .map(|n| (n.label.as_str(), n.quotes, n.spoken_about, n.pairs))
            .collect();
        assert_eq!(counts, [("Bo", 1, 0, 1), ("Ito", 0, 1, 1)]);
    }
}
