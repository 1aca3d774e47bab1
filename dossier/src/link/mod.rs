//! An article in the fragment of a link, as short as can be: `1.` and base64url.
//!
//! The format is specified in `docs/LINK_FORMAT.md`. A link of a version that was once given out
//! opens for ever: nothing that the coder computes, and no byte of the primer, may change without
//! a new version.

mod base64;
mod coder;
mod logistic;
mod mixer;
mod model;

use std::fmt;

use crate::edits::{Edit, stored};

/// The most bytes of text, with all else that is shared, that one link holds.
pub const MOST_BYTES: usize = 1 << 20;

/// The most characters of a link.
pub const MOST_CHARACTERS: usize = 1 << 16;

/// The version written, as it stands before the dot.
const VERSION: &str = "1";

/// The section that is the text.
const TEXT: u8 = 1;

/// The section of the corrections, which is left out where there are none.
const EDITS: u8 = 2;

/// The tag behind the last section.
const END: u8 = 0;

/// What is shared by a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// The article, exactly as it was pasted.
    pub text: String,
    /// What a person corrected in its reading.
    pub edits: Vec<Edit>,
}

/// Why a link does not open, or cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It is no link of ours at all.
    Foreign,
    /// It is of a version that this program does not know.
    UnknownVersion,
    /// Its end is missing.
    Cut,
    /// It has changed on its way.
    Mangled,
    /// It, or what it holds, is longer than a link may be.
    TooLong,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "this is not a link that holds an article",
            Self::UnknownVersion => "the link was made by a newer version of Onrecord",
            Self::Cut => "the end of the link is missing: ask for all of it",
            Self::Mangled => "the link has changed on its way: ask for it again",
            Self::TooLong => "too long for a link",
        })
    }
}

impl std::error::Error for LinkError {}

/// The link, without `#`; the same for the same content, always.
///
/// # Errors
/// [`LinkError::TooLong`] if it would be longer than [`MOST_CHARACTERS`] or hold more than
/// [`MOST_BYTES`].
pub fn encode(shared: &Shared) -> Result<String, LinkError> {
    let edits = stored::to_bytes(&shared.edits);
    if shared.text.len() + edits.len() > MOST_BYTES {
        return Err(LinkError::TooLong);
    }
    let coded = coder::pack(&[shared.text.as_bytes(), &edits].concat());
    let mut sealed = vec![TEXT];
    push_number(&mut sealed, shared.text.len());
    if !edits.is_empty() {
        sealed.push(EDITS);
        push_number(&mut sealed, edits.len());
    }
    sealed.push(END);
    push_number(&mut sealed, coded.len());
    sealed.extend(coded);
    let mut body = crc32(&sealed).to_be_bytes().to_vec();
    body.extend(sealed);
    let link = format!("{VERSION}.{}", base64::written(&body));
    if link.len() > MOST_CHARACTERS {
        return Err(LinkError::TooLong);
    }
    Ok(link)
}

/// What the link holds; a `#` before it is allowed.
///
/// Never panics. Nothing is unpacked before lengths and checksum hold, and never more than
/// [`MOST_BYTES`].
///
/// # Errors
/// Says what is wrong with the link.
pub fn decode(link: &str) -> Result<Shared, LinkError> {
    let link = link.strip_prefix('#').unwrap_or(link);
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
    let mut sections = Vec::new();
    loop {
        match take_byte(&mut rest)? {
            END => break,
            tag => sections.push((tag, take_number(&mut rest)?)),
        }
    }
    let coded = take_number(&mut rest)?;
    if rest.len() < coded {
        return Err(LinkError::Cut);
    }
    if rest.len() > coded || !whole || crc32(sealed) != u32::from_be_bytes(*checksum) {
        return Err(LinkError::Mangled);
    }
    let bytes = sections
        .iter()
        .try_fold(0_usize, |sum, (_, length)| sum.checked_add(*length))
        .filter(|&sum| sum <= MOST_BYTES)
        .ok_or(LinkError::TooLong)?;
    let unpacked = coder::unpack(rest, bytes);
    let mut left = unpacked.as_slice();
    let mut text = None;
    let mut edits = Vec::new();
    for (tag, length) in sections {
        let (section, behind) = left.split_at_checked(length).ok_or(LinkError::Mangled)?;
        left = behind;
        // Others are of a later writer: what they hold can be missed.
        match tag {
            TEXT => text = Some(std::str::from_utf8(section).map_err(|_| LinkError::Mangled)?),
            EDITS => edits = stored::from_bytes(section).ok_or(LinkError::Mangled)?,
            _ => {}
        }
    }
    let text = text.ok_or(LinkError::Mangled)?.to_owned();
    Ok(Shared { text, edits })
}

/// Writes a number, seven bits a byte, the low ones first; all bytes but the last have bit 7 set.
fn push_number(bytes: &mut Vec<u8>, mut number: usize) {
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
    use engine::Span;

    use super::*;

    /// A link whose lengths and checksum hold, around whatever bytes.
    fn sealed(bytes: &[u8]) -> String {
        let mut body = crc32(bytes).to_be_bytes().to_vec();
        body.extend(bytes);
        format!("1.{}", base64::written(&body))
    }

    #[test]
    fn the_checksum_is_that_of_zip() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        let mut bytes = vec![TEXT];
        push_number(&mut bytes, MOST_BYTES + 1);
        bytes.extend([END, 0]);
        assert_eq!(decode(&sealed(&bytes)), Err(LinkError::TooLong));
        let many = [TEXT, 0xFF, 0xFF, 0xFF, 0x7F].repeat(9_000);
        assert_eq!(
            decode(&sealed(&[many.as_slice(), &[END, 0]].concat())),
            Err(LinkError::TooLong)
        );
    }

    #[test]
    fn sections_of_a_later_writer_are_skipped() {
        let coded = coder::pack(b"laterThe mill is shut.");
        let mut bytes = vec![9, 5, TEXT, 17, END, coded.len() as u8];
        bytes.extend(coded);
        let shared = Shared {
            text: "The mill is shut.".into(),
            edits: Vec::new(),
        };
        assert_eq!(decode(&sealed(&bytes)), Ok(shared));
    }

    #[test]
    fn corrections_travel_with_the_text() {
        let shared = Shared {
            text: "“Shut it,” said Ines Prado.".into(),
            edits: vec![Edit::NoQuote {
                quote: Span::new(0, 15),
            }],
        };
        let link = encode(&shared).expect("a link");
        assert_eq!(decode(&link), Ok(shared));
    }

    #[test]
    fn corrections_that_make_no_sense_are_refused() {
        let coded = coder::pack(b"A mill.\xFF\xFF");
        let mut bytes = vec![TEXT, 7, EDITS, 2, END, coded.len() as u8];
        bytes.extend(coded);
        assert_eq!(decode(&sealed(&bytes)), Err(LinkError::Mangled));
    }

    #[test]
    fn what_is_sealed_but_makes_no_sense_is_refused() {
        assert_eq!(decode(&sealed(&[END, 0])), Err(LinkError::Mangled));
        let coded = coder::pack(&[0xFF, 0xFE]);
        let mut bytes = vec![TEXT, 2, END, coded.len() as u8];
        bytes.extend(coded);
        assert_eq!(decode(&sealed(&bytes)), Err(LinkError::Mangled));
    }
}
