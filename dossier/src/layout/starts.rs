//! Places to begin from. Majorisation ends in the nearest valley of the stress, so it matters where
//! it starts, and several fixed starts are better than one.

use super::{Vector, distances::Distances};

/// Nodes against which the distances of all are compared; more make the guess hardly better.
const PIVOTS: usize = 40;

/// Rounds in which an axis is found.
const ROUNDS: usize = 30;

/// The start with this number: the first is a good guess at the shape of the whole (pivot
/// multidimensional scaling, Brandes and Pich 2006), the others are scattered.
pub fn start(number: usize, wanted: &Distances) -> Vec<Vector> {
    let mut scatter = Scatter::new(number);
    if number > 0 {
        return (0..wanted.nodes)
            .map(|_| [scatter.next(), scatter.next()])
            .collect();
    }
    let mut places = scaled(wanted, &mut scatter);
    // Nodes with the same distances to all pivots fall on one spot, paths on one line: majorisation
    // could not get them out of it.
    for place in &mut places {
        place[0] += 0.02 * scatter.next();
        place[1] += 0.02 * scatter.next();
    }
    places
}

fn scaled(wanted: &Distances, scatter: &mut Scatter) -> Vec<Vector> {
    let columns = centred(wanted);
    let mut axes: Vec<Vec<f64>> = Vec::new();
    for _ in 0..2 {
        let axis = (0..wanted.nodes).map(|_| scatter.next()).collect();
        axes.push(principal(axis, &columns, &axes));
    }
    (0..wanted.nodes)
        .map(|node| [axes[0][node], axes[1][node]])
        .collect()
}

/// Squared distances to the pivots, one column a pivot, doubly centred. Each pivot is the node
/// farthest from those before it.
fn centred(wanted: &Distances) -> Vec<Vec<f64>> {
    let nodes = wanted.nodes;
    let mut columns: Vec<Vec<f64>> = Vec::new();
    let mut nearest = vec![f64::INFINITY; nodes];
    let mut pivot = 0;
    for _ in 0..PIVOTS.min(nodes) {
        let row = wanted.from(pivot);
        columns.push(row.iter().map(|length| length * length).collect());
        for (nearest, &length) in nearest.iter_mut().zip(row) {
            *nearest = nearest.min(length);
        }
        pivot = (0..nodes).fold(0, |best, node| {
            if nearest[node] > nearest[best] {
                node
            } else {
                best
            }
        });
    }
    for column in &mut columns {
        take_mean(column.iter_mut());
    }
    for node in 0..nodes {
        take_mean(columns.iter_mut().map(|column| &mut column[node]));
    }
    columns
}

fn take_mean<'a>(values: impl Iterator<Item = &'a mut f64>) {
    let mut values: Vec<&mut f64> = values.collect();
    let sum: f64 = values.iter().map(|value| **value).sum();
    let mean = sum / values.len() as f64;
    for value in &mut values {
        **value -= mean;
    }
}

/// The principal axis of the columns at right angles to `others`, found by repeated multiplication;
/// as long as the distances are.
fn principal(mut axis: Vec<f64>, columns: &[Vec<f64>], others: &[Vec<f64>]) -> Vec<f64> {
    let mut length = 0.0;
    for _ in 0..ROUNDS {
        for other in others {
            let share = dot(&axis, other) / dot(other, other).max(f64::MIN_POSITIVE);
            for (value, other) in axis.iter_mut().zip(other) {
                *value -= share * other;
            }
        }
        let size = dot(&axis, &axis).sqrt();
        if size == 0.0 {
            return axis;
        }
        axis.iter_mut().for_each(|value| *value /= size);
        let mut next = vec![0.0; axis.len()];
        for column in columns {
            let share = dot(column, &axis);
            for (value, column) in next.iter_mut().zip(column) {
                *value += share * column;
            }
        }
        length = dot(&next, &next).sqrt();
        axis = next;
    }
    // `length` is the fourth power of the extent of the nodes along the axis, times the number of
    // pivots: each column holds squares, and it was multiplied with twice.
    let extent = (length / columns.len() as f64).sqrt().sqrt();
    let size = dot(&axis, &axis).sqrt().max(f64::MIN_POSITIVE);
    let spread = (axis.len() as f64).sqrt();
    axis.iter()
        .map(|value| value / size * extent * spread / 2.0)
        .collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Numbers without order, the same every time: SplitMix64.
#[derive(Debug)]
struct Scatter(u64);

impl Scatter {
    fn new(seed: usize) -> Self {
        Self(seed as u64)
    }

    /// From -1 to 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        // The upper 53 bits are a whole number that f64 holds exactly.
        (bits >> 11) as f64 / (1u64 << 52) as f64 - 1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Line, stress::stress};

    #[test]
    fn scattered_numbers_fill_their_range() {
        let mut scatter = Scatter::new(1);
        let numbers: Vec<f64> = (0..1000).map(|_| scatter.next()).collect();
        assert!(numbers.iter().all(|number| (-1.0..=1.0).contains(number)));
        assert!(numbers.iter().any(|&n| n < -0.9) && numbers.iter().any(|&n| n > 0.9));
    }

    #[test]
    fn the_first_start_is_a_good_guess() {
        // A grid of 6 by 4.
        let node = |x: usize, y: usize| x * 4 + y;
        let mut lines = Vec::new();
        for (x, y) in (0..6).flat_map(|x| (0..4).map(move |y| (x, y))) {
            lines.extend((x > 0).then(|| Line {
                ends: [node(x - 1, y), node(x, y)],
                weight: 1,
            }));
            lines.extend((y > 0).then(|| Line {
                ends: [node(x, y - 1), node(x, y)],
                weight: 1,
            }));
        }
        let wanted = Distances::along(24, &lines);
        let guess = stress(&start(0, &wanted), &wanted);
        assert!(guess < 0.06, "{guess}");
        assert!(stress(&start(1, &wanted), &wanted) > 2.0 * guess);
    }
}
