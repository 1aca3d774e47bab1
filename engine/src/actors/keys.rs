//! The wordings of names, each known by a number.

use super::names::Name;
use crate::{
    lexicon::{Head, Index},
    span::TokenSpan,
    text::Text,
};

/// A wording of a name, in lower case, with a plain apostrophe, single spaces and no "the": its
/// place in [`Keys`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key(pub usize);

/// Every wording of an article's names.
pub(super) struct Keys {
    index: Index,
    /// The wordings, one behind the other.
    letters: String,
    /// Where each of them ends.
    ends: Vec<usize>,
    /// That of each name.
    of_name: Vec<Key>,
}

impl Keys {
    /// Those of some names.
    pub fn new(text: &Text, names: &[Name]) -> Self {
        let mut keys = Self {
            index: Index::with_room(names.len()),
            letters: String::new(),
            ends: Vec::with_capacity(names.len()),
            of_name: Vec::with_capacity(names.len()),
        };
        let mut wording = String::new();
        for name in names {
            wording.clear();
            add_plain(name.span.of(text.source), &mut wording);
            let key = keys.add(wording.strip_prefix("the ").unwrap_or(&wording));
            keys.of_name.push(key);
        }
        keys
    }

    /// That of the name with this number.
    pub fn of(&self, name: usize) -> Key {
        self.of_name[name]
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// The wording itself.
    pub fn wording(&self, Key(key): Key) -> &str {
        let start = key.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start..self.ends[key]]
    }

    /// The key of a wording, if it is one.
    pub fn find(&self, wording: &str) -> Option<Key> {
        let same = |key: usize| self.wording(Key(key)) == wording;
        let found = self.index.find(Head::of(wording.as_bytes()), same);
        found.map(Key)
    }

    /// The key of a wording, new or known.
    pub fn add(&mut self, wording: &str) -> Key {
        self.find(wording).unwrap_or_else(|| {
            self.index.add(Head::of(wording.as_bytes()));
            self.letters.push_str(wording);
            self.ends.push(self.letters.len());
            Key(self.ends.len() - 1)
        })
    }
}

/// The wording of some tokens as a [`Key`] has it.
pub(super) fn wording(text: &Text, tokens: TokenSpan) -> String {
    let mut key = String::new();
    add_plain(text.span(tokens).of(text.source), &mut key);
    key
}

fn add_plain(wording: &str, key: &mut String) {
    key.reserve(wording.len());
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
}
