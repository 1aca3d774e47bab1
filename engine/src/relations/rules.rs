//! The rules of this stage, each with how often it is right.
//!
//! The figures were counted by hand on news articles (docs/ACCURACY.md).

use crate::reading::Rule;

/// Rules with their name, their sentence for the reader and their precision.
macro_rules! rules {
    ($($ident:ident = $name:literal, $why:literal, $precision:literal;)*) => {
        $(
            #[doc = $why]
            pub(super) static $ident: Rule = Rule { name: $name, why: $why, precision: $precision };
        )*

        /// All of them.
        pub(crate) static ALL: &[&Rule] = &[$(&$ident),*];
    };
}

rules! {
    VERB_OBJECT = "verb-object",
        "The one is the subject of a verb of action, the other its object.", 0.84;
    VERB_PREPOSITION = "verb-preposition",
        "The one is the subject of a verb of action, the other stands behind its preposition.", 0.9;
    VERB_PASSIVE = "verb-passive",
        "The one has something done to it by the other.", 0.88;
    VERB_THROUGH = "verb-through",
        "The one does something to what belongs to the other or comes from it.", 0.73;
    VERB_INFINITIVE = "verb-infinitive",
        "The one does something in order to do this to the other.", 0.6;
    VERB_PARTICIPLE = "verb-participle",
        "A clause without a subject of its own says what the one does to the other.", 0.75;
    VERB_FUTURE = "verb-future",
        "The one will, may or should do this to the other.", 0.66;
    VERB_FAR = "verb-far",
        "The one does something that has to do with the other.", 0.2;
    LIST_MUTUAL = "list-mutual",
        "Both are the subject of a verb of what people do together.", 0.9;
    PAIR_MUTUAL = "pair-mutual",
        "\"The two\" did together what a verb says: the last two spoken of.", 0.7;
    DEED_OF_DEED = "deed-of-deed",
        "The one promises, threatens, begins or refuses to do something to the other.", 0.75;
    DEED_OPEN = "deed-open",
        "The one promises, threatens or refuses something that has to do with the other.", 0.4;
    NOUN_VERB = "noun-verb",
        "The one does what a noun of action names, and the noun says to whom.", 0.7;
    NOUN_OWNED = "noun-owned",
        "A noun of action names whose it is and whom it is done to.", 0.82;
    NOUN_ADJUNCT = "noun-adjunct",
        "The one does something during or after a deed to the other that a noun names.", 0.65;
    NOUN_BETWEEN = "noun-between",
        "A noun of what people do together stands between the two.", 0.9;
    SAYS_MUST = "says-must",
        "The one says what the other must do.", 0.75;
    ROLE_NAMES = "role-names",
        "What the one is said to be names the other.", 0.95;
    ROLE_OWNED = "role-owned",
        "The one is said to be the other's, in some role.", 0.85;
    ROLE_FORMER = "role-former",
        "The one is said to have been something with the other.", 0.95;
    NAMED_IN_QUOTE = "named-in-quote",
        "A statement's speaker names the actor in it.", 0.86;
}
