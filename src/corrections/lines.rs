//! From the many rectangles in which the browser draws words to one for each line.

use crate::platform::Area;

/// One rectangle for each line, given those of its parts in the order of the text. What has no
/// width is left out.
pub fn lines(parts: &[Area]) -> Vec<Area> {
    let mut lines: Vec<Area> = Vec::new();
    for part in parts.iter().filter(|part| part.width >= 1.0) {
        match lines.last_mut() {
            Some(line) if beside(line, part) => *line = joined(line, part),
            _ => lines.push(*part),
        }
    }
    lines
}

/// True if two rectangles share most of the height of the lower one of them.
fn beside(one: &Area, other: &Area) -> bool {
    let top = one.top.max(other.top);
    let bottom = bottom(one).min(bottom(other));
    bottom - top > 0.5 * one.height.min(other.height)
}

fn joined(one: &Area, other: &Area) -> Area {
    let left = one.left.min(other.left);
    let top = one.top.min(other.top);
    Area {
        left,
        top,
        width: right(one).max(right(other)) - left,
        height: bottom(one).max(bottom(other)) - top,
    }
}

fn right(area: &Area) -> f64 {
    area.left + area.width
}

fn bottom(area: &Area) -> f64 {
    area.top + area.height
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(left: f64, top: f64, width: f64, height: f64) -> Area {
        Area {
            left,
            top,
            width,
            height,
        }
    }

    #[test]
    fn parts_of_a_line_are_one_and_lines_are_apart() {
        let parts = [
            area(200.0, 0.0, 40.0, 20.0),
            area(240.0, -2.0, 60.0, 24.0),
            area(300.0, 0.0, 0.0, 20.0),
            area(0.0, 30.0, 90.0, 20.0),
        ];
        let whole = [area(200.0, -2.0, 100.0, 24.0), area(0.0, 30.0, 90.0, 20.0)];
        assert_eq!(lines(&parts), whole);
    }

    #[test]
    fn nothing_drawn_is_no_line() {
        assert_eq!(lines(&[]), []);
        assert_eq!(lines(&[Area::default()]), []);
    }
}
