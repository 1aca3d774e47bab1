//! From source to speaker, and from tokens to the quotes of a reading.

use super::finder::Found;
use crate::{
    actors::Cast,
    grammar::{Grammar, NounId, Tag},
    reading::{ActorId, Quote, QuoteId, QuoteKind},
    span::TokenSpan,
    text::{Text, TokenKind},
};

/// Names the speaker of each statement; the result is in the order of the text.
pub(super) fn resolve(
    text: &Text,
    grammar: &Grammar,
    cast: &mut Cast,
    found: Vec<Found>,
) -> Vec<Quote> {
    let mut order: Vec<usize> = (0..found.len()).collect();
    crate::order::by(&mut order, |&i| {
        (found[i].content[0].start, found[i].within.is_some().into())
    });
    let mut place = vec![0; found.len()];
    for (at, &index) in order.iter().enumerate() {
        place[index] = at;
    }
    let mut last: Option<(usize, ActorId)> = None;
    let mut group: Option<(usize, ActorId)> = None;
    let quotes = order
        .into_iter()
        .map(|index| &found[index])
        .map(|f| {
            let noun = named(grammar, f);
            let before = last.filter(|&(end, _)| follows(text, f, end));
            let speaker = noun.and_then(|noun| {
                cast.together(text, grammar, noun, f.source?)
                    .or_else(|| before.and_then(|(_, a)| cast.goes_on(text, grammar, noun, a)))
                    .or_else(|| {
                        let they = group.filter(|&(then, _)| is_near(text, then, f));
                        they.and_then(|(_, g)| cast.are(text, grammar, noun, g))
                    })
                    .or_else(|| cast.speaker(text, grammar, noun, f.source?))
            });
            // "A:" in an interview is no noun, but the cast knows whose it is.
            let speaker = speaker.or_else(|| cast.actor_at(f.source.filter(|_| noun.is_none())?));
            if let Some(actor) = speaker.filter(|&a| cast.is_group(a)) {
                group = Some((f.end(), actor));
            }
            if f.within.is_none() {
                last = speaker.map(|actor| (f.end(), actor));
            }
            if let Some(actor) = speaker {
                cast.speaks(text, &f.content, actor);
            }
            (f, speaker)
        })
        .map(|(f, speaker)| Quote {
            kind: kind(text, &f.content),
            content: f.content.iter().map(|&c| text.span(c)).collect(),
            source: f.source.map(|s| text.span(s)),
            cue: f.cue.map(|c| text.span(c)),
            speaker,
            within: f.within.map(|outer| QuoteId(place[outer])),
            rule: f.rule,
        })
        .collect();
    cast.settle(text);
    quotes
}

/// The statement stands at most [`PARAGRAPHS`] behind what ends at `then`.
fn is_near(text: &Text, then: usize, found: &Found) -> bool {
    /// So far "they" looks back for people who spoke.
    const PARAGRAPHS: usize = 2;
    let at = found.content[0].start;
    text.paragraph_of(at) <= text.paragraph_of(then.saturating_sub(1)) + PARAGRAPHS
}

/// The statement's source stands in the sentence right behind the one that ends at `end`, in the
/// same paragraph.
fn follows(text: &Text, found: &Found, end: usize) -> bool {
    let Some(source) = found.source else {
        return false;
    };
    let before = end.saturating_sub(1);
    source.start >= end
        && text.paragraph_of(before) == text.paragraph_of(source.start)
        && text.sentence_of(source.start) == text.sentence_of(before) + 1
}

/// Of "a union lawyer, Sibusiso Nkosi," the name and not the role.
fn named(grammar: &Grammar, found: &Found) -> Option<NounId> {
    let noun = found.speaker?;
    let source = found.source?;
    let phrase = grammar.nouns[noun];
    let apposition = grammar.noun_at(phrase.tokens.end + 1).filter(|&n| {
        let name = grammar.nouns[n];
        grammar.tag(phrase.head) == Tag::Noun
            && grammar.tag(phrase.tokens.end) == Tag::Comma
            && name.tokens.start == phrase.tokens.end + 1
            && grammar.tag(name.head) == Tag::Proper
            && name.tokens.end <= source.end
    });
    apposition.or(Some(noun))
}

/// By the share of letters that stand in marks.
fn kind(text: &Text, content: &[TokenSpan]) -> QuoteKind {
    let tokens = || content.iter().flat_map(|c| c.indices());
    let marked = |&token: &usize| text.marked_of(token).is_some();
    if !tokens().any(|t| marked(&t)) {
        return QuoteKind::Indirect;
    }
    let letters = |token: usize| {
        let word = text.str(token);
        match word.is_ascii() {
            true => word.bytes().filter(u8::is_ascii_alphanumeric).count(),
            false => word.chars().filter(|c| c.is_alphanumeric()).count(),
        }
    };
    if tokens().all(|t| marked(&t)) {
        let has_letters = |t: usize| text.kind(t) != TokenKind::Mark && letters(t) > 0;
        return match tokens().any(has_letters) {
            true => QuoteKind::Direct,
            false => QuoteKind::Indirect,
        };
    }
    let all: usize = tokens().map(letters).sum();
    let inside: usize = tokens().filter(marked).map(letters).sum();
    if inside * 10 >= all * 9 && inside > 0 {
        QuoteKind::Direct
    } else if inside > 0 {
        QuoteKind::Mixed
    } else {
        QuoteKind::Indirect
    }
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(source: &str, expected: &[&str]) {
        let reading = crate::read(source);
        let speakers = reading.quotes.iter().filter_map(|q| q.speaker);
        let names: Vec<&str> = speakers.map(|id| reading.actor(id).name.as_str()).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn who_speaks_goes_on_speaking() {
        check(
            "Jon Webb spoke of Paul Klee. According to teacher Omar Ruiz, Klee was a legend. \
             He said, “Klee was the heart of his age.”",
            &["Omar Ruiz", "Omar Ruiz"],
        );
    }

    #[test]
    fn a_group_goes_on_speaking() {
        check(
            "Farmers told Lund Group that prices fell. They said the winter was hard.",
            &["Farmers", "Farmers"],
        );
    }

    #[test]
    fn people_who_spoke_are_they() {
        check(
            "The trial’s authors say salt is scarce. Lund Group sells salt, as the Lund Review \
             reported in May.\nThe rest is sold by others. They say more is needed.",
            &["The trial’s authors", "The trial’s authors"],
        );
    }

    #[test]
    fn another_gender_is_another_speaker() {
        check(
            "Ms Ana Lund met Mr Omar Ruiz. Mr Ruiz said it rained. She said it was dry.",
            &["Omar Ruiz", "Ana Lund"],
        );
    }
}
