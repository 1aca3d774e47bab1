//! The graph with a place and a size for every node.

use super::draw::{self, Disc, Point};
use super::graph::{Graph, Node};
use super::order;
use crate::layout::{Area, Line, NodeBox, Picture, lay_out};

/// Size of the type of labels for which room is made.
pub const TYPE_SIZE: f64 = 12.0;
/// Average width of a character of a label, as a share of the size of its type.
pub const CHARACTER: f64 = 0.54;
/// Height of a line of a label, as a share of the size of its type.
pub const LEADING: f64 = 1.17;
/// Room between a node and its label.
pub const ABOVE_LABEL: f64 = 5.0;
/// Room around a node for its halo.
const HALO: f64 = 4.0;
/// Labels longer than this stand on two lines.
const ONE_LINE: usize = 15;
/// What is longer than this on a line is cut.
const LONGEST: usize = 22;
/// Heights that are tried, as shares of the width: the first at which the labels keep their size.
const HEIGHTS: [f64; 4] = [0.7, 0.95, 1.2, 1.5];
/// So many times the room its nodes take does a picture need, at least: heights that give less need
/// not be tried.
const AIRY: f64 = 2.0;
/// A picture that has to be drawn smaller than this is given more height, if there is some.
const LEGIBLE: f64 = 0.93;

/// Most actors that are given a place: more make a picture that nobody can find their way in, and a
/// layout that takes seconds. No article of 802 we counted has more than 62.
pub const MOST: usize = 500;

/// The picture, in CSS pixels where it is shown at its own size.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
    /// A disc for each of [`Graph::nodes`]; one without a radius for a node that has no place.
    pub discs: Vec<Disc>,
}

impl Scene {
    /// Lays a graph out for a region of this width; the height follows from how much is in it.
    pub fn of(graph: &Graph, width: f64) -> Self {
        let width = width.max(200.0);
        let placed = most_tied(graph);
        let rooms: Vec<NodeBox> = placed.iter().map(|&at| room(&graph.nodes[at])).collect();
        let place = |node: usize| placed.binary_search(&node).ok();
        let lines: Vec<Line> = graph
            .bundles
            .iter()
            .filter_map(|bundle| {
                let ends = [place(bundle.ends.0)?, place(bundle.ends.1)?];
                Some(Line {
                    ends,
                    weight: bundle.weight() as u32,
                })
            })
            .collect();
        let needed: f64 = rooms.iter().map(|room| area(*room) * AIRY).sum();
        let least = |share: &&f64| width * width * **share >= needed;
        let first = HEIGHTS.iter().find(least).copied();
        let first = first.unwrap_or(HEIGHTS[HEIGHTS.len() - 1]);
        let mut picture = Picture::default();
        for share in HEIGHTS.into_iter().filter(|&share| share >= first) {
            let area = Area {
                width: width as u32,
                height: (width * share) as u32,
            };
            picture = lay_out(&rooms, &lines, area);
            if width / f64::from(picture.width) >= LEGIBLE {
                break;
            }
        }
        let mut discs = vec![Disc::default(); graph.nodes.len()];
        for ((&at, room), centre) in placed.iter().zip(&rooms).zip(&picture.centres) {
            let radius = draw::radius(&graph.nodes[at]);
            let top = f64::from(centre.y) - f64::from(room.height) / 2.0;
            discs[at] = Disc {
                at: Point {
                    x: f64::from(centre.x),
                    y: top + radius + HALO,
                },
                radius,
            };
        }
        Self {
            width: picture.width.into(),
            height: picture.height.into(),
            discs,
        }
    }

    /// True if this node, by its index, has a place in the picture.
    pub fn places(&self, node: usize) -> bool {
        self.discs.get(node).is_some_and(|disc| disc.radius > 0.0)
    }

    /// How many nodes have no place because others have more to do with each other.
    pub fn left_out(&self) -> usize {
        self.discs.len().saturating_sub(MOST)
    }
}

/// The nodes that are given a place, in order: those with the most pairs, and of those the ones who
/// speak most.
fn most_tied(graph: &Graph) -> Vec<usize> {
    let ties = |at: usize| (graph.nodes[at].pairs, graph.nodes[at].quotes);
    let mut ranks = order::indices(graph.nodes.len(), &mut |a, b| ties(b).cmp(&ties(a)));
    ranks.truncate(MOST);
    order::sorted(&ranks, Ord::cmp)
}

/// A label on one line, or on two where it is long; what is far too long is cut.
pub fn label(node: &Node) -> Vec<String> {
    wrapped(&node.label)
}

fn wrapped(label: &str) -> Vec<String> {
    let length = label.chars().count();
    let halves = label
        .match_indices(' ')
        .map(|(at, _)| (&label[..at], &label[at + 1..]))
        .min_by_key(|(one, other)| one.chars().count().max(other.chars().count()));
    match halves {
        Some((one, other)) if length > ONE_LINE => vec![cut(one), cut(other)],
        _ => vec![cut(label)],
    }
}

fn cut(line: &str) -> String {
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    let kept: String = line.chars().take(LONGEST - 1).collect();
    kept.trim_end().to_owned() + "…"
}

/// What a node takes with its label.
fn room(node: &Node) -> NodeBox {
    let across = 2.0 * (draw::radius(node) + HALO);
    let lines = wrapped(&node.label);
    let longest = lines.iter().map(|line| line.chars().count()).max();
    let text = longest.unwrap_or(0) as f64 * CHARACTER * TYPE_SIZE + 4.0;
    NodeBox {
        width: across.max(text) as u32,
        height: (across + ABOVE_LABEL - HALO + LEADING * TYPE_SIZE * lines.len() as f64) as u32,
    }
}

fn area(room: NodeBox) -> f64 {
    f64::from(room.width) * f64::from(room.height)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture::MINISTER;

    #[test]
    fn every_node_lies_in_the_picture_with_its_label() {
        let scene = Scene::of(&MINISTER.view().graph, 400.0);
        assert_eq!(scene.discs.len(), 2);
        for disc in &scene.discs {
            assert!(disc.at.x >= disc.radius && disc.at.x + disc.radius <= scene.width);
            assert!(
                disc.at.y >= disc.radius && disc.at.y + disc.radius + TYPE_SIZE <= scene.height
            );
        }
    }

    #[track_caller]
    fn check_label(label: &str, lines: &[&str]) {
        assert_eq!(wrapped(label), lines);
    }

    #[test]
    fn long_labels_stand_on_two_lines() {
        check_label("Einarsdóttir", &["Einarsdóttir"]);
        check_label("Bank of Norland", &["Bank of Norland"]);
        check_label(
            "Norwegian Trawler Federation",
            &["Norwegian Trawler", "Federation"],
        );
        check_label(
            "Donaudampfschifffahrtsgesellschaft",
            &["Donaudampfschifffahrt…"],
        );
    }

    #[test]
    fn of_very_many_only_those_with_lines_are_placed() {
        let graph = MINISTER.view().graph;
        let mut crowd = graph.clone();
        let silent = Node {
            pairs: 0,
            quotes: 0,
            ..graph.nodes[0].clone()
        };
        crowd.nodes = vec![silent; 3 * MOST];
        crowd.nodes.extend(graph.nodes);
        for bundle in &mut crowd.bundles {
            bundle.ends = (3 * MOST, 3 * MOST + 1);
        }
        let scene = Scene::of(&crowd, 400.0);
        let placed = (0..crowd.nodes.len()).filter(|&node| scene.places(node));
        assert_eq!(placed.count(), MOST);
        assert!(scene.places(3 * MOST) && scene.places(3 * MOST + 1));
        assert_eq!(scene.left_out(), 2 * MOST + 2);
    }

    #[test]
    fn a_picture_of_no_one_is_empty() {
        assert!(Scene::of(&Graph::default(), 0.0).discs.is_empty());
    }
}
