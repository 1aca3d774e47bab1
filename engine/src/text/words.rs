//! The distinct words of a text, each looked up in the lexicon once.

use super::{
    marks::Marked,
    tokens::{Shape, Token, TokenKind},
};
use crate::{lexicon, span::TokenSpan};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Index of a [`Word`] in [`Words`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(u32);

/// A word of the text, whatever its case.
#[derive(Debug)]
pub struct Word {
    /// In lower case, with a plain apostrophe.
    pub lower: Rc<str>,
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
    ids: FxHashMap<Rc<str>, WordId>,
    buffer: String,
}

impl Words {
    /// The word behind an id of this text.
    pub fn get(&self, id: WordId) -> &Word {
        &self.list[id.0 as usize]
    }

    /// No words yet, with room for those of a text of `bytes` bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        const BYTES_A_WORD: usize = 16;
        let mut words = Self::default();
        words.list.reserve(bytes / BYTES_A_WORD);
        words.ids.reserve(bytes / BYTES_A_WORD);
        words
    }

    pub(super) fn intern(&mut self, text: &str) -> WordId {
        self.buffer.clear();
        if text.is_ascii() {
            self.buffer.push_str(text);
            self.buffer.make_ascii_lowercase();
        } else {
            for c in text.chars() {
                match c {
                    '’' | '‘' | 'ʼ' => self.buffer.push('\''),
                    '\u{ad}' => {}
                    '‐' | '‑' => self.buffer.push('-'),
                    _ => self.buffer.extend(c.to_lowercase()),
                }
            }
        }
        if let Some(&id) = self.ids.get(self.buffer.as_str()) {
            return id;
        }
        let id = WordId(self.list.len() as u32);
        let lower: Rc<str> = self.buffer.as_str().into();
        self.list.push(Word {
            entry: lexicon::entry(&lower),
            joined: lower.bytes().any(|b| matches!(b, b'-' | b'\'')),
            lower: lower.clone(),
            lower_count: 0,
            capital_count: 0,
        });
        self.ids.insert(lower, id);
        id
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
