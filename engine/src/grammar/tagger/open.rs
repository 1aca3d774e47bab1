//! Nouns, verbs, adjectives, adverbs and words unknown.

use super::Tagger;
use crate::{
    grammar::{Form, Tag},
    lexicon::Class,
};

impl Tagger<'_, '_> {
    /// Nouns, verbs, adjectives, adverbs and words unknown.
    pub(super) fn open_word(&self, token: usize, class: Class) -> Tag {
        let verb = class & Class::VERB;
        let noun = class.contains(Class::NOUN) || !class.intersects(Class::COMMON);
        if verb.is_empty() {
            // "the chief of staff": nothing follows that it could describe.
            let opened = matches!(
                self.just_before(token),
                Tag::Determiner | Tag::Possessive | Tag::Owner | Tag::Adjective
            );
            let leads_on = self
                .next_class(token)
                .intersects(Class::NOUN | Class::ADJECTIVE | Class::CONJUNCTION | Class::VERB)
                || self.sentence.has(token + 1) && self.text.kind(token + 1).is_capitalized();
            return match opened && !leads_on && class.contains(Class::NOUN | Class::ADJECTIVE) {
                true => Tag::Noun,
                false => self.no_verb(class, noun),
            };
        }
        let before = self.before(token);
        let just_before = self.just_before(token);
        // "a source close to the talks"
        let close = self.text.lower(token) == "close"
            && matches!(just_before, Tag::Noun)
            && self.sentence.has(token + 1)
            && self.text.lower(token + 1) == "to";
        if close {
            return Tag::Adjective;
        }
        match before {
            Tag::To if verb.contains(Class::VERB_BASE) => return Tag::Verb(Form::Base),
            Tag::Modal if verb.contains(Class::VERB_BASE) => return Tag::Verb(Form::Base),
            Tag::Auxiliary => return self.after_auxiliary(token, class, noun),
            _ => {}
        }
        // "two in three said", "nearly half said": it describes no noun.
        if self.text.lower(token) == "said" && just_before != Tag::Determiner {
            return Tag::Verb(Form::Past);
        }
        match just_before {
            Tag::Determiner | Tag::Possessive | Tag::Owner | Tag::Adjective | Tag::Number => {
                return self.in_noun_phrase(token, class, noun);
            }
            Tag::Preposition => {
                return if verb.contains(Class::VERB_ING) {
                    Tag::Verb(Form::Ing)
                } else if noun {
                    Tag::Noun
                } else {
                    self.in_noun_phrase(token, class, noun)
                };
            }
            _ => {}
        }
        if verb.contains(Class::VERB_ING) {
            // "health spending will rise"
            let next = self.next_class(token);
            let heads = next.intersects(Class::MODAL | Class::BE | Class::HAVE | Class::DO);
            let subject = matches!(just_before, Tag::Noun | Tag::Conjunction)
                // "said funding is needed"
                || just_before == Tag::Verb(Form::Past) && self.class(token - 1).contains(Class::SPEECH);
            return match heads && subject {
                true => Tag::Noun,
                false => Tag::Verb(Form::Ing),
            };
        }
        if verb.intersects(Class::VERB_PAST | Class::VERB_PARTICIPLE)
            && !(noun && !class.contains(Class::USUALLY_VERB) && verb.contains(Class::VERB_BASE))
        {
            return self.past_form(token, class);
        }
        self.noun_or_verb(token, class, noun)
    }

    pub(super) fn no_verb(&self, class: Class, noun: bool) -> Tag {
        if class.contains(Class::NUMBER) {
            Tag::Number
        } else if class.contains(Class::USUALLY_ADJECTIVE) && !class.contains(Class::PLURAL) {
            Tag::Adjective
        } else if noun {
            Tag::Noun
        } else if class.contains(Class::ADJECTIVE) {
            Tag::Adjective
        } else {
            Tag::Adverb
        }
    }

    /// Behind a determiner, an adjective or an owner: what is before its noun or is the noun.
    pub(super) fn in_noun_phrase(&self, token: usize, class: Class, noun: bool) -> Tag {
        let next = self.next_class(token);
        if noun {
            let leads_on = next.contains(Class::NOUN) && !next.intersects(Class::FUNCTION);
            return match class.contains(Class::USUALLY_ADJECTIVE) && leads_on {
                true => Tag::Adjective,
                false => Tag::Noun,
            };
        }
        if class.contains(Class::ADJECTIVE) {
            return Tag::Adjective;
        }
        if class.intersects(Class::VERB_PARTICIPLE | Class::VERB_ING) {
            let nominal = next.intersects(Class::NOUN | Class::ADJECTIVE)
                || self.sentence.has(token + 1) && self.text.kind(token + 1).is_capitalized();
            return match nominal {
                true => Tag::Adjective,
                false if class.contains(Class::VERB_ING) => Tag::Noun,
                false if self.just_before(token) == Tag::Number => self.past_form(token, class),
                false => Tag::Noun,
            };
        }
        if self.just_before(token) == Tag::Number || self.just_before(token) == Tag::Adjective {
            return self.noun_or_verb(token, class, noun);
        }
        Tag::Noun
    }
}
