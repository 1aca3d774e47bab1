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
        // "According to the agency, quoting a minister, …": where it has it from was not said.
        let quoting = matches!(text.lower(start), "quoting" | "citing");
        let comma = (start..end).find(|&t| quoting && grammar.tag(t) == Tag::Comma);
        if let Some(comma) = comma {
            finder.pass_over(TokenSpan::new(start, comma));
        }
        let start = comma.map_or(start, |comma| comma + 1);
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

/// "according to", "in the words of", "as first reported by"
fn refers(finder: &Finder, at: usize) -> Option<TokenSpan> {
    let text = finder.text;
    match text.lower(at) {
        "according" if text.lower(at + 1) == "to" => Some(TokenSpan::new(at, at + 2)),
        "in" => {
            let words = ["the", "words", "of"];
            let all = (at + 1..).zip(words).all(|(t, word)| text.lower(t) == word);
            all.then(|| TokenSpan::new(at, at + 1 + words.len()))
        }
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
    if headline(finder, paragraph) {
        return true;
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
        && (name.indices().any(|t| grammar.tag(t) == Tag::Proper)
            || reports(finder, name)
            || is_letter(finder, paragraph));
    if !named {
        return false;
    }
    let noun = grammar.noun_at(name.start);
    if noun.is_none() && !is_letter(finder, paragraph) {
        return false;
    }
    // One such line may be anything ("London: a city guide"); a transcript has marks or several.
    let transcript = finder.passage_at(colon + 1).is_some()
        || marked
        || heads(finder, name)
        || finder.found.last().is_some_and(|f| {
            std::ptr::eq(f.rule, &rules::LABEL)
                && f.end() >= text.paragraphs[paragraph.saturating_sub(1)].start
        })
        || is_letter(finder, paragraph)
            && (paragraph + 1..text.paragraphs.len())
                .take(4)
                .any(|p| is_letter(finder, p))
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
        speaker: noun,
        cue: Some(TokenSpan::new(colon, colon + 1)),
        rule: &rules::LABEL,
        within: None,
    });
    true
}

/// "Talks will go on: minister": a headline that ends in who says so.
fn headline(finder: &mut Finder, paragraph: usize) -> bool {
    /// Nobody's name is longer there.
    const LONGEST: usize = 6;
    let (text, grammar) = (finder.text, finder.grammar);
    let tokens = text.paragraphs[paragraph];
    let byte = text.tokens[tokens.start].span().start;
    if finder.article.kind_at(byte) != BlockKind::Headline {
        return false;
    }
    let from = tokens.end.saturating_sub(LONGEST).max(tokens.start + 1);
    // The name is in the headline, not in what follows one that ends in a colon.
    let colon = (from..tokens.end - 1)
        .rev()
        .find(|&t| text.kind(t) == TokenKind::Colon);
    let Some((colon, noun)) = colon.and_then(|c| Some((c, grammar.noun_at(c + 1)?))) else {
        return false;
    };
    let name = TokenSpan::new(colon + 1, tokens.end);
    let speaks = source::can_speak(text, grammar, noun) || reports(finder, name);
    let bare = name.indices().all(|t| grammar.verb_at(t).is_none());
    let told = (tokens.start..colon).any(|t| grammar.verb_at(t).is_some());
    if !speaks || !bare || !told {
        return false;
    }
    finder.add(Found {
        content: vec![TokenSpan::new(tokens.start, colon)],
        source: Some(name),
        speaker: Some(noun),
        cue: Some(TokenSpan::new(colon, colon + 1)),
        rule: &rules::LABEL,
        within: None,
    });
    true
}

/// "Q:" and "A:" before question and answer.
fn is_letter(finder: &Finder, paragraph: usize) -> bool {
    let (text, first) = (finder.text, finder.text.paragraphs[paragraph].start);
    matches!(text.lower(first), "q" | "a")
        && text.kind(first).is_capitalized()
        && text.kind(first + 1) == TokenKind::Colon
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

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_headline_that_ends_in_its_speaker() {
        check(
            "Talks will go on in May: minister\nThe envoys left the city on Friday evening, and the \
             bridge across the river was open to trucks again for the first time in a month.",
            &["minister | : | Talks will go on in May"],
        );
    }

    #[test]
    fn letters_of_an_interview() {
        check(
            "Q: Why did you leave?\nA: Because it rained.",
            &["Q | : | Why did you leave?", "A | : | Because it rained."],
        );
    }

    #[test]
    fn in_the_words_of() {
        check(
            "It was, in the words of Judge Mbeki, “a case without a crime”.",
            &["Judge Mbeki | in the words of | It was // “a case without a crime”"],
        );
    }
}
