//! From source to speaker, and from tokens to the quotes of a reading.

use super::finder::Found;
use crate::{
    actors::Cast,
    grammar::Grammar,
    reading::{Quote, QuoteKind},
    span::TokenSpan,
    text::Text,
};

/// Names the speaker of each statement; the result is in the order of the text.
pub(super) fn resolve(
    text: &Text,
    grammar: &Grammar,
    cast: &mut Cast,
    mut found: Vec<Found>,
) -> Vec<Quote> {
    found.sort_by_key(|f| f.content[0].start);
    found
        .into_iter()
        .map(|f| Quote {
            kind: kind(text, &f.content),
            content: f.content.iter().map(|&c| text.span(c)).collect(),
            source: f.source.map(|s| text.span(s)),
            cue: f.cue.map(|c| text.span(c)),
            speaker: f
                .source
                .and_then(|_| cast.speaker(text, grammar, f.speaker?)),
            rule: f.rule,
        })
        .collect()
}

/// By the share of letters that stand in marks.
fn kind(text: &Text, content: &[TokenSpan]) -> QuoteKind {
    let (mut inside, mut all) = (0, 0);
    for token in content.iter().flat_map(|c| c.indices()) {
        let letters = text
            .str(token)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .count();
        all += letters;
        if text.marked_of(token).is_some() {
            inside += letters;
        }
    }
    if inside * 10 >= all * 9 && inside > 0 {
        QuoteKind::Direct
    } else if inside > 0 {
        QuoteKind::Mixed
    } else {
        QuoteKind::Indirect
    }
}
