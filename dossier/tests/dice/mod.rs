//! Chance that is the same in every run, for more than one test.

/// Xorshift: numbers that look random and are the same in every run.
pub struct Dice(pub u64);

impl Dice {
    /// A number from 0 to below the limit, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % limit
    }
}
