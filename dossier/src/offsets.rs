//! From the engine's unit to that of everything written out: the one place where bytes become code
//! points.

use engine::Span;

/// The code point index of each byte offset of one text.
#[derive(Debug)]
pub struct CodePoints {
    /// At a byte offset, the number of code points that start before it; one entry more than bytes.
    before: Vec<usize>,
}

impl CodePoints {
    /// Counts a text, in time linear in its length.
    pub fn of(text: &str) -> Self {
        let mut before = vec![0; text.len() + 1];
        for (index, (start, character)) in text.char_indices().enumerate() {
            // Offsets inside a character are never asked for; they count it as begun.
            before[start + 1..=start + character.len_utf8()].fill(index + 1);
        }
        Self { before }
    }

    /// A span of bytes of the text as `[start, end]` in code points, the end exclusive.
    ///
    /// # Panics
    /// If the span reaches beyond the text.
    pub fn span(&self, span: Span) -> [usize; 2] {
        [self.before[span.start], self.before[span.end]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, part: &str, expected: [usize; 2]) {
        let start = text.find(part).unwrap();
        let span = Span::new(start, start + part.len());
        assert_eq!(CodePoints::of(text).span(span), expected);
        let sliced: String = text
            .chars()
            .skip(expected[0])
            .take(expected[1] - expected[0])
            .collect();
        assert_eq!(sliced, part);
    }

    #[test]
    fn ascii_counts_as_bytes() {
        check("Ana said so.", "said", [4, 8]);
    }

    #[test]
    fn a_character_beyond_the_basic_plane_is_one() {
        check("\u{1f600} “No,” Zoë said.", "“No,”", [2, 7]);
        check("\u{1f600}\u{1f600}end", "end", [2, 5]);
    }

    #[test]
    fn a_combining_mark_and_a_carriage_return_count() {
        check("e\u{301}\r\nAna", "Ana", [4, 7]);
    }

    #[test]
    fn the_end_of_the_text_is_its_length() {
        check("x é", "é", [2, 3]);
        assert_eq!(CodePoints::of("").span(Span::new(0, 0)), [0, 0]);
    }
}
