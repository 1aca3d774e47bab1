//! Attributions whose cue is no verb: "according to", a colon behind a name, a noun of saying.

use super::{
    content::{is_clause, sentence_end},
    finder::{Finder, Found},
    rules, source,
};
use crate::{grammar::Tag, lexicon::Class, reading::BlockKind, span::TokenSpan, text::TokenKind};

/// "According to X, …", "…, according to X, …", "… according to X".
pub(super) fn according_to(finder: &mut Finder, sentence: TokenSpan) {
    let (text, grammar) = (finder.text, finder.grammar);
    let outside = |t: &usize| text.marked_of(*t).is_none();
    let Some(tokens) = sentence
        .indices()
        .filter(outside)
        .find_map(|t| refers(finder, t))
    else {
        return;
    };
    let cue = tokens.start;
    let Some(noun) = grammar
        .noun_at(tokens.end)
        .filter(|_| tokens.end < sentence.end)
    else {
        return;
    };
    let end = sentence_end(grammar, sentence);
    let noun = source::owned(grammar, noun);
    let source = source::open_ended(text, grammar, noun, end);
    let mut content = Vec::new();
    let before = cue - usize::from(cue > sentence.start && grammar.tag(cue - 1) == Tag::Comma);
    let lead = (sentence.start..before).any(|t| text.kind(t).is_word());
    let floor = finder.free_from(sentence.start, before.max(sentence.start));
    let after = source.end;
    // "… - a sign, according to doctors, that": between commas it interrupts what began at the dash.
    let interrupts = after + 1 < end && grammar.tag(after) == Tag::Comma;
    let dash = (floor..before).rev().find(|&t| grammar.tag(t) == Tag::Dash);
    let from = dash.filter(|_| interrupts).map_or(floor, |d| d + 1);
    if lead && before > from {
        content.push(TokenSpan::new(from, before));
    }
    if after + 1 < end && (cue == sentence.start || !lead || grammar.tag(after) == Tag::Comma) {
        let start = after + usize::from(matches!(grammar.tag(after), Tag::Comma | Tag::Colon));
        if start < end {
            content.push(TokenSpan::new(start, end));
        }
    }
    let found = Found {
        content,
        source: Some(source),
        speaker: Some(noun),
        cue: Some(tokens),
        rule: &rules::ACCORDING_TO,
        within: None,
    };
    if !found.content.is_empty() {
        finder.add(found);
    }
}

/// "according to", "as first reported by"
fn refers(finder: &Finder, at: usize) -> Option<TokenSpan> {
    let text = finder.text;
    match text.lower(at) {
        "according" if text.lower(at + 1) == "to" => Some(TokenSpan::new(at, at + 2)),
        "as" => {
            let verb = at + 1 + usize::from(matches!(text.lower(at + 1), "first" | "also"));
            let by = verb + 1;
            let told = text.lower(by) == "by"
                && text
                    .word(verb)
                    .entry
                    .class
                    .contains(Class::SPEECH | Class::VERB_PARTICIPLE);
            told.then(|| TokenSpan::new(at, by + 1))
        }
        _ => None,
    }
}

/// "NAME: what was said" at the start of a paragraph (a transcript), and "X continued:" with the
/// content in the next paragraphs. Returns true if the paragraph is done with.
pub(super) fn label(finder: &mut Finder, paragraph: usize) -> bool {
    /// A speaker's label has at most this many tokens.
    const LONGEST: usize = 8;
    let (text, grammar) = (finder.text, finder.grammar);
    let tokens = text.paragraphs[paragraph];
    if !finder.is_prose(tokens.start) {
        return false;
    }
    let Some(colon) = tokens
        .indices()
        .take(LONGEST)
        .find(|&t| text.kind(t) == TokenKind::Colon)
    else {
        return false;
    };
    let marked = finder.passage_at(tokens.start).is_some();
    let name = TokenSpan::new(
        tokens.start + usize::from(marked),
        colon.max(tokens.start + usize::from(marked)),
    );
    let named = !name.is_empty()
        && colon + 1 < tokens.end
        && (text.spaced(colon + 1) || finder.passage_at(colon + 1).is_some())
        && name.indices().all(|t| {
            text.kind(t).is_capitalized()
                || matches!(
                    text.kind(t),
                    TokenKind::Open | TokenKind::Close | TokenKind::Comma
                )
                || matches!(text.lower(t), "of" | "the" | "van" | "de" | "bin" | "al")
        })
        && (name.indices().any(|t| grammar.tag(t) == Tag::Proper) || reports(finder, name));
    if !named {
        return false;
    }
    let Some(noun) = grammar.noun_at(name.start) else {
        return false;
    };
    // One such line may be anything ("London: a city guide"); a transcript has marks or several.
    let transcript = finder.passage_at(colon + 1).is_some()
        || marked
        || heads(finder, name)
        || finder.found.last().is_some_and(|f| {
            std::ptr::eq(f.rule, &rules::LABEL)
                && f.end() >= text.paragraphs[paragraph.saturating_sub(1)].start
        })
        || text.paragraphs[paragraph + 1..].iter().take(4).any(|p| {
            p.indices().take(LONGEST).any(|t| {
                text.kind(t) == TokenKind::Colon
                    && grammar.tag(t - usize::from(t > p.start)) == Tag::Proper
            })
        });
    if !transcript {
        return false;
    }
    finder.add(Found {
        content: vec![TokenSpan::new(colon + 1, tokens.end)],
        source: Some(name),
        speaker: Some(noun),
        cue: Some(TokenSpan::new(colon, colon + 1)),
        rule: &rules::LABEL,
        within: None,
    });
    true
}

/// "Report: …", "Police: …": who is always one that says something.
fn reports(finder: &Finder, name: TokenSpan) -> bool {
    let word = finder.text.lower(name.end - 1);
    matches!(
        word,
        "report"
            | "reports"
            | "study"
            | "poll"
            | "survey"
            | "police"
            | "sources"
            | "officials"
            | "experts"
    )
}

/// A label in the headline is a speaker if the article tells what they say elsewhere.
fn heads(finder: &Finder, name: TokenSpan) -> bool {
    let (text, grammar) = (finder.text, finder.grammar);
    let byte = text.tokens[name.start].span().start;
    let headline = finder.article.kind_at(byte) == BlockKind::Headline
        && finder.article.publisher.is_none_or(|p| p.start != byte);
    let last = text.tokens[name.end - 1].word;
    let says = || {
        grammar.verbs.iter().any(|v| {
            let subject = v.subject.map(|n| text.tokens[grammar.nouns[n].head].word);
            subject == Some(last) && text.word(v.head).entry.class.contains(Class::SPEECH)
        })
    };
    headline && (reports(finder, name) || says())
}

/// "Rao's claim that …", "a warning that …", "in a statement that …".
pub(super) fn noun_cue(finder: &mut Finder, sentence: TokenSpan) {
    let (text, grammar) = (finder.text, finder.grammar);
    let end = sentence_end(grammar, sentence);
    let mut at = finder.free_from(sentence.start, sentence.end);
    while at + 1 < end {
        let is_cue = text.word(at).entry.class.contains(Class::SPEECH_NOUN)
            && grammar.tag(at) == Tag::Noun
            && text.lower(at + 1) == "that"
            && text.marked_of(at).is_none();
        if is_cue
            && at + 2 < end
            && is_clause(grammar, at + 2, end)
            && let Some(noun) = grammar.noun_at(at)
        {
            let owner = grammar.nouns[noun].possessor;
            let own = text
                .word(grammar.nouns[noun].tokens.start)
                .entry
                .class
                .contains(Class::POSSESSIVE);
            let source = match owner {
                Some(owner) => Some(grammar.with_possessors(owner)),
                None if own => {
                    let start = grammar.nouns[noun].tokens.start;
                    Some(TokenSpan::new(start, start + 1))
                }
                None => None,
            };
            if source.is_some() {
                finder.add(Found {
                    content: vec![TokenSpan::new(at + 1, end)],
                    source,
                    speaker: owner,
                    cue: Some(TokenSpan::new(at, at + 1)),
                    rule: &rules::NOUN_CUE,
                    within: None,
                });
                return;
            }
        }
        at += 1;
    }
}
