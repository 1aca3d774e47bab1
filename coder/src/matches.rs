//! What stood behind the same words the last time.

use crate::logistic::{Logistic, ONE, nudge};

/// The bytes that have to be equal before a match is followed.
const START: usize = 5;
/// Entries of the table that finds matches, as a power of two.
const BITS: u32 = 16;
/// Match lengths that are told apart.
const LENGTHS: usize = 32;

/// Follows the last place where the bytes before the coming one stood already.
#[derive(Clone)]
pub struct Matches {
    /// The byte whose next is expected to come next, as the number of bytes before that next one.
    place: usize,
    /// How many bytes have been equal; 0 without a match.
    length: usize,
    /// The byte expected, behind a leading 1; 0 if none is, or if its bits are not those that came.
    byte: usize,
    /// For every hash of a few bytes, the number of bytes there were when they last stood.
    ends: Vec<u32>,
    /// How often each length was right.
    chances: [u16; LENGTHS],
}

impl Matches {
    /// Nothing has been seen.
    pub fn new() -> Self {
        Self {
            place: 0,
            length: 0,
            byte: 0,
            ends: vec![0; 1 << BITS],
            chances: std::array::from_fn(|length| (ONE - ONE / (length as i32 + 2)) as u16),
        }
    }

    /// The bit expected behind the bits of the byte under way, which stand behind a leading 1.
    fn expected(&self, partial: usize) -> Option<bool> {
        let left = partial.leading_zeros() - 256_usize.leading_zeros();
        (self.byte >> left == partial).then(|| self.byte >> (left - 1) & 1 == 1)
    }

    /// The odds of a 1 and how much they are to be trusted, from 0 (not at all) to 3.
    pub fn odds(&self, logistic: &Logistic, partial: usize) -> (i32, usize) {
        let Some(bit) = self.expected(partial) else {
            return (0, 0);
        };
        let sure = logistic.stretch(self.chances[self.class()]);
        let trust = match self.length {
            0..=7 => 1,
            8..=15 => 2,
            _ => 3,
        };
        (if bit { sure } else { -sure }, trust)
    }

    /// Learns the bit behind those of the byte under way.
    pub fn learn(&mut self, partial: usize, bit: bool) {
        if let Some(expected) = self.expected(partial) {
            let right = expected == bit;
            let class = self.class();
            nudge(&mut self.chances[class], if right { ONE - 1 } else { 0 }, 6);
            if !right {
                (self.length, self.byte) = (0, 0);
            }
        }
    }

    /// Follows the match under way, or looks for another, behind a whole byte.
    pub fn end_byte(&mut self, past: &[u8]) {
        if self.length > 0 {
            self.length += 1;
            self.place += 1;
        }
        let Some(last) = past.last_chunk::<START>() else {
            return;
        };
        let key = last.iter().fold(0_u32, |hash, &byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x2F0B_4C47)
        });
        let end = &mut self.ends[(key >> (32 - BITS)) as usize];
        if self.length == 0 {
            self.place = *end as usize;
            let before = past[..self.place].iter().rev().take(LENGTHS);
            self.length = before
                .zip(past.iter().rev())
                .take_while(|(one, other)| one == other)
                .count();
        }
        *end = past.len() as u32;
        self.byte = match past.get(self.place) {
            Some(&byte) if self.length > 0 => usize::from(byte) | 256,
            _ => 0,
        };
    }

    fn class(&self) -> usize {
        self.length.clamp(1, LENGTHS) - 1
    }
}
