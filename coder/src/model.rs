//! The chance that the next bit of a text is 1, learnt from the bits before it.
//!
//! Contexts of several lengths each remember what followed them; a mixer weighs what they say,
//! learning which of them to trust. Whole numbers only, so that every machine computes the same:
//! all of this is part of the format of links. The work is the same for every bit.

use crate::{
    contexts::{Meanings, Next, Table},
    logistic::{Logistic, ONE, nudge},
    matches::Matches,
    mixer::Mixer,
};

/// Contexts with a table: the last 2, 3 and 4 bytes, and the word so far.
const TABLES: usize = 4;
/// What the mixers weigh: those, the last byte, the byte so far alone, the match, and a constant.
const INPUTS: usize = TABLES + 4;

/// A model of text; the same bits fed in give the same chances out.
#[derive(Clone)]
pub struct Model {
    logistic: Logistic,
    next: Next,
    tables: [Table; TABLES],
    /// The hash of the context of each table, without the bits of the byte under way.
    hashes: [u32; TABLES],
    /// The history of the coming bit in each table.
    found: [u8; TABLES],
    meanings: [Meanings; TABLES],
    /// Histories behind the last byte and the bits of the byte under way.
    pairs: Vec<u8>,
    pair: usize,
    pair_meanings: Meanings,
    /// The chance behind the bits of the byte under way alone.
    alone: [u16; 256],
    matches: Matches,
    inputs: [i32; INPUTS],
    by_order: Mixer<INPUTS>,
    by_byte: Mixer<INPUTS>,
    past: Vec<u8>,
    /// The bits of the byte under way, behind a leading 1.
    partial: usize,
    word: u32,
}

impl Model {
    /// A model that has seen nothing.
    pub fn new() -> Self {
        let mut model = Self {
            logistic: Logistic::new(),
            next: Next::new(),
            tables: std::array::from_fn(|_| Table::new()),
            hashes: [0; TABLES],
            found: [0; TABLES],
            meanings: std::array::from_fn(|_| Meanings::new()),
            pairs: vec![0; 1 << 16],
            pair: 0,
            pair_meanings: Meanings::new(),
            alone: [(ONE / 2) as u16; 256],
            matches: Matches::new(),
            inputs: [0; INPUTS],
            by_order: Mixer::new(4 * TABLES),
            by_byte: Mixer::new(256),
            past: Vec::new(),
            partial: 1,
            word: 0,
        };
        model.start_byte();
        model
    }

    /// The chance that the next bit is 1, in 65,536ths: at least 32, at most 65,504.
    pub fn chance(&mut self) -> u32 {
        let logistic = &self.logistic;
        let half = if self.partial < 16 {
            self.partial
        } else {
            let bits = self.partial.ilog2() - 4;
            self.partial & ((1 << bits) - 1) | 1 << bits
        };
        let mut longest = 0;
        for at in 0..TABLES {
            let history = self.tables[at].history(half);
            if history != 0 && at < 3 {
                longest = at + 1;
            }
            self.found[at] = history;
            self.inputs[at] = self.meanings[at].odds(logistic, history);
        }
        let last = self.past.last().map_or(0, |&byte| usize::from(byte));
        self.pair = last << 8 | self.partial;
        let (sure, trust) = self.matches.odds(logistic, self.partial);
        self.inputs[TABLES] = self.pair_meanings.odds(logistic, self.pairs[self.pair]);
        self.inputs[TABLES + 1] = logistic.stretch(self.alone[self.partial]);
        self.inputs[TABLES + 2] = sure;
        self.inputs[TABLES + 3] = 256;
        let one = self
            .by_order
            .mix(logistic, &self.inputs, 4 * longest + trust);
        let other = self.by_byte.mix(logistic, &self.inputs, self.partial);
        logistic.squash((one + other) >> 1).clamp(32, ONE - 32) as u32
    }

    /// Learns the bit whose chance was asked for.
    pub fn learn(&mut self, bit: bool) {
        let target = if bit { ONE - 1 } else { 0 };
        for at in 0..TABLES {
            let history = self.meanings[at].learn(&self.next, self.found[at], bit);
            self.tables[at].set(history);
        }
        let history = &mut self.pairs[self.pair];
        *history = self.pair_meanings.learn(&self.next, *history, bit);
        nudge(&mut self.alone[self.partial], target, 6);
        self.matches.learn(self.partial, bit);
        self.by_order.learn(&self.inputs, target);
        self.by_byte.learn(&self.inputs, target);
        self.partial = self.partial << 1 | usize::from(bit);
        match self.partial {
            16..=31 => self.start_half(),
            256.. => self.end_byte(self.partial as u8),
            _ => {}
        }
    }

    fn end_byte(&mut self, byte: u8) {
        self.past.push(byte);
        self.partial = 1;
        let lower = byte.to_ascii_lowercase();
        self.word = if lower.is_ascii_alphanumeric() || byte >= 128 {
            (self.word ^ u32::from(lower))
                .wrapping_mul(0x2F0B_4C47)
                .wrapping_add(1)
        } else {
            0
        };
        self.matches.end_byte(&self.past);
        self.start_byte();
    }

    /// Sets the hashes of the contexts of the byte to come.
    fn start_byte(&mut self) {
        let mut before = self.past.iter().rev().map(|&byte| u32::from(byte) + 1);
        let mut last = || before.next().unwrap_or(0);
        let newest = last();
        let mut hash = newest;
        for at in 0..3 {
            hash = (hash.wrapping_mul(0x2F0B_4C47) ^ last()).wrapping_mul(0x2545_F491);
            hash ^= hash >> 13;
            self.hashes[at] = hash;
        }
        self.hashes[3] = (self.word ^ newest.wrapping_mul(0x1234_5671)).wrapping_mul(0x2545_F491);
        self.start_half();
    }

    fn start_half(&mut self) {
        for (table, &hash) in self.tables.iter_mut().zip(&self.hashes) {
            table.start_half(hash, self.partial);
        }
    }
}
