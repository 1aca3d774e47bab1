//! Lines to paragraphs.

use super::tokens::{Token, TokenKind};
use crate::span::TokenSpan;

/// The share of lines that must look wrapped before single line breaks are taken for mere wrapping.
const WRAPPED_SHARE: f64 = 0.5;

/// Paragraphs in order. Every line break ends one, unless the text is hard-wrapped (as mail and
/// wire copy are): then only blank lines do. `breaks` has each token before which lines end, and
/// how many.
pub(super) fn paragraphs(
    source: &str,
    tokens: &[Token],
    mut breaks: Vec<(usize, usize)>,
) -> Vec<TokenSpan> {
    if breaks.is_empty() {
        breaks = wide_gaps(source, tokens);
    }
    let wrapped = is_wrapped(source, tokens, &breaks);
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for (at, lines) in breaks {
        if lines >= 2 || !wrapped {
            paragraphs.push(TokenSpan::new(start, at));
            start = at;
        }
    }
    if start < tokens.len() {
        paragraphs.push(TokenSpan::new(start, tokens.len()));
    }
    paragraphs
}

/// Where a text has lost all its line breaks, the wide gaps behind some of its sentences are what
/// is left of them. Some publishers pad their quotation marks with wide gaps too; there a gap
/// beside a mark must be wider still.
fn wide_gaps(source: &str, tokens: &[Token]) -> Vec<(usize, usize)> {
    let gap = |i: usize| {
        source[tokens[i].span().end..tokens[i + 1].span().start]
            .chars()
            .count()
    };
    let last = tokens.len().saturating_sub(1);
    let beside_mark =
        |i: usize| tokens[i].kind == TokenKind::Mark || tokens[i + 1].kind == TokenKind::Mark;
    let ends = |i: usize| {
        matches!(
            tokens[i].kind,
            TokenKind::Period | TokenKind::Exclamation | TokenKind::Mark
        )
    };
    let padded = (0..last).any(|i| !ends(i) && beside_mark(i) && gap(i) == 2);
    (0..last)
        .filter(|&i| ends(i) && gap(i) > 1 + usize::from(padded && beside_mark(i)))
        .map(|i| (i + 1, 2))
        .collect()
}

/// Hard-wrapped: single breaks outnumber blank lines, and most of them cut a sentence in two.
fn is_wrapped(source: &str, tokens: &[Token], breaks: &[(usize, usize)]) -> bool {
    let single = breaks.iter().filter(|(_, lines)| *lines == 1);
    let total = single.clone().count();
    let cut = single
        .filter(|(at, _)| {
            let (before, after) = (&tokens[at - 1], &tokens[*at]);
            let runs_on = matches!(
                before.kind,
                TokenKind::Word(_) | TokenKind::Number | TokenKind::Comma
            );
            let small = source[after.span().start..]
                .chars()
                .next()
                .is_some_and(char::is_lowercase);
            runs_on && small
        })
        .count();
    total >= 3 && cut as f64 > total as f64 * WRAPPED_SHARE
}

#[cfg(test)]
mod tests {
    use super::super::{Source, Text};

    fn count(text: &str) -> usize {
        Text::new(&Source::new(text)).paragraphs.len()
    }

    #[test]
    fn each_line_is_a_paragraph() {
        assert_eq!(count("One line.\nTwo lines.\r\n\r\nThree."), 3);
    }

    #[test]
    fn wrapped_lines_are_one() {
        let text = "The mayor of Port Ellis said on Monday that the\nbridge would stay shut until the spring, and\nthat nobody had been told why the\nrepairs took so long.\n\nShe left.";
        assert_eq!(count(text), 2);
    }

    #[test]
    fn wide_gaps_where_the_breaks_are_lost() {
        assert_eq!(
            count("It rained. It poured.  “Enough,” said Ada. She left.  Nobody stayed."),
            3
        );
        assert_eq!(
            count("He saw  \"the end\"  coming.  \"No,\"  she said.  They left."),
            2
        );
    }

    #[test]
    fn nothing_in_nothing() {
        assert_eq!(count(" \n \t"), 0);
    }
}
