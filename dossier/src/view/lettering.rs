//! Which words of the picture have room, and where they stand.
//!
//! The layout makes room for every label below its node at [`TYPE_SIZE`]. Seen from afar, type is
//! larger than that in units of the picture, and a node may have been moved: then the labels of
//! those who speak most come first, each on the first side of its node on which it overlaps
//! nothing, and what has no room is left out until the reader comes nearer or points there.

use engine::{ActorId, RelationKind};

use super::draw::{self, Disc, Point};
use super::extent::Extent;
use super::graph::{Graph, Node, Tone};
use super::order;
use super::scene::{ABOVE_LABEL, CHARACTER, LEADING, Scene, label};

/// The type of words on lines, as a share of that of labels.
pub const WORD: f64 = 0.92;
/// Shares of a line at which its word may stand, best first.
const PLACES: [f64; 5] = [0.5, 0.4, 0.6, 0.3, 0.7];
/// How far the four corners of a node's square are its own, as a share of its radius.
const CORNER: f64 = 0.85;

/// On which side of its node a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The usual one.
    Below,
    /// Over it.
    Above,
    /// To its right.
    Right,
    /// To its left.
    Left,
}

impl Side {
    /// All, best first.
    const ALL: [Side; 4] = [Side::Below, Side::Above, Side::Right, Side::Left];

    /// Where a label's lines begin or are centred, seen from the node's middle, and how far below
    /// that each of `count` lines stands, in sizes of the type.
    pub fn lines(self, radius: f64, count: usize) -> (Point, Vec<f64>) {
        let away = radius + ABOVE_LABEL;
        let (x, y, first) = match self {
            Side::Below => (0.0, away, 0.85),
            Side::Above => (0.0, -away, -0.2 - LEADING * (count as f64 - 1.0)),
            Side::Right => (away, 0.0, 0.35 - LEADING * (count as f64 - 1.0) / 2.0),
            Side::Left => (-away, 0.0, 0.35 - LEADING * (count as f64 - 1.0) / 2.0),
        };
        let lines = (0..count).map(|line| first + LEADING * line as f64);
        (Point { x, y }, lines.collect())
    }

    /// As SVG's `text-anchor`.
    pub fn anchor(self) -> &'static str {
        match self {
            Side::Below | Side::Above => "middle",
            Side::Right => "start",
            Side::Left => "end",
        }
    }
}

/// The words of a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lettering {
    /// For each node where its label stands, if it has room.
    pub labels: Vec<Option<Side>>,
    /// For each line of each bundle at which share of the way its word stands, if it has room.
    pub words: Vec<Vec<Option<f64>>>,
}

impl Lettering {
    /// Of a graph whose nodes stand at `discs` and are drawn if they are `shown`, and whose bundles
    /// bend by `bends`, in type of this size. `word` says what stands on a line. In a scene that has
    /// not been laid out, nothing has room.
    pub fn of(
        graph: &Graph,
        discs: &[Disc],
        shown: impl Fn(ActorId) -> bool,
        bends: &[f64],
        size: f64,
        word: fn(RelationKind) -> &'static str,
    ) -> Self {
        if discs.len() < graph.nodes.len() || bends.len() < graph.bundles.len() {
            return Self::default();
        }
        let nodes = graph.nodes.iter().zip(discs);
        let bodies: Vec<Option<Extent>> = nodes
            .map(|(node, &disc)| {
                let drawn = disc.radius > 0.0 && shown(node.actor);
                drawn.then(|| body(disc))
            })
            .collect();
        let labels = labels(graph, discs, &bodies, size);
        let rooms: Vec<Option<Extent>> = graph
            .nodes
            .iter()
            .zip(discs)
            .zip(bodies.iter().zip(&labels))
            .map(|((node, &disc), (body, side))| {
                let side = side.map(|side| label_room(node, disc, side, size));
                body.map(|body| side.map_or(body, |label| body.join(label)))
            })
            .collect();
        let words = words(graph, discs, &rooms, bends, size, word);
        Self { labels, words }
    }

    /// Where a word stands, if it has room.
    pub fn word(&self, bundle: usize, strand: usize) -> Option<f64> {
        *self.words.get(bundle)?.get(strand)?
    }

    /// Where a label stands, if it has room.
    pub fn label(&self, node: usize) -> Option<Side> {
        *self.labels.get(node)?
    }
}

/// What is drawn of a scene: every node that is `shown`, with a label of type of this size below
/// it; none if there is nobody.
pub fn extent(
    graph: &Graph,
    scene: &Scene,
    shown: impl Fn(ActorId) -> bool,
    size: f64,
) -> Option<Extent> {
    graph
        .nodes
        .iter()
        .zip(&scene.discs)
        .filter(|(node, disc)| disc.radius > 0.0 && shown(node.actor))
        .map(|(node, &disc)| room(node, disc, size))
        .reduce(Extent::join)
}

/// What a node takes with its label below it, in type of this size.
pub fn room(node: &Node, disc: Disc, size: f64) -> Extent {
    body(disc).join(label_room(node, disc, Side::Below, size))
}

/// What a node takes by itself.
fn body(disc: Disc) -> Extent {
    Extent::around(disc.at, 2.0 * disc.radius, 2.0 * disc.radius)
}

/// What a label takes on a side of its node.
fn label_room(node: &Node, disc: Disc, side: Side, size: f64) -> Extent {
    let lines = label(node);
    let longest = lines.iter().map(|line| line.chars().count()).max();
    let width = longest.unwrap_or(0) as f64 * CHARACTER * size;
    let height = lines.len() as f64 * LEADING * size;
    let away = disc.radius + ABOVE_LABEL;
    let (x, y) = match side {
        Side::Below => (0.0, away + height / 2.0),
        Side::Above => (0.0, -away - height / 2.0),
        Side::Right => (away + width / 2.0, 0.0),
        Side::Left => (-away - width / 2.0, 0.0),
    };
    let middle = Point {
        x: disc.at.x + x,
        y: disc.at.y + y,
    };
    Extent::around(middle, width, height)
}

fn labels(
    graph: &Graph,
    discs: &[Disc],
    bodies: &[Option<Extent>],
    size: f64,
) -> Vec<Option<Side>> {
    let order = order::indices(discs.len(), &mut |a, b| {
        discs[b].radius.total_cmp(&discs[a].radius)
    });
    let corners: Vec<Option<Extent>> = bodies
        .iter()
        .zip(discs)
        .map(|(body, disc)| {
            let across = 2.0 * CORNER * disc.radius;
            body.map(|_| Extent::around(disc.at, across, across))
        })
        .collect();
    // What is shown of the picture ends where labels below their nodes do.
    let whole = |node: usize| room(&graph.nodes[node], discs[node], size);
    let drawn = (0..discs.len()).filter(|&node| bodies[node].is_some());
    let whole = drawn.map(whole).reduce(Extent::join);
    let mut sides = vec![None; discs.len()];
    let mut taken: Vec<Extent> = Vec::new();
    for node in order.into_iter().filter(|&node| bodies[node].is_some()) {
        let free = |room: Extent| {
            let others = corners.iter().enumerate().filter(|(at, _)| *at != node);
            let meets = |other: &Extent| other.meets(room);
            whole.is_some_and(|whole| whole.covers(room))
                && !taken.iter().any(meets)
                && !others.filter_map(|(_, it)| it.as_ref()).any(meets)
        };
        let rooms = Side::ALL.map(|side| {
            let room = label_room(&graph.nodes[node], discs[node], side, size);
            (side, room)
        });
        if let Some((side, room)) = rooms.into_iter().find(|&(_, room)| free(room)) {
            sides[node] = Some(side);
            taken.push(room);
        }
    }
    sides
}

fn words(
    graph: &Graph,
    discs: &[Disc],
    rooms: &[Option<Extent>],
    bends: &[f64],
    size: f64,
    word: fn(RelationKind) -> &'static str,
) -> Vec<Vec<Option<f64>>> {
    let mut places: Vec<Vec<Option<f64>>> = graph
        .bundles
        .iter()
        .map(|bundle| vec![None; bundle.strands.len()])
        .collect();
    let mut taken: Vec<Extent> = rooms.iter().copied().flatten().collect();
    let weight = |bundle: usize| graph.bundles[bundle].weight();
    let order = order::indices(graph.bundles.len(), &mut |a, b| weight(b).cmp(&weight(a)));
    for at in order {
        let bundle = &graph.bundles[at];
        let ends = (discs[bundle.ends.0], discs[bundle.ends.1]);
        let lines = draw::lines(bundle, ends, bends[at]);
        for (index, (strand, line)) in bundle.strands.iter().zip(lines).enumerate() {
            // On the quieter tones words would only be in the way.
            let loud = matches!(strand.tone, Tone::Cooperation | Tone::Conflict);
            let placed = ends.0.radius > 0.0 && ends.1.radius > 0.0;
            let Some(&kind) = strand.kinds.first().filter(|_| loud && placed) else {
                continue;
            };
            let width = word(kind).chars().count() as f64 * CHARACTER * WORD * size;
            if width > line.length {
                continue;
            }
            let room = |share: &f64| Extent::around(line.at(*share), width, WORD * size);
            let free = |share: &f64| !taken.iter().any(|other| other.meets(room(share)));
            if let Some(share) = PLACES.into_iter().find(free) {
                places[at][index] = Some(share);
                taken.push(room(&share));
            }
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture::Fixture;

    /// Three actors in a row, of whom the middle one is much spoken of.
    fn row(apart: f64) -> (Graph, Vec<Disc>) {
        let graph = Fixture::new("Rao met Vik.\nRao accused Sól.")
            .actor("Rao")
            .actor("Vik")
            .actor("Sól")
            .relation(0, RelationKind::Consult, 1, "Rao met Vik.", false)
            .relation(0, RelationKind::Accuse, 2, "Rao accused Sól.", false)
            .view()
            .graph;
        let discs = [(1.0, 20.0), (0.0, 10.0), (2.0, 10.0)].map(|(x, radius)| Disc {
            at: Point {
                x: x * apart,
                y: 0.0,
            },
            radius,
        });
        (graph, discs.to_vec())
    }

    fn lettered(apart: f64, size: f64) -> Lettering {
        let (graph, discs) = row(apart);
        Lettering::of(&graph, &discs, |_| true, &[0.0; 2], size, |_| "meets")
    }

    #[test]
    fn where_there_is_room_labels_stand_below_and_words_in_the_middle() {
        let lettering = lettered(120.0, 12.0);
        assert_eq!(lettering.labels, [Some(Side::Below); 3]);
        assert_eq!(lettering.words, [[Some(0.5)], [Some(0.5)]]);
    }

    #[test]
    fn labels_go_to_another_side_before_they_go_away() {
        let (graph, mut discs) = row(37.5);
        // Someone above makes room there.
        discs[2].at.y = -200.0;
        let lettering = Lettering::of(&graph, &discs, |_| true, &[0.0; 2], 24.0, |_| "meets");
        assert_eq!(
            lettering.labels,
            [Side::Below, Side::Above, Side::Below].map(Some)
        );
    }

    #[test]
    fn no_label_stands_outside_of_the_picture() {
        let lettering = lettered(32.0, 24.0);
        assert_eq!(lettering.labels, [Some(Side::Below), None, None]);
    }

    #[test]
    fn labels_never_overlap_each_other_nor_another_node() {
        for size in [12.0, 18.0, 30.0, 60.0, 120.0] {
            let (graph, discs) = row(50.0);
            let lettering = Lettering::of(&graph, &discs, |_| true, &[0.0; 2], size, |_| "meets");
            let rooms: Vec<Extent> = (0..3)
                .filter_map(|node| {
                    let side = lettering.label(node)?;
                    Some(label_room(&graph.nodes[node], discs[node], side, size))
                })
                .collect();
            for (rank, room) in rooms.iter().enumerate() {
                assert!(!rooms[..rank].iter().any(|other| other.meets(*room)));
            }
            assert!(!rooms.is_empty(), "the first always has room");
        }
    }

    #[test]
    fn a_word_that_is_longer_than_its_line_goes() {
        assert_eq!(lettered(40.0, 12.0).words, [[None], [None]]);
    }

    #[test]
    fn who_is_not_drawn_takes_no_room() {
        let (graph, discs) = row(30.0);
        let only = |actor: ActorId| actor.0 == 1;
        let lettering = Lettering::of(&graph, &discs, only, &[0.0; 2], 12.0, |_| "meets");
        assert_eq!(lettering.labels, [None, Some(Side::Below), None]);
    }

    #[test]
    fn in_a_scene_of_nobody_nothing_has_room() {
        let (graph, _) = row(30.0);
        let lettering = Lettering::of(&graph, &[], |_| true, &[], 12.0, |_| "meets");
        assert_eq!((lettering.label(0), lettering.word(0, 0)), (None, None));
    }

    #[test]
    fn lines_of_a_label_stand_below_each_other() {
        let (at, lines) = Side::Above.lines(10.0, 2);
        assert_eq!((at.x, at.y), (0.0, -15.0));
        assert!(lines[0] < lines[1] && lines[1] < 0.0);
        let (at, lines) = Side::Right.lines(10.0, 1);
        assert_eq!((at.x, at.y, lines), (15.0, 0.0, vec![0.35]));
    }
}
