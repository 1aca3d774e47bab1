//! A list of edits in the crate postcard's binary form: as bytes for a link, as a short text for
//! the browser to keep.

use super::Edit;

/// Stands before the edits; another one for each form they were ever kept in.
const FORM: char = '1';

/// The edits in their binary form; no bytes where there are none.
pub fn to_bytes(edits: &[Edit]) -> Vec<u8> {
    if edits.is_empty() {
        return Vec::new();
    }
    postcard::to_allocvec(edits).unwrap_or_default()
}

/// The edits that [`to_bytes`] put down; none if this is something else.
pub fn from_bytes(bytes: &[u8]) -> Option<Vec<Edit>> {
    if bytes.is_empty() {
        return Some(Vec::new());
    }
    postcard::from_bytes(bytes).ok()
}

/// The edits as text: one character for each byte of their binary form, from U+0000 to U+00FF.
pub fn to_text(edits: &[Edit]) -> String {
    std::iter::once(FORM)
        .chain(to_bytes(edits).into_iter().map(char::from))
        .collect()
}

/// The edits that [`to_text`] put down; none if this is something else.
pub fn from_text(text: &str) -> Option<Vec<Edit>> {
    let bytes: Vec<u8> = text
        .strip_prefix(FORM)?
        .chars()
        .map(|char| u8::try_from(char).ok())
        .collect::<Option<_>>()?;
    from_bytes(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::ActorAt;
    use engine::{ActorKind, Span};

    #[test]
    fn edits_come_back_as_they_were() {
        let edits = vec![
            Edit::AddActor {
                name: "Zoë Marin".to_owned(),
                kind: ActorKind::Person,
            },
            Edit::Speaker {
                quote: Span::new(300, 412),
                to: Some(ActorAt::Added(0)),
            },
        ];
        let text = to_text(&edits);
        assert!(text.chars().count() < 30, "it is short");
        assert_eq!(from_text(&text), Some(edits));
    }

    #[test]
    fn what_is_no_list_of_edits_gives_none() {
        for text in ["", "2", "1ÿÿ", "1\u{1}", "1漢", "an article"] {
            assert_eq!(from_text(text), None, "{text:?}");
        }
    }
}
