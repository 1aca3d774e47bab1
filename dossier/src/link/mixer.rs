//! A weighted vote that learns whom to trust.

use super::logistic::{self, ONE};

/// Weighs the inputs, with weights of their own for every situation.
pub struct Mixer<const INPUTS: usize> {
    /// In 65,536ths.
    weights: Vec<i32>,
    /// The weights in use start here.
    from: usize,
    /// What they foretold.
    chance: i32,
}

impl<const INPUTS: usize> Mixer<INPUTS> {
    /// Weights that trust every input alike.
    pub fn new(situations: usize) -> Self {
        Self {
            weights: vec![ONE / 6; situations * INPUTS],
            from: 0,
            chance: ONE / 2,
        }
    }

    /// The weighted sum of the inputs, a stretched chance.
    pub fn mix(&mut self, inputs: &[i32; INPUTS], situation: usize) -> i32 {
        self.from = situation * INPUTS;
        let sum: i64 = self.weights[self.from..]
            .iter()
            .zip(inputs)
            .map(|(&weight, &input)| i64::from(weight) * i64::from(input))
            .sum();
        let stretched = (sum >> 16).clamp(-2047, 2047) as i32;
        self.chance = logistic::squash(stretched);
        stretched
    }

    /// Moves the weights last used towards what would have foretold the bit.
    pub fn learn(&mut self, inputs: &[i32; INPUTS], target: i32) {
        let error = i64::from(target - self.chance);
        for (weight, &input) in self.weights[self.from..].iter_mut().zip(inputs) {
            let step = (i64::from(input) * error) >> 16;
            *weight = (i64::from(*weight) + step).clamp(-(1 << 20), 1 << 20) as i32;
        }
    }
}
