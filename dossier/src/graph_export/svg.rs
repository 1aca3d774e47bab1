//! The picture as an SVG that needs nothing else: no style sheet, no font, no script.

use engine::RelationKind;

use crate::colours::{self, Ground};
use crate::view::draw::{self, Disc, Line, px};
use crate::view::{Bundle, Node, Scene, Tone, View, scene};
use crate::xml;

/// Room around the picture, for lines that bend out of it.
const MARGIN: f64 = 16.0;
/// Height of a row of the legend.
const ROW: f64 = 20.0;
/// Average width of a character on a line: a line that is shorter than its word goes without.
const VERB_CHARACTER: f64 = 4.5;

/// The words of the page that stand in the picture.
#[derive(Clone, Copy)]
pub struct Phrases {
    /// What the picture shows.
    pub title: &'static str,
    /// The word on a line.
    pub relation: fn(RelationKind) -> &'static str,
    /// What the lines of one tone have in common.
    pub tone: fn(Tone) -> &'static str,
}

/// The picture with its legend, in the light colours of the page.
pub fn svg(view: &View, scene: &Scene, phrases: Phrases) -> String {
    let (width, height) = (
        scene.width + 2.0 * MARGIN,
        scene.height + 2.0 * MARGIN + ROW * Tone::ALL.len() as f64,
    );
    let (w, h, m) = (px(width), px(height), px(MARGIN));
    let title = xml::escape(phrases.title);
    let (paper, ink) = (Ground::Light.paper().hex(), Ground::Light.ink().hex());
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" \
         viewBox=\"0 0 {w} {h}\" role=\"img\" font-family=\"system-ui, sans-serif\" \
         text-anchor=\"middle\">\n<title>{title}</title>\n\
         <rect width=\"{w}\" height=\"{h}\" fill=\"{paper}\"/>\n\
         <g transform=\"translate({m} {m})\">\n"
    );
    let placed = |bundle: &&Bundle| scene.places(bundle.ends.0) && scene.places(bundle.ends.1);
    for bundle in view.graph.bundles.iter().filter(placed) {
        push_bundle(&mut file, scene, bundle, phrases);
    }
    for (index, node) in view.graph.nodes.iter().enumerate() {
        if scene.places(index) {
            push_node(&mut file, view, node, &scene.discs[index]);
        }
    }
    file += "</g>\n";
    for (index, tone) in Tone::ALL.into_iter().enumerate() {
        let y = scene.height + 2.0 * MARGIN + ROW * index as f64;
        file += &format!("<g transform=\"translate({m} {})\">", px(y));
        push_wire(&mut file, tone, "M1 0H26", "M33 0L24 -4L24 4z");
        file += &format!(
            "<text x=\"42\" y=\"4\" font-size=\"12\" text-anchor=\"start\" fill=\"{ink}\">{}</text></g>\n",
            xml::escape((phrases.tone)(tone))
        );
    }
    file + "</svg>\n"
}

fn push_bundle(file: &mut String, scene: &Scene, bundle: &Bundle, phrases: Phrases) {
    let (one, other) = bundle.ends;
    let lines = draw::lines(bundle, (scene.discs[one], scene.discs[other]));
    let strands = || bundle.strands.iter().zip(&lines);
    for (strand, line) in strands() {
        *file += if strand.negated {
            "<g opacity=\"0.55\">"
        } else {
            "<g>"
        };
        push_wire(file, strand.tone, &line.path, &line.head);
        *file += "</g>\n";
    }
    for (strand, line) in strands() {
        let verb = strand.kinds.first().map(|&kind| (phrases.relation)(kind));
        if let Some(verb) = verb.filter(|verb| fits(verb, line)) {
            push_verb(file, strand.tone, strand.negated, verb, line);
        }
    }
}

/// True if a line is as long as its word.
fn fits(verb: &str, line: &Line) -> bool {
    line.length >= VERB_CHARACTER * verb.len() as f64
}

fn push_wire(file: &mut String, tone: Tone, path: &str, head: &str) {
    let (colour, dashes) = (colours::tone(tone).hex(), colours::dashes(tone));
    *file += &format!(
        "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.75\" \
         stroke-dasharray=\"{dashes}\" stroke-linecap=\"round\"/>\
         <path d=\"{head}\" fill=\"{colour}\"/>"
    );
}

/// The word on a line; on the quieter tones words would only be in the way.
fn push_verb(file: &mut String, tone: Tone, negated: bool, verb: &str, line: &Line) {
    if !matches!(tone, Tone::Cooperation | Tone::Conflict) {
        return;
    }
    let through = if negated {
        " text-decoration=\"line-through\""
    } else {
        ""
    };
    *file += &format!(
        "<text x=\"{}\" y=\"{}\" font-size=\"11\" fill=\"{}\"{}{through}>{}</text>\n",
        px(line.middle.x),
        px(line.middle.y + 4.0),
        colours::tone(tone).hex(),
        edged(),
        xml::escape(verb),
    );
}

fn push_node(file: &mut String, view: &View, node: &Node, disc: &Disc) {
    let actor = view.reading.actor(node.actor);
    let voice = view.voice_of(node.actor);
    let (paper, ink) = (Ground::Light.paper().hex(), Ground::Light.ink().hex());
    let hue = view.hue_of(node.actor);
    let colour = Ground::Light.speaker(hue).hex();
    // Who has no colour of their own is drawn as an outline, as on the page.
    let (fill, letters) = if hue.0.is_some() {
        (&colour, &paper)
    } else {
        (&paper, &ink)
    };
    *file += &format!(
        "<g transform=\"translate({} {})\"><title>{}</title>\
         <path d=\"{}\" fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"3\" paint-order=\"stroke\"/>",
        px(disc.at.x),
        px(disc.at.y),
        xml::escape(&actor.name),
        draw::outline(actor.kind, disc.radius),
    );
    if let Some(voice) = voice {
        *file += &format!(
            "<text y=\"4\" font-size=\"11\" font-weight=\"600\" fill=\"{letters}\">{}</text>",
            xml::escape(&voice.initials)
        );
    }
    for (line, y) in scene::label(node) {
        *file += &format!(
            "<text y=\"{}\" font-size=\"12\" font-weight=\"500\" fill=\"{ink}\"{}>{}</text>",
            px(y),
            edged(),
            xml::escape(&line)
        );
    }
    *file += "</g>\n";
}

/// Letters over lines stay legible with an edge of paper around them.
fn edged() -> String {
    format!(
        " stroke=\"{}\" stroke-width=\"4\" paint-order=\"stroke\"",
        Ground::Light.paper().hex()
    )
}

#[cfg(test)]
mod tests {
    use super::super::tests::nasty;
    use super::*;

    fn drawn() -> String {
        let (view, scene) = nasty();
        svg(
            &view,
            &scene,
            Phrases {
                title: "Who & whom",
                relation: |_| "a<b",
                tone: |_| "tone",
            },
        )
    }

    #[test]
    fn it_needs_nothing_else() {
        let file = drawn();
        for outside in ["var(", "url(", "href", "class=", "<script", "<style"] {
            assert!(!file.contains(outside), "{outside} in {file}");
        }
    }

    #[test]
    fn it_shows_every_actor_every_line_and_the_legend() {
        let file = drawn();
        assert!(file.contains("<title>Who &amp; whom</title>"));
        assert!(file.contains(">Velo AG</text>"));
        assert!(file.contains(">a&lt;b</text>"));
        // Two lines and four samples of the legend have dashes.
        assert_eq!(file.matches("stroke-dasharray").count(), 6);
        assert_eq!(file.matches("opacity=\"0.55\"").count(), 1);
        assert!(!file.contains("<b>") && !file.contains('\u{1}'));
    }
}
