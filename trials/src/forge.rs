//! Links as a stranger writes them: to the letter of `docs/LINK_FORMAT.md`, whatever is in them.
//!
//! Written from that page and not from the program, so that what is tested does not test itself.

/// The tags of the sections that are known: text, corrections, place, statement.
pub const TAGS: [u8; 4] = [1, 2, 3, 4];

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The link with these sections, a tag and a content each.
pub fn link(sections: &[(u8, &[u8])]) -> String {
    let mut bytes = Vec::new();
    for (tag, content) in sections {
        bytes.push(*tag);
        push_number(&mut bytes, content.len());
    }
    let contents: Vec<&[u8]> = sections.iter().map(|&(_, content)| content).collect();
    let coded = coder::pack(&contents.concat());
    bytes.push(0);
    push_number(&mut bytes, coded.len());
    bytes.extend(coded);
    sealed(&bytes)
}

/// The link around these bytes, with the checksum that they have.
pub fn sealed(bytes: &[u8]) -> String {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                crc >> 1 ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
        }
    }
    let mut link = "2.".to_owned();
    let (mut bits, mut count) = (0_u32, 0);
    for byte in (!crc).to_be_bytes().iter().chain(bytes) {
        bits = bits << 8 | u32::from(*byte);
        count += 8;
        while count >= 6 {
            count -= 6;
            link.push(character(bits >> count));
        }
    }
    if count > 0 {
        link.push(character(bits << (6 - count)));
    }
    link
}

/// Puts down a number in the way of the format; one of 2²⁸ or more is none that it knows.
pub fn push_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number > 127 {
        bytes.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn character(bits: u32) -> char {
    char::from(ALPHABET[(bits & 63) as usize])
}

#[cfg(test)]
mod tests {
    use super::*;
    use dossier::link::{Shared, encode};

    #[test]
    fn the_program_writes_the_same() {
        let text = "“Shut the sluice,” said Tjaša Kovač. <b>";
        let shared = Shared {
            text: text.to_owned(),
            ..Shared::default()
        };
        assert_eq!(encode(&shared), Ok(link(&[(1, text.as_bytes())])));
    }
}
