//! Nouns for those who act without a name (`lexicon/agents.txt`).

use crate::{
    grammar::{Grammar, Tag},
    lexicon::{Lookup, entries, list},
    reading::ActorKind,
    span::{Span, TokenSpan},
    text::Text,
};
use std::{borrow::Cow, sync::LazyLock};

/// For whom people or a body without a name act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Acts {
    /// For the country they are named with.
    ForState,
    /// For the country they are named with, or not at all: their tanks and ships.
    OnlyForState,
    /// For the movement or body they are named with, but for no country.
    ForBody,
    /// For themselves: people.
    AsGroup,
    /// For itself: a body.
    AsOrganization,
}

impl Acts {
    /// The kind of actor they are where no country is named.
    pub fn kind(self) -> ActorKind {
        match self {
            Acts::ForState | Acts::OnlyForState | Acts::ForBody | Acts::AsGroup => ActorKind::Group,
            Acts::AsOrganization => ActorKind::Organization,
        }
    }
}

/// For whom the one or those called by this noun act, in any number, lower case.
pub(super) fn acts(lower: &str) -> Option<Acts> {
    static AGENTS: LazyLock<Lookup<Acts>> = LazyLock::new(|| {
        entries(list!("agents.txt"))
            .filter_map(|(noun, kind)| {
                let acts = match kind {
                    "state" => Acts::ForState,
                    "craft" => Acts::OnlyForState,
                    "fighter" => Acts::ForBody,
                    "group" => Acts::AsGroup,
                    "organization" => Acts::AsOrganization,
                    _ => return None,
                };
                Some((noun, acts))
            })
            .collect()
    });
    let one = || Some(singular(lower)).filter(|one| **one != *lower);
    let found = AGENTS.get(lower).or_else(|| AGENTS.get(&one()?));
    found.copied()
}

/// What people or a body without a name are called: the phrase from its first adjective or noun,
/// with the name behind it that tells them from others: "supporters of the Labour Party".
pub(super) fn called(text: &Text, grammar: &Grammar, phrase: TokenSpan, head: usize) -> Span {
    let skipped = |&t: &usize| {
        matches!(
            grammar.tag(t),
            Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Adverb
        )
    };
    let first = phrase
        .indices()
        .find(|t| !skipped(t))
        .unwrap_or(phrase.start);
    let first = first.min(head);
    let mut end = head + 1;
    let led = end == phrase.end
        && grammar.tag(end) == Tag::Preposition
        && matches!(text.lower(end), "of" | "from" | "in" | "at" | "throughout");
    if led && let Some(mut noun) = grammar.noun_at(end + 1) {
        if let Some(owned) = grammar.noun_at(grammar.nouns[noun].tokens.end + 1)
            && grammar.nouns[owned].possessor == Some(noun)
        {
            noun = owned;
        }
        let tokens = TokenSpan::new(end + 1, grammar.nouns[noun].tokens.end);
        if tokens.indices().any(|t| grammar.tag(t) == Tag::Proper) {
            end = tokens.end;
        }
    }
    text.span(TokenSpan::new(first, end))
}

/// A noun's singular by its ending alone: "parties" "party", "forces" "force".
pub(super) fn singular(lower: &str) -> Cow<'_, str> {
    if let Some(stem) = lower.strip_suffix("ies").filter(|s| s.len() > 1) {
        return Cow::Owned([stem, "y"].concat());
    }
    if let Some(stem) = lower.strip_suffix("men") {
        return Cow::Owned([stem, "man"].concat());
    }
    if let Some(stem) = lower.strip_suffix("es")
        && (stem.ends_with("ss")
            || stem.ends_with("ch")
            || stem.ends_with("sh")
            || stem.ends_with('x'))
    {
        return Cow::Borrowed(stem);
    }
    match lower.strip_suffix('s') {
        Some(stem) if !stem.ends_with('s') => Cow::Borrowed(stem),
        _ => Cow::Borrowed(lower),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_known() {
        assert_eq!(acts("police"), Some(Acts::ForState));
        assert_eq!(acts("forces"), Some(Acts::ForState));
        assert_eq!(acts("parties"), Some(Acts::AsOrganization));
        assert_eq!(acts("policemen"), Some(Acts::ForState));
        assert_eq!(acts("witnesses"), Some(Acts::AsGroup));
        assert_eq!(acts("table"), None);
    }
}
