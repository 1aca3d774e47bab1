//! The publisher's own words: newsletters, terms, "read more".

use crate::{
    lexicon,
    span::TokenSpan,
    text::{Text, TokenKind},
};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A sentence longer than this many tokens is the article's, whatever words it has.
const LONGEST: usize = 32;
/// The phrases of the list have at most this many words.
const LONGEST_PHRASE: usize = 5;

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Start,
    Whole,
    Any,
}

static PHRASES: LazyLock<FxHashMap<&'static str, Place>> = LazyLock::new(|| {
    lexicon::entries(include_str!("../../lexicon/boilerplate.txt"))
        .map(|(phrase, place)| {
            let place = match place {
                "start" => Place::Start,
                "whole" => Place::Whole,
                _ => Place::Any,
            };
            (phrase, place)
        })
        .collect()
});

/// True if a sentence is the publisher's.
pub(super) fn is_boilerplate(text: &Text, sentence: TokenSpan) -> bool {
    let wordless = !sentence
        .indices()
        .any(|t| matches!(text.kind(t), TokenKind::Word(_) | TokenKind::Number));
    if wordless || sentence.len() > LONGEST {
        return wordless;
    }
    let mut phrase = String::new();
    for start in sentence.indices() {
        phrase.clear();
        for at in start..sentence.end.min(start + LONGEST_PHRASE) {
            if at > start && text.spaced(at) {
                phrase.push(' ');
            }
            phrase.push_str(text.lower(at));
            let fits = match PHRASES.get(phrase.as_str()) {
                Some(Place::Any) => true,
                Some(Place::Start) => start == sentence.start,
                Some(Place::Whole) => {
                    start == sentence.start
                        && (at + 1..sentence.end).all(|t| !text.kind(t).is_word())
                }
                None => false,
            };
            if fits {
                return true;
            }
        }
    }
    false
}
