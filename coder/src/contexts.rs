//! What has followed each context.

use crate::logistic::{Logistic, ONE, nudge};

/// Slots of one table, as a power of two.
const BITS: u32 = 18;

/// Recent zeros (high half) and ones (low half) behind one context; 0 if nothing was seen yet.
type History = u8;

/// The history that a bit makes of a history, for a 0 and for a 1.
#[derive(Clone)]
pub struct Next([[History; 256]; 2]);

impl Next {
    /// Computes the table: the bit's count grows, and a longer count of the other bit is cut down.
    pub fn new() -> Self {
        let grown = |count: usize| (count + 1).min(15);
        let faded = |count: usize| if count > 2 { count / 2 + 1 } else { count };
        let next = |history: usize, bit| match (history >> 4, history & 15, bit) {
            (zeros, ones, false) => grown(zeros) << 4 | faded(ones),
            (zeros, ones, true) => faded(zeros) << 4 | grown(ones),
        };
        Self([false, true].map(|bit| std::array::from_fn(|history| next(history, bit) as u8)))
    }

    fn of(&self, history: History, bit: bool) -> History {
        self.0[usize::from(bit)][usize::from(history)]
    }
}

/// What the histories of one context have meant so far: the chance of a 1 behind each.
#[derive(Clone)]
pub struct Meanings([u16; 256]);

impl Meanings {
    /// At first they mean what they count.
    pub fn new() -> Self {
        Self(std::array::from_fn(|history| {
            let (zeros, ones) = (history as i32 >> 4, history as i32 & 15);
            ((ones * 5 + 2) * (ONE - 1) / ((zeros + ones) * 5 + 4)) as u16
        }))
    }

    /// The odds of a 1; none where nothing was seen.
    pub fn odds(&self, logistic: &Logistic, history: History) -> i32 {
        match history {
            0 => 0,
            _ => logistic.stretch(self.0[usize::from(history)]),
        }
    }

    /// Learns what came behind a history, and returns the history it has become.
    pub fn learn(&mut self, next: &Next, history: History, bit: bool) -> History {
        if history != 0 {
            let target = if bit { ONE - 1 } else { 0 };
            nudge(&mut self.0[usize::from(history)], target, 7);
        }
        next.of(history, bit)
    }
}

/// The histories of one kind of context, found by a hash. Two contexts that come to lie in one slot
/// are told apart by a check; the later one takes the slot over.
#[derive(Clone)]
pub struct Table {
    /// The check in the high half, the history in the low half.
    slots: Vec<u16>,
    /// The first of the sixteen slots for the half byte under way.
    line: usize,
    /// Which bits of the place in those sixteen are turned over.
    turn: usize,
    /// The check of the context under way, in the high half.
    check: u16,
    /// The slot of the coming bit.
    place: usize,
}

impl Table {
    /// Nothing has been seen.
    pub fn new() -> Self {
        Self {
            slots: vec![0; 1 << BITS],
            line: 0,
            turn: 0,
            check: 0,
            place: 0,
        }
    }

    /// Moves to the half byte behind the bits so far, which stand behind a leading 1.
    pub fn start_half(&mut self, context: u32, partial: usize) {
        let hash = context
            .wrapping_add((partial as u32).wrapping_mul(0x9E37_79B1))
            .wrapping_mul(0x85EB_CA6B);
        let hash = hash ^ (hash >> 15);
        self.line = (hash.wrapping_mul(0xC2B2_AE35) >> (32 - BITS)) as usize & !15;
        self.turn = hash as usize >> 8 & 15;
        self.check = (hash as u16 & 255) << 8;
    }

    /// The history of the bit at this place in the half byte, 1 to 15.
    pub fn history(&mut self, at: usize) -> History {
        self.place = self.line | (at ^ self.turn) & 15;
        let slot = self.slots[self.place];
        if slot & 0xFF00 == self.check {
            slot as u8
        } else {
            0
        }
    }

    /// Puts down what the history has become.
    pub fn set(&mut self, history: History) {
        self.slots[self.place] = self.check | u16::from(history);
    }
}
