//! A text beside itself in lower case.
//!
//! Rules compare words in lower case, with a plain apostrophe and a plain hyphen. The whole text is
//! put so once, before it is cut: a word's letters are then a part of that, and none are copied.

/// A text beside itself in lower case.
pub struct Source<'t> {
    /// The text exactly as it was pasted.
    pub text: &'t str,
    lower: String,
    /// Behind each character that takes more or less room in lower case: where that is in the
    /// text, and where in `lower`.
    shifts: Vec<(usize, usize)>,
}

impl<'t> Source<'t> {
    /// Puts a text in lower case, too.
    pub fn new(text: &'t str) -> Self {
        let mut source = Self {
            text,
            lower: String::with_capacity(text.len()),
            shifts: Vec::new(),
        };
        let mut rest = text;
        while !rest.is_empty() {
            let ascii = rest.bytes().take_while(u8::is_ascii).count();
            let from = source.lower.len();
            source.lower.push_str(&rest[..ascii]);
            source.lower[from..].make_ascii_lowercase();
            rest = &rest[ascii..];
            if let Some(c) = rest.chars().next() {
                rest = &rest[c.len_utf8()..];
                source.push(c, text.len() - rest.len());
            }
        }
        source
    }

    /// Adds a character behind which the text goes on at `end`.
    fn push(&mut self, c: char, end: usize) {
        let from = self.lower.len();
        match c {
            '’' | '‘' | 'ʼ' => self.lower.push('\''),
            '\u{ad}' => {}
            '‐' | '‑' => self.lower.push('-'),
            _ => self.lower.extend(c.to_lowercase()),
        }
        if self.lower.len() - from != c.len_utf8() {
            self.shifts.push((end, self.lower.len()));
        }
    }

    /// The text in lower case, with plain apostrophes and hyphens.
    pub(super) fn lower(&self) -> &str {
        &self.lower
    }

    /// Goes through the text from its start.
    pub(super) fn walk(&self) -> Walk<'_> {
        Walk {
            shifts: &self.shifts,
            here: (0, 0),
        }
    }
}

/// A way through a text from its start to its end, in both of its forms.
pub(super) struct Walk<'a> {
    /// Those not passed yet.
    shifts: &'a [(usize, usize)],
    /// The same place in the text and in its lower case, nothing shifted since.
    here: (usize, usize),
}

impl Walk<'_> {
    /// Where a place in the text is in its lower case; to be called from the start to the end.
    pub fn lower(&mut self, at: usize) -> usize {
        while let Some((&next, rest)) = self.shifts.split_first()
            && next.0 <= at
        {
            self.here = next;
            self.shifts = rest;
        }
        self.here.1 + (at - self.here.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_is_found_again() {
        let text = "Élan’s CO‑OP, İzmir\u{ad}’s “Ǆ”.";
        let source = Source::new(text);
        let mut walk = source.walk();
        let parts: Vec<&str> = text
            .split_inclusive(' ')
            .scan(0, |start, part| {
                let from = walk.lower(*start);
                *start += part.len();
                Some(&source.lower()[from..walk.lower(*start)])
            })
            .collect();
        assert_eq!(parts, ["élan's ", "co-op, ", "i\u{307}zmir's ", "“ǆ”."]);
    }
}
