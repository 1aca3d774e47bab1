//! The chance that the next bit of a text is 1, learnt from the bits before it.
//!
//! Contexts of several lengths each remember what followed them; a mixer weighs what they say,
//! learning which of them to trust, and a last stage corrects what is still off. Whole numbers
//! only, so that every machine computes the same: all of this is part of the format.

use super::{
    logistic::{ONE, POINTS, Stretch, squash},
    mixer::Mixer,
};

/// The contexts: the bytes before (none, 1 to 6), the word so far, and that with the word before.
const CONTEXTS: usize = ORDERS + 2;
/// Those that are a number of bytes, 0 to 6.
const ORDERS: usize = 7;
/// What the mixer weighs: two opinions of every context, one of the match, and a constant.
const INPUTS: usize = 2 * CONTEXTS + 2;
/// Slots of one context, as a power of two.
const SLOT_BITS: u32 = 18;
/// The bytes that have to be equal before a match is followed.
const MATCH_START: usize = 5;
/// Entries of the table that finds matches, as a power of two.
const MATCH_BITS: u32 = 16;
/// Match lengths that are told apart.
const MATCH_LENGTHS: usize = 32;

/// What one context has seen of one bit.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// The chance of a 1.
    chance: u16,
    /// Tells contexts that share a slot apart.
    check: u8,
    /// Bits seen, up to a limit.
    seen: u8,
    /// Recent zeros in the high half, ones in the low half.
    history: u8,
}

/// A model of text; the same bits fed in give the same chances out.
pub struct Model {
    stretch: Stretch,
    slots: Vec<Slot>,
    /// The slot of every context for the coming bit.
    places: [usize; CONTEXTS],
    /// The hash of every context, without the bits of the byte under way.
    hashes: [u32; CONTEXTS],
    /// What a history has meant so far, for every context.
    histories: Vec<u16>,
    inputs: [i32; INPUTS],
    by_order: Mixer<INPUTS>,
    by_byte: Mixer<INPUTS>,
    correction: Vec<u16>,
    /// The entry of the correction nearest to the last chance.
    corrected: usize,
    past: Vec<u8>,
    /// The bits of the byte under way, behind a leading 1.
    partial: usize,
    word: u32,
    word_before: u32,
    /// Where in the past what follows was last seen to follow; 0 if nowhere.
    matched: usize,
    match_length: usize,
    match_ends: Vec<u32>,
    match_chances: [u16; MATCH_LENGTHS],
}

impl Model {
    /// A model that has seen nothing.
    pub fn new() -> Self {
        let mut histories = Vec::with_capacity(CONTEXTS << 8);
        for _ in 0..CONTEXTS {
            histories.extend((0..256_i32).map(|history| {
                let (zeros, ones) = (history >> 4, history & 15);
                ((ones * 5 + 2) * (ONE - 1) / ((zeros + ones) * 5 + 4)) as u16
            }));
        }
        let mut correction = Vec::with_capacity(POINTS << 16);
        let curve: Vec<u16> = (0..POINTS as i32)
            .map(|point| squash((point - 16) * 128) as u16)
            .collect();
        for _ in 0..1 << 16 {
            correction.extend_from_slice(&curve);
        }
        let mut model = Self {
            stretch: Stretch::new(),
            slots: vec![Slot::default(); CONTEXTS << SLOT_BITS],
            places: [0; CONTEXTS],
            hashes: [0; CONTEXTS],
            histories,
            inputs: [0; INPUTS],
            by_order: Mixer::new(CONTEXTS * 4),
            by_byte: Mixer::new(256),
            correction,
            corrected: 0,
            past: Vec::new(),
            partial: 1,
            word: 0,
            word_before: 0,
            matched: 0,
            match_length: 0,
            match_ends: vec![0; 1 << MATCH_BITS],
            match_chances: std::array::from_fn(|length| (ONE - ONE / (length as i32 + 2)) as u16),
        };
        model.start_byte();
        model
    }

    /// The chance that the next bit is 1, in 65,536ths: at least 32, at most 65,504.
    pub fn chance(&mut self) -> u32 {
        let mut longest = 0;
        for context in 0..CONTEXTS {
            let hash = (self.hashes[context] ^ (self.partial as u32).wrapping_mul(0x9E37_79B1))
                .wrapping_mul(0x85EB_CA6B);
            let hash = hash ^ (hash >> 15);
            let check = hash as u8;
            let place = (context << SLOT_BITS)
                + (hash.wrapping_mul(0xC2B2_AE35) >> (32 - SLOT_BITS)) as usize;
            let slot = &mut self.slots[place];
            if slot.check != check || slot.seen == 0 {
                *slot = Slot {
                    chance: (ONE / 2) as u16,
                    check,
                    seen: 0,
                    history: 0,
                };
            }
            self.places[context] = place;
            let (direct, learnt) = if slot.seen == 0 {
                (0, 0)
            } else {
                if context < ORDERS {
                    longest = context;
                }
                let learnt = self.histories[(context << 8) + usize::from(slot.history)];
                (
                    self.stretch.of(i32::from(slot.chance)),
                    self.stretch.of(i32::from(learnt)),
                )
            };
            self.inputs[2 * context] = direct;
            self.inputs[2 * context + 1] = learnt;
        }
        self.inputs[2 * CONTEXTS] = match self.expected() {
            Some(bit) => {
                let sure = self
                    .stretch
                    .of(i32::from(self.match_chances[self.match_class()]));
                if bit { sure } else { -sure }
            }
            None => 0,
        };
        self.inputs[2 * CONTEXTS + 1] = 256;
        let trust = match self.match_length {
            0 => 0,
            1..=7 => 1,
            8..=15 => 2,
            _ => 3,
        };
        let one = self.by_order.mix(&self.inputs, longest * 4 + trust);
        let other = self.by_byte.mix(&self.inputs, self.partial);
        let mixed = ((one + other) >> 1).clamp(-2047, 2047);
        let before = squash(mixed);
        // The correction: between two points of the curve of the byte before.
        let last = self.past.last().map_or(0, |&byte| usize::from(byte));
        let at = mixed + 2048;
        let (point, part) = ((at >> 7) as usize, at & 127);
        let curve = ((last << 8) | self.partial) * POINTS;
        let [low, high] = [0, 1].map(|step| i32::from(self.correction[curve + point + step]));
        let right = (low * (128 - part) + high * part) >> 7;
        self.corrected = curve + point + usize::from(part >= 64);
        ((before + right) >> 1).clamp(32, ONE - 32) as u32
    }

    /// Learns the bit whose chance was asked for.
    pub fn learn(&mut self, bit: bool) {
        let target = if bit { ONE - 1 } else { 0 };
        for (context, &place) in self.places.iter().enumerate() {
            let slot = &mut self.slots[place];
            if slot.seen > 0 {
                nudge(
                    &mut self.histories[(context << 8) + usize::from(slot.history)],
                    target,
                    6,
                );
            }
            let gap = target - i32::from(slot.chance);
            slot.chance =
                (i32::from(slot.chance) + gap * 2 / (2 * i32::from(slot.seen) + 3)) as u16;
            slot.seen = (slot.seen + 1).min(if context < 2 { 250 } else { 30 });
            let (mut zeros, mut ones) = (slot.history >> 4, slot.history & 15);
            let (same, other) = if bit {
                (&mut ones, &mut zeros)
            } else {
                (&mut zeros, &mut ones)
            };
            *same = (*same + 1).min(15);
            if *other > 2 {
                *other = (*other + 2) / 2;
            }
            slot.history = zeros << 4 | ones;
        }
        if let Some(expected) = self.expected() {
            let right = if expected == bit { ONE - 1 } else { 0 };
            nudge(&mut self.match_chances[self.match_class()], right, 6);
            if expected != bit {
                self.match_length = 0;
            }
        }
        self.by_order.learn(&self.inputs, target);
        self.by_byte.learn(&self.inputs, target);
        nudge(&mut self.correction[self.corrected], target, 6);
        self.partial = self.partial << 1 | usize::from(bit);
        if self.partial >= 256 {
            self.end_byte(self.partial as u8);
        }
    }

    fn end_byte(&mut self, byte: u8) {
        self.past.push(byte);
        self.partial = 1;
        let lower = byte.to_ascii_lowercase();
        if lower.is_ascii_alphanumeric() || byte >= 128 {
            self.word = (self.word ^ u32::from(lower))
                .wrapping_mul(0x2F0B_4C47)
                .wrapping_add(1);
        } else if self.word != 0 {
            self.word_before = self.word;
            self.word = 0;
        }
        self.find_match();
        self.start_byte();
    }

    /// Sets the hashes of the contexts of the byte to come.
    fn start_byte(&mut self) {
        let mut hash = 0_u32;
        let mut before = self.past.iter().rev();
        for order in 0..ORDERS {
            self.hashes[order] = hash
                .wrapping_add(order as u32 + 1)
                .wrapping_mul(0x2545_F491);
            let byte = before.next().map_or(0, |&byte| u32::from(byte) + 1);
            hash = (hash ^ byte).wrapping_mul(0x2F0B_4C47);
            hash ^= hash >> 13;
        }
        let last = self.past.last().map_or(0, |&byte| u32::from(byte));
        self.hashes[ORDERS] =
            (self.word ^ last.wrapping_mul(0x1234_5671)).wrapping_mul(0x2545_F491);
        self.hashes[ORDERS + 1] =
            (self.hashes[ORDERS] ^ self.word_before).wrapping_mul(0x6C07_8965);
    }

    /// Follows the match under way, or looks for another.
    fn find_match(&mut self) {
        let past = &self.past;
        if self.match_length > 0 {
            self.match_length += 1;
            self.matched += 1;
        }
        if past.len() < MATCH_START {
            return;
        }
        let key = past[past.len() - MATCH_START..]
            .iter()
            .fold(0_u32, |hash, &byte| {
                (hash ^ u32::from(byte)).wrapping_mul(0x2F0B_4C47)
            });
        let entry = &mut self.match_ends[(key >> (32 - MATCH_BITS)) as usize];
        if self.match_length == 0 {
            self.matched = *entry as usize;
            self.match_length = (0..self.matched.min(MATCH_LENGTHS))
                .take_while(|back| past[self.matched - 1 - back] == past[past.len() - 1 - back])
                .count();
        }
        *entry = past.len() as u32;
    }

    /// The next bit, if the match goes on.
    fn expected(&self) -> Option<bool> {
        if self.match_length == 0 {
            return None;
        }
        let byte = usize::from(*self.past.get(self.matched)?) | 256;
        let left = self.partial.leading_zeros() - 256_usize.leading_zeros();
        (byte >> left == self.partial).then(|| byte >> (left - 1) & 1 == 1)
    }

    fn match_class(&self) -> usize {
        self.match_length.min(MATCH_LENGTHS) - 1
    }
}

/// Moves a chance a `1 / 2^rate` part of the way to its target.
fn nudge(chance: &mut u16, target: i32, rate: u32) {
    *chance = (i32::from(*chance) + ((target - i32::from(*chance)) >> rate)) as u16;
}
