//! Noun phrases: a head with what stands before it.

use super::{
    NounId,
    tags::{Form, Tag},
};
use crate::{lexicon::Class, span::TokenSpan, text::Text};

/// A noun phrase up to its head.
#[derive(Clone, Copy, Debug)]
pub struct NounPhrase {
    /// Determiner to head; an owner before it is a phrase of its own.
    pub tokens: TokenSpan,
    /// The token it is about: its last one.
    pub head: usize,
    /// The phrase whose 's stands before it.
    pub possessor: Option<NounId>,
    /// It is a pronoun.
    pub pronoun: bool,
}

/// Noun phrases in order; none crosses a sentence or a quotation mark.
pub(super) fn chunk(text: &Text, tags: &[Tag]) -> Vec<NounPhrase> {
    // About every fourth token is one.
    let mut nouns: Vec<NounPhrase> = Vec::with_capacity(tags.len() / 4);
    for sentence in &text.sentences {
        let mut at = sentence.start;
        while at < sentence.end {
            let Some(end) = phrase_end(text, tags, at, sentence.end) else {
                at += 1;
                continue;
            };
            let owned = at > sentence.start + 1 && tags[at - 1] == Tag::Owner;
            let owner = nouns
                .last()
                .is_some_and(|n| owned && n.tokens.end == at - 1)
                .then(|| nouns.len() - 1);
            nouns.push(NounPhrase {
                tokens: TokenSpan::new(at, end),
                head: end - 1,
                possessor: owner,
                pronoun: tags[end - 1] == Tag::Pronoun,
            });
            at = end;
        }
    }
    nouns
}

/// "today", which says when and is no part of what stands before it.
pub(super) fn is_day(text: &Text, token: usize) -> bool {
    matches!(
        text.lower(token),
        "today" | "yesterday" | "tomorrow" | "tonight"
    )
}

/// If a noun phrase starts at `start`, one past its head.
fn phrase_end(text: &Text, tags: &[Tag], start: usize, limit: usize) -> Option<usize> {
    /// No noun phrase is longer, and a run of adjectives without a noun must not be walked again
    /// from each of them.
    const LONGEST: usize = 30;
    let limit = limit.min(start + LONGEST);
    match tags[start] {
        Tag::Pronoun => return Some(start + 1),
        Tag::Determiner
        | Tag::Possessive
        | Tag::Noun
        | Tag::Proper
        | Tag::Time
        | Tag::Number
        | Tag::Adjective
        | Tag::Other => {}
        // Nothing else opens one.
        _ => return None,
    }
    let mut head = None;
    let mut at = start;
    while at < limit {
        match tags[at] {
            Tag::Determiner | Tag::Possessive if at == start => {}
            // "no one"
            Tag::Pronoun if at == start + 1 && text.lower(start) == "no" => return Some(at + 1),
            // "all the others", "both his sons"
            Tag::Determiner | Tag::Possessive
                if at == start + 1 && tags[start] == Tag::Determiner => {}
            // "Tanner Group today announced"
            Tag::Noun if head.is_some() && is_day(text, at) => break,
            Tag::Noun | Tag::Proper => head = Some(at),
            Tag::Time if head.is_none() || tags[at - 1] != Tag::Noun => head = Some(at),
            Tag::Number => {
                // "Monday 5 May" but not "the mayor 12 times"
                if head.is_some() && !matches!(tags[at - 1], Tag::Time | Tag::Proper) {
                    break;
                }
                head = Some(at);
            }
            // "the border last year"
            Tag::Adjective if head.is_some() && matches!(text.lower(at), "last" | "next") => break,
            Tag::Adjective if head.is_none() || leads_on(tags, at, limit) => {}
            Tag::Verb(Form::Ing | Form::Participle)
                if head.is_none() && at > start && leads_on(tags, at, limit) => {}
            Tag::Adverb if at > start && head.is_none() => {}
            Tag::Other
                if matches!(text.str(at), "$" | "£" | "€" | "&" | "/" | "#" | "@")
                    && at + 1 < limit => {}
            Tag::Conjunction if text.lower(at) == "&" && head.is_some() => {}
            _ => break,
        }
        if let Some(h) = head
            && h + 1 == at + 1
            && stops_after(text, tags, h, limit)
        {
            break;
        }
        at += 1;
    }
    let determiner_alone = || {
        // "these", "several", "the rich": a determiner with no noun behind it.
        let lone = text.word(start).entry.class.contains(Class::PRONOUN);
        let rich =
            at > start + 1 && tags[start] == Tag::Determiner && tags[at - 1] == Tag::Adjective;
        match (lone, rich) {
            (_, true) => Some(at),
            (true, _) if tags[start] == Tag::Determiner => Some(start + 1),
            _ => None,
        }
    };
    head.map(|h| h + 1).or_else(determiner_alone)
}

/// A noun or name follows, perhaps behind more adjectives.
fn leads_on(tags: &[Tag], at: usize, limit: usize) -> bool {
    const REACH: usize = 4;
    tags[at + 1..limit.min(at + 1 + REACH)]
        .iter()
        .find(|t| !matches!(t, Tag::Adjective | Tag::Number))
        .is_some_and(|t| matches!(t, Tag::Noun | Tag::Proper))
}

/// A day of the week ends a phrase before a name: "on Monday Mr Silva".
fn stops_after(text: &Text, tags: &[Tag], head: usize, limit: usize) -> bool {
    tags[head] == Tag::Time
        && head + 1 < limit
        && tags[head + 1] == Tag::Proper
        && text.word(head).entry.class.contains(Class::WEEKDAY)
}
