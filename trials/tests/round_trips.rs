//! Whatever is shared comes back as it went, by a link and by a file.

use dossier::file;
use dossier::kept::Version;
use dossier::link::{Held, decode, encode, encode_excerpt};
use trials::Dice;

const ROUNDS: u64 = 600;

#[test]
fn any_text_with_any_corrections_and_any_place_comes_back_by_a_link() {
    for seed in 0..ROUNDS {
        let shared = Dice(seed).shared();
        let link = encode(&shared).expect("short enough");
        assert_eq!(decode(&link), Ok(Held::Article(shared)), "{seed}");
    }
}

#[test]
fn any_statement_comes_back_by_a_link() {
    for seed in 0..ROUNDS {
        let excerpt = Dice(seed).excerpt();
        let link = encode_excerpt(&excerpt).expect("short enough");
        assert_eq!(decode(&link), Ok(Held::Excerpt(excerpt)), "{seed}");
    }
}

#[test]
fn any_text_with_any_corrections_comes_back_by_a_file() {
    let back = |version: &Version| file::from_text(&file::to_text(version));
    for seed in 0..ROUNDS {
        let mut shared = Dice(seed).shared();
        if seed % 3 == 0 {
            shared.text = shared.text.replace(|c: char| !c.is_ascii(), "?");
        }
        let version = Version {
            text: shared.text,
            edits: shared.edits,
        };
        let Some(Ok(first)) = back(&version) else {
            panic!("{seed}: a file of ours opens");
        };
        assert_eq!(first.text, version.text, "{seed}");
        if version.text.is_ascii() {
            assert_eq!(first, version, "{seed}");
        }
        // A place inside a character is none, and becomes the one before or behind it.
        assert_eq!(back(&first), Some(Ok(first)), "{seed}");
    }
}

#[test]
fn a_dossier_is_the_same_by_link_and_by_file() {
    for seed in 0..ROUNDS {
        let shared = Dice(seed).shared();
        let version = Version {
            text: shared.text.clone(),
            edits: shared.edits.clone(),
        };
        let Some(Ok(filed)) = file::from_text(&file::to_text(&version)) else {
            panic!("{seed}: a file of ours opens");
        };
        let Ok(Held::Article(linked)) = encode(&shared).and_then(|link| decode(&link)) else {
            panic!("{seed}: a link of ours opens");
        };
        assert_eq!(filed.text, linked.text, "{seed}");
        assert_eq!(filed.edits.len(), linked.edits.len(), "{seed}");
    }
}
