//! Names around a nickname: "Ana “Bo” Sousa", "Ana (Bo) Sousa".

use super::names::Name;
use crate::{
    lexicon::Class,
    span::TokenSpan,
    text::{Shape, Text, TokenKind},
};

/// Joins the parts of such a name; the names must be in the order of the text.
pub(super) fn joined(text: &Text, names: Vec<Name>) -> Vec<Name> {
    let mut joined: Vec<Name> = Vec::with_capacity(names.len());
    let mut names = names.into_iter().peekable();
    while let Some(mut name) = names.next() {
        if let Some(close) = nickname_end(text, &name) {
            // The nickname may have been taken for a name of its own.
            while names.next_if(|n| n.tokens.end <= close).is_some() {}
            if let Some(rest) = names.next_if(|n| n.tokens.start == close + 1 && n.title.is_none())
            {
                name.nickname = Some(TokenSpan::new(name.tokens.end, close + 1));
                name.tokens = TokenSpan::new(name.tokens.start, rest.tokens.end);
                name.span = name.span.join(rest.span);
                name.listed = None;
                name.evidence.person += 8;
            }
        }
        joined.push(name);
    }
    joined
}

/// The closing mark, if a nickname stands behind the name and another part of the name behind it.
fn nickname_end(text: &Text, name: &Name) -> Option<usize> {
    const LONGEST: usize = 4;
    let open = name.tokens.end;
    let opens = |t: usize| {
        matches!(
            text.kind(t),
            TokenKind::Mark | TokenKind::SingleMark | TokenKind::Open
        )
    };
    let closes = |t: usize| {
        matches!(
            text.kind(t),
            TokenKind::Mark | TokenKind::SingleMark | TokenKind::Close
        )
    };
    let given = text
        .word(name.tokens.start)
        .entry
        .class
        .intersects(Class::GIVEN);
    let bracket = text.kind(open) == TokenKind::Open;
    if bracket && !given || name.listed.is_some() || !opens(open) || !text.spaced(open) {
        return None;
    }
    let close = (open + 2..text.tokens.len().min(open + 2 + LONGEST)).find(|&t| closes(t))?;
    let inside = open + 1..close;
    let one_sentence =
        close + 1 < text.tokens.len() && text.sentence_of(open) == text.sentence_of(close + 1);
    let word = |t: usize| text.kind(t).is_word();
    (one_sentence
        && inside.clone().all(word)
        && text.kind(open + 1).is_capitalized()
        && text.kind(close + 1) == TokenKind::Word(Shape::Capital))
    .then_some(close)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_nickname_stands_inside_the_name() {
        check(
            "The club signed Roberta “Bobbie” Zielinska. Bobbie was glad, and Zielinska too.",
            &["person Roberta Zielinska: Roberta “Bobbie” Zielinska, Bobbie, Zielinska"],
        );
    }
}
