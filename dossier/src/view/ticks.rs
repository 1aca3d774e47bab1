//! Where on a strip beside the article each statement stands.
//!
//! Heights are estimated from the text: the strip is drawn before the text has been laid out, and
//! is right to a line or two.

use engine::{BlockKind, QuoteId, Span};

use super::View;

/// What the space between two blocks is worth, in bytes of text: about a line.
const GAP: f64 = 60.0;

/// So many times its bytes a headline is worth: its letters are larger.
const HEADLINE: f64 = 2.5;

/// A stretch of said words on the strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Whose statement.
    pub quote: QuoteId,
    /// Its upper edge, from 0 at the top of the strip to 1 at the foot.
    pub top: f64,
    /// Its height in the same measure.
    pub height: f64,
}

/// A block on the strip: where it begins, and what each of its bytes is worth.
struct Slot {
    span: Span,
    top: f64,
    byte: f64,
}

/// All ticks, in the order of the statements.
pub fn ticks(view: &View) -> Vec<Tick> {
    let (slots, height) = slots(view);
    let place = |byte: usize| {
        let at = slots.partition_point(|slot| slot.span.start <= byte);
        let Some(slot) = at.checked_sub(1).map(|at| &slots[at]) else {
            return 0.0;
        };
        let inside = byte.min(slot.span.end) - slot.span.start;
        (slot.top + inside as f64 * slot.byte) / height
    };
    let quotes = view.reading.quotes.iter().enumerate();
    quotes
        .flat_map(|(index, quote)| quote.content.iter().map(move |span| (index, *span)))
        .map(|(index, span)| {
            let top = place(span.start);
            Tick {
                quote: QuoteId(index),
                top,
                height: (place(span.end) - top).max(0.0),
            }
        })
        .collect()
}

/// Every block, and the height of all of them. What is no part of the article is folded: a run of
/// it is one line.
fn slots(view: &View) -> (Vec<Slot>, f64) {
    let mut top = 0.0;
    let mut folded = false;
    let mut slots = Vec::with_capacity(view.passages.len());
    for passage in &view.passages {
        let fold = passage.kind == BlockKind::Boilerplate;
        let byte = match passage.kind {
            BlockKind::Boilerplate => 0.0,
            BlockKind::Headline => HEADLINE,
            _ => 1.0,
        };
        slots.push(Slot {
            span: passage.span,
            top,
            byte,
        });
        top += passage.span.len() as f64 * byte;
        if !(fold && folded) {
            top += GAP;
        }
        folded = fold;
    }
    (slots, top.max(1.0))
}

#[cfg(test)]
mod tests {
    use engine::QuoteKind::Direct;

    use super::*;
    use crate::view::fixture::Fixture;

    #[test]
    fn ticks_stand_in_order_and_on_the_strip() {
        let text = "Rain\nIt fell.\n“One,” said Bo. “Two.”\n“Three,” said Ito.";
        let view = Fixture::new(text)
            .quote(Direct, &["“One,”", "“Two.”"], "Bo", "said", None)
            .quote(Direct, &["“Three,”"], "Ito", "said", None)
            .view();
        let ticks = ticks(&view);
        let quotes: Vec<usize> = ticks.iter().map(|tick| tick.quote.0).collect();
        assert_eq!(quotes, [0, 0, 1]);
        assert!(
            ticks
                .windows(2)
                .all(|pair| pair[0].top + pair[0].height <= pair[1].top)
        );
        assert!(
            ticks
                .iter()
                .all(|tick| tick.height > 0.0 && tick.top + tick.height <= 1.0)
        );
    }

    #[test]
    fn what_is_folded_takes_one_line() {
        let said = "“One,” said Bo.";
        let lone = Fixture::new(said)
            .quote(Direct, &["“One,”"], "Bo", "said", None)
            .view();
        let mut before = View {
            text: format!("Sign up.\nSign up again.\n{said}"),
            ..lone.clone()
        };
        let shift = before.text.len() - said.len();
        let moved = |span: Span| Span::new(span.start + shift, span.end + shift);
        for span in &mut before.reading.quotes[0].content {
            *span = moved(*span);
        }
        before.passages[0].span = moved(before.passages[0].span);
        for span in [Span::new(9, 23), Span::new(0, 8)] {
            let mut folded = before.passages[0].clone();
            folded.span = span;
            folded.kind = BlockKind::Boilerplate;
            before.passages.insert(0, folded);
        }
        let top = ticks(&before)[0].top;
        let line = GAP / (GAP * 2.0 + said.len() as f64);
        assert!((top - line).abs() < 1e-9, "{top} {line}");
        assert_eq!(ticks(&lone)[0].top, 0.0);
    }
}
