//! How hard a picture is to follow.

use super::{Line, Vector};

/// How often two lines cross, or a line runs under the box of somebody it does not belong to. Time
/// grows with the square of the number of lines.
pub fn tangle(places: &[Vector], sizes: &[Vector], lines: &[Line]) -> usize {
    let mut count = 0;
    for (rank, line) in lines.iter().enumerate() {
        let ends = line.ends.map(|end| places[end]);
        count += lines[..rank]
            .iter()
            .filter(|other| !other.ends.iter().any(|end| line.ends.contains(end)))
            .filter(|other| cross(ends, other.ends.map(|end| places[end])))
            .count();
        count += (0..places.len())
            .filter(|node| !line.ends.contains(node))
            .filter(|&node| runs_under(ends, places[node], sizes[node]))
            .count();
    }
    count
}

/// Whether two lines have a point in common that is an end of neither.
fn cross([a, b]: [Vector; 2], [c, d]: [Vector; 2]) -> bool {
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// Positive if `point` lies on one side of the line from `a` to `b`, negative on the other.
fn side(a: Vector, b: Vector, point: Vector) -> f64 {
    (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
}

/// Whether a line meets the inside of a box: true unless one of the box's axes, or the line itself,
/// keeps the two apart.
fn runs_under([a, b]: [Vector; 2], place: Vector, size: Vector) -> bool {
    for axis in 0..2 {
        let [low, high] = [a[axis].min(b[axis]), a[axis].max(b[axis])];
        if high <= place[axis] - size[axis] / 2.0 || low >= place[axis] + size[axis] / 2.0 {
            return false;
        }
    }
    let reach = ((b[1] - a[1]).abs() * size[0] + (b[0] - a[0]).abs() * size[1]) / 2.0;
    side(a, b, place).abs() < reach
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(a: usize, b: usize) -> Line {
        Line {
            ends: [a, b],
            weight: 1,
        }
    }

    const SQUARE: [Vector; 4] = [[0.0, 0.0], [100.0, 0.0], [100.0, 100.0], [0.0, 100.0]];
    const SMALL: [Vector; 4] = [[10.0, 10.0]; 4];

    #[test]
    fn diagonals_cross_and_sides_do_not() {
        assert_eq!(tangle(&SQUARE, &SMALL, &[line(0, 2), line(1, 3)]), 1);
        assert_eq!(
            tangle(&SQUARE, &SMALL, &[line(0, 1), line(2, 3), line(1, 2)]),
            0
        );
    }

    #[test]
    fn a_line_under_a_box_counts() {
        let row = [[0.0, 0.0], [100.0, 4.0], [200.0, 0.0]];
        assert_eq!(tangle(&row, &SMALL[..3], &[line(0, 2)]), 1);
        assert_eq!(tangle(&row, &SMALL[..3], &[line(0, 1), line(1, 2)]), 0);
    }

    #[test]
    fn a_line_past_the_corner_of_a_box_does_not() {
        let places = [[0.0, 0.0], [100.0, 100.0], [60.0, 40.0]];
        assert_eq!(tangle(&places, &[[18.0, 18.0]; 3], &[line(0, 1)]), 0);
        assert_eq!(tangle(&places, &[[22.0, 22.0]; 3], &[line(0, 1)]), 1);
    }
}
