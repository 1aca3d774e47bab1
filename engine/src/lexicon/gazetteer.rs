//! Names of countries, places and organizations, of one word or several.
//!
//! A name in capitals alone ("WHO", "US") is found in capitals alone; any other must start with
//! a capital where the list has one. Marks and spaces must be as in the list, but a curly
//! apostrophe is as good as a straight one.

use super::{Class, entries, list};
use crate::{
    span::{Span, TokenSpan},
    text::Text,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// A name from the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What the name is of.
    pub kind: ListedKind,
    /// The name that all names of the same thing share.
    pub name: &'static str,
}

/// What a listed name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListedKind {
    /// A country, a region that acts like one or a continent.
    Country,
    /// A city whose name stands for the government of the country [`Listed::name`] too.
    Seat,
    /// Any other place.
    Place,
    /// A body, a company, a paper.
    Organization,
    /// An adjective of a country: "Chilean".
    Demonym,
    /// The people of a country: "Chileans".
    People,
}

/// What the lists say of words that open a listed name.
const OPENING: Class = Class::COUNTRY
    .union(Class::PLACE)
    .union(Class::ORGANIZATION)
    .union(Class::DEMONYM)
    .union(Class::STARTS_NAME);

/// The longest listed name that starts at a token and ends at `limit` at the latest, with one past
/// its last token. Demonyms and peoples are left out.
pub fn longest(text: &Text, at: usize, limit: usize) -> Option<(usize, Listed)> {
    if at >= limit || !text.word(at).entry.class.intersects(OPENING) {
        return None;
    }
    let lists = &*LISTS;
    let most = lists.most_words.get(text.lower(at))?;
    let most = match starts_capital(text.str(at)) {
        true => most.any,
        false => most.small,
    };
    let last = limit.min(at + most);
    let mut key = String::with_capacity(text.span(TokenSpan::new(at, last)).len());
    let mut ends = [0; LONGEST];
    for token in at..last {
        if token > at && text.spaced(token) {
            key.push(' ');
        }
        key.push_str(text.lower(token));
        ends[token - at] = key.len();
    }
    (at..last).rev().find_map(|token| {
        let entry = lists.names.get(&key[..ends[token - at]])?;
        let is_name = !matches!(entry.listed.kind, ListedKind::Demonym | ListedKind::People);
        let found = text.span(TokenSpan::new(at, token + 1)).of(text.source);
        (is_name && entry.is_cased_like(found)).then_some((token + 1, entry.listed))
    })
}

/// The country that an adjective or the name of a people stands for: "Chilean", "Chileans".
pub fn country_of(lower: &str) -> Option<Listed> {
    let entry = LISTS.demonyms.get(lower)?;
    Some(*entry)
}

/// If the adjective or name of a people starts at a token ("Chilean", "South Koreans", "Sikh"),
/// one past its last token.
pub fn people_end(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let starts = Class::DEMONYM | Class::STARTS_NAME;
    if at >= limit || !text.word(at).entry.class.intersects(starts) {
        return None;
    }
    let lists = &*LISTS;
    let most = lists.most_words.get(text.lower(at)).map_or(1, |m| m.any);
    let mut key = String::new();
    let mut end = None;
    for token in at..limit.min(at + most) {
        if token > at {
            key.push(' ');
        }
        key.push_str(text.lower(token));
        if lists.demonyms.contains_key(key.as_str()) || lists.peoples.contains(key.as_str()) {
            end = Some(token + 1);
        }
    }
    end
}

/// The listed name with this wording, given in lower case with a plain apostrophe.
pub fn named_lower(lower: &str) -> Option<Listed> {
    LISTS.names.get(lower).map(|e| e.listed)
}

/// The listed name with the wording of `span`, which the tokens cover or a part of them does.
pub fn named_at(text: &Text, tokens: TokenSpan, span: Span) -> Option<Listed> {
    // Where the first word stands alone, its class says whether any name opens with it.
    let alone = span == text.span(tokens) && (tokens.len() == 1 || text.spaced(tokens.start + 1));
    if alone && !text.word(tokens.start).entry.class.intersects(OPENING) {
        return None;
    }
    named(span.of(text.source))
}

/// The listed name with this wording; capitals must be as in the list.
pub fn named(wording: &str) -> Option<Listed> {
    let lower = wording.to_lowercase().replace('’', "'");
    let entry = LISTS.names.get(lower.as_str())?;
    let is_name = !matches!(entry.listed.kind, ListedKind::Demonym | ListedKind::People);
    (is_name && entry.is_cased_like(wording)).then_some(entry.listed)
}

/// Every word that a list has as a name of its own, and its class.
pub(super) fn listed_words() -> impl Iterator<Item = (&'static str, Class)> {
    let mut words: Vec<(&'static str, Class)> = Vec::new();
    let lists = &*LISTS;
    for (&key, entry) in &lists.names {
        if key.contains(' ') {
            continue;
        }
        let class = match entry.listed.kind {
            ListedKind::Country => Class::COUNTRY,
            ListedKind::Seat | ListedKind::Place => Class::PLACE,
            ListedKind::Organization => Class::ORGANIZATION,
            ListedKind::Demonym | ListedKind::People => Class::DEMONYM,
        };
        words.push((key, class));
    }
    for &key in lists.demonyms.keys().chain(&lists.peoples) {
        if !key.contains(' ') {
            words.push((key, Class::DEMONYM));
        }
    }
    for (&word, most) in &lists.most_words {
        if most.any > 1 {
            words.push((word, Class::STARTS_NAME));
        }
    }
    words.into_iter()
}

/// Most tokens in a listed name.
const LONGEST: usize = 10;

struct Lists {
    /// By the name in lower case.
    names: FxHashMap<&'static str, Entry>,
    /// Adjectives and peoples in lower case.
    demonyms: FxHashMap<&'static str, Listed>,
    /// Peoples and adjectives of no country, in lower case.
    peoples: FxHashSet<&'static str>,
    /// For each first word of a name, how long such names can be.
    most_words: FxHashMap<&'static str, Most>,
}

/// How many tokens the longest of some names can have.
#[derive(Clone, Copy, Default)]
struct Most {
    /// Of all of them.
    any: usize,
    /// Of those that need no capital at their start ("al-Qaeda", "mainland China"); 0 if none.
    small: usize,
}

#[derive(Clone, Copy)]
struct Entry {
    /// As it stands in the list.
    written: &'static str,
    listed: Listed,
}

impl Entry {
    /// Capitals where the list has capitals.
    fn is_cased_like(&self, found: &str) -> bool {
        let shouted = !self.written.chars().any(char::is_lowercase);
        if shouted {
            return !found.chars().any(char::is_lowercase);
        }
        !starts_capital(self.written) || starts_capital(found)
    }
}

/// True if a name starts with a capital letter.
fn starts_capital(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_uppercase)
}

static LISTS: LazyLock<Lists> = LazyLock::new(build);

fn build() -> Lists {
    let mut lists = Lists {
        names: FxHashMap::default(),
        demonyms: FxHashMap::default(),
        peoples: FxHashSet::default(),
        most_words: FxHashMap::default(),
    };
    for (name, columns) in entries(list!("countries.txt")) {
        let mut columns = columns.split('\t');
        let mut column = || {
            let names = columns.next().unwrap_or("");
            names.split(';').filter(|n| !n.is_empty())
        };
        let listed = |kind| Listed { kind, name };
        lists.add(name, listed(ListedKind::Country));
        for other in column() {
            lists.add(other, listed(ListedKind::Country));
        }
        for adjective in column() {
            lists.demonym(adjective, listed(ListedKind::Demonym));
        }
        for people in column() {
            lists.demonym(people, listed(ListedKind::People));
        }
        for seat in column() {
            lists.add(seat, listed(ListedKind::Seat));
        }
    }
    for (name, others) in entries(list!("organizations.txt")) {
        let listed = Listed {
            kind: ListedKind::Organization,
            name,
        };
        lists.add(name, listed);
        for other in others.split(';').filter(|n| !n.is_empty()) {
            lists.add(other, listed);
        }
    }
    for (written, stands_for) in entries(list!("places.txt")) {
        let listed = Listed {
            kind: ListedKind::Place,
            name: if stands_for.is_empty() {
                written
            } else {
                stands_for
            },
        };
        lists.add(written, listed);
    }
    for (people, _) in entries(list!("peoples.txt")) {
        lists.note_length(people, people);
        lists.peoples.insert(people);
    }
    lists
}

/// A name in lower case, with a plain apostrophe; made once for each name in the lists.
fn lower(name: &'static str) -> &'static str {
    let lower = name.to_lowercase().replace('’', "'");
    if lower == name { name } else { lower.leak() }
}

impl Lists {
    fn add(&mut self, written: &'static str, listed: Listed) {
        let key = lower(written);
        self.note_length(key, written);
        let entry = self.names.entry(key).or_insert(Entry { written, listed });
        // "Tass" is found as "TASS" too, but not the other way round.
        if entry.listed == listed && written.chars().any(char::is_lowercase) {
            entry.written = written;
        }
    }

    fn note_length(&mut self, key: &'static str, written: &str) {
        let first = key.split(' ').next().unwrap_or(key);
        let first = first.strip_suffix("'s").unwrap_or(first);
        // Clitics and marks are tokens of their own.
        let marks = key.matches(['\'', '/', '(', ')', '.', '-']).count();
        let words = (key.split(' ').count() + marks).min(LONGEST);
        let most = self.most_words.entry(first).or_default();
        most.any = words.max(most.any);
        if !starts_capital(written) {
            most.small = words.max(most.small);
        }
    }

    fn demonym(&mut self, written: &'static str, listed: Listed) {
        let key = lower(written);
        self.note_length(key, written);
        self.demonyms.entry(key).or_insert(listed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    #[track_caller]
    fn check(source: &str, expected: Option<(&str, &str, ListedKind)>) {
        let cased = Source::new(source);
        let text = Text::new(&cased);
        let got = longest(&text, 0, text.tokens.len()).map(|(end, listed)| {
            let span = TokenSpan::new(0, end);
            (text.span(span).of(source), listed.name, listed.kind)
        });
        assert_eq!(got, expected);
    }

    #[test]
    fn the_longest_name_wins() {
        check("South Korean ships", None);
        check(
            "South Africa won",
            Some(("South Africa", "South Africa", ListedKind::Country)),
        );
        check(
            "Democratic Republic of Congo’s army",
            Some(("Democratic Republic of Congo", "Congo", ListedKind::Country)),
        );
    }

    #[test]
    fn capitals_tell_an_acronym_from_a_word() {
        check(
            "US firms",
            Some(("US", "United States", ListedKind::Country)),
        );
        check("us two", None);
        check("Who came", None);
    }

    #[test]
    fn a_seat_of_government_knows_its_country() {
        check("Ankara said", Some(("Ankara", "Turkey", ListedKind::Seat)));
    }

    #[test]
    fn a_people_is_that_of_its_country() {
        assert_eq!(country_of("peruvians").map(|l| l.name), Some("Peru"));
    }
}
