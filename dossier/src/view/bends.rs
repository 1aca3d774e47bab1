//! Which way round the lines of a pair go, so that they do not run under others.

use engine::ActorId;

use super::draw::{self, Disc};
use super::extent::Extent;
use super::graph::{Bundle, Graph};
use super::lettering::room;
use super::scene::TYPE_SIZE;

/// How far bundles may pass beside the way they would take by themselves, the least first.
const WAYS: [f64; 7] = [0.0, -12.0, 24.0, -36.0, 46.0, -58.0, 70.0];
/// Points of a line that are looked at.
const POINTS: usize = 16;
/// A bundle bends no farther than this share of its length.
const STEEPEST: f64 = 0.4;

/// For each bundle how far it passes to the side: the least at which it runs under as few others,
/// their labels included, as can be. Only nodes that are `shown` are in the way. In a scene that has
/// not been laid out, nobody is. Time grows with the number of bundles times that of nodes.
pub fn bends(graph: &Graph, discs: &[Disc], shown: impl Fn(ActorId) -> bool) -> Vec<f64> {
    if discs.len() < graph.nodes.len() {
        return vec![0.0; graph.bundles.len()];
    }
    let nodes = graph.nodes.iter().zip(discs);
    let rooms: Vec<Option<Extent>> = nodes
        .map(|(node, &disc)| {
            let drawn = disc.radius > 0.0 && shown(node.actor);
            drawn.then(|| room(node, disc, TYPE_SIZE))
        })
        .collect();
    let bundles = graph.bundles.iter();
    bundles.map(|bundle| bend(bundle, discs, &rooms)).collect()
}

fn bend(bundle: &Bundle, discs: &[Disc], rooms: &[Option<Extent>]) -> f64 {
    let (one, other) = bundle.ends;
    let ends = (discs[one], discs[other]);
    let around = |disc: Disc| {
        let reach = 2.0 * (WAYS[WAYS.len() - 1] + disc.radius);
        Extent::around(disc.at, reach, reach)
    };
    let near = around(ends.0).join(around(ends.1));
    let others: Vec<Extent> = rooms
        .iter()
        .enumerate()
        .filter(|&(node, _)| node != one && node != other)
        .filter_map(|(_, room)| room.filter(|room| room.meets(near)))
        .collect();
    if others.is_empty() {
        return 0.0;
    }
    let mut best = (usize::MAX, 0.0);
    for way in WAYS {
        let lines = draw::lines(bundle, ends, way);
        let steep = lines
            .first()
            .is_some_and(|line| way.abs() > STEEPEST * line.length);
        if steep {
            break;
        }
        let met = others
            .iter()
            .filter(|&&room| lines.iter().any(|line| meets(line, room)));
        let met = met.count();
        if met < best.0 {
            best = (met, way);
        }
        if met == 0 {
            break;
        }
    }
    best.1
}

fn meets(line: &draw::Line, room: Extent) -> bool {
    (1..POINTS).any(|point| room.holds(line.at(point as f64 / POINTS as f64)))
}

#[cfg(test)]
mod tests {
    use engine::RelationKind;

    use super::*;
    use crate::view::draw::Point;
    use crate::view::fixture::Fixture;

    /// Rao and Vik at the ends of a line of 300, and Sól beside its middle.
    fn beside(height: f64) -> (Graph, [Disc; 3]) {
        let graph = Fixture::new("Rao met Vik.\nSól met Vik.")
            .actor("Rao")
            .actor("Vik")
            .actor("Sól")
            .relation(0, RelationKind::Consult, 1, "Rao met Vik.", false)
            .relation(2, RelationKind::Consult, 1, "Sól met Vik.", false)
            .view()
            .graph;
        let discs = [(0.0, 0.0), (300.0, 0.0), (150.0, height)].map(|(x, y)| Disc {
            at: Point { x, y },
            radius: 15.0,
        });
        (graph, discs)
    }

    #[track_caller]
    fn check(height: f64, expected: f64) {
        let (graph, discs) = beside(height);
        assert_eq!(bends(&graph, &discs, |_| true)[0], expected);
    }

    #[test]
    fn a_line_that_meets_no_one_is_left_alone() {
        check(60.0, 0.0);
    }

    #[test]
    fn a_line_goes_round_who_stands_in_its_way() {
        // By itself it passes 6 above the middle; a label hangs below Sól.
        check(6.0, 24.0);
        check(-40.0, -12.0);
    }

    #[test]
    fn who_is_not_drawn_is_in_nobodys_way() {
        let (graph, discs) = beside(0.0);
        let without_sol = |actor: ActorId| actor.0 != 2;
        assert_eq!(bends(&graph, &discs, without_sol)[0], 0.0);
    }

    #[test]
    fn a_scene_of_nobody_has_no_bends() {
        let (graph, _) = beside(0.0);
        assert_eq!(bends(&graph, &[], |_| true), [0.0, 0.0]);
    }

    #[test]
    fn a_line_that_cannot_get_by_goes_straight_on() {
        let (graph, mut discs) = beside(0.0);
        discs[2].radius = 130.0;
        assert_eq!(bends(&graph, &discs, |_| true)[0], 0.0);
    }
}
