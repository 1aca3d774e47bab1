//! GraphML, which most programs for graphs read.

use super::{classes, ends, id, sentences};
use crate::colours::Ground;
use crate::names::Named;
use crate::view::draw::px;
use crate::view::{Scene, View};
use crate::xml;

/// The values of a node: its key and type.
const OF_NODES: [(&str, &str); 10] = [
    ("label", "string"),
    ("kind", "string"),
    ("role", "string"),
    ("statements", "int"),
    ("spoken_about", "int"),
    ("mentions", "int"),
    ("x", "double"),
    ("y", "double"),
    ("size", "double"),
    ("color", "string"),
];

/// The values of an edge.
const OF_EDGES: [(&str, &str); 6] = [
    ("weight", "int"),
    ("tone", "string"),
    ("classes", "string"),
    ("denied", "boolean"),
    ("sentences", "string"),
    ("edge_color", "string"),
];

/// The graph as GraphML. Places are pixels from the upper left corner of the picture, the size is
/// a radius, and the weight of an edge is the number of its relations.
pub fn graphml(view: &View, scene: &Scene) -> String {
    let mut file = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    keys(&mut file, "node", &OF_NODES);
    keys(&mut file, "edge", &OF_EDGES);
    file += "<graph edgedefault=\"directed\">\n";
    for (node, disc) in view.graph.nodes.iter().zip(&scene.discs) {
        let actor = view.reading.actor(node.actor);
        file += &format!("<node id=\"{}\">", id(node.actor));
        let [statements, spoken_about, mentions] =
            [node.quotes, node.spoken_about, node.mentions].map(|count| count.to_string());
        let [x, y, size] = [disc.at.x, disc.at.y, disc.radius].map(px);
        let colour = Ground::Light.speaker(view.hue_of(node.actor)).hex();
        let values = [
            actor.name.as_str(),
            actor.kind.name(),
            view.role_of(node.actor).unwrap_or_default(),
            &statements,
            &spoken_about,
            &mentions,
            &x,
            &y,
            &size,
            &colour,
        ];
        data(&mut file, &OF_NODES, &values);
        file += "</node>\n";
    }
    for (index, strand) in view.graph.strands().enumerate() {
        let (source, target) = ends(view, strand);
        file += &format!("<edge id=\"e{index}\" source=\"{source}\" target=\"{target}\">");
        let weight = strand.relations.len().to_string();
        let (classes, sentences) = (classes(strand), sentences(view, strand).join("\n"));
        let colour = Ground::Light.tone(strand.tone).hex();
        let values = [
            weight.as_str(),
            strand.tone.name(),
            &classes,
            if strand.negated { "true" } else { "false" },
            &sentences,
            &colour,
        ];
        data(&mut file, &OF_EDGES, &values);
        file += "</edge>\n";
    }
    file + "</graph>\n</graphml>\n"
}

fn keys(file: &mut String, of: &str, keys: &[(&str, &str)]) {
    for (name, kind) in keys {
        *file += &format!(
            "<key id=\"{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>\n"
        );
    }
}

fn data<const N: usize>(file: &mut String, keys: &[(&str, &str); N], values: &[&str; N]) {
    for ((name, _), value) in keys.iter().zip(values) {
        *file += &format!("<data key=\"{name}\">{}</data>", xml::escape(value));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::nasty;
    use super::*;

    #[test]
    fn an_edge_has_its_sentences_and_their_number() {
        let (view, scene) = nasty();
        let file = graphml(&view, &scene);
        let edge = file
            .lines()
            .find(|line| line.contains("\"e1\""))
            .expect("e1");
        for part in [
            "source=\"a1\" target=\"a0\"",
            "<data key=\"weight\">1</data>",
            "<data key=\"classes\">REJECT</data>",
            "<data key=\"denied\">true</data>",
            "<data key=\"sentences\">Velo AG denied it.</data>",
        ] {
            assert!(edge.contains(part), "{part} in {edge}");
        }
        assert!(!file.contains("<b>") && !file.contains('\u{1}'));
    }
}
