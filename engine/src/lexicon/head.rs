//! What a word is known by: its letters as two numbers, so that to look a word up no letters are
//! gone through one by one.

use rustc_hash::FxHasher;
use std::hash::Hasher;

/// A word of up to sixteen bytes; of a longer one its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head(u64, u64);

/// The second number of a word that a head has no room for. No text in UTF-8 has such bytes.
const LONG: u64 = u64::MAX;

impl Head {
    /// The head of a word.
    pub fn of(word: &[u8]) -> Self {
        let length = word.len() as u32;
        if length > 16 {
            let mut hasher = FxHasher::default();
            hasher.write(word);
            return Self(hasher.finish(), LONG);
        }
        // The first and the last bytes, which overlap unless there are exactly as many.
        if let (Some(&first), Some(&last)) = (word.first_chunk(), word.last_chunk()) {
            let behind = u64::from_le_bytes(last).checked_shr(8 * (16 - length));
            return Self(u64::from_le_bytes(first), behind.unwrap_or(0));
        }
        if let (Some(&first), Some(&last)) = (word.first_chunk(), word.last_chunk()) {
            let last = u64::from(u32::from_le_bytes(last)) << (8 * (length - 4));
            return Self(u64::from(u32::from_le_bytes(first)) | last, 0);
        }
        let all = word.iter().rev();
        Self(
            all.fold(0, |number, &byte| number << 8 | u64::from(byte)),
            0,
        )
    }

    /// True if two words with this head are the same.
    pub fn is_whole(self) -> bool {
        self.1 != LONG
    }

    /// The same for the same head, and as good as never for two.
    pub fn hash(self) -> usize {
        // Odd, and its bits are as good as thrown dice.
        const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = (self.0.wrapping_mul(MIX).rotate_left(32) ^ self.1).wrapping_mul(MIX);
        (mixed >> 32) as usize
    }
}

/// Words by their heads: each has the number of words added before it.
#[derive(Debug)]
pub(crate) struct Index {
    heads: Vec<Head>,
    /// The number of a word, by its hash; [`FREE`] where none is. A word that finds its place
    /// taken has the next free one. At most half of them are taken.
    places: Vec<u32>,
}

/// No word.
const FREE: u32 = u32::MAX;

impl Index {
    /// No words yet, with room for some.
    pub fn with_room(words: usize) -> Self {
        Self {
            heads: Vec::with_capacity(words),
            places: vec![FREE; (2 * words + 2).next_power_of_two()],
        }
    }

    /// The number of the word with this head. Where the head is not all of a word, it is the one
    /// that `is_same` says.
    pub fn find(&self, head: Head, is_same: impl Fn(usize) -> bool) -> Option<usize> {
        let mask = self.places.len() - 1;
        let mut place = head.hash() & mask;
        loop {
            let number = self.places[place] as usize;
            // No head has the number FREE.
            let known = self.heads.get(number)?;
            if *known == head && (head.is_whole() || is_same(number)) {
                return Some(number);
            }
            place = (place + 1) & mask;
        }
    }

    /// Adds a word that is not there yet.
    pub fn add(&mut self, head: Head) {
        self.heads.push(head);
        if 2 * self.heads.len() > self.places.len() {
            self.places = vec![FREE; 2 * self.places.len()];
            for number in 0..self.heads.len() {
                self.place(number);
            }
        } else {
            self.place(self.heads.len() - 1);
        }
    }

    fn place(&mut self, number: usize) {
        let mask = self.places.len() - 1;
        let mut place = self.heads[number].hash() & mask;
        while self.places[place] != FREE {
            place = (place + 1) & mask;
        }
        self.places[place] = number as u32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_words_have_different_heads() {
        let text = "abbacabba counterrevolutionary naïveté aaaaaaaaaaaaaaaaaaaaaaaa";
        let mut parts: Vec<&[u8]> = (0..text.len())
            .flat_map(|start| (start..text.len()).map(move |end| &text.as_bytes()[start..=end]))
            .collect();
        parts.sort();
        parts.dedup();
        for pair in parts.windows(2) {
            assert_ne!(Head::of(pair[0]), Head::of(pair[1]));
            assert_eq!(Head::of(pair[0]).is_whole(), pair[0].len() <= 16);
        }
    }

    #[test]
    fn every_word_is_found_again() {
        let mut index = Index::with_room(0);
        let words: Vec<String> = (0..1000).map(|n| format!("word-{n}{n}{n}{n}{n}")).collect();
        for (number, word) in words.iter().enumerate() {
            let head = Head::of(word.as_bytes());
            assert_eq!(index.find(head, |n| words[n] == *word), None);
            index.add(head);
            assert_eq!(index.find(head, |n| words[n] == *word), Some(number));
        }
        for (number, word) in words.iter().enumerate() {
            let head = Head::of(word.as_bytes());
            assert_eq!(index.find(head, |n| words[n] == *word), Some(number));
        }
    }
}
