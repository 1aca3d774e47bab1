//! Paragraphs to sentences.
//!
//! A sentence ends with its closing marks. `"Really?" Ms. Sato asked.` is one sentence: a question
//! or exclamation inside marks does not end it where an attribution follows.

use super::{
    tokens::{Shape, Token, TokenKind},
    words::Words,
};
use crate::{lexicon::Class, span::TokenSpan};

/// Sentences in order, each within one paragraph.
pub(super) fn sentences(
    source: &str,
    tokens: &[Token],
    words: &Words<'_>,
    paragraphs: &[TokenSpan],
) -> Vec<TokenSpan> {
    let mut sentences = Vec::new();
    let cut = Cut {
        source,
        tokens,
        words,
    };
    for paragraph in paragraphs {
        let mut start = paragraph.start;
        let mut at = start;
        while at < paragraph.end {
            match cut.end_after(at, paragraph.end) {
                Some(end) => {
                    sentences.push(TokenSpan::new(start, end));
                    start = end;
                    at = end;
                }
                None => at += 1,
            }
        }
        if start < paragraph.end {
            sentences.push(TokenSpan::new(start, paragraph.end));
        }
    }
    sentences
}

struct Cut<'a> {
    source: &'a str,
    tokens: &'a [Token],
    words: &'a Words<'a>,
}

impl Cut<'_> {
    fn class(&self, at: usize) -> Class {
        self.words.get(self.tokens[at].word).entry.class
    }

    fn spaced(&self, at: usize) -> bool {
        self.tokens[at - 1].span().end < self.tokens[at].span().start
    }

    /// If a sentence ends at the token `at`, one past its last token.
    fn end_after(&self, at: usize, limit: usize) -> Option<usize> {
        let kind = self.tokens[at].kind;
        let dotted =
            kind.is_word() && self.source.as_bytes()[self.tokens[at].span().end - 1] == b'.';
        if !dotted
            && !matches!(
                kind,
                TokenKind::Period | TokenKind::Exclamation | TokenKind::Ellipsis
            )
        {
            return None;
        }
        let mut end = at + 1;
        let mut closed = false;
        while end < limit && self.closes(end) {
            closed |= self.tokens[end].kind != TokenKind::Close;
            end += 1;
        }
        if end == limit {
            return Some(end);
        }
        let next = self.tokens[end];
        let ends = match next.kind {
            TokenKind::Word(Shape::Lower) => false,
            TokenKind::Word(_) if dotted => self.starts_afresh(end) && !self.is_title(at),
            TokenKind::Word(_) if !self.spaced(end) => {
                kind == TokenKind::Period
                    && at > 0
                    && self.tokens[at - 1].kind == TokenKind::Word(Shape::Lower)
            }
            TokenKind::Word(_) if closed && kind == TokenKind::Exclamation => {
                self.attribution_follows(end, limit).is_none()
            }
            // "“It is over.” Rao said." has a full stop where a comma is usual.
            TokenKind::Word(_) if closed && kind == TokenKind::Period => {
                let verb = self.attribution_follows(end, limit);
                verb.is_none_or(|verb| {
                    verb + 1 < limit && self.tokens[verb + 1].kind != TokenKind::Period
                })
            }
            TokenKind::Word(_) => true,
            TokenKind::Mark | TokenKind::SingleMark => !dotted,
            TokenKind::Number | TokenKind::Open | TokenKind::Other => self.spaced(end) && !dotted,
            TokenKind::Dash => self.spaced(end) && kind == TokenKind::Period,
            _ => false,
        };
        ends.then_some(end)
    }

    /// A mark or bracket that clings to what stands before it.
    fn closes(&self, at: usize) -> bool {
        let text = self.tokens[at].span().of(self.source);
        match self.tokens[at].kind {
            TokenKind::Close => true,
            TokenKind::Mark | TokenKind::SingleMark => {
                let next_clings = self.tokens.get(at + 1).is_some_and(|n| {
                    n.span().start == self.tokens[at].span().end && n.kind.is_word()
                });
                !self.spaced(at) && !matches!(text, "“" | "„" | "«" | "``") && !next_clings
                    || text == "”"
                    || text == "»"
            }
            _ => false,
        }
    }

    /// A capital word that would not stand behind an abbreviation in mid-sentence.
    fn starts_afresh(&self, at: usize) -> bool {
        self.class(at).intersects(Class::FUNCTION)
    }

    /// "Mr.", "Gen.", an initial: a name follows, whatever it looks like.
    fn is_title(&self, at: usize) -> bool {
        let text = self.tokens[at].span().of(self.source);
        let initial = text.chars().count() == 2;
        initial || self.class(at).contains(Class::HONORIFIC)
    }

    /// A name of a few words and a verb of saying, as in `"Why?" Ms. Sato asked.`: where the verb is.
    fn attribution_follows(&self, from: usize, limit: usize) -> Option<usize> {
        const LONGEST_NAME: usize = 5;
        let name = (from..limit.min(from + LONGEST_NAME))
            .take_while(|&at| {
                self.tokens[at].kind.is_capitalized()
                    || self
                        .class(at)
                        .intersects(Class::DETERMINER | Class::POSSESSIVE)
            })
            .count();
        let verb = self.behind_apposition(from + name, limit);
        // "“Why?” He answered, “Because.”" starts a new one.
        let introduces = verb + 2 < limit
            && matches!(
                self.tokens[verb + 1].kind,
                TokenKind::Comma | TokenKind::Colon
            )
            && self.tokens[verb + 2].kind == TokenKind::Mark;
        let says = verb < limit
            && !introduces
            && name > 0
            && self.class(verb).contains(Class::SPEECH)
            && self
                .class(verb)
                .intersects(Class::VERB_PAST | Class::VERB_S);
        says.then_some(verb)
    }
}

impl Cut<'_> {
    /// Past ", a retired worker," behind a name, and past adverbs.
    fn behind_apposition(&self, at: usize, limit: usize) -> usize {
        const LONGEST: usize = 16;
        let mut verb = at;
        if at < limit && self.tokens[at].kind == TokenKind::Comma {
            let inside = at + 1..limit.min(at + LONGEST);
            let comma = inside.take_while(|&t| {
                !matches!(self.tokens[t].kind, TokenKind::Period | TokenKind::Mark)
            });
            verb = comma
                .filter(|&t| self.tokens[t].kind == TokenKind::Comma)
                .last()
                .map_or(at, |comma| comma + 1);
        }
        while verb < limit
            && self.class(verb).contains(Class::ADVERB)
            && !self.class(verb).contains(Class::SPEECH)
        {
            verb += 1;
        }
        verb
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Source, Text};

    #[track_caller]
    fn check(source: &str, expected: &[&str]) {
        let cased = Source::new(source);
        let text = Text::new(&cased);
        let got: Vec<&str> = text
            .sentences
            .iter()
            .map(|&s| text.span(s).of(source))
            .collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        check(
            "Mr. Adeyemi of Tanner Inc. met Gen. Li at 5 p.m. The talks failed.",
            &[
                "Mr. Adeyemi of Tanner Inc. met Gen. Li at 5 p.m.",
                "The talks failed.",
            ],
        );
    }

    #[test]
    fn closing_marks_belong_to_the_sentence() {
        check(
            "“It works.” (So she says.) He left.",
            &["“It works.”", "(So she says.)", "He left."],
        );
    }

    #[test]
    fn a_question_in_marks_goes_on_with_its_attribution() {
        check(
            "“Why?” Ms. Sato asked. “How?” he wondered. “No!” The crowd cheered.",
            &[
                "“Why?” Ms. Sato asked.",
                "“How?” he wondered.",
                "“No!”",
                "The crowd cheered.",
            ],
        );
    }

    #[test]
    fn a_lost_space_is_no_reason_to_run_on() {
        check(
            "We agree.“Never,” said Oyelaran.",
            &["We agree.", "“Never,” said Oyelaran."],
        );
    }
}
