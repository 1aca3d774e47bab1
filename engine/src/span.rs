//! Ranges of the text, each typed by what it counts.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A half-open range of UTF-8 byte offsets into the text exactly as it was pasted.
///
/// Every span in a [`Reading`](crate::Reading) lies within the text, starts and ends on character
/// boundaries and is not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "span {start}..{end} is reversed");
        Self { start, end }
    }

    /// The characters it covers.
    ///
    /// # Panics
    /// If the span was made for another text.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// True if it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// True if the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True if `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// A half-open range of indices into [`Text::tokens`](crate::text::Text::tokens).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TokenSpan {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
}

impl TokenSpan {
    /// The tokens from `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "token span {start}..{end} is reversed");
        Self { start, end }
    }

    /// The token indices in order.
    pub fn indices(self) -> Range<usize> {
        self.start..self.end
    }

    /// Number of tokens.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// True if it holds no token.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// True if the token `index` lies inside.
    pub fn has(self, index: usize) -> bool {
        self.start <= index && index < self.end
    }

    /// True if the two share at least one token.
    pub fn overlaps(self, other: TokenSpan) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// For each token, which of some parts of the text holds it.
#[derive(Debug, Default)]
pub(crate) struct Holders(Vec<u32>);

/// No part.
const NOBODY: u32 = u32::MAX;

impl Holders {
    /// For each of `tokens` tokens no part.
    pub fn of_none(tokens: usize) -> Self {
        Self(vec![NOBODY; tokens])
    }

    /// For each of `tokens` tokens, the number of the part that holds it; the last one, if several do.
    pub fn new(parts: impl Iterator<Item = (usize, TokenSpan)>, tokens: usize) -> Self {
        let mut holders = Self::of_none(tokens);
        for (part, span) in parts {
            holders.fill(span, part);
        }
        holders
    }

    /// Gives a run of tokens to a part.
    pub fn fill(&mut self, tokens: TokenSpan, part: usize) {
        self.0[tokens.start..tokens.end].fill(part as u32);
    }

    /// Gives a token to a part.
    pub fn set(&mut self, token: usize, part: usize) {
        self.0[token] = part as u32;
    }

    /// Leaves a token to no part.
    pub fn clear(&mut self, token: usize) {
        self.0[token] = NOBODY;
    }

    /// Numbers the parts anew.
    pub fn rename(&mut self, new: impl Fn(usize) -> usize) {
        for part in self.0.iter_mut().filter(|part| **part != NOBODY) {
            *part = new(*part as usize) as u32;
        }
    }

    /// The part that holds a token; none past the end of the text.
    pub fn get(&self, token: usize) -> Option<usize> {
        match self.0.get(token) {
            Some(&part) if part != NOBODY => Some(part as usize),
            _ => None,
        }
    }

    /// The part that holds a token, where the parts leave no token out.
    ///
    /// # Panics
    /// Past the end of the text.
    pub fn of(&self, token: usize) -> usize {
        self.0[token] as usize
    }
}
