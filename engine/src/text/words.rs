//! The distinct words of a text, each looked up in the lexicon once.

use super::{
    marks::Marked,
    tokens::{Shape, Token, TokenKind},
};
use crate::{
    lexicon::{self, Head, Index},
    span::TokenSpan,
};

/// Index of a [`Word`] in [`Words`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(u32);

impl WordId {
    /// Its place among the words of the text, from 0 to [`Words::count`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A word of the text, whatever its case.
#[derive(Debug)]
pub struct Word<'t> {
    /// In lower case, with a plain apostrophe.
    pub lower: &'t str,
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
#[derive(Debug)]
pub struct Words<'t> {
    /// The text in lower case.
    text: &'t str,
    list: Vec<Word<'t>>,
    index: Index,
}

impl<'t> Words<'t> {
    /// The word behind an id of this text.
    pub fn get(&self, id: WordId) -> &Word<'t> {
        &self.list[id.0 as usize]
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// No words yet, of a text in lower case.
    pub(super) fn of(text: &'t str) -> Self {
        const BYTES_A_WORD: usize = 16;
        // The longer a text, the fewer of its words are new ones.
        const MOST: usize = 1 << 12;
        let words = (text.len() / BYTES_A_WORD + 8).min(MOST);
        Self {
            text,
            list: Vec::with_capacity(words),
            index: Index::with_room(words),
        }
    }

    /// The word that stands at `start..end` of the text in lower case.
    pub(super) fn intern(&mut self, start: usize, end: usize) -> WordId {
        let head = Head::of(&self.text.as_bytes()[start..end]);
        let same = |number: usize| self.list[number].lower == &self.text[start..end];
        if let Some(number) = self.index.find(head, same) {
            return WordId(number as u32);
        }
        self.index.add(head);
        let lower = &self.text[start..end];
        self.list.push(Word {
            lower,
            joined: lower.bytes().any(|b| matches!(b, b'-' | b'\'')),
            entry: lexicon::entry(lower),
            lower_count: 0,
            capital_count: 0,
        });
        WordId(self.list.len() as u32 - 1)
    }

    /// The id of a word in lower case, if it stands in the text.
    pub fn find(&self, lower: &str) -> Option<WordId> {
        let head = Head::of(lower.as_bytes());
        let found = self
            .index
            .find(head, |number| self.list[number].lower == lower);
        found.map(|number| WordId(number as u32))
    }

    /// Counts in which case each word stands. A capital at the start of a sentence or marked
    /// passage says nothing, nor does one in a line where all words have one (a headline). Tells
    /// for each sentence whether it is such a line, if it has more than a few words.
    pub(super) fn count_shapes(
        &mut self,
        tokens: &[Token],
        sentences: &[TokenSpan],
        marked: &[Marked],
    ) -> Vec<bool> {
        const FEW: usize = 3;
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
        let titled = sentences.iter().map(|sentence| {
            let (mut words, mut capitals) = (0, 0);
            for token in &tokens[sentence.start..sentence.end] {
                words += usize::from(token.kind.is_word());
                capitals += usize::from(token.kind.is_capitalized());
            }
            let titled = capitals * 3 > words * 2;
            let mut first = true;
            for (token, opens) in tokens[sentence.start..sentence.end]
                .iter()
                .zip(&opening[sentence.start..sentence.end])
            {
                let TokenKind::Word(shape) = token.kind else {
                    continue;
                };
                let word = &mut self.list[token.word.0 as usize];
                match shape {
                    Shape::Lower => word.lower_count += 1,
                    _ if !first && !titled && !opens => word.capital_count += 1,
                    _ => {}
                }
                first = false;
            }
            titled && words > FEW
        });
        titled.collect()
    }
}
