//! Lines that are no running text: bylines, datelines, captions, credits, boilerplate.

use super::boilerplate;
use crate::{
    lexicon::Class,
    reading::{Article, BlockKind},
    span::TokenSpan,
    text::{Text, TokenKind},
};

/// How many lines behind the headline may be a byline or a date.
pub(super) const HEAD_LINES: usize = 4;
/// A line of furniture has at most this many tokens.
const LONGEST: usize = 30;

/// What a line is, if it is no running text; notes authors and date.
pub(super) fn line(
    text: &Text,
    line: TokenSpan,
    near_head: bool,
    article: &mut Article,
) -> Option<BlockKind> {
    if line.len() > LONGEST {
        return None;
    }
    if is_credit(text, line) {
        return Some(BlockKind::Credit);
    }
    if near_head && is_byline(text, line) {
        authors(text, line, article);
        return Some(BlockKind::Byline);
    }
    if is_date(text, line) {
        if near_head && article.date.is_none() {
            article.date = Some(text.span(line));
        }
        return Some(BlockKind::Dateline);
    }
    // A line of one sentence; longer ones are cut by their sentences.
    let whole = text.sentences[text.sentence_of(line.start)] == line;
    (whole && boilerplate::is_boilerplate(text, line)).then_some(BlockKind::Boilerplate)
}

fn is_credit(text: &Text, line: TokenSpan) -> bool {
    let first = text.lower(line.start);
    let second = text.lower(line.start + 1);
    let first = if text.kind(line.start) == TokenKind::Open {
        second
    } else {
        first
    };
    if matches!(first, "©" | "copyright") {
        return true;
    }
    let labelled = text.kind(line.start + 1) == TokenKind::Colon
        || text.kind(line.start + 2) == TokenKind::Colon
        || second == "by";
    if labelled
        && matches!(
            first,
            "photo" | "photograph" | "photos" | "picture" | "image" | "credit" | "video"
        )
    {
        return true;
    }
    let has = |words: [&str; 2]| {
        line.indices()
            .any(|t| text.lower(t) == words[0] && text.lower(t + 1) == words[1])
    };
    let contributed = has(["contributed", "to"])
        && (has(["this", "report"]) || has(["this", "story"]) || has(["this", "article"]));
    let reporting = matches!(first, "reporting" | "editing" | "additional")
        && (second == "by" || second == "reporting");
    contributed || reporting
}

/// "By Ines Duarte and Tom Achebe, political editor".
fn is_byline(text: &Text, line: TokenSpan) -> bool {
    let first = text.lower(line.start);
    let named = line.len() > 1 && text.kind(line.start + 1).is_capitalized();
    let ends = matches!(
        text.kind(line.end - 1),
        TokenKind::Period | TokenKind::Exclamation
    );
    first == "by" && named && !ends && line.len() <= 16
}

fn authors(text: &Text, line: TokenSpan, article: &mut Article) {
    let mut start = None;
    for at in line.start + 1..=line.end {
        let named = at < line.end
            && text.kind(at).is_capitalized()
            && !text
                .word(at)
                .entry
                .class
                .intersects(Class::MONTH | Class::WEEKDAY);
        match (named, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                article.authors.push(text.span(TokenSpan::new(from, at)));
                start = None;
                if at < line.end && !matches!(text.lower(at), "and" | "," | "&") {
                    return;
                }
                // "By Ines Duarte, Lagos": what follows a single name and a comma is a place.
                if at < line.end
                    && text.lower(at) == ","
                    && !line.indices().any(|t| text.lower(t) == "and")
                {
                    return;
                }
            }
            _ => {}
        }
    }
}

/// Nothing but a date: "Friday, September 9, 2016", "Published 3 March 2025 at 10:15".
fn is_date(text: &Text, line: TokenSpan) -> bool {
    const AROUND: &[&str] = &[
        "published",
        "updated",
        "posted",
        "on",
        "at",
        "of",
        "the",
        "a.m.",
        "p.m.",
        "am",
        "pm",
        "gmt",
        "et",
        "est",
        "edt",
        "bst",
        "utc",
        "last",
    ];
    let mut dated = false;
    for at in line.indices() {
        let class = text.word(at).entry.class;
        match text.kind(at) {
            TokenKind::Number => dated = true,
            TokenKind::Word(_) if class.intersects(Class::MONTH | Class::WEEKDAY) => dated = true,
            TokenKind::Word(_) if AROUND.contains(&text.lower(at)) => {}
            TokenKind::Word(_) => return false,
            _ => {}
        }
    }
    dated && line.len() <= 14
}
