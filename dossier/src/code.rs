//! QR codes (ISO/IEC 18004) of short texts: byte mode, error correction level L.
//!
//! Versions above [`LARGEST`] are left out: cameras no longer read them off a screen with ease.

/// The largest version made, with 89 modules a side.
const LARGEST: usize = 18;

/// Bytes of error correction in each block, from version 1 on.
const CORRECTION: [usize; LARGEST] = [
    7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30,
];

/// Blocks into which the bytes are dealt, from version 1 on.
const BLOCKS: [usize; LARGEST] = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6];

/// A code of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    side: usize,
    /// True where a module is dark, row by row.
    dark: Vec<bool>,
    /// True where a module is part of the frame and holds no data.
    frame: Vec<bool>,
}

impl Code {
    /// The smallest code that holds the text; none if it has more than 718 bytes.
    pub fn of(text: &str) -> Option<Self> {
        let version = (1..=LARGEST).find(|&version| {
            let bits = 4 + count_bits(version) + 8 * text.len();
            bits <= 8 * (bytes(version) - CORRECTION[version - 1] * BLOCKS[version - 1])
        })?;
        let mut code = Self::frame(version);
        code.fill(&corrected(version, &data(version, text.as_bytes())));
        let mut best = None;
        for mask in 0..8 {
            let mut masked = code.clone();
            masked.mask(mask);
            masked.draw_format(mask);
            let penalty = masked.penalty();
            if best.as_ref().is_none_or(|(least, _)| penalty < *least) {
                best = Some((penalty, masked));
            }
        }
        best.map(|(_, code)| code)
    }

    /// Modules a side, without the white that has to be around them.
    pub fn side(&self) -> usize {
        self.side
    }

    /// The dark modules as (column, row), row by row.
    pub fn dark(&self) -> impl Iterator<Item = (usize, usize)> {
        let dark = self.dark.iter().enumerate().filter(|(_, dark)| **dark);
        dark.map(|(at, _)| (at % self.side, at / self.side))
    }

    fn set(&mut self, x: usize, y: usize, dark: bool) {
        self.dark[y * self.side + x] = dark;
        self.frame[y * self.side + x] = true;
    }

    /// All that stands where it stands whatever the text; the bits of the format are kept free.
    fn frame(version: usize) -> Self {
        let side = 17 + 4 * version;
        let mut code = Self {
            side,
            dark: vec![false; side * side],
            frame: vec![false; side * side],
        };
        for at in 0..side {
            code.set(6, at, at % 2 == 0);
            code.set(at, 6, at % 2 == 0);
        }
        for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] {
            code.draw_square(x, y, 4, |ring| ring != 2 && ring != 4);
        }
        let places = alignments(version);
        let last = places.len().wrapping_sub(1);
        for (i, &x) in places.iter().enumerate() {
            for (j, &y) in places.iter().enumerate() {
                // There are the three large ones.
                if ![(0, 0), (0, last), (last, 0)].contains(&(i, j)) {
                    code.draw_square(x, y, 2, |ring| ring != 1);
                }
            }
        }
        code.draw_format(0);
        if version >= 7 {
            let rest = remainder(version, 0x1F25, 12);
            let bits = version << 12 | rest;
            for bit in 0..18 {
                let dark = bits >> bit & 1 == 1;
                let (near, far) = (bit / 3, side - 11 + bit % 3);
                code.set(near, far, dark);
                code.set(far, near, dark);
            }
        }
        code
    }

    /// Rings around a middle, cut off at the edges.
    fn draw_square(&mut self, x: usize, y: usize, reach: usize, dark: impl Fn(usize) -> bool) {
        for row in y.saturating_sub(reach)..=(y + reach).min(self.side - 1) {
            for column in x.saturating_sub(reach)..=(x + reach).min(self.side - 1) {
                let ring = row.abs_diff(y).max(column.abs_diff(x));
                self.set(column, row, dark(ring));
            }
        }
    }

    /// Which level and which mask: twice.
    fn draw_format(&mut self, mask: usize) {
        // Level L is 01.
        let format = 0b01 << 3 | mask;
        let bits = (format << 10 | remainder(format, 0x537, 10)) ^ 0x5412;
        let side = self.side;
        for bit in 0..15 {
            let dark = bits >> bit & 1 == 1;
            match bit {
                0..=5 => self.set(8, bit, dark),
                6 => self.set(8, 7, dark),
                7 => self.set(8, 8, dark),
                8 => self.set(7, 8, dark),
                _ => self.set(14 - bit, 8, dark),
            }
            match bit {
                0..=7 => self.set(side - 1 - bit, 8, dark),
                _ => self.set(8, side - 15 + bit, dark),
            }
        }
        self.set(8, side - 8, true);
    }

    /// Puts the bits where the frame leaves room: in pairs of columns, from the right, up and down.
    fn fill(&mut self, bytes: &[u8]) {
        let mut bits = bytes
            .iter()
            .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1 == 1));
        let pairs = (0..self.side / 2).map(|pair| {
            let right = self.side - 1 - 2 * pair;
            // The column of the timing pattern is passed over.
            if right <= 6 { right - 1 } else { right }
        });
        for (pair, right) in pairs.enumerate() {
            for step in 0..self.side {
                let y = if pair % 2 == 0 {
                    self.side - 1 - step
                } else {
                    step
                };
                for x in [right, right - 1] {
                    if !self.frame[y * self.side + x] {
                        self.dark[y * self.side + x] = bits.next().unwrap_or(false);
                    }
                }
            }
        }
    }

    fn mask(&mut self, mask: usize) {
        for y in 0..self.side {
            for x in 0..self.side {
                let turned = match mask {
                    0 => (x + y) % 2,
                    1 => y % 2,
                    2 => x % 3,
                    3 => (x + y) % 3,
                    4 => (x / 3 + y / 2) % 2,
                    5 => x * y % 2 + x * y % 3,
                    6 => (x * y % 2 + x * y % 3) % 2,
                    _ => ((x + y) % 2 + x * y % 3) % 2,
                } == 0;
                let at = y * self.side + x;
                self.dark[at] ^= turned && !self.frame[at];
            }
        }
    }

    /// How hard it is on a camera: runs of one colour, and blocks of it.
    fn penalty(&self) -> usize {
        let at = |x: usize, y: usize| self.dark[y * self.side + x];
        let mut penalty = 0;
        for line in 0..self.side {
            for across in [false, true] {
                let module = |place| {
                    if across {
                        at(place, line)
                    } else {
                        at(line, place)
                    }
                };
                let mut run = 1;
                for place in 1..self.side {
                    run = if module(place) == module(place - 1) {
                        run + 1
                    } else {
                        1
                    };
                    penalty += match run {
                        5 => 3,
                        6.. => 1,
                        _ => 0,
                    };
                }
            }
        }
        for y in 1..self.side {
            for x in 1..self.side {
                let colour = at(x, y);
                if [at(x - 1, y), at(x, y - 1), at(x - 1, y - 1)] == [colour; 3] {
                    penalty += 3;
                }
            }
        }
        penalty
    }
}

/// Bits that say how many bytes there are.
fn count_bits(version: usize) -> usize {
    if version < 10 { 8 } else { 16 }
}

/// Bytes in a code of this version, those for correction among them.
fn bytes(version: usize) -> usize {
    let mut modules = (16 * version + 128) * version + 64;
    if version >= 2 {
        let places = version / 7 + 2;
        modules -= (25 * places - 10) * places - 55;
    }
    if version >= 7 {
        modules -= 36;
    }
    modules / 8
}

/// The middles of the small squares, in both directions.
fn alignments(version: usize) -> Vec<usize> {
    if version == 1 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let gaps = count - 1;
    let step = (4 * version + 2 * count + 1) / (2 * gaps) * 2;
    let last = 4 * version + 10;
    let mut places: Vec<usize> = (0..gaps).map(|back| last - back * step).rev().collect();
    places.insert(0, 6);
    places
}

/// The bytes with what says that they are bytes and how many, filled up.
fn data(version: usize, text: &[u8]) -> Vec<u8> {
    let room = bytes(version) - CORRECTION[version - 1] * BLOCKS[version - 1];
    // Half bytes: mode, count, the text, and the end.
    let mut halves = vec![0b0100];
    let count = text.len();
    halves.extend(
        (0..count_bits(version) / 4)
            .rev()
            .map(|at| (count >> (4 * at)) as u8 & 15),
    );
    halves.extend(text.iter().flat_map(|byte| [byte >> 4, byte & 15]));
    halves.push(0);
    let mut bytes: Vec<u8> = halves
        .chunks_exact(2)
        .map(|pair| pair[0] << 4 | pair[1])
        .collect();
    bytes.extend([0xEC, 0x11].into_iter().cycle().take(room - bytes.len()));
    bytes
}

/// The bytes dealt into blocks, each with its correction, and collected in turn.
fn corrected(version: usize, data: &[u8]) -> Vec<u8> {
    let (count, length) = (BLOCKS[version - 1], CORRECTION[version - 1]);
    let (short, long) = (data.len() / count, data.len() % count);
    let mut rest = data;
    let blocks: Vec<(&[u8], Vec<u8>)> = (0..count)
        .map(|block| {
            // The longer ones come last.
            let (content, behind) = rest.split_at(short + usize::from(block >= count - long));
            rest = behind;
            (content, correction(content, length))
        })
        .collect();
    let mut out = Vec::with_capacity(bytes(version));
    for at in 0..=short {
        out.extend(blocks.iter().filter_map(|(content, _)| content.get(at)));
    }
    for at in 0..length {
        out.extend(blocks.iter().map(|(_, correction)| correction[at]));
    }
    out
}

/// The Reed-Solomon bytes of a block.
fn correction(block: &[u8], length: usize) -> Vec<u8> {
    // The product of (x - 2^i), without its first coefficient, which is 1.
    let mut divisor = vec![0; length];
    divisor[length - 1] = 1;
    let mut root = 1;
    for _ in 0..length {
        for at in 0..length {
            divisor[at] = times(divisor[at], root) ^ divisor.get(at + 1).copied().unwrap_or(0);
        }
        root = times(root, 2);
    }
    let mut rest = vec![0; length];
    for byte in block {
        let factor = byte ^ rest.remove(0);
        rest.push(0);
        for (value, coefficient) in rest.iter_mut().zip(&divisor) {
            *value ^= times(*coefficient, factor);
        }
    }
    rest
}

/// The product in the field of 256 elements that QR codes use.
fn times(one: u8, other: u8) -> u8 {
    (0..8).rev().fold(0, |product, bit| {
        let doubled = (product << 1) ^ ((product >> 7) * 0x1D);
        doubled ^ ((other >> bit & 1) * one)
    })
}

/// What is left of a number with `bits` zeros behind it, divided without carries.
fn remainder(number: usize, divisor: usize, bits: usize) -> usize {
    (0..bits).fold(number, |rest, _| {
        (rest << 1) ^ ((rest >> (bits - 1)) * divisor)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader of QR codes sees in it.
    #[track_caller]
    fn read(code: &Code) -> String {
        let (quiet, size) = (4, 3);
        let side = (code.side() + 2 * quiet) * size;
        let dark: Vec<_> = code.dark().collect();
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let module = (
                (x / size).wrapping_sub(quiet),
                (y / size).wrapping_sub(quiet),
            );
            if dark
                .binary_search_by_key(&(module.1, module.0), |&(x, y)| (y, x))
                .is_ok()
            {
                0
            } else {
                255
            }
        });
        let grids = image.detect_grids();
        grids[0].decode().expect("it is read").1
    }

    #[test]
    fn a_reader_sees_the_text() {
        for length in [1, 17, 18, 60, 106, 107, 135, 230, 231, 271, 400, 520, 718] {
            let text: String = ('!'..='~').cycle().take(length).collect();
            let code = Code::of(&text).expect("short enough");
            assert_eq!(read(&code), text, "{length}");
        }
    }

    #[test]
    fn the_smallest_is_taken_and_none_for_what_is_too_long() {
        let side = |length| Code::of(&"a".repeat(length)).map(|code| code.side());
        assert_eq!(side(17), Some(21));
        assert_eq!(side(18), Some(25));
        assert_eq!(side(230), Some(53));
        assert_eq!(side(231), Some(57));
        assert_eq!(side(718), Some(89));
        assert_eq!(side(719), None);
    }
}
