//! All one-word lists in one table.

use super::{
    Class, Entry, Hint, entries, first_word, gazetteer, hints, list, lookup::Lookup, speech,
};
use std::sync::LazyLock;

static TABLE: LazyLock<Lookup<Entry>> = LazyLock::new(build);

/// The word as it is listed; an empty entry if it is in no list.
pub(super) fn listed(word: &str) -> Entry {
    TABLE.get(word).copied().unwrap_or_default()
}

/// The word as it is listed, if a list says what class it is of.
pub(super) fn get(word: &str) -> Option<Entry> {
    TABLE.get(word).filter(|e| !e.class.is_empty()).copied()
}

/// The word made of two parts as it is listed.
pub(super) fn get_joined(stem: &str, ending: &str) -> Option<Entry> {
    const LONGEST: usize = 32;
    let length = stem.len() + ending.len();
    let mut buffer = [0; LONGEST];
    buffer
        .get_mut(..stem.len())?
        .copy_from_slice(stem.as_bytes());
    buffer
        .get_mut(stem.len()..length)?
        .copy_from_slice(ending.as_bytes());
    let found = TABLE.get_bytes(&buffer[..length]);
    found.filter(|e| !e.class.is_empty()).copied()
}

fn build() -> Lookup<Entry> {
    /// How many words the lists have, about.
    const WORDS: usize = 16_000;
    let mut table = Lookup::with_room(WORDS);
    for (word, letters) in entries(list!("words.txt")) {
        add(&mut table, word, word, classes(letters));
    }
    for (word, _) in entries(list!("speech_nouns.txt")) {
        add(&mut table, word, word, Class::SPEECH_NOUN | Class::NOUN);
    }
    for (base, frame) in speech::verbs() {
        add(&mut table, base, base, frame.class());
        at(&mut table, base).frame = frame;
    }
    for (base, forms) in entries(list!("irregular.txt")) {
        let (past, participle) = forms.split_once('\t').unwrap_or((forms, forms));
        for (forms, class) in [
            (past, Class::VERB_PAST),
            (participle, Class::VERB_PARTICIPLE),
        ] {
            for form in forms.split('/') {
                let meaning = table.get(base).map_or(Class::empty(), |e: &Entry| e.class);
                let keep = Class::SPEECH | Class::ATTITUDE;
                let entry = at(&mut table, form);
                entry.class |= class | (meaning & keep);
                if form != base || entry.lemma.is_empty() {
                    // "found" is oftener the past of "find" than a base of its own.
                    entry.lemma = base;
                }
            }
        }
    }
    for (word, names) in entries(list!("function_words.txt")) {
        let class: Class = names.split(' ').map(Class::named).collect();
        add(&mut table, word, word, class);
        if class.contains(Class::ADVERB) {
            let entry = at(&mut table, word);
            entry.class -= Class::USUALLY_ADJECTIVE;
            if !class.contains(Class::ADJECTIVE) {
                entry.class -= Class::ADJECTIVE;
            }
        }
    }
    names(&mut table);
    for (phrase, _) in entries(list!("boilerplate.txt")) {
        hint_at(&mut table, first_word(phrase), Hint::OPENS_BOILERPLATE);
    }
    table
}

/// The lists of names and of the words around them.
fn names(table: &mut Lookup<Entry>) {
    for (name, gender) in entries(list!("given_names.txt")) {
        let class = match gender {
            "m" => Class::GIVEN_MALE,
            "f" => Class::GIVEN_FEMALE,
            _ => Class::GIVEN,
        };
        add(table, name, "", class);
    }
    for (name, _) in entries(list!("surnames.txt")) {
        add(table, name, "", Class::SURNAME);
    }
    type Letter = fn(u8) -> Hint;
    let beside: [(&'static str, Class, Letter); 5] = [
        (list!("honorifics.txt"), Class::HONORIFIC, hints::of_gender),
        (
            list!("roles.txt"),
            Class::ROLE | Class::NOUN,
            hints::of_gender,
        ),
        (
            list!("organization_words.txt"),
            Class::ORGANIZATION_WORD,
            hints::of_body,
        ),
        (list!("place_words.txt"), Class::PLACE_WORD, hints::of_place),
        (list!("hints.txt"), Class::empty(), hints::of_letter),
    ];
    for (list, class, hint) in beside {
        for (word, letters) in entries(list) {
            add(table, word, "", class);
            hint_at(table, word, letters.bytes().map(hint).collect());
        }
    }
    for (name, class) in gazetteer::listed_words() {
        add(table, name, "", class);
    }
}

fn at<'a>(table: &'a mut Lookup<Entry>, word: &'static str) -> &'a mut Entry {
    table.get_or_add(word, Entry::default)
}

fn add(table: &mut Lookup<Entry>, word: &'static str, lemma: &'static str, class: Class) {
    let entry = at(table, word);
    entry.class |= class;
    if entry.lemma.is_empty() {
        entry.lemma = lemma;
    }
}

fn hint_at(table: &mut Lookup<Entry>, word: &'static str, hint: Hint) {
    at(table, word).hint |= hint;
}

/// The letters of words.txt: the first is the usual class.
fn classes(letters: &str) -> Class {
    let mut class = match letters.as_bytes().first() {
        Some(b'v') => Class::USUALLY_VERB,
        Some(b'a') => Class::USUALLY_ADJECTIVE,
        _ => Class::empty(),
    };
    for letter in letters.bytes() {
        class |= match letter {
            b'n' => Class::NOUN,
            b'v' => Class::VERB_BASE,
            b'a' => Class::ADJECTIVE,
            b'r' => Class::ADVERB,
            _ => Class::empty(),
        };
    }
    class
}
