//! Pairing of quotation marks.
//!
//! Marks are paired within one paragraph, so that an odd one spoils no more than its own
//! paragraph. A mark's direction is read from its shape and from the space around it; where the
//! two disagree with what is open, what is open wins. Single marks double as apostrophes: one is
//! a mark only where it can open and something later can close it.

use super::{
    tokens::{Token, TokenKind},
    words::Words,
};
use crate::{order, span::TokenSpan};

/// A passage in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// From the opening to the closing mark, both included.
    pub tokens: TokenSpan,
    /// True if it has a closing mark; without one it runs to the end of the paragraph or to the
    /// next opening mark.
    pub closed: bool,
    /// True if it takes up a passage that was left open just before (a quote of several paragraphs).
    pub reopened: bool,
    /// How many passages it stands in.
    pub depth: u8,
}

impl Marked {
    /// The tokens between the marks.
    pub fn inside(&self) -> TokenSpan {
        let end = self.tokens.end - usize::from(self.closed);
        TokenSpan::new(self.tokens.start + 1, end.max(self.tokens.start + 1))
    }
}

/// Deeper nesting than this is no language.
const DEEPEST: usize = 8;

/// Pairs the marks of each paragraph, which stand at `marks`. Apostrophes that turn out to be no
/// marks become clitics.
pub(super) fn pair(
    source: &str,
    tokens: &mut [Token],
    marks: &[u32],
    words: &Words<'_>,
    paragraphs: &[TokenSpan],
) -> Vec<Marked> {
    let mut marked: Vec<Marked> = Vec::new();
    let mut rest = marks;
    for &paragraph in paragraphs {
        let inside = rest.partition_point(|&at| (at as usize) < paragraph.end);
        let (marks, behind) = rest.split_at(inside);
        rest = behind;
        if marks.is_empty() {
            continue;
        }
        let left_open = marked
            .iter()
            .rev()
            .take_while(|m| m.tokens.end == paragraph.start)
            .any(|m| !m.closed && m.depth == 0);
        let first = marked.len();
        Pairing::new(source, tokens, marks, words, paragraph).run(&mut marked);
        order::by(&mut marked[first..], |m| (m.tokens.start, m.depth.into()));
        if let Some(opening) = marked.get_mut(first)
            && left_open
            && opening.tokens.start == paragraph.start
        {
            opening.reopened = true;
        }
    }
    marked
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Side {
    Opens,
    Closes,
    Either,
}

struct Pairing<'a> {
    source: &'a str,
    tokens: &'a mut [Token],
    /// The marks of the paragraph, in order.
    marks: &'a [u32],
    words: &'a Words<'a>,
    paragraph: TokenSpan,
    /// For each mark: a single one that surely closes comes there or later, before the next one
    /// that opens.
    closing_ahead: Vec<bool>,
    open: Vec<(usize, Family, bool)>,
}

impl<'a> Pairing<'a> {
    fn new(
        source: &'a str,
        tokens: &'a mut [Token],
        marks: &'a [u32],
        words: &'a Words<'a>,
        paragraph: TokenSpan,
    ) -> Self {
        let mut pairing = Self {
            source,
            tokens,
            marks,
            words,
            paragraph,
            closing_ahead: vec![false; marks.len() + 1],
            open: Vec::new(),
        };
        pairing.look_ahead();
        pairing
    }

    fn look_ahead(&mut self) {
        for (nth, &at) in self.marks.iter().enumerate().rev() {
            let at = at as usize;
            self.closing_ahead[nth] = self.closing_ahead[nth + 1];
            if self.tokens[at].kind == TokenKind::SingleMark {
                match self.single_side(at) {
                    Side::Opens => self.closing_ahead[nth] = false,
                    Side::Closes if self.punctuated(at) => self.closing_ahead[nth] = true,
                    _ => {}
                }
            }
        }
    }

    fn run(mut self, out: &mut Vec<Marked>) {
        let mut reopened = false;
        for (nth, &at) in self.marks.iter().enumerate() {
            let at = at as usize;
            match self.tokens[at].kind {
                TokenKind::Mark => reopened = self.double(at, reopened, out),
                TokenKind::SingleMark => self.single(nth, at, out),
                _ => {}
            }
        }
        while let Some(open) = self.open.pop() {
            // A single mark that nothing closes is an apostrophe, unless the paragraph starts
            // with it: then the quote goes on in the next one.
            if open.1 == Family::Double || open.0 == self.paragraph.start {
                self.emit(open, self.paragraph.end, false, out);
            } else {
                self.tokens[open.0].kind = TokenKind::Clitic;
            }
        }
    }

    /// Returns whether a passage was left open by this mark's opening another.
    fn double(&mut self, at: usize, reopened: bool, out: &mut Vec<Marked>) -> bool {
        let open_at = self.open.iter().rposition(|o| o.1 == Family::Double);
        let side = match self.double_side(at) {
            Side::Either if open_at.is_some() => Side::Closes,
            Side::Either => Side::Opens,
            side => side,
        };
        match (side, open_at) {
            (Side::Closes, Some(level)) => {
                self.close_down_to(level, at + 1, out);
                false
            }
            (Side::Closes, None) if self.stands_wrong_way(at) => {
                self.push(at, Family::Double, false);
                reopened
            }
            (Side::Closes, None) => {
                // A closing mark with nothing open: the paragraph's first words were said, if it
                // starts with nothing else that could tell where.
                false
            }
            (_, Some(level)) => {
                let (start, ..) = self.open[level];
                self.abandon_above(level);
                self.open.pop();
                self.emit((start, Family::Double, reopened), at, false, out);
                self.push(at, Family::Double, true);
                true
            }
            (_, None) => {
                self.push(at, Family::Double, false);
                reopened
            }
        }
    }

    /// `said," Go home".` and `”Go home,” she said`: a mark that looks as if it closed, where a
    /// quote may begin and the next mark closes too.
    fn stands_wrong_way(&self, at: usize) -> bool {
        const REACH: usize = 300;
        let may_begin = at == self.paragraph.start
            || matches!(
                self.tokens[at - 1].kind,
                TokenKind::Comma | TokenKind::Colon
            );
        let mut ahead = at + 1..self.paragraph.end.min(at + 1 + REACH);
        let next = ahead.find(|&t| self.tokens[t].kind == TokenKind::Mark);
        may_begin && next.is_some_and(|t| t > at + 1 && self.double_side(t) == Side::Closes)
    }

    fn single(&mut self, nth: usize, at: usize, out: &mut Vec<Marked>) {
        let open_at = self.open.iter().rposition(|o| o.1 == Family::Single);
        let inner = self.open.last().is_some_and(|o| o.1 == Family::Single);
        match self.single_side(at) {
            Side::Opens if open_at.is_none() && self.can_open(at) => {
                self.push(at, Family::Single, false);
            }
            Side::Closes if inner && !self.is_possessive(nth, at) => {
                self.close_down_to(self.open.len() - 1, at + 1, out);
            }
            _ => self.tokens[at].kind = TokenKind::Clitic,
        }
    }

    fn push(&mut self, at: usize, family: Family, reopened: bool) {
        if self.open.len() < DEEPEST {
            self.open.push((at, family, reopened));
        }
    }

    fn close_down_to(&mut self, level: usize, end: usize, out: &mut Vec<Marked>) {
        self.abandon_above(level);
        if let Some(open) = self.open.pop() {
            self.emit(open, end, true, out);
        }
    }

    fn abandon_above(&mut self, level: usize) {
        for (at, family, _) in self.open.drain(level + 1..) {
            if family == Family::Single {
                self.tokens[at].kind = TokenKind::Clitic;
            }
        }
    }

    fn emit(
        &self,
        (start, _, reopened): (usize, Family, bool),
        end: usize,
        closed: bool,
        out: &mut Vec<Marked>,
    ) {
        out.push(Marked {
            tokens: TokenSpan::new(start, end),
            closed,
            reopened,
            depth: self.open.len() as u8,
        });
    }

    fn text(&self, at: usize) -> &str {
        self.tokens[at].span().of(self.source)
    }

    fn space_before(&self, at: usize) -> bool {
        at == self.paragraph.start || self.tokens[at - 1].span().end < self.tokens[at].span().start
    }

    fn space_after(&self, at: usize) -> bool {
        at + 1 == self.paragraph.end
            || self.tokens[at].span().end < self.tokens[at + 1].span().start
    }

    fn by_space(&self, at: usize) -> Side {
        match (self.space_before(at), self.space_after(at)) {
            (true, false) => Side::Opens,
            (false, true) => Side::Closes,
            (true, true) => Side::Either,
            (false, false) => {
                let before = self.tokens[at - 1].kind;
                let after = self.tokens[at + 1].kind;
                match (before, after) {
                    (TokenKind::Open | TokenKind::Dash, _) => Side::Opens,
                    (_, TokenKind::Word(_) | TokenKind::Number) => match before {
                        TokenKind::Word(_) | TokenKind::Number => Side::Either,
                        // `said."What` with the space lost, and `“‘What`.
                        TokenKind::Mark | TokenKind::SingleMark => Side::Opens,
                        _ => Side::Either,
                    },
                    _ => Side::Closes,
                }
            }
        }
    }

    fn double_side(&self, at: usize) -> Side {
        let spaced = self.by_space(at);
        let has_low = self
            .open
            .last()
            .is_some_and(|o| self.text(o.0).starts_with('„'));
        match self.text(at) {
            "„" | "‟" | "«" | "「" | "『" => Side::Opens,
            "»" | "」" | "』" => Side::Closes,
            "“" if has_low => Side::Closes,
            // A curly mark the wrong way round shows by the space on both of its sides.
            "“" if spaced == Side::Closes && !self.open.is_empty() => Side::Closes,
            "“" | "``" => Side::Opens,
            "”" if spaced == Side::Opens && self.open.is_empty() => Side::Opens,
            "”" => Side::Closes,
            _ => spaced,
        }
    }

    fn single_side(&self, at: usize) -> Side {
        match self.text(at) {
            "‹" | "‚" => Side::Opens,
            "›" => Side::Closes,
            _ => match self.by_space(at) {
                Side::Either if self.text(at) == "‘" => Side::Opens,
                Side::Closes if self.text(at) == "‘" => Side::Opens,
                side => side,
            },
        }
    }

    /// An opening single mark wants a word or a mark behind it that is no clipped form ('em, '90s).
    fn can_open(&self, at: usize) -> bool {
        let Some(next) = self.tokens.get(at + 1) else {
            return false;
        };
        match next.kind {
            // '84, the '90s: a year cut short.
            TokenKind::Number => self.text(at + 1).trim_end_matches('s').len() != 2,
            _ => {
                let clipped = ["em", "til", "tis", "twas", "cause", "n", "round", "bout"];
                !clipped.contains(&self.words.get(next.word).lower)
            }
        }
    }

    /// Punctuation on either side: no possessive.
    fn punctuated(&self, at: usize) -> bool {
        let stop = |k: TokenKind| {
            matches!(
                k,
                TokenKind::Comma
                    | TokenKind::Period
                    | TokenKind::Exclamation
                    | TokenKind::Ellipsis
                    | TokenKind::Semicolon
                    | TokenKind::Colon
                    | TokenKind::Mark
                    | TokenKind::Close
            )
        };
        let before = at > self.paragraph.start && stop(self.tokens[at - 1].kind);
        let after = at + 1 == self.paragraph.end || stop(self.tokens[at + 1].kind);
        before || after
    }

    /// "the workers' rights" inside a passage that something later closes for certain.
    fn is_possessive(&self, nth: usize, at: usize) -> bool {
        let after_s = at > self.paragraph.start
            && self.tokens[at - 1].kind.is_word()
            && self.text(at - 1).ends_with(['s', 'S', 'z', 'x']);
        after_s && !self.punctuated(at) && self.closing_ahead[nth + 1]
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Source, Text};

    /// The marked passages of a text, nested ones indented by a dot for each level.
    #[track_caller]
    fn check(source: &str, expected: &[&str]) {
        let cased = Source::new(source);
        let text = Text::new(&cased);
        let got: Vec<String> = text
            .marked
            .iter()
            .map(|m| {
                let dots = "·".repeat(m.depth.into());
                let open = if m.closed { "" } else { "…" };
                let again = if m.reopened { "+" } else { "" };
                format!("{dots}{again}{}{open}", text.span(m.tokens).of(source))
            })
            .collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn curly_and_straight() {
        check("“Yes,” she said. \"No,\" he said.", &["“Yes,”", "\"No,\""]);
    }

    #[test]
    fn tex_marks() {
        check("``We won,'' said Ito.", &["``We won,''"]);
    }

    #[test]
    fn guillemets_and_low_marks() {
        check("«Da», „nein“, said both.", &["«Da»", "„nein“"]);
    }

    #[test]
    fn nested() {
        check(
            "“She told me ‘go home’ twice,” Mr. Bello said.",
            &["“She told me ‘go home’ twice,”", "·‘go home’"],
        );
    }

    #[test]
    fn british_single_marks_beside_apostrophes() {
        check(
            "'It's the workers' money, isn't it,' said Ms Rao. The unions' view differs.",
            &["'It's the workers' money, isn't it,'"],
        );
        check(
            "‘We’re the players’ friends,’ he said.",
            &["‘We’re the players’ friends,’"],
        );
    }

    #[test]
    fn apostrophes_alone_mark_nothing() {
        check("The teachers' strike of '84 and rock 'n' roll.", &[]);
    }

    #[test]
    fn reopened_on_each_paragraph() {
        check(
            "“It began in May.\n“It went on.\n“It is over,” she said.",
            &["“It began in May.…", "+“It went on.…", "+“It is over,”"],
        );
    }

    #[test]
    fn reopened_where_the_breaks_are_lost() {
        check(
            "“It began in May. “It is over,” she said. “Good.”",
            &["“It began in May.…", "+“It is over,”", "“Good.”"],
        );
    }

    #[test]
    fn an_odd_mark_spoils_one_paragraph_only() {
        check(
            "A 6\" pipe burst.\n\"We heard it,\" said Noor.",
            &["\"We heard it,\""],
        );
    }

    #[test]
    fn a_mark_the_wrong_way_round() {
        check(
            "“We heard it,“ said Noor. “All of us.”",
            &["“We heard it,“", "“All of us.”"],
        );
    }
}
