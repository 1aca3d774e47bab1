//! The graph, drawn with one element for each actor and each pair, so that everything in it has a
//! name and can be reached.

mod bundle;
mod legend;
mod node;

use dossier::view::draw::{Point, px};
use dossier::view::scene::Scene;
use dossier::view::steer::{Direction, neighbour};
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

use self::bundle::bundle_view;
use self::legend::Legend;
use self::node::{node_id, node_view};
use super::save::Save;
use crate::live;
use crate::platform;
use crate::state::Desk;
use crate::words;

/// Width before the browser has said how wide the region is.
const WIDTH: f64 = 440.0;

/// The picture of the actors.
#[component]
pub fn Picture() -> impl IntoView {
    let desk = Desk::here();
    let width = RwSignal::new(WIDTH);
    let frame = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            platform::watch_width(&frame, move |now| width.set(now.max(1.0)));
        }
    });
    let scene = Memo::new(move |_| desk.view.with(|view| Scene::of(&view.graph, width.get())));
    // The one node that the tab key reaches; arrow keys move it.
    let stop = RwSignal::new(0_usize);
    let entry = Memo::new(move |_| {
        scene.with(|scene| {
            let placed = |&node: &usize| scene.places(node);
            Some(stop.get())
                .filter(placed)
                .or_else(|| (0..scene.discs.len()).find(placed))
        })
    });
    let keyed = move |event: KeyboardEvent| {
        let direction = match event.key().as_str() {
            "ArrowLeft" => Direction::Left,
            "ArrowRight" => Direction::Right,
            "ArrowUp" => Direction::Up,
            "ArrowDown" => Direction::Down,
            _ => return,
        };
        event.prevent_default();
        let points = scene.with(points);
        if let Some(next) = neighbour(&points, stop.get_untracked(), direction) {
            stop.set(next);
            platform::focus(&node_id(next));
        }
    };
    let bundles = live::part(move || {
        let discs = scene.get().discs;
        desk.view.with(|view| {
            desk.sifted.with(|sifted| {
                sifted
                    .bundles()
                    .filter(|(_, bundle)| {
                        scene.with(|scene| {
                            scene.places(bundle.ends.0) && scene.places(bundle.ends.1)
                        })
                    })
                    .map(|(index, bundle)| bundle_view(desk, view, index, bundle, &discs))
                    .collect_view()
            })
        })
    });
    let nodes = live::part(move || {
        let discs = scene.get().discs;
        desk.view.with(|view| {
            let nodes = view.graph.nodes.iter().zip(discs.iter()).enumerate();
            nodes
                .filter(|(_, (node, _))| desk.sifted.with(|sifted| sifted.shows(node.actor)))
                .filter(|&(index, _)| scene.with(|scene| scene.places(index)))
                .map(|(index, (node, disc))| {
                    node_view(desk, view, index, node, *disc, (stop, entry))
                })
                .collect_view()
        })
    });
    let left_out = live::part(move || {
        let left_out = scene.with(Scene::left_out);
        (left_out > 0).then(|| view! { <p class="hint">{words::left_out(left_out)}</p> })
    });
    let dim = live::flag(move || desk.lit.with(|lit| !lit.actors.is_empty()));
    let frame_of = live::text(move || {
        scene.with(|scene| format!("0 0 {} {}", px(scene.width), px(scene.height)))
    });
    view! {
        <div class="picture" node_ref=frame>
            <svg
                role="group"
                aria-label=words::PICTURE
                aria-describedby="picture-keys"
                class:dim=dim
                viewBox=frame_of
                on:keydown=keyed
            >
                {bundles}
                {nodes}
            </svg>
            <p class="unseen" id="picture-keys">{words::PICTURE_KEYS}</p>
            {left_out}
            <Legend/>
            <Save scene/>
        </div>
    }
}

/// Where the nodes are; nowhere for one that has no place, so that no key leads there.
fn points(scene: &Scene) -> Vec<Point> {
    let nowhere = Point {
        x: f64::NAN,
        y: f64::NAN,
    };
    let discs = scene.discs.iter().enumerate();
    discs
        .map(|(index, disc)| {
            if scene.places(index) {
                disc.at
            } else {
                nowhere
            }
        })
        .collect()
}
