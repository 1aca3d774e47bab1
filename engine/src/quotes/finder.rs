//! The walk over the text, and what has been claimed by which statement so far.

use super::{attitudes, continuation, nested, phrase, pulled, unclaimed, verb};
use std::ops::Range;

use crate::{
    grammar::{Grammar, NounId, VerbId},
    order,
    reading::{Article, BlockKind, Rule},
    span::TokenSpan,
    text::Text,
};

/// A clause is looked through for at most this many tokens: longer ones are no sentences.
pub(super) const LONGEST: usize = 300;

/// A statement before its speaker is known.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// What was said, in order.
    pub content: Vec<TokenSpan>,
    /// The words that name the speaker.
    pub source: Option<TokenSpan>,
    /// The noun phrase at the heart of the source.
    pub speaker: Option<NounId>,
    /// What ties the two.
    pub cue: Option<TokenSpan>,
    /// How it was found.
    pub rule: &'static Rule,
    /// The statement that reports this one, as an index into what was found.
    pub within: Option<usize>,
}

impl Found {
    /// One past the last token of anything in it.
    pub fn end(&self) -> usize {
        // The pieces of the content are in order.
        let content = self.content.last().map(|c| c.end);
        let rest = self.source.iter().chain(&self.cue).map(|s| s.end);
        rest.chain(content).max().unwrap_or(0)
    }
}

/// Walks the text once.
pub(super) struct Finder<'a, 't> {
    pub text: &'a Text<'t>,
    pub article: &'a Article,
    pub grammar: &'a Grammar,
    /// What was found, in the order of finding.
    pub found: Vec<Found>,
    /// What is thought or wanted and not said, in the order of the text.
    pub attitudes: Vec<Found>,
    /// For each marked passage, which statement has it.
    pub claims: Vec<Option<usize>>,
    /// For each token, whether it is part of a statement: a cue there is nested.
    taken: Vec<bool>,
}

impl<'a, 't> Finder<'a, 't> {
    pub fn new(text: &'a Text<'t>, article: &'a Article, grammar: &'a Grammar) -> Self {
        Self {
            text,
            article,
            grammar,
            found: Vec::new(),
            attitudes: Vec::new(),
            claims: vec![None; text.marked.len()],
            taken: vec![false; text.tokens.len()],
        }
    }

    /// Finds the statements of one paragraph.
    pub fn paragraph(&mut self, index: usize) {
        let tokens = self.text.paragraphs[index];
        if phrase::label(self, index) {
            unclaimed::claim(self, index);
            return;
        }
        let mut at = tokens.start;
        while at < tokens.end {
            let sentence = self.text.sentences[self.text.sentence_of(at)];
            if self.is_prose(sentence.start) {
                self.sentence(sentence);
            }
            at = sentence.end;
        }
        continuation::join_paragraph(self, index);
        unclaimed::claim(self, index);
        pulled::claim(self, index);
    }

    fn sentence(&mut self, sentence: TokenSpan) {
        let verbs = &self.grammar.verbs;
        let before = self.found.len();
        let first = verbs.partition_point(|v| v.tokens.start < sentence.start);
        let end = verbs.partition_point(|v| v.tokens.start < sentence.end);
        // What stands before its source takes in all before it; so it is looked for first.
        self.verbs(first..end, sentence, verb::content_before);
        phrase::according_to(self, sentence);
        self.verbs(first..end, sentence, verb::content_behind);
        nested::find(self, before, first..end, sentence);
        phrase::noun_cue(self, sentence);
        attitudes::find(self, first..end, sentence);
    }

    fn verbs(
        &mut self,
        verbs: Range<VerbId>,
        sentence: TokenSpan,
        rule: impl Fn(&Finder, VerbId, TokenSpan) -> Option<Found>,
    ) {
        for verb in verbs {
            let head = self.grammar.verbs[verb].head;
            if self.is_free(head)
                && let Some(found) = rule(self, verb, sentence)
            {
                self.add(found);
            }
        }
    }

    /// The token is part of no statement and stands outside quotation marks.
    pub fn is_free(&self, token: usize) -> bool {
        !self.taken[token] && self.text.marked_of(token).is_none()
    }

    /// The speaker of the last statement before a token of the same paragraph.
    pub fn last_speaker(&self, token: usize) -> Option<NounId> {
        let paragraph = self.text.paragraphs[self.text.paragraph_of(token)];
        let last = self.found.iter().rev().take(4).find(|f| f.end() <= token)?;
        last.speaker.filter(|_| last.end() > paragraph.start)
    }

    /// One past the last token before `at` that is part of a statement, at least `floor` and no
    /// further back than [`LONGEST`].
    pub fn free_from(&self, floor: usize, at: usize) -> usize {
        let floor = floor.max(at.saturating_sub(LONGEST));
        let taken = self.taken[floor..at].iter().rposition(|&t| t);
        taken.map_or(floor, |last| floor + last + 1)
    }

    /// The first token in `from..limit` that is part of a statement, or `limit`.
    pub fn free_until(&self, from: usize, limit: usize) -> usize {
        let taken = self.taken[from..limit].iter().position(|&t| t);
        taken.map_or(limit, |first| from + first)
    }

    /// Running text, a headline or a caption.
    pub fn is_prose(&self, token: usize) -> bool {
        let byte = self.text.tokens[token].span().start;
        matches!(
            self.article.kind_at(byte),
            BlockKind::Paragraph | BlockKind::Headline | BlockKind::Caption
        )
    }

    /// Takes a statement in and claims the passages it holds.
    pub fn add(&mut self, mut found: Found) {
        found.content.retain(|c| !c.is_empty());
        order::by(&mut found.content, |c| (c.start, c.end));
        if found.content.is_empty() {
            return;
        }
        let index = self.found.len();
        for &piece in &found.content {
            self.claim(piece, index);
        }
        for part in found.source.iter().chain(&found.cue) {
            self.taken[part.start..part.end].fill(true);
        }
        self.found.push(found);
    }

    /// Notes that no cue stands in these words.
    pub fn pass_over(&mut self, words: TokenSpan) {
        self.taken[words.start..words.end].fill(true);
    }

    /// Adds a piece to a statement found before.
    pub fn extend(&mut self, index: usize, piece: TokenSpan) {
        self.claim(piece, index);
        let content = &mut self.found[index].content;
        let at = content.partition_point(|c| *c < piece);
        content.insert(at, piece);
    }

    fn claim(&mut self, piece: TokenSpan, index: usize) {
        self.taken[piece.start..piece.end].fill(true);
        let mut passage = self
            .text
            .marked
            .partition_point(|m| m.tokens.start < piece.start);
        while let Some(marked) = self.text.marked.get(passage) {
            if marked.tokens.start >= piece.end {
                break;
            }
            self.claims[passage].get_or_insert(index);
            passage += 1;
        }
        // A piece that starts inside a passage claims it too.
        if let Some(outer) = self.text.marked_of(piece.start) {
            self.claims[outer].get_or_insert(index);
        }
    }

    /// The outermost marked passages of a paragraph that nothing has claimed.
    pub fn unclaimed(&self, paragraph: TokenSpan) -> Vec<TokenSpan> {
        let marked = &self.text.marked;
        let first = marked.partition_point(|m| m.tokens.start < paragraph.start);
        (first..marked.len())
            .take_while(|&m| marked[m].tokens.start < paragraph.end)
            .filter(|&m| marked[m].depth == 0 && self.claims[m].is_none())
            .map(|m| marked[m].tokens)
            .collect()
    }

    /// The index of the outermost marked passage that starts at a token.
    pub fn passage_at(&self, token: usize) -> Option<usize> {
        let passage = self.text.marked_of(token)?;
        (self.text.marked[passage].tokens.start == token).then_some(passage)
    }

    /// The index of the outermost marked passage that ends right before a token.
    pub fn passage_before(&self, token: usize) -> Option<usize> {
        let passage = self.text.marked_of(token.checked_sub(1)?)?;
        (self.text.marked[passage].tokens.end == token).then_some(passage)
    }
}
