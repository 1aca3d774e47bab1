//! JSON for programs of one's own.

use super::{ends, id, sentences};
use crate::colours::Ground;
use crate::json::{optional, string};
use crate::names::Named;
use crate::view::draw::px;
use crate::view::{Scene, View};

/// The graph as an object with `nodes` and `edges`, one a line. Places are pixels from the upper
/// left corner of the picture; the weight of an edge is the number of its relations.
pub fn json(view: &View, scene: &Scene) -> String {
    let nodes = view.graph.nodes.iter().zip(&scene.discs);
    let nodes: Vec<String> = nodes
        .map(|(node, disc)| {
            let actor = view.reading.actor(node.actor);
            format!(
                "{{\"id\":{},\"name\":{},\"label\":{},\"kind\":{},\"role\":{},\"statements\":{},\
                 \"spokenAbout\":{},\"mentions\":{},\"x\":{},\"y\":{},\"radius\":{},\"color\":{}}}",
                string(&id(node.actor)),
                string(&actor.name),
                string(&node.label),
                string(actor.kind.name()),
                optional(view.role_of(node.actor)),
                node.quotes,
                node.spoken_about,
                node.mentions,
                px(disc.at.x),
                px(disc.at.y),
                px(disc.radius),
                string(&Ground::Light.speaker(view.hue_of(node.actor)).hex()),
            )
        })
        .collect();
    let edges: Vec<String> = view
        .graph
        .strands()
        .map(|strand| {
            let (source, target) = ends(view, strand);
            let classes = strand.kinds.iter().map(|&kind| kind.name());
            format!(
                "{{\"source\":{},\"target\":{},\"tone\":{},\"classes\":{},\"weight\":{},\
                 \"denied\":{},\"sentences\":{}}}",
                string(&source),
                string(&target),
                string(strand.tone.name()),
                list(classes),
                strand.relations.len(),
                strand.negated,
                list(sentences(view, strand).into_iter()),
            )
        })
        .collect();
    format!(
        "{{\"nodes\":[\n{}],\"edges\":[\n{}]}}\n",
        lines(&nodes),
        lines(&edges)
    )
}

/// Members of a list, one a line.
fn lines(members: &[String]) -> String {
    if members.is_empty() {
        return String::new();
    }
    members.join(",\n") + "\n"
}

fn list<'s>(words: impl Iterator<Item = &'s str>) -> String {
    let words: Vec<String> = words.map(string).collect();
    format!("[{}]", words.join(","))
}

#[cfg(test)]
mod tests {
    use super::super::tests::nasty;
    use super::*;

    #[test]
    fn a_line_is_an_edge_with_its_sentences() {
        let (view, scene) = nasty();
        let file = json(&view, &scene);
        let edge = file.lines().rev().nth(1).expect("an edge");
        assert_eq!(
            edge,
            r#"{"source":"a1","target":"a0","tone":"conflict","classes":["REJECT"],"weight":1,"denied":true,"sentences":["Velo AG denied it."]}"#
        );
    }
}
