//! The distinct words of a text, each looked up in the lexicon once.

use super::{
    marks::Marked,
    tokens::{Shape, Token, TokenKind},
};
use crate::{lexicon, span::TokenSpan};
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Index of a [`Word`] in [`Words`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(u32);

/// A word of the text, whatever its case.
#[derive(Debug)]
pub struct Word {
    /// Where it stands in [`Words::letters`].
    letters: (u32, u32),
    /// A hyphen or apostrophe stands in it.
    pub joined: bool,
    /// What the lexicon says of it.
    pub entry: lexicon::Entry,
    /// How often it stands in small letters.
    pub lower_count: u32,
    /// How often it starts with a capital where nothing but its being a name asks for one.
    pub capital_count: u32,
}

/// All words of a text.
#[derive(Debug, Default)]
pub struct Words {
    list: Vec<Word>,
    /// The words in lower case, with a plain apostrophe, one behind the other.
    letters: String,
    /// Where a word is in the list, by its hash; [`FREE`] where none is. A word that finds its
    /// place taken has the next free one. At most half of them are taken.
    places: Vec<u32>,
}

/// No word.
const FREE: u32 = u32::MAX;

impl Words {
    /// The word behind an id of this text.
    pub fn get(&self, id: WordId) -> &Word {
        &self.list[id.0 as usize]
    }

    /// The word behind an id of this text in lower case, with a plain apostrophe.
    pub fn lower(&self, id: WordId) -> &str {
        self.letters_of(&self.list[id.0 as usize])
    }

    fn letters_of(&self, word: &Word) -> &str {
        &self.letters[word.letters.0 as usize..word.letters.1 as usize]
    }

    /// No words yet, with room for those of a text of `bytes` bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        const BYTES_A_WORD: usize = 16;
        let words = bytes / BYTES_A_WORD + 8;
        Self {
            list: Vec::with_capacity(words),
            letters: String::with_capacity(8 * words),
            places: vec![FREE; (2 * words).next_power_of_two()],
        }
    }

    pub(super) fn intern(&mut self, text: &str) -> WordId {
        // The word is written behind the others, and taken back if it is known.
        let start = self.letters.len();
        if text.is_ascii() {
            self.letters.push_str(text);
            self.letters[start..].make_ascii_lowercase();
        } else {
            for c in text.chars() {
                match c {
                    '’' | '‘' | 'ʼ' => self.letters.push('\''),
                    '\u{ad}' => {}
                    '‐' | '‑' => self.letters.push('-'),
                    _ => self.letters.extend(c.to_lowercase()),
                }
            }
        }
        let lower = &self.letters[start..];
        let mut place = self.place(lower);
        while let Some(known) = self.list.get(self.places[place] as usize) {
            if self.letters_of(known) == lower {
                let id = WordId(self.places[place]);
                self.letters.truncate(start);
                return id;
            }
            place = (place + 1) & (self.places.len() - 1);
        }
        let id = self.list.len() as u32;
        self.places[place] = id;
        self.list.push(Word {
            entry: lexicon::entry(lower),
            joined: lower.bytes().any(|b| matches!(b, b'-' | b'\'')),
            letters: (start as u32, self.letters.len() as u32),
            lower_count: 0,
            capital_count: 0,
        });
        if 2 * self.list.len() > self.places.len() {
            self.grow();
        }
        WordId(id)
    }

    /// Where the search for a word starts.
    fn place(&self, lower: &str) -> usize {
        let mut hasher = FxHasher::default();
        hasher.write(lower.as_bytes());
        hasher.finish() as usize & (self.places.len() - 1)
    }

    fn grow(&mut self) {
        self.places = vec![FREE; 2 * self.places.len()];
        for id in 0..self.list.len() {
            let mut place = self.place(self.letters_of(&self.list[id]));
            while self.places[place] != FREE {
                place = (place + 1) & (self.places.len() - 1);
            }
            self.places[place] = id as u32;
        }
    }

    /// Counts in which case each word stands. A capital at the start of a sentence or marked
    /// passage says nothing, nor does one in a line where all words have one (a headline).
    pub(super) fn count_shapes(
        &mut self,
        tokens: &[Token],
        sentences: &[TokenSpan],
        marked: &[Marked],
    ) {
        let mut opening = vec![false; tokens.len()];
        for passage in marked {
            // Up to two marks and the word behind them.
            for at in passage.tokens.indices().take(3) {
                opening[at] = true;
                if tokens[at].kind.is_word() {
                    break;
                }
            }
        }
        for sentence in sentences {
            let words = || sentence.indices().filter(|&i| tokens[i].kind.is_word());
            let capitals = words().filter(|&i| tokens[i].kind.is_capitalized()).count();
            let titled = capitals * 3 > words().count() * 2;
            let mut first = true;
            for at in words() {
                let word = &mut self.list[tokens[at].word.0 as usize];
                match tokens[at].kind {
                    TokenKind::Word(Shape::Lower) => word.lower_count += 1,
                    _ if !first && !titled && !opening[at] => word.capital_count += 1,
                    _ => {}
                }
                first = false;
            }
        }
    }
}
