//! The graph as shapes: outlines of nodes and the curved lines of bundles, as SVG path data.
//!
//! Lengths are in the units of the picture, with y downwards.

use engine::ActorKind;

use super::graph::{Bundle, Node};

/// Distance between two neighbouring lines of a bundle, at its middle.
const SPREAD: f64 = 18.0;
/// How far a line that is alone in its bundle bends.
const BEND: f64 = 6.0;
/// Length and half width of an arrow head.
const HEAD: (f64, f64) = (9.0, 4.0);
/// Room between a node's outline and the tip of an arrow.
const AIR: f64 = 3.0;

/// A point of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A node's place and size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Disc {
    /// Its middle.
    pub at: Point,
    /// Its radius.
    pub radius: f64,
}

/// One line of a bundle.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// From the outline of one node to that of the other.
    pub path: String,
    /// The arrow head at its end, a closed outline.
    pub head: String,
    /// Where a word on it stands.
    pub middle: Point,
    /// How long the part between the two nodes is.
    pub length: f64,
}

/// How large a node is: by how much it speaks and is spoken of.
pub fn radius(node: &Node) -> f64 {
    let weight = 3 * node.quotes + 2 * node.spoken_about + node.mentions;
    (10.0 + 2.2 * (weight as f64).sqrt()).clamp(13.0, 30.0)
}

/// The lines of a bundle, one for each strand, between two nodes.
pub fn lines(bundle: &Bundle, ends: (Disc, Disc)) -> Vec<Line> {
    let count = bundle.strands.len();
    bundle
        .strands
        .iter()
        .enumerate()
        .map(|(index, strand)| {
            let offset = if count == 1 {
                BEND
            } else {
                (index as f64 - (count - 1) as f64 / 2.0) * SPREAD
            };
            // The offset is measured from the smaller to the larger end for both directions, so
            // that lines to and fro lie beside and not on each other.
            if strand.from == bundle.ends.0 {
                line(ends.0, ends.1, offset)
            } else {
                line(ends.1, ends.0, -offset)
            }
        })
        .collect()
}

/// The outline of a node around the origin: each kind of actor has a shape of its own.
pub fn outline(kind: ActorKind, radius: f64) -> String {
    let r = radius;
    match kind {
        ActorKind::Person => circle(0.0, 0.0, r),
        ActorKind::Organization => {
            let (side, corner) = (r * 0.9, r * 0.3);
            let edge = 2.0 * (side - corner);
            let (e, c) = (px(edge), px(corner));
            let arc = format!("a{c} {c} 0 0 1");
            format!(
                "M{} {}h{e}{arc} {c} {c}v{e}{arc} -{c} {c}h-{e}{arc} -{c} -{c}v-{e}{arc} {c} -{c}z",
                px(corner - side),
                px(-side),
            )
        }
        ActorKind::Government => polygon(&HEXAGON, r * 1.06),
        ActorKind::Place => polygon(&DIAMOND, r * 1.12),
        ActorKind::Group => {
            let (s, d) = (r * 0.68, r * 0.42);
            circle(0.0, -d, s) + &circle(-d, d * 0.7, s) + &circle(d, d * 0.7, s)
        }
    }
}

fn circle(x: f64, y: f64, r: f64) -> String {
    let (radius, across) = (px(r), px(2.0 * r));
    let arc = format!("a{radius} {radius} 0 1 0");
    format!("M{} {}{arc} {across} 0{arc} -{across} 0z", px(x - r), px(y))
}

/// Corners of a hexagon and of a square on its corner, on the unit circle.
const HEXAGON: [(f64, f64); 6] = [
    (1.0, 0.0),
    (0.5, 0.866),
    (-0.5, 0.866),
    (-1.0, 0.0),
    (-0.5, -0.866),
    (0.5, -0.866),
];
const DIAMOND: [(f64, f64); 4] = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)];

fn polygon(corners: &[(f64, f64)], r: f64) -> String {
    let mut path = String::new();
    for (index, (x, y)) in corners.iter().enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        path += &format!("{command}{} {}", px(r * x), px(r * y));
    }
    path + "z"
}

fn between(a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    (dx * dx + dy * dy).sqrt()
}

/// A curve that passes `offset` to the left of the middle between two nodes.
fn line(from: Disc, to: Disc, offset: f64) -> Line {
    let (a, b) = (from.at, to.at);
    let length = between(a, b).max(1.0);
    let normal = ((b.y - a.y) / length, (a.x - b.x) / length);
    // A quadratic curve passes its control point at half the distance.
    let control = Point {
        x: (a.x + b.x) / 2.0 + normal.0 * offset * 2.0,
        y: (a.y + b.y) / 2.0 + normal.1 * offset * 2.0,
    };
    let start = towards(a, control, from.radius + AIR);
    let tip = towards(b, control, to.radius + AIR);
    let neck = towards(b, control, to.radius + AIR + HEAD.0 * 0.8);
    Line {
        path: format!("M{}Q{} {}", pair(start), pair(control), pair(neck)),
        head: head(tip, control),
        middle: Point {
            x: (a.x + b.x) / 2.0 + normal.0 * offset,
            y: (a.y + b.y) / 2.0 + normal.1 * offset,
        },
        length: length - from.radius - to.radius,
    }
}

/// The point `distance` away from `from` on the way to `to`.
fn towards(from: Point, to: Point, distance: f64) -> Point {
    let length = between(from, to).max(1.0);
    Point {
        x: from.x + (to.x - from.x) / length * distance,
        y: from.y + (to.y - from.y) / length * distance,
    }
}

/// A triangle whose tip points away from `back`.
fn head(tip: Point, back: Point) -> String {
    let length = between(back, tip).max(1.0);
    let (dx, dy) = ((tip.x - back.x) / length, (tip.y - back.y) / length);
    let base = Point {
        x: tip.x - dx * HEAD.0,
        y: tip.y - dy * HEAD.0,
    };
    let side = |turn: f64| Point {
        x: base.x - dy * HEAD.1 * turn,
        y: base.y + dx * HEAD.1 * turn,
    };
    format!("M{}L{}L{}z", pair(tip), pair(side(1.0)), pair(side(-1.0)))
}

/// A length with one digit after the point. Made of whole numbers: the standard library's way of
/// writing floating point would be a twentieth of the page's program.
pub fn px(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    match (tenths.abs() / 10, tenths.abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, tenth) => format!("{sign}{whole}.{tenth}"),
    }
}

fn pair(point: Point) -> String {
    px(point.x) + " " + &px(point.y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::graph::{Strand, Tone};

    fn disc(x: f64, y: f64) -> Disc {
        Disc {
            at: Point { x, y },
            radius: 10.0,
        }
    }

    fn strand(from: usize, to: usize) -> Strand {
        Strand {
            from,
            to,
            tone: Tone::Conflict,
            kinds: Vec::new(),
            relations: Vec::new(),
            negated: false,
            modality: engine::Modality::Happened,
        }
    }

    #[test]
    fn lengths_have_at_most_one_digit_after_the_point() {
        assert_eq!(
            [0.0, 1.04, -0.26, -12.0, 3.95].map(px),
            ["0", "1", "-0.3", "-12", "4"]
        );
    }

    #[test]
    fn lines_to_and_fro_lie_on_two_sides() {
        let bundle = Bundle {
            ends: (0, 1),
            strands: vec![strand(0, 1), strand(1, 0)],
        };
        let lines = lines(&bundle, (disc(0.0, 0.0), disc(100.0, 0.0)));
        let heights: Vec<f64> = lines.iter().map(|line| line.middle.y).collect();
        assert_eq!(heights, [9.0, -9.0]);
    }

    #[test]
    fn a_line_ends_where_the_node_begins() {
        let bundle = Bundle {
            ends: (0, 1),
            strands: vec![strand(0, 1), strand(0, 1), strand(0, 1)],
        };
        let lines = lines(&bundle, (disc(0.0, 0.0), disc(100.0, 0.0)));
        assert!(lines[1].path.starts_with("M13 0"), "{}", lines[1].path);
        assert!(lines[1].head.starts_with("M87 0"), "{}", lines[1].head);
    }

    #[test]
    fn two_nodes_in_one_place_still_give_numbers() {
        let bundle = Bundle {
            ends: (0, 1),
            strands: vec![strand(0, 1)],
        };
        let line = &lines(&bundle, (disc(5.0, 5.0), disc(5.0, 5.0)))[0];
        assert!(!line.path.contains("NaN"), "{}", line.path);
    }
}
