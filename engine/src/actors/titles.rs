//! What titles, honorifics and given names say of a person's gender.

use super::figures::Gender;
use crate::{
    lexicon::{Class, entries},
    span::TokenSpan,
    text::Text,
};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static GENDERS: LazyLock<FxHashMap<&'static str, Gender>> = LazyLock::new(|| {
    let honorifics = entries(include_str!("../../lexicon/honorifics.txt"));
    let roles = entries(include_str!("../../lexicon/roles.txt"));
    honorifics
        .chain(roles)
        .filter_map(|(word, gender)| match gender {
            "m" => Some((word, Gender::Male)),
            "f" => Some((word, Gender::Female)),
            _ => None,
        })
        .collect()
});

/// The gender that a word for a person gives away: "spokeswoman", "Mr".
pub(super) fn gender_of_word(lower: &str) -> Gender {
    GENDERS.get(lower).copied().unwrap_or(Gender::Unknown)
}

/// The gender that a title gives away.
pub(super) fn gender(text: &Text, title: TokenSpan) -> Gender {
    title
        .indices()
        .map(|t| gender_of_word(text.lower(t)))
        .find(|&g| g != Gender::Unknown)
        .unwrap_or(Gender::Unknown)
}

/// The gender that most who bear this given name have.
pub(super) fn gender_of_given(text: &Text, name: TokenSpan) -> Gender {
    let class = text.word(name.start).entry.class;
    match (
        class.contains(Class::GIVEN_MALE),
        class.contains(Class::GIVEN_FEMALE),
    ) {
        (true, false) => Gender::Male,
        (false, true) => Gender::Female,
        _ => Gender::Unknown,
    }
}
