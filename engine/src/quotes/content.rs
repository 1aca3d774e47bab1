//! Where what was said starts and ends.

use super::finder::Finder;
use crate::{
    grammar::{Form, Grammar, NounId, Tag, VerbId},
    lexicon::Class,
    span::TokenSpan,
    text::Text,
};

/// One past the last word of a sentence: its full stop is left out.
pub(super) fn sentence_end(grammar: &Grammar, sentence: TokenSpan) -> usize {
    let mut end = sentence.end;
    while end > sentence.start && matches!(grammar.tag(end - 1), Tag::Stop) {
        end -= 1;
    }
    end
}

/// True if a clause starts at `at`: a subject and a finite verb before `limit`.
pub(super) fn is_clause(text: &Text, grammar: &Grammar, at: usize, limit: usize) -> bool {
    const REACH: usize = 40;
    let limit = limit.min(at + REACH);
    let mut noun = false;
    let mut token = at;
    while token < limit {
        match grammar.tag(token) {
            Tag::Noun | Tag::Proper | Tag::Pronoun | Tag::Number => noun = true,
            Tag::Verb(Form::Participle | Form::Ing) if noun => {}
            tag if tag.is_verbal() => {
                return noun
                    && grammar.verb_at(token).is_some_and(|v| grammar.verbs[v].finite && grammar.verbs[v].subject.is_some());
            }
            Tag::Subordinator | Tag::Wh if !noun && token > at => return false,
            Tag::Stop | Tag::Colon => return false,
            Tag::To if !noun => return false,
            _ => {}
        }
        token += 1;
    }
    let _ = text;
    false
}

/// Where content that starts at `start` ends: at a second cue of the same speaker, at another
/// attribution, or with the sentence.
pub(super) fn end_of_clause(
    finder: &Finder,
    cue: VerbId,
    source: Option<NounId>,
    start: usize,
    sentence: TokenSpan,
) -> usize {
    let (text, grammar) = (finder.text, finder.grammar);
    let end = sentence_end(grammar, sentence);
    let mut verb = cue + 1;
    while let Some(group) = grammar.verbs.get(verb) {
        let head = group.head;
        if head >= end {
            break;
        }
        let outside = head >= start && text.marked_of(head).is_none();
        if outside && let Some(cut) = second_cue(text, grammar, verb, cue, source, start) {
            return cut;
        }
        verb += 1;
    }
    if let Some(cut) = (start..end).find(|&t| starts_according_to(finder, t, start)) {
        return cut;
    }
    end
}

/// ", adding that", "and said": the same speaker goes on with another cue. Where the content
/// before it ends.
fn second_cue(
    text: &Text,
    grammar: &Grammar,
    verb: VerbId,
    cue: VerbId,
    source: Option<NounId>,
    start: usize,
) -> Option<usize> {
    let group = &grammar.verbs[verb];
    let class = text.word(group.head).entry.class;
    if !class.contains(Class::SPEECH) {
        return None;
    }
    let mut before = group.tokens.start;
    while before > start && grammar.tag(before - 1) == Tag::Adverb {
        before -= 1;
    }
    if before <= start + 1 {
        return None;
    }
    let comma = grammar.tag(before - 1) == Tag::Comma;
    if group.form == Form::Ing && !group.finite && comma {
        return Some(before - 1);
    }
    let joined = grammar.tag(before - 1) == Tag::Conjunction;
    let same_subject = source.is_some() && group.subject == source;
    let like_cue = group.form == grammar.verbs[cue].form && group.modal.is_none();
    if group.finite && joined && like_cue && (same_subject || !is_animate_between(text, grammar, start, before)) {
        let comma = before >= 2 && grammar.tag(before - 2) == Tag::Comma;
        return Some(before - 1 - usize::from(comma && before - 2 > start));
    }
    None
}

/// Could a subject inside the content be who says the next thing?
fn is_animate_between(text: &Text, grammar: &Grammar, start: usize, end: usize) -> bool {
    grammar.verbs.iter().skip(grammar.verbs.partition_point(|v| v.head < start)).take_while(|v| v.head < end).any(|v| {
        v.subject.is_some_and(|s| {
            let head = grammar.nouns[s].head;
            grammar.nouns[s].tokens.start >= start
                && (grammar.tag(head) == Tag::Proper
                    || matches!(text.lower(head), "he" | "she" | "they" | "who")
                    || text.word(head).entry.class.contains(Class::ROLE))
        })
    })
}

fn starts_according_to(finder: &Finder, token: usize, start: usize) -> bool {
    token > start
        && finder.text.lower(token) == ","
        && finder.text.lower(token + 1) == "according"
        && finder.text.lower(token + 2) == "to"
}
