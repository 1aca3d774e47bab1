//! What a word is known by: its letters as two numbers, so that to look a word up no letters are
//! gone through one by one.

use rustc_hash::FxHasher;
use std::hash::Hasher;

/// A word of up to sixteen bytes; of a longer one its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head(u64, u64);

/// How many bytes of a word its head has room for.
const ROOM: usize = 16;
/// The second number of a word that the head has no room for. No text in UTF-8 has such bytes.
const LONG: u64 = u64::MAX;

impl Head {
    /// The head of the word at `start..end` of a text.
    pub fn of(text: &str, start: usize, end: usize) -> Self {
        let bytes = text.as_bytes();
        let length = end - start;
        if length > ROOM {
            let mut hasher = FxHasher::default();
            hasher.write(&bytes[start..end]);
            return Self(hasher.finish(), LONG);
        }
        let mut room = [0; ROOM];
        match bytes.get(start..start + ROOM) {
            Some(ahead) => {
                // Sixteen bytes are copied at once, some few would be one by one.
                room.copy_from_slice(ahead);
                let Self(first, second) = Self::of_room(room);
                match length {
                    8.. => Self(first, lowest(second, length - 8)),
                    _ => Self(lowest(first, length), 0),
                }
            }
            // At the end of the text.
            None => {
                room[..length].copy_from_slice(&bytes[start..end]);
                Self::of_room(room)
            }
        }
    }

    fn of_room(room: [u8; ROOM]) -> Self {
        let all = u128::from_le_bytes(room);
        Self(all as u64, (all >> 64) as u64)
    }

    /// True if two words with this head are the same.
    pub fn is_whole(self) -> bool {
        self.1 != LONG
    }

    /// The same for the same head, and as good as never for two.
    pub fn hash(self) -> usize {
        // Odd, and its bits are as good as thrown dice.
        const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = (self.0.wrapping_mul(MIX).rotate_left(32) ^ self.1).wrapping_mul(MIX);
        (mixed >> 32) as usize
    }
}

/// The lowest bytes of a number, eight at most.
fn lowest(number: u64, bytes: usize) -> u64 {
    match bytes {
        0 => 0,
        _ => number & (u64::MAX >> (64 - 8 * bytes)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_the_word_and_nothing_around_it() {
        let text = "a counterrevolutionary naïveté of thirty-four words";
        for (start, _) in text.char_indices() {
            for (end, _) in text.char_indices().filter(|(end, _)| *end > start) {
                let word = &text[start..end];
                let head = Head::of(text, start, end);
                assert_eq!(head, Head::of(word, 0, word.len()));
                assert_eq!(head.is_whole(), word.len() <= ROOM);
            }
        }
    }
}
