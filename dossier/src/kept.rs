//! An article with its corrections in the form in which a browser keeps it: one text, so that it is
//! written whole or not at all.
//!
//! What a list of articles shows of each, its [`Label`], stands first and is read without the rest.

use serde::{Deserialize, Serialize};

use crate::edits::{Edit, stored};
use crate::view::order;

/// Stands before everything; another one for each form an article was ever kept in.
const FORM: char = '1';

/// A title has at most this many characters, the dots at its end included.
const LONGEST_TITLE: usize = 120;

/// A label stands within so many characters from the start: four for each of the title, and three
/// numbers.
pub const LABEL_ROOM: usize = 4 * LONGEST_TITLE + 32;

/// An article that is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// What a list shows of it.
    pub label: Label,
    /// The text as the reader has it, with its corrections.
    pub version: Version,
    /// Where something was left out of what came in, the other of the two texts.
    pub other: Option<Other>,
}

/// The text that the reader has not, with what was corrected in it while they had it.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// True if this is everything, false if it is the article alone.
    pub is_whole: bool,
    /// The text.
    pub version: Version,
}

/// A text and what was corrected in the reading of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Version {
    /// The text.
    pub text: String,
    /// The corrections in force, in order.
    pub edits: Vec<Edit>,
}

/// What a list shows of a kept article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// When it was changed last: milliseconds since 1970.
    pub changed: u64,
    /// How many statements it has.
    pub statements: usize,
    /// See [`title`].
    pub title: String,
}

/// A version with its corrections in a form of their own: where a newer program wrote them, the
/// text can still be read.
#[derive(Serialize, Deserialize)]
struct Stored {
    text: String,
    edits: Vec<u8>,
}

/// The article as one text: one character for each byte of its binary form, from U+0000 to U+00FF.
pub fn to_text(kept: &Kept) -> String {
    let store = |version: &Version| Stored {
        text: version.text.clone(),
        edits: stored::to_bytes(&version.edits),
    };
    let all = (
        &kept.label,
        store(&kept.version),
        kept.other
            .as_ref()
            .map(|other| (other.is_whole, store(&other.version))),
    );
    let bytes = postcard::to_allocvec(&all).unwrap_or_default();
    std::iter::once(FORM)
        .chain(bytes.into_iter().map(char::from))
        .collect()
}

/// The article that [`to_text`] put down; none if this is something else.
pub fn from_text(text: &str) -> Option<Kept> {
    type All = (Label, Stored, Option<(bool, Stored)>);
    let bytes = bytes(text, usize::MAX)?;
    let (label, version, other): All = postcard::from_bytes(&bytes).ok()?;
    let restore = |version: Stored| Version {
        text: version.text,
        edits: stored::from_bytes(&version.edits).unwrap_or_default(),
    };
    Some(Kept {
        label,
        version: restore(version),
        other: other.map(|(is_whole, version)| Other {
            is_whole,
            version: restore(version),
        }),
    })
}

/// The label of the article that [`to_text`] put down; of that, [`LABEL_ROOM`] characters are enough.
pub fn label(text: &str) -> Option<Label> {
    let bytes = bytes(text, LABEL_ROOM)?;
    let (label, _) = postcard::take_from_bytes(&bytes).ok()?;
    Some(label)
}

/// Labelled things with the one that was changed last first.
pub fn newest_first<T: Clone>(labelled: &[(T, Label)]) -> Vec<(T, Label)> {
    order::sorted(labelled, |a, b| b.1.changed.cmp(&a.1.changed))
}

/// What to call an article: its headline or, without one, its first line, cut to 120 characters.
pub fn title(text: &str, headline: Option<&str>) -> String {
    let line = headline.or_else(|| text.lines().map(str::trim).find(|line| !line.is_empty()));
    let mut words = line.unwrap_or_default().split_whitespace();
    let mut title = words.next().unwrap_or_default().to_owned();
    for word in words {
        title.push(' ');
        title += word;
        if title.len() > 4 * LONGEST_TITLE {
            break;
        }
    }
    match title.char_indices().nth(LONGEST_TITLE) {
        None => title,
        Some(_) => {
            let kept: String = title.chars().take(LONGEST_TITLE - 1).collect();
            let end = kept.rfind(' ').unwrap_or(kept.len());
            format!("{}…", &kept[..end])
        }
    }
}

/// The first bytes of the binary form, at most so many.
fn bytes(text: &str, most: usize) -> Option<Vec<u8>> {
    text.strip_prefix(FORM)?
        .chars()
        .take(most)
        .map(|char| u8::try_from(char).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::Span;

    fn kept() -> Kept {
        Kept {
            label: Label {
                changed: 1_790_000_000_000,
                statements: 3,
                title: "Ō".repeat(LONGEST_TITLE),
            },
            version: Version {
                text: "“Naïve,” said Ōta. 🌊".to_owned(),
                edits: vec![Edit::NoQuote {
                    quote: Span::new(0, 12),
                }],
            },
            other: Some(Other {
                is_whole: true,
                version: Version {
                    text: "Menu\n“Naïve,” said Ōta. 🌊".to_owned(),
                    edits: Vec::new(),
                },
            }),
        }
    }

    #[test]
    fn an_article_comes_back_as_it_was() {
        let text = to_text(&kept());
        assert_eq!(from_text(&text), Some(kept()));
        assert_eq!(label(&text), Some(kept().label));
    }

    #[test]
    fn what_is_no_article_gives_none() {
        for text in ["", "1", "2", "an article", "1漢"] {
            assert_eq!(from_text(text), None, "{text:?}");
            assert_eq!(label(text), None, "{text:?}");
        }
        let cut: String = to_text(&kept()).chars().take(280).collect();
        assert_eq!(from_text(&cut), None, "an article without its end");
    }

    #[test]
    fn corrections_of_a_newer_program_do_not_take_the_text_with_them() {
        let all = (
            Label::default(),
            Stored {
                text: "It rains.".to_owned(),
                edits: vec![1, 250],
            },
            None::<(bool, Stored)>,
        );
        let bytes = postcard::to_allocvec(&all).expect("bytes");
        let text: String = std::iter::once(FORM)
            .chain(bytes.into_iter().map(char::from))
            .collect();
        let version = from_text(&text).expect("an article").version;
        assert_eq!(version.text, "It rains.");
        assert!(version.edits.is_empty());
    }

    #[test]
    fn a_title_is_the_headline_or_the_first_line() {
        assert_eq!(title("Post: Rain\nText", Some("Rain")), "Rain");
        assert_eq!(title("\n  Rain \t falls \nText", None), "Rain falls");
        assert_eq!(title("", None), "");
    }

    #[test]
    fn a_long_title_is_cut_between_words() {
        let long = title(&"harbour ".repeat(40), None);
        assert!(long.ends_with("harbour…") && long.chars().count() <= LONGEST_TITLE);
        let word = title(&"Ō".repeat(5000), None);
        assert_eq!(word.chars().count(), LONGEST_TITLE);
    }
}
