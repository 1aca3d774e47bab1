//! Boxes around places: where they overlap, and how to free them.

use super::Vector;

/// Rounds of pushing before the whole is made larger.
const ROUNDS: usize = 30;

/// How much larger.
const GROWTH: f64 = 1.15;

/// How often at most: enough to make room for a heap of thousands.
const TIMES: usize = 60;

/// The two corners of the smallest rectangle that holds all boxes; two zeros if there are none.
pub fn bounds(places: &[Vector], sizes: &[Vector]) -> [Vector; 2] {
    let mut low = [f64::INFINITY; 2];
    let mut high = [f64::NEG_INFINITY; 2];
    for (place, size) in places.iter().zip(sizes) {
        for axis in 0..2 {
            low[axis] = low[axis].min(place[axis] - size[axis] / 2.0);
            high[axis] = high[axis].max(place[axis] + size[axis] / 2.0);
        }
    }
    if places.is_empty() {
        return [[0.0; 2]; 2];
    }
    [low, high]
}

/// Moves places apart until no box overlaps another, keeping the shape of the whole as far as it
/// can be kept.
pub fn free(places: &mut [Vector], sizes: &[Vector]) {
    for _ in 0..TIMES {
        for _ in 0..ROUNDS {
            if !push(places, sizes) {
                return;
            }
        }
        for place in &mut *places {
            *place = place.map(|value| value * GROWTH);
        }
    }
}

/// Pushes each two that overlap apart, each by half, along the axis on which less is needed.
/// Returns whether there were any.
fn push(places: &mut [Vector], sizes: &[Vector]) -> bool {
    let mut pushed = false;
    for [a, b] in near(places, sizes) {
        let overlap = overlap(a, b, places, sizes);
        if overlap[0] <= 0.0 || overlap[1] <= 0.0 {
            continue;
        }
        pushed = true;
        let axis = usize::from(overlap[1] < overlap[0]);
        // A little more than needed, so that rounding does not keep the two in touch.
        let half = overlap[axis] / 2.0 + 0.01;
        let forward = places[a][axis] < places[b][axis];
        let half = if forward { half } else { -half };
        places[a][axis] -= half;
        places[b][axis] += half;
    }
    pushed
}

/// The pairs whose boxes overlap in the first axis, lower index first, in a fixed order.
fn near(places: &[Vector], sizes: &[Vector]) -> Vec<[usize; 2]> {
    let left = |node: usize| places[node][0] - sizes[node][0] / 2.0;
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|&a, &b| left(a).total_cmp(&left(b)));
    let mut pairs = Vec::new();
    for (rank, &a) in order.iter().enumerate() {
        let right = places[a][0] + sizes[a][0] / 2.0;
        for &b in order[rank + 1..].iter().take_while(|&&b| left(b) < right) {
            pairs.push([a.min(b), a.max(b)]);
        }
    }
    pairs
}

/// By how much two boxes overlap along each axis; negative where they do not.
fn overlap(a: usize, b: usize, places: &[Vector], sizes: &[Vector]) -> Vector {
    [0, 1].map(|axis| {
        (sizes[a][axis] + sizes[b][axis]) / 2.0 - (places[a][axis] - places[b][axis]).abs()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_free(mut places: Vec<Vector>, size: Vector) {
        let sizes = vec![size; places.len()];
        free(&mut places, &sizes);
        for b in 0..places.len() {
            for a in 0..b {
                let [x, y] = overlap(a, b, &places, &sizes);
                assert!(
                    x <= 0.0 || y <= 0.0,
                    "{a} and {b}: {:?} {:?}",
                    places[a],
                    places[b]
                );
            }
        }
    }

    #[test]
    fn a_heap_is_freed() {
        check_free(vec![[0.0, 0.0]; 40], [110.0, 60.0]);
    }

    #[test]
    fn a_row_is_freed() {
        let row = (0..20).map(|node| [f64::from(node), 0.0]).collect();
        check_free(row, [110.0, 60.0]);
    }

    #[test]
    fn what_is_free_stays() {
        let mut places = [[0.0, 0.0], [10.0, 0.0], [0.0, 10.0]];
        free(&mut places, &[[10.0, 10.0]; 3]);
        assert_eq!(places, [[0.0, 0.0], [10.0, 0.0], [0.0, 10.0]]);
    }
}
