//! An article, or one statement, in the fragment of a link, as short as can be: `2.` and base64url.
//!
//! The format is specified in `docs/LINK_FORMAT.md`. A link of a version that was once given out
//! opens for ever: nothing that the crate [`coder`] computes may change without a new version.

mod base64;
mod excerpt;
mod frame;
mod place;

use std::fmt;

pub use excerpt::Excerpt;
pub use place::{ActorsAs, Pane, Place};

use crate::edits::{Edit, stored};

/// The most bytes of text, with all else that is shared, that one link holds.
///
/// More would take longer to open than a reader waits, and make a link that no program keeps whole.
pub const MOST_BYTES: usize = 96 << 10;

/// The most characters of a link.
pub const MOST_CHARACTERS: usize = 1 << 16;

/// The section that is the text.
const TEXT: u8 = 1;

/// The section of the corrections.
const EDITS: u8 = 2;

/// The section of what was chosen and shown.
const PLACE: u8 = 3;

/// The section of a statement without its article.
const EXCERPT: u8 = 4;

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// An article.
    Article(Shared),
    /// One statement alone.
    Excerpt(Excerpt),
}

/// What is shared by a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// The article, exactly as it was pasted.
    pub text: String,
    /// What a person corrected in its reading.
    pub edits: Vec<Edit>,
    /// Where it opens.
    pub place: Place,
}

/// The bytes behind base64url without padding (RFC 4648, section 5); none if it is something else.
pub fn from_base64url(characters: &str) -> Option<Vec<u8>> {
    base64::read(characters).map(|(bytes, _)| bytes)
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
            Self::UnknownVersion => {
                "the link was made by another version of Onrecord: use the newest"
            }
            Self::Cut => "the end of the link is missing: ask for all of it",
            Self::Mangled => "the link has changed on its way: ask for it again",
            Self::TooLong => "too long for a link",
        })
    }
}

impl std::error::Error for LinkError {}

/// The link that holds an article, without `#`; the same for the same content, always.
///
/// # Errors
/// [`LinkError::TooLong`] if it would be longer than [`MOST_CHARACTERS`] or hold more than
/// [`MOST_BYTES`].
pub fn encode(shared: &Shared) -> Result<String, LinkError> {
    let (edits, place) = (stored::to_bytes(&shared.edits), shared.place.to_bytes());
    let mut sections = vec![
        (TEXT, shared.text.as_bytes()),
        (EDITS, &edits),
        (PLACE, &place),
    ];
    sections.retain(|(tag, content)| *tag == TEXT || !content.is_empty());
    frame::sealed(&sections)
}

/// The link that holds one statement alone; otherwise as [`encode`].
///
/// # Errors
/// As [`encode`].
pub fn encode_excerpt(excerpt: &Excerpt) -> Result<String, LinkError> {
    frame::sealed(&[(EXCERPT, &excerpt.to_bytes())])
}

/// What the link holds; a `#` before it is allowed.
///
/// Never panics, and does no more than a fixed amount of work: nothing is unpacked before lengths
/// and checksum hold, and never more than [`MOST_BYTES`].
///
/// # Errors
/// Says what is wrong with the link.
pub fn decode(link: &str) -> Result<Held, LinkError> {
    let mut text = None;
    let mut excerpt = None;
    let mut edits = Vec::new();
    let mut place = Place::default();
    for (tag, content) in frame::opened(link.strip_prefix('#').unwrap_or(link))? {
        match tag {
            TEXT => text = Some(String::from_utf8(content).map_err(|_| LinkError::Mangled)?),
            EDITS => edits = stored::from_bytes(&content).ok_or(LinkError::Mangled)?,
            PLACE => place = Place::from_bytes(&content),
            EXCERPT => excerpt = Some(Excerpt::from_bytes(&content)?),
            // Others are of a later writer: what they hold can be missed.
            _ => {}
        }
    }
    match (text, excerpt) {
        (Some(text), _) => Ok(Held::Article(Shared { text, edits, place })),
        (None, Some(excerpt)) => Ok(Held::Excerpt(excerpt)),
        (None, None) => Err(LinkError::Mangled),
    }
}

#[cfg(test)]
mod tests {
    use engine::Span;

    use super::*;
    use crate::view::Anchor;

    #[test]
    fn sections_of_a_later_writer_are_skipped() {
        let link = frame::sealed(&[(99, b"later".as_slice()), (TEXT, b"The mill is shut.")])
            .expect("short");
        let shared = Shared {
            text: "The mill is shut.".into(),
            ..Shared::default()
        };
        assert_eq!(decode(&link), Ok(Held::Article(shared)));
    }

    #[test]
    fn corrections_and_the_place_travel_with_the_text() {
        let shared = Shared {
            text: "“Shut it,” said Ines Prado.".into(),
            edits: vec![Edit::NoQuote {
                quote: Span::new(0, 15),
            }],
            place: Place {
                pick: Some(Anchor::Quote(Span::new(0, 15))),
                pane: Some(Pane::Quotes),
                actors: ActorsAs::Table,
            },
        };
        let link = encode(&shared).expect("a link");
        assert_eq!(decode(&link), Ok(Held::Article(shared)));
    }

    #[test]
    fn a_statement_goes_alone() {
        let excerpt = Excerpt {
            words: "“Shut it.\nToday.”".into(),
            speaker: "Ines Prado".into(),
            role: "owner of the mill".into(),
            source: String::new(),
            date: "3 May 2026".into(),
        };
        let link = encode_excerpt(&excerpt).expect("a link");
        assert!(link.len() < 100, "{}", link.len());
        assert_eq!(decode(&link), Ok(Held::Excerpt(excerpt)));
    }

    #[test]
    fn a_place_of_a_later_writer_is_where_a_link_opens_anyway() {
        let link =
            frame::sealed(&[(TEXT, b"A mill.".as_slice()), (PLACE, &[0, 0, 9])]).expect("short");
        let Ok(Held::Article(shared)) = decode(&link) else {
            panic!("it opens");
        };
        assert_eq!(shared.place, Place::default());
    }

    #[test]
    fn what_is_sealed_but_makes_no_sense_is_refused() {
        for sections in [
            [(TEXT, b"A mill.".as_slice()), (EDITS, b"\xFF\xFF")].as_slice(),
            &[(TEXT, b"\xFF\xFE")],
            &[(EXCERPT, b"Prado")],
            &[(EDITS, b"\x00")],
            &[],
        ] {
            let link = frame::sealed(sections).expect("short");
            assert_eq!(decode(&link), Err(LinkError::Mangled));
        }
    }
}
