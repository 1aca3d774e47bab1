//! Verbs that may be a cue, and who may be their source.

use super::super::{finder::Finder, source};
use crate::{
    grammar::{Form, Grammar, NounId, Tag, VerbId},
    lexicon::{Class, speech::Frame},
    span::TokenSpan,
};

/// How many verb groups to each side are asked for a subject.
const MOST_VERBS: usize = 12;

/// A verb that may be a cue, with who may be its source.
pub(super) struct Cue {
    pub verb: VerbId,
    pub tokens: TokenSpan,
    pub frame: Frame,
    pub subject: Option<NounId>,
    pub sentence: TokenSpan,
}

/// The verb as a cue, if it is a verb of saying with somebody who may be its source.
pub(super) fn cue(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<Cue> {
    let (text, grammar) = (finder.text, finder.grammar);
    let group = &grammar.verbs[verb];
    let entry = text.word(group.head).entry;
    let puts_it = entry.lemma == "put" && text.lower(group.head + 1) == "it";
    let mut frame = match puts_it {
        true => Frame::CLAUSE,
        false => entry.frame,
    };
    if !entry.class.contains(Class::SPEECH) && !puts_it || frame.contains(Frame::ATTITUDE) {
        return None;
    }
    // "a hat that read “Go”", "a sign reading “Go”": nobody says so.
    if entry.lemma == "read" && (group.relative || !group.finite) {
        return None;
    }
    let mut tokens = group.tokens;
    let mut subject = group.subject;
    if group.passive && entry.lemma == "quote" {
        // "was quoted as saying"
        let says =
            text.lower(tokens.end) == "as" && grammar.tag(tokens.end + 1) == Tag::Verb(Form::Ing);
        if says {
            tokens.end += 2;
            frame |= Frame::CLAUSE;
        }
    } else if group.passive {
        subject = agent(finder, group.tokens.end, sentence.end);
    }
    if !group.finite {
        match group.form {
            // "Asked whether it was safe, Rao said": by whom is not told.
            Form::Participle if is_asked(finder, verb, sentence) => {}
            // "a study documenting losses has revealed": it only describes who reveals.
            Form::Ing if hangs_on_subject(grammar, verb, sentence) => return None,
            Form::Ing => {
                subject = source::absolute(text, grammar, verb)
                    .map(|(_, noun)| noun)
                    .or_else(|| main_subject(finder, verb, sentence))
                    .or_else(|| next_subject(finder, verb, sentence))
                    .or_else(|| finder.last_speaker(sentence.start));
            }
            Form::Base if grammar.tag(group.tokens.start) == Tag::To => {
                let governor = governing(finder, verb, sentence)?;
                tokens = TokenSpan::new(grammar.verbs[governor].tokens.start, group.tokens.end);
                subject = grammar.verbs[governor].subject;
                // "declined to say whether": only what was asked is told.
                if matches!(
                    text.word(grammar.verbs[governor].head).entry.lemma,
                    "decline" | "refuse"
                ) {
                    frame &= Frame::QUESTION | Frame::PERSON;
                }
            }
            _ => return None,
        }
    }
    if let Some(noun) =
        subject.filter(|_| grammar.tag(group.tokens.start.saturating_sub(1)) == Tag::Conjunction)
        && !source::can_speak(text, grammar, noun)
    {
        // "Rao said the plan was bad and called it a joke": it was not the plan that called.
        subject = first_speaker(finder, verb, sentence).or(subject);
    }
    Some(Cue {
        verb,
        tokens,
        frame,
        subject,
        sentence,
    })
}

/// The finite verb as one of thinking or wanting, with whose thought or wish it is.
pub(super) fn thinking(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<Cue> {
    let group = &finder.grammar.verbs[verb];
    let frame = finder.text.word(group.head).entry.frame;
    let thinks = frame & (Frame::ATTITUDE | Frame::DEED) == Frame::ATTITUDE;
    let told = thinks && group.finite && !group.passive && !group.relative;
    let subject = group
        .subject
        .filter(|&n| told && finder.text.lower(finder.grammar.nouns[n].head) != "you")?;
    Some(Cue {
        verb,
        tokens: group.tokens,
        frame,
        subject: Some(subject),
        sentence,
    })
}

/// "Asked" at the start of the sentence, "when asked" anywhere.
pub(super) fn is_asked(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> bool {
    let group = &finder.grammar.verbs[verb];
    let start = group.tokens.start;
    let opens = start == sentence.start
        || matches!(
            finder.text.lower(start - 1),
            "when" | "if" | "whenever" | "once"
        );
    opens
        && !group.finite
        && group.form == Form::Participle
        && finder.text.lower(group.head) == "asked"
}

/// The participle stands right behind a noun that is the subject of a later verb.
fn hangs_on_subject(grammar: &Grammar, verb: VerbId, sentence: TokenSpan) -> bool {
    let before = grammar.verbs[verb].tokens.start.checked_sub(1);
    let Some(noun) = before.and_then(|t| grammar.noun_at(t)) else {
        return false;
    };
    grammar.verbs[verb + 1..]
        .iter()
        .take(MOST_VERBS)
        .take_while(|v| v.head < sentence.end)
        .any(|v| v.finite && v.subject == Some(noun))
}

/// "went on to say", "continued to insist", "declined to say": the verb before an infinitive that only carries it.
fn governing(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<VerbId> {
    let (text, grammar) = (finder.text, finder.grammar);
    let before = verb
        .checked_sub(1)
        .filter(|&v| sentence.has(grammar.verbs[v].head))?;
    let gap = grammar.verbs[verb]
        .tokens
        .start
        .checked_sub(grammar.verbs[before].tokens.end)?;
    let lemma = text.word(grammar.verbs[before].head).entry.lemma;
    let carries = matches!(
        lemma,
        "go" | "continue"
            | "begin"
            | "appear"
            | "seem"
            | "proceed"
            | "rush"
            | "hasten"
            | "decline"
            | "refuse"
    );
    (gap <= 1 && carries && grammar.verbs[before].finite).then_some(before)
}

/// "was told by the judge": who does what the passive says.
fn agent(finder: &Finder, at: usize, limit: usize) -> Option<NounId> {
    const REACH: usize = 6;
    let by = (at..limit.min(at + REACH)).find(|&t| finder.text.lower(t) == "by")?;
    finder
        .grammar
        .noun_at(by + 1)
        .map(|noun| source::owned(finder.grammar, noun))
}

/// The first subject in the sentence before the verb that can speak.
fn first_speaker(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<NounId> {
    let (text, grammar) = (finder.text, finder.grammar);
    let from = grammar
        .verbs
        .partition_point(|v| v.tokens.start < sentence.start);
    grammar.verbs[from.max(verb.saturating_sub(MOST_VERBS))..verb]
        .iter()
        .filter(|v| v.finite && !v.relative && text.marked_of(v.head).is_none())
        .filter_map(|v| v.subject)
        .find(|&noun| source::can_speak(text, grammar, noun))
}

/// For "…, adding that": the subject of the sentence's last main verb before it.
fn main_subject(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<NounId> {
    let verbs = &finder.grammar.verbs;
    let before = verbs[..verb]
        .iter()
        .rev()
        .take(MOST_VERBS)
        .take_while(|v| v.tokens.start >= sentence.start);
    let outside = before
        .filter(|v| finder.text.marked_of(v.head).is_none() && v.finite && v.subject.is_some());
    let mut last = None;
    for v in outside {
        last = last.or(v.subject);
        if finder.text.word(v.head).entry.class.contains(Class::SPEECH) && !v.relative {
            return v.subject;
        }
    }
    last
}

/// For "Noting that …, the judge said": the subject of the main verb that follows, which stands
/// behind a comma.
fn next_subject(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<NounId> {
    let grammar = finder.grammar;
    grammar.verbs[verb + 1..]
        .iter()
        .take(MOST_VERBS)
        .take_while(|v| v.head < sentence.end)
        .filter(|v| v.finite && !v.relative)
        .filter_map(|v| v.subject)
        .find(|&noun| {
            let start = grammar.with_possessors(noun).start;
            grammar.tag(start - usize::from(start > 0)) == Tag::Comma
        })
}
