//! Who belongs together by their lines: groups within which there are more lines than between
//! them.
//!
//! Greedy merging by modularity, after Clauset, Newman and Moore (2004): everyone begins alone, and
//! the two groups are joined whose union gains most over what chance would tie, as long as there is
//! a gain. In whole numbers, so that every machine finds the same groups.

use std::cmp::Reverse;

use super::graph::Graph;
use super::order;

/// For each node of a graph the number of its group. The group with most lines has the lowest
/// number; a node without a line is a group of its own.
pub fn groups(graph: &Graph) -> Vec<usize> {
    let mut group_of: Vec<usize> = (0..graph.nodes.len()).collect();
    let mut ties: Vec<Tie> = graph.bundles.iter().map(Tie::of).collect();
    ties.retain(|tie| tie.weight > 0);
    let total: i64 = ties.iter().map(|tie| tie.weight).sum();
    let mut degree = vec![0_i64; graph.nodes.len()];
    for tie in &ties {
        degree[tie.ends.0] += tie.weight;
        degree[tie.ends.1] += tie.weight;
    }
    let weight = degree.clone();
    loop {
        let gain = |tie: &Tie| 2 * total * tie.weight - degree[tie.ends.0] * degree[tie.ends.1];
        let best = ties.iter().map(|tie| (gain(tie), Reverse(tie.ends))).max();
        let Some((gained, Reverse((into, from)))) = best else {
            break;
        };
        if gained <= 0 {
            break;
        }
        degree[into] += degree[from];
        for group in group_of.iter_mut().filter(|group| **group == from) {
            *group = into;
        }
        ties = joined(ties, into, from);
    }
    numbered(&group_of, &weight)
}

/// How much two groups are tied.
#[derive(Clone, Copy)]
struct Tie {
    /// The two, the smaller number first.
    ends: (usize, usize),
    /// Relations between them.
    weight: i64,
}

impl Tie {
    fn of(bundle: &super::Bundle) -> Self {
        Self {
            ends: bundle.ends,
            weight: bundle.weight() as i64,
        }
    }
}

/// The ties once the group `from` is a part of `into`.
fn joined(ties: Vec<Tie>, into: usize, from: usize) -> Vec<Tie> {
    let renamed = |group: usize| if group == from { into } else { group };
    let mut joined: Vec<Tie> = Vec::with_capacity(ties.len());
    let mut place = Vec::new();
    for mut tie in ties {
        let (one, other) = (renamed(tie.ends.0), renamed(tie.ends.1));
        if one == other {
            continue;
        }
        tie.ends = (one.min(other), one.max(other));
        // Only ties of the joined group can meet another one with the same ends.
        if one == into || other == into {
            match place
                .iter()
                .find(|&&at: &&usize| joined[at].ends == tie.ends)
            {
                Some(&at) => {
                    joined[at].weight += tie.weight;
                    continue;
                }
                None => place.push(joined.len()),
            }
        }
        joined.push(tie);
    }
    joined
}

/// The groups numbered by the weight of their members, heaviest first.
fn numbered(group_of: &[usize], weight: &[i64]) -> Vec<usize> {
    let mut sums = vec![0_i64; group_of.len()];
    for (&group, weight) in group_of.iter().zip(weight) {
        sums[group] += weight;
    }
    let ranked = order::indices(sums.len(), &mut |a, b| sums[b].cmp(&sums[a]));
    let mut rank = vec![0; sums.len()];
    let used = ranked.into_iter().filter(|group| group_of.contains(group));
    for (number, group) in used.enumerate() {
        rank[group] = number;
    }
    group_of.iter().map(|&group| rank[group]).collect()
}

#[cfg(test)]
mod tests {
    use engine::RelationKind;

    use super::*;
    use crate::view::fixture::Fixture;

    #[test]
    fn two_camps_with_one_line_between_them_are_two_groups() {
        let mut fixture = Fixture::new("They met.");
        for name in ["Ama", "Bo", "Cem", "Dai", "Eli", "Fay", "Gus"] {
            fixture = fixture.actor(name);
        }
        let met = [
            (3, 4),
            (4, 5),
            (3, 5),
            (0, 1),
            (1, 2),
            (2, 0),
            (2, 3),
            (4, 5),
        ];
        for (one, other) in met {
            fixture = fixture.relation(one, RelationKind::Consult, other, "They met.", false);
        }
        let graph = fixture.view().graph;
        let groups: String = groups(&graph).iter().map(usize::to_string).collect();
        assert_eq!(groups, "111000");
    }

    #[test]
    fn who_has_no_line_is_alone() {
        let view = crate::view::fixture::MINISTER.view();
        assert_eq!(groups(&view.graph), [0, 0]);
        let mut cut = view.graph;
        cut.bundles.clear();
        assert_eq!(groups(&cut), [0, 1]);
        assert!(groups(&Graph::default()).is_empty());
    }
}
