//! The size at which a statement fills its room, or where it is cut.

use std::ops::Range;

use super::lines::{self, Word};

/// Room for words, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// From the beginning of a line to its end.
    pub width: f64,
    /// From the top of the first line to the bottom of the last.
    pub height: f64,
    /// The largest size of letters.
    pub largest: f64,
    /// The smallest one; what does not fit at it is cut.
    pub smallest: f64,
}

/// From one line to the next, in ems.
pub const LEADING: f64 = 1.32;

/// Between two paragraphs, in ems.
pub const PARAGRAPH: f64 = 0.45;

/// Each size that is tried, as a part of the one before.
const SHRINK: f64 = 0.95;

/// So much of what would fit stays at least, to end with a sentence or a clause.
const KEPT: f64 = 0.6;

/// Words in lines at the size that fills the room.
#[derive(Clone, Debug)]
pub struct Fitted {
    /// The words that are shown, the ellipsis at the end of the last if some are not.
    pub words: Vec<Word>,
    /// Which of them stand in each line.
    pub lines: Vec<Range<usize>>,
    /// Pixels in an em.
    pub size: f64,
}

impl Fitted {
    /// From the top of the first line to the bottom of the last, in pixels.
    pub fn height(&self) -> f64 {
        height(&self.words, &self.lines) * self.size
    }
}

/// Fits words into a room; `space` is the width of a space in ems.
pub fn fit(words: Vec<Word>, room: Room, space: f64) -> Fitted {
    let mut size = room.largest;
    loop {
        let lines = lines::lines(&words, room.width / size, space);
        if height(&words, &lines) * size <= room.height {
            return Fitted { words, lines, size };
        }
        if size <= room.smallest {
            return cut(words, room, space);
        }
        size = (size * SHRINK).max(room.smallest);
    }
}

fn height(words: &[Word], lines: &[Range<usize>]) -> f64 {
    let paragraphs = lines
        .iter()
        .skip(1)
        .filter(|line| words[line.start].before == lines::Before::Paragraph)
        .count();
    lines.len() as f64 * LEADING + paragraphs as f64 * PARAGRAPH
}

/// As many words as fit at the smallest size, less what makes the end sensible.
fn cut(words: Vec<Word>, room: Room, space: f64) -> Fitted {
    let size = room.smallest;
    let at_most = |count: usize| {
        let words = shortened(&words, count);
        let lines = lines::lines(&words, room.width / size, space);
        (words, lines)
    };
    let (mut fits, mut fails) = (0, words.len());
    while fails - fits > 1 {
        let middle = (fits + fails) / 2;
        let (words, lines) = at_most(middle);
        if height(&words, &lines) * size <= room.height {
            fits = middle;
        } else {
            fails = middle;
        }
    }
    let (words, lines) = at_most(sensible_end(&words, fits));
    Fitted { words, lines, size }
}

/// The count, at most this one, after which a sentence ends, else a clause, else a word.
fn sensible_end(words: &[Word], count: usize) -> usize {
    let least = (count as f64 * KEPT) as usize;
    let ends = |marks: &'static [char]| {
        (least + 1..=count).rev().find(|&count| {
            words[count - 1]
                .text
                .trim_end_matches(['”', '’'])
                .ends_with(marks)
        })
    };
    ends(&['.', '!', '?'])
        .or_else(|| ends(&[',', ';', ':', '—', '–']))
        .unwrap_or(count)
}

/// The first words, with an ellipsis for the others.
fn shortened(words: &[Word], count: usize) -> Vec<Word> {
    let mut kept = words[..count].to_vec();
    if let Some(last) = kept.last_mut() {
        let ended = last.text.ends_with(['.', '!', '?', '”', '’']);
        if !ended {
            let bare = last.text.trim_end_matches([',', ';', ':', '—', '–']).len();
            last.text.truncate(bare);
        }
        last.text.push_str(if ended { " …" } else { "…" });
        last.width += 1.0;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters are half an em wide and lines at most ten of the largest letters.
    fn fitted(text: &str, height: f64) -> Fitted {
        let room = Room {
            width: 100.0,
            height,
            largest: 20.0,
            smallest: 10.0,
        };
        let words = lines::words(text, 5.0, &|text| text.chars().count() as f64 / 2.0);
        fit(words, room, 0.5)
    }

    fn shown(fitted: &Fitted) -> String {
        lines::line_text(&fitted.words)
    }

    #[test]
    fn few_words_are_large() {
        let fitted = fitted("Go home.", 100.0);
        assert_eq!((fitted.size, fitted.lines.len()), (20.0, 1));
        assert_eq!(fitted.height(), 20.0 * LEADING);
    }

    #[test]
    fn more_words_are_smaller_and_stay_whole() {
        let text = "one two three four five six seven eight nine";
        let fitted = fitted(text, 60.0);
        assert!(fitted.size < 20.0 && fitted.size > 10.0, "{}", fitted.size);
        assert!(fitted.height() <= 60.0);
        assert_eq!(shown(&fitted), text);
    }

    #[track_caller]
    fn check_cut(text: &str, expected: &str) {
        // Room for two lines of twenty letters.
        let fitted = fitted(text, 27.0);
        assert_eq!(fitted.size, 10.0);
        assert!(fitted.height() <= 27.0);
        assert_eq!(shown(&fitted), expected);
    }

    #[test]
    fn too_many_words_are_cut_after_a_sentence() {
        check_cut(
            "We will not go to the sea. It is too far for all of us, and too cold by now.",
            "We will not go to the sea. …",
        );
    }

    #[test]
    fn or_after_a_clause_or_a_word() {
        check_cut(
            "We will not go to the sea, it is far away for all of us and by now it is too cold.",
            "We will not go to the sea…",
        );
        check_cut(
            "We will not go to the sea since it is far away for all of us and by now too cold",
            "We will not go to the sea since it…",
        );
    }

    #[test]
    fn no_room_shows_no_words() {
        let fitted = fitted("one two three", 5.0);
        assert!(fitted.words.is_empty() && fitted.lines.is_empty());
    }
}
