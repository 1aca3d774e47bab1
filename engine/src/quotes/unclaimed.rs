//! Passages in marks that no cue has claimed: quotes with another verb, or no quotes at all.

use super::{
    finder::{Finder, Found},
    rules, source,
};
use crate::{
    grammar::{NounId, Tag, VerbGroup},
    lexicon::Class,
    span::TokenSpan,
};

/// Marked passages with at least this many words are statements, whatever stands around them.
const SURELY_SAID: usize = 4;

/// Claims what is left in a paragraph.
pub(super) fn claim(finder: &mut Finder, paragraph: usize) {
    let tokens = finder.text.paragraphs[paragraph];
    if !finder.is_prose(tokens.start) {
        return;
    }
    for passage in finder.unclaimed(tokens) {
        let words = passage.indices().filter(|&t| finder.text.kind(t).is_word());
        if words.count() < SURELY_SAID || is_title(finder, passage) {
            continue;
        }
        let found = signature(finder, passage)
            .map(|signed| (signed, &rules::SIGNED))
            .or_else(|| Some((label_before(finder, passage)?, &rules::LABEL)))
            .or_else(|| Some((nearest_subject(finder, passage)?, &rules::OTHER_VERB)));
        if let Some(((source, noun, cue), rule)) = found {
            finder.add(Found {
                content: vec![passage],
                source: Some(source),
                speaker: Some(noun),
                cue: Some(cue),
                rule,
                within: None,
            });
        }
    }
}

/// `“…” — Amina Diallo, mayor of Thiès`: a dash and a name behind the passage, in the same
/// paragraph or alone in the next, and nothing that tells more.
fn signature(finder: &Finder, passage: TokenSpan) -> Option<(TokenSpan, NounId, TokenSpan)> {
    const LONGEST: usize = 24;
    let (text, grammar) = (finder.text, finder.grammar);
    let dash = passage.end;
    let line = text.paragraphs[text.paragraph_of(dash.min(text.tokens.len() - 1))];
    let noun = grammar
        .noun_at(dash + 1)
        .filter(|_| grammar.tag(dash) == Tag::Dash)?;
    let named = grammar.tag(grammar.nouns[noun].head) == Tag::Proper
        && grammar.nouns[noun].tokens.start == dash + 1;
    let alone = line.end - dash <= LONGEST
        && (dash..line.end).all(|t| grammar.verb_at(t).is_none_or(|v| !grammar.verbs[v].finite));
    let source = source::open_ended(text, grammar, noun, line.end);
    (named && alone).then(|| (source, noun, TokenSpan::new(dash, dash + 1)))
}

/// Nearly all words start with a capital: the name of a work.
pub(super) fn is_title(finder: &Finder, passage: TokenSpan) -> bool {
    const SHORT: usize = 8;
    let words = || passage.indices().filter(|&t| finder.text.kind(t).is_word());
    let capitals = words()
        .filter(|&t| finder.text.kind(t).is_capitalized())
        .count();
    capitals * 3 >= words().count() * 2 && words().count() <= SHORT && words().count() > 1
}

/// The subject of the last verb of saying before the passage in its sentence, outside marks, or
/// else of the last finite verb.
fn nearest_subject(finder: &Finder, passage: TokenSpan) -> Option<(TokenSpan, NounId, TokenSpan)> {
    let (text, grammar) = (finder.text, finder.grammar);
    let sentence = text.sentences[text.sentence_of(passage.start)];
    // "The coach made this appeal:" at the end of the paragraph before.
    let colon = passage
        .start
        .checked_sub(1)
        .filter(|&c| grammar.tag(c) == Tag::Colon);
    let sentence = match colon {
        Some(colon) if sentence.start == passage.start => text.sentences[text.sentence_of(colon)],
        _ => sentence,
    };
    let before = grammar.verbs.partition_point(|v| v.head < passage.start);
    let verbs = || {
        grammar.verbs[..before]
            .iter()
            .rev()
            .take(8)
            .take_while(|v| v.tokens.start >= sentence.start)
            .filter(|v| v.finite && v.subject.is_some() && text.marked_of(v.head).is_none())
    };
    let speaks = |v: &&VerbGroup| {
        let class = text.word(v.head).entry.class;
        let able = v
            .subject
            .is_some_and(|n| source::can_speak(text, grammar, n));
        able && class.contains(Class::SPEECH)
    };
    let verb = verbs().find(speaks).or_else(|| verbs().next())?;
    let noun = verb.subject?;
    let source = match grammar.nouns[noun].tokens.end <= verb.tokens.start {
        true => source::before_cue(grammar, noun, verb.tokens.start),
        false => grammar.with_possessors(noun),
    };
    let marked = source.indices().any(|t| grammar.tag(t) == Tag::Mark);
    (!marked).then_some((source, noun, verb.tokens))
}

/// `News from the north - Amina Diallo: "…"`, `And from Amina Diallo: "…"`: a name and a colon
/// right before the passage.
fn label_before(finder: &Finder, passage: TokenSpan) -> Option<(TokenSpan, NounId, TokenSpan)> {
    let (text, grammar) = (finder.text, finder.grammar);
    let sentence = text.sentences[text.sentence_of(passage.start)];
    let colon = passage
        .start
        .checked_sub(1)
        .filter(|&c| c > sentence.start)?;
    let noun = grammar
        .noun_at(colon - 1)
        .filter(|_| grammar.tag(colon) == Tag::Colon)?;
    let tokens = grammar.with_possessors(noun);
    let named = grammar.tag(grammar.nouns[noun].head) == Tag::Proper;
    let apart = tokens.start == sentence.start
        || matches!(
            grammar.tag(tokens.start - 1),
            Tag::Dash | Tag::Stop | Tag::Colon | Tag::Other
        )
        || comes_from(finder, tokens.start - 1, sentence.start);
    (named && apart).then_some((tokens, noun, TokenSpan::new(colon, colon + 1)))
}

/// "And from", "More from": nothing else before the name.
fn comes_from(finder: &Finder, from: usize, start: usize) -> bool {
    const LONGEST: usize = 3;
    finder.text.lower(from) == "from"
        && from - start <= LONGEST
        && (start..from).all(|t| finder.grammar.verb_at(t).is_none())
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn who_says_before_what_follows_a_colon() {
        check(
            "As Judge Mbeki noted, the best of it was the end: “All of them went home in peace.”",
            &[
                "Judge Mbeki | noted | the best of it was the end: “All of them went home in peace.”",
            ],
        );
    }

    #[test]
    fn a_name_behind_from() {
        check(
            "And from Chairwoman Adaeze Obi: “We have to do better.”",
            &["Chairwoman Adaeze Obi | : | “We have to do better.”"],
        );
    }
}
