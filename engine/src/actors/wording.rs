//! What the words of a name itself say of it: "Tanner Group", "Lake Moss", "Spring Act", "J. Osei".

use super::kinds::Evidence;
use crate::{
    lexicon::{self, Class, Hint},
    span::TokenSpan,
    text::{Shape, Text, TokenKind},
};

/// Points from the name's own words.
pub(super) fn add(found: &mut Evidence, text: &Text, name: TokenSpan, shouted: bool, listed: bool) {
    let words = Words {
        text,
        name,
        shouted,
    };
    words.clear_cases(found, listed);
    match name.len() {
        1 => words.alone(found, listed),
        _ if !listed => words.several(found),
        _ => {}
    }
}

struct Words<'a, 't> {
    text: &'a Text<'t>,
    name: TokenSpan,
    /// All words of the line are in capitals.
    shouted: bool,
}

impl Words<'_, '_> {
    fn class(&self, token: usize) -> Class {
        self.text.word(token).entry.class
    }

    fn is_given(&self, token: usize) -> bool {
        self.class(token).intersects(Class::GIVEN)
    }

    fn is_upper(&self, token: usize) -> bool {
        self.text.kind(token) == TokenKind::Word(Shape::Upper)
    }

    /// Tokens that are words.
    fn words(&self) -> impl Iterator<Item = usize> {
        self.name.indices().filter(|&t| self.text.kind(t).is_word())
    }

    /// An ordinary word, not only by its ending.
    fn is_common(&self, token: usize) -> bool {
        let entry = self.text.word(token).entry;
        entry.class.intersects(Class::FUNCTION)
            || entry.class.intersects(Class::COMMON) && !entry.lemma.is_empty()
    }

    /// Words that leave little doubt: "Council", "County", "Act", "Prime Minister".
    fn clear_cases(&self, found: &mut Evidence, listed: bool) {
        let (first, last) = (self.name.start, self.name.end - 1);
        if is_nobody(self.text, self.name) {
            found.nothing += 12;
        }
        let titles_alone = self
            .name
            .indices()
            .all(|t| is_role(self.text, t) || modifies_role(self.text, t));
        let somebody =
            self.name.len() == 1 && self.class(first).intersects(Class::GIVEN | Class::SURNAME);
        if titles_alone && !listed && !somebody {
            found.nothing += 10;
        }
        if is_body(self.text, self.name) {
            found.organization += 9;
        } else if self.name.len() > 1 && self.text.hint(last).contains(Hint::MAY_CLOSE_BODY) {
            found.organization += 3;
        }
        if self.name.len() > 1 && !listed {
            if self.text.hint(last).contains(Hint::CLOSES_PLACE)
                || self.text.hint(first).contains(Hint::HEADS_PLACE)
            {
                found.place += 9;
            }
            // "the Sultanate of Oman", "the City of Windhoek"
            let area = self
                .text
                .hint(first)
                .intersects(Hint::CLOSES_PLACE | Hint::MAY_CLOSE_PLACE);
            if area && self.text.lower(first + 1) == "of" {
                found.place += 14;
            }
            if self.text.hint(last).contains(Hint::CLOSES_FACILITY) {
                found.nothing += 8;
            }
            if self.text.hint(last).contains(Hint::MAY_CLOSE_PLACE) {
                found.place += 2;
            }
        }
    }

    /// A name of several words that is in no list.
    fn several(&self, found: &mut Evidence) {
        let (first, last) = (self.name.start, self.name.end - 1);
        let given = self.is_given(first);
        let common = self.words().filter(|&t| self.is_common(t)).count();
        if given {
            found.person += 5;
        }
        if self.class(last).contains(Class::SURNAME) {
            found.person += 2;
        }
        if self
            .words()
            .skip(1)
            .any(|t| is_joined_given(self.text.str(t)))
        {
            found.person += 5;
        }
        let initial = |t: usize| {
            self.text.kind(t) == TokenKind::Word(Shape::Initial) && self.text.str(t).len() == 2
        };
        // "J. Osei", "BM Ashraf Ullah"
        let initials = self.is_upper(first)
            && self.text.str(first).len() <= 3
            && common == 0
            && self.words().skip(1).all(|t| !self.is_upper(t));
        if self.words().any(initial) {
            found.person += 4;
        }
        let sited = self.words().any(|t| {
            self.class(t).intersects(Class::COUNTRY | Class::PLACE)
                && !self.class(t).intersects(Class::GIVEN | Class::SURNAME)
        });
        let upper = self.words().any(|t| self.is_upper(t)) && !initials && !self.shouted;
        if common == 0 {
            found.person += 3;
        } else if common == self.name.len() {
            found.organization += 2;
            found.nothing += 3;
        } else if !given {
            found.organization += 3;
        }
        if self.name.indices().any(|t| self.text.lower(t) == "&") {
            found.organization += 10;
        }
        // "Osprey Flooring"
        let trade = self.text.lower(last).ends_with("ing") && self.text.lower(last).len() > 5;
        if trade && !given && !self.class(last).intersects(Class::SURNAME | Class::GIVEN) {
            found.organization += 6;
        }
        if is_part_of_place(self.text, self.name) {
            found.place += 9;
        } else if (sited || upper) && !given {
            found.organization += 4;
        }
        if self.text.hint(first).contains(Hint::OPENS_PLACE) {
            found.place += 3;
        }
        if self
            .name
            .indices()
            .any(|t| matches!(self.text.lower(t), "of" | "and"))
        {
            found.person -= 5;
            found.organization += 1;
        }
        if self
            .name
            .indices()
            .skip(1)
            .any(|t| is_particle(self.text, t))
        {
            found.person += 2;
        }
    }

    /// A name of one word.
    fn alone(&self, found: &mut Evidence, listed: bool) {
        let at = self.name.start;
        let word = self.text.word(at);
        let class = word.entry.class;
        let common = self.is_common(at);
        let given = self.is_given(at);
        let surname = class.contains(Class::SURNAME);
        let upper = self.is_upper(at) && !self.shouted;
        if upper && !listed {
            found.organization += 4;
        }
        if is_plural_acronym(self.text.str(at)) {
            found.nothing += 6;
        }
        if self.text.kind(at) == TokenKind::Word(Shape::Initial) {
            found.nothing += 12;
        }
        if !upper && has_inner_capital(self.text.str(at)) {
            found.organization += 4;
        }
        if !upper && self.text.str(at).as_bytes().get(1) == Some(&b'.') {
            // "G.Zandanshatar"
            found.person += 5;
        }
        if !upper && !common {
            found.person += if given { 2 } else { 0 } + if surname { 2 } else { 0 };
            if !listed {
                found.person += 1 + i32::from(has_family_ending(self.text.lower(at)));
            }
        }
        if class.contains(Class::DEMONYM) && !listed {
            found.nothing += 6;
        }
        if common && !listed && !upper && !word.entry.hint.contains(Hint::SOLE_BODY) {
            let named = word.capital_count > word.lower_count;
            match (given || surname, named) {
                (true, true) => found.person += 2,
                (true, false) => found.nothing += 2,
                (false, true) => found.nothing += 5,
                (false, false) => found.nothing += 7,
            }
        }
    }
}

/// A word that "of" can follow inside a name: "Ministry", "University", "Republic".
pub(super) fn leads_of(text: &Text, token: usize) -> bool {
    text.hint(token)
        .intersects(Hint::HEADS_BODY | Hint::LEADS_OF)
}

/// A word that closes the name of a body: "Council", "Inc".
pub(super) fn closes_body(text: &Text, token: usize) -> bool {
    text.hint(token).contains(Hint::CLOSES_BODY)
}

/// A word for what a person is: "Minister", "Major-General".
pub(super) fn is_role(text: &Text, token: usize) -> bool {
    let class = text.word(token).entry.class;
    if class.intersects(Class::HONORIFIC | Class::ROLE) {
        return true;
    }
    let word = text.word(token);
    let parts = word
        .joined
        .then(|| text.lower(token).rsplit_once('-'))
        .flatten();
    parts.is_some_and(|(_, last)| {
        lexicon::entry(last)
            .class
            .intersects(Class::HONORIFIC | Class::ROLE)
    })
}

/// A name whose words say that it is a body: "Tanner Group", "Ministry of Health".
pub(super) fn is_body(text: &Text, name: TokenSpan) -> bool {
    let last = name.end - 1;
    let several = name.len() > 1;
    if several && text.hint(last).contains(Hint::CLOSES_BODY) {
        return true;
    }
    let of = name
        .indices()
        .find(|&t| matches!(text.lower(t), "of" | "for" | "on" | "de" | "del"));
    if let Some(of) = of
        && (name.start..of).any(|t| text.hint(t).contains(Hint::HEADS_BODY))
    {
        return true;
    }
    !several && text.hint(last).contains(Hint::SOLE_BODY)
}

/// A name whose words say that it is a place or facility: "Moss County", "Lake Moss".
pub(super) fn is_site(text: &Text, name: TokenSpan) -> bool {
    name.len() > 1
        && (text
            .hint(name.end - 1)
            .intersects(Hint::CLOSES_PLACE | Hint::CLOSES_FACILITY)
            || text.hint(name.start).contains(Hint::HEADS_PLACE))
}

/// "Prime", "Foreign", "Deputy": capitalized words between a country and a role.
pub(super) fn modifies_role(text: &Text, token: usize) -> bool {
    text.word(token).entry.class.contains(Class::DEMONYM)
        || text.hint(token).contains(Hint::MODIFIES_ROLE)
}

/// "Northern Rwanda", "Upper Egypt", "Greater Accra".
fn is_part_of_place(text: &Text, name: TokenSpan) -> bool {
    let place = Class::COUNTRY | Class::PLACE;
    name.len() == 2
        && text.hint(name.start).contains(Hint::PART_OF_PLACE)
        && text.word(name.start + 1).entry.class.intersects(place)
}

/// A small word inside a person's name, or a word with an article: "bin", "al-Sayed".
fn is_particle(text: &Text, token: usize) -> bool {
    let word = text.str(token);
    let article = ["al-", "el-", "Al-", "El-"];
    lexicon::hint(word).contains(Hint::PARTICLE) || article.iter().any(|a| word.starts_with(a))
}

/// The given name in "Park Wang-yul", "Lo Chung-mau".
fn is_joined_given(word: &str) -> bool {
    word.split_once('-').is_some_and(|(first, second)| {
        let small = |s: &str| s.chars().all(char::is_lowercase) && (2..=5).contains(&s.len());
        let capital = first.chars().next().is_some_and(char::is_uppercase);
        capital
            && (3..=6).contains(&first.len())
            && small(second)
            && lexicon::entry(second).lemma.is_empty()
    })
}

/// "SDGs", "NGOs"
fn is_plural_acronym(word: &str) -> bool {
    word.strip_suffix('s')
        .is_some_and(|stem| stem.chars().count() > 1 && stem.chars().all(char::is_uppercase))
}

/// "WaterAid", not "McDonald" or "DeSantis".
fn has_inner_capital(word: &str) -> bool {
    let mut chars = word.char_indices().skip(1);
    let inner = chars.find(|(_, c)| c.is_uppercase());
    inner.is_some_and(|(at, _)| {
        at > 3
            && word[..at]
                .chars()
                .next_back()
                .is_some_and(char::is_lowercase)
    })
}

/// Endings that family names of many countries share.
fn has_family_ending(lower: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "ov", "ova", "ev", "eva", "enko", "sky", "skiy", "skyy", "ski", "ska", "vich", "vic",
        "vić", "wicz", "czyk", "ian", "yan", "shvili", "dze", "oglu", "oğlu", "poulos", "opoulos",
        "akis", "idis", "sson", "ssen", "sen", "son", "stein", "berg", "mann", "man", "escu", "ez",
        "quist", "ström", "qvist", "uddin", "ullah", "zadeh", "nejad", "pour", "wala", "singh",
        "swamy", "murthy",
    ];
    let letter = lower.bytes().next_back();
    let ends = |e: &&str| e.bytes().next_back() == letter && lower.ends_with(e);
    lower.len() > 4
        && (ENDINGS.iter().any(ends) || lower.starts_with("mc") || lower.starts_with("o'"))
}

/// Names of days, laws, works, events, prizes, illnesses: nobody who acts.
fn is_nobody(text: &Text, name: TokenSpan) -> bool {
    let last = name.end - 1;
    let class = text.word(last).entry.class;
    let date = class.intersects(Class::MONTH | Class::WEEKDAY);
    if date && !class.intersects(Class::GIVEN) {
        return true;
    }
    let hint = text.hint(last);
    match name.len() {
        1 => hint.contains(Hint::NOBODY),
        // "the Museum of Flight"
        _ => hint.contains(Hint::ENDS_EVENT) && !is_body(text, name),
    }
}

/// A word for a body that can go on with "of", or be used alone for the whole name: "Foundation".
pub(super) fn heads_body(text: &Text, token: usize) -> bool {
    text.hint(token).contains(Hint::HEADS_BODY)
}

/// A word behind the name of a place: "county", "river".
pub(super) fn follows_place(hint: Hint) -> bool {
    hint.intersects(Hint::CLOSES_PLACE | Hint::BESIDE_PLACE)
}
