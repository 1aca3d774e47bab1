//! Words with a fixed job in the sentence, and which of their jobs they do here.

use super::Tagger;
use crate::{
    grammar::{Form, Tag},
    lexicon::Class,
    text::TokenKind,
};

impl Tagger<'_, '_> {
    pub(super) fn function_word(&self, token: usize, class: Class) -> Tag {
        let next = self.next_class(token);
        let lower = self.text.lower(token);
        let next_nominal = next.intersects(Class::NOUN | Class::ADJECTIVE)
            || self.sentence.has(token + 1) && self.text.kind(token + 1).is_capitalized();
        match lower {
            "to" => {
                let verb = next.intersects(Class::VERB_BASE | Class::BE | Class::HAVE | Class::DO)
                    && !next.intersects(Class::DETERMINER | Class::POSSESSIVE);
                let adverb = next.contains(Class::ADVERB) && !next.contains(Class::DETERMINER);
                return if verb || adverb {
                    Tag::To
                } else {
                    Tag::Preposition
                };
            }
            "that" => return self.that(token, next, next_nominal),
            "her" => {
                let amount = self.sentence.has(token + 1)
                    && matches!(
                        self.text.kind(token + 1),
                        TokenKind::Number | TokenKind::Other | TokenKind::Mark
                    );
                return match next_nominal
                    || amount
                    || next.intersects(Class::VERB_ING | Class::VERB_PARTICIPLE)
                {
                    true => Tag::Possessive,
                    false => Tag::Pronoun,
                };
            }
            "one"
                if next.contains(Class::NOUN)
                    && !next.intersects(Class::FUNCTION | Class::VERB_S) =>
            {
                return Tag::Number;
            }
            // "there appeared to be": it stands where the subject would.
            "there" => {
                let verb = next.intersects(Class::MODAL | Class::BE | Class::HAVE)
                    || next.intersects(Class::VERB_PAST | Class::VERB_S)
                        && !next.contains(Class::NOUN);
                return if verb { Tag::Pronoun } else { Tag::Adverb };
            }
            "so" | "once" | "then" | "yet" if !self.opens(token) => return Tag::Adverb,
            // "the i": a paper of that name.
            "i" if self.just_before(token) == Tag::Determiner => return Tag::Noun,
            "no" if self.sentence.has(token + 1) && self.text.lower(token + 1) == "one" => {
                return Tag::Determiner;
            }
            "no" if !next_nominal => return Tag::Adverb,
            "more" if next.intersects(Class::BE | Class::HAVE | Class::MODAL) => {
                return Tag::Pronoun;
            }
            "like" if matches!(self.before(token), Tag::To | Tag::Modal | Tag::Pronoun) => {
                return Tag::Verb(Form::Base);
            }
            "following" | "including" | "given" | "concerning" | "regarding" => {
                return match self.before(token) {
                    Tag::Auxiliary => self.open_word(token, class),
                    Tag::Determiner | Tag::Possessive => Tag::Adjective,
                    _ => Tag::Preposition,
                };
            }
            "own" | "same" | "other" | "such" | "last" | "next" | "first" | "second" | "third"
            | "former" => return Tag::Adjective,
            _ => {}
        }
        if class.intersects(Class::NEGATION) {
            Tag::Not
        } else if class.contains(Class::MODAL) {
            Tag::Modal
        } else if class.intersects(Class::BE | Class::HAVE | Class::DO) {
            Tag::Auxiliary
        } else if class.contains(Class::WH) {
            Tag::Wh
        } else if class.contains(Class::POSSESSIVE) {
            Tag::Possessive
        } else if class.contains(Class::DETERMINER | Class::PRONOUN) {
            let verb_follows = next.intersects(Class::VERB_PAST | Class::VERB_S)
                && !next.intersects(
                    Class::NOUN | Class::ADJECTIVE | Class::VERB_PARTICIPLE & !Class::SPEECH,
                );
            let says = next.contains(Class::SPEECH | Class::VERB_PAST);
            let alone = verb_follows
                || says
                || next.intersects(
                    Class::BE
                        | Class::HAVE
                        | Class::DO
                        | Class::MODAL
                        | Class::PREPOSITION
                        | Class::TO,
                )
                || !next_nominal
                    && !next.intersects(
                        Class::NUMBER | Class::VERB_PARTICIPLE | Class::VERB_ING | Class::ADVERB,
                    );
            if alone && !next.is_empty()
                || !self.sentence.has(token + 1)
                || !self.text.kind(token + 1).is_word()
                    && self.text.kind(token + 1) != TokenKind::Number
            {
                Tag::Pronoun
            } else {
                Tag::Determiner
            }
        } else if class.contains(Class::PRONOUN) {
            Tag::Pronoun
        } else if class.contains(Class::DETERMINER) {
            Tag::Determiner
        } else if class.contains(Class::PREPOSITION) {
            Tag::Preposition
        } else if class.contains(Class::CONJUNCTION) {
            Tag::Conjunction
        } else {
            Tag::Subordinator
        }
    }

    /// "that": before a clause, a relative, or pointing at something.
    pub(super) fn that(&self, token: usize, next: Class, next_nominal: bool) -> Tag {
        let before = self.before(token);
        if matches!(before, Tag::Verb(_)) || matches!(before, Tag::Adjective) {
            return Tag::Subordinator;
        }
        if next.intersects(
            Class::MODAL | Class::BE | Class::HAVE | Class::DO | Class::VERB_PAST | Class::VERB_S,
        ) && matches!(before, Tag::Noun | Tag::Proper)
        {
            return Tag::Wh;
        }
        match before {
            Tag::Noun
            | Tag::Proper
            | Tag::Comma
            | Tag::Conjunction
            | Tag::Auxiliary
            | Tag::Time
            | Tag::Number
            | Tag::Pronoun => Tag::Subordinator,
            _ if next_nominal && !next.intersects(Class::FUNCTION) => Tag::Determiner,
            Tag::Preposition => Tag::Pronoun,
            Tag::Stop | Tag::Mark => match next_nominal {
                true => Tag::Determiner,
                false => Tag::Pronoun,
            },
            _ => Tag::Subordinator,
        }
    }
}
