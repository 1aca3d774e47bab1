//! Rectangles of the picture: what a thing takes of it, and what would overlap.

use super::draw::Point;

/// A rectangle of the picture, its edges included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Upper left corner.
    pub low: Point,
    /// Lower right corner.
    pub high: Point,
}

impl Extent {
    /// So wide and so high around a middle.
    pub fn around(middle: Point, width: f64, height: f64) -> Self {
        Self {
            low: Point {
                x: middle.x - width / 2.0,
                y: middle.y - height / 2.0,
            },
            high: Point {
                x: middle.x + width / 2.0,
                y: middle.y + height / 2.0,
            },
        }
    }

    /// The smallest that holds both.
    pub fn join(self, other: Self) -> Self {
        Self {
            low: Point {
                x: self.low.x.min(other.low.x),
                y: self.low.y.min(other.low.y),
            },
            high: Point {
                x: self.high.x.max(other.high.x),
                y: self.high.y.max(other.high.y),
            },
        }
    }

    /// Its middle.
    pub fn middle(self) -> Point {
        Point {
            x: (self.low.x + self.high.x) / 2.0,
            y: (self.low.y + self.high.y) / 2.0,
        }
    }

    /// True if the insides of the two have something in common.
    pub fn meets(self, other: Self) -> bool {
        self.low.x < other.high.x
            && other.low.x < self.high.x
            && self.low.y < other.high.y
            && other.low.y < self.high.y
    }

    /// True if all of another lies in it.
    pub fn covers(self, other: Self) -> bool {
        self.join(other) == self
    }

    /// True if a point lies inside.
    pub fn holds(self, point: Point) -> bool {
        self.low.x < point.x
            && point.x < self.high.x
            && self.low.y < point.y
            && point.y < self.high.y
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(x: f64, y: f64) -> Extent {
        Extent::around(Point { x, y }, 4.0, 2.0)
    }

    #[test]
    fn neighbours_that_touch_do_not_meet() {
        assert!(around(0.0, 0.0).meets(around(3.9, 1.9)));
        assert!(!around(0.0, 0.0).meets(around(4.0, 0.0)));
        assert!(!around(0.0, 0.0).meets(around(0.0, 2.0)));
        assert!(around(0.0, 0.0).covers(around(0.0, 0.0)));
        assert!(!around(0.0, 0.0).covers(around(0.1, 0.0)));
        assert!(around(0.0, 0.0).holds(Point { x: 1.9, y: 0.9 }));
        assert!(!around(0.0, 0.0).holds(Point { x: 2.0, y: 0.0 }));
    }

    #[test]
    fn two_are_held_by_the_smallest_around_them() {
        let both = around(0.0, 0.0).join(around(10.0, 4.0));
        assert_eq!(both.middle(), Point { x: 5.0, y: 2.0 });
        assert_eq!(both, Extent::around(Point { x: 5.0, y: 2.0 }, 14.0, 6.0));
    }
}
