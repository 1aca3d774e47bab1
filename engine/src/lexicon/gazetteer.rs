//! Names of countries, places and organizations, of one word or several.
//!
//! A name in capitals alone ("WHO", "US") is found in capitals alone; any other must start with
//! a capital where the list has one. Marks and spaces must be as in the list, but a curly
//! apostrophe is as good as a straight one.

use super::{Class, Lookup, entries, list};
use crate::{
    span::{Span, TokenSpan},
    text::Text,
};
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
    if at >= limit {
        return None;
    }
    let class = text.word(at).entry.class;
    let small = !starts_capital(text.str(at));
    if !class.intersects(if small { Class::STARTS_SMALL } else { OPENING }) {
        return None;
    }
    let lists = &*LISTS;
    let most = lists.most_words.get(text.lower(at))?;
    let most = if small { most.small } else { most.any };
    let mut key = [0; LONGEST_NAME];
    let mut length = 0;
    let mut ends = [0; LONGEST];
    let mut last = at;
    // No listed name is longer than the room there is.
    while last < limit.min(at + most) {
        let space = usize::from(last > at && text.spaced(last));
        let word = text.lower(last).as_bytes();
        let Some(room) = key.get_mut(length..length + space + word.len()) else {
            break;
        };
        let (gap, letters) = room.split_at_mut(space);
        gap.fill(b' ');
        letters.copy_from_slice(word);
        length += space + word.len();
        ends[last - at] = length;
        last += 1;
    }
    (at..last).rev().find_map(|token| {
        let entry = lists.names.get_bytes(&key[..ends[token - at]])?;
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
        if lists.demonyms.get(&key).is_some() || lists.peoples.get(&key).is_some() {
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
    let entry = LISTS.names.get(&in_lower(wording))?;
    let is_name = !matches!(entry.listed.kind, ListedKind::Demonym | ListedKind::People);
    (is_name && entry.is_cased_like(wording)).then_some(entry.listed)
}

/// Every word that a list has as a name of its own, and its class.
pub(super) fn listed_words() -> impl Iterator<Item = (&'static str, Class)> {
    let mut words: Vec<(&'static str, Class)> = Vec::new();
    let lists = &*LISTS;
    for (key, entry) in lists.names.all() {
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
    let demonyms = lists.demonyms.all().map(|(key, _)| key);
    for key in demonyms.chain(lists.peoples.all().map(|(key, ())| key)) {
        if !key.contains(' ') {
            words.push((key, Class::DEMONYM));
        }
    }
    for (word, most) in lists.most_words.all() {
        if most.any > 1 {
            words.push((word, Class::STARTS_NAME));
        }
        if most.small > 0 {
            words.push((word, Class::STARTS_SMALL));
        }
    }
    words.into_iter()
}

/// Most tokens in a listed name.
const LONGEST: usize = 10;
/// Most bytes in a listed name.
const LONGEST_NAME: usize = 64;

struct Lists {
    /// By the name in lower case.
    names: Lookup<Entry>,
    /// Adjectives and peoples in lower case.
    demonyms: Lookup<Listed>,
    /// Peoples and adjectives of no country, in lower case.
    peoples: Lookup<()>,
    /// For each first word of a name, how long such names can be.
    most_words: Lookup<Most>,
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
        names: Lookup::with_room(8_000),
        demonyms: Lookup::with_room(1_000),
        peoples: Lookup::with_room(600),
        most_words: Lookup::with_room(6_000),
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
        lists.peoples.get_or_add(people, || ());
    }
    lists
}

/// A name in lower case, with a plain apostrophe; made once for each name in the lists.
fn lower(name: &'static str) -> &'static str {
    let lower = in_lower(name);
    if lower == name { name } else { lower.leak() }
}

fn in_lower(name: &str) -> String {
    match name.is_ascii() {
        true => name.to_ascii_lowercase(),
        false => name.to_lowercase().replace('’', "'"),
    }
}

impl Lists {
    fn add(&mut self, written: &'static str, listed: Listed) {
        let key = lower(written);
        self.note_length(key, written);
        let entry = self.names.get_or_add(key, || Entry { written, listed });
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
        let most = self.most_words.get_or_add(first, Most::default);
        most.any = words.max(most.any);
        if !starts_capital(written) {
            most.small = words.max(most.small);
        }
    }

    fn demonym(&mut self, written: &'static str, listed: Listed) {
        let key = lower(written);
        self.note_length(key, written);
        self.demonyms.get_or_add(key, || listed);
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
    fn no_listed_name_is_too_long() {
        let fits = |name: &str| name.len() <= LONGEST_NAME;
        assert!(LISTS.names.all().all(|(name, _)| fits(name)));
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
