//! What keys do in the picture. They work only while the picture has the keyboard; those that
//! write a character only while single keys are not switched off.

use dossier::view::draw::Point;
use dossier::view::steer::{Direction, neighbour};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::board::{Board, STEP};
use super::node::node_id;
use crate::keys::SingleKeys;
use crate::platform;

/// CSS pixels by which a key moves the picture, and by which it moves an actor.
const PAN: f64 = 60.0;
const NUDGE: f64 = 12.0;

/// Arrow keys go to the neighbour there; with Shift they move the picture, with Alt the actor that
/// has the keyboard. Plus and minus zoom, 0 shows everything.
pub fn pressed(board: Board, singles: SingleKeys, event: &KeyboardEvent) {
    let writes = event.key().chars().count() == 1;
    if event.ctrl_key() || event.meta_key() || writes && !singles.work_now() {
        return;
    }
    let Some(stop) = board.entry.get_untracked() else {
        return;
    };
    match event.key().as_str() {
        "+" | "=" => board.step(STEP, Some(stop)),
        "-" | "_" => board.step(1.0 / STEP, Some(stop)),
        "0" => board.fit(),
        key => {
            let Some(direction) = direction(key) else {
                return;
            };
            if event.alt_key() {
                board.nudge(stop, times(direction, NUDGE));
            } else if event.shift_key() {
                // The reader goes there, so the picture comes from there.
                board.pan_to(times(direction, -PAN));
            } else {
                go(board, stop, direction);
            }
        }
    }
    event.prevent_default();
}

/// Gives the keyboard to the neighbour in a direction, if there is one.
fn go(board: Board, from: usize, direction: Direction) {
    let next = board.drawn.with_untracked(|drawn| {
        let placed = board.placed.read_untracked();
        let nodes = drawn.iter().zip(&placed.discs).enumerate();
        let (indices, points): (Vec<usize>, Vec<Point>) = nodes
            .filter(|&(_, (&drawn, _))| drawn)
            .map(|(index, (_, disc))| (index, disc.at))
            .unzip();
        let start = indices.iter().position(|&index| index == from)?;
        neighbour(&points, start, direction).map(|next| indices[next])
    });
    if let Some(next) = next {
        board.stop.set(next);
        platform::focus(&node_id(next));
        board.show(next);
    }
}

fn direction(key: &str) -> Option<Direction> {
    Some(match key {
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        _ => return None,
    })
}

fn times(direction: Direction, length: f64) -> Point {
    let (x, y) = match direction {
        Direction::Left => (-length, 0.0),
        Direction::Right => (length, 0.0),
        Direction::Up => (0.0, -length),
        Direction::Down => (0.0, length),
    };
    Point { x, y }
}
