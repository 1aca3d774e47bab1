//! What the picture is drawn from: places, camera, and what the reader's hand is at.
//!
//! Everything drawn is derived: a node's place from the layout, from where the reader has put it,
//! and from the hand while it moves. So a drag touches the lines of one node and nothing else.

use std::sync::Arc;

use dossier::view::bends::bends;
use dossier::view::camera::{Camera, Frame};
use dossier::view::draw::{Disc, Point};
use dossier::view::extent::Extent;
use dossier::view::lettering::{Lettering, extent, room};
use dossier::view::scene::TYPE_SIZE;
use dossier::view::{Lit, Pick, Scene, Sieve};
use engine::ActorId;
use leptos::prelude::*;

use crate::platform;
use crate::state::Desk;
use crate::words;

/// The picture is at most so many times as high as it is wide; a reader who wants it larger zooms.
const TALLEST: f64 = 1.5;

/// CSS pixels of the window that are left to what stands above and below the picture, and the height
/// that it has even in a low window.
const ELSEWHERE: f64 = 230.0;
const LOWEST: f64 = 320.0;

/// How much nearer a step of the keys or buttons goes.
pub const STEP: f64 = 1.3;

/// Frames in which the camera glides to where a step leads.
const GLIDE: u32 = 10;

/// The state of the picture; a handle that can be copied into every closure.
#[derive(Clone, Copy)]
pub struct Board {
    desk: Desk,
    /// The width the page gives, in CSS pixels; 0 until the browser has said it.
    pub width: RwSignal<f64>,
    /// Where everyone stands, moved by hand or not.
    pub placed: Memo<Arc<Scene>>,
    /// The window through which the picture is seen.
    pub frame: Memo<Frame>,
    /// How it is seen.
    pub camera: Memo<Camera>,
    /// The camera that shows all that passes the filter.
    whole: Memo<Camera>,
    /// What that takes of the picture, in type as large as it now is. It stays the same while the
    /// picture is moved.
    taken: Memo<Option<Extent>>,
    held: RwSignal<Option<Held>>,
    /// Counts the glides, so that a new one ends the one before.
    glides: StoredValue<u32>,
    /// The node in the reader's hand, and where.
    pub dragged: RwSignal<Option<(usize, Point)>>,
    /// The node in the reader's hand: stays the same while it moves, so that a move is news to this
    /// node and its lines alone.
    pub in_hand: Memo<Option<usize>>,
    /// The node on which it would be dropped.
    pub target: RwSignal<Option<usize>>,
    /// Two actors of whom the reader is asked whether they are one.
    pub asked: RwSignal<Option<Asked>>,
    /// What the pointer or the keyboard is at.
    pub pointed: RwSignal<Pick>,
    /// What is lit: what is pointed at, else what is chosen.
    pub lit: Memo<Arc<Lit>>,
    /// Which nodes are drawn: those that have a place and pass the filter.
    pub drawn: Memo<Vec<bool>>,
    /// How many have no place, because there are too many.
    pub left_out: Memo<usize>,
    /// The node that had the keyboard last.
    pub stop: RwSignal<usize>,
    /// The node that the tab key reaches: that one, or the first if it is not drawn.
    pub entry: Memo<Option<usize>>,
    /// How far the bundles bend.
    pub bends: Memo<Arc<Vec<f64>>>,
    /// Size of the labels in units of the picture.
    pub type_size: Memo<f64>,
    /// Which words have room.
    pub lettering: Memo<Arc<Lettering>>,
}

/// The question that a drop asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Who was dropped.
    pub actor: ActorId,
    /// On whom.
    pub onto: ActorId,
}

/// A camera that the reader has set, and what it was set for: another frame, article or filter is
/// seen whole again.
#[derive(Clone, PartialEq)]
struct Held {
    camera: Camera,
    frame: Frame,
    text: Arc<str>,
    sieve: Sieve,
}

impl Board {
    /// The board of the article on the desk.
    pub fn new(desk: Desk) -> Self {
        let width = RwSignal::new(0.0);
        let scene = Memo::new(move |_| match width.get() {
            0.0 => Arc::default(),
            width => desk
                .view
                .with(|view| platform::timed("layout", || Arc::new(Scene::of(&view.graph, width)))),
        });
        let placed = Memo::new(move |_| {
            let scene = scene.get();
            desk.view.with(|view| {
                desk.moved.with(|moved| {
                    if moved.is_empty() {
                        scene
                    } else {
                        Arc::new(moved.applied(view, Scene::clone(&scene)))
                    }
                })
            })
        });
        let frame = Memo::new(move |_| {
            let width = width.get();
            let scene = scene.get();
            let most = (platform::window_height() - ELSEWHERE).max(LOWEST) / width.max(1.0);
            let all = desk
                .view
                .with(|view| extent(&view.graph, &scene, |_| true, TYPE_SIZE));
            all.map_or_else(Frame::default, |all| {
                Camera::frame(all, width, most.min(TALLEST))
            })
        });
        let held = RwSignal::new(None::<Held>);
        let whole = Memo::new(move |_| fitted(desk, &placed.read(), frame.get()));
        let camera = Memo::new(move |_| {
            let of_now = |held: &Held| {
                held.frame == frame.get()
                    && Arc::ptr_eq(&held.text, &desk.text())
                    && desk.sieve.with(|sieve| *sieve == held.sieve)
            };
            held.with(|held| {
                held.as_ref()
                    .filter(|held| of_now(held))
                    .map(|it| it.camera)
            })
            .unwrap_or_else(|| whole.get())
        });
        let bends = Memo::new(move |_| {
            desk.sifted.with(|sifted| {
                let discs = &placed.read().discs;
                Arc::new(bends(&sifted.graph, discs, |actor| sifted.shows(actor)))
            })
        });
        let type_size = Memo::new(move |_| camera.get().type_size());
        let taken = Memo::new(move |_| {
            let scene = placed.read();
            desk.sifted.with(|sifted| {
                let shows = |actor: ActorId| sifted.shows(actor);
                extent(&sifted.graph, &scene, shows, type_size.get())
            })
        });
        let lettering = Memo::new(move |_| {
            desk.sifted.with(|sifted| {
                Arc::new(Lettering::of(
                    &sifted.graph,
                    &placed.read().discs,
                    |actor| sifted.shows(actor),
                    &bends.read(),
                    type_size.get(),
                    words::relation,
                ))
            })
        });
        let drawn = Memo::new(move |_| {
            let scene = scene.get();
            desk.sifted.with(|sifted| {
                let nodes = sifted.graph.nodes.iter().enumerate();
                nodes
                    .map(|(at, node)| scene.places(at) && sifted.shows(node.actor))
                    .collect::<Vec<bool>>()
            })
        });
        let stop = RwSignal::new(0);
        let entry = Memo::new(move |_| {
            drawn.with(|drawn| {
                let last = Some(stop.get()).filter(|&stop| drawn.get(stop) == Some(&true));
                last.or_else(|| drawn.iter().position(|&drawn| drawn))
            })
        });
        let dragged = RwSignal::new(None::<(usize, Point)>);
        let pointed = RwSignal::new(Pick::Nothing);
        let lit = Memo::new(move |_| match pointed.get() {
            Pick::Nothing => desk.lit.get(),
            pick => desk.view.with(|view| Arc::new(Lit::of(view, pick))),
        });
        Self {
            desk,
            width,
            placed,
            frame,
            camera,
            whole,
            taken,
            held,
            glides: StoredValue::new(0),
            dragged,
            in_hand: Memo::new(move |_| dragged.with(|dragged| dragged.map(|(node, _)| node))),
            target: RwSignal::new(None),
            asked: RwSignal::new(None),
            pointed,
            lit,
            drawn,
            left_out: Memo::new(move |_| scene.with(|scene| scene.left_out())),
            stop,
            entry,
            bends,
            type_size,
            lettering,
        }
    }

    /// Where a node is drawn and how large.
    pub fn disc(self, node: usize) -> Disc {
        let disc = self.placed.with(|scene| scene.discs.get(node).copied());
        let disc = disc.unwrap_or_default();
        if self.in_hand.get() != Some(node) {
            return disc;
        }
        match self.dragged.get() {
            Some((_, at)) => Disc { at, ..disc },
            None => disc,
        }
    }

    /// The pointer or the keyboard comes to something, or leaves it.
    pub fn point(self, here: Pick, at: bool) {
        if at {
            self.pointed.set(here);
        } else if self.pointed.get_untracked() == here {
            self.pointed.set(Pick::Nothing);
        }
    }

    /// The node under a point of the picture, other than one.
    pub fn node_at(self, at: Point, other_than: usize) -> Option<usize> {
        let drawn = self.drawn.read_untracked();
        let scene = self.placed.read_untracked();
        let near = |disc: &Disc| {
            let (dx, dy) = (disc.at.x - at.x, disc.at.y - at.y);
            dx * dx + dy * dy < disc.radius * disc.radius
        };
        drawn
            .iter()
            .zip(&scene.discs)
            .enumerate()
            .filter(|&(index, (&drawn, _))| drawn && index != other_than)
            .find(|(_, (_, disc))| near(disc))
            .map(|(index, _)| index)
    }

    /// Puts a node somewhere for good.
    pub fn put(self, node: usize, at: Point) {
        let scene = self.placed.get_untracked();
        self.desk.view.with_untracked(|view| {
            self.desk
                .moved
                .update(|moved| moved.put(view, &scene, node, at));
        });
        // A camera that was only held still, and still shows everything, is let go.
        if self.camera.get_untracked() == self.whole.get_untracked() {
            self.held.set(None);
        }
    }

    /// Moves a node by so many CSS pixels, and the camera along if it would go out of sight.
    pub fn nudge(self, node: usize, by: Point) {
        let camera = self.camera.get_untracked();
        self.hold(camera);
        let disc = self
            .placed
            .with_untracked(|scene| scene.discs.get(node).copied());
        if let Some(Disc { at, .. }) = disc {
            let at = Point {
                x: at.x + by.x / camera.scale,
                y: at.y + by.y / camera.scale,
            };
            self.put(node, at);
            self.show(node);
        }
    }

    /// Puts everyone back where the layout has them.
    pub fn tidy(self) {
        self.desk.moved.set(Default::default());
        self.held.set(None);
    }

    /// Nearer by a factor, about a point of the frame; false if it is as near or far as can be.
    pub fn zoom(self, factor: f64, about: Point) -> bool {
        let before = self.camera.get_untracked();
        let after = self.zoomed(before, factor, about);
        self.end_glide();
        self.hold(after);
        after != before
    }

    /// Glides nearer by a factor, about the node that has the keyboard or the middle of the frame.
    pub fn step(self, factor: f64, about: Option<usize>) {
        let camera = self.camera.get_untracked();
        let frame = self.frame.get_untracked();
        let node = about.and_then(|node| self.placed.read_untracked().discs.get(node).copied());
        let about = node.map_or(
            Point {
                x: frame.width / 2.0,
                y: frame.height / 2.0,
            },
            |disc| camera.seen(disc.at),
        );
        self.glide(self.zoomed(camera, factor, about), false);
    }

    fn zoomed(self, camera: Camera, factor: f64, about: Point) -> Camera {
        let frame = self.frame.get_untracked();
        self.taken
            .get_untracked()
            .map_or(camera, |all| camera.zoomed(factor, about, all, frame))
    }

    /// Moves the picture by so many CSS pixels.
    pub fn pan(self, by: Point) {
        self.end_glide();
        self.hold(self.panned(by));
    }

    /// Glides by so many CSS pixels.
    pub fn pan_to(self, by: Point) {
        self.glide(self.panned(by), false);
    }

    fn panned(self, by: Point) -> Camera {
        let (camera, frame) = (self.camera.get_untracked(), self.frame.get_untracked());
        self.taken
            .get_untracked()
            .map_or(camera, |all| camera.panned(by, all, frame))
    }

    /// Shows everything.
    pub fn fit(self) {
        self.glide(self.whole.get_untracked(), true);
    }

    /// True while everything is shown.
    pub fn fits(self) -> bool {
        self.held.with(Option::is_none)
    }

    /// Brings a node into sight.
    pub fn show(self, node: usize) {
        let (camera, frame) = (self.camera.get_untracked(), self.frame.get_untracked());
        let around = self.desk.view.with_untracked(|view| {
            let disc = *self.placed.read_untracked().discs.get(node)?;
            Some(room(view.graph.nodes.get(node)?, disc, camera.type_size()))
        });
        if let Some(around) = around {
            let after = camera.showing(around, frame);
            if after != camera {
                self.glide(after, false);
            }
        }
    }

    /// Leaves the camera where it is, whatever becomes of the picture.
    pub fn freeze(self) {
        self.hold(self.camera.get_untracked());
    }

    fn hold(self, camera: Camera) {
        self.held.set(Some(Held {
            camera,
            frame: self.frame.get_untracked(),
            text: self.desk.text(),
            sieve: self.desk.sieve.get_untracked(),
        }));
    }

    fn end_glide(self) -> u32 {
        self.glides.update_value(|glides| *glides += 1);
        self.glides.get_value()
    }

    /// Goes to another camera, which is let go of at the end if it is the one that shows everything.
    fn glide(self, to: Camera, whole: bool) {
        let from = self.camera.get_untracked();
        let number = self.end_glide();
        let step = if platform::wants_stillness() {
            GLIDE
        } else {
            1
        };
        self.glide_on(number, (from, to), whole, step);
    }

    fn glide_on(self, number: u32, way: (Camera, Camera), whole: bool, step: u32) {
        if self.glides.try_get_value() != Some(number) {
            return;
        }
        if step >= GLIDE && whole {
            self.held.set(None);
            return;
        }
        let left = 1.0 - f64::from(step) / f64::from(GLIDE);
        self.hold(way.0.towards(way.1, 1.0 - left * left));
        if step < GLIDE {
            platform::after_paint(move || self.glide_on(number, way, whole, step + 1));
        }
    }
}

/// The camera that shows all that passes the filter.
fn fitted(desk: Desk, scene: &Scene, frame: Frame) -> Camera {
    desk.sifted.with(|sifted| {
        let shows = |actor: ActorId| sifted.shows(actor);
        let at = |size: f64| {
            extent(&sifted.graph, scene, shows, size).map(|all| Camera::fit(all, frame))
        };
        // Seen from afar, labels are larger in units of the picture than they were laid out.
        at(TYPE_SIZE)
            .and_then(|camera| at(camera.type_size()))
            .unwrap_or(Camera {
                scale: 1.0,
                shift: Point::default(),
            })
    })
}
