//! The publisher's own words: newsletters, terms, "read more".

use crate::{
    lexicon::{Hint, Lookup, entries, first_word, list},
    span::TokenSpan,
    text::{Text, TokenKind},
};
use std::sync::LazyLock;

/// A sentence longer than this many tokens is the article's, whatever words it has.
const LONGEST: usize = 32;

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Start,
    Whole,
    Any,
}

/// The phrases by their first word.
static PHRASES: LazyLock<Lookup<Vec<(&'static str, Place)>>> = LazyLock::new(|| {
    let mut phrases = Lookup::with_room(100);
    for (phrase, place) in entries(list!("boilerplate.txt")) {
        let place = match place {
            "start" => Place::Start,
            "whole" => Place::Whole,
            _ => Place::Any,
        };
        phrases
            .get_or_add(first_word(phrase), Vec::new)
            .push((phrase, place));
    }
    phrases
});

/// True if a sentence is the publisher's.
pub(super) fn is_boilerplate(text: &Text, sentence: TokenSpan) -> bool {
    let wordless = !sentence
        .indices()
        .any(|t| matches!(text.kind(t), TokenKind::Word(_) | TokenKind::Number));
    if wordless || sentence.len() > LONGEST {
        return wordless;
    }
    let mut opening = sentence
        .indices()
        .filter(|&t| text.hint(t).contains(Hint::OPENS_BOILERPLATE));
    opening.any(|start| {
        let phrases = PHRASES.get(text.lower(start)).into_iter().flatten();
        phrases.into_iter().any(|&(phrase, place)| {
            let Some(end) = end_of(text, phrase, start, sentence.end) else {
                return false;
            };
            let first = start == sentence.start;
            match place {
                Place::Any => true,
                Place::Start => first,
                Place::Whole => first && (end..sentence.end).all(|t| !text.kind(t).is_word()),
            }
        })
    })
}

/// If the phrase stands at `start`, one past its last token.
fn end_of(text: &Text, phrase: &str, start: usize, limit: usize) -> Option<usize> {
    let mut rest = phrase;
    let mut at = start;
    while !rest.is_empty() {
        if at == limit {
            return None;
        }
        if at > start && text.spaced(at) {
            rest = rest.strip_prefix(' ')?;
        }
        rest = rest.strip_prefix(text.lower(at))?;
        at += 1;
    }
    Some(at)
}
