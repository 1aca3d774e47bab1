//! The picture as an SVG that needs nothing else: no style sheet, no font, no script.

use engine::{ActorId, RelationKind};

use crate::colours::{self, Ground};
use crate::view::bends::bends;
use crate::view::draw::{self, Disc, Line, Point, px};
use crate::view::extent::Extent;
use crate::view::lettering::{self, Lettering, Side, WORD};
use crate::view::scene::{self, TYPE_SIZE};
use crate::view::{Bundle, Node, Scene, Strand, Tone, View};
use crate::xml;

/// Room around the picture, for lines that bend out of it.
const MARGIN: f64 = 20.0;
/// Height of a row of the legend, and room above the first.
const ROW: f64 = 20.0;

/// The words of the page that stand in the picture.
#[derive(Clone, Copy)]
pub struct Phrases {
    /// What the picture shows.
    pub title: &'static str,
    /// The word on a line.
    pub relation: fn(RelationKind) -> &'static str,
    /// What the lines of one tone have in common.
    pub tone: fn(Tone) -> &'static str,
    /// What an open arrow means.
    pub open: &'static str,
    /// What a bar across a line means.
    pub denied: &'static str,
}

/// A picture on its own, ready to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The SVG file; it says its own size.
    pub svg: String,
    /// From left to right, in pixels.
    pub width: f64,
    /// From top to bottom, in pixels.
    pub height: f64,
}

/// The picture with its legend: all of the view's graph, where the scene has it.
pub fn svg(view: &View, scene: &Scene, phrases: Phrases, ground: Ground) -> Drawing {
    let shown = |_: ActorId| true;
    let nothing = Extent::around(Point { x: 0.0, y: 0.0 }, 0.0, 0.0);
    let extent = lettering::extent(&view.graph, scene, shown, TYPE_SIZE).unwrap_or(nothing);
    let legend = legend(view, phrases);
    let across = extent.high.x - extent.low.x + 2.0 * MARGIN;
    let down = extent.high.y - extent.low.y + 2.0 * MARGIN;
    let (width, height) = (
        across.max(320.0).ceil(),
        (down + ROW * legend.len() as f64).ceil(),
    );
    let (w, h) = (px(width), px(height));
    let title = xml::escape(phrases.title);
    let paper = ground.paper().hex();
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" \
         viewBox=\"0 0 {w} {h}\" role=\"img\" font-family=\"system-ui, sans-serif\" \
         text-anchor=\"middle\">\n<title>{title}</title>\n\
         <rect width=\"{w}\" height=\"{h}\" fill=\"{paper}\"/>\n\
         <g transform=\"translate({} {})\">\n",
        px((width - extent.low.x - extent.high.x) / 2.0),
        px(MARGIN - extent.low.y),
    );
    let (graph, discs) = (&view.graph, &scene.discs);
    let bends = bends(graph, discs, shown);
    let lettering = Lettering::of(graph, discs, shown, &bends, TYPE_SIZE, phrases.relation);
    for (index, bundle) in graph.bundles.iter().enumerate() {
        let (one, other) = bundle.ends;
        if !(scene.places(one) && scene.places(other)) {
            continue;
        }
        let lines = draw::lines(bundle, (discs[one], discs[other]), bends[index]);
        push_bundle(
            &mut file,
            bundle,
            &lines,
            &lettering.words[index],
            phrases,
            ground,
        );
    }
    for (index, (node, disc)) in graph.nodes.iter().zip(discs).enumerate() {
        if scene.places(index) {
            let side = lettering.label(index).unwrap_or(Side::Below);
            push_node(&mut file, view, node, disc, side, ground);
        }
    }
    file += "</g>\n";
    for (row, (tone, open, denied, words)) in legend.into_iter().enumerate() {
        let y = down + ROW * row as f64;
        file += &format!("<g transform=\"translate({} {})\">", px(MARGIN), px(y));
        let head = if open {
            "M32 0L24 -4L24 4z"
        } else {
            "M33 0L24 -4L24 4z"
        };
        push_wire(&mut file, tone, ("M1 0H24", head), 1.75, open, ground);
        if denied {
            push_bar(&mut file, tone, "M12 -5V5", ground);
        }
        let ink = ground.ink().hex();
        file += &format!(
            "<text x=\"42\" y=\"4\" font-size=\"12\" text-anchor=\"start\" fill=\"{ink}\">{}</text></g>\n",
            xml::escape(words)
        );
    }
    Drawing {
        svg: file + "</svg>\n",
        width,
        height,
    }
}

/// Rows of the legend for what the picture has: tone, whether the arrow is open and the line has a
/// bar, and what that means.
fn legend(view: &View, phrases: Phrases) -> Vec<(Tone, bool, bool, &'static str)> {
    let strands = || view.graph.strands();
    let mut rows: Vec<_> = Tone::ALL
        .into_iter()
        .filter(|&tone| strands().any(|strand| strand.tone == tone))
        .map(|tone| (tone, false, false, (phrases.tone)(tone)))
        .collect();
    if strands().any(|strand| strand.is_open()) {
        rows.push((Tone::Cooperation, true, false, phrases.open));
    }
    if strands().any(|strand| strand.is_denied()) {
        rows.push((Tone::Conflict, true, true, phrases.denied));
    }
    rows
}

fn push_bundle(
    file: &mut String,
    bundle: &Bundle,
    lines: &[Line],
    words: &[Option<f64>],
    phrases: Phrases,
    ground: Ground,
) {
    let strands = || bundle.strands.iter().zip(lines);
    for (strand, line) in strands() {
        *file += "<g>";
        let shape = (line.path(), line.head());
        let shape = (shape.0.as_str(), shape.1.as_str());
        push_wire(
            file,
            strand.tone,
            shape,
            line.width,
            strand.is_open(),
            ground,
        );
        if strand.is_denied() {
            push_bar(file, strand.tone, &line.bar(), ground);
        }
        *file += "</g>\n";
    }
    for ((strand, line), word) in strands().zip(words) {
        if let &Some(share) = word
            && let Some(&kind) = strand.kinds.first()
        {
            push_word(
                file,
                strand,
                (phrases.relation)(kind),
                line.at(share),
                ground,
            );
        }
    }
}

fn push_wire(
    file: &mut String,
    tone: Tone,
    (path, head): (&str, &str),
    width: f64,
    open: bool,
    ground: Ground,
) {
    let colour = ground.tone(tone).hex();
    let dashes = colours::dashes(tone);
    let paper = ground.paper().hex();
    let fill = if open { &paper } else { &colour };
    *file += &format!(
        "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\" \
         stroke-dasharray=\"{dashes}\" stroke-linecap=\"round\"/>\
         <path d=\"{head}\" fill=\"{fill}\" stroke=\"{colour}\" stroke-linejoin=\"round\"/>",
        draw::fixed(width, 2),
    );
}

fn push_bar(file: &mut String, tone: Tone, bar: &str, ground: Ground) {
    *file += &format!(
        "<path d=\"{bar}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.5\" stroke-linecap=\"round\"/>",
        ground.tone(tone).hex()
    );
}

fn push_word(file: &mut String, strand: &Strand, word: &str, at: Point, ground: Ground) {
    let slanted = if strand.is_open() {
        " font-style=\"italic\""
    } else {
        ""
    };
    *file += &format!(
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{}{slanted}>{}</text>\n",
        px(at.x),
        px(at.y + 4.0),
        px(TYPE_SIZE * WORD),
        ground.tone(strand.tone).hex(),
        edged(ground),
        xml::escape(word),
    );
}

fn push_node(file: &mut String, view: &View, node: &Node, disc: &Disc, side: Side, ground: Ground) {
    let actor = view.reading.actor(node.actor);
    let (paper, ink) = (ground.paper().hex(), ground.ink().hex());
    let hue = view.hue_of(node.actor);
    let colour = ground.speaker(hue).hex();
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
    *file += &format!(
        "<text y=\"4\" font-size=\"11\" font-weight=\"600\" fill=\"{letters}\">{}</text>",
        xml::escape(&view.initials_of(node.actor))
    );
    let lines = scene::label(node);
    let (at, shares) = side.lines(disc.radius, lines.len());
    for (line, share) in lines.iter().zip(shares) {
        *file += &format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"500\" text-anchor=\"{}\" fill=\"{ink}\"{}>{}</text>",
            px(at.x),
            px(at.y + share * TYPE_SIZE),
            px(TYPE_SIZE),
            side.anchor(),
            edged(ground),
            xml::escape(line)
        );
    }
    *file += "</g>\n";
}

/// Letters over lines stay legible with an edge of paper around them.
fn edged(ground: Ground) -> String {
    format!(
        " stroke=\"{}\" stroke-width=\"4\" paint-order=\"stroke\"",
        ground.paper().hex()
    )
}

#[cfg(test)]
mod tests {
    use super::super::tests::nasty;
    use super::*;

    fn drawn(ground: Ground) -> String {
        let (view, scene) = nasty();
        let phrases = Phrases {
            title: "Who & whom",
            relation: |_| "a<b",
            tone: |_| "tone",
            open: "open",
            denied: "denied",
        };
        svg(&view, &scene, phrases, ground).svg
    }

    #[test]
    fn it_needs_nothing_else() {
        let file = drawn(Ground::Light);
        for outside in ["var(", "url(", "href", "class=", "<script", "<style"] {
            assert!(!file.contains(outside), "{outside} in {file}");
        }
    }

    #[test]
    fn it_shows_every_actor_every_line_and_the_legend() {
        let file = drawn(Ground::Light);
        assert!(file.contains("<title>Who &amp; whom</title>"));
        assert!(file.contains(">Velo AG</text>"));
        assert!(file.contains(">a&lt;b</text>"));
        // Two lines and three samples of the legend: what the picture has not is not explained.
        assert_eq!(file.matches("stroke-dasharray").count(), 5);
        assert_eq!(file.matches("font-style=\"italic\"").count(), 1);
        assert!(!file.contains("<b>") && !file.contains('\u{1}'));
    }

    #[test]
    fn in_the_dark_it_is_light_on_dark() {
        let [light, dark] = [Ground::Light, Ground::Dark].map(drawn);
        assert!(dark.contains(&Ground::Dark.paper().hex()));
        assert!(!dark.contains(&Ground::Light.paper().hex()));
        assert_eq!(dark.len(), light.len());
    }
}
