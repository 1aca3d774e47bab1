//! Pieces of one statement: "X," he said. "Y." and quotes that run over several paragraphs.

use super::finder::{Finder, Found};
use crate::{grammar::Tag, span::TokenSpan, text::TokenKind};

/// Joins passages in marks that nothing has claimed to the statement before them in the paragraph,
/// and a paragraph that is all marks to the one before it.
pub(super) fn join_paragraph(finder: &mut Finder, paragraph: usize) {
    let tokens = finder.text.paragraphs[paragraph];
    reopened(finder, paragraph);
    if whole_paragraph(finder, paragraph) {
        return;
    }
    for passage in finder.unclaimed(tokens) {
        if let Some(index) = follows_statement(finder, passage, tokens) {
            finder.extend(index, passage);
        }
    }
}

/// Is a passage that starts a sentence, right behind a statement with marks, more of the same?
fn follows_statement(finder: &Finder, passage: TokenSpan, paragraph: TokenSpan) -> Option<usize> {
    let text = finder.text;
    let sentence = text.sentences[text.sentence_of(passage.start)];
    if sentence.start != passage.start {
        return None;
    }
    // Nothing else may be said of it in its own last sentence.
    let last = text.sentences[text.sentence_of(passage.end - 1)];
    let alone = (passage.end..last.end).all(|t| !text.kind(t).is_word());
    if !alone || sentence.start == paragraph.start {
        return None;
    }
    // Of the statements in the sentence before, the last with marks; else the last.
    let previous = text.sentences[text.sentence_of(sentence.start - 1)];
    let recent = finder.found.iter().enumerate().rev().take(8);
    if let Some(index) = goes_on(finder, passage, previous, paragraph) {
        return Some(index);
    }
    let mut near = recent.filter(|(_, f)| f.end() <= passage.start && f.end() > previous.start);
    let first = near.clone().next()?;
    let with_marks = near.find(|(_, f)| holds_marks(finder, f));
    let runs_on = first
        .1
        .content
        .last()
        .is_some_and(|c| c.end == first.1.end());
    with_marks
        .or(runs_on.then_some(first))
        .map(|(index, _)| index)
}

/// `“…,” said Ms Ito. She runs the mill. “…”`: the sentence between tells of the speaker, who is
/// the only one in the paragraph so far.
fn goes_on(
    finder: &Finder,
    passage: TokenSpan,
    between: TokenSpan,
    paragraph: TokenSpan,
) -> Option<usize> {
    let (text, grammar) = (finder.text, finder.grammar);
    let pronoun = matches!(text.lower(between.start), "he" | "she" | "they");
    let verb = grammar.verb_at(between.start + 1);
    if !pronoun || verb.is_none() || between.start == paragraph.start {
        return None;
    }
    let mut here = finder
        .found
        .iter()
        .enumerate()
        .rev()
        .take(8)
        .take_while(|(_, f)| f.content[0].start >= paragraph.start);
    let (index, last) = here.next()?;
    let before = text.sentences[text.sentence_of(between.start - 1)];
    let alone = here.all(|(_, f)| f.speaker == last.speaker);
    let near = last.end() <= between.start && last.end() > before.start;
    (alone && near && holds_marks(finder, last) && last.end() <= passage.start).then_some(index)
}

fn holds_marks(finder: &Finder, found: &Found) -> bool {
    let mut tokens = found.content.iter().flat_map(|c| c.indices());
    tokens.any(|t| finder.grammar.tag(t) == Tag::Mark)
}

/// A paragraph in which every word stands in marks goes on with what was said before it.
fn whole_paragraph(finder: &mut Finder, paragraph: usize) -> bool {
    let text = finder.text;
    let tokens = text.paragraphs[paragraph];
    let marked = |t: usize| {
        text.marked_of(t).is_some()
            || !matches!(text.kind(t), TokenKind::Word(_) | TokenKind::Number)
    };
    let all = tokens.indices().all(marked) && finder.passage_at(tokens.start).is_some();
    let free = text
        .marked_of(tokens.start)
        .is_some_and(|p| finder.claims[p].is_none());
    if !all || !free || paragraph == 0 {
        return false;
    }
    let Some(index) = last_in_paragraph_before(finder, paragraph) else {
        return false;
    };
    finder.extend(index, tokens);
    true
}

/// The statement that stands last in the nearest prose paragraph before this one.
fn last_in_paragraph_before(finder: &Finder, paragraph: usize) -> Option<usize> {
    const REACH: usize = 3;
    let text = finder.text;
    let before = (0..paragraph)
        .rev()
        .take(REACH)
        .find(|&p| finder.is_prose(text.paragraphs[p].start))?;
    let tokens = text.paragraphs[before];
    let found = finder.found.iter().enumerate().rev().take(8);
    let (index, last) = found.max_by_key(|(_, f)| f.end())?;
    // It must reach into the last sentence there.
    let closing = text.sentences[text.sentence_of(tokens.end - 1)];
    let in_it = last.end() > closing.start;
    (in_it && holds_marks(finder, last)).then_some(index)
}

/// A passage with a cue that takes up passages left open before it: they are the same statement.
fn reopened(finder: &mut Finder, paragraph: usize) {
    let tokens = finder.text.paragraphs[paragraph];
    let first = finder
        .text
        .marked
        .partition_point(|m| m.tokens.start < tokens.start);
    let opening = finder.text.marked.get(first);
    let reopens = opening.is_some_and(|m| m.reopened && m.tokens.start < tokens.end);
    let Some(index) = finder
        .claims
        .get(first)
        .copied()
        .flatten()
        .filter(|_| reopens)
    else {
        return;
    };
    let mut at = first;
    while at > 0 {
        let before = finder.text.marked[at - 1];
        if before.closed || before.depth > 0 || finder.claims[at - 1].is_some() {
            break;
        }
        finder.extend(index, before.tokens);
        at -= 1;
        if !before.reopened {
            break;
        }
    }
}
