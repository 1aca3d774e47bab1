//! Chances and their logarithmic odds, in whole numbers.

/// A chance of one: chances are in 65,536ths.
pub const ONE: i32 = 1 << 16;

/// The greatest odds; the least are the same below zero.
pub const MOST: i32 = 2047;

/// The chance for odds `ln(p / (1 - p))` in 256ths, limited to [`MOST`]: straight lines between
/// the points of a table.
fn curve(odds: i32) -> i32 {
    const POINTS: [i32; 33] = [
        22, 36, 60, 98, 162, 267, 439, 720, 1179, 1921, 3108, 4971, 7812, 11955, 17625, 24743,
        32768, 40793, 47911, 53581, 57724, 60565, 62428, 63615, 64357, 64816, 65097, 65269, 65374,
        65438, 65476, 65500, 65514,
    ];
    let at = odds + 2048;
    let (point, part) = ((at >> 7) as usize, at & 127);
    (POINTS[point] * (128 - part) + POINTS[point + 1] * part + 64) >> 7
}

/// Odds to chances and back, as tables.
#[derive(Clone)]
pub struct Logistic {
    /// The chance for every odds, from -2048 on.
    squash: [u16; 4096],
    /// The odds for every 16th chance.
    stretch: [i16; 4096],
}

impl Logistic {
    /// Computes the tables.
    pub fn new() -> Self {
        let squash = std::array::from_fn(|at| curve((at as i32 - 2048).max(-MOST)) as u16);
        // The least odds that reach the middle of the 16th.
        let mut odds = -MOST;
        let stretch = std::array::from_fn(|chance| {
            while odds < MOST && curve(odds) < chance as i32 * 16 + 8 {
                odds += 1;
            }
            odds as i16
        });
        Self { squash, stretch }
    }

    /// The chance for odds, which are limited to [`MOST`].
    pub fn squash(&self, odds: i32) -> i32 {
        i32::from(self.squash[(odds.clamp(-MOST, MOST) + 2048) as usize])
    }

    /// The odds of a chance.
    pub fn stretch(&self, chance: u16) -> i32 {
        i32::from(self.stretch[usize::from(chance >> 4)])
    }
}

/// Moves a chance a `1 / 2^rate` part of the way to its target.
pub fn nudge(chance: &mut u16, target: i32, rate: u32) {
    *chance = (i32::from(*chance) + ((target - i32::from(*chance)) >> rate)) as u16;
}
