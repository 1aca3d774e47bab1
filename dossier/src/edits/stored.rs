//! A list of edits as a short text, for the browser to keep.

use super::Edit;

/// Stands before the edits; another one for each form they were ever kept in.
const FORM: char = '1';

/// The edits as text: one character for each byte of their binary form, from U+0000 to U+00FF.
pub fn to_text(edits: &[Edit]) -> String {
    let bytes = postcard::to_allocvec(edits).unwrap_or_default();
    std::iter::once(FORM)
        .chain(bytes.into_iter().map(char::from))
        .collect()
}

/// The edits that [`to_text`] put down; none if this is something else.
pub fn from_text(text: &str) -> Option<Vec<Edit>> {
    let bytes: Vec<u8> = text
        .strip_prefix(FORM)?
        .chars()
        .map(|char| u8::try_from(char).ok())
        .collect::<Option<_>>()?;
    postcard::from_bytes(&bytes).ok()
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
