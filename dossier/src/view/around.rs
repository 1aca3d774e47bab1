//! The sentences in which a statement stands, with its own words told apart.

use engine::Span;

use super::{Card, View};

/// A stretch of the sentences around a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it stands.
    pub span: Span,
    /// True for the statement's own words.
    pub own: bool,
}

/// The card's sentences from the first to the last, without gaps; empty where there are none.
pub fn around(view: &View, card: &Card) -> Vec<Stretch> {
    let (Some(context), Some(quote)) = (card.context, view.reading.quotes.get(card.quote.0)) else {
        return Vec::new();
    };
    let mut stretches = Vec::new();
    let mut add = |start: usize, end: usize, own| {
        if start < end {
            let span = Span::new(start, end);
            stretches.push(Stretch { span, own });
        }
    };
    let mut at = context.start;
    for piece in &quote.content {
        // Pieces stand in order; what a correction made overlap is shown once.
        let (start, end) = (
            piece.start.clamp(at, context.end),
            piece.end.min(context.end),
        );
        add(at, start, false);
        add(start, end, true);
        at = at.max(end);
    }
    add(at, context.end, false);
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture::{Fixture, MINISTER};
    use engine::QuoteKind::Direct;

    #[track_caller]
    fn check(view: &View, expected: &str) {
        let shown: String = around(view, &view.cards[0])
            .into_iter()
            .map(|Stretch { span, own }| match own {
                true => format!("[{}]", span.of(&view.text)),
                false => span.of(&view.text).to_owned(),
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn the_statements_words_stand_apart() {
        check(
            &MINISTER.view(),
            "[“We will cut the tax,”] Finance Minister Ana Bo said. [“Mr Ito will not like it.”]",
        );
    }

    #[test]
    fn a_statement_that_is_all_of_its_sentence() {
        let view = Fixture::new("“No.”")
            .quote(Direct, &["“No.”"], "", "", None)
            .view();
        check(&view, "[“No.”]");
    }

    #[test]
    fn pieces_that_overlap_are_shown_once() {
        let view = Fixture::new("It is late now.")
            .quote(Direct, &["It is late", "late now"], "", "", None)
            .view();
        check(&view, "[It is late][ now].");
    }
}
