//! How the picture is looked at: from near or far, and which part of it.
//!
//! Two units of length: those of the picture ([`Scene`](super::Scene)), in which actors have their
//! places, and CSS pixels of the frame through which it is seen. [`Camera`] takes one to the other.

use super::draw::{Point, fixed, px};
use super::extent::Extent;

/// The largest number of CSS pixels to a unit of the picture.
const NEAREST: f64 = 5.0;
/// How much smaller than when it just fits the picture may be shown.
const FARTHEST: f64 = 0.7;
/// A small picture is not blown up beyond this only to fill its frame.
const FULL: f64 = 1.25;
/// CSS pixels of the picture that stay in the frame wherever it is moved.
const IN_SIGHT: f64 = 64.0;
/// CSS pixels left free around what is fitted or brought into sight.
const MARGIN: f64 = 10.0;
/// CSS pixels of a label: never smaller, never larger, and what it is at scale 1.
const TYPE: (f64, f64, f64) = (11.0, 15.0, 12.0);

/// The window in the page through which the picture is seen, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// Shows what stands at `p` in the picture at `p * scale + shift` in the frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// CSS pixels to a unit of the picture.
    pub scale: f64,
    /// Where the picture's origin is seen.
    pub shift: Point,
}

impl Camera {
    /// All of an extent, as large as the frame allows, in its middle.
    pub fn fit(extent: Extent, frame: Frame) -> Self {
        let room = |length: f64| (length - 2.0 * MARGIN).max(1.0);
        let across = room(frame.width) / (extent.high.x - extent.low.x).max(1.0);
        let down = room(frame.height) / (extent.high.y - extent.low.y).max(1.0);
        let scale = across.min(down).min(FULL);
        Self::at(scale, extent.middle(), frame)
    }

    /// The frame of this width that an extent needs to be seen whole, no higher than a share of it.
    pub fn frame(extent: Extent, width: f64, most: f64) -> Frame {
        let wide = Frame {
            width,
            height: f64::INFINITY,
        };
        let scale = Self::fit(extent, wide).scale;
        let needed = (extent.high.y - extent.low.y) * scale + 2.0 * MARGIN;
        Frame {
            width,
            height: needed.min(most * width).ceil(),
        }
    }

    /// At a scale, with a point of the picture in the middle of the frame.
    fn at(scale: f64, middle: Point, frame: Frame) -> Self {
        Self {
            scale,
            shift: Point {
                x: frame.width / 2.0 - middle.x * scale,
                y: frame.height / 2.0 - middle.y * scale,
            },
        }
    }

    /// Where a point of the picture is seen in the frame.
    pub fn seen(self, at: Point) -> Point {
        Point {
            x: at.x * self.scale + self.shift.x,
            y: at.y * self.scale + self.shift.y,
        }
    }

    /// Which point of the picture is seen there.
    pub fn under(self, seen: Point) -> Point {
        Point {
            x: (seen.x - self.shift.x) / self.scale,
            y: (seen.y - self.shift.y) / self.scale,
        }
    }

    /// Nearer by a factor, or farther by one below 1; what is seen at `about` stays there.
    pub fn zoomed(self, factor: f64, about: Point, extent: Extent, frame: Frame) -> Self {
        let least = Self::fit(extent, frame).scale * FARTHEST;
        let scale = (self.scale * factor).clamp(least.min(NEAREST), NEAREST);
        let fixed = self.under(about);
        Self {
            scale,
            shift: Point {
                x: about.x - fixed.x * scale,
                y: about.y - fixed.y * scale,
            },
        }
        .held(extent, frame)
    }

    /// The picture moved by so many CSS pixels.
    pub fn panned(self, by: Point, extent: Extent, frame: Frame) -> Self {
        Self {
            shift: Point {
                x: self.shift.x + by.x,
                y: self.shift.y + by.y,
            },
            ..self
        }
        .held(extent, frame)
    }

    /// Moved as little as needed so that some of the picture stays in the frame.
    fn held(self, extent: Extent, frame: Frame) -> Self {
        let (low, high) = (self.seen(extent.low), self.seen(extent.high));
        let back = |low: f64, high: f64, room: f64| {
            let keep = IN_SIGHT.min(room / 2.0).min((high - low) / 2.0);
            (keep - high).max(0.0) + (room - keep - low).min(0.0)
        };
        Self {
            shift: Point {
                x: self.shift.x + back(low.x, high.x, frame.width),
                y: self.shift.y + back(low.y, high.y, frame.height),
            },
            ..self
        }
    }

    /// Moved as little as needed so that an extent is seen; its upper left, if it is too large.
    pub fn showing(self, extent: Extent, frame: Frame) -> Self {
        let (low, high) = (self.seen(extent.low), self.seen(extent.high));
        let by = |low: f64, high: f64, room: f64| {
            let left = (room - MARGIN - high).min(0.0);
            left + (MARGIN - low - left).max(0.0)
        };
        Self {
            shift: Point {
                x: self.shift.x + by(low.x, high.x, frame.width),
                y: self.shift.y + by(low.y, high.y, frame.height),
            },
            ..self
        }
    }

    /// On the way from here to another: `share` runs from 0 to 1.
    pub fn towards(self, other: Self, share: f64) -> Self {
        let mix = |from: f64, to: f64| from + (to - from) * share;
        Self {
            scale: mix(self.scale, other.scale),
            shift: Point {
                x: mix(self.shift.x, other.shift.x),
                y: mix(self.shift.y, other.shift.y),
            },
        }
    }

    /// The size of a label in units of the picture: read in the frame, it is neither too small nor
    /// out of proportion. In steps, so that it stays the same through most of a movement.
    pub fn type_size(self) -> f64 {
        let (least, most, usual) = TYPE;
        let seen = (usual * self.scale).clamp(least, most);
        // Rounded up: what is rounded down could fall below the least.
        (4.0 * seen / self.scale).ceil() / 4.0
    }

    /// As SVG's `transform`.
    pub fn transform(self) -> String {
        let (x, y) = (px(self.shift.x), px(self.shift.y));
        format!("translate({x} {y}) scale({})", fixed(self.scale, 4))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        width: 400.0,
        height: 300.0,
    };

    fn extent(width: f64, height: f64) -> Extent {
        Extent {
            low: Point { x: 0.0, y: 0.0 },
            high: Point {
                x: width,
                y: height,
            },
        }
    }

    #[track_caller]
    fn check_near(a: Point, b: Point) {
        assert!(
            (a.x - b.x).abs() < 1e-6 && (a.y - b.y).abs() < 1e-6,
            "{a:?} is not {b:?}"
        );
    }

    #[test]
    fn all_of_it_fits_in_the_middle() {
        let all = extent(800.0, 280.0);
        let camera = Camera::fit(all, FRAME);
        let (low, high) = (camera.seen(all.low), camera.seen(all.high));
        assert_eq!((low.x, high.x), (MARGIN, 400.0 - MARGIN));
        assert_eq!(low.y, 300.0 - high.y);
        assert!(low.y > MARGIN);
    }

    #[test]
    fn a_frame_is_as_high_as_it_has_to_be() {
        let frame = |height: f64| Camera::frame(extent(380.0, height), 400.0, 1.5);
        assert_eq!(frame(100.0).height, 120.0);
        assert_eq!(frame(900.0).height, 600.0);
        assert_eq!(Camera::fit(extent(380.0, 100.0), frame(100.0)).scale, 1.0);
    }

    #[test]
    fn a_small_picture_is_not_blown_up() {
        assert_eq!(Camera::fit(extent(20.0, 20.0), FRAME).scale, FULL);
    }

    #[test]
    fn zoom_leaves_what_is_under_the_pointer_where_it_is() {
        let all = extent(800.0, 600.0);
        let pointer = Point { x: 301.0, y: 77.0 };
        let mut camera = Camera::fit(all, FRAME);
        let there = camera.under(pointer);
        for _ in 0..5 {
            camera = camera.zoomed(1.3, pointer, all, FRAME);
            check_near(camera.seen(there), pointer);
        }
    }

    #[test]
    fn zoom_ends_somewhere() {
        let all = extent(800.0, 600.0);
        let middle = Point { x: 200.0, y: 150.0 };
        let fit = Camera::fit(all, FRAME);
        assert_eq!(fit.zoomed(1e9, middle, all, FRAME).scale, NEAREST);
        let far = fit.zoomed(1e-9, middle, all, FRAME).scale;
        assert_eq!(far, fit.scale * FARTHEST);
    }

    #[test]
    fn the_picture_cannot_be_lost() {
        let all = extent(800.0, 600.0);
        for (x, y) in [(1e5, 0.0), (-1e5, 0.0), (0.0, 1e5), (-1e5, -1e5)] {
            let camera = Camera::fit(all, FRAME).panned(Point { x, y }, all, FRAME);
            let (low, high) = (camera.seen(all.low), camera.seen(all.high));
            assert!(
                low.x <= 400.0 - IN_SIGHT && high.x >= IN_SIGHT,
                "{camera:?}"
            );
            assert!(
                low.y <= 300.0 - IN_SIGHT && high.y >= IN_SIGHT,
                "{camera:?}"
            );
        }
    }

    #[test]
    fn what_is_seen_stays_and_what_is_not_comes_into_sight() {
        let camera = Camera {
            scale: 2.0,
            shift: Point { x: 0.0, y: 0.0 },
        };
        let around = |x: f64, y: f64| Extent {
            low: Point {
                x: x - 5.0,
                y: y - 5.0,
            },
            high: Point {
                x: x + 5.0,
                y: y + 5.0,
            },
        };
        assert_eq!(camera.showing(around(100.0, 75.0), FRAME), camera);
        let moved = camera.showing(around(300.0, -40.0), FRAME);
        let (low, high) = (
            moved.seen(around(300.0, -40.0).low),
            moved.seen(around(300.0, -40.0).high),
        );
        assert_eq!((high.x, low.y), (400.0 - MARGIN, MARGIN));
    }

    #[test]
    fn labels_stay_legible_at_any_zoom() {
        for percent in [5, 20, 50, 90, 100, 130, 200, 500] {
            let camera = Camera {
                scale: f64::from(percent) / 100.0,
                shift: Point { x: 0.0, y: 0.0 },
            };
            let seen = camera.type_size() * camera.scale;
            // Rounded up by at most a quarter of a unit.
            let most = TYPE.1 + camera.scale / 4.0;
            assert!((TYPE.0..=most).contains(&seen), "{seen} at {percent} %");
        }
    }

    #[test]
    fn half_way_lies_between() {
        let a = Camera::fit(extent(800.0, 600.0), FRAME);
        let b = a.zoomed(2.0, Point { x: 9.0, y: 9.0 }, extent(800.0, 600.0), FRAME);
        assert_eq!(a.towards(b, 0.0), a);
        assert_eq!(a.towards(b, 0.5).scale, (a.scale + b.scale) / 2.0);
    }

    #[test]
    fn a_transform_is_short() {
        let camera = Camera {
            scale: 0.75,
            shift: Point { x: -3.25, y: 10.0 },
        };
        assert_eq!(camera.transform(), "translate(-3.3 10) scale(0.75)");
    }
}
