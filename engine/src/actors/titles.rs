//! What titles, honorifics and given names say of a person's gender.

use super::figures::Gender;
use crate::{
    lexicon::{Class, Hint},
    span::TokenSpan,
    text::Text,
};

/// The gender that a word for a person gives away: "spokeswoman", "Mr".
pub(super) fn gender_of_word(text: &Text, token: usize) -> Gender {
    let hint = text.hint(token);
    if hint.contains(Hint::MALE) {
        Gender::Male
    } else if hint.contains(Hint::FEMALE) {
        Gender::Female
    } else {
        Gender::Unknown
    }
}

/// The gender that a title gives away.
pub(super) fn gender(text: &Text, title: TokenSpan) -> Gender {
    title
        .indices()
        .map(|t| gender_of_word(text, t))
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
