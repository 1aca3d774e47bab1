//! Is a name that of a person, an organization, a place, or of nothing that acts?
//!
//! Each mention gathers points for each kind from its own words and from the words around it.
//! [`settle`] then adds up what all mentions with the same wording say, lets a surname follow the
//! fuller name, and decides once for all of them.

use super::{
    keys::{Key, Keys, wording},
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
pub(super) fn settle(text: &Text, grammar: &Grammar, names: &[Name], keys: &Keys) -> Vec<Kind> {
    let mut sums = vec![Evidence::default(); keys.count()];
    for (nth, name) in names.iter().enumerate() {
        sums[keys.of(nth).0].add(name.evidence);
    }
    for pair in 1..names.len() {
        let (one, other) = (&names[pair - 1], &names[pair]);
        if are_listed(text, grammar, one.tokens, other.tokens) {
            let (first, second) = (alike(other), alike(one));
            sums[keys.of(pair - 1).0].add(first);
            sums[keys.of(pair).0].add(second);
        }
    }
    // A word of a person's full name, alone, is that person; of an organization's only the first.
    let mut from_full: Vec<Option<Evidence>> = vec![None; keys.count()];
    let mut ends_of_full = vec![false; keys.count()];
    for (nth, name) in names.iter().enumerate() {
        if name.tokens.len() < 2 {
            continue;
        }
        let Some((kind, points)) = sums[keys.of(nth).0].kind() else {
            continue;
        };
        let points = points.min(6);
        match kind {
            Kind::Person => {
                if name.tokens.len() > 2 && name.evidence.person >= 5 {
                    let end = TokenSpan::new(name.tokens.end - 2, name.tokens.end);
                    if let Some(Key(end)) = keys.find(&wording(text, end)) {
                        ends_of_full[end] = true;
                    }
                }
                for token in name.tokens.indices() {
                    let last = token + 1 == name.tokens.end;
                    if let Some(Key(word)) = keys.find(text.lower(token)) {
                        from_full[word].get_or_insert_default().person +=
                            if last { points + 2 } else { points / 2 };
                    }
                }
            }
            Kind::Organization => {
                let mut note = |token: usize, points: i32| {
                    if let Some(Key(word)) = keys.find(text.lower(token)) {
                        let known = from_full[word].get_or_insert_default();
                        known.organization = known.organization.max(points);
                    }
                };
                note(name.tokens.start, points);
                for token in name
                    .tokens
                    .indices()
                    .filter(|&t| words::heads_body(text, t) || words::closes_body(text, t))
                {
                    note(token, 2 * points);
                }
            }
            _ => {}
        }
    }
    names
        .iter()
        .enumerate()
        .map(|(nth, name)| {
            let Key(key) = keys.of(nth);
            let mut evidence = sums[key];
            if name.tokens.len() == 1
                && let Some(full) = from_full[key]
            {
                evidence.add(full);
            }
            if name.tokens.len() == 2 && name.listed.is_none() && ends_of_full[key] {
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
