//! From source to speaker, and from tokens to the quotes of a reading.

use super::finder::Found;
use crate::{
    actors::Cast,
    grammar::{Grammar, NounId, Tag},
    reading::{Quote, QuoteId, QuoteKind},
    span::TokenSpan,
    text::Text,
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
    let quotes = order
        .into_iter()
        .map(|index| &found[index])
        .map(|f| {
            let speaker = named(grammar, f).and_then(|noun| cast.speaker(text, grammar, noun));
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
