//! The connected parts of a graph.

use super::Line;

/// The nodes of each connected part, in order; the parts in the order of their first nodes.
pub fn components(nodes: usize, lines: &[Line]) -> Vec<Vec<usize>> {
    // The representative of a node is the first node of its part.
    let mut parent: Vec<usize> = (0..nodes).collect();
    for line in lines {
        let [a, b] = line.ends;
        if a < nodes && b < nodes {
            let (a, b) = (root(&mut parent, a), root(&mut parent, b));
            parent[a.max(b)] = a.min(b);
        }
    }
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut part_of = vec![0; nodes];
    for node in 0..nodes {
        let first = root(&mut parent, node);
        if first == node {
            part_of[node] = parts.len();
            parts.push(Vec::new());
        }
        parts[part_of[first]].push(node);
    }
    parts
}

/// The representative of a node; halves the way to it for the next time.
fn root(parent: &mut [usize], mut node: usize) -> usize {
    while parent[node] != node {
        parent[node] = parent[parent[node]];
        node = parent[node];
    }
    node
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_keep_the_order_of_their_nodes() {
        let line = |a, b| Line {
            ends: [a, b],
            weight: 1,
        };
        let parts = components(
            6,
            &[line(5, 0), line(2, 4), line(4, 2), line(3, 3), line(0, 2)],
        );
        assert_eq!(parts, [vec![0, 2, 4, 5], vec![1], vec![3]]);
    }
}
