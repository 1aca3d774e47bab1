//! What the words around a name say of it: "in Kano", "Ana Sousa, 34,", "a Tanner spokesman".

use super::{kinds::Evidence, wording};
use crate::{
    grammar::{Grammar, Tag},
    lexicon::{
        self, Class, Hint,
        gazetteer::{self, ListedKind},
    },
    span::TokenSpan,
    text::{Shape, Text, TokenKind},
};

/// Points from the words before and behind the name.
pub(super) fn add(
    found: &mut Evidence,
    text: &Text,
    grammar: &Grammar,
    name: TokenSpan,
    sentence: TokenSpan,
) {
    let seen = Seen {
        text,
        grammar,
        name,
        sentence,
    };
    seen.before(found);
    seen.behind(found);
    seen.inside(found);
    seen.opening(found);
}

struct Seen<'a, 't> {
    text: &'a Text<'t>,
    grammar: &'a Grammar,
    name: TokenSpan,
    sentence: TokenSpan,
}

impl Seen<'_, '_> {
    fn class(&self, token: usize) -> Class {
        match self.sentence.has(token) {
            true => self.text.word(token).entry.class,
            false => Class::empty(),
        }
    }

    fn lower(&self, token: usize) -> &str {
        match self.sentence.has(token) {
            true => self.text.lower(token),
            false => "",
        }
    }

    fn hint(&self, token: usize) -> Hint {
        match self.sentence.has(token) {
            true => self.text.hint(token),
            false => Hint::empty(),
        }
    }

    fn tag(&self, token: usize) -> Tag {
        match self.sentence.has(token) {
            true => self.grammar.tag(token),
            false => Tag::Stop,
        }
    }

    fn is_one_role(&self, token: usize) -> bool {
        let class = self.class(token);
        class.contains(Class::ROLE) && !class.contains(Class::PLURAL)
    }

    fn before(&self, found: &mut Evidence) {
        let before = self.name.start.wrapping_sub(1);
        let one_before = before.wrapping_sub(1);
        match self.tag(before) {
            Tag::Preposition => match self.lower(before) {
                "in" if found.nothing >= 5 => found.place += 1,
                "in" if self.tag(self.name.end) != Tag::Owner => found.place += 5,
                "at" | "near" | "outside" | "into" => found.place += 3,
                "around" | "across" | "throughout" | "inside" => found.place += 2,
                "to" | "from" | "for" if self.moves(one_before) => found.place += 4,
                "of" => {
                    if self.hint(one_before).contains(Hint::BESIDE_PLACE) {
                        found.place += 4;
                    }
                    if self.is_one_role(one_before) || self.hint(one_before).contains(Hint::OF_BODY)
                    {
                        found.organization += 2;
                    }
                }
                _ => {}
            },
            Tag::Determiner if self.lower(before) == "the" => {
                // "the Obi administration" is that of a person.
                if !self.hint(self.name.end).contains(Hint::OF_PERSON) {
                    found.person -= 2;
                    if found.nothing < 5 {
                        found.organization += 2;
                    }
                }
                if found.organization < 3 && found.place < 3 {
                    found.nothing += 1;
                }
            }
            Tag::Determiner => {
                found.person -= 1;
                found.nothing += 1;
            }
            Tag::Noun => {
                if self.is_one_role(before) {
                    found.person += 4;
                }
                if self.hint(before).contains(Hint::BESIDE_PLACE) {
                    found.place += 3;
                }
                if self.hint(before).contains(Hint::BEFORE_BODY) {
                    found.organization += 4;
                }
            }
            // "said Leila Haddad"
            Tag::Verb(_) if self.class(before).contains(Class::SPEECH) => found.person += 2,
            Tag::Verb(_) if self.hint_of_lemma(before).contains(Hint::MOTION) => found.place += 2,
            _ => {}
        }
    }

    /// A title in quotation marks, an abbreviation in brackets behind what is no name.
    fn inside(&self, found: &mut Evidence) {
        const LONGEST_TITLE: usize = 8;
        if let Some(marked) = self.text.marked_of(self.name.start) {
            let passage = self.text.marked[marked].tokens;
            let words = || passage.indices().filter(|&t| self.text.kind(t).is_word());
            let capital = |t: &usize| self.text.kind(*t).is_capitalized();
            if passage.len() <= LONGEST_TITLE
                && words().filter(capital).count() * 2 > words().count()
            {
                found.nothing += 4;
            }
        }
        let before = self.name.start.wrapping_sub(1);
        let bracketed = self.name.len() == 1
            && self.tag(before) == Tag::Open
            && self.tag(self.name.end) == Tag::Close;
        if bracketed && matches!(self.tag(before.wrapping_sub(1)), Tag::Noun | Tag::Adjective) {
            found.nothing += 6;
        }
    }

    /// A word that stands at the start of sentences only, where any word has a capital, and does
    /// nothing there: "Phishing domains".
    fn opening(&self, found: &mut Evidence) {
        let word = self.text.word(self.name.start);
        let class = word.entry.class;
        let known =
            Class::GIVEN | Class::SURNAME | Class::PLACE | Class::COUNTRY | Class::ORGANIZATION;
        let acts = matches!(
            self.tag(self.name.end),
            Tag::Verb(_)
                | Tag::Auxiliary
                | Tag::Modal
                | Tag::Owner
                | Tag::Adverb
                | Tag::Open
                | Tag::Wh
        );
        let upper = self.text.kind(self.name.start) == TokenKind::Word(Shape::Upper);
        if self.name.len() == 1
            && word.capital_count == 0
            && !class.intersects(known)
            && !acts
            && !upper
        {
            found.nothing += 3;
        }
    }

    /// "flew to", "a visit to"
    fn moves(&self, token: usize) -> bool {
        self.sentence.has(token) && self.hint_of_lemma(token).contains(Hint::MOTION)
    }

    fn hint_of_lemma(&self, token: usize) -> Hint {
        lexicon::hint(self.text.word(token).entry.lemma)
    }

    fn behind(&self, found: &mut Evidence) {
        let end = self.name.end;
        let several = self.name.len() > 1;
        match self.tag(end) {
            Tag::Comma => self.behind_comma(end + 1, found),
            Tag::Wh if self.lower(end) == "who" => found.person += 3,
            Tag::Open if self.text.kind(end + 1) == TokenKind::Word(Shape::Upper) && several => {
                found.organization += 3;
            }
            Tag::Noun => {
                let hint = self.hint(end);
                if self.is_one_role(end) {
                    // "Reuters reporter", "Arsenal striker"
                    found.organization += 1;
                    found.person -= 1;
                }
                if wording::follows_place(hint) {
                    found.place += 3;
                }
                if hint.contains(Hint::OF_BODY) {
                    found.organization += 3;
                }
                // "QR code", "STEM lessons"
                let upper = self.text.kind(self.name.start) == TokenKind::Word(Shape::Upper);
                let owned = Hint::OF_BODY | Hint::OF_GOVERNMENT | Hint::BESIDE_PLACE;
                if upper && !several && !hint.intersects(owned) && !self.is_one_role(end) {
                    found.nothing += 2;
                }
                if hint.contains(Hint::OF_PERSON) {
                    found.person += 3;
                }
                if matches!(
                    self.lower(end),
                    "government" | "authorities" | "police" | "residents"
                ) {
                    found.place += 1;
                }
            }
            Tag::Verb(_) | Tag::Adverb => {
                let next = end + usize::from(self.tag(end) == Tag::Adverb);
                if self.class(next).contains(Class::SPEECH) {
                    found.person += 2;
                    found.organization += 1;
                } else if matches!(self.tag(end), Tag::Verb(_)) {
                    found.person += 1;
                }
            }
            Tag::Owner if several => found.person += 1,
            _ => {}
        }
    }

    /// "Leila Haddad, 34,", "Kano, Nigeria", "Ana Sousa, a teacher", "Ana Sousa, who".
    fn behind_comma(&self, next: usize, found: &mut Evidence) {
        let aged = self.sentence.has(next)
            && self.text.kind(next) == TokenKind::Number
            && matches!(self.tag(next + 1), Tag::Comma | Tag::Stop)
            && self.text.str(next).len() <= 2;
        if aged {
            found.person += 4;
        }
        let person = self.name.len() > 1 && self.class(self.name.start).intersects(Class::GIVEN);
        if let Some((_, listed)) = gazetteer::longest(self.text, next, self.sentence.end)
            && matches!(listed.kind, ListedKind::Country | ListedKind::Place)
            && !person
        {
            let placed = self.tag(self.name.start.wrapping_sub(1)) == Tag::Preposition;
            found.place += if placed { 5 } else { 2 };
        }
        if self.role_follows(next) || self.lower(next) == "who" {
            found.person += 3;
        }
    }

    /// "a teacher", "the head of", "president of": an apposition of a person.
    fn role_follows(&self, at: usize) -> bool {
        const REACH: usize = 6;
        let mut token = at;
        while self.sentence.has(token) && token < at + REACH {
            let class = self.class(token);
            match self.tag(token) {
                Tag::Noun if class.contains(Class::ROLE) => return !class.contains(Class::PLURAL),
                Tag::Noun
                | Tag::Adjective
                | Tag::Determiner
                | Tag::Possessive
                | Tag::Owner
                | Tag::Number => {}
                Tag::Proper => {
                    if class.contains(Class::ROLE) {
                        return true;
                    }
                }
                _ => return false,
            }
            token += 1;
        }
        false
    }
}
