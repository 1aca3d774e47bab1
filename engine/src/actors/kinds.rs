//! Is a name that of a person, an organization, a place, or of nothing that acts?
//!
//! Each mention gathers points for each kind from its own words and from the words around it.
//! [`settle`] then adds up what all mentions with the same wording say, lets a surname follow the
//! fuller name, and decides once for all of them.

use super::{
    names::{Line, Name},
    surroundings, wording as words,
};
use crate::{
    grammar::{Grammar, Tag},
    lexicon::{
        Class,
        gazetteer::{Listed, ListedKind},
    },
    span::TokenSpan,
    text::Text,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

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

/// What one mention says of its kind.
pub(super) fn evidence(
    text: &Text,
    grammar: &Grammar,
    name: TokenSpan,
    title: Option<TokenSpan>,
    listed: Option<Listed>,
    line: Line,
) -> Evidence {
    let mut found = Evidence::default();
    // An ordinary word or somebody's name in the list is not enough.
    let weak = name.len() == 1
        && text
            .word(name.start)
            .entry
            .class
            .intersects(Class::COMMON | Class::GIVEN | Class::SURNAME);
    if title.is_some() {
        found.person += 8;
    }
    match listed.map(|l| l.kind) {
        Some(ListedKind::Country) => found.place += 12,
        Some(ListedKind::Seat) => found.place += 9,
        Some(ListedKind::Place) => found.place += if weak { 3 } else { 5 },
        Some(ListedKind::Organization) => found.organization += if weak { 3 } else { 6 },
        _ => {}
    }
    words::add(&mut found, text, name, line.shouted, listed.is_some());
    surroundings::add(&mut found, text, grammar, name, line.tokens);
    found
}

/// Decides the kind of every name, one for all with the same wording; [`Kind::Nothing`] for what
/// is no actor.
pub(super) fn settle(text: &Text, grammar: &Grammar, names: &[Name], keys: &[Key]) -> Vec<Kind> {
    let mut sums: FxHashMap<&str, Evidence> = FxHashMap::default();
    for (name, key) in names.iter().zip(keys) {
        sums.entry(key).or_default().add(name.evidence);
    }
    for pair in 1..names.len() {
        let (one, other) = (&names[pair - 1], &names[pair]);
        if are_listed(text, grammar, one.tokens, other.tokens) {
            let (first, second) = (alike(other), alike(one));
            sums.entry(&keys[pair - 1]).or_default().add(first);
            sums.entry(&keys[pair]).or_default().add(second);
        }
    }
    // A word of a person's full name, alone, is that person; of an organization's only the first.
    let mut from_full: FxHashMap<&str, Evidence> = FxHashMap::default();
    let mut ends_of_full: FxHashSet<String> = FxHashSet::default();
    for (name, key) in names.iter().zip(keys) {
        if name.tokens.len() < 2 {
            continue;
        }
        let Some((kind, points)) = sums[&**key].kind() else {
            continue;
        };
        let points = points.min(6);
        match kind {
            Kind::Person => {
                if name.tokens.len() > 2 && name.evidence.person >= 5 {
                    let end = TokenSpan::new(name.tokens.end - 2, name.tokens.end);
                    ends_of_full.insert(wording(text, end));
                }
                for token in name.tokens.indices() {
                    let last = token + 1 == name.tokens.end;
                    from_full.entry(text.lower(token)).or_default().person +=
                        if last { points + 2 } else { points / 2 };
                }
            }
            Kind::Organization => {
                let first = text.lower(name.tokens.start);
                let known = from_full.entry(first).or_default();
                known.organization = known.organization.max(points);
                for token in name
                    .tokens
                    .indices()
                    .filter(|&t| words::heads_body(text, t) || words::closes_body(text, t))
                {
                    let known = from_full.entry(text.lower(token)).or_default();
                    known.organization = known.organization.max(2 * points);
                }
            }
            _ => {}
        }
    }
    names
        .iter()
        .zip(keys)
        .map(|(name, key)| {
            let mut evidence = sums[&**key];
            if name.tokens.len() == 1
                && let Some(&full) = from_full.get(&**key)
            {
                evidence.add(full);
            }
            if name.tokens.len() == 2 && name.listed.is_none() && ends_of_full.contains(&**key) {
                evidence.person += 10;
            }
            match evidence.kind() {
                Some((kind, _)) => kind,
                None => Kind::Nothing,
            }
        })
        .collect()
}

/// "Kano, Lagos and Abuja": nothing but a comma or "and" stands between.
fn are_listed(text: &Text, grammar: &Grammar, one: TokenSpan, other: TokenSpan) -> bool {
    one.end < other.start
        && other.start - one.end <= 2
        && text.sentence_of(one.start) == text.sentence_of(other.start)
        && (one.end..other.start).all(|t| matches!(grammar.tag(t), Tag::Comma | Tag::Conjunction))
}

/// What a name in a list says of those beside it.
fn alike(name: &Name) -> Evidence {
    let mut found = Evidence::default();
    let listed = name.listed.map(|l| l.kind);
    match listed {
        Some(ListedKind::Organization) => found.organization += 3,
        Some(_) => found.place += 3,
        None if name.evidence.person >= 8 => found.person += 3,
        None if name.evidence.organization >= 9 => found.organization += 2,
        None if name.evidence.place >= 9 => found.place += 3,
        None => {}
    }
    found
}

/// The wording of a name in lower case, with a plain apostrophe, single spaces and no "the".
pub(super) type Key = Rc<str>;

/// The key of each name.
pub(super) fn keys(text: &Text, names: &[Name]) -> Vec<Key> {
    let wordings = names.iter().map(|n| plain(n.span.of(text.source)));
    wordings
        .map(|key| key.strip_prefix("the ").unwrap_or(&key).into())
        .collect()
}

/// The wording of some tokens as a [`Key`] has it.
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
        if word.is_ascii() {
            let at = key.len();
            key.push_str(word);
            key[at..].make_ascii_lowercase();
            continue;
        }
        key.extend(word.chars().flat_map(char::to_lowercase).map(|c| match c {
            '’' | '‘' => '\'',
            c => c,
        }));
    }
    key
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_surname_follows_the_fuller_name() {
        check(
            "Paris Whitcombe opened the shop. In Whitcombe she had a fan.",
            &["person Paris Whitcombe: Paris Whitcombe, Whitcombe, she"],
        );
    }

    #[test]
    fn suffix_words_make_organizations() {
        check(
            "In the end Tanner Group bought what was left of Osprey Holdings from the Moss County Police.",
            &[
                "organization Moss County Police: Moss County Police",
                "organization Osprey Holdings: Osprey Holdings",
                "organization Tanner Group: Tanner Group",
            ],
        );
    }

    #[test]
    fn where_things_happen_is_a_place() {
        check(
            "The fire began in Brindlemere and spread to Lake Osk.",
            &["place Brindlemere: Brindlemere", "place Lake Osk: Lake Osk"],
        );
    }

    #[test]
    fn laws_and_cups_are_nobody() {
        check(
            "They cited the Clean Rivers Act before the Baltic Cup.",
            &[],
        );
    }

    #[test]
    fn a_list_is_of_one_kind() {
        check(
            "Rain fell on Ghana, Lomandria and Togo.",
            &[
                "place Ghana: Ghana",
                "place Lomandria: Lomandria",
                "place Togo: Togo",
            ],
        );
    }
}
