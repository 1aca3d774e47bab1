//! Characters to tokens, words, paragraphs, marked passages and sentences.
//!
//! Nothing here knows what a word means beyond what the lexicon says of it. The text is never
//! rewritten; every token points back at the characters it stands for.

mod marks;
mod paragraphs;
mod sentences;
mod tokens;
mod words;

pub use marks::Marked;
pub use tokens::{Shape, Token, TokenKind};
pub use words::{Word, WordId, Words};

use crate::{
    lexicon::Hint,
    span::{Span, TokenSpan},
};

/// A text cut into its parts.
pub struct Text<'t> {
    /// The text exactly as it was pasted.
    pub source: &'t str,
    /// Every word, number, mark and sign, in order.
    pub tokens: Vec<Token>,
    /// The distinct words of the text, behind [`Token::word`].
    pub words: Words,
    /// Lines or paragraphs that are not blank, in order.
    pub paragraphs: Vec<TokenSpan>,
    /// Sentences, in order; each lies within one paragraph.
    pub sentences: Vec<TokenSpan>,
    /// Passages in quotation marks, ordered by their start; nested ones follow what holds them.
    pub marked: Vec<Marked>,
    /// For each token the outermost marked passage it stands in, as an index into `marked`.
    marked_at: Vec<Option<u32>>,
    /// For each token the index of its sentence.
    sentence_at: Vec<u32>,
    /// For each token the index of its paragraph.
    paragraph_at: Vec<u32>,
}

impl<'t> Text<'t> {
    /// Cuts a text into its parts.
    pub fn new(source: &'t str) -> Self {
        let (mut tokens, mut words) = tokens::tokens(source);
        let paragraphs = paragraphs::paragraphs(source, &tokens);
        let marked = marks::pair(source, &mut tokens, &words, &paragraphs);
        let sentences = sentences::sentences(source, &tokens, &words, &paragraphs);
        let mut marked_at = vec![None; tokens.len()];
        for (index, passage) in marked.iter().enumerate().filter(|(_, m)| m.depth == 0) {
            marked_at[passage.tokens.start..passage.tokens.end].fill(Some(index as u32));
        }
        words.count_shapes(&tokens, &sentences, &marked);
        Self {
            sentence_at: owners(&sentences, tokens.len()),
            paragraph_at: owners(&paragraphs, tokens.len()),
            source,
            tokens,
            words,
            paragraphs,
            sentences,
            marked,
            marked_at,
        }
    }

    /// The characters that a run of tokens covers, from the first to the last.
    pub fn span(&self, tokens: TokenSpan) -> Span {
        if tokens.is_empty() {
            return Span::new(0, 0);
        }
        let (first, last) = (&self.tokens[tokens.start], &self.tokens[tokens.end - 1]);
        first.span.join(last.span)
    }

    /// The characters of a token as they stand in the text.
    pub fn str(&self, token: usize) -> &'t str {
        self.tokens[token].span.of(self.source)
    }

    /// The word behind a token; for a sign or mark, a word with no class.
    pub fn word(&self, token: usize) -> &Word {
        self.words.get(self.tokens[token].word)
    }

    /// The token in lower case with a plain apostrophe; "" past the end of the text.
    pub fn lower(&self, token: usize) -> &str {
        self.tokens
            .get(token)
            .map_or("", |t| self.words.lower(t.word))
    }

    /// What a token tells of names beside it; nothing past the end of the text.
    pub fn hint(&self, token: usize) -> Hint {
        let word = self.tokens.get(token).map(|t| self.words.get(t.word));
        word.map_or(Hint::empty(), |w| w.entry.hint)
    }

    /// The kind of a token; `Other` past the end of the text.
    pub fn kind(&self, token: usize) -> TokenKind {
        self.tokens.get(token).map_or(TokenKind::Other, |t| t.kind)
    }

    /// Index of the sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentence_at[token] as usize
    }

    /// Index of the paragraph that holds a token.
    pub fn paragraph_of(&self, token: usize) -> usize {
        self.paragraph_at[token] as usize
    }

    /// The outermost marked passage that holds a token (its marks included), as an index into
    /// [`Text::marked`]; `None` past the end of the text too.
    pub fn marked_of(&self, token: usize) -> Option<usize> {
        let passage = self.marked_at.get(token).copied().flatten();
        passage.map(|m| m as usize)
    }

    /// Nearly all words of a sentence start with a capital, as in a headline: capitals tell nothing.
    pub fn is_titled(&self, sentence: TokenSpan) -> bool {
        let (mut words, mut capitals) = (0, 0);
        for token in &self.tokens[sentence.start..sentence.end] {
            words += usize::from(token.kind.is_word());
            capitals += usize::from(token.kind.is_capitalized());
        }
        capitals * 3 > words * 2 && words > 3
    }

    /// True if white space stands between this token and the one before it.
    pub fn spaced(&self, token: usize) -> bool {
        token == 0 || self.tokens[token - 1].span.end < self.tokens[token].span.start
    }
}

/// For each token, which of the ordered parts holds it.
fn owners(parts: &[TokenSpan], tokens: usize) -> Vec<u32> {
    let mut owner = vec![0; tokens];
    for (index, part) in parts.iter().enumerate() {
        owner[part.start..part.end].fill(index as u32);
    }
    owner
}
