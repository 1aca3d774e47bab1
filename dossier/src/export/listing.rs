//! JSON for programs.
//!
//! ```json
//! {"headline": "…", "publisher": null, "date": null, "statements": [
//! {"speaker": "…", "role": "…", "kind": "direct", "words": "…", "cue": "said", "source": "…",
//!  "reported_by": null, "paragraph": 2, "content": [[13, 34]], "rule": "…", "precision": 0.93}
//! ]}
//! ```
//!
//! Every member is always there; what the article does not say is `null`. `kind` is `direct`,
//! `mixed` or `indirect`; `words` are those of the card; `paragraph` counts from 1, with 0 for the
//! headline; `content` has `[start, end]` of each piece in code points; `precision` is the share,
//! measured, of what the rule finds that is right.

use crate::names::Named;
use crate::{
    json,
    offsets::CodePoints,
    view::{Card, View},
};

/// The whole object.
pub fn object(view: &View, cards: &[&Card]) -> String {
    let points = CodePoints::of(&view.text);
    let article = &view.reading.article;
    let words = |span: Option<engine::Span>| json::optional(span.map(|span| span.of(&view.text)));
    let statements: Vec<String> = cards
        .iter()
        .map(|card| statement(view, card, &points))
        .collect();
    json::object(&[
        ("headline", words(article.headline)),
        ("publisher", words(article.publisher)),
        ("date", words(article.date)),
        ("statements", json::lines(&statements)),
    ]) + "\n"
}

fn statement(view: &View, card: &Card, points: &CodePoints) -> String {
    let voice = view.voice(card.voice);
    let speaker = Some(voice.name.as_str()).filter(|name| !name.is_empty());
    let pieces: Vec<String> = view.reading.quotes[card.quote.0]
        .content
        .iter()
        .map(|&span| {
            let [start, end] = points.span(span);
            format!("[{start}, {end}]")
        })
        .collect();
    json::object(&[
        ("speaker", json::optional(speaker)),
        ("role", json::optional(voice.role.as_deref())),
        ("kind", json::string(card.kind.name())),
        ("words", json::string(&card.said)),
        ("cue", json::optional(card.cue.as_deref())),
        ("source", json::optional(card.source.as_deref())),
        ("reported_by", json::optional(view.reporter(card))),
        ("paragraph", card.paragraph.to_string()),
        ("content", format!("[{}]", pieces.join(", "))),
        ("rule", json::string(card.rule.name)),
        ("precision", card.rule.precision.to_string()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::tests::cards;
    use crate::view::fixture::{Fixture, MINISTER};
    use engine::QuoteKind;

    #[test]
    fn a_statement_is_one_line() {
        assert_eq!(
            object(&MINISTER.view(), &cards(&MINISTER.view())),
            "{\"headline\": null, \"publisher\": null, \"date\": null, \"statements\": [\n\
             {\"speaker\": \"Ana Bo\", \"role\": \"Finance Minister\", \"kind\": \"direct\", \
             \"words\": \"We will cut the tax. Mr Ito will not like it.\", \"cue\": \"said\", \
             \"source\": \"Finance Minister Ana Bo\", \"reported_by\": null, \"paragraph\": 2, \
             \"content\": [[13, 35], [66, 92]], \"rule\": \"by-hand\", \"precision\": 0.95}\n]}\n"
        );
    }

    #[test]
    fn positions_count_code_points() {
        let view = Fixture::new("Zoë 😀 “No”.")
            .quote(QuoteKind::Direct, &["“No”"], "", "", None)
            .view();
        let json = object(&view, &cards(&view));
        assert!(json.contains("\"content\": [[6, 10]]"), "{json}");
        assert!(json.contains("\"speaker\": null"), "{json}");
    }
}
