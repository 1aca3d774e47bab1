//! A weighted vote that learns whom to trust.

use crate::logistic::{Logistic, MOST};

/// A weight of one: weights are in 16,384ths, and limited to four.
const ONE: i32 = 1 << 14;

/// Weighs the inputs, with weights of their own for every situation.
#[derive(Clone)]
pub struct Mixer<const INPUTS: usize> {
    weights: Vec<[i32; INPUTS]>,
    /// The situation the weights in use are for.
    situation: usize,
    /// What they foretold.
    chance: i32,
}

impl<const INPUTS: usize> Mixer<INPUTS> {
    /// Weights that trust every input alike.
    pub fn new(situations: usize) -> Self {
        Self {
            weights: vec![[7_000; INPUTS]; situations],
            situation: 0,
            chance: 0,
        }
    }

    /// The weighted sum of the inputs, which are odds.
    pub fn mix(&mut self, logistic: &Logistic, inputs: &[i32; INPUTS], situation: usize) -> i32 {
        self.situation = situation;
        let weights = &self.weights[situation];
        // At most four times the most odds for each of the inputs: far below 2^31.
        let sum: i32 = weights.iter().zip(inputs).map(|(w, x)| w * x).sum();
        let odds = (sum / ONE).clamp(-MOST, MOST);
        self.chance = logistic.squash(odds);
        odds
    }

    /// Moves the weights last used towards what would have foretold the bit.
    pub fn learn(&mut self, inputs: &[i32; INPUTS], target: i32) {
        let error = target - self.chance;
        for (weight, &input) in self.weights[self.situation].iter_mut().zip(inputs) {
            *weight = (*weight + ((input * error) >> 17)).clamp(-4 * ONE, 4 * ONE);
        }
    }
}
