//! Where the content behind a cue starts, and by which rule.

use super::super::{
    adverbials,
    content::{is_clause, sentence_end},
    finder::{Finder, LONGEST},
    rules,
};
use super::cue::Cue;
use crate::{
    grammar::{Form, NounId, Tag},
    lexicon::{Class, speech::Frame},
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
        let infinitive = grammar.tag(at) == Tag::To
            || grammar.tag(at) == Tag::Not && grammar.tag(at + 1) == Tag::To;
        if frame.contains(Frame::INFINITIVE) && infinitive && !is_unnamed(finder, at, limit) {
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
                && (names_something(finder, at, limit) || grammar.tag(at) == Tag::Verb(Form::Ing));
            if starts && (is_clause(grammar, at, limit) || holds_marks(finder, at, limit) || likely)
            {
                return Some((at, &rules::BARE_CLAUSE));
            }
        }
        // "estimated by 2050, demand would double": when or where it is so stands before the clause.
        let group = &grammar.verbs[cue.verb];
        let leads = grammar.tag(from) == Tag::Preposition && grammar.tag(skipped) == Tag::Comma;
        if leads && group.finite && !group.passive && tells_itself(finder, skipped + 1, limit) {
            return Some((from, &rules::BARE_CLAUSE));
        }
    }
    if frame.contains(Frame::FINDING)
        && cue.subject.is_some_and(|n| finds_out(finder, n))
        && starts_with_noun(finder, from)
        && is_clause(grammar, from, limit)
    {
        return Some((from, &rules::BARE_CLAUSE));
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

/// "asked not to be named", "asked to remain anonymous": no statement but how it was given.
fn is_unnamed(finder: &Finder, at: usize, limit: usize) -> bool {
    const REACH: usize = 5;
    (at..limit.min(at + REACH)).any(|t| {
        matches!(
            finder.text.lower(t),
            "named" | "identified" | "anonymous" | "anonymity"
        )
    })
}

/// A clause starts at `at`, and its verb is none of saying.
fn tells_itself(finder: &Finder, at: usize, limit: usize) -> bool {
    let (text, grammar) = (finder.text, finder.grammar);
    let from = grammar.verbs.partition_point(|v| v.head < at);
    let mut verbs = grammar.verbs[from..].iter().take_while(|v| v.head < limit);
    verbs.find(|v| v.finite).is_some_and(|v| {
        let says = text.word(v.head).entry.class.contains(Class::SPEECH);
        let opens = starts_with_noun(finder, at)
            || matches!(grammar.tag(at), Tag::Adjective | Tag::Verb(Form::Ing));
        !says && opens && is_clause(grammar, at, limit)
    })
}

/// People and papers that find things out: what they found is a statement of theirs.
fn finds_out(finder: &Finder, noun: NounId) -> bool {
    matches!(
        finder.text.lower(finder.grammar.nouns[noun].head),
        "study"
            | "figures"
            | "studies"
            | "survey"
            | "surveys"
            | "poll"
            | "polls"
            | "report"
            | "reports"
            | "research"
            | "researchers"
            | "scientists"
            | "team"
            | "analysis"
            | "analysts"
            | "review"
            | "investigation"
            | "investigators"
            | "inquiry"
            | "audit"
            | "auditors"
            | "inspectors"
            | "economists"
            | "panel"
            | "commission"
            | "authors"
            | "paper"
            | "experiment"
            | "experiments"
            | "trial"
            | "trials"
            | "census"
            | "scholars"
            | "tests"
    )
}

/// A noun phrase, a name or time only before a verb: "said the same", not "said Rao", "said Tuesday".
fn names_something(finder: &Finder, at: usize, limit: usize) -> bool {
    let grammar = finder.grammar;
    let noun = grammar.noun_at(at).map(|n| grammar.nouns[n]);
    noun.is_some_and(|n| {
        let bare = matches!(grammar.tag(n.head), Tag::Proper | Tag::Time);
        n.tokens.start == at
            && (!bare || (at..limit.min(at + LONGEST)).any(|t| grammar.verb_at(t).is_some()))
    })
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
