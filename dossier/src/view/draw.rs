//! The graph as shapes: outlines of nodes and the curved lines of bundles, as SVG path data.
//!
//! Lengths are in the units of the picture, with y downwards.

use engine::{ActorKind, Modality};

use super::graph::{Bundle, Node, Strand};

/// Distance between two neighbouring lines of a bundle, at its middle.
const SPREAD: f64 = 18.0;
/// How far a line that is alone in its bundle bends.
const BEND: f64 = 6.0;
/// Length and half width of the arrow head of a thin line.
const HEAD: (f64, f64) = (9.0, 4.0);
/// Half the length of the bar across a line that is denied, and where on the line it stands.
const BAR: (f64, f64) = (6.5, 0.2);
/// Width of a line with one relation, what each step of evidence adds, and the most.
const WIDTH: (f64, f64, f64) = (1.5, 1.1, 5.0);
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

/// One line of a bundle: a quadratic curve from the outline of one node to that of the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Where it begins.
    start: Point,
    /// Towards where it bends.
    control: Point,
    /// Where it passes into the arrow head.
    neck: Point,
    /// Where the arrow head ends.
    tip: Point,
    /// How wide it is drawn.
    pub width: f64,
    /// How long the straight way between the two nodes is.
    pub length: f64,
}

/// How large a node is: by how much it speaks and is spoken of.
pub fn radius(node: &Node) -> f64 {
    let weight = 3 * node.quotes + 2 * node.spoken_about + node.mentions;
    (10.0 + 2.2 * (weight as f64).sqrt()).clamp(13.0, 30.0)
}

impl Strand {
    /// True if it is drawn with an open arrow: no plain fact, but planned, called for, denied, over.
    pub fn is_open(&self) -> bool {
        self.negated || self.modality != Modality::Happened
    }

    /// True if it is drawn with a bar across: it did not happen, or someone says so.
    pub fn is_denied(&self) -> bool {
        self.negated || self.modality == Modality::Denied
    }
}

/// How wide a line is: by how many relations stand behind it.
pub fn width(strand: &Strand) -> f64 {
    let more = (strand.relations.len() as f64).sqrt() - 1.0;
    (WIDTH.0 + WIDTH.1 * more.max(0.0)).min(WIDTH.2)
}

/// The lines of a bundle, one for each strand, between two nodes. The whole bundle passes `bend`
/// farther to one side than it would by itself (see [`bends`](super::bends)).
pub fn lines(bundle: &Bundle, ends: (Disc, Disc), bend: f64) -> Vec<Line> {
    let count = bundle.strands.len();
    bundle
        .strands
        .iter()
        .enumerate()
        .map(|(index, strand)| {
            let offset = bend
                + if count == 1 {
                    BEND
                } else {
                    (index as f64 - (count - 1) as f64 / 2.0) * SPREAD
                };
            // The offset is measured from the smaller to the larger end for both directions, so
            // that lines to and fro lie beside and not on each other.
            if strand.from == bundle.ends.0 {
                line(ends.0, ends.1, offset, width(strand))
            } else {
                line(ends.1, ends.0, -offset, width(strand))
            }
        })
        .collect()
}

impl Line {
    /// The curve without its head, as SVG path data.
    pub fn path(&self) -> String {
        let (start, control, neck) = (pair(self.start), pair(self.control), pair(self.neck));
        format!("M{start}Q{control} {neck}")
    }

    /// The arrow head, a closed outline.
    pub fn head(&self) -> String {
        let (dx, dy) = direction(self.control, self.tip);
        let (long, half) = head(self.width);
        let base = Point {
            x: self.tip.x - dx * long,
            y: self.tip.y - dy * long,
        };
        let [left, right] = across(base, (dx, dy), half);
        format!("M{}L{}L{}z", pair(self.tip), pair(left), pair(right))
    }

    /// The bar across the line that says that it is denied.
    pub fn bar(&self) -> String {
        let at = self.at(BAR.1);
        // The way from here on, up to the rounding.
        let [left, right] = across(at, direction(at, self.at(BAR.1 + 0.05)), BAR.0);
        format!("M{}L{}", pair(left), pair(right))
    }

    /// The point at a share of the way, from 0 at its beginning to 1 at its end.
    pub fn at(&self, share: f64) -> Point {
        let rest = 1.0 - share;
        let mix = |start: f64, control: f64, end: f64| {
            rest * rest * start + 2.0 * rest * share * control + share * share * end
        };
        Point {
            x: mix(self.start.x, self.control.x, self.tip.x),
            y: mix(self.start.y, self.control.y, self.tip.y),
        }
    }
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
fn line(from: Disc, to: Disc, offset: f64, width: f64) -> Line {
    let (a, b) = (from.at, to.at);
    let length = between(a, b).max(1.0);
    let normal = ((b.y - a.y) / length, (a.x - b.x) / length);
    // A quadratic curve passes its control point at half the distance.
    let control = Point {
        x: (a.x + b.x) / 2.0 + normal.0 * offset * 2.0,
        y: (a.y + b.y) / 2.0 + normal.1 * offset * 2.0,
    };
    Line {
        start: towards(a, control, from.radius + AIR),
        control,
        neck: towards(b, control, to.radius + AIR + head(width).0 * 0.8),
        tip: towards(b, control, to.radius + AIR),
        width,
        length: length - from.radius - to.radius,
    }
}

/// Length and half width of the head of a line so wide.
fn head(width: f64) -> (f64, f64) {
    let larger = 1.0 + (width - WIDTH.0) * 0.16;
    (HEAD.0 * larger, HEAD.1 * larger)
}

/// The way from one point to another, one long.
fn direction(from: Point, to: Point) -> (f64, f64) {
    let length = between(from, to).max(f64::MIN_POSITIVE);
    ((to.x - from.x) / length, (to.y - from.y) / length)
}

/// Two points at both sides of one, as seen on a way.
fn across(at: Point, (dx, dy): (f64, f64), distance: f64) -> [Point; 2] {
    [distance, -distance].map(|turn| Point {
        x: at.x - dy * turn,
        y: at.y + dx * turn,
    })
}

/// The point `distance` away from `from` on the way to `to`.
fn towards(from: Point, to: Point, distance: f64) -> Point {
    let length = between(from, to).max(1.0);
    Point {
        x: from.x + (to.x - from.x) / length * distance,
        y: from.y + (to.y - from.y) / length * distance,
    }
}

/// A length with one digit after the point.
pub fn px(length: f64) -> String {
    fixed(length, 1)
}

/// A number with at most so many digits after the point. Made of whole numbers: the standard
/// library's way of writing floating point would be a twentieth of the page's program.
pub fn fixed(number: f64, digits: u32) -> String {
    let unit = 10_i64.pow(digits);
    let parts = (number * unit as f64).round() as i64;
    let sign = if parts < 0 { "-" } else { "" };
    let (whole, rest) = (parts.abs() / unit, parts.abs() % unit);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let rest = format!("{rest:0width$}", width = digits as usize);
    format!("{sign}{whole}.{}", rest.trim_end_matches('0'))
}

fn pair(point: Point) -> String {
    px(point.x) + " " + &px(point.y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::graph::Tone;

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
            modality: Modality::Happened,
        }
    }

    #[test]
    fn lengths_have_at_most_one_digit_after_the_point() {
        assert_eq!(
            [0.0, 1.04, -0.26, -12.0, 3.95].map(px),
            ["0", "1", "-0.3", "-12", "4"]
        );
        assert_eq!(
            [1.0, 0.75, 1.00004, -0.0301].map(|number| fixed(number, 4)),
            ["1", "0.75", "1", "-0.0301"]
        );
    }

    #[test]
    fn lines_to_and_fro_lie_on_two_sides() {
        let bundle = Bundle {
            ends: (0, 1),
            strands: vec![strand(0, 1), strand(1, 0)],
        };
        let lines = lines(&bundle, (disc(0.0, 0.0), disc(100.0, 0.0)), 0.0);
        let heights: Vec<f64> = lines.iter().map(|line| line.at(0.5).y).collect();
        assert!(
            heights[0] > SPREAD / 2.0 && heights[1] == -heights[0],
            "{heights:?}"
        );
    }

    #[test]
    fn a_line_ends_where_the_node_begins() {
        let bundle = Bundle {
            ends: (0, 1),
            strands: vec![strand(0, 1), strand(0, 1), strand(0, 1)],
        };
        let lines = lines(&bundle, (disc(0.0, 0.0), disc(100.0, 0.0)), 0.0);
        let (path, head) = (lines[1].path(), lines[1].head());
        assert!(path.starts_with("M13 0"), "{path}");
        assert!(head.starts_with("M87 0"), "{head}");
    }

    #[test]
    fn more_evidence_draws_wider_up_to_a_limit() {
        let widths = [1, 2, 9, 1000].map(|count| {
            width(&Strand {
                relations: vec![0; count],
                ..strand(0, 1)
            })
        });
        assert!(widths.is_sorted_by(|a, b| a < b), "{widths:?}");
        assert_eq!((widths[0], widths[3]), (WIDTH.0, WIDTH.2));
    }

    #[test]
    fn a_bar_stands_across_its_line() {
        let line = line(disc(0.0, 0.0), disc(100.0, 0.0), 0.0, 1.5);
        assert_eq!(line.bar(), "M27.8 6.5L27.8 -6.5");
    }

    #[test]
    fn two_nodes_in_one_place_still_give_numbers() {
        let bundle = Bundle {
            ends: (0, 1),
            strands: vec![strand(0, 1)],
        };
        let line = &lines(&bundle, (disc(5.0, 5.0), disc(5.0, 5.0)), 0.0)[0];
        assert!(!line.path().contains("NaN"), "{}", line.path());
        assert!(!line.head().contains("NaN"), "{}", line.head());
        assert!(!line.bar().contains("NaN"), "{}", line.bar());
    }
}
