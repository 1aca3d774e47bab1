//! Words into lines of even length.

use std::ops::Range;

/// A word on its way into a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// Its letters.
    pub text: String,
    /// Its advance, in ems.
    pub width: f64,
    /// What stands before it.
    pub before: Before,
}

/// What stands before a word, where no line begins with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// A space.
    Space,
    /// Nothing: it is the rest of a word that no line can hold.
    Nothing,
    /// A new paragraph: a line always begins with it.
    Paragraph,
}

/// The words of a text, whose paragraphs are its lines; one wider than `widest` ems is cut.
pub fn words(text: &str, widest: f64, measure: &dyn Fn(&str) -> f64) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for paragraph in text.split('\n') {
        let mut before = if words.is_empty() {
            Before::Space
        } else {
            Before::Paragraph
        };
        for text in paragraph.split_whitespace() {
            for piece in pieces(text, widest, measure) {
                words.push(Word { before, ..piece });
                before = Before::Nothing;
            }
            before = Before::Space;
        }
    }
    words
}

/// The word, cut into pieces that fit. A mark that has no width stays with its letter.
fn pieces(text: &str, widest: f64, measure: &dyn Fn(&str) -> f64) -> Vec<Word> {
    let word = |text: &str, width| Word {
        text: text.to_owned(),
        width,
        before: Before::Nothing,
    };
    let width = measure(text);
    if width <= widest {
        return vec![word(text, width)];
    }
    let mut pieces = Vec::new();
    let (mut start, mut wide) = (0, 0.0);
    for (at, letter) in text.char_indices() {
        let letter = measure(letter.encode_utf8(&mut [0; 4]));
        if at > start && letter > 0.0 && wide + letter > widest {
            pieces.push(word(&text[start..at], wide));
            (start, wide) = (at, 0.0);
        }
        wide += letter;
    }
    pieces.push(word(&text[start..], wide));
    pieces
}

/// Puts words into lines of at most `width` ems, as few as can be and then as even as can be.
pub fn lines(words: &[Word], width: f64, space: f64) -> Vec<Range<usize>> {
    paragraphs(words)
        .flat_map(|paragraph| balanced(words, paragraph, width, space))
        .collect()
}

/// How wide these words are as one line, in ems.
pub fn line_width(words: &[Word], space: f64) -> f64 {
    words
        .iter()
        .enumerate()
        .map(|(index, word)| match word.before {
            Before::Space if index > 0 => space + word.width,
            _ => word.width,
        })
        .sum()
}

/// The words of a line as they are written.
pub fn line_text(words: &[Word]) -> String {
    let mut line = String::new();
    for word in words {
        if word.before == Before::Space && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word.text);
    }
    line
}

fn paragraphs(words: &[Word]) -> impl Iterator<Item = Range<usize>> {
    let starts = words.iter().enumerate().skip(1);
    let starts = starts.filter(|(_, word)| word.before == Before::Paragraph);
    let starts: Vec<usize> = std::iter::once(0)
        .chain(starts.map(|(index, _)| index))
        .chain(std::iter::once(words.len()))
        .collect();
    let pairs = (1..starts.len()).map(move |at| starts[at - 1]..starts[at]);
    pairs.filter(|range| !range.is_empty())
}

/// How often the width of even lines is sought; each time halves what it may be off.
const STEPS: usize = 10;

/// The fewest lines that hold the words, at the smallest width that needs no more.
fn balanced(words: &[Word], range: Range<usize>, width: f64, space: f64) -> Vec<Range<usize>> {
    let mut best = greedy(words, range.clone(), width, space);
    let (mut low, mut high) = (0.0, width);
    for _ in 0..STEPS {
        let middle = (low + high) / 2.0;
        let tried = greedy(words, range.clone(), middle, space);
        if tried.len() > best.len() {
            low = middle;
        } else {
            (best, high) = (tried, middle);
        }
    }
    best
}

/// Lines filled one after the other; a word that is too wide has a line to itself.
fn greedy(words: &[Word], range: Range<usize>, width: f64, space: f64) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut end) = (range.start, 0.0);
    for at in range.clone() {
        let gap = match words[at].before {
            Before::Space => space,
            Before::Nothing | Before::Paragraph => 0.0,
        };
        if at == start {
            end = words[at].width;
        } else if end + gap + words[at].width > width {
            lines.push(start..at);
            (start, end) = (at, words[at].width);
        } else {
            end += gap + words[at].width;
        }
    }
    lines.push(start..range.end);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is one em wide.
    #[track_caller]
    fn check(text: &str, width: f64, expected: &[&str]) {
        let words = words(text, width, &|text| text.chars().count() as f64);
        let lines: Vec<String> = lines(&words, width, 1.0)
            .into_iter()
            .map(|line| line_text(&words[line]))
            .collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn lines_are_even() {
        check("one two six", 11.0, &["one two six"]);
        // Filled to the brim, the last line would be one word.
        check("aa bb cc dd ee", 11.0, &["aa bb cc", "dd ee"]);
        check("aaaa bb cccc dd", 12.0, &["aaaa bb", "cccc dd"]);
    }

    #[test]
    fn a_paragraph_begins_a_line() {
        check("a b\n\nc d", 9.0, &["a b", "c d"]);
    }

    #[test]
    fn a_word_that_is_too_wide_is_cut() {
        check("no abcdefgh", 3.0, &["no", "abc", "def", "gh"]);
    }

    #[test]
    fn nothing_is_no_line() {
        check(" \n ", 9.0, &[]);
    }

    #[test]
    fn a_line_is_as_wide_as_its_words_and_the_spaces_between() {
        let words = words("ab cd", 9.0, &|text| text.len() as f64);
        assert_eq!(line_width(&words, 0.5), 4.5);
        assert_eq!(line_width(&words[1..], 0.5), 2.0);
    }
}
