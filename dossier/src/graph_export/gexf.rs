//! GEXF 1.3, Gephi's own format, with places, sizes, shapes and colours.

use engine::ActorKind;

use super::{classes, ends, id, sentences};
use crate::colours::{Ground, Rgb};
use crate::names::Named;
use crate::view::draw::px;
use crate::view::{Scene, View};
use crate::xml;

/// What stands before the nodes. The numbers are those of [`values`].
const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Onrecord</creator></meta>
<graph defaultedgetype="directed" mode="static">
<attributes class="node">
<attribute id="0" title="kind" type="string"/>
<attribute id="1" title="role" type="string"/>
<attribute id="2" title="statements" type="integer"/>
<attribute id="3" title="spoken_about" type="integer"/>
<attribute id="4" title="mentions" type="integer"/>
</attributes>
<attributes class="edge">
<attribute id="0" title="tone" type="string"/>
<attribute id="1" title="classes" type="string"/>
<attribute id="2" title="denied" type="boolean"/>
<attribute id="3" title="sentences" type="string"/>
</attributes>
"#;

/// The graph as GEXF. The weight of an edge is the number of its relations; y points upwards, as
/// in Gephi.
pub fn gexf(view: &View, scene: &Scene) -> String {
    let mut file = HEAD.to_owned();
    file += "<nodes>\n";
    for (node, disc) in view.graph.nodes.iter().zip(&scene.discs) {
        let actor = view.reading.actor(node.actor);
        file += "<node";
        xml::attribute(&mut file, "id", &id(node.actor));
        xml::attribute(&mut file, "label", &actor.name);
        file += ">";
        values(
            &mut file,
            &[
                actor.kind.name(),
                view.role_of(node.actor).unwrap_or_default(),
                &node.quotes.to_string(),
                &node.spoken_about.to_string(),
                &node.mentions.to_string(),
            ],
        );
        colour(&mut file, Ground::Light.speaker(view.hue_of(node.actor)));
        file += &format!(
            "<viz:position x=\"{}\" y=\"{}\" z=\"0\"/><viz:size value=\"{}\"/>\
             <viz:shape value=\"{}\"/></node>\n",
            px(disc.at.x),
            px(-disc.at.y),
            px(disc.radius),
            shape(actor.kind),
        );
    }
    file += "</nodes>\n<edges>\n";
    for (index, strand) in view.graph.strands().enumerate() {
        let (source, target) = ends(view, strand);
        file += "<edge";
        xml::attribute(&mut file, "id", &index.to_string());
        xml::attribute(&mut file, "source", &source);
        xml::attribute(&mut file, "target", &target);
        // Tells several edges between the same two apart.
        xml::attribute(&mut file, "kind", strand.tone.name());
        xml::attribute(&mut file, "label", &classes(strand));
        xml::attribute(&mut file, "weight", &strand.relations.len().to_string());
        file += ">";
        values(
            &mut file,
            &[
                strand.tone.name(),
                &classes(strand),
                if strand.negated { "true" } else { "false" },
                &sentences(view, strand).join("\n"),
            ],
        );
        colour(&mut file, Ground::Light.tone(strand.tone));
        file += "</edge>\n";
    }
    file + "</edges>\n</graph>\n</gexf>\n"
}

/// The values of a node or an edge, in the order of the attributes in [`HEAD`].
fn values(file: &mut String, values: &[&str]) {
    *file += "<attvalues>";
    for (index, value) in values.iter().enumerate() {
        *file += "<attvalue";
        xml::attribute(file, "for", &index.to_string());
        xml::attribute(file, "value", value);
        *file += "/>";
    }
    *file += "</attvalues>";
}

fn colour(file: &mut String, colour: Rgb) {
    *file += &format!(
        "<viz:color r=\"{}\" g=\"{}\" b=\"{}\"/>",
        colour.0, colour.1, colour.2
    );
}

/// The nearest of the shapes GEXF has.
fn shape(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person | ActorKind::Group => "disc",
        ActorKind::Organization => "square",
        ActorKind::Government => "triangle",
        ActorKind::Place => "diamond",
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::nasty;
    use super::*;

    #[test]
    fn a_node_has_a_place_a_size_and_a_colour() {
        let (view, mut scene) = nasty();
        scene.discs[1].at.x = 120.5;
        scene.discs[1].at.y = 60.0;
        let file = gexf(&view, &scene);
        let node = file
            .lines()
            .find(|line| line.contains("\"a1\""))
            .expect("a1");
        for part in [
            "label=\"Velo AG\"",
            "<viz:color r=\"91\" g=\"96\" b=\"103\"/>",
            "<viz:position x=\"120.5\" y=\"-60\" z=\"0\"/>",
            "<viz:shape value=\"square\"/>",
        ] {
            assert!(node.contains(part), "{part} in {node}");
        }
    }

    #[test]
    fn nothing_of_the_article_is_markup() {
        let (view, scene) = nasty();
        let file = gexf(&view, &scene);
        assert!(file.contains("label=\"=A&lt;b&gt;&amp;&quot;&apos;\u{fffd},\""));
        assert!(!file.contains("<b>") && !file.contains('\u{1}'));
    }
}
