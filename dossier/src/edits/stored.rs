//! A list of edits in the crate postcard's binary form: for a link, and for the browser to keep.

use super::Edit;

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
        let bytes = to_bytes(&edits);
        assert!(bytes.len() < 29, "it is short");
        assert_eq!(from_bytes(&bytes), Some(edits));
        assert_eq!(from_bytes(&to_bytes(&[])), Some(Vec::new()));
    }

    #[test]
    fn what_is_no_list_of_edits_gives_none() {
        for bytes in [&b"\xff\xff"[..], b"\x01", b"an article"] {
            assert_eq!(from_bytes(bytes), None, "{bytes:?}");
        }
    }
}
