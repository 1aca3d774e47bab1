//! From an inflected form back to the base form in the lists.
//!
//! Only English suffixes; irregular forms are in a list of their own.

use super::{Class, Entry, table};

/// What an inflected form can be. A word that no rule takes back to a listed base form gets what
/// its ending alone says ("-ly": an adverb).
pub(super) fn analyse(lower: &str) -> Entry {
    let mut found = Entry::default();
    let mut note = |base: Entry, class: Class| {
        if class.is_empty() {
            return;
        }
        let keep = Class::SPEECH | Class::ATTITUDE | Class::SPEECH_NOUN | Class::ROLE;
        let usual = Class::USUALLY_VERB | Class::USUALLY_ADJECTIVE;
        found.class |= class | (base.class & (keep | usual));
        if found.lemma.is_empty() || class.intersects(Class::VERB) {
            found.lemma = base.lemma;
        }
    };
    if !lower.is_ascii() || lower.len() < 3 {
        return found;
    }
    if let Some(stem) = lower.strip_suffix('s') {
        for base in bases(stem) {
            note(base, after_s(base.class));
        }
    }
    if let Some(stem) = lower.strip_suffix("ed").filter(has_vowel) {
        for base in bases(stem) {
            let class = Class::VERB_PAST | Class::VERB_PARTICIPLE;
            note(base, if is_base(base) { class } else { Class::empty() });
        }
    }
    if let Some(stem) = lower.strip_suffix("ing").filter(has_vowel) {
        for base in bases(stem) {
            note(
                base,
                if is_base(base) {
                    Class::VERB_ING
                } else {
                    Class::empty()
                },
            );
        }
    }
    for (suffix, class) in [("er", Class::ADJECTIVE), ("est", Class::ADJECTIVE)] {
        if let Some(stem) = lower.strip_suffix(suffix) {
            for base in bases(stem) {
                note(base, base.class & class);
            }
        }
    }
    if found.class.is_empty() {
        found.class = by_ending(lower);
    }
    found
}

/// "king" and "need" are no forms of "k" and "ne".
fn has_vowel(stem: &&str) -> bool {
    stem.len() > 1 && stem.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

fn is_base(entry: Entry) -> bool {
    entry.class.contains(Class::VERB_BASE)
}

fn after_s(base: Class) -> Class {
    let mut class = Class::empty();
    if base.contains(Class::VERB_BASE) {
        class |= Class::VERB_S;
    }
    if base.contains(Class::NOUN) {
        class |= Class::NOUN | Class::PLURAL;
    }
    class
}

/// Listed words that a stem can come from: itself, with "e", with "y" for "i", with a doubled
/// consonant made single, and with "e" taken off where "es" was added.
fn bases(stem: &str) -> impl Iterator<Item = Entry> {
    let plain = table::get(stem);
    // "seed" is no form of "see".
    let with_e = (stem.len() > 2 || !stem.ends_with('e'))
        .then(|| table::get_joined(stem, "e"))
        .flatten();
    let with_y = stem
        .strip_suffix("ie")
        .or_else(|| stem.strip_suffix('i'))
        .and_then(|s| table::get_joined(s, "y"));
    let without_e = stem
        .strip_suffix('e')
        .filter(|s| s.ends_with(['s', 'x', 'z', 'o']) || s.ends_with("ch") || s.ends_with("sh"))
        .and_then(table::get);
    let bytes = stem.as_bytes();
    let doubled = bytes.len() > 3
        && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
        && !b"aeiou".contains(&bytes[bytes.len() - 1]);
    let single = doubled
        .then(|| table::get(&stem[..stem.len() - 1]))
        .flatten();
    [plain, with_e, with_y, without_e, single]
        .into_iter()
        .flatten()
}

fn by_ending(lower: &str) -> Class {
    let ends = |suffixes: &[&str]| suffixes.iter().any(|s| lower.ends_with(s));
    if lower.len() < 5 {
        Class::empty()
    } else if ends(&["ly"]) {
        Class::ADVERB
    } else if ends(&["ous", "ful", "less", "able", "ible", "ical", "ive", "ish"]) {
        Class::ADJECTIVE
    } else {
        Class::empty()
    }
}
