//! Arrow keys in the picture: from an actor to the neighbour in a direction.

use super::draw::Point;

/// A direction of the arrow keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards smaller x.
    Left,
    /// Towards larger x.
    Right,
    /// Towards smaller y.
    Up,
    /// Towards larger y.
    Down,
}

/// The nearest other point that lies rather in the direction than across it, if there is one.
///
/// A step aside counts double, so that a key goes where it points before it goes to what is near.
pub fn neighbour(points: &[Point], from: usize, direction: Direction) -> Option<usize> {
    let start = *points.get(from)?;
    let cost = |point: &Point| {
        let (dx, dy) = (point.x - start.x, point.y - start.y);
        let (along, across) = match direction {
            Direction::Left => (-dx, dy),
            Direction::Right => (dx, dy),
            Direction::Up => (-dy, dx),
            Direction::Down => (dy, dx),
        };
        (along > 0.0 && across.abs() <= 2.0 * along).then(|| along + 2.0 * across.abs())
    };
    points
        .iter()
        .enumerate()
        .filter(|&(index, _)| index != from)
        .filter_map(|(index, point)| cost(point).map(|cost| (index, cost)))
        .min_by(|(_, a), (_, b)| a.total_cmp(b))
        .map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One point in the middle and one on each side of it.
    fn cross() -> Vec<Point> {
        [(0., 0.), (9., 1.), (-9., 1.), (1., 9.), (1., -9.)]
            .map(|(x, y)| Point { x, y })
            .to_vec()
    }

    #[test]
    fn a_key_goes_where_it_points() {
        let to = |direction| neighbour(&cross(), 0, direction);
        assert_eq!(to(Direction::Right), Some(1));
        assert_eq!(to(Direction::Left), Some(2));
        assert_eq!(to(Direction::Down), Some(3));
        assert_eq!(to(Direction::Up), Some(4));
    }

    #[test]
    fn at_the_edge_there_is_no_neighbour() {
        assert_eq!(neighbour(&cross(), 1, Direction::Right), None);
        assert_eq!(neighbour(&[], 0, Direction::Right), None);
    }
}
