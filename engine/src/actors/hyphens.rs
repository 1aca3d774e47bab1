//! Words with a hyphen that are, hold or hang on a name: "Sino-Thai", "Accra-based", "left-handed".

use crate::{
    lexicon::{self, Class, Hint, gazetteer},
    text::Text,
};

/// "Chile-Peru", "Sino-Thai", "Accra-London": names on both sides of a hyphen, none of both.
pub(super) fn is_compound(text: &Text, token: usize) -> bool {
    if !text.word(token).joined {
        return false;
    }
    let word = text.str(token);
    match word.split_once('-') {
        Some((first, second)) => {
            let listed = |name: &str| gazetteer::named(name).is_some();
            let prefix = lexicon::hint(&first.to_lowercase()).contains(Hint::PREFIX);
            starts_capital(second) && listed(second) && (listed(first) || prefix) && !listed(word)
        }
        None => false,
    }
}

/// "Left-handed", "Covid-related": no name, unless it hangs on one ("Accra-based").
pub(super) fn is_common(text: &Text, token: usize) -> bool {
    if !text.word(token).joined {
        return false;
    }
    let Some((_, last)) = text.str(token).rsplit_once('-') else {
        return false;
    };
    let entry = lexicon::entry(last);
    last.len() > 3
        && !starts_capital(last)
        && !entry.lemma.is_empty()
        && entry.class.intersects(Class::COMMON)
        && tail(text, token) == 0
}

/// "Accra-based": how many bytes of the token are no name.
pub(super) fn tail(text: &Text, token: usize) -> usize {
    if !text.word(token).joined {
        return 0;
    }
    let word = text.str(token);
    let tail = word.rsplit('-').next().unwrap_or(word);
    let known = lexicon::hint(tail).contains(Hint::TAIL);
    match known && tail.len() < word.len() {
        true => tail.len() + 1,
        false => 0,
    }
}

/// True if the word starts with a capital letter.
pub(super) fn starts_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_hangs_on_a_name_is_left_out() {
        check(
            "A Nairobi-based firm and a pro-Ghana paper closed.",
            &["place Ghana: Ghana", "place Nairobi: Nairobi"],
        );
    }

    #[test]
    fn ordinary_compounds_are_no_names() {
        check(
            "Left-handed players won. The Covid-related rules went.",
            &[],
        );
    }
}
