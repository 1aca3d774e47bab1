//! What stands behind its cue: `X said "…"`, "X told Y that …", "X accused Y of …".

use super::super::{
    adverbials,
    content::end_of_clause,
    finder::{Finder, Found},
    rules, source,
};
use super::cue::{Cue, is_asked};
use super::start::start_behind;
use crate::{
    grammar::{Form, Tag},
    lexicon::speech::Frame,
    span::TokenSpan,
};

/// The content behind the cue, whichever way it starts.
pub(super) fn behind_cue(finder: &Finder, cue: &Cue) -> Option<Found> {
    let (text, grammar) = (finder.text, finder.grammar);
    let limit = cue.sentence.end;
    let from = cue.tokens.end;
    let person = cue.frame.contains(Frame::PERSON);
    let skipped = adverbials::skip(text, grammar, from, limit, person);
    if let Some(found) = inverted_introduction(finder, cue) {
        return Some(found);
    }
    let subject = cue.subject;
    if let Some(content) = next_paragraph(finder, cue, skipped) {
        let noun = subject?;
        return Some(Found {
            content: vec![content],
            source: Some(source::before_cue(
                grammar,
                noun,
                cue.tokens.start.max(grammar.nouns[noun].tokens.end),
            )),
            speaker: Some(noun),
            cue: Some(cue.tokens),
            rule: &rules::PARAGRAPH_BEHIND,
            within: None,
        });
    }
    let (start, rule) = start_behind(finder, cue, from, skipped)?;
    // "did not say": nothing was said, but "would not say whether" tells of something.
    if grammar.verbs[cue.verb].negated && !std::ptr::eq(rule, &rules::QUESTION) {
        return None;
    }
    let phrase = [
        &rules::INFINITIVE,
        &rules::OBJECT,
        &rules::ABOUT,
        &rules::AS,
        &rules::OF,
    ]
    .iter()
    .any(|&r| std::ptr::eq(rule, r));
    let mut end = end_of_clause(finder, cue.verb, subject, start, phrase, cue.sentence);
    if std::ptr::eq(rule, &rules::OBJECT) {
        // "described the last seconds:" announces what was said.
        if grammar.tag(cue.sentence.end - 1) == Tag::Colon {
            return None;
        }
        // "praised the minister, who said": what is told of the object was not said.
        let told = |&t: &usize| grammar.tag(t) == Tag::Comma && grammar.tag(t + 1) == Tag::Wh;
        end = (start..end).find(told).unwrap_or(end);
    }
    // A passage may run over several sentences: "said that “it works. We tried it.”"
    let last = finder.text.marked_of(end.max(start + 1) - 1);
    if let Some(passage) = last.map(|p| finder.text.marked[p].tokens)
        && passage.start >= start
    {
        end = end.max(passage.end);
    }
    let source = subject.map(|n| {
        let before = grammar.nouns[n].tokens.end <= cue.tokens.start;
        match before && grammar.verbs[cue.verb].finite {
            true => {
                let own = source::before_cue(grammar, n, cue.tokens.start);
                let start = source::with_partner(text, grammar, n, cue.sentence.start);
                carried(finder, cue, TokenSpan::new(start.min(own.start), own.end))
            }
            false => grammar.with_possessors(n),
        }
    });
    // Without a source only what has the form of a statement is one: "It was announced that".
    let question = std::ptr::eq(rule, &rules::QUESTION);
    let formal = grammar.verbs[cue.verb].passive
        && (question
            || std::ptr::eq(rule, &rules::THAT_CLAUSE)
            || std::ptr::eq(rule, &rules::MARKED_BEHIND))
        || is_asked(finder, cue.verb, cue.sentence)
            && (question || std::ptr::eq(rule, &rules::ABOUT));
    if source.is_none() && !formal {
        return None;
    }
    Some(Found {
        content: vec![TokenSpan::new(start, end.max(start))],
        source,
        speaker: subject,
        cue: Some(cue.tokens),
        rule,
        within: None,
    })
}

/// "The coach went on:" at the end of a paragraph, and the next one starts with marks.
fn next_paragraph(finder: &Finder, cue: &Cue, after: usize) -> Option<TokenSpan> {
    let text = finder.text;
    let paragraph = text.paragraph_of(cue.tokens.start);
    let ends = text.paragraphs[paragraph].end == after + 1 && text.lower(after) == ":";
    let next = text.paragraphs.get(paragraph + 1).filter(|_| ends)?;
    let passage = finder.passage_at(next.start)?;
    Some(text.marked[passage].tokens)
}

/// `Said Rao: "…"`, `But, said Rao, "…"`.
fn inverted_introduction(finder: &Finder, cue: &Cue) -> Option<Found> {
    let (text, grammar) = (finder.text, finder.grammar);
    let bare =
        cue.tokens.len() == 1 && matches!(grammar.verbs[cue.verb].form, Form::Past | Form::Third);
    let opens = (cue.sentence.start..cue.tokens.start)
        .all(|t| matches!(grammar.tag(t), Tag::Conjunction | Tag::Comma | Tag::Adverb));
    let noun = grammar.noun_at(cue.tokens.end).filter(|_| bare && opens)?;
    let noun = source::owned(grammar, noun);
    let source = source::open_ended(text, grammar, noun, cue.sentence.end);
    let stop = matches!(grammar.tag(source.end), Tag::Comma | Tag::Colon);
    let passage = finder.passage_at(source.end + 1).filter(|_| stop)?;
    Some(Found {
        content: vec![text.marked[passage].tokens],
        source: Some(source),
        speaker: Some(noun),
        cue: Some(cue.tokens),
        rule: &rules::MARKED_BEHIND,
        within: None,
    })
}

/// A subject carried over from an earlier verb is named there alone: "Rao left and said".
fn carried(finder: &Finder, cue: &Cue, source: TokenSpan) -> TokenSpan {
    let grammar = finder.grammar;
    let other_verb = grammar
        .verbs
        .iter()
        .skip(grammar.verbs.partition_point(|v| v.head < source.start))
        .take_while(|v| v.head < cue.tokens.start)
        .any(|v| {
            v.finite && !v.relative && v.tokens.start >= source.start && v.subject == cue.subject
        });
    match (other_verb, cue.subject) {
        (true, Some(noun)) => {
            let start = grammar.with_possessors(noun).start;
            TokenSpan::new(
                start,
                source::with_prepositions(finder.text, grammar, noun, source.end),
            )
        }
        _ => source,
    }
}
