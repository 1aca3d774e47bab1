//! Sections of bytes as the characters of a link and back: version, checksum, lengths.

use super::{LinkError, MOST_BYTES, MOST_CHARACTERS, base64};

/// The version written, as it stands before the dot.
const VERSION: &str = "2";

/// The tag behind the last section.
const END: u8 = 0;

/// The link that holds these sections, each under its tag, which is not 0.
pub fn sealed(sections: &[(u8, &[u8])]) -> Result<String, LinkError> {
    let contents: Vec<&[u8]> = sections.iter().map(|&(_, content)| content).collect();
    let contents = contents.concat();
    if contents.len() > MOST_BYTES {
        return Err(LinkError::TooLong);
    }
    let coded = coder::pack(&contents);
    let mut head = Vec::new();
    for (tag, content) in sections {
        head.push(*tag);
        push_number(&mut head, content.len());
    }
    head.push(END);
    push_number(&mut head, coded.len());
    let link = around(&[head, coded].concat());
    if link.len() > MOST_CHARACTERS {
        return Err(LinkError::TooLong);
    }
    Ok(link)
}

/// The sections that the link holds. Nothing is unpacked before lengths and checksum hold, and
/// never more than [`MOST_BYTES`].
pub fn opened(link: &str) -> Result<Vec<(u8, Vec<u8>)>, LinkError> {
    let (version, body) = link.split_once('.').ok_or(LinkError::Foreign)?;
    if version != VERSION {
        let number = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit());
        return Err(if number {
            LinkError::UnknownVersion
        } else {
            LinkError::Foreign
        });
    }
    if link.len() > MOST_CHARACTERS {
        return Err(LinkError::TooLong);
    }
    let (body, whole) = base64::read(body).ok_or(LinkError::Mangled)?;
    let (checksum, sealed) = body.split_first_chunk().ok_or(LinkError::Cut)?;
    let mut rest = sealed;
    let mut lengths = Vec::new();
    loop {
        match take_byte(&mut rest)? {
            END => break,
            tag => lengths.push((tag, take_number(&mut rest)?)),
        }
    }
    let coded = take_number(&mut rest)?;
    if rest.len() < coded {
        return Err(LinkError::Cut);
    }
    if rest.len() > coded || !whole || crc32(sealed) != u32::from_be_bytes(*checksum) {
        return Err(LinkError::Mangled);
    }
    let bytes = lengths
        .iter()
        .try_fold(0_usize, |sum, (_, length)| sum.checked_add(*length))
        .filter(|&sum| sum <= MOST_BYTES)
        .ok_or(LinkError::TooLong)?;
    let mut contents = coder::unpack(rest, bytes);
    let mut sections: Vec<_> = lengths
        .into_iter()
        .rev()
        .map(|(tag, length)| (tag, contents.split_off(contents.len() - length)))
        .collect();
    sections.reverse();
    Ok(sections)
}

/// The link around bytes that say their own lengths.
pub(super) fn around(sealed: &[u8]) -> String {
    let body = [&crc32(sealed).to_be_bytes(), sealed].concat();
    format!("{VERSION}.{}", base64::written(&body))
}

/// Writes a number, seven bits a byte, the low ones first; all bytes but the last have bit 7 set.
pub(super) fn push_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 128 {
        bytes.push(number as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads a number below 2^28, the most that a link could need.
fn take_number(bytes: &mut &[u8]) -> Result<usize, LinkError> {
    let mut number = 0;
    for shift in [0, 7, 14, 21] {
        let byte = take_byte(bytes)?;
        number |= usize::from(byte & 127) << shift;
        if byte < 128 {
            return Ok(number);
        }
    }
    Err(LinkError::Mangled)
}

fn take_byte(bytes: &mut &[u8]) -> Result<u8, LinkError> {
    let (&first, rest) = bytes.split_first().ok_or(LinkError::Cut)?;
    *bytes = rest;
    Ok(first)
}

/// The checksum of zip and PNG.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| {
            (sum >> 1) ^ ((sum & 1) * 0xEDB8_8320)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_zip() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn sections_come_back_in_their_order() {
        let link = sealed(&[(7, b"one".as_slice()), (9, b""), (1, b"three")]).expect("short");
        let sections = vec![
            (7, b"one".to_vec()),
            (9, Vec::new()),
            (1, b"three".to_vec()),
        ];
        assert_eq!(opened(&link), Ok(sections));
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        let mut bytes = vec![1];
        push_number(&mut bytes, MOST_BYTES + 1);
        bytes.extend([END, 0]);
        assert_eq!(opened(&around(&bytes)), Err(LinkError::TooLong));
        let many = [1, 0xFF, 0xFF, 0xFF, 0x7F].repeat(9_000);
        assert_eq!(
            opened(&around(&[many.as_slice(), &[END, 0]].concat())),
            Err(LinkError::TooLong)
        );
    }
}
