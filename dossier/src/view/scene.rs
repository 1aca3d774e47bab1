//! The graph with a place and a size for every node.

use super::draw::{self, Disc, Point};
use super::graph::{Graph, Node};
use crate::layout::{Area, Line, NodeBox, lay_out};

/// Average width of a character of a label.
const CHARACTER: f64 = 6.7;
/// Height that a label takes under its node.
const LABEL: f64 = 20.0;
/// Room around a node for its halo.
const HALO: f64 = 4.0;

/// The picture, in CSS pixels where it is shown at its own size.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
    /// A disc for each of [`Graph::nodes`].
    pub discs: Vec<Disc>,
}

impl Scene {
    /// Lays a graph out for a region of this width; the height follows from how much is in it.
    pub fn of(graph: &Graph, width: f64) -> Self {
        let width = width.max(200.0);
        let height =
            (180.0 + 26.0 * graph.nodes.len() as f64).clamp(220.0, width.max(320.0) * 1.05);
        let boxes: Vec<NodeBox> = graph.nodes.iter().map(room).collect();
        let lines: Vec<Line> = graph
            .bundles
            .iter()
            .map(|bundle| Line {
                ends: bundle.ends.into(),
                weight: bundle
                    .strands
                    .iter()
                    .map(|s| s.relations.len() as u32)
                    .sum(),
            })
            .collect();
        let area = Area {
            width: width as u32,
            height: height as u32,
        };
        let picture = lay_out(&boxes, &lines, area);
        let discs = graph
            .nodes
            .iter()
            .zip(&boxes)
            .zip(&picture.centres)
            .map(|((node, room), centre)| {
                let radius = draw::radius(node);
                let top = f64::from(centre.y) - f64::from(room.height) / 2.0;
                Disc {
                    at: Point {
                        x: f64::from(centre.x),
                        y: top + radius + HALO,
                    },
                    radius,
                }
            })
            .collect();
        Self {
            width: picture.width.into(),
            height: picture.height.into(),
            discs,
        }
    }
}

/// What a node takes with its label.
fn room(node: &Node) -> NodeBox {
    let across = 2.0 * (draw::radius(node) + HALO);
    let label = node.label.chars().count() as f64 * CHARACTER + 6.0;
    NodeBox {
        width: across.max(label) as u32,
        height: (across + LABEL) as u32,
    }
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
            assert!(disc.at.y >= disc.radius && disc.at.y + disc.radius + LABEL <= scene.height);
        }
    }

    #[test]
    fn a_picture_of_no_one_is_empty() {
        assert!(Scene::of(&Graph::default(), 0.0).discs.is_empty());
    }
}
