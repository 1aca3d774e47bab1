//! From the engine's unit to that of everything written out, and to the browser's: the one place
//! where bytes become code points or UTF-16 units, and back.

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

    /// A byte offset in code points. Offsets beyond the text stay as far beyond it.
    pub fn of_byte(&self, byte: usize) -> usize {
        let last = self.before.len() - 1;
        self.before[byte.min(last)].saturating_add(byte.saturating_sub(last))
    }

    /// The reverse of [`Self::of_byte`].
    pub fn to_byte(&self, point: usize) -> usize {
        let last = self.before.len() - 1;
        if point > self.before[last] {
            return last.saturating_add(point - self.before[last]);
        }
        // The last of the offsets with so many before it: the others lie inside a character.
        self.before.partition_point(|&before| before <= point) - 1
    }
}

/// How many UTF-16 units, as the browser counts, stand before this byte of a text; inside a
/// character or behind the text, before the last boundary before it.
pub fn to_utf16(text: &str, byte: usize) -> usize {
    let before = text
        .char_indices()
        .take_while(|&(start, character)| start + character.len_utf8() <= byte);
    before.map(|(_, character)| character.len_utf16()).sum()
}

/// The byte of a text before which so many UTF-16 units stand; the start of the character inside of
/// which that is, and the end of the text if it has fewer.
pub fn from_utf16(text: &str, units: usize) -> usize {
    let mut seen = 0;
    let before = text.chars().take_while(|character| {
        seen += character.len_utf16();
        seen <= units
    });
    before.map(char::len_utf8).sum()
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

    #[test]
    fn the_browser_counts_two_units_for_what_is_beyond_the_basic_plane() {
        let text = "é\u{1f600}“No”";
        for (byte, _) in text.char_indices() {
            let units = text[..byte].encode_utf16().count();
            assert_eq!(to_utf16(text, byte), units);
            assert_eq!(from_utf16(text, units), byte);
        }
        assert_eq!((to_utf16(text, 3), from_utf16(text, 2)), (1, 2));
        assert_eq!((to_utf16(text, 99), from_utf16(text, 99)), (7, text.len()));
    }
}
