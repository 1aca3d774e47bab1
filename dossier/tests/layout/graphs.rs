//! Graphs like those of news articles, the same every time.
//!
//! Sizes follow the quantiles measured on 802 articles: 13 actors and 8 related pairs at the median,
//! 22 and 16 at the 90th percentile, 62 and 50 at most. A few actors take part in most relations,
//! and those related to the same actor are often related to each other.

use dossier::layout::{Line, NodeBox};

/// What is laid out.
#[derive(Clone, Debug)]
pub struct Graph {
    pub boxes: Vec<NodeBox>,
    pub lines: Vec<Line>,
}

/// How many actors an article has, at these shares of articles.
const ACTORS: [(f64, f64); 6] = [
    (0.0, 1.0),
    (0.1, 6.0),
    (0.5, 13.0),
    (0.9, 22.0),
    (0.99, 40.0),
    (1.0, 62.0),
];

/// How many pairs of them are related.
const PAIRS: [(f64, f64); 6] = [
    (0.0, 0.0),
    (0.1, 2.0),
    (0.5, 8.0),
    (0.9, 16.0),
    (0.99, 32.0),
    (1.0, 50.0),
];

/// So many graphs, their sizes spread evenly over the quantiles.
pub fn of_articles(count: usize) -> Vec<Graph> {
    (0..count)
        .map(|rank| {
            let mut dice = Dice(rank as u64);
            let share = rank as f64 / (count - 1) as f64;
            // Articles with more actors have more relations, but not strictly so.
            let other = (share + 0.1 * (dice.fraction() - 0.5)).clamp(0.0, 1.0);
            graph(at(&ACTORS, share), at(&PAIRS, other), &mut dice)
        })
        .collect()
}

/// One graph of that many actors and related pairs.
pub fn of_size(actors: usize, pairs: usize) -> Graph {
    graph(actors, pairs, &mut Dice((actors + pairs) as u64))
}

fn graph(actors: usize, pairs: usize, dice: &mut Dice) -> Graph {
    let boxes = (0..actors)
        .map(|_| NodeBox {
            width: 56 + dice.below(100) as u32,
            height: 44 + dice.below(24) as u32,
        })
        .collect();
    let mut lines: Vec<Line> = Vec::new();
    let mut related = vec![Vec::new(); actors];
    // Every end of a line, and every actor once: drawn from this, the busy get busier.
    let mut urn: Vec<usize> = (0..actors).collect();
    let pairs = pairs.min(actors * actors.saturating_sub(1) / 2);
    let mut tries = 0;
    while lines.len() < pairs && tries < 100 * pairs {
        tries += 1;
        let a = urn[dice.below(urn.len())];
        let friends: &[usize] = &related[a];
        let b = if dice.fraction() < 0.15 && !friends.is_empty() {
            let friend = friends[dice.below(friends.len())];
            related[friend][dice.below(related[friend].len())]
        } else {
            urn[dice.below(urn.len())]
        };
        if a == b || related[a].contains(&b) {
            continue;
        }
        related[a].push(b);
        related[b].push(a);
        urn.extend([a, a, b]);
        let weight = 1 + (1.0 / (0.15 + 0.85 * dice.fraction())) as u32 / 2;
        lines.push(Line {
            ends: [a, b],
            weight,
        });
    }
    Graph { boxes, lines }
}

fn at(quantiles: &[(f64, f64)], share: f64) -> usize {
    let upper = quantiles.partition_point(|&(s, _)| s < share).max(1);
    let ((s0, v0), (s1, v1)) = (quantiles[upper - 1], quantiles[upper]);
    (v0 + (v1 - v0) * (share - s0) / (s1 - s0)).round() as usize
}

/// Fixed dice: SplitMix64.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// From 0 up to, not including, 1.
    fn fraction(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}
