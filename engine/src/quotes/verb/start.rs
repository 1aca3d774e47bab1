//! Where the content behind a cue starts, and by which rule.

use super::super::{
    adverbials,
    content::{is_clause, sentence_end},
    finder::{Finder, LONGEST},
    rules,
};
use super::cue::Cue;
use crate::{
    grammar::{Form, Tag},
    lexicon::speech::Frame,
    reading::Rule,
};

/// Where the content behind the cue starts, and by which rule.
pub(super) fn start_behind(
    finder: &Finder,
    cue: &Cue,
    from: usize,
    skipped: usize,
) -> Option<(usize, &'static Rule)> {
    let (text, grammar) = (finder.text, finder.grammar);
    let limit = sentence_end(grammar, cue.sentence);
    let frame = cue.frame;
    let verb_lemma = text.word(cue.tokens.end - 1).entry.lemma;
    // A comma or colon may stand before marks or "that".
    let bare = |at: usize| match grammar.tag(at) {
        Tag::Comma | Tag::Colon if at + 1 < limit => at + 1,
        _ => at,
    };
    for at in [from, skipped] {
        let start = bare(at);
        if finder.passage_at(start).is_some() {
            return Some((start, &rules::MARKED_BEHIND));
        }
        let takes_that = frame.intersects(Frame::CLAUSE | Frame::THAT)
            || at == from && frame.contains(Frame::ABOUT);
        if start < limit && text.lower(start) == "that" && takes_that {
            return Some((start, &rules::THAT_CLAUSE));
        }
        if at == start
            && frame.contains(Frame::QUESTION)
            && (grammar.tag(at) == Tag::Wh || matches!(text.lower(at), "whether" | "if"))
        {
            return Some((at, &rules::QUESTION));
        }
        if frame.contains(Frame::INFINITIVE) && grammar.tag(at) == Tag::To {
            // "urged the court to wait": who is to wait is part of what was urged.
            let asked = starts_with_noun(finder, from) && verb_lemma != "tell";
            return Some((if asked { from } else { at }, &rules::INFINITIVE));
        }
    }
    if frame.contains(Frame::CLAUSE) {
        // What follows "say" is a clause even where its verb is not understood.
        let says = verb_lemma == "say";
        // "said Wednesday it would", "told the court he had": the clause is what stands behind.
        let timed = adverbials::skip_times(text, grammar, from, limit);
        let first = match frame.contains(Frame::PERSON) {
            true => skipped,
            false => timed,
        };
        for at in [first, from, skipped] {
            let hangs = matches!(grammar.tag(at), Tag::Comma | Tag::To | Tag::Conjunction)
                || !says && grammar.tag(at) == Tag::Preposition;
            let starts = at < limit && !hangs;
            let likely = says
                && (starts_with_noun(finder, at) || grammar.tag(at) == Tag::Verb(Form::Ing))
                && (at..limit.min(at + LONGEST)).any(|t| grammar.verb_at(t).is_some());
            if starts && (is_clause(grammar, at, limit) || holds_marks(finder, at, limit) || likely)
            {
                return Some((at, &rules::BARE_CLAUSE));
            }
        }
    }
    let object = starts_with_noun(finder, from);
    if object && !grammar.verbs[cue.verb].passive && from < limit {
        let all = from..limit.min(from + LONGEST);
        if frame.contains(Frame::AS) && all.clone().any(|t| text.lower(t) == "as") {
            return Some((from, &rules::AS));
        }
        if frame.contains(Frame::OF) && all.clone().any(|t| matches!(text.lower(t), "of" | "for")) {
            return Some((from, &rules::OF));
        }
        if frame.contains(Frame::AS) && verb_lemma == "call" {
            return Some((from, &rules::AS));
        }
        if frame.contains(Frame::OBJECT) {
            return Some((from, &rules::OBJECT));
        }
    }
    if let Some(at) = marks_ahead(finder, from, limit) {
        return Some((at, &rules::MARKED_BEHIND));
    }
    if frame.contains(Frame::ABOUT) && grammar.tag(from) == Tag::Preposition && from + 1 < limit {
        return Some((from + 1, &rules::ABOUT));
    }
    None
}

fn starts_with_noun(finder: &Finder, at: usize) -> bool {
    let noun = finder.grammar.noun_at(at);
    noun.is_some_and(|n| finder.grammar.nouns[n].tokens.start == at)
}

/// "said on the radio, in answer to a caller, “…”": marks behind a comma or colon, with no verb
/// between that could have another subject.
fn marks_ahead(finder: &Finder, from: usize, limit: usize) -> Option<usize> {
    const REACH: usize = 30;
    let grammar = finder.grammar;
    (from..limit.min(from + REACH))
        .take_while(|&t| !grammar.verb_at(t).is_some_and(|v| grammar.verbs[v].finite))
        .find(|&t| {
            matches!(grammar.tag(t), Tag::Comma | Tag::Colon) && finder.passage_at(t + 1).is_some()
        })
        .map(|t| t + 1)
}

/// "said it “changes everything” here": the clause's verb stands inside marks.
fn holds_marks(finder: &Finder, at: usize, limit: usize) -> bool {
    const REACH: usize = 20;
    finder.grammar.noun_at(at).is_some()
        && (at..limit.min(at + REACH)).any(|t| finder.passage_at(t).is_some())
}
