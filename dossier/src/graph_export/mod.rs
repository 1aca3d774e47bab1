//! The graph as files for other programs.
//!
//! Each format is a file with one pure function from a [`View`](crate::view::View), and a
//! [`Scene`](crate::view::Scene) where places matter, to the text of a file in UTF-8. What comes
//! from the article is hostile: it is escaped in every format, and in XML characters which
//! XML 1.0 forbids become U+FFFD. A line of the graph (one direction, one tone) is an edge; the
//! table of edges alone has a row for each relation, so that each row has one sentence.
//!
//! Ids of nodes are the same in all formats: `a` and the actor's index in the reading.

mod edges;
mod gexf;
mod graphml;
mod json;
mod nodes;
mod svg;

pub use edges::edges;
pub use gexf::gexf;
pub use graphml::graphml;
pub use json::json;
pub use nodes::nodes;
pub use svg::{Drawing, Phrases, svg};

use engine::ActorId;

use crate::names::Named;
use crate::view::{Strand, View};

/// The id of an actor in a file.
fn id(actor: ActorId) -> String {
    format!("a{}", actor.0)
}

/// The ids of the actors at the ends of a line: whom it leaves, whom it reaches.
fn ends(view: &View, strand: &Strand) -> (String, String) {
    let end = |node: usize| id(view.graph.nodes[node].actor);
    (end(strand.from), end(strand.to))
}

/// The classes of a line, commonest first: `ACCUSE, REJECT`.
fn classes(strand: &Strand) -> String {
    let names: Vec<&str> = strand.kinds.iter().map(|&kind| kind.name()).collect();
    names.join(", ")
}

/// The sentences behind a line, each once, in the order of the text.
fn sentences<'v>(view: &'v View, strand: &Strand) -> Vec<&'v str> {
    let mut sentences = Vec::new();
    for &at in &strand.relations {
        let sentence = view.reading.relations[at].evidence.of(&view.text);
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    sentences
}

#[cfg(test)]
mod tests {
    use engine::{ActorKind, RelationKind};

    use super::{edges, gexf, graphml, json, nodes};
    use crate::view::fixture::Fixture;
    use crate::view::{Scene, View};

    /// A name with all that has a meaning in the formats, and a character XML forbids.
    const NASTY: &str = "=A<b>&\"'\u{1},";

    /// Two actors of whom one is nasty, and two lines between them.
    pub fn nasty() -> (View, Scene) {
        let view = Fixture::new("=A<b>&\"'\u{1}, sued Velo AG.\nVelo AG denied it.")
            .actor(NASTY)
            .actor_of_kind("Velo AG", ActorKind::Organization)
            .relation(
                0,
                RelationKind::Accuse,
                1,
                "=A<b>&\"'\u{1}, sued Velo AG.",
                false,
            )
            .relation(1, RelationKind::Reject, 0, "Velo AG denied it.", true)
            .view();
        let scene = Scene::of(&view.graph, 400.0);
        (view, scene)
    }

    #[test]
    fn every_format_names_the_same_actors() {
        let (view, scene) = nasty();
        for file in [
            gexf(&view, &scene),
            graphml(&view, &scene),
            nodes(&view, &scene),
            edges(&view),
            json(&view, &scene),
        ] {
            assert!(file.contains("a0") && file.contains("a1"), "{file}");
            assert!(file.contains("Velo AG denied it.") || file.contains("Velo AG"));
        }
    }

    #[test]
    fn a_graph_of_no_one_is_a_whole_file() {
        let (view, scene) = (View::default(), Scene::default());
        assert!(gexf(&view, &scene).trim_end().ends_with("</gexf>"));
        assert!(graphml(&view, &scene).trim_end().ends_with("</graphml>"));
        assert_eq!(nodes(&view, &scene).lines().count(), 1);
        assert_eq!(edges(&view).lines().count(), 1);
        assert_eq!(json(&view, &scene), "{\"nodes\":[\n],\"edges\":[\n]}\n");
    }
}
