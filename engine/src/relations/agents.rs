//! Nouns for those who act without a name (`lexicon/agents.txt`).

use crate::{
    grammar::{Grammar, Tag},
    lexicon::entries,
    reading::ActorKind,
    span::{Span, TokenSpan},
    text::Text,
};
use rustc_hash::FxHashMap;
use std::{borrow::Cow, sync::LazyLock};

/// For whom people or a body without a name act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Acts {
    /// For the country they are named with.
    ForState,
    /// For themselves: people.
    AsGroup,
    /// For itself: a body.
    AsOrganization,
}

impl Acts {
    /// The kind of actor they are where no country is named.
    pub fn kind(self) -> ActorKind {
        match self {
            Acts::ForState | Acts::AsGroup => ActorKind::Group,
            Acts::AsOrganization => ActorKind::Organization,
        }
    }
}

/// For whom the one or those called by this noun act, in any number, lower case.
pub(super) fn acts(lower: &str) -> Option<Acts> {
    static AGENTS: LazyLock<FxHashMap<&'static str, Acts>> = LazyLock::new(|| {
        entries(include_str!("../../lexicon/agents.txt"))
            .filter_map(|(noun, kind)| {
                let acts = match kind {
                    "state" => Acts::ForState,
                    "group" => Acts::AsGroup,
                    "organization" => Acts::AsOrganization,
                    _ => return None,
                };
                Some((noun, acts))
            })
            .collect()
    });
    AGENTS
        .get(lower)
        .or_else(|| AGENTS.get(&*singular(lower)))
        .copied()
}

/// What people or a body without a name are called: the phrase from its first adjective or noun.
pub(super) fn called(text: &Text, grammar: &Grammar, phrase: TokenSpan) -> Span {
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
    text.span(TokenSpan::new(first, phrase.end))
}

/// Nouns before "of" that only count or place what follows: "thousands of", "the city of".
pub(super) fn counts(lower: &str) -> bool {
    COUNTS.binary_search(&lower).is_ok()
}

/// Sorted.
const COUNTS: &[&str] = &[
    "all",
    "capital",
    "city",
    "couple",
    "delegation",
    "district",
    "dozen",
    "dozens",
    "few",
    "group",
    "groups",
    "half",
    "handful",
    "hundred",
    "hundreds",
    "island",
    "kingdom",
    "likes",
    "majority",
    "many",
    "member",
    "members",
    "millions",
    "most",
    "number",
    "one",
    "pair",
    "part",
    "people",
    "port",
    "province",
    "region",
    "representatives",
    "republic",
    "rest",
    "scores",
    "several",
    "some",
    "state",
    "team",
    "tens",
    "thousands",
    "town",
    "two",
    "village",
];

/// A noun's singular by its ending alone: "parties" "party", "forces" "force".
pub(super) fn singular(lower: &str) -> Cow<'_, str> {
    if let Some(stem) = lower.strip_suffix("ies").filter(|s| s.len() > 1) {
        return Cow::Owned(format!("{stem}y"));
    }
    if let Some(stem) = lower.strip_suffix("men") {
        return Cow::Owned(format!("{stem}man"));
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

    #[test]
    fn counting_nouns_are_sorted() {
        assert!(COUNTS.is_sorted());
    }
}
