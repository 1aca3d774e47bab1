//! What may stand between a cue and what was said: "said *on Monday in an interview* that".

use crate::{
    grammar::{Form, Grammar, Tag},
    lexicon::Class,
    text::Text,
};

/// One past the adverbs, times and prepositional phrases that start at `at`, before `limit`.
/// `person` also passes the person spoken to.
pub(super) fn skip(text: &Text, grammar: &Grammar, at: usize, limit: usize, person: bool) -> usize {
    let mut at = at;
    let mut person = person;
    while at < limit {
        at = match step(text, grammar, at, limit, person) {
            Some(next) => {
                person &= grammar.tag(at) == Tag::Adverb;
                next
            }
            None => break,
        };
    }
    at
}

/// One past the adverbs and times that start at `at`, before `limit`.
pub(super) fn skip_times(text: &Text, grammar: &Grammar, at: usize, limit: usize) -> usize {
    let mut at = at;
    while at < limit && (grammar.tag(at) == Tag::Adverb || is_time(text, grammar, at)) {
        at = phrase_end(grammar, at, limit).unwrap_or(at + 1);
    }
    at
}

fn step(text: &Text, grammar: &Grammar, at: usize, limit: usize, person: bool) -> Option<usize> {
    match grammar.tag(at) {
        Tag::Adverb => Some(at + 1),
        // "said, however, that"
        Tag::Comma if grammar.tag(at + 1) == Tag::Adverb && grammar.tag(at + 2) == Tag::Comma => {
            Some(at + 3)
        }
        // "said, among other things, that"
        Tag::Comma if grammar.tag(at + 1) == Tag::Preposition => {
            let noun = grammar.noun_at(at + 2)?;
            let end = grammar.nouns[noun].tokens.end;
            let that = grammar.tag(end) == Tag::Comma && text.lower(end + 1) == "that";
            (that && end + 1 < limit).then_some(end + 1)
        }
        Tag::Time => phrase_end(grammar, at, limit),
        Tag::Preposition if grammar.tag(at + 1) == Tag::Verb(Form::Ing) => {
            // "said in introducing her": to the next stop.
            let stop = |&t: &usize| {
                matches!(
                    grammar.tag(t),
                    Tag::Comma | Tag::Stop | Tag::Mark | Tag::Subordinator
                )
            };
            Some((at + 1..limit).find(stop).unwrap_or(limit))
        }
        Tag::Preposition if !clause_follows(text, grammar, at, limit) => {
            let noun = grammar.noun_at(at + 1)?;
            let phrase = grammar.nouns[noun];
            (phrase.tokens.start == at + 1 && phrase.tokens.end <= limit)
                .then(|| behind_owner(grammar, phrase.tokens.end, limit))
        }
        _ if is_time(text, grammar, at) => phrase_end(grammar, at, limit),
        _ if person => phrase_end(grammar, at, limit),
        _ => None,
    }
}

fn phrase_end(grammar: &Grammar, at: usize, limit: usize) -> Option<usize> {
    let noun = grammar.noun_at(at)?;
    let end = behind_owner(grammar, grammar.nouns[noun].tokens.end, limit);
    (end <= limit).then_some(end)
}

/// "the bank's board": on over the owner to what is owned.
fn behind_owner(grammar: &Grammar, mut end: usize, limit: usize) -> usize {
    while end < limit && grammar.tag(end) == Tag::Owner {
        match grammar.noun_at(end + 1) {
            Some(noun) => end = grammar.nouns[noun].tokens.end,
            None => return end + 1,
        }
    }
    end
}

/// "last week", "this year", "Monday night"
fn is_time(text: &Text, grammar: &Grammar, at: usize) -> bool {
    let Some(noun) = grammar.noun_at(at) else {
        return false;
    };
    let head = grammar.nouns[noun].head;
    text.word(head)
        .entry
        .class
        .intersects(Class::WEEKDAY | Class::MONTH)
        || matches!(
            text.lower(head),
            "week" | "month" | "year" | "day" | "night" | "morning" | "afternoon" | "evening"
        ) && grammar.nouns[noun].tokens.len() == 2
}

/// "said after the talks ended": the preposition opens a clause, not a phrase.
fn clause_follows(text: &Text, grammar: &Grammar, at: usize, limit: usize) -> bool {
    text.word(at).entry.class.contains(Class::SUBORDINATOR)
        && grammar
            .noun_at(at + 1)
            .map(|n| grammar.nouns[n].tokens.end)
            .is_some_and(|end| end < limit && grammar.tag(end).is_verbal())
}
