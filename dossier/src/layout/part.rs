//! The layout of one connected part of the graph.

use super::{Line, Vector, boxes, distances::Distances, starts, stress, tangle};

/// A connected part, laid out in a rectangle of its own.
#[derive(Debug)]
pub struct Part {
    /// Its nodes, as indices into the boxes of the graph.
    pub members: Vec<usize>,
    /// Where each stands, in pixels from the upper left corner of the rectangle.
    pub places: Vec<Vector>,
    /// Width and height of the rectangle.
    pub extent: Vector,
}

/// A plain line is this many times as long as boxes are wide and high in the mean.
const REACH: f64 = 1.5;

/// At most this many pairs of nodes are compared for one part: under 100 ms in a browser.
const BUDGET: usize = 4_000_000;

/// Starts for a small part.
const STARTS: usize = 12;

/// Sweeps after which next to nothing moves, in small parts.
const SWEEPS: usize = 200;

/// Lays out the nodes `members`; `sizes` and `lines` are those of the whole graph, `shape` is width
/// and height of the area.
pub fn lay_out(members: Vec<usize>, sizes: &[Vector], lines: &[Line], shape: Vector) -> Part {
    let lines = own(&members, lines);
    let sizes: Vec<Vector> = members.iter().map(|&member| sizes[member]).collect();
    let wanted = Distances::along(members.len(), &lines);
    let unit = unit(&sizes);

    let sweep = members.len() * members.len();
    let starts = (BUDGET / (sweep * SWEEPS)).clamp(1, STARTS);
    let sweeps = (BUDGET / (sweep * starts)).clamp(1, SWEEPS);
    let mut best: Option<(usize, f64, Vec<Vector>)> = None;
    for number in 0..starts {
        let mut places = starts::start(number, &wanted);
        stress::majorise(&mut places, &wanted, sweeps);
        turn(&mut places, shape);
        for place in &mut places {
            *place = place.map(|value| value * unit);
        }
        boxes::free(&mut places, &sizes);
        if starts == 1 {
            best = Some((0, 0.0, places));
            break;
        }
        let tangle = tangle::tangle(&places, &sizes, &lines);
        let stress = stress::stress(&places, &wanted);
        let better = match &best {
            Some((least, lowest, _)) => (tangle, stress) < (*least, *lowest),
            None => true,
        };
        if better {
            best = Some((tangle, stress, places));
        }
    }
    let mut places = best.map_or_else(Vec::new, |(_, _, places)| places);
    let [low, high] = boxes::bounds(&places, &sizes);
    for place in &mut places {
        *place = [place[0] - low[0], place[1] - low[1]];
    }
    Part {
        members,
        places,
        extent: [high[0] - low[0], high[1] - low[1]],
    }
}

/// The lines within a part, with their ends as indices into `members`, which is sorted.
fn own(members: &[usize], lines: &[Line]) -> Vec<Line> {
    let mut own = Vec::new();
    for line in lines {
        let ends = line.ends.map(|end| members.binary_search(&end));
        if let [Ok(a), Ok(b)] = ends
            && a != b
        {
            own.push(Line {
                ends: [a, b],
                ..*line
            });
        }
    }
    own
}

/// Pixels to the length of a plain line.
fn unit(sizes: &[Vector]) -> f64 {
    let sum: f64 = sizes.iter().map(|size| (size[0] + size[1]) / 2.0).sum();
    REACH * sum / sizes.len() as f64
}

/// Turns the whole about its middle so that it extends farthest along the longer side of the area.
fn turn(places: &mut [Vector], shape: Vector) {
    let count = places.len() as f64;
    let mut middle = [0.0; 2];
    for place in &*places {
        middle = [middle[0] + place[0] / count, middle[1] + place[1] / count];
    }
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for place in &mut *places {
        *place = [place[0] - middle[0], place[1] - middle[1]];
        xx += place[0] * place[0];
        xy += place[0] * place[1];
        yy += place[1] * place[1];
    }
    // The eigenvector of the larger eigenvalue of [[xx, xy], [xy, yy]].
    let half = (xx - yy) / 2.0;
    let root = (half * half + xy * xy).sqrt();
    let axis = if half > 0.0 {
        [half + root, xy]
    } else {
        [xy, root - half]
    };
    let length = (axis[0] * axis[0] + axis[1] * axis[1]).sqrt();
    if length == 0.0 {
        return;
    }
    let [cos, sin] = [axis[0] / length, axis[1] / length];
    for place in places {
        let along = place[0] * cos + place[1] * sin;
        let across = place[1] * cos - place[0] * sin;
        *place = if shape[0] >= shape[1] {
            [along, across]
        } else {
            [across, along]
        };
    }
}
