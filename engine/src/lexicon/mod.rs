//! The word lists behind all stages, compiled in.
//!
//! The lists are plain text under `engine/lexicon/`: comment lines start with `#`, then one entry
//! a line, sorted, with tab-separated columns. They are compiled in packed ([`packed`]) and read
//! into one table on first use, so a word of the text is looked up once for all of them. Inflected
//! forms of regular words are not listed: [`inflection`] works them out.

mod class;
pub mod gazetteer;
mod head;
mod hints;
mod inflection;
mod lookup;
pub(crate) mod packed;
pub mod speech;
mod table;

use std::iter;

pub use class::Class;
pub(crate) use head::{Head, Index};
pub use hints::Hint;
pub(crate) use hints::first_word;
pub(crate) use lookup::Lookup;
pub(crate) use packed::list;

/// What the lexicon says of a word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry {
    /// Every class the word can have.
    pub class: Class,
    /// The base form of the verb it can be, or of the noun if it can be no verb; "" if it is not
    /// in the lists.
    pub lemma: &'static str,
    /// How the verb is used, if it is one of speech or attitude.
    pub frame: speech::Frame,
    /// What the word, as it stands, tells of a name beside it or with it in it.
    pub hint: Hint,
}

/// Looks up a word, given in lower case with a plain apostrophe, inflected or not.
pub fn entry(lower: &str) -> Entry {
    let listed = table::listed(lower);
    let Entry { class, lemma, .. } = match listed.class {
        none if none.is_empty() => inflection::analyse(lower),
        // "meeting" is listed as a noun and is a form of "meet" too.
        class if !class.intersects(Class::FUNCTION) && lower.ends_with(['s', 'd', 'g']) => {
            let other = inflection::analyse(lower);
            Entry {
                class: class | other.class,
                lemma: match other.class.intersects(Class::VERB) {
                    true => other.lemma,
                    false => listed.lemma,
                },
                ..listed
            }
        }
        _ => listed,
    };
    Entry {
        class,
        lemma,
        frame: match class.intersects(Class::SPEECH | Class::ATTITUDE) {
            true => table::listed(lemma).frame,
            false => speech::Frame::empty(),
        },
        hint: listed.hint,
    }
}

/// What a word tells of a name beside it or with it in it, given in lower case.
pub fn hint(lower: &str) -> Hint {
    table::listed(lower).hint
}

/// The entries of a [`list`], columns split at tabs.
pub(crate) fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = list;
    iter::from_fn(move || {
        let line;
        (line, rest) = match rest {
            "" => return None,
            _ => split(rest, b'\n'),
        };
        Some(split(line, b'\t'))
    })
}

/// What stands before the first such byte and what stands behind it. Lines and columns are so short
/// that a plain loop finds their ends sooner than a search that is made for long ones.
pub(super) fn split(text: &str, at: u8) -> (&str, &str) {
    match text.bytes().position(|byte| byte == at) {
        Some(end) => (&text[..end], &text[end + 1..]),
        None => (text, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, class: Class, lemma: &str) {
        let entry = entry(word);
        assert!(entry.class.contains(class), "{word}: {:?}", entry.class);
        assert_eq!(entry.lemma, lemma);
    }

    #[test]
    fn regular_forms_are_worked_out() {
        check("talks", Class::VERB_S | Class::NOUN | Class::PLURAL, "talk");
        check("denied", Class::VERB_PAST | Class::VERB_PARTICIPLE, "deny");
        check("planning", Class::VERB_ING, "plan");
        check("accused", Class::VERB_PAST | Class::SPEECH, "accuse");
        check("countries", Class::NOUN | Class::PLURAL, "country");
    }

    #[test]
    fn irregular_forms_are_listed() {
        check(
            "said",
            Class::VERB_PAST | Class::VERB_PARTICIPLE | Class::SPEECH,
            "say",
        );
        check("took", Class::VERB_PAST, "take");
    }

    #[test]
    fn every_list_is_sorted_and_free_of_duplicates() {
        for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/lexicon")).unwrap() {
            let path = file.unwrap().path();
            // Ordered by what each frame means, and tested where it is read.
            if path.ends_with("frames.txt") {
                continue;
            }
            let list = std::fs::read_to_string(&path).unwrap();
            let keys: Vec<&str> = list
                .lines()
                .filter(|l| !l.starts_with('#') && !l.is_empty())
                .map(|l| l.split('\t').next().unwrap())
                .collect();
            assert!(list.starts_with("# "), "{}: no head", path.display());
            for pair in keys.windows(2) {
                assert!(
                    pair[0] < pair[1],
                    "{}: {} before {}",
                    path.display(),
                    pair[0],
                    pair[1]
                );
            }
        }
    }
}
