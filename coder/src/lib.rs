//! Text to few bytes and back: arithmetic coding with the chances of a model that has read a
//! primer of news before it reads the text.
//!
//! All that is computed here, and every byte of the primer, is part of the format of links
//! (`docs/LINK_FORMAT.md`): nothing may change without a new version of it. It is a crate of its
//! own because here alone speed counts more than the size of the program.

mod contexts;
mod logistic;
mod matches;
mod mixer;
mod model;

use std::sync::LazyLock;

use model::Model;

/// What every model has read before the first byte of a text.
const PRIMER: &str = include_str!("primer.txt");

/// A model that has read the primer, which takes longer than an article, and is read once.
static PRIMED: LazyLock<Model> = LazyLock::new(|| {
    let mut model = Model::new();
    for byte in PRIMER.bytes() {
        for shift in (0..8).rev() {
            model.chance();
            model.learn(byte >> shift & 1 == 1);
        }
    }
    model
});

/// The coded form of the bytes. It does not say how many they are.
///
/// The work, as in [`unpack`], is the same for each byte; the first time, that of the primer comes
/// on top.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut model = PRIMED.clone();
    let mut out = Vec::new();
    let mut range = Range::WHOLE;
    for byte in bytes {
        for shift in (0..8).rev() {
            let bit = byte >> shift & 1 == 1;
            range.narrow(range.split(model.chance()), bit);
            model.learn(bit);
            while let Some(settled) = range.settled() {
                out.push(settled);
            }
        }
    }
    // The shortest ending that lies in the range, whatever zeros a reader puts behind it.
    for shift in [24, 16, 8, 0] {
        let unit = 1_u64 << shift;
        let end = u64::from(range.low).div_ceil(unit) * unit;
        if end <= u64::from(range.high) {
            out.extend((shift / 8..4).rev().map(|byte| (end >> (8 * byte)) as u8));
            break;
        }
    }
    while out.last() == Some(&0) {
        out.pop();
    }
    out
}

/// The `length` bytes of which `coded` is the coded form; other bytes if it is none.
pub fn unpack(coded: &[u8], length: usize) -> Vec<u8> {
    let mut model = PRIMED.clone();
    let mut coded = coded.iter().copied();
    let mut next = move || u32::from(coded.next().unwrap_or(0));
    let mut code = (0..4).fold(0, |code, _| code << 8 | next());
    let mut range = Range::WHOLE;
    let mut bytes = Vec::with_capacity(length);
    for _ in 0..length {
        let mut byte = 0;
        for _ in 0..8 {
            let split = range.split(model.chance());
            let bit = code <= split;
            range.narrow(split, bit);
            model.learn(bit);
            byte = byte << 1 | u8::from(bit);
            while range.settled().is_some() {
                code = code << 8 | next();
            }
        }
        bytes.push(byte);
    }
    bytes
}

/// The numbers that the coded form may still become, first and last.
struct Range {
    low: u32,
    high: u32,
}

impl Range {
    const WHOLE: Self = Self {
        low: 0,
        high: u32::MAX,
    };

    /// The last number that stands for a 1, given the chance of one in 65,536ths.
    fn split(&self, chance: u32) -> u32 {
        self.low + ((u64::from(self.high - self.low) * u64::from(chance)) >> 16) as u32
    }

    fn narrow(&mut self, split: u32, bit: bool) {
        if bit {
            self.high = split;
        } else {
            self.low = split + 1;
        }
    }

    /// Takes out the first byte if it can no longer change.
    fn settled(&mut self) -> Option<u8> {
        if (self.low ^ self.high) >> 24 != 0 {
            return None;
        }
        let byte = (self.high >> 24) as u8;
        self.low <<= 8;
        self.high = self.high << 8 | 255;
        Some(byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        let every: Vec<u8> = (0..=255).collect();
        for bytes in [
            b"".as_slice(),
            b"\0",
            b"\xFF\xFF\xFF",
            b"The mill will shut, the mayor said on Monday. The mill will shut, she said.",
            &every,
        ] {
            assert_eq!(unpack(&pack(bytes), bytes.len()), bytes);
        }
    }

    #[test]
    fn news_shrinks_and_chance_does_not_grow_much() {
        let news = b"The prime minister said on Thursday that the government would not agree.";
        assert!(pack(news).len() < news.len() / 4);
        let mut state = 1_u32;
        let dice: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .take(2_000)
        .collect();
        assert!(pack(&dice).len() < dice.len() * 5 / 4);
    }

    #[test]
    fn bytes_that_were_never_packed_unpack_to_as_many_as_asked() {
        assert_eq!(unpack(&[], 300).len(), 300);
        assert_eq!(unpack(&[0xFF; 40], 300).len(), 300);
    }
}
