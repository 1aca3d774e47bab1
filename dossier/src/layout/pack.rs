//! Rectangles packed into one of a given shape.

use super::Vector;

/// Where each rectangle went.
#[derive(Debug)]
pub struct Packed {
    /// The upper left corner of each.
    pub corners: Vec<Vector>,
}

/// Widths tried, each this much more than the one before.
const STEP: f64 = 1.06;

/// How many widths are tried.
const TRIES: usize = 16;

/// Packs rectangles of these widths and heights so that all together fill a rectangle of the shape
/// as well as they can. The largest comes first, in the upper left corner.
pub fn pack(extents: &[Vector], shape: Vector) -> Packed {
    let mut order: Vec<usize> = (0..extents.len()).collect();
    // Highest first wastes least; the sort is stable, so equals keep their order.
    order.sort_by(|&a, &b| extents[b][1].total_cmp(&extents[a][1]));
    let widest = extents
        .iter()
        .fold(0.0f64, |widest, extent| widest.max(extent[0]));
    let area: f64 = extents.iter().map(|extent| extent[0] * extent[1]).sum();

    let mut width = (area * shape[0] / shape[1]).sqrt();
    let mut best: Option<(f64, Vec<Vector>)> = None;
    for _ in 0..TRIES {
        let (size, corners) = fill(extents, &order, width.max(widest));
        let scale = (size[0] / shape[0]).max(size[1] / shape[1]);
        if best.as_ref().is_none_or(|(least, _)| scale < *least) {
            best = Some((scale, corners));
        }
        width *= STEP;
    }
    Packed {
        corners: best.map_or_else(Vec::new, |(_, corners)| corners),
    }
}

/// Part of the lower outline of what is packed.
#[derive(Clone, Copy, Debug)]
struct Ledge {
    left: f64,
    right: f64,
    /// How far down it is filled.
    floor: f64,
}

/// Puts each rectangle as high up, then as far left as it goes, within a width that none exceeds.
/// Returns the size of the whole and the upper left corners.
fn fill(extents: &[Vector], order: &[usize], width: f64) -> (Vector, Vec<Vector>) {
    let mut outline = vec![Ledge {
        left: 0.0,
        right: width,
        floor: 0.0,
    }];
    let mut corners = vec![[0.0; 2]; extents.len()];
    let mut size = [0.0f64; 2];
    for &item in order {
        let extent = extents[item];
        let corner = highest(&outline, extent[0], width);
        corners[item] = corner;
        let end = [corner[0] + extent[0], corner[1] + extent[1]];
        size = [size[0].max(end[0]), size[1].max(end[1])];
        lower(&mut outline, corner[0], end);
    }
    (size, corners)
}

/// The highest place for a rectangle so wide: its upper left corner.
fn highest(outline: &[Ledge], wide: f64, width: f64) -> Vector {
    let mut best: Option<Vector> = None;
    for (rank, ledge) in outline.iter().enumerate() {
        let right = ledge.left + wide;
        if right > width {
            break;
        }
        let below = outline[rank..]
            .iter()
            .take_while(|ledge| ledge.left < right);
        let floor = below.fold(0.0f64, |floor, ledge| floor.max(ledge.floor));
        if best.is_none_or(|[_, least]| floor < least) {
            best = Some([ledge.left, floor]);
        }
    }
    // The first ledge begins at 0 and the width is enough for all: there is always a place.
    best.unwrap_or_default()
}

/// Brings the outline down to `end[1]` from `left` to `end[0]`.
fn lower(outline: &mut Vec<Ledge>, left: f64, end: Vector) {
    let mut next = Vec::with_capacity(outline.len() + 2);
    let new = Ledge {
        left,
        right: end[0],
        floor: end[1],
    };
    let mut placed = false;
    for &ledge in outline.iter() {
        if ledge.right <= left {
            next.push(ledge);
            continue;
        }
        if !placed {
            next.push(new);
            placed = true;
        }
        if ledge.right > end[0] {
            next.push(Ledge {
                left: ledge.left.max(end[0]),
                ..ledge
            });
        }
    }
    *outline = next;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(extents: &[Vector], shape: Vector) -> Vector {
        let corners = pack(extents, shape).corners;
        let mut size = [0.0f64; 2];
        for (b, corner) in corners.iter().enumerate() {
            let end = [corner[0] + extents[b][0], corner[1] + extents[b][1]];
            size = [size[0].max(end[0]), size[1].max(end[1])];
            for a in 0..b {
                let apart = (0..2).any(|axis| {
                    corners[a][axis] + extents[a][axis] <= corner[axis] + 1e-9
                        || end[axis] <= corners[a][axis] + 1e-9
                });
                assert!(apart, "{a} and {b} overlap");
            }
        }
        size
    }

    #[test]
    fn small_ones_go_beside_the_large_one() {
        let mut extents = vec![[300.0, 400.0]];
        extents.extend([[100.0, 50.0]; 20]);
        let size = check(&extents, [600.0, 400.0]);
        assert!(size[0] <= 620.0 && size[1] <= 420.0, "{size:?}");
    }

    #[test]
    fn the_shape_decides_between_a_row_and_a_column() {
        let extents = [[100.0, 50.0]; 3];
        assert_eq!(check(&extents, [900.0, 100.0]), [300.0, 50.0]);
        assert_eq!(check(&extents, [100.0, 900.0]), [100.0, 150.0]);
    }

    #[test]
    fn nothing_packs_to_nothing() {
        assert!(pack(&[], [100.0, 100.0]).corners.is_empty());
    }
}
