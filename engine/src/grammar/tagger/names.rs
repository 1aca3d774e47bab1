//! Is a capitalized word (part of) a name?

use super::Tagger;
use crate::{grammar::Tag, lexicon::Class, text::Shape};

impl Tagger<'_, '_> {
    /// Is this capitalized word (part of) a name?
    pub(super) fn is_name(&self, token: usize, shape: Shape, class: Class) -> bool {
        let word = self.text.word(token);
        let lower = self.text.lower(token);
        if lower == "i" || class.intersects(Class::MONTH | Class::WEEKDAY) {
            return lower != "i" && self.just_before(token) == Tag::Proper && lower == "may";
        }
        let named = Class::GIVEN
            | Class::SURNAME
            | Class::COUNTRY
            | Class::PLACE
            | Class::ORGANIZATION
            | Class::DEMONYM
            | Class::HONORIFIC
            | Class::STARTS_NAME;
        let seen = word.capital_count > word.lower_count;
        if class.intersects(Class::FUNCTION) {
            // "US", "IT", "WHO" in capitals among small letters.
            if shape == Shape::Upper {
                return !self.titled && lower != "a";
            }
            // "Will Estrada said", but "Will Estrada win?" at the start of a sentence.
            let apart = !self.opens(token) || self.just_before(token) == Tag::Mark;
            return class.intersects(Class::GIVEN)
                && apart
                && !self.titled
                && self.sentence.has(token + 1)
                && self.text.kind(token + 1).is_capitalized();
        }
        let common = class.intersects(Class::COMMON);
        if self.titled {
            return seen || !common || class.intersects(named) && word.lower_count == 0;
        }
        if shape == Shape::Upper {
            return true;
        }
        match self.opens(token) {
            false => true,
            true => seen || !common || class.intersects(named) && word.lower_count == 0,
        }
    }

    /// The token starts its sentence or a passage in it, so a capital says nothing.
    pub(super) fn opens(&self, token: usize) -> bool {
        let before = self.just_before(token);
        matches!(
            before,
            Tag::Stop | Tag::Mark | Tag::Colon | Tag::Dash | Tag::Open | Tag::Other
        )
    }
}
