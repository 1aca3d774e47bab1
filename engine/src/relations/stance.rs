//! What a speaker thinks of someone they name, where their words show it. `lexicon/stance.txt` has
//! the words and the places in which they count.

use crate::{
    grammar::{Grammar, Tag},
    lexicon::{Class, Lookup, entries, list},
    reading::{Quote, Stance},
    span::{Span, TokenSpan},
    text::Text,
};
use std::{ops::Range, sync::LazyLock};

/// How many tokens beside a name are looked at.
const REACH: usize = 6;

/// What the words around one mention in a quote show.
pub(super) fn stance(text: &Text, grammar: &Grammar, mention: Span) -> Option<Stance> {
    let TokenSpan { start, end } = text.tokens_of(mention);
    let sentence = text.sentences[text.sentence_of(start)];
    let behind = end..sentence.end.min(end + REACH);
    told_of(text, grammar, behind).or_else(|| {
        let before = start.saturating_sub(REACH).max(sentence.start)..start;
        felt_by(text, grammar, before)
    })
}

/// What the cue of a quote shows of the one named right behind it: "praised Lund's plan".
pub(super) fn stance_of_cue(
    text: &Text,
    grammar: &Grammar,
    quote: &Quote,
    mention: Span,
) -> Option<Stance> {
    let TokenSpan { start, end } = text.tokens_of(quote.cue?);
    let name = text.tokens_of(mention).start;
    let barred = |t| matches!(grammar.tag(t), Tag::Preposition | Tag::Comma);
    if name < end || name > end + REACH || (end..name).any(barred) {
        return None;
    }
    (start..end).find_map(|t| listed(text.word(t).entry.lemma, "cue"))
}

/// "Lund is a brave man", "Lund has lied"
fn told_of(text: &Text, grammar: &Grammar, behind: Range<usize>) -> Option<Stance> {
    let mut being = false;
    let mut found = None;
    for token in behind {
        let entry = text.word(token).entry;
        match grammar.tag(token) {
            Tag::Not => return None,
            _ if matches!(text.lower(token), "never" | "no" | "hardly") => return None,
            Tag::Auxiliary => being |= entry.class.contains(Class::BE),
            Tag::Verb(_) if !being => return listed(entry.lemma, "does"),
            // The noun has the last word: "a great liar".
            Tag::Adjective | Tag::Noun | Tag::Verb(_) if being => {
                found = listed(text.lower(token), "is").or(found);
            }
            Tag::Determiner | Tag::Adverb => {}
            _ => break,
        }
    }
    found
}

/// "I trust Lund", "we want to thank Lund"
fn felt_by(text: &Text, grammar: &Grammar, before: Range<usize>) -> Option<Stance> {
    let verb = before.end.checked_sub(1).filter(|t| before.contains(t))?;
    let found = listed(text.word(verb).entry.lemma, "takes")?;
    for token in (before.start..verb).rev() {
        match grammar.tag(token) {
            Tag::Not | Tag::Modal | Tag::Comma => return None,
            _ if matches!(text.lower(token), "never" | "no") => return None,
            _ if matches!(text.lower(token), "i" | "we") => return Some(found),
            _ => {}
        }
    }
    None
}

/// What a word shows in a place.
fn listed(word: &str, place: &str) -> Option<Stance> {
    static LIST: LazyLock<Lookup<&str>> = LazyLock::new(|| entries(list!("stance.txt")).collect());
    let mut places = LIST.get(word)?.split(", ");
    places.find_map(|listed| match listed.split_once(' ')? {
        (at, "praise") if at == place => Some(Stance::Praise),
        (at, "blame") if at == place => Some(Stance::Blame),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn words_behind_a_name_praise_or_blame() {
        check(
            "“Bo Lund is a brave man,” said Marta Alves.",
            "Marta Alves MENTIONS Bo Lund praise",
        );
        check(
            "“Bo Lund has lied again,” said Marta Alves.",
            "Marta Alves MENTIONS Bo Lund blame",
        );
        check(
            "“Bo Lund is a great liar,” said Marta Alves.",
            "Marta Alves MENTIONS Bo Lund blame",
        );
    }

    #[test]
    fn what_the_speaker_feels_counts() {
        check(
            "“I trust Bo Lund,” said Marta Alves.",
            "Marta Alves MENTIONS Bo Lund praise",
        );
    }

    #[test]
    fn what_is_not_said_does_not_count() {
        check(
            "“Bo Lund is not a liar,” said Marta Alves.",
            "Marta Alves MENTIONS Bo Lund",
        );
        check(
            "“I would never trust Bo Lund,” said Marta Alves.",
            "Marta Alves MENTIONS Bo Lund",
        );
        check(
            "“They trust Bo Lund,” said Marta Alves.",
            "Marta Alves MENTIONS Bo Lund",
        );
    }
}
