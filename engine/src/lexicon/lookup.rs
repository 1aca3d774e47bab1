//! A list by its words: what every list that is asked for words is kept in.

use super::head::{Head, Index};

/// What a list says of each of its words.
pub(crate) struct Lookup<T> {
    index: Index,
    list: Vec<(&'static str, T)>,
}

impl<T> Lookup<T> {
    /// Nothing yet, with room for what is said of some words.
    pub fn with_room(words: usize) -> Self {
        Self {
            index: Index::with_room(words),
            list: Vec::with_capacity(words),
        }
    }

    /// What the list says of a word.
    pub fn get(&self, word: &str) -> Option<&T> {
        self.get_bytes(word.as_bytes())
    }

    /// The same, for a word that was put together from its bytes.
    pub fn get_bytes(&self, word: &[u8]) -> Option<&T> {
        let number = self.find(Head::of(word), word)?;
        Some(&self.list[number].1)
    }

    /// What the list says of a word, to be changed, and what it says from now on where it said
    /// nothing.
    pub fn get_or_add(&mut self, word: &'static str, new: impl FnOnce() -> T) -> &mut T {
        let head = Head::of(word.as_bytes());
        let number = self.find(head, word.as_bytes()).unwrap_or_else(|| {
            self.index.add(head);
            self.list.push((word, new()));
            self.list.len() - 1
        });
        &mut self.list[number].1
    }

    /// Every word and what the list says of it, in the order in which they were added.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &T)> {
        self.list.iter().map(|(word, said)| (*word, said))
    }

    /// What the list says of its words, to be changed.
    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.list.iter_mut().map(|(_, said)| said)
    }

    fn find(&self, head: Head, word: &[u8]) -> Option<usize> {
        let same = |number: usize| self.list[number].0.as_bytes() == word;
        self.index.find(head, same)
    }
}

impl<T> FromIterator<(&'static str, T)> for Lookup<T> {
    /// Of a word that comes twice, what was said first stays.
    fn from_iter<I: IntoIterator<Item = (&'static str, T)>>(words: I) -> Self {
        let words = words.into_iter();
        let mut lookup = Self::with_room(words.size_hint().0);
        for (word, said) in words {
            lookup.get_or_add(word, || said);
        }
        lookup
    }
}
