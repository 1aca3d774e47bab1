//! The headline, and the publisher's name before or behind it.

use crate::{
    span::{Span, TokenSpan},
    text::{Shape, Text, TokenKind},
};

/// Where the headline stands.
pub(super) struct Head {
    /// Index of its paragraph.
    pub paragraph: usize,
    /// The title alone.
    pub headline: Span,
    /// The publisher, if it stands there too.
    pub publisher: Option<Span>,
}

/// A headline has at most this many words.
const LONGEST: usize = 26;
/// A publisher's name has at most this many words.
const LONGEST_PUBLISHER: usize = 6;

/// The first line, if it reads like a title and more text follows.
pub(super) fn find(text: &Text) -> Option<Head> {
    let tokens = *text.paragraphs.first()?;
    let words = tokens.indices().filter(|&t| text.kind(t).is_word()).count();
    let sentences = text
        .sentences
        .iter()
        .take_while(|s| s.start < tokens.end)
        .count();
    if text.paragraphs.len() < 2 || words == 0 || words > LONGEST || sentences > 2 {
        return None;
    }
    let stops = text.kind(tokens.end - 1) == TokenKind::Period;
    let longer_follows = text.paragraphs[1..].iter().any(|p| p.len() > tokens.len());
    // A title with a full stop is told from a first paragraph by its length.
    if stops && words > LONGEST / 2 && !titled(text, tokens) || !longer_follows && stops {
        return None;
    }
    let (publisher, headline) = split(text, tokens);
    Some(Head {
        paragraph: 0,
        headline: text.span(headline),
        publisher: publisher.map(|p| text.span(p)),
    })
}

fn titled(text: &Text, tokens: TokenSpan) -> bool {
    let words = tokens.indices().filter(|&t| text.kind(t).is_word());
    let capitals = words.clone().filter(|&t| text.kind(t).is_capitalized());
    capitals.count() * 3 > words.count() * 2
}

/// "PUBLISHER: title", "title | Publisher", "title - Publisher".
fn split(text: &Text, tokens: TokenSpan) -> (Option<TokenSpan>, TokenSpan) {
    let parts_at = |at: usize| {
        (
            TokenSpan::new(tokens.start, at),
            TokenSpan::new(at + 1, tokens.end),
        )
    };
    for at in tokens.indices().skip(1).take(LONGEST_PUBLISHER) {
        if text.kind(at) == TokenKind::Colon && at + 1 < tokens.end {
            let (before, after) = parts_at(at);
            let shouted = before
                .indices()
                .filter(|&t| text.kind(t).is_word())
                .all(|t| text.kind(t) == TokenKind::Word(Shape::Upper));
            return match shouted && before.len() > 1 || is_publisher(text, before) {
                true => (Some(before), after),
                false => (None, tokens),
            };
        }
    }
    for at in tokens.indices().rev().take(LONGEST_PUBLISHER + 1) {
        let bar = text.str(at) == "|" || text.kind(at) == TokenKind::Dash && text.spaced(at);
        if bar && at > tokens.start && at + 1 < tokens.end {
            let (before, after) = parts_at(at);
            return match text.str(at) == "|" || is_publisher(text, after) {
                true => (Some(after), before),
                false => (None, tokens),
            };
        }
    }
    (None, tokens)
}

/// Ends in a word that names a paper or station.
fn is_publisher(text: &Text, tokens: TokenSpan) -> bool {
    const WORDS: &[&str] = &[
        "chronicle",
        "courier",
        "daily",
        "gazette",
        "globe",
        "guardian",
        "herald",
        "independent",
        "journal",
        "mail",
        "mirror",
        "monitor",
        "news",
        "observer",
        "post",
        "press",
        "record",
        "reporter",
        "standard",
        "star",
        "sun",
        "telegraph",
        "times",
        "tribune",
        "weekly",
    ];
    tokens.indices().all(|t| text.kind(t).is_capitalized())
        && WORDS.contains(&text.lower(tokens.end - 1))
}
