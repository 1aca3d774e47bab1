//! Links: that they stay readable for ever, and that what is wrong with one is told.

mod cases;
mod golden;

use dossier::link::{Held, LinkError, MOST_BYTES, Shared, decode, encode, encode_excerpt};
use golden::{golden, held};

fn shared(text: &str) -> Shared {
    Shared {
        text: text.into(),
        ..Shared::default()
    }
}

#[test]
fn links_once_given_out_open_and_are_made_the_same() {
    assert_eq!(golden().count(), 4 + held().len(), "one link for each");
    for (held, link) in golden() {
        assert_eq!(decode(link).as_ref(), Ok(&held));
        let made = match &held {
            Held::Article(shared) => encode(shared),
            Held::Excerpt(excerpt) => encode_excerpt(excerpt),
        };
        assert_eq!(made.as_deref(), Ok(link));
    }
}

#[test]
fn every_cut_is_called_a_cut() {
    for (_, link) in golden() {
        for length in 2..link.len() {
            assert_eq!(decode(&link[..length]), Err(LinkError::Cut), "{length}");
        }
    }
}

#[test]
fn what_is_wrong_is_told_apart() {
    assert_eq!(decode(""), Err(LinkError::Foreign));
    assert_eq!(decode("sample"), Err(LinkError::Foreign));
    assert_eq!(decode("a.b"), Err(LinkError::Foreign));
    assert_eq!(decode("1.AAAA"), Err(LinkError::UnknownVersion));
    assert_eq!(decode("2."), Err(LinkError::Cut));
    assert_eq!(decode("2.AAAA AAAA"), Err(LinkError::Mangled));
    let long = format!("2.{}", "A".repeat(1 << 16));
    assert_eq!(decode(&long), Err(LinkError::TooLong));
}

#[test]
fn what_no_link_can_hold_is_refused() {
    let text = "a".repeat(MOST_BYTES + 1);
    assert_eq!(encode(&shared(&text)), Err(LinkError::TooLong));
}

#[test]
fn news_takes_less_than_three_tenths() {
    let text = include_str!("../../../tests/browser/article.txt");
    let link = encode(&shared(text)).expect("short enough");
    assert!(link.len() * 6 / 8 < text.len() * 3 / 10, "{}", link.len());
}
