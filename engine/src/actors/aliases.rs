//! One actor for all forms of a name.
//!
//! Fuller names are placed first, each with those it agrees with; then the short ones find the
//! fuller name they are short for. Where two could be meant, the one spoken of last is taken, and
//! a title that gives a gender away decides before that.

use super::{
    figures::{self, Figure, FigureId, Figures, Gender},
    governments,
    keys::{self, Key, Keys},
    kinds::Kind,
    names::{self, Name},
    titles,
};
use crate::{
    grammar::Grammar,
    lexicon::{
        Class,
        gazetteer::{self, Listed, ListedKind},
    },
    reading::ActorKind,
    span::TokenSpan,
    text::{Shape, Text, TokenKind},
};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// How many namesakes are looked at, latest first; keeps nasty input linear.
const NAMESAKES: usize = 12;

/// A short name that has stood for one so often in a row goes on to do so.
const HABIT: u32 = 3;

/// Gives every name its actor.
pub(super) fn merge(
    text: &Text,
    grammar: &Grammar,
    names: &[Name],
    keys: Keys,
    kinds: &[Kind],
) -> Figures {
    let mut merger = Merger {
        keys,
        text,
        grammar,
        figures: Figures::new(text.tokens.len()),
        exact: FxHashMap::default(),
        by_word: FxHashMap::default(),
        by_acronym: FxHashMap::default(),
        spoken_last: Vec::new(),
        stood_for: FxHashMap::default(),
    };
    let full = |i: &usize| names[*i].tokens.len() > 1;
    let (first, second): (Vec<usize>, Vec<usize>) = (0..names.len()).partition(full);
    let mut of_name = vec![None; names.len()];
    for i in first {
        of_name[i] = merger.full(&names[i], merger.keys.of(i), kinds[i]);
        if let Some(id) = of_name[i] {
            merger.learn(id, &names[i]);
        }
    }
    // Short names in the order of the text, with the full ones passed on the way.
    let mut shorts = second.into_iter().peekable();
    for i in 0..names.len() {
        if shorts.next_if_eq(&i).is_some() {
            of_name[i] = merger.short(&names[i], merger.keys.of(i), kinds[i]);
            if let Some(id) = of_name[i] {
                merger.learn(id, &names[i]);
            }
        }
        if let Some(id) = of_name[i] {
            merger.spoken_last[id.0] = i + 1;
        }
    }
    for (name, id) in names.iter().zip(&of_name) {
        if let Some(id) = *id {
            merger.figures.named(id, name.tokens, name.span);
            merger.places_inside(id, name);
            merger.people_inside(id, name);
        }
    }
    merger.figures
}

struct Merger<'a, 't> {
    keys: Keys,
    text: &'a Text<'t>,
    grammar: &'a Grammar,
    figures: Figures,
    /// By kind and wording, or by kind and the listed name.
    exact: FxHashMap<(Kind, Key), FigureId>,
    /// By kind and one word of the name, oldest first.
    by_word: FxHashMap<(Kind, Key), Vec<FigureId>>,
    /// Organizations by their initials, lower case.
    by_acronym: FxHashMap<String, FigureId>,
    /// For each figure, at which name it was last spoken of.
    spoken_last: Vec<usize>,
    /// Whom a short name stood for the last time, and how often in a row.
    stood_for: FxHashMap<(Kind, Key), (FigureId, u32)>,
}

impl Merger<'_, '_> {
    /// The figure of a name of several words.
    fn full(&mut self, name: &Name, key: Key, kind: Kind) -> Option<FigureId> {
        if kind == Kind::Nothing {
            return None;
        }
        if let Some(listed) = name.listed {
            return Some(self.listed(name, key, kind, listed));
        }
        if let Some(&id) = self.exact.get(&(kind, key)) {
            return Some(id);
        }
        let agreeing = match kind {
            Kind::Person => self.same_person(key),
            Kind::Organization => self.same_body(name, key),
            Kind::Place => self.same_place(key),
            Kind::Nothing => None,
        };
        let id = agreeing.unwrap_or_else(|| self.introduce(name, kind));
        self.exact.insert((kind, key), id);
        if let Some(bare) = self
            .without_country(name)
            .filter(|_| kind == Kind::Organization)
        {
            let bare = self.keys.add(&bare);
            self.exact.entry((kind, bare)).or_insert(id);
        }
        self.index(id, name, kind);
        Some(id)
    }

    /// How a body is found that is named without its country: "foreign ministry" for "the Chilean
    /// Foreign Ministry".
    fn without_country(&self, name: &Name) -> Option<String> {
        let (start, end) = (name.tokens.start, name.tokens.end);
        let country = gazetteer::longest(self.text, start, end)
            .filter(|(_, listed)| listed.kind == ListedKind::Country)
            .map(|(to, _)| to);
        let rest = country.or_else(|| gazetteer::people_end(self.text, start, end))?;
        if rest + 1 >= end {
            return None;
        }
        let bare = keys::wording(self.text, TokenSpan::new(rest, end));
        let listed = gazetteer::named_lower(&bare).filter(|l| l.kind == ListedKind::Organization);
        Some(listed.map_or(bare, |l| l.name.to_lowercase()))
    }

    /// The figure of a name of one word.
    fn short(&mut self, name: &Name, word: Key, kind: Kind) -> Option<FigureId> {
        if kind == Kind::Nothing {
            return None;
        }
        if let Some(listed) = name.listed
            && (kind == Kind::Place || kind == Kind::Organization)
            && (kind == Kind::Place) != (listed.kind == ListedKind::Organization)
        {
            return Some(self.listed(name, word, kind, listed));
        }
        if kind == Kind::Organization
            && let Some(&id) = self
                .by_acronym
                .get(&self.keys.wording(word).replace('.', ""))
            && self.text.kind(name.tokens.start) == TokenKind::Word(Shape::Upper)
        {
            return Some(id);
        }
        let gender = name
            .title
            .map_or(Gender::Unknown, |t| titles::gender(self.text, t));
        if kind != Kind::Place
            && let Some(namesakes) = self.by_word.get(&(kind, word))
        {
            let habit = self.stood_for.get(&(kind, word)).copied();
            let habit = habit
                .filter(|(id, times)| {
                    *times >= HABIT && self.figures.get(*id).gender.agrees(gender)
                })
                .map(|(id, _)| id);
            let chosen = habit.or_else(|| {
                let agreeing = namesakes.iter().rev().take(NAMESAKES).copied();
                agreeing
                    .filter(|id| self.figures.get(*id).gender.agrees(gender))
                    .max_by_key(|id| {
                        let last = self.is_last_word(*id, self.keys.wording(word));
                        (last, self.spoken_last[id.0], id.0)
                    })
            });
            if let Some(id) = chosen {
                let stood = self.stood_for.entry((kind, word)).or_insert((id, 0));
                *stood = if stood.0 == id {
                    (id, stood.1 + 1)
                } else {
                    (id, 1)
                };
                return Some(id);
            }
        }
        if let Some(&id) = self.exact.get(&(kind, word)) {
            return Some(id);
        }
        let id = self.introduce(name, kind);
        self.exact.insert((kind, word), id);
        Some(id)
    }

    /// A surname before a given name where both are somebody's.
    fn is_last_word(&self, id: FigureId, word: &str) -> bool {
        let name = self.figures.get(id).name.to_lowercase();
        name.split(' ').next_back() == Some(word)
    }

    fn listed(&mut self, name: &Name, own: Key, kind: Kind, listed: Listed) -> FigureId {
        let government = match listed.kind {
            ListedKind::Country => true,
            ListedKind::Seat => governments::acts(self.text, self.grammar, name.tokens),
            _ => false,
        };
        let key = match listed.kind {
            ListedKind::Seat if !government => own,
            _ => self.keys.add(&listed.name.to_lowercase()),
        };
        if let Some(&id) = self.exact.get(&(kind, key)) {
            return id;
        }
        let id = self.introduce(name, kind);
        if government {
            let figure = self.figures.get_mut(id);
            figure.name = listed.name.into();
            figure.country = Some(listed.name);
        } else if listed.kind == ListedKind::Organization {
            self.index(id, name, kind);
        } else if listed.kind == ListedKind::Place && key != own {
            // "Ill."
            self.figures.get_mut(id).name = listed.name.into();
        }
        self.exact.insert((kind, key), id);
        id
    }

    fn introduce(&mut self, name: &Name, kind: Kind) -> FigureId {
        let kind = match kind {
            Kind::Person => ActorKind::Person,
            Kind::Organization => ActorKind::Organization,
            _ => ActorKind::Place,
        };
        self.spoken_last.push(0);
        let figure = Figure::new(&self.written(name), kind);
        self.figures.introduce(figure)
    }

    /// A name as it stands in the text, without a nickname inside it.
    fn written(&self, name: &Name) -> Cow<'_, str> {
        let Some(nickname) = name.nickname else {
            return Cow::Borrowed(name.span.of(self.text.source));
        };
        let first = TokenSpan::new(name.tokens.start, nickname.start);
        let last = TokenSpan::new(nickname.end, name.tokens.end);
        let part = |tokens| self.text.span(tokens).of(self.text.source);
        Cow::Owned(format!("{} {}", part(first), part(last)))
    }

    /// Makes a figure findable by the words of its name.
    fn index(&mut self, id: FigureId, name: &Name, kind: Kind) {
        let words: Vec<usize> = name
            .tokens
            .indices()
            .filter(|&t| self.text.kind(t).is_capitalized() || names::has_article(self.text, t))
            .collect();
        let mut add = |word: &str| {
            let word = self.keys.add(word);
            let known = self.by_word.entry((kind, word)).or_default();
            if known.last() != Some(&id) {
                known.push(id);
            }
        };
        match kind {
            Kind::Person => {
                for &t in &words {
                    let lower = self.text.lower(t);
                    if !matches!(lower, "jr." | "sr." | "jr" | "sr" | "ii" | "iii" | "iv") {
                        add(lower.trim_end_matches('.'));
                    }
                }
            }
            Kind::Organization => {
                let class = |t: usize| self.text.word(t).entry.class;
                if let Some(&first) = words.first()
                    && !class(first)
                        .intersects(Class::COMMON | Class::DEMONYM | Class::COUNTRY | Class::PLACE)
                {
                    add(self.text.lower(first));
                }
                for &t in &words {
                    if class(t).contains(Class::ORGANIZATION_WORD) {
                        add(self.text.lower(t));
                    }
                }
                let initials: String = words
                    .iter()
                    .filter_map(|&t| self.text.lower(t).chars().next())
                    .collect();
                if initials.chars().count() > 1 {
                    self.by_acronym.entry(initials).or_insert(id);
                }
            }
            _ => {}
        }
    }

    /// A person already there whose name agrees: "J. Osei" and "Joseph Osei", "Ana Sousa" and
    /// "Ana Maria Sousa".
    fn same_person(&self, key: Key) -> Option<FigureId> {
        let words: Vec<&str> = self.keys.wording(key).split(' ').collect();
        let last = self.keys.find(words.last()?)?;
        let namesakes = self.by_word.get(&(Kind::Person, last))?;
        namesakes.iter().rev().take(NAMESAKES).copied().find(|id| {
            let other = self.figures.get(*id).name.to_lowercase().replace('’', "'");
            let other: Vec<&str> = other.split(' ').map(|w| w.trim_end_matches('.')).collect();
            names_agree(&words, &other)
        })
    }

    /// An organization already there: "the Foreign Ministry" and "the Chilean Foreign Ministry".
    fn same_body(&self, name: &Name, key: Key) -> Option<FigureId> {
        if let Some(bare) = self.without_country(name) {
            return self.known(Kind::Organization, &bare);
        }
        let last = self.keys.find(self.text.lower(name.tokens.end - 1))?;
        let namesakes = self.by_word.get(&(Kind::Organization, last))?;
        let wording = self.keys.wording(key);
        namesakes.iter().rev().take(NAMESAKES).copied().find(|id| {
            let other = self.figures.get(*id).name.to_lowercase();
            other
                .split_once(' ')
                .is_some_and(|(_, rest)| rest == wording)
        })
    }

    /// Notes the people whose names stand inside that of a body: "the Ana Sousa Foundation".
    fn people_inside(&mut self, whole: FigureId, name: &Name) {
        if name.tokens.len() < 3 || self.figures.get(whole).kind == ActorKind::Person {
            return;
        }
        for start in name.tokens.start..name.tokens.end - 2 {
            let tokens = TokenSpan::new(start, start + 2);
            let key = keys::wording(self.text, tokens);
            if let Some(id) = self.known(Kind::Person, &key) {
                self.figures.inside(id, self.text.span(tokens));
            }
        }
    }

    /// Notes the places whose names stand inside another name: "Kano" in "the Kano Chronicle", if
    /// the article speaks of them elsewhere too.
    fn places_inside(&mut self, whole: FigureId, name: &Name) {
        if name.tokens.len() < 2 || self.figures.get(whole).kind == ActorKind::Person {
            return;
        }
        let mut at = name.tokens.start;
        while at < name.tokens.end {
            let Some((end, listed)) = gazetteer::longest(self.text, at, name.tokens.end) else {
                at += 1;
                continue;
            };
            let key = match listed.kind {
                ListedKind::Seat | ListedKind::Place => {
                    keys::wording(self.text, TokenSpan::new(at, end))
                }
                _ => listed.name.to_lowercase(),
            };
            let known = self.known(Kind::Place, &key);
            if let Some(id) =
                known.filter(|&id| id != whole && listed.kind != ListedKind::Organization)
            {
                self.figures
                    .inside(id, self.text.span(TokenSpan::new(at, end)));
            }
            at = end;
        }
    }

    /// A place already there: "the State of Kano" and "Kano".
    fn same_place(&self, key: Key) -> Option<FigureId> {
        let (first, rest) = self.keys.wording(key).split_once(" of ")?;
        let area = matches!(
            first,
            "state" | "city" | "province" | "republic" | "county" | "sultanate" | "commonwealth"
        );
        let listed = gazetteer::named_lower(rest);
        let base = listed.map_or(rest.into(), |l| match l.kind {
            ListedKind::Country => l.name.to_lowercase(),
            _ => rest.to_owned(),
        });
        self.known(Kind::Place, &base).filter(|_| area)
    }

    /// The figure of a kind that is known by this wording.
    fn known(&self, kind: Kind, wording: &str) -> Option<FigureId> {
        let key = self.keys.find(wording)?;
        self.exact.get(&(kind, key)).copied()
    }

    /// What a mention says of its figure: a fuller name, a gender.
    fn learn(&mut self, id: FigureId, name: &Name) {
        // Most names stand as they stood before.
        let again =
            name.nickname.is_none() && name.span.of(self.text.source) == self.figures.get(id).name;
        let written = match again {
            true => None,
            false => Some(figures::shown(&self.written(name))),
        };
        let figure = self.figures.get_mut(id);
        if let Some(written) =
            written.filter(|w| figure.country.is_none() && is_fuller(w, &figure.name))
        {
            figure.name = written;
        }
        if figure.kind == ActorKind::Person {
            let by_title = name
                .title
                .map_or(Gender::Unknown, |t| titles::gender(self.text, t));
            if by_title != Gender::Unknown {
                figure.gender = by_title;
            } else if figure.gender == Gender::Unknown {
                figure.gender = titles::gender_of_given(self.text, name.tokens);
            }
        } else if figure.kind == ActorKind::Place
            && figure.country.is_some()
            && governments::acts(self.text, self.grammar, name.tokens)
        {
            figure.kind = ActorKind::Government;
        }
    }
}

/// More words, then more letters; an acronym gives way to what it stands for.
fn is_fuller(written: &str, than: &str) -> bool {
    let size = |s: &str| (s.split(' ').count(), s.len());
    size(written) > size(than)
}

/// Same last word, and first words that are the same or one the other's initial; or all words of
/// one in the other.
fn names_agree(one: &[&str], other: &[&str]) -> bool {
    let (Some(a), Some(b)) = (one.first(), other.first()) else {
        return false;
    };
    let initial = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
    let within =
        |few: &[&str], many: &[&str]| few.len() > 1 && few.iter().all(|w| many.contains(w));
    let same = a == b || initial(a, b) || initial(b, a) || is_misspelt(a, b);
    if one.last() == other.last() && same {
        return true;
    }
    within(one, other) || within(other, one)
}

/// "kristin" and "kristen": long enough, and one letter apart.
fn is_misspelt(one: &str, other: &str) -> bool {
    const LONG: usize = 6;
    let same_length = one.chars().count() == other.chars().count();
    let apart = one
        .chars()
        .zip(other.chars())
        .filter(|(a, b)| a != b)
        .count();
    // Not at the end: "Mario" and "Maria" are two.
    let same_end = one.chars().next_back() == other.chars().next_back();
    one.len() >= LONG && same_length && same_end && apart == 1
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn surname_and_honorific() {
        check(
            "Farid Mansour spoke first. Mr Mansour said no. “Yes,” said Mansour.",
            &["person Farid Mansour: Farid Mansour, Mansour, Mansour"],
        );
    }

    #[test]
    fn a_title_tells_spouses_apart() {
        check(
            "Peter Lindqvist met Karin Lindqvist. Mrs Lindqvist laughed.",
            &[
                "person Karin Lindqvist: Karin Lindqvist, Lindqvist",
                "person Peter Lindqvist: Peter Lindqvist",
            ],
        );
    }

    #[test]
    fn acronyms_with_and_without_brackets() {
        check(
            "The Coastal Fishing Authority (CFA) closed the bay. The CFA gave no reason.",
            &["organization Coastal Fishing Authority: Coastal Fishing Authority, CFA, CFA"],
        );
    }

    #[test]
    fn a_country_under_all_its_names() {
        check(
            "The UK voted. Britain and the United Kingdom are one.",
            &["government Britain: UK, Britain, United Kingdom"],
        );
    }
}
