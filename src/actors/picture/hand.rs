//! What the pointer does: it drags the ground or a node, drops a node on another, and two fingers
//! zoom.

use dossier::view::draw::Point;
use leptos::ev::{PointerEvent, WheelEvent};
use leptos::prelude::*;

use super::board::{Asked, Board};
use crate::platform;
use crate::state::Desk;

/// CSS pixels that a pointer may tremble in a click.
const TREMBLE: f64 = 4.0;

/// How much a pixel of the wheel zooms; of a pinch on a touchpad, which comes as a wheel with the
/// control key, a good deal more.
const WHEEL: (f64, f64) = (0.0018, 0.01);
/// Pixels of a wheel that counts in lines.
const LINE: f64 = 30.0;
/// The most that one turn of the wheel zooms.
const MOST: f64 = 0.35;

/// What is held.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Hold {
    Nothing,
    /// The ground, or anything else that cannot be dragged by itself.
    Ground,
    /// A node, by a point so far from its middle, in units of the picture.
    Node(usize, Point),
    /// The picture, with two fingers.
    Pinch,
}

/// The pointers that are down, and what they are at.
#[derive(Clone, Copy)]
pub struct Hand {
    desk: Desk,
    board: Board,
    held: StoredValue<Held>,
}

struct Held {
    hold: Hold,
    /// Pointers by their ids, where they are in the frame; the first two count.
    at: Vec<(i32, Point)>,
    /// Where the first went down.
    from: Point,
    /// True once it has moved farther than a tremble: what follows is no click.
    dragging: bool,
}

impl Hand {
    /// An empty hand over a board.
    pub fn new(desk: Desk, board: Board) -> Self {
        Self {
            desk,
            board,
            held: StoredValue::new(Held {
                hold: Hold::Nothing,
                at: Vec::new(),
                from: Point::default(),
                dragging: false,
            }),
        }
    }

    /// True if the click that comes now ends a drag.
    pub fn dragged(self) -> bool {
        self.held.with_value(|held| held.dragging)
    }

    /// A pointer goes down on a node; the picture hears of it next.
    pub fn grab(self, node: usize) {
        self.held
            .update_value(|held| held.hold = Hold::Node(node, Point::default()));
    }

    /// A pointer goes down somewhere in the picture.
    pub fn down(self, event: &PointerEvent) {
        if event.button() != 0 {
            self.held.update_value(|held| held.hold = Hold::Nothing);
            return;
        }
        let at = seen(platform::place_of(event));
        let camera = self.board.camera.get_untracked();
        let placed = self.board.placed.get_untracked();
        self.held.update_value(|held| {
            held.at.retain(|(id, _)| *id != event.pointer_id());
            held.at.push((event.pointer_id(), at));
            if held.at.len() > 1 {
                held.hold = Hold::Pinch;
                held.dragging = true;
                return;
            }
            held.dragging = false;
            held.from = at;
            held.hold = match held.hold {
                Hold::Node(node, _) => placed.discs.get(node).map_or(Hold::Ground, |disc| {
                    let under = camera.under(at);
                    let off = Point {
                        x: disc.at.x - under.x,
                        y: disc.at.y - under.y,
                    };
                    Hold::Node(node, off)
                }),
                _ => Hold::Ground,
            };
        });
        if self.held.with_value(|held| held.hold == Hold::Pinch) {
            self.let_go_of_node();
        }
    }

    /// A pointer moves.
    pub fn moved(self, event: &PointerEvent) {
        let at = seen(platform::place_of(event));
        let mut moves = None;
        let mut begins = false;
        self.held.update_value(|held| {
            let before = pair(&held.at);
            let Some((_, known)) = held.at.iter_mut().find(|(id, _)| *id == event.pointer_id())
            else {
                return;
            };
            let step = minus(at, *known);
            let far = minus(at, held.from);
            if !held.dragging {
                begins = far.x.abs().max(far.y.abs()) > TREMBLE;
                if !begins {
                    return;
                }
                held.dragging = true;
            }
            *known = at;
            moves = Some((held.hold, step, before.zip(pair(&held.at))));
        });
        let Some((hold, step, fingers)) = moves else {
            return;
        };
        if begins {
            // Only now, since with a capture the click would go to the picture.
            platform::capture(event);
            self.board.freeze();
        }
        match (hold, fingers) {
            (Hold::Nothing, _) => {}
            (Hold::Ground, _) => self.board.pan(step),
            (Hold::Node(node, off), _) => self.drag(node, off, at),
            (Hold::Pinch, Some((before, after))) => {
                self.board.pan(minus(middle(after), middle(before)));
                self.board
                    .zoom(distance(after) / distance(before), middle(after));
            }
            (Hold::Pinch, None) => {}
        }
    }

    fn drag(self, node: usize, off: Point, at: Point) {
        let under = self.board.camera.get_untracked().under(at);
        let place = Point {
            x: under.x + off.x,
            y: under.y + off.y,
        };
        self.board.dragged.set(Some((node, place)));
        let target = self.board.node_at(place, node);
        if self.board.target.get_untracked() != target {
            self.board.target.set(target);
        }
    }

    /// A pointer goes up.
    pub fn up(self, event: &PointerEvent) {
        let hold = self.lift(event);
        let (dragged, target) = (
            self.board.dragged.get_untracked(),
            self.board.target.get_untracked(),
        );
        self.let_go_of_node();
        if let (Hold::Node(..), Some((node, at))) = (hold, dragged) {
            match target {
                // Back where it came from, until the reader has answered.
                Some(onto) => self.ask(node, onto),
                None => self.board.put(node, at),
            }
        }
    }

    /// The browser takes the pointer away, to scroll or for something else.
    pub fn cancelled(self, event: &PointerEvent) {
        self.lift(event);
        self.let_go_of_node();
    }

    fn lift(self, event: &PointerEvent) -> Hold {
        self.held
            .try_update_value(|held| {
                held.at.retain(|(id, _)| *id != event.pointer_id());
                let hold = held.hold;
                // The finger that is left after a pinch does nothing.
                held.hold = Hold::Nothing;
                hold
            })
            .unwrap_or(Hold::Nothing)
    }

    fn let_go_of_node(self) {
        if self.board.dragged.get_untracked().is_some() {
            self.board.dragged.set(None);
            self.board.target.set(None);
        }
    }

    fn ask(self, node: usize, onto: usize) {
        let actor = |node: usize| {
            self.desk
                .view
                .with_untracked(|view| view.graph.nodes.get(node).map(|node| node.actor))
        };
        if let (Some(actor), Some(onto)) = (actor(node), actor(onto)) {
            self.board.asked.set(Some(Asked { actor, onto }));
        }
    }

    /// True while two fingers are down: then the page must not scroll under them.
    pub fn pinches(self) -> bool {
        self.held.with_value(|held| held.at.len() > 1)
    }

    /// The wheel turns: with the control key, or a pinch on a touchpad, it zooms; without only if
    /// the picture has the keyboard, so that the page can be scrolled past it.
    pub fn wheel(self, event: &WheelEvent) {
        let held = event.ctrl_key() || event.meta_key();
        if !held && !platform::has_focus_within(event) {
            return;
        }
        let delta = event.delta_y() * if event.delta_mode() == 0 { 1.0 } else { LINE };
        let rate = if held { WHEEL.1 } else { WHEEL.0 };
        let step = (delta.abs() * rate).min(MOST);
        let factor = if delta > 0.0 {
            1.0 / (1.0 + step)
        } else {
            1.0 + step
        };
        let zoomed = self.board.zoom(factor, seen(platform::place_of(event)));
        // As far away as it goes, the page scrolls on; with the key it would zoom the whole page.
        if zoomed || held {
            event.prevent_default();
        }
    }
}

fn seen((x, y): (f64, f64)) -> Point {
    Point { x, y }
}

fn minus(a: Point, b: Point) -> Point {
    Point {
        x: a.x - b.x,
        y: a.y - b.y,
    }
}

fn pair(at: &[(i32, Point)]) -> Option<(Point, Point)> {
    match at {
        [(_, one), (_, other), ..] => Some((*one, *other)),
        _ => None,
    }
}

fn middle((a, b): (Point, Point)) -> Point {
    Point {
        x: (a.x + b.x) / 2.0,
        y: (a.y + b.y) / 2.0,
    }
}

fn distance((a, b): (Point, Point)) -> f64 {
    let Point { x, y } = minus(a, b);
    (x * x + y * y).sqrt().max(1.0)
}
