//! Characters to tokens, words, paragraphs, marked passages and sentences.
//!
//! Nothing here knows what a word means beyond what the lexicon says of it. The text is never
//! rewritten; every token points back at the characters it stands for.

mod marks;
mod paragraphs;
mod sentences;
mod source;
mod tokens;
mod words;

pub use marks::Marked;
pub use source::Source;
pub use tokens::{Shape, Token, TokenKind};
pub use words::{Word, WordId, Words};

use crate::{
    lexicon::Hint,
    span::{Holders, Span, TokenSpan},
};
use tokens::Tokens;

/// A text cut into its parts.
pub struct Text<'t> {
    /// The text exactly as it was pasted.
    pub source: &'t str,
    /// Every word, number, mark and sign, in order.
    pub tokens: Vec<Token>,
    /// The distinct words of the text, behind [`Token::word`].
    pub words: Words<'t>,
    /// Lines or paragraphs that are not blank, in order.
    pub paragraphs: Vec<TokenSpan>,
    /// Sentences, in order; each lies within one paragraph.
    pub sentences: Vec<TokenSpan>,
    /// Passages in quotation marks, ordered by their start; nested ones follow what holds them.
    pub marked: Vec<Marked>,
    /// For each [`STRETCH`] of bytes the first token that ends behind its start.
    stretches: Vec<u32>,
    /// The outermost marked passages, as indices into `marked`.
    marked_at: Holders,
    sentence_at: Holders,
    paragraph_at: Holders,
    /// For each sentence whether nearly all of its words start with a capital.
    titled: Vec<bool>,
}

/// How many bytes are gone through to find a token by its place; few, and a power of two.
const STRETCH: usize = 32;

impl<'t> Text<'t> {
    /// Cuts a text into its parts.
    pub fn new(source: &'t Source<'t>) -> Self {
        let Tokens {
            list: mut tokens,
            mut words,
            marks,
            breaks,
        } = tokens::tokens(source);
        let source = source.text;
        let paragraphs = paragraphs::paragraphs(source, &tokens, breaks);
        let marked = marks::pair(source, &mut tokens, &marks, &words, &paragraphs);
        let sentences = sentences::sentences(source, &tokens, &words, &paragraphs);
        let titled = words.count_shapes(&tokens, &sentences, &marked);
        let count = tokens.len();
        let mut stretches = Vec::with_capacity(source.len() / STRETCH + 1);
        for (index, token) in tokens.iter().enumerate() {
            while stretches.len() * STRETCH < token.end() {
                stretches.push(index as u32);
            }
        }
        let outermost = marked.iter().enumerate().filter(|(_, m)| m.depth == 0);
        Self {
            marked_at: Holders::new(outermost.map(|(index, m)| (index, m.tokens)), count),
            sentence_at: Holders::new(sentences.iter().copied().enumerate(), count),
            paragraph_at: Holders::new(paragraphs.iter().copied().enumerate(), count),
            source,
            tokens,
            words,
            paragraphs,
            sentences,
            marked,
            stretches,
            titled,
        }
    }

    /// The characters that a run of tokens covers, from the first to the last.
    pub fn span(&self, tokens: TokenSpan) -> Span {
        if tokens.is_empty() {
            return Span::new(0, 0);
        }
        let (first, last) = (&self.tokens[tokens.start], &self.tokens[tokens.end - 1]);
        first.span().join(last.span())
    }

    /// The tokens that a span of the text covers or cuts into.
    pub fn tokens_of(&self, span: Span) -> TokenSpan {
        let start = self.token_at(span.start);
        let end = match span.is_empty() {
            true => start,
            false => self.token_at(span.end - 1),
        };
        let cut = self.tokens.get(end).is_some_and(|t| t.start() < span.end);
        TokenSpan::new(start, end + usize::from(cut))
    }

    /// The token at a byte of the text, or the next one behind it.
    fn token_at(&self, byte: usize) -> usize {
        let Some(&first) = self.stretches.get(byte / STRETCH) else {
            return self.tokens.len();
        };
        let ahead = self.tokens[first as usize..].iter();
        first as usize + ahead.take_while(|t| t.end() <= byte).count()
    }

    /// The characters of a token as they stand in the text.
    pub fn str(&self, token: usize) -> &'t str {
        self.tokens[token].span().of(self.source)
    }

    /// The word behind a token; for a sign or mark, a word with no class.
    pub fn word(&self, token: usize) -> &Word<'t> {
        self.words.get(self.tokens[token].word)
    }

    /// The token in lower case with a plain apostrophe; "" past the end of the text.
    pub fn lower(&self, token: usize) -> &'t str {
        self.tokens
            .get(token)
            .map_or("", |t| self.words.get(t.word).lower)
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
        self.sentence_at.of(token)
    }

    /// Index of the paragraph that holds a token.
    pub fn paragraph_of(&self, token: usize) -> usize {
        self.paragraph_at.of(token)
    }

    /// The outermost marked passage that holds a token (its marks included), as an index into
    /// [`Text::marked`]; `None` past the end of the text too.
    pub fn marked_of(&self, token: usize) -> Option<usize> {
        self.marked_at.get(token)
    }

    /// Nearly all words of a sentence start with a capital, as in a headline: capitals tell nothing.
    pub fn is_titled(&self, sentence: TokenSpan) -> bool {
        !sentence.is_empty() && self.titled[self.sentence_of(sentence.start)]
    }

    /// True if white space stands between this token and the one before it.
    pub fn spaced(&self, token: usize) -> bool {
        token == 0 || self.tokens[token - 1].end() < self.tokens[token].start()
    }
}
