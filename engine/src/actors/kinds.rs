//! Is a name that of a person, an organization, a place, or of nothing that acts?
//!
//! Each mention gathers points for each kind from its own words and from the words around it.
//! [`settle`] then adds up what all mentions with the same wording say, lets a surname follow the
//! fuller name, and decides once for all of them.

use super::{
    hints::{Hint, hint},
    names::Name,
};
use crate::{
    grammar::{Grammar, Tag},
    lexicon::{
        self, Class, entries,
        gazetteer::{self, Listed, ListedKind},
    },
    span::TokenSpan,
    text::{Shape, Text, TokenKind},
};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Points for each kind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    pub person: i32,
    pub organization: i32,
    pub place: i32,
    /// A work, law, day, facility, prize.
    pub nothing: i32,
}

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Kind {
    Person,
    Organization,
    Place,
    Nothing,
}

impl Evidence {
    fn add(&mut self, other: Evidence) {
        self.person += other.person;
        self.organization += other.organization;
        self.place += other.place;
        self.nothing += other.nothing;
    }

    /// The kind with most points.
    fn kind(&self) -> Option<(Kind, i32)> {
        let points = [
            (Kind::Person, self.person),
            (Kind::Organization, self.organization),
            (Kind::Place, self.place),
            (Kind::Nothing, self.nothing),
        ];
        let best = points.into_iter().rev().max_by_key(|&(_, p)| p)?;
        (best.1 > 0).then_some(best)
    }
}

/// How a word for a body or place makes a name (the letters of the lists).
fn letters(list: &'static str) -> FxHashMap<&'static str, &'static str> {
    entries(list).collect()
}

static BODIES: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| letters(include_str!("../../lexicon/organization_words.txt")));
static SITES: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| letters(include_str!("../../lexicon/place_words.txt")));

fn body(text: &Text, token: usize) -> &'static str {
    BODIES.get(text.lower(token)).copied().unwrap_or("")
}

fn site(text: &Text, token: usize) -> &'static str {
    SITES.get(text.lower(token)).copied().unwrap_or("")
}

/// A word that "of" can follow inside a name: "Ministry", "University", "Republic".
pub(super) fn leads_of(text: &Text, token: usize) -> bool {
    body(text, token).contains('h') || hint(text.lower(token)).contains(Hint::LEADS_OF)
}

/// A word that closes the name of a body: "Council", "Inc".
pub(super) fn closes_body(text: &Text, token: usize) -> bool {
    body(text, token).contains('s')
}

/// A word for what a person is: "Minister", "Major-General".
pub(super) fn is_role(text: &Text, token: usize) -> bool {
    let class = text.word(token).entry.class;
    if class.intersects(Class::HONORIFIC | Class::ROLE) {
        return true;
    }
    let lower = text.lower(token);
    lower.rsplit_once('-').is_some_and(|(_, last)| {
        lexicon::entry(last)
            .class
            .intersects(Class::HONORIFIC | Class::ROLE)
    })
}

/// A name whose words say that it is a body: "Tanner Group", "Ministry of Health".
pub(super) fn is_body(text: &Text, name: TokenSpan) -> bool {
    let last = name.end - 1;
    let several = name.len() > 1;
    if several && body(text, last).contains('s') {
        return true;
    }
    let of = name
        .indices()
        .find(|&t| matches!(text.lower(t), "of" | "for" | "on" | "de" | "del"));
    if let Some(of) = of
        && (name.start..of).any(|t| body(text, t).contains('h'))
    {
        return true;
    }
    !several && hint(text.lower(last)).contains(Hint::SOLE_BODY)
}

/// A name whose words say that it is a place or facility: "Moss County", "Lake Moss".
pub(super) fn is_site(text: &Text, name: TokenSpan) -> bool {
    name.len() > 1
        && (site(text, name.end - 1).contains(['p', 'f']) || site(text, name.start).contains('h'))
}

/// "Prime", "Foreign", "Deputy": capitalized words between a country and a role.
pub(super) fn modifies_role(text: &Text, token: usize) -> bool {
    text.word(token).entry.class.contains(Class::DEMONYM)
        || hint(text.lower(token)).contains(Hint::MODIFIES_ROLE)
}

/// What one mention says of its kind.
pub(super) fn evidence(
    text: &Text,
    grammar: &Grammar,
    name: TokenSpan,
    title: Option<TokenSpan>,
    listed: Option<Listed>,
    sentence: TokenSpan,
) -> Evidence {
    let mut found = Evidence::default();
    let seen = Seen {
        text,
        grammar,
        name,
        sentence,
    };
    if title.is_some() {
        found.person += 8;
    }
    match listed.map(|l| l.kind) {
        Some(ListedKind::Country) => found.place += 12,
        Some(ListedKind::Seat) => found.place += 9,
        Some(ListedKind::Place) => found.place += if seen.is_weak() { 3 } else { 5 },
        Some(ListedKind::Organization) => found.organization += if seen.is_weak() { 3 } else { 6 },
        _ => {}
    }
    seen.own_words(&mut found, listed.is_some());
    seen.around(&mut found);
    found
}

struct Seen<'a, 't> {
    text: &'a Text<'t>,
    grammar: &'a Grammar,
    name: TokenSpan,
    sentence: TokenSpan,
}

impl Seen<'_, '_> {
    fn class(&self, token: usize) -> Class {
        self.text.word(token).entry.class
    }

    fn lower(&self, token: usize) -> &str {
        match self.sentence.has(token) {
            true => self.text.lower(token),
            false => "",
        }
    }

    fn tag(&self, token: usize) -> Tag {
        match self.sentence.has(token) {
            true => self.grammar.tag(token),
            false => Tag::Stop,
        }
    }

    /// An ordinary word or a given name: the list alone is not enough.
    fn is_weak(&self) -> bool {
        self.name.len() == 1
            && self
                .class(self.name.start)
                .intersects(Class::COMMON | Class::GIVEN | Class::SURNAME)
    }

    /// What the name's own words say.
    fn own_words(&self, found: &mut Evidence, listed: bool) {
        let (first, last) = (self.name.start, self.name.end - 1);
        let several = self.name.len() > 1;
        if is_nothing(self.text, self.name) {
            found.nothing += 12;
        }
        if self
            .name
            .indices()
            .all(|t| is_role(self.text, t) || modifies_role(self.text, t))
            && !listed
            && !(self.name.len() == 1
                && self.class(first).intersects(Class::GIVEN | Class::SURNAME))
        {
            found.nothing += 10;
        }
        if is_body(self.text, self.name) {
            found.organization += 9;
        } else if several && body(self.text, last).contains('w') {
            found.organization += 3;
        }
        if several && !listed {
            if site(self.text, last).contains('p') || site(self.text, first).contains('h') {
                found.place += 9;
            }
            if site(self.text, last).contains('f') {
                found.nothing += 8;
            }
            if site(self.text, last).contains('w') {
                found.place += 2;
            }
        }
        if several && listed {
            return;
        }
        let given = self.class(first).intersects(Class::GIVEN);
        let surname = self.class(last).contains(Class::SURNAME);
        let words = self.name.indices().filter(|&t| self.text.kind(t).is_word());
        let common = words.clone().filter(|&t| self.is_common(t)).count();
        if several {
            if given {
                found.person += 5;
            }
            if surname {
                found.person += 2;
            }
            let initial = words.clone().any(|t| {
                self.text.kind(t) == TokenKind::Word(Shape::Initial) && self.text.str(t).len() == 2
            });
            if initial {
                found.person += 4;
            }
            let sited = words.clone().any(|t| {
                self.class(t).intersects(Class::COUNTRY | Class::PLACE)
                    && !self.class(t).intersects(Class::GIVEN | Class::SURNAME)
            });
            let upper = words
                .clone()
                .any(|t| self.text.kind(t) == TokenKind::Word(Shape::Upper));
            if common == 0 {
                found.person += 3;
            } else if common < self.name.len() {
                if !given {
                    found.organization += 3;
                }
            } else {
                found.organization += 2;
                found.nothing += 3;
            }
            if (sited || upper) && !given && !self.is_shouted() {
                found.organization += 4;
            }
            if matches!(
                self.lower(first),
                "san"
                    | "santa"
                    | "las"
                    | "los"
                    | "puerto"
                    | "villa"
                    | "new"
                    | "nueva"
                    | "rio"
                    | "playa"
            ) {
                found.place += 3;
            }
            if self
                .name
                .indices()
                .any(|t| self.lower(t) == "of" || self.lower(t) == "and")
            {
                found.person -= 5;
                found.organization += 1;
            }
            let article = self
                .name
                .indices()
                .skip(1)
                .any(|t| is_particle(self.text, t));
            if article {
                found.person += 2;
            }
        } else {
            let upper =
                self.text.kind(first) == TokenKind::Word(Shape::Upper) && !self.is_shouted();
            if upper && !listed {
                found.organization += 4;
            }
            if self.text.kind(first) == TokenKind::Word(Shape::Initial) {
                found.nothing += 12;
            }
            if !upper && has_inner_capital(self.text.str(first)) {
                found.organization += 4;
            }
            if !upper && common == 0 {
                if given {
                    found.person += 2;
                }
                if surname {
                    found.person += 2;
                }
                if !listed {
                    found.person += 1;
                    if has_family_ending(self.lower(first)) {
                        found.person += 1;
                    }
                }
            }
            if self.class(first).contains(Class::DEMONYM) && !listed {
                found.nothing += 6;
            }
            if common > 0 && !listed && !upper && !hint(self.lower(first)).contains(Hint::SOLE_BODY)
            {
                let word = self.text.word(first);
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

    /// An ordinary word, not only by its ending.
    fn is_common(&self, token: usize) -> bool {
        let entry = self.text.word(token).entry;
        entry.class.intersects(Class::FUNCTION)
            || entry.class.intersects(Class::COMMON) && !entry.lemma.is_empty()
    }

    /// All words of the line are in capitals.
    fn is_shouted(&self) -> bool {
        !self
            .sentence
            .indices()
            .any(|t| self.text.kind(t) == TokenKind::Word(Shape::Lower))
    }

    /// What the words around it say.
    fn around(&self, found: &mut Evidence) {
        let (start, end) = (self.name.start, self.name.end);
        let before = start.wrapping_sub(1);
        let several = self.name.len() > 1;
        match self.tag(before) {
            Tag::Preposition => match self.lower(before) {
                "in" if self.tag(end) != Tag::Owner => found.place += 5,
                "at" | "near" | "outside" | "around" | "across" | "throughout" | "into"
                | "inside" => {
                    found.place += 1;
                }
                _ => {}
            },
            Tag::Determiner if self.lower(before) == "the" => {
                found.person -= 2;
                found.organization += 2;
                if found.organization < 3 && found.place < 3 {
                    found.nothing += 1;
                }
            }
            Tag::Determiner => {
                found.person -= 1;
                found.nothing += 1;
            }
            Tag::Noun => {
                let class = self.class(before);
                if class.contains(Class::ROLE) && !class.contains(Class::PLURAL) {
                    found.person += 4;
                }
                if hint(self.lower(before)).contains(Hint::BESIDE_PLACE) {
                    found.place += 3;
                }
                if hint(self.lower(before)).contains(Hint::BEFORE_BODY) {
                    found.organization += 3;
                }
            }
            Tag::Comma if site_like(self.text, start, self.sentence.start) => found.place += 1,
            _ => {}
        }
        if self.lower(before) == "of"
            && hint(self.lower(before.wrapping_sub(1))).contains(Hint::BESIDE_PLACE)
        {
            found.place += 4;
        }
        match self.tag(end) {
            Tag::Comma => {
                let next = end + 1;
                // "Leila Haddad, 34,": an age.
                if self.text.kind(next) == TokenKind::Number
                    && self.sentence.has(next)
                    && matches!(self.tag(next + 1), Tag::Comma | Tag::Stop)
                    && self.text.str(next).len() <= 2
                {
                    found.person += 4;
                }
                if let Some((_, listed)) = gazetteer::longest(self.text, next, self.sentence.end)
                    && matches!(listed.kind, ListedKind::Country | ListedKind::Place)
                    && !(several && self.class(start).intersects(Class::GIVEN))
                {
                    found.place += if self.tag(before) == Tag::Preposition {
                        5
                    } else {
                        2
                    };
                }
                if self.role_follows(next) {
                    found.person += 3;
                }
                if self.lower(next) == "who" {
                    found.person += 3;
                }
            }
            Tag::Wh if self.lower(end) == "who" => found.person += 3,
            Tag::Open if self.text.kind(end + 1) == TokenKind::Word(Shape::Upper) && several => {
                found.organization += 3;
            }
            Tag::Noun => {
                if self.class(end).contains(Class::ROLE) && !self.class(end).contains(Class::PLURAL)
                {
                    // "Reuters reporter", "Arsenal striker"
                    found.organization += 1;
                    found.person -= 1;
                }
                if site(self.text, end).contains('p') {
                    found.place += 3;
                }
                if matches!(
                    self.lower(end),
                    "government" | "authorities" | "officials" | "province" | "residents"
                ) {
                    found.place += 1;
                }
                if matches!(
                    self.lower(end),
                    "shares"
                        | "spokesman"
                        | "spokeswoman"
                        | "spokesperson"
                        | "executives"
                        | "employees"
                        | "members"
                        | "lawmakers"
                        | "fans"
                        | "party"
                ) {
                    found.organization += 2;
                }
            }
            Tag::Verb(_) | Tag::Adverb => {
                let speech = self.class(end).contains(Class::SPEECH)
                    || self.class(end + 1).contains(Class::SPEECH) && self.sentence.has(end + 1);
                if speech {
                    found.person += 2;
                    found.organization += 1;
                } else if matches!(self.tag(end), Tag::Verb(_)) {
                    found.person += 1;
                }
            }
            _ => {}
        }
        // "said Leila Haddad"
        if matches!(self.tag(before), Tag::Verb(_)) && self.class(before).contains(Class::SPEECH) {
            found.person += 2;
        }
        if self.tag(end) == Tag::Owner && several {
            found.person += 1;
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

/// A listed place stands right before the comma before `start`.
fn site_like(text: &Text, start: usize, floor: usize) -> bool {
    start >= floor + 2
        && text
            .word(start - 2)
            .entry
            .class
            .intersects(Class::PLACE | Class::COUNTRY)
}

/// A small word inside a person's name, or a word with an article: "bin", "al-Sayed".
fn is_particle(text: &Text, token: usize) -> bool {
    let word = text.str(token);
    let article = ["al-", "el-", "Al-", "El-"];
    hint(word).contains(Hint::PARTICLE) || article.iter().any(|a| word.starts_with(a))
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
    lower.len() > 4
        && (ENDINGS.iter().any(|e| lower.ends_with(e))
            || lower.starts_with("mc")
            || lower.starts_with("o'"))
}

/// Names of days, laws, works, events, prizes, illnesses: nobody who acts.
fn is_nothing(text: &Text, name: TokenSpan) -> bool {
    let last = name.end - 1;
    let class = text.word(last).entry.class;
    if class.intersects(Class::MONTH | Class::WEEKDAY) {
        return true;
    }
    let hint = hint(text.lower(last));
    match name.len() {
        1 => hint.contains(Hint::NOBODY),
        _ => hint.contains(Hint::ENDS_EVENT),
    }
}

/// Decides the kind of every name, one for all with the same wording; [`Kind::Nothing`] for what
/// is no actor.
pub(super) fn settle(text: &Text, names: &[Name]) -> Vec<Kind> {
    let mut sums: FxHashMap<String, Evidence> = FxHashMap::default();
    let keys: Vec<String> = names.iter().map(|n| key(text, n)).collect();
    for (name, key) in names.iter().zip(&keys) {
        sums.entry(key.clone()).or_default().add(name.evidence);
    }
    // A word of a person's full name, alone, is that person; of an organization's only the first.
    let mut from_full: FxHashMap<&str, Evidence> = FxHashMap::default();
    for (name, key) in names.iter().zip(&keys) {
        if name.tokens.len() < 2 {
            continue;
        }
        let Some((kind, points)) = sums[key].kind() else {
            continue;
        };
        let points = points.min(6);
        match kind {
            Kind::Person => {
                for token in name.tokens.indices() {
                    let last = token + 1 == name.tokens.end;
                    from_full.entry(text.lower(token)).or_default().person +=
                        if last { points + 2 } else { points / 2 };
                }
            }
            Kind::Organization => {
                let first = text.lower(name.tokens.start);
                from_full.entry(first).or_default().organization += points / 2;
                for token in name
                    .tokens
                    .indices()
                    .filter(|&t| body(text, t).contains('h'))
                {
                    from_full.entry(text.lower(token)).or_default().organization += points;
                }
            }
            _ => {}
        }
    }
    names
        .iter()
        .zip(&keys)
        .map(|(name, key)| {
            let mut evidence = sums[key];
            if name.tokens.len() == 1
                && let Some(&full) = from_full.get(key.as_str())
            {
                evidence.add(full);
            }
            match evidence.kind() {
                Some((kind, _)) => kind,
                None => Kind::Nothing,
            }
        })
        .collect()
}

/// The wording of a name in lower case, with a plain apostrophe and single spaces.
pub(super) fn key(text: &Text, name: &Name) -> String {
    plain(name.span.of(text.source))
}

/// The wording of some tokens as [`key`] gives it.
pub(super) fn wording(text: &Text, tokens: TokenSpan) -> String {
    plain(text.span(tokens).of(text.source))
}

fn plain(wording: &str) -> String {
    let mut key = String::with_capacity(wording.len());
    for word in wording.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        let word = word.trim_end_matches('.');
        key.extend(word.chars().flat_map(char::to_lowercase).map(|c| match c {
            '’' | '‘' => '\'',
            c => c,
        }));
    }
    key
}
