//! Does the name of a country or capital stand for its government here, or for a place?

use crate::{
    grammar::{Grammar, Tag},
    lexicon::{Class, Hint},
    span::TokenSpan,
    text::Text,
};

/// True where the place does, says, owns or is dealt with like somebody: "Ankara rejected",
/// "talks with Ankara", "Ankara's demands"; not in "talks in Ankara".
pub(super) fn acts(text: &Text, grammar: &Grammar, name: TokenSpan) -> bool {
    let before = name
        .start
        .checked_sub(1)
        .map_or(Tag::Stop, |t| grammar.tag(t));
    if before == Tag::Preposition {
        return matches!(
            text.lower(name.start - 1),
            "with" | "against" | "by" | "between"
        );
    }
    if let Tag::Verb(_) = before {
        // "accused Ankara", "backs Ankara", not "left Ankara"
        let verb = text.word(name.start - 1).entry;
        return verb.class.contains(Class::SPEECH)
            || matches!(
                verb.lemma,
                "back" | "support" | "pressure" | "arm" | "join" | "isolate" | "fund"
            );
    }
    if grammar.tag(name.end) == Tag::Owner {
        return grammar
            .noun_at(name.end + 1)
            .is_some_and(|n| is_political(text, grammar.nouns[n].head));
    }
    let Some(noun) = grammar.noun_at(name.end - 1) else {
        return false;
    };
    let head = grammar.nouns[noun].head;
    if head != name.end - 1 {
        // "a Kremlin aide", "US officials"
        let country = text.word(name.end - 1).entry.class.contains(Class::COUNTRY);
        return country && is_political(text, head);
    }
    let verb = |v: &crate::grammar::VerbGroup| v.subject == Some(noun) && !v.passive;
    let next = (name.end..text.tokens.len().min(name.end + 8)).find_map(|t| grammar.verb_at(t));
    next.is_some_and(|v| verb(&grammar.verbs[v]))
}

/// What a government has: demands, troops, a plan.
fn is_political(text: &Text, head: usize) -> bool {
    text.word(head)
        .entry
        .class
        .intersects(Class::SPEECH_NOUN | Class::ROLE)
        || text.hint(head).contains(Hint::OF_GOVERNMENT)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_capital_that_acts_is_the_country() {
        check(
            "Ankara rejected the offer. Turkey wants more.",
            &["government Turkey: Ankara, Turkey"],
        );
    }

    #[test]
    fn a_capital_where_things_happen_is_a_place() {
        check(
            "The talks in Ankara failed, and Turkey left.",
            &["government Turkey: Turkey", "place Ankara: Ankara"],
        );
    }
}
