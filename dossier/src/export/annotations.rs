//! Web Annotations (W3C Recommendation of 2017), as one `AnnotationPage` in JSON-LD.
//!
//! There is one annotation for each piece of a statement, with a body for the speaker, if one is
//! known, a tag for the kind, and a comment where the article has the statement from someone else
//! who reports it. A pasted text has no address: the annotations' source is
//! `#article`, to be set to that of the article by whoever imports the file. Both selectors count
//! and quote the text as it was pasted.

use crate::names::Named;
use engine::Span;

use crate::{
    json,
    offsets::CodePoints,
    view::{Card, View},
};

/// Code points before and after a piece by which it is found again in a changed text.
const AROUND: usize = 32;

/// The whole page.
pub fn page(view: &View, cards: &[&Card]) -> String {
    let points = CodePoints::of(&view.text);
    let items: Vec<String> = cards
        .iter()
        .flat_map(|card| {
            let pieces = view.reading.quotes[card.quote.0].content.iter();
            pieces.enumerate().map(move |piece| (card, piece))
        })
        .map(|(card, (index, &span))| annotation(view, card, index, span, &points))
        .collect();
    json::object(&[
        ("@context", json::string("http://www.w3.org/ns/anno.jsonld")),
        ("id", json::string("#statements")),
        ("type", json::string("AnnotationPage")),
        ("items", json::lines(&items)),
    ]) + "\n"
}

fn annotation(view: &View, card: &Card, piece: usize, span: Span, points: &CodePoints) -> String {
    let (statement, piece) = (card.quote.0 + 1, piece + 1);
    let voice = view.voice(card.voice);
    let speaker = match &voice.role {
        Some(role) => format!("{}, {role}", voice.name),
        None => voice.name.clone(),
    };
    let mut bodies = Vec::new();
    if !speaker.is_empty() {
        bodies.push(body("identifying", &speaker));
    }
    bodies.push(body("tagging", card.kind.name()));
    if let Some(name) = view.reporter(card) {
        bodies.push(body("commenting", &format!("as reported by {name}")));
    }
    let selectors = [quoted(&view.text, span), position(points.span(span))];
    let target = json::object(&[
        ("source", json::string("#article")),
        ("selector", format!("[{}]", selectors.join(", "))),
    ]);
    json::object(&[
        (
            "id",
            json::string(&format!("#statement-{statement}-{piece}")),
        ),
        ("type", json::string("Annotation")),
        ("motivation", json::string("identifying")),
        ("body", format!("[{}]", bodies.join(", "))),
        ("target", target),
    ])
}

fn body(purpose: &str, value: &str) -> String {
    json::object(&[
        ("type", json::string("TextualBody")),
        ("purpose", json::string(purpose)),
        ("value", json::string(value)),
    ])
}

fn quoted(text: &str, span: Span) -> String {
    let before = &text[..span.start];
    let from = before
        .char_indices()
        .rev()
        .nth(AROUND - 1)
        .map_or(0, |(at, _)| at);
    let after = &text[span.end..];
    let to = after
        .char_indices()
        .nth(AROUND)
        .map_or(after.len(), |(at, _)| at);
    json::object(&[
        ("type", json::string("TextQuoteSelector")),
        ("exact", json::string(span.of(text))),
        ("prefix", json::string(&before[from..])),
        ("suffix", json::string(&after[..to])),
    ])
}

fn position([start, end]: [usize; 2]) -> String {
    json::object(&[
        ("type", json::string("TextPositionSelector")),
        ("start", start.to_string()),
        ("end", end.to_string()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::tests::cards;
    use crate::view::fixture::{Fixture, MINISTER};
    use engine::QuoteKind;

    #[test]
    fn each_piece_is_an_annotation() {
        let page = page(&MINISTER.view(), &cards(&MINISTER.view()));
        assert_eq!(page.matches("\"type\": \"Annotation\"").count(), 2);
        assert!(page.contains("\"id\": \"#statement-1-2\""), "{page}");
        assert!(
            page.contains("\"value\": \"Ana Bo, Finance Minister\""),
            "{page}"
        );
    }

    #[test]
    fn who_reports_a_statement_is_a_comment() {
        let view = Fixture::new("Cod is gone, Ida Moe said, Coast Radio reported.")
            .actor("Coast Radio")
            .actor("Ida Moe")
            .quote(
                QuoteKind::Indirect,
                &["Cod is gone, Ida Moe said"],
                "Coast Radio",
                "reported",
                Some(0),
            )
            .quote(
                QuoteKind::Indirect,
                &["Cod is gone"],
                "Ida Moe",
                "said",
                Some(1),
            )
            .within(0)
            .view();
        let page = page(&view, &cards(&view));
        let comment = "\"purpose\": \"commenting\", \"value\": \"as reported by Coast Radio\"";
        assert_eq!(page.matches(comment).count(), 1, "{page}");
    }

    #[test]
    fn a_piece_is_found_by_its_words_and_by_its_place() {
        let view = Fixture::new("😀 Ida Moe said “no”.")
            .quote(QuoteKind::Direct, &["“no”"], "Ida Moe", "said", None)
            .view();
        let page = page(&view, &cards(&view));
        assert!(
            page.contains(
                "\"exact\": \"“no”\", \"prefix\": \"😀 Ida Moe said \", \"suffix\": \".\""
            ),
            "{page}"
        );
        assert!(page.contains("\"start\": 15, \"end\": 19"), "{page}");
    }

    #[test]
    fn what_stands_around_is_cut_between_characters() {
        let text = format!("{}x{}", "é".repeat(40), "😀".repeat(40));
        let json = quoted(&text, Span::new(80, 81));
        assert!(
            json.contains(&format!("\"prefix\": \"{}\"", "é".repeat(32))),
            "{json}"
        );
        assert!(
            json.contains(&format!("\"suffix\": \"{}\"", "😀".repeat(32))),
            "{json}"
        );
    }
}
