//! The picture as a file.

use dossier::graph_export::{self, Phrases};
use dossier::view::{Scene, View};
use leptos::prelude::*;

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
    write: fn(&View, &Scene) -> String,
}

/// All of them, the ones for the eye first.
const FORMATS: [Format; 6] = [
    Format {
        label: words::SAVE_SVG,
        file: "actors.svg",
        mime: "image/svg+xml",
        write: |view, scene| graph_export::svg(view, scene, PHRASES),
    },
    Format {
        label: words::SAVE_NODES,
        file: "actors.csv",
        mime: "text/csv",
        write: graph_export::nodes,
    },
    Format {
        label: words::SAVE_EDGES,
        file: "relations.csv",
        mime: "text/csv",
        write: |view, _| graph_export::edges(view),
    },
    Format {
        label: words::SAVE_GEXF,
        file: "actors.gexf",
        mime: "application/xml",
        write: graph_export::gexf,
    },
    Format {
        label: words::SAVE_GRAPHML,
        file: "actors.graphml",
        mime: "application/xml",
        write: graph_export::graphml,
    },
    Format {
        label: words::SAVE_JSON,
        file: "actors.json",
        mime: "application/json",
        write: graph_export::json,
    },
];

/// What stands in words in the picture that is saved.
const PHRASES: Phrases = Phrases {
    title: words::PICTURE_TITLE,
    relation: words::relation,
    tone: words::tone,
};

/// The kinds of file, behind one button.
#[component]
pub fn Save(
    /// The picture as it is shown.
    scene: Memo<Scene>,
) -> impl IntoView {
    let desk = Desk::here();
    let choices = FORMATS.map(|format| {
        let save = move |_| {
            let (graph, kept) = desk.sifted.with_untracked(|sifted| sifted.trimmed());
            let view = View {
                graph,
                ..View::clone(&desk.view.get_untracked())
            };
            let mut scene = scene.get_untracked();
            scene.discs = kept.iter().map(|&node| scene.discs[node]).collect();
            let text = (format.write)(&view, &scene);
            platform::save(format.file, format.mime, &text);
        };
        view! {
            <li>
                <button type="button" class="button" on:click=save>
                    {format.label}
                </button>
            </li>
        }
    });
    view! {
        <details class="save">
            <summary>{words::SAVE_PICTURE}</summary>
            <ul>{choices}</ul>
        </details>
    }
}
