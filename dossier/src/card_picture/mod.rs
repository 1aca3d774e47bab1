//! A card as a picture: an SVG that needs nothing else, to be sent, shown and printed.
//!
//! What stands in it comes from a pasted text, so everything is escaped. The page's type is not in
//! the file: it is drawn with what the machine has, from the same list as the page. Whoever calls
//! measures the type, and each line is told how wide it was measured, so that it keeps its place
//! even where another machine draws it with another face. Same card, same measures: same file.
//!
//! A long statement is set smaller, and where even the smallest size is too large it is cut after a
//! sentence, a clause or a word, with an ellipsis.

mod face;
mod fit;
mod lines;
mod shape;

pub use face::Face;
pub use shape::Shape;

use engine::QuoteKind;

use crate::colours::{Ground, Rgb};
use crate::view::draw::px;
use crate::view::{Card, View};
use crate::xml;
use face::is_right_to_left;
use fit::{Fitted, LEADING, PARAGRAPH, Room, fit};
use lines::{line_text, line_width, words};
use shape::Frame;

/// The width of a text in ems, as the face is where the picture is made.
pub type Measure<'m> = &'m dyn Fn(Face, &str) -> f64;

/// How a picture is to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Look {
    /// Its sides.
    pub shape: Shape,
    /// Its colours.
    pub ground: Ground,
}

/// What the page says of a card, in its own words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Caption {
    /// The whole card as one sentence, for those who do not see it.
    pub title: String,
    /// What the kind of statement is called.
    pub kind: String,
    /// Who speaks.
    pub speaker: String,
    /// What they are, and who reports it.
    pub role: String,
    /// Where it was said: the paper and the day.
    pub origin: String,
}

/// What a picture's file is called before the dot: whose words, and how it looks.
pub fn file_stem(speaker: &str, look: Look) -> String {
    let letters = speaker.to_lowercase();
    let parts = letters
        .split(|letter: char| !letter.is_alphanumeric())
        .chain([look.shape.name(), look.ground.name()]);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// From the top of a line of this leading to its baseline, in ems.
const BASELINE: f64 = 0.98;

/// Sides of the quotation mark, in its own units.
const MARK: (f64, f64) = (16.0, 12.0);

/// The picture of a card.
pub fn svg(view: &View, card: &Card, caption: &Caption, look: Look, measure: Measure) -> String {
    let frame = look.shape.frame();
    let sheet = Sheet {
        frame,
        ground: look.ground,
        hue: look.ground.speaker(view.voice(card.voice).hue),
        kind: card.kind,
        mirrored: is_right_to_left(&card.said),
        measure,
    };
    let (w, h) = (px(frame.width), px(frame.height));
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" \
         viewBox=\"0 0 {w} {h}\" role=\"img\">\n<title>{}</title>\n\
         <rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>\n",
        xml::escape(&caption.title),
        look.ground.paper().hex(),
    );
    sheet.push_edge(&mut file);
    let foot = sheet.push_foot(&mut file, caption, &view.voice(card.voice).initials);
    sheet.push_statement(&mut file, card, caption, foot);
    file + "</svg>\n"
}

/// The picture as it is being drawn.
struct Sheet<'m> {
    frame: Frame,
    ground: Ground,
    hue: Rgb,
    kind: QuoteKind,
    /// True if the words run from right to left, and so the whole picture.
    mirrored: bool,
    measure: Measure<'m>,
}

/// Lines of one face and colour.
struct Block {
    face: Face,
    fitted: Fitted,
    ink: Rgb,
    /// So many words at the beginning are softer: they are the article's.
    soft: usize,
}

impl Sheet<'_> {
    /// The speaker's colour along the edge, with the line of the kind, as on the card.
    fn push_edge(&self, file: &mut String) {
        let wide = self.frame.edge;
        let (x, dash) = (px(self.x(wide / 2.0)), self.dashes(wide));
        *file += &format!(
            "<path d=\"M{x} 0V{}\" stroke=\"{}\" stroke-width=\"{}\"{dash}/>\n",
            px(self.frame.height),
            self.hue.hex(),
            px(wide),
        );
    }

    /// Who says it and where; returns where that begins.
    fn push_foot(&self, file: &mut String, caption: &Caption, initials: &str) -> f64 {
        let Frame {
            margin,
            badge,
            note,
            name,
            ..
        } = self.frame;
        let mut y = self.frame.height - self.frame.top;
        if !caption.origin.is_empty() {
            let origin = self.block(Face::Sans, &caption.origin, self.measure_width(), note, 2);
            y -= origin.fitted.height();
            self.push(file, &origin, margin, y);
            y -= 0.8 * note;
            let [from, to] = [margin, self.frame.width - margin].map(|x| px(self.x(x)));
            *file += &format!(
                "<path d=\"M{from} {0}H{to}\" stroke=\"{1}\" stroke-width=\"2\"/>\n",
                px(y),
                self.ground.rule().hex(),
            );
            y -= note;
        }
        let beside = badge + 0.8 * name;
        let width = self.measure_width() - beside;
        let mut speaker = self.block(Face::SansBold, &caption.speaker, width, name, 1);
        speaker.ink = self.ground.ink();
        let role = self.block(Face::Sans, &caption.role, width, note, 2);
        let text = speaker.fitted.height() + role.fitted.height();
        let tall = text.max(badge);
        let top = y - tall;
        self.push_badge(file, top + tall / 2.0, initials);
        let y = top + (tall - text) / 2.0;
        self.push(file, &speaker, margin + beside, y);
        self.push(file, &role, margin + beside, y + speaker.fitted.height());
        top
    }

    fn push_badge(&self, file: &mut String, middle: f64, initials: &str) {
        let radius = self.frame.badge / 2.0;
        let (x, size) = (px(self.x(self.frame.margin + radius)), 0.72 * radius);
        let letters = if initials.is_empty() { "?" } else { initials };
        *file += &format!(
            "<circle cx=\"{x}\" cy=\"{}\" r=\"{}\" fill=\"{}\"/>\n\
             <text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" {} font-size=\"{}\" fill=\"{}\">{}</text>\n",
            px(middle),
            px(radius),
            self.hue.hex(),
            px(middle + 0.35 * size),
            Face::SansBold.attributes(),
            px(size),
            self.ground.paper().hex(),
            xml::escape(letters),
        );
    }

    /// The statement, in the middle of what is left above `foot`.
    fn push_statement(&self, file: &mut String, card: &Card, caption: &Caption, foot: f64) {
        let Frame {
            margin,
            top,
            largest,
            smallest,
            note,
            ..
        } = self.frame;
        let direct = self.kind == QuoteKind::Direct;
        let head = if direct {
            self.frame.mark
        } else {
            LEADING * note
        };
        let gap = 0.9 * note;
        let room = Room {
            width: self.measure_width(),
            height: foot - top - head - gap - self.frame.name,
            largest,
            smallest,
        };
        let widest = room.width / largest;
        let measure = |text: &str| (self.measure)(Face::Serif, text);
        let lead = card.lead.as_deref().unwrap_or_default();
        let block = Block {
            face: Face::Serif,
            fitted: fit(
                words(&format!("{lead} {}", card.said), widest, &measure),
                room,
                (self.measure)(Face::Serif, " "),
            ),
            ink: self.ground.ink(),
            soft: words(lead, widest, &measure).len(),
        };
        let spare = foot - self.frame.name - top - head - gap - block.fitted.height();
        // A little above the middle is where the eye takes the middle to be.
        let y = top + 0.45 * spare.max(0.0);
        if direct {
            self.push_mark(file, y);
        } else {
            let long = 1.6 * note;
            let [from, to] = [margin, margin + long].map(|x| px(self.x(x)));
            *file += &format!(
                "<path d=\"M{from} {}H{to}\" stroke=\"{}\" stroke-width=\"4\"{}/>\n",
                px(y + 0.65 * LEADING * note),
                self.hue.hex(),
                self.dashes(4.0),
            );
            let width = self.measure_width() - 1.5 * long;
            let kind = self.block(Face::Sans, &caption.kind, width, note, 1);
            self.push(file, &kind, margin + 1.5 * long, y);
        }
        self.push(file, &block, margin, y + head + gap);
    }

    fn push_mark(&self, file: &mut String, y: f64) {
        let scale = self.frame.mark / MARK.1;
        let x = if self.mirrored {
            self.x(self.frame.margin) - MARK.0 * scale
        } else {
            self.frame.margin
        };
        *file += &format!(
            "<path transform=\"translate({} {}) scale({})\" fill=\"{}\" d=\"M0 12V7C0 3 2 1 6 0v3\
             c-2 .6-3 1.6-3 3.5h3V12zm10 0V7c0-4 2-6 6-7v3c-2 .6-3 1.6-3 3.5h3V12z\"/>\n",
            px(x),
            px(y),
            px(scale),
            self.hue.hex(),
        );
    }

    /// Soft words of one size in at most so many lines.
    fn block(&self, face: Face, text: &str, width: f64, size: f64, at_most: usize) -> Block {
        let measure = |text: &str| (self.measure)(face, text);
        let room = Room {
            width,
            height: at_most as f64 * LEADING * size + 0.5,
            largest: size,
            smallest: size,
        };
        Block {
            face,
            fitted: fit(words(text, width / size, &measure), room, measure(" ")),
            ink: self.ground.ink_soft(),
            soft: 0,
        }
    }

    fn push(&self, file: &mut String, block: &Block, x: f64, y: f64) {
        let Block {
            face,
            fitted,
            ink,
            soft,
        } = block;
        let space = (self.measure)(*face, " ");
        let (mut y, x) = (y, px(self.x(x)));
        for line in &fitted.lines {
            let words = &fitted.words[line.clone()];
            if line.start > 0 && words[0].before == lines::Before::Paragraph {
                y += PARAGRAPH * fitted.size;
            }
            let text = line_text(words);
            let direction = is_right_to_left(&text);
            let towards = match (direction, direction == self.mirrored) {
                (false, true) => "",
                (true, true) => " direction=\"rtl\"",
                (true, false) => " direction=\"rtl\" text-anchor=\"end\"",
                (false, false) => " text-anchor=\"end\"",
            };
            let long = line_width(words, space) * fitted.size;
            let led = soft.saturating_sub(line.start).min(words.len());
            let (soft_words, rest) = words.split_at(led);
            let mut inside = xml::escape(&line_text(rest));
            if led > 0 {
                let space = if rest.is_empty() { "" } else { " " };
                inside = format!(
                    "<tspan fill=\"{}\">{}{space}</tspan>{inside}",
                    self.ground.ink_soft().hex(),
                    xml::escape(&line_text(soft_words)),
                );
            }
            *file += &format!(
                "<text x=\"{x}\" y=\"{}\" {} font-size=\"{}\" fill=\"{}\" textLength=\"{}\" \
                 lengthAdjust=\"spacingAndGlyphs\"{towards}>{}</text>\n",
                px(y + BASELINE * fitted.size),
                face.attributes(),
                px(fitted.size),
                ink.hex(),
                px(long),
                inside,
            );
            y += LEADING * fitted.size;
        }
    }

    /// How much of a line there is between the margins.
    fn measure_width(&self) -> f64 {
        self.frame.width - 2.0 * self.frame.margin
    }

    /// A distance from the side at which lines begin, as a place.
    fn x(&self, from_start: f64) -> f64 {
        if self.mirrored {
            self.frame.width - from_start
        } else {
            from_start
        }
    }

    /// The dashes of the kind for a line so wide.
    fn dashes(&self, wide: f64) -> String {
        let (line, gap) = match self.kind {
            QuoteKind::Direct => return String::new(),
            QuoteKind::Mixed => (3.0, 1.5),
            QuoteKind::Indirect => (1.0, 1.0),
        };
        format!(
            " stroke-dasharray=\"{} {}\"",
            px(line * wide),
            px(gap * wide)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture::{Fixture, MINISTER};

    /// Letters of half an em.
    fn measure(_: Face, text: &str) -> f64 {
        text.chars().count() as f64 / 2.0
    }

    fn caption() -> Caption {
        Caption {
            title: "“No.” — Ana <Bo> & co".to_owned(),
            kind: "Paraphrased".to_owned(),
            speaker: "Ana Bo".to_owned(),
            role: "Finance Minister, \"acting\"".to_owned(),
            origin: "The Post".to_owned(),
        }
    }

    fn drawn(view: &View, look: Look) -> String {
        svg(view, &view.cards[0], &caption(), look, &measure)
    }

    /// A card with these words, not word for word.
    fn indirect(words: &'static str) -> View {
        Fixture::new(words)
            .quote(QuoteKind::Indirect, &[words], "", "", None)
            .view()
    }

    /// The value of an attribute of each text, 0 where it has none.
    fn of_texts(file: &str, name: &str) -> Vec<f64> {
        let before = format!(" {name}=\"");
        let texts = file.split("<text").skip(1);
        texts
            .map(|rest| {
                let tag = rest.split('>').next().expect("a tag");
                let value = tag.split(&before).nth(1);
                let value = value.and_then(|value| value.split('"').next());
                value.map_or(0.0, |value| value.parse().expect("a number"))
            })
            .collect()
    }

    #[test]
    fn it_needs_nothing_else_and_says_what_it_is() {
        let file = drawn(&MINISTER.view(), Look::default());
        for outside in [
            "var(",
            "url(",
            "href",
            "class=",
            "<script",
            "<style",
            "<foreignObject",
        ] {
            assert!(!file.contains(outside), "{outside} in {file}");
        }
        assert!(file.contains("<title>“No.” — Ana &lt;Bo&gt; &amp; co</title>"));
        assert!(file.contains("Minister, &quot;acting&quot;"), "{file}");
    }

    #[test]
    fn the_words_are_text_and_in_order() {
        let file = drawn(&MINISTER.view(), Look::default());
        let texts: Vec<&str> = file
            .split("<text ")
            .skip(1)
            .filter_map(|rest| rest.split(['>', '<']).nth(1))
            .collect();
        let said = texts[texts.len() - 2..].join(" ");
        assert_eq!(said, "We will cut the tax. Mr Ito will not like it.");
        assert!(texts.contains(&"Ana Bo") && texts.contains(&"The Post") && texts.contains(&"AB"));
    }

    #[test]
    fn everything_stays_inside_whatever_the_shape_and_the_length() {
        let long: &'static str = Box::leak("Nobody would have thought so, ".repeat(90).into());
        for view in [
            MINISTER.view(),
            indirect("No"),
            indirect(long),
            indirect("Ha".repeat(400).leak()),
        ] {
            for shape in Shape::ALL {
                let file = drawn(
                    &view,
                    Look {
                        shape,
                        ground: Ground::Light,
                    },
                );
                let (width, height) = shape.size();
                let ends = of_texts(&file, "x")
                    .into_iter()
                    .zip(of_texts(&file, "textLength"));
                for (x, long) in ends {
                    assert!(
                        x + long <= f64::from(width) - 60.0,
                        "{shape:?}: {x} + {long}"
                    );
                }
                for y in of_texts(&file, "y") {
                    assert!(y > 60.0 && y < f64::from(height) - 50.0, "{shape:?}: {y}");
                }
            }
        }
    }

    #[test]
    fn a_paraphrase_looks_like_none_said_word_for_word() {
        let direct = drawn(&MINISTER.view(), Look::default());
        let indirect = drawn(&indirect("It was late"), Look::default());
        assert!(!direct.contains("Paraphrased") && !direct.contains("stroke-dasharray"));
        assert!(indirect.contains(">Paraphrased</text>") && indirect.contains("stroke-dasharray"));
    }

    #[test]
    fn the_words_of_the_article_are_softer() {
        let view = Fixture::new("Lund denied that it was late.")
            .quote(
                QuoteKind::Indirect,
                &["that it was late"],
                "Lund",
                "denied",
                None,
            )
            .view();
        let soft = Ground::Dark.ink_soft().hex();
        let look = Look {
            ground: Ground::Dark,
            ..Look::default()
        };
        let file = drawn(&view, look);
        let line = format!("<tspan fill=\"{soft}\">denied that </tspan>it was late</text>");
        assert!(file.contains(&line), "{file}");
    }

    #[test]
    fn a_file_is_called_after_the_speaker() {
        let look = Look {
            shape: Shape::Wide,
            ground: Ground::Dark,
        };
        assert_eq!(
            file_stem("Guðrún O'Dea-Li ", look),
            "guðrún-o-dea-li-wide-dark"
        );
        assert_eq!(file_stem("", Look::default()), "square-light");
    }

    #[test]
    fn words_from_right_to_left_turn_the_picture_round() {
        let file = drawn(&indirect("לא נזוז מכאן"), Look::default());
        let statement = file.lines().rev().nth(1).expect("a line");
        assert!(statement.contains("direction=\"rtl\""), "{statement}");
        assert!(statement.starts_with("<text x=\"980\""), "{statement}");
        // A name in Latin letters ends where it would have begun.
        assert!(file.contains("text-anchor=\"end\">Ana Bo</text>"), "{file}");
    }
}
