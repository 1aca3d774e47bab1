//! How far apart the actors of one connected part should stand.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::Line;

/// The wanted distance of each pair of nodes of a connected part, in lengths of a plain line.
#[derive(Debug)]
pub struct Distances {
    /// Number of nodes.
    pub nodes: usize,
    /// One row a node; 0 only on the diagonal.
    lengths: Vec<f64>,
}

/// How finely lengths are counted: whole numbers are added up in any order to the same sum.
const FINENESS: u32 = 1000;

impl Distances {
    /// The length of the shortest path along the lines between each two nodes. `lines` have their
    /// ends below `nodes`, and every node can be reached from every other.
    pub fn along(nodes: usize, lines: &[Line]) -> Self {
        let mut neighbours = vec![Vec::new(); nodes];
        for line in lines {
            let [a, b] = line.ends;
            neighbours[a].push((b, length(line.weight)));
            neighbours[b].push((a, length(line.weight)));
        }
        let mut lengths = Vec::with_capacity(nodes * nodes);
        for node in 0..nodes {
            let row = shortest(node, &neighbours);
            lengths.extend(
                row.into_iter()
                    .map(|length| f64::from(length) / f64::from(FINENESS)),
            );
        }
        Self { nodes, lengths }
    }

    /// From one node to each.
    pub fn from(&self, node: usize) -> &[f64] {
        &self.lengths[node * self.nodes..][..self.nodes]
    }
}

/// 1 for a line of one piece of evidence, down to 0.7 for a line of many.
fn length(weight: u32) -> u32 {
    700 + 600 / weight.max(1).saturating_add(1)
}

/// Dijkstra's algorithm.
fn shortest(from: usize, neighbours: &[Vec<(usize, u32)>]) -> Vec<u32> {
    let mut lengths = vec![u32::MAX; neighbours.len()];
    lengths[from] = 0;
    let mut next = BinaryHeap::from([Reverse((0, from))]);
    while let Some(Reverse((so_far, node))) = next.pop() {
        if so_far > lengths[node] {
            continue;
        }
        for &(neighbour, length) in &neighbours[node] {
            let length = so_far + length;
            if length < lengths[neighbour] {
                lengths[neighbour] = length;
                next.push(Reverse((length, neighbour)));
            }
        }
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_add_up_and_strong_lines_are_short() {
        let line = |a, b, weight| Line {
            ends: [a, b],
            weight,
        };
        let distances = Distances::along(4, &[line(0, 1, 1), line(1, 2, 1), line(3, 2, 5)]);
        assert_eq!(distances.from(0), [0.0, 1.0, 2.0, 2.8]);
        assert_eq!(distances.from(3), [2.8, 1.8, 0.8, 0.0]);
    }

    #[test]
    fn any_weight_has_a_length() {
        assert_eq!([0, 1, u32::MAX].map(length), [1000, 1000, 700]);
    }
}
