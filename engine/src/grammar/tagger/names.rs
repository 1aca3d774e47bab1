//! Is a capitalized word (part of) a name?

use super::Tagger;
use crate::{grammar::Tag, lexicon::Class, text::Shape};

impl Tagger<'_, '_> {
    /// Is this capitalized word (part of) a name?
    pub(super) fn is_name(&self, token: usize, shape: Shape, class: Class) -> bool {
        let word = self.text.word(token);
        let lower = self.text.lower(token);
        if lower == "i" {
            return false;
        }
        if class.intersects(Class::MONTH | Class::WEEKDAY) {
            let family = lower == "may" && self.just_before(token) == Tag::Proper;
            return family || self.is_named_like_a_month(token, class);
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

    /// "Jan Haugen", "Jan said": a given name that is a month too, where no word before it says
    /// when and the next is the rest of the name or a verb of saying.
    fn is_named_like_a_month(&self, token: usize, class: Class) -> bool {
        let next = token + 1;
        if !class.contains(Class::MONTH) || !class.intersects(Class::GIVEN) || self.titled {
            return false;
        }
        // "in May", "last June", "Monday, May 5"
        let free = matches!(
            self.just_before(token),
            Tag::Stop
                | Tag::Comma
                | Tag::Mark
                | Tag::Conjunction
                | Tag::Verb(_)
                | Tag::Subordinator
        );
        if !free || !self.sentence.has(next) {
            return false;
        }
        let follows = self.class(next);
        let name = self.text.kind(next).is_capitalized()
            && !follows.intersects(
                Class::MONTH
                    | Class::WEEKDAY
                    | Class::FUNCTION
                    | Class::COUNTRY
                    | Class::PLACE
                    | Class::DEMONYM
                    | Class::NOUN,
            );
        let says = follows.contains(Class::SPEECH)
            && follows.intersects(Class::VERB_PAST | Class::VERB_S)
            && !self.text.kind(next).is_capitalized();
        name || says
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
