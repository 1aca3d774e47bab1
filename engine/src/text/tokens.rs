//! Characters to tokens.
//!
//! A word keeps its hyphens, inner apostrophes and the periods of an abbreviation ("son-in-law",
//! "O'Brien", "U.S."); clitics are tokens of their own ("do" + "n't", "Kim" + "'s"), so that a
//! mention never carries a possessive. A hard line break is no token; [`super::paragraphs`] looks
//! at the characters between tokens.

use super::{
    source::{Source, Walk},
    words::{WordId, Words},
};
use crate::span::Span;

/// The smallest unit of the text. There is one for every five bytes, so it is kept small.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    start: u32,
    end: u32,
    /// The word it is a case of; signs and marks have one too.
    pub word: WordId,
    /// What it is.
    pub kind: TokenKind,
}

impl Token {
    /// Its characters.
    pub fn span(self) -> Span {
        Span::new(self.start(), self.end())
    }

    /// Its first byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past its last byte.
    pub fn end(self) -> usize {
        self.end as usize
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with how they are cased.
    Word(Shape),
    /// "'s", "n't", "'ll" and a bare possessive apostrophe.
    Clitic,
    /// Starts with a digit: "1,000", "28-point", "5th", "50%".
    Number,
    /// A double quotation mark of any kind, or a guillemet.
    Mark,
    /// A single quotation mark; apostrophes have become [`TokenKind::Clitic`] or part of a word.
    SingleMark,
    /// ,
    Comma,
    /// A full stop that is no part of an abbreviation.
    Period,
    /// ? ! or a run of both.
    Exclamation,
    /// :
    Colon,
    /// ;
    Semicolon,
    /// A dash between words: —, –, or a hyphen with space around it.
    Dash,
    /// … or ...
    Ellipsis,
    /// ( [
    Open,
    /// ) ]
    Close,
    /// Everything else: symbols, addresses on the web.
    Other,
}

/// How a word is cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// No capital at the start: "talks", "iPhone", and scripts without case.
    Lower,
    /// A capital first, a small letter somewhere: "Putin", "McDonald".
    Capital,
    /// All capitals, at least two: "NATO", "U.S.", "AT&T".
    Upper,
    /// One capital letter, with or without a period: "I", "J."
    Initial,
}

impl TokenKind {
    /// True for a word that starts with a capital letter.
    pub fn is_capitalized(self) -> bool {
        matches!(
            self,
            TokenKind::Word(Shape::Capital | Shape::Upper | Shape::Initial)
        )
    }

    /// True for any word.
    pub fn is_word(self) -> bool {
        matches!(self, TokenKind::Word(_))
    }
}

/// The tokens of a text, and what else can be told while they are cut.
pub(super) struct Tokens<'t> {
    /// All of them, in order.
    pub list: Vec<Token>,
    /// Their words.
    pub words: Words<'t>,
    /// Double and single quotation marks: their places in the list, in order.
    pub marks: Vec<u32>,
    /// Each token before which lines end, and how many; none before the first.
    pub breaks: Vec<(usize, usize)>,
}

/// Cuts the text into tokens and gathers its words.
pub(super) fn tokens<'t>(source: &'t Source<'t>) -> Tokens<'t> {
    let mut scanner = Scanner {
        source: source.text,
        walk: source.walk(),
        at: 0,
        found: Tokens {
            list: Vec::with_capacity(source.text.len() / 5 + 1),
            words: Words::of(source.lower()),
            marks: Vec::new(),
            breaks: Vec::new(),
        },
    };
    while let Some(&byte) = source.text.as_bytes().get(scanner.at) {
        match byte {
            b' ' => scanner.at += 1,
            _ if byte.is_ascii_alphabetic() => scanner.word(),
            _ if byte.is_ascii() => scanner.next(byte.into()),
            _ => scanner.peek().into_iter().for_each(|c| scanner.next(c)),
        }
    }
    let mut found = scanner.found;
    // What stands behind the last token is no gap between two.
    found.breaks.pop_if(|(at, _)| *at == found.list.len());
    found
}

struct Scanner<'t> {
    source: &'t str,
    /// The same way through the text in lower case.
    walk: Walk<'t>,
    at: usize,
    found: Tokens<'t>,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<char> {
        self.char_at(self.at)
    }

    fn char_at(&self, at: usize) -> Option<char> {
        let byte = *self.source.as_bytes().get(at)?;
        if byte < 0x80 {
            return Some(byte as char);
        }
        self.source.get(at..)?.chars().next()
    }

    fn before(&self, at: usize) -> Option<char> {
        self.source[..at].chars().next_back()
    }

    fn push(&mut self, end: usize, kind: TokenKind) {
        let (from, to) = (self.walk.lower(self.at), self.walk.lower(end));
        let word = self.found.words.intern(from, to);
        self.found.list.push(Token {
            start: self.at as u32,
            end: end as u32,
            kind,
            word,
        });
        self.at = end;
    }

    fn push_mark(&mut self, end: usize, kind: TokenKind) {
        self.found.marks.push(self.found.list.len() as u32);
        self.push(end, kind);
    }

    /// Passes white space and notes how many lines end in it.
    fn gap(&mut self) {
        let (mut lines, mut returns) = (0, 0);
        while let Some(c) = self.peek().filter(|&c| is_blank(c)) {
            lines += usize::from(matches!(c, '\n' | '\u{2028}' | '\u{2029}'));
            returns += usize::from(c == '\r');
            self.at += c.len_utf8();
        }
        let before = self.found.list.len();
        if before > 0 && lines + returns > 0 {
            self.found.breaks.push((before, lines.max(returns)));
        }
    }

    fn next(&mut self, c: char) {
        let end = self.at + c.len_utf8();
        match c {
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '「' | '」' | '『' | '』' =>
            {
                self.push_mark(end, TokenKind::Mark);
            }
            '`' | '\'' if self.char_at(end) == Some(c) => {
                self.push_mark(end + 1, TokenKind::Mark);
            }
            '\'' | '’' | '‘' | '‚' | '‛' | '`' | '‹' | '›' => self.single(end),
            ',' => self.push(end, TokenKind::Comma),
            ':' => self.push(end, TokenKind::Colon),
            ';' => self.push(end, TokenKind::Semicolon),
            '(' | '[' => self.push(end, TokenKind::Open),
            ')' | ']' => self.push(end, TokenKind::Close),
            '…' => self.push(end, TokenKind::Ellipsis),
            '.' => {
                let end = self.run_end(|c| c == '.');
                let kind = match end - self.at {
                    1 => TokenKind::Period,
                    _ => TokenKind::Ellipsis,
                };
                self.push(end, kind);
            }
            '!' | '?' => {
                let end = self.run_end(|c| matches!(c, '!' | '?'));
                self.push(end, TokenKind::Exclamation);
            }
            '—' | '–' | '―' => self.push(end, TokenKind::Dash),
            '-' => {
                let end = self.run_end(|c| c == '-');
                let apart = self.before(self.at).is_none_or(is_blank)
                    && self.char_at(end).is_none_or(is_blank);
                let kind = match apart || end - self.at > 1 {
                    true => TokenKind::Dash,
                    false => TokenKind::Other,
                };
                self.push(end, kind);
            }
            _ if is_blank(c) => self.gap(),
            _ if c.is_numeric() => self.number(),
            _ if is_word_char(c) => self.word(),
            _ => self.push(end, TokenKind::Other),
        }
    }

    fn run_end(&self, same: impl Fn(char) -> bool) -> usize {
        let rest = &self.source[self.at..];
        self.at + rest.find(|c| !same(c)).unwrap_or(rest.len())
    }

    /// A number with what hangs on it: separators before a digit, letters, hyphens, a per cent sign.
    fn number(&mut self) {
        let mut end = self.at;
        while let Some(c) = self.char_at(end) {
            let next = end + c.len_utf8();
            let digit_follows = self.char_at(next).is_some_and(char::is_numeric);
            let word_follows = self.char_at(next).is_some_and(is_word_char);
            let keep = is_word_char(c)
                || matches!(c, '.' | ',' | ':' | '/') && digit_follows
                || c == '-' && word_follows
                || c == '%';
            if !keep {
                break;
            }
            end = next;
        }
        self.push(end, TokenKind::Number);
    }

    /// A word with its hyphens and inner apostrophes; clitics are cut off.
    fn word(&mut self) {
        let start = self.at;
        let (mut end, plain) = self.letters();
        if let Some(shape) = plain {
            return self.push(end, TokenKind::Word(shape));
        }
        if let Some(end) = self.address_end() {
            return self.push(end, TokenKind::Other);
        }
        let mut clitic = None;
        while let Some(c) = self.char_at(end) {
            let next = end + c.len_utf8();
            if is_word_char(c) {
                end = next;
                continue;
            }
            let letter_follows = self.char_at(next).is_some_and(is_word_char);
            match c {
                '-' | '‐' | '‑' | '&' if letter_follows => end = next,
                '\'' | '’' | 'ʼ' | '‘' if letter_follows => {
                    let tail = self.letters_from(next);
                    if is_clitic(tail) {
                        clitic = Some(end);
                        break;
                    }
                    end = next;
                }
                '.' if self.is_abbreviation(start, end, letter_follows) => end = next,
                // "example.org"
                '.' if self.before(end).is_some_and(char::is_lowercase)
                    && self.char_at(next).is_some_and(char::is_lowercase) =>
                {
                    end = next;
                }
                _ => break,
            }
        }
        let shape = shape_of(&self.source[start..end]);
        let Some(apostrophe) = clitic else {
            return self.push(end, TokenKind::Word(shape));
        };
        let tail_start = apostrophe + self.char_at(apostrophe).map_or(0, char::len_utf8);
        let tail = self.letters_from(tail_start);
        let tail_end = tail_start + tail.len();
        // "don't" is "do" + "n't"; every other clitic starts at its apostrophe.
        let negated = tail.eq_ignore_ascii_case("t")
            && matches!(self.source.as_bytes()[apostrophe - 1], b'n' | b'N')
            && apostrophe - start > 1;
        let cut = if negated { apostrophe - 1 } else { apostrophe };
        if tail.eq_ignore_ascii_case("t") && !negated {
            return self.push(tail_end, TokenKind::Word(shape));
        }
        self.push(cut, TokenKind::Word(shape_of(&self.source[start..cut])));
        self.push(tail_end, TokenKind::Clitic);
    }

    /// One past the letters of ASCII that start here. If they are a word for sure, as nearly all
    /// are, also how it is cased: nothing stands behind them that could belong to it.
    fn letters(&self) -> (usize, Option<Shape>) {
        let rest = &self.source.as_bytes()[self.at..];
        let mut length = 0;
        let mut all = 0;
        while let Some(byte) = rest.get(length)
            && byte.is_ascii_alphabetic()
        {
            all |= byte;
            length += 1;
        }
        // Capital and small letters differ in one bit, which the small ones have.
        let small = all & 0x20 != 0;
        let word = &self.source[self.at..self.at + length];
        let ends = match rest.get(length) {
            Some(b' ' | b',' | b'\n' | b'"' | b';' | b')' | b'!' | b'?') | None => true,
            Some(b'.') => {
                let goes_on = rest
                    .get(length + 1)
                    .is_some_and(|b| !matches!(b, b' ' | b'\n'));
                !goes_on && length > 1 && word != "www" && !is_abbreviated(word)
            }
            _ => false,
        };
        let shape = match (rest.first(), length) {
            (Some(b'a'..=b'z'), _) => Shape::Lower,
            (_, 1) => Shape::Initial,
            _ if small => Shape::Capital,
            _ => Shape::Upper,
        };
        (self.at + length, (ends && length > 0).then_some(shape))
    }

    fn letters_from(&self, from: usize) -> &str {
        let rest = &self.source[from..];
        // Longer than any clitic is all one needs to know: keeps nasty input linear.
        let mut end = 0;
        for (i, c) in rest.char_indices().take(4) {
            if !is_word_char(c) {
                break;
            }
            end = i + c.len_utf8();
        }
        &rest[..end]
    }

    /// Does the period after `start..end` belong to the word? So in "U.S.", "J.", "a.m.", "Mr."
    fn is_abbreviation(&self, start: usize, end: usize, letter_follows: bool) -> bool {
        let so_far = &self.source[start..end];
        // "U.S.", and "R-Fla."
        let last_part = so_far.rsplit(['.', '-']).next().unwrap_or(so_far);
        let mut letters = last_part.chars();
        let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
        let dotted = so_far.contains('.');
        if single && (dotted || letter_follows) {
            return true;
        }
        if single {
            return last_part.chars().all(char::is_uppercase);
        }
        is_abbreviated(last_part) || (dotted && !letter_follows && last_part.len() <= 2)
    }

    /// The end of an address on the web or of a mail address that starts here, if one does.
    fn address_end(&self) -> Option<usize> {
        let rest = &self.source[self.at..];
        let starts = ["http://", "https://", "www."]
            .iter()
            .any(|p| rest.as_bytes().get(..p.len()) == Some(p.as_bytes()));
        if !starts {
            return None;
        }
        let length =
            rest.find(|c: char| is_blank(c) || matches!(c, '"' | '”' | '“' | ')' | '<' | '>'));
        let address =
            rest[..length.unwrap_or(rest.len())].trim_end_matches(['.', ',', ';', '!', '?']);
        Some(self.at + address.len())
    }

    /// An apostrophe or single mark that no word has claimed.
    fn single(&mut self, end: usize) {
        let tail = self.letters_from(end);
        let after_word = self
            .before(self.at)
            .is_some_and(|c| is_word_char(c) || c == '.');
        if after_word && is_clitic(tail) {
            // After a number or an abbreviation: "the 1990's", "the U.S.'s".
            self.push(end + tail.len(), TokenKind::Clitic);
        } else {
            self.push_mark(end, TokenKind::SingleMark);
        }
    }
}

/// White space and characters that take no room.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{200e}' | '\u{200f}'
        )
}

fn is_word_char(c: char) -> bool {
    // Dashes and quotation marks are the most frequent signs by far.
    let sign = matches!(c, '\u{2010}'..='\u{2027}');
    !sign && c.is_alphanumeric()
        || matches!(
            c,
            '_' | '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{300}'..='\u{36f}'
        )
}

fn is_clitic(tail: &str) -> bool {
    ["s", "t", "re", "ve", "ll", "d", "m"]
        .iter()
        .any(|c| tail.eq_ignore_ascii_case(c))
}

/// Abbreviations with a capital that keep their period and are followed by more of the same
/// sentence; sorted.
const ABBREVIATIONS: &[&str] = &[
    "Adm", "Ala", "Ariz", "Ark", "Assn", "Atty", "Aug", "Ave", "Brig", "Bros", "Calif", "Capt",
    "Cmdr", "Co", "Col", "Colo", "Comdr", "Conn", "Corp", "Cpl", "Dec", "Del", "Dept", "Det", "Dr",
    "Drs", "Feb", "Fla", "Fr", "Ga", "Gen", "Gov", "Hon", "Ill", "Inc", "Ind", "Insp", "Jan", "Jr",
    "Kan", "Ky", "La", "Lt", "Ltd", "Maj", "Mass", "Md", "Messrs", "Mich", "Minn", "Miss", "Mo",
    "Mont", "Mr", "Mrs", "Ms", "Mt", "Neb", "Nev", "No", "Nos", "Nov", "Oct", "Okla", "Ont", "Ore",
    "Pa", "Pfc", "Ph", "Prof", "Pte", "Pvt", "Rep", "Reps", "Rev", "Sen", "Sens", "Sept", "Sgt",
    "Spc", "Sr", "St", "Supt", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo",
];

fn is_abbreviated(word: &str) -> bool {
    match word.as_bytes() {
        [b'A'..=b'Z', ..] => word.len() <= 6 && ABBREVIATIONS.binary_search(&word).is_ok(),
        _ => matches!(word, "al" | "approx" | "etc" | "vs"),
    }
}

fn shape_of(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        return Shape::Lower;
    };
    if !first.is_uppercase() {
        return Shape::Lower;
    }
    let mut more = false;
    for c in letters {
        if c.is_lowercase() {
            return Shape::Capital;
        }
        more |= c.is_uppercase();
    }
    if more { Shape::Upper } else { Shape::Initial }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let source = Source::new(text);
        let tokens = tokens(&source).list;
        let got: Vec<&str> = tokens.iter().map(|t| t.span().of(text)).collect();
        assert_eq!(got.join("|"), expected);
    }

    #[test]
    fn clitics_stand_alone() {
        check(
            "Amara’s son didn't say it's O’Brien's.",
            "Amara|’s|son|did|n't|say|it|'s|O’Brien|'s|.",
        );
    }

    #[test]
    fn abbreviations_keep_their_period() {
        check(
            "Mr. Diaz of the U.S. met J. K. Osei at 5 p.m. in Accra.",
            "Mr.|Diaz|of|the|U.S.|met|J.|K.|Osei|at|5|p.m.|in|Accra|.",
        );
    }

    #[test]
    fn numbers_and_dashes() {
        check(
            "A 34-year-old won $1,500.50 (50%) - twice—in 2024.",
            "A|34-year-old|won|$|1,500.50|(|50%|)|-|twice|—|in|2024|.",
        );
    }

    #[test]
    fn marks_of_every_kind() {
        check(
            "``Yes'' “no” 'maybe' «da»",
            "``|Yes|''|“|no|”|'|maybe|'|«|da|»",
        );
    }

    #[test]
    fn addresses_are_one_token() {
        check(
            "See https://example.org/a?b=1, now.",
            "See|https://example.org/a?b=1|,|now|.",
        );
    }

    #[test]
    fn abbreviations_are_sorted() {
        assert!(ABBREVIATIONS.is_sorted());
    }
}
