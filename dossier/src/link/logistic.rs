//! Chances and their logarithmic odds, in whole numbers.

/// A chance of one: chances are in 65,536ths.
pub const ONE: i32 = 1 << 16;

/// Points of a curve over the odds, 128 apart.
pub const POINTS: usize = 33;

/// The chance for odds `ln(p / (1 - p))` in 256ths: straight lines between the points of a table.
pub fn squash(odds: i32) -> i32 {
    const CURVE: [i32; POINTS] = [
        22, 36, 60, 98, 162, 267, 439, 720, 1179, 1921, 3108, 4971, 7812, 11955, 17625, 24743,
        32768, 40793, 47911, 53581, 57724, 60565, 62428, 63615, 64357, 64816, 65097, 65269, 65374,
        65438, 65476, 65500, 65514,
    ];
    let at = odds.clamp(-2047, 2047) + 2048;
    let (point, part) = ((at >> 7) as usize, at & 127);
    (CURVE[point] * (128 - part) + CURVE[point + 1] * part + 64) >> 7
}

/// The inverse of [`squash`], as a table.
pub struct Stretch(Vec<i16>);

impl Stretch {
    /// Computes the table: for every 16th chance the least odds that reach its middle.
    pub fn new() -> Self {
        let mut odds = -2047;
        Self(
            (0..ONE / 16)
                .map(|chance| {
                    while odds < 2047 && squash(odds) < chance * 16 + 8 {
                        odds += 1;
                    }
                    odds as i16
                })
                .collect(),
        )
    }

    /// The odds of a chance below [`ONE`], from -2047 to 2047.
    pub fn of(&self, chance: i32) -> i32 {
        i32::from(self.0[(chance >> 4) as usize])
    }
}
