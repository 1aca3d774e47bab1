//! Characters to tokens, words, sentences, paragraphs and marked passages.
//!
//! Nothing here knows what a word means beyond what the lexicon says of it. The text is never
//! rewritten; every token points back at the characters it stands for.

use crate::span::{Span, TokenSpan};

/// A text cut into its parts.
pub struct Text<'t> {
    /// The text exactly as it was pasted.
    pub source: &'t str,
    /// Every word, number, mark and sign, in order.
    pub tokens: Vec<Token>,
    /// Lines or paragraphs that are not blank, in order.
    pub paragraphs: Vec<TokenSpan>,
    /// Sentences, in order; each lies within one paragraph.
    pub sentences: Vec<TokenSpan>,
}

/// The smallest unit of the text.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Its characters.
    pub span: Span,
}

impl<'t> Text<'t> {
    /// Cuts a text into its parts.
    pub fn new(source: &'t str) -> Self {
        Self {
            source,
            tokens: Vec::new(),
            paragraphs: Vec::new(),
            sentences: Vec::new(),
        }
    }

    /// The characters that a run of tokens covers, from the first to the last.
    pub fn span(&self, tokens: TokenSpan) -> Span {
        match tokens.is_empty() {
            true => Span::new(0, 0),
            false => self.tokens[tokens.start]
                .span
                .join(self.tokens[tokens.end - 1].span),
        }
    }
}
