//! Stress majorisation: nodes moved until their distances are as wanted, as far as that can be.
//!
//! The stress of a pair is the square of the relative error of its distance. Each step moves one
//! node to where a quadratic function that touches the stress from above has its minimum (de Leeuw
//! 1977, Gansner, Koren and North 2004), the others resting. So the stress never grows, and no
//! system of equations has to be solved.

use super::{Vector, distances::Distances};

/// A sweep that moves no node farther than this, in lengths of a line, is the last.
const STILL: f64 = 1e-3;

/// Moves the places until they rest, at most so many sweeps.
pub fn majorise(places: &mut [Vector], wanted: &Distances, sweeps: usize) {
    for _ in 0..sweeps {
        let mut farthest = 0.0f64;
        for node in 0..places.len() {
            let place = best_place(node, places, wanted);
            let [x, y] = minus(place, places[node]);
            farthest = farthest.max(x * x + y * y);
            places[node] = place;
        }
        if farthest < STILL * STILL {
            return;
        }
    }
}

/// Where a node should stand, were the others to rest and the directions to them to stay.
fn best_place(node: usize, places: &[Vector], wanted: &Distances) -> Vector {
    let [x, y] = places[node];
    let (mut sum_x, mut sum_y, mut weights) = (0.0, 0.0, 0.0);
    for (&[other_x, other_y], &wanted) in places.iter().zip(wanted.from(node)) {
        let (dx, dy) = (x - other_x, y - other_y);
        let square = dx * dx + dy * dy;
        // Also true of the node itself. Two nodes at one place have no direction from each other:
        // the rest of the graph will part them.
        if square == 0.0 || wanted == 0.0 {
            continue;
        }
        let weight = 1.0 / (wanted * wanted);
        let reach = wanted / square.sqrt();
        sum_x += weight * (other_x + dx * reach);
        sum_y += weight * (other_y + dy * reach);
        weights += weight;
    }
    if weights == 0.0 {
        return [x, y];
    }
    [sum_x / weights, sum_y / weights]
}

/// The mean stress of a pair, at the scale at which it is least; 0 if there is no pair.
pub fn stress(places: &[Vector], wanted: &Distances) -> f64 {
    let (mut pairs, mut ratios, mut squares) = (0.0, 0.0, 0.0);
    for (node, &place) in places.iter().enumerate() {
        let row = wanted.from(node);
        for (&other, &wanted) in places.iter().zip(row).skip(node + 1) {
            let [dx, dy] = minus(place, other);
            let ratio = (dx * dx + dy * dy).sqrt() / wanted;
            pairs += 1.0;
            ratios += ratio;
            squares += ratio * ratio;
        }
    }
    if squares == 0.0 {
        return 0.0;
    }
    // The sum of (scale * ratio - 1)² is least at scale = ratios / squares.
    (pairs - ratios * ratios / squares) / pairs
}

fn minus(a: Vector, b: Vector) -> Vector {
    [a[0] - b[0], a[1] - b[1]]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Line;

    fn ring(nodes: usize) -> Distances {
        let lines: Vec<Line> = (0..nodes)
            .map(|node| Line {
                ends: [node, (node + 1) % nodes],
                weight: 1,
            })
            .collect();
        Distances::along(nodes, &lines)
    }

    #[test]
    fn a_triangle_finds_its_shape() {
        let wanted = ring(3);
        let mut places = [[0.0, 0.0], [5.0, 0.0], [5.0, 0.1]];
        majorise(&mut places, &wanted, 300);
        assert!(stress(&places, &wanted) < 1e-4, "{places:?}");
    }

    #[test]
    fn stress_never_grows() {
        let wanted = ring(9);
        let mut places: Vec<Vector> = (0..9)
            .map(|n| [f64::from(n % 4), f64::from(n % 5)])
            .collect();
        let mut before = f64::INFINITY;
        for _ in 0..50 {
            majorise(&mut places, &wanted, 1);
            let total: f64 = (0..9)
                .flat_map(|a| (0..a).map(move |b| (a, b)))
                .map(|(a, b)| {
                    let [x, y] = minus(places[a], places[b]);
                    let error = (x * x + y * y).sqrt() / wanted.from(a)[b] - 1.0;
                    error * error
                })
                .sum();
            assert!(total <= before + 1e-12, "{total} after {before}");
            before = total;
        }
    }

    #[test]
    fn stress_knows_no_scale() {
        let wanted = ring(4);
        let square = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]];
        let large = square.map(|[x, y]| [x * 70.0, y * 70.0]);
        assert!((stress(&square, &wanted) - stress(&large, &wanted)).abs() < 1e-12);
    }
}
