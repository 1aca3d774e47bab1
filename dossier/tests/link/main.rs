//! Links: that they come back as they went, stay readable for ever, and harm nobody.

#[path = "../dice/mod.rs"]
mod dice;

use dice::Dice;
use dossier::link::{Held, LinkError, MOST_BYTES, Shared, decode, encode};

/// Pairs of lines, a text with `\n` for its line breaks and the link that version 2, the first given out, made of it.
/// Links are only ever added here.
const GOLDEN: &str = include_str!("version-2.txt");

fn shared(text: &str) -> Shared {
    Shared {
        text: text.into(),
        ..Shared::default()
    }
}

fn golden() -> impl Iterator<Item = (String, &'static str)> {
    let mut lines = GOLDEN.lines();
    std::iter::from_fn(move || Some((lines.next()?.replace("\\n", "\n"), lines.next()?)))
}

impl Dice {
    /// Characters of one to four bytes, control characters and markup among them.
    fn text(&mut self, length: usize) -> String {
        (0..length)
            .map(|_| match self.below(4) {
                0 => char::from(self.below(128) as u8),
                1 => ['é', '“', '—', '\u{301}', '\u{feff}', '漢', '🌉'][self.below(7)],
                2 => ['<', '&', '\0', '\r', '\n', '"'][self.below(6)],
                _ => char::from_u32(self.below(0x11_0000) as u32).unwrap_or('\u{fffd}'),
            })
            .collect()
    }
}

#[test]
fn links_once_given_out_open_and_are_made_the_same() {
    assert!(golden().count() >= 4);
    for (text, link) in golden() {
        assert_eq!(decode(link), Ok(Held::Article(shared(&text))));
        assert_eq!(encode(&shared(&text)).as_deref(), Ok(link));
    }
}

#[test]
fn any_text_comes_back() {
    let mut dice = Dice(0x5EED);
    for length in [1, 2, 7, 40, 300, 2_000] {
        let text = dice.text(length);
        let link = encode(&shared(&text)).expect("short enough");
        assert_eq!(
            decode(&format!("#{link}")),
            Ok(Held::Article(shared(&text)))
        );
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
fn ten_thousand_mutated_links_are_all_refused() {
    let mut dice = Dice(0xBAD_11CC);
    let links: Vec<_> = golden().map(|(_, link)| link).collect();
    for round in 0..10_000 {
        let link = links[dice.below(links.len())];
        let other = links[dice.below(links.len())];
        let mut bytes = link.as_bytes().to_vec();
        let at = dice.below(bytes.len());
        match round % 5 {
            0 => bytes[at] ^= 1 << dice.below(7),
            1 => bytes.truncate(at),
            2 => bytes.extend_from_slice(&other.as_bytes()[dice.below(other.len())..]),
            3 => drop(bytes.splice(at.., other.bytes().skip(dice.below(other.len())))),
            _ => drop(bytes.splice(at..at, *b"<b>")),
        }
        let mutated = String::from_utf8(bytes).expect("ASCII");
        if !links.contains(&mutated.as_str()) {
            assert!(decode(&mutated).is_err(), "{mutated}");
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
