//! Where each actor of the graph stands.
//!
//! [`lay_out`] is a pure function: the same boxes, lines and area give the same picture, to the
//! pixel, on every machine, native or wasm. It uses nothing of floating point but `+ - * /`, square
//! root, comparison and rounding, which IEEE 754 defines to the last bit; `sin`, `powf` and their
//! like come from whichever mathematics library is linked and differ between machines. Nothing is
//! drawn at random and no hash map is walked.
//!
//! The stages: `components` cuts the graph into its connected parts. For each part,
//! `distances` says how far apart its actors should stand, `starts` guesses where, `stress`
//! moves them until the distances fit as well as they can, `boxes` frees them of overlaps, and
//! `tangle` says which of the results of several starts is easiest to follow. `pack` puts the parts
//! side by side.
//!
//! Not done here: lines are straight and it is up to the caller to bend them; nodes that somebody
//! has dragged are not kept where they were dragged to.

mod boxes;
mod components;
mod distances;
mod pack;
mod part;
mod starts;
mod stress;
mod tangle;

/// The room one actor takes, label included, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NodeBox {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// A line between two actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Indices into the boxes. Direction plays no part; a line from an actor to itself, or to none,
    /// is ignored.
    pub ends: [usize; 2],
    /// How much evidence stands behind it. More of it draws the two closer together; of several
    /// lines between the same two, the strongest counts.
    pub weight: u32,
}

/// The rectangle in which the picture will be shown, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// A picture laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Pixels from left to right: those of the area, or more where the boxes need it.
    pub width: u32,
    /// Pixels from top to bottom; in the same proportion to the width as in the area.
    pub height: u32,
    /// The middle of each box, in the order of the boxes. Every box lies within the picture and
    /// none overlaps another.
    pub centres: Vec<Point>,
}

/// A place in the picture, in pixels from its left and its upper edge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// To the right.
    pub x: u32,
    /// Downwards.
    pub y: u32,
}

/// A vector in the plane, in whatever unit the stage uses.
type Vector = [f64; 2];

/// Pixels left free around each box.
const GAP: f64 = 12.0;

/// A picture with room to spare is stretched, but its lines not beyond this factor: actors who
/// stand far apart look unrelated.
const STRETCH: f64 = 1.5;

/// Lays out a graph. Time grows with the square of the number of boxes in the largest connected
/// part.
pub fn lay_out(boxes: &[NodeBox], lines: &[Line], area: Area) -> Picture {
    let sizes: Vec<Vector> = boxes
        .iter()
        .map(|size| [f64::from(size.width) + GAP, f64::from(size.height) + GAP])
        .collect();
    let shape = [f64::from(area.width.max(1)), f64::from(area.height.max(1))];
    let parts: Vec<part::Part> = components::components(sizes.len(), lines)
        .into_iter()
        .map(|members| part::lay_out(members, &sizes, lines, shape))
        .collect();
    let extents: Vec<Vector> = parts.iter().map(|part| part.extent).collect();
    let packed = pack::pack(&extents, shape);

    let mut places = vec![[0.0; 2]; sizes.len()];
    for (part, corner) in parts.iter().zip(&packed.corners) {
        for (&member, place) in part.members.iter().zip(&part.places) {
            places[member] = [corner[0] + place[0], corner[1] + place[1]];
        }
    }
    framed(&places, &sizes, shape)
}

/// Fits places into the area, or a larger one of its shape, and rounds them.
fn framed(places: &[Vector], sizes: &[Vector], shape: Vector) -> Picture {
    let [low, high] = boxes::bounds(places, sizes);
    // Where the places alone could be stretched to, the boxes keeping their size.
    let mut stretch = STRETCH;
    let mut shrunk = 1.0f64;
    for axis in 0..2 {
        let extent = high[axis] - low[axis];
        shrunk = shrunk.max(extent / shape[axis]);
        stretch = stretch.min(shape[axis] / extent.max(1.0));
    }
    let stretch = stretch.max(1.0);
    // Rounded up: the picture is never too small for what is in it.
    let size = [(shape[0] * shrunk).ceil(), (shape[1] * shrunk).ceil()];
    let offset = [0, 1].map(|axis| (size[axis] - (low[axis] + high[axis]) * stretch) / 2.0);
    let centres = places
        .iter()
        .map(|place| Point {
            x: (place[0] * stretch + offset[0]).round() as u32,
            y: (place[1] * stretch + offset[1]).round() as u32,
        })
        .collect();
    Picture {
        width: size[0] as u32,
        height: size[1] as u32,
        centres,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDE: Area = Area {
        width: 960,
        height: 600,
    };
    const BOX: NodeBox = NodeBox {
        width: 100,
        height: 50,
    };

    fn line(a: usize, b: usize) -> Line {
        Line {
            ends: [a, b],
            weight: 1,
        }
    }

    #[test]
    fn nobody_gives_an_empty_picture() {
        let picture = lay_out(&[], &[], WIDE);
        assert_eq!(
            picture,
            Picture {
                width: 960,
                height: 600,
                centres: vec![]
            }
        );
    }

    #[test]
    fn one_stands_in_the_middle() {
        let picture = lay_out(&[BOX], &[], WIDE);
        assert_eq!(picture.centres, [Point { x: 480, y: 300 }]);
    }

    #[test]
    fn two_stand_side_by_side_where_it_is_wide_and_above_each_other_on_a_phone() {
        let wide = lay_out(&[BOX; 2], &[line(0, 1)], WIDE).centres;
        assert_eq!(wide[0].y, wide[1].y);
        let tall = Area {
            width: 360,
            height: 600,
        };
        let tall = lay_out(&[BOX; 2], &[line(0, 1)], tall).centres;
        assert_eq!(tall[0].x, tall[1].x);
    }

    #[test]
    fn lines_that_lead_nowhere_are_ignored() {
        let odd = [line(0, 0), line(1, 7), line(9, 9)];
        assert_eq!(
            lay_out(&[BOX; 2], &odd, WIDE),
            lay_out(&[BOX; 2], &[], WIDE)
        );
    }

    #[test]
    fn an_area_of_nothing_still_gives_a_picture() {
        let picture = lay_out(
            &[BOX; 3],
            &[line(0, 1)],
            Area {
                width: 0,
                height: 0,
            },
        );
        assert!(picture.width >= 100 && picture.height >= 100);
    }

    #[test]
    fn more_evidence_draws_closer() {
        let lines = [
            line(0, 1),
            Line {
                ends: [1, 2],
                weight: 9,
            },
        ];
        let at = lay_out(&[BOX; 3], &lines, WIDE).centres;
        assert!(
            at[1].x.abs_diff(at[2].x) < at[0].x.abs_diff(at[1].x),
            "{at:?}"
        );
    }
}
