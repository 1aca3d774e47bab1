//! Chance that is the same in every run.

/// Fixed dice: SplitMix64.
pub struct Dice(pub u64);

impl Dice {
    /// A number from 0 to below the limit, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) % limit as u64) as usize
    }

    /// One of some things.
    pub fn of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }
}

/// What is put into a text to break it.
const PIECES: [&str; 24] = [
    "“",
    "”",
    "\"",
    "'",
    "’",
    "``",
    "''",
    "«",
    "\n",
    "\r\n\r\n",
    " said ",
    ". ",
    "—",
    "(",
    ")",
    "\u{a0}",
    "\u{200b}",
    "\u{1f600}",
    "e\u{301}",
    "A ",
    ", who ",
    "’s ",
    "Q: ",
    "\0",
];

/// Part of a text, at first no longer than so many characters, with pieces put in, taken out and
/// doubled.
pub fn mangled(text: &str, longest: usize, dice: &mut Dice) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    let [start, end] = [(); 2].map(|()| dice.below(characters.len() + 1));
    let length = start.abs_diff(end).min(longest);
    characters = characters[start.min(end)..][..length].to_vec();
    for _ in 0..dice.below(20) {
        let at = dice.below(characters.len() + 1);
        let until = (at + dice.below(30)).min(characters.len());
        match dice.below(3) {
            0 => drop(characters.splice(at..at, dice.of(&PIECES).chars())),
            1 => drop(characters.drain(at..until)),
            _ => characters.extend_from_within(at..until),
        }
    }
    characters.into_iter().collect()
}
