//! The picture as a file: what is shown, where it is shown, in the colours in which it is shown.

use std::sync::Arc;

use dossier::graph_export::{self, Drawing, Phrases};
use dossier::view::{Scene, View};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::live;
use crate::look;
use crate::menu::{Act, Acts, Menu};
use crate::platform;
use crate::state::Desk;
use crate::words;

/// A kind of file.
struct Format {
    /// What the reader chooses.
    label: &'static str,
    /// Name of the file.
    file: &'static str,
    /// Its media type.
    mime: &'static str,
    /// What is in it.
    content: Content,
}

/// What is in a file.
enum Content {
    /// The drawing in pixels.
    Pixels,
    /// A text that is made of the graph and its places.
    Text(fn(&View, &Scene) -> String),
}

/// Pixels of the file to a CSS pixel: sharp on paper and on any screen.
const DENSITY: f64 = 2.0;

/// All of them, the ones for the eye first.
static FORMATS: [Format; 7] = [
    Format {
        label: words::SAVE_SVG,
        file: "actors.svg",
        mime: "image/svg+xml",
        content: Content::Text(|view, scene| drawing(view, scene).svg),
    },
    Format {
        label: words::SAVE_PNG,
        file: "actors.png",
        mime: "image/png",
        content: Content::Pixels,
    },
    Format {
        label: words::SAVE_NODES,
        file: "actors.csv",
        mime: "text/csv",
        content: Content::Text(graph_export::nodes),
    },
    Format {
        label: words::SAVE_EDGES,
        file: "relations.csv",
        mime: "text/csv",
        content: Content::Text(|view, _| graph_export::edges(view)),
    },
    Format {
        label: words::SAVE_GEXF,
        file: "actors.gexf",
        mime: "application/xml",
        content: Content::Text(graph_export::gexf),
    },
    Format {
        label: words::SAVE_GRAPHML,
        file: "actors.graphml",
        mime: "application/xml",
        content: Content::Text(graph_export::graphml),
    },
    Format {
        label: words::SAVE_JSON,
        file: "actors.json",
        mime: "application/json",
        content: Content::Text(graph_export::json),
    },
];

/// What stands in words in the picture that is saved.
pub const PHRASES: Phrases = Phrases {
    title: words::PICTURE_TITLE,
    relation: words::relation,
    tone: words::tone,
    open: words::OPEN_ARROW,
    denied: words::DENIED_BAR,
};

fn drawing(view: &View, scene: &Scene) -> Drawing {
    graph_export::svg(view, scene, PHRASES, look::ground())
}

/// The kinds of file, behind one button.
#[component]
pub fn Save(
    /// Where everyone stands.
    scene: Memo<Arc<Scene>>,
) -> impl IntoView {
    let desk = Desk::here();
    let failed = RwSignal::new(false);
    let acts = move || {
        let save = move |format: &'static Format| {
            Act::new(format.label, move || save(desk, scene, format, failed))
        };
        Acts {
            heading: String::new(),
            acts: FORMATS.iter().map(save).collect(),
        }
    };
    view! {
        <div class="save">
            <Menu
                id="save-actors".to_owned()
                label=words::SAVE_PICTURE
                class="link"
                acts=Box::new(acts)
            />
            <p role="alert">
                {live::text(move || if failed.get() { words::NO_PNG.to_owned() } else { String::new() })}
            </p>
        </div>
    }
}

fn save(desk: Desk, scene: Memo<Arc<Scene>>, format: &Format, failed: RwSignal<bool>) {
    failed.set(false);
    let (graph, kept) = desk.sifted.with_untracked(|sifted| sifted.trimmed());
    let view = View {
        graph,
        ..View::clone(&desk.view.get_untracked())
    };
    let mut scene = Scene::clone(&scene.read_untracked());
    scene.discs = kept.iter().map(|&node| scene.discs[node]).collect();
    match format.content {
        Content::Text(write) => platform::save(format.file, format.mime, &write(&view, &scene)),
        Content::Pixels => save_pixels(format.file, drawing(&view, &scene), failed),
    }
}

/// Draws and saves a picture; the browser may refuse it.
fn save_pixels(file: &'static str, drawing: Drawing, failed: RwSignal<bool>) {
    let [width, height] = [drawing.width, drawing.height].map(|side| (side * DENSITY) as u32);
    spawn_local(async move {
        match platform::rasterise(drawing.svg, width, height).await {
            Some(png) => platform::save_blob(file, &png),
            None => failed.set(true),
        }
    });
}
