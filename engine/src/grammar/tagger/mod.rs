//! The word class of each token, from what the lexicon allows and what stands beside it.
//!
//! One pass from left to right through each sentence. A word with one class gets it; a word with
//! several is decided by the classes before it, by whether its clause already has a finite verb,
//! and by a look at the next word.

mod function;
mod names;
mod open;
mod verbs;

use super::tags::{Form, Tag};
use crate::{
    lexicon::{Class, Entry, speech::Frame},
    span::TokenSpan,
    text::{Shape, Text, TokenKind},
};

/// One tag for each token of the text.
pub(super) fn tag(text: &Text) -> Vec<Tag> {
    let mut tagger = Tagger {
        text,
        tags: Vec::with_capacity(text.tokens.len()),
        sentence: TokenSpan::new(0, 0),
        titled: false,
        finite: false,
        leads: false,
    };
    for &sentence in &text.sentences {
        tagger.sentence(sentence);
    }
    tagger.tags
}

struct Tagger<'a, 't> {
    text: &'a Text<'t>,
    tags: Vec<Tag>,
    sentence: TokenSpan,
    /// Nearly all words of the sentence start with a capital: a headline.
    titled: bool,
    /// The clause has its finite verb.
    finite: bool,
    /// The sentence opened with a clause that leads up to the main one: "When he left, …".
    leads: bool,
}

impl Tagger<'_, '_> {
    fn sentence(&mut self, sentence: TokenSpan) {
        self.sentence = sentence;
        self.finite = false;
        self.leads = false;
        self.titled = self.text.is_titled(sentence);
        for token in sentence.indices() {
            let tag = self.tag(token);
            if token == sentence.start {
                self.leads = matches!(tag, Tag::Subordinator | Tag::Wh | Tag::Verb(_))
                    || self.class(token).contains(Class::SUBORDINATOR);
            }
            self.clause(token, tag);
            self.tags.push(tag);
        }
    }

    /// Keeps track of whether the clause has its finite verb.
    fn clause(&mut self, token: usize, tag: Tag) {
        match tag {
            Tag::Subordinator | Tag::Wh | Tag::Colon | Tag::Dash | Tag::Mark | Tag::Conjunction => {
                self.finite = false;
            }
            // "as", "after", "before" may open a clause.
            Tag::Preposition if self.class(token).contains(Class::SUBORDINATOR) => {
                self.finite = false;
            }
            // "Asked whether he came, Osei left": the main clause begins.
            Tag::Comma if self.leads => {
                self.leads = false;
                self.finite = false;
            }
            Tag::Comma if self.finite => {
                // "He came, they left": only a new subject starts a clause.
                self.finite = !self.next_class(token).contains(Class::PRONOUN);
            }
            // "found yields fell": the clause that was found has a verb of its own.
            Tag::Verb(Form::Past | Form::Third | Form::Base)
                if self.tells(token) && !matches!(self.before(token), Tag::To) =>
            {
                self.finite = false;
            }
            Tag::Modal | Tag::Verb(Form::Past | Form::Third) => self.finite = true,
            Tag::Verb(Form::Base) if !matches!(self.before(token), Tag::To) => self.finite = true,
            Tag::Auxiliary
                if self.before(token) != Tag::To
                    && !self
                        .class(token)
                        .intersects(Class::VERB_ING | Class::VERB_PARTICIPLE) =>
            {
                self.finite = true;
            }
            _ => {}
        }
    }

    /// A verb that a whole clause may follow and hardly ever a mere noun.
    fn tells(&self, token: usize) -> bool {
        let Entry { class, frame, .. } = self.text.word(token).entry;
        class.contains(Class::SPEECH)
            && frame.intersects(Frame::CLAUSE | Frame::FINDING)
            && !frame.intersects(Frame::OBJECT | Frame::PERSON | Frame::ABOUT)
    }

    fn class(&self, token: usize) -> Class {
        self.text.word(token).entry.class
    }

    fn next_class(&self, token: usize) -> Class {
        match self.sentence.has(token + 1) {
            true => self.class(token + 1),
            false => Class::empty(),
        }
    }

    /// The tag before a token of this sentence, adverbs and negation passed over.
    fn before(&self, token: usize) -> Tag {
        self.tags[self.sentence.start..token]
            .iter()
            .rev()
            .take(4)
            .find(|t| !matches!(t, Tag::Adverb | Tag::Not))
            .copied()
            .unwrap_or(Tag::Stop)
    }

    fn just_before(&self, token: usize) -> Tag {
        match token > self.sentence.start {
            true => self.tags[token - 1],
            false => Tag::Stop,
        }
    }

    fn tag(&self, token: usize) -> Tag {
        match self.text.kind(token) {
            TokenKind::Word(shape) => self.word(token, shape),
            TokenKind::Clitic => self.clitic(token),
            TokenKind::Number => Tag::Number,
            TokenKind::Mark | TokenKind::SingleMark => Tag::Mark,
            TokenKind::Comma => Tag::Comma,
            TokenKind::Period | TokenKind::Exclamation | TokenKind::Ellipsis => Tag::Stop,
            TokenKind::Colon | TokenKind::Semicolon => Tag::Colon,
            TokenKind::Dash => Tag::Dash,
            TokenKind::Open => Tag::Open,
            TokenKind::Close => Tag::Close,
            TokenKind::Other => Tag::Other,
        }
    }

    fn clitic(&self, token: usize) -> Tag {
        match self.text.lower(token) {
            "n't" => Tag::Not,
            "'ll" | "'d" => Tag::Modal,
            "'ve" | "'re" | "'m" => Tag::Auxiliary,
            // "he's", "that's", "what's": a verb; after a noun it owns.
            "'s" if matches!(
                self.just_before(token),
                Tag::Pronoun | Tag::Wh | Tag::Subordinator
            ) || matches!(
                self.text.lower(token.wrapping_sub(1)),
                "here" | "there" | "let"
            ) =>
            {
                Tag::Auxiliary
            }
            _ => Tag::Owner,
        }
    }

    fn word(&self, token: usize, shape: Shape) -> Tag {
        let class = self.class(token);
        if shape != Shape::Lower && self.is_name(token, shape, class) {
            return Tag::Proper;
        }
        if class.intersects(Class::MONTH | Class::WEEKDAY) && shape != Shape::Lower {
            return Tag::Time;
        }
        if class.intersects(Class::FUNCTION) {
            return self.function_word(token, class);
        }
        self.open_word(token, class)
    }
}
