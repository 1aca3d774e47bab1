//! The rules by which statements are found.
//!
//! Precision is measured on 924 articles with gold attributions: how often the content and the
//! source of the rule's statements are both right (docs/ACCURACY.md has the counts).

use crate::reading::Rule;

macro_rules! rules {
    ($($id:ident $name:literal $precision:literal $why:literal)*) => {
        $(pub(super) static $id: Rule = Rule { name: $name, why: $why, precision: $precision };)*

        /// All of them.
        pub(crate) static ALL: &[&Rule] = &[$(&$id),*];
    };
}

rules! {
    MARKED_BEFORE "marked-before" 0.95 "Words in quotation marks, then the speaker and a verb of saying."
    MARKED_INVERTED "marked-inverted" 0.96 "Words in quotation marks, then a verb of saying and the speaker."
    MARKED_BEHIND "marked-behind" 0.83 "The speaker and a verb of saying, then words in quotation marks."
    PARAGRAPH_BEHIND "paragraph-behind" 0.83 "The speaker, a verb of saying and a colon; the next paragraph is in quotation marks."
    THAT_CLAUSE "that-clause" 0.87 "The speaker and a verb of saying, then a clause with “that”."
    BARE_CLAUSE "bare-clause" 0.82 "The speaker and a verb of saying, then a clause."
    CLAUSE_BEFORE "clause-before" 0.81 "A clause, then the speaker and a verb of saying."
    CLAUSE_INVERTED "clause-inverted" 0.72 "A clause, then a verb of saying and the speaker."
    RELATIVE "relative" 0.76 "A relative clause that is what the speaker said of something."
    QUESTION "question" 0.80 "The speaker and a verb of asking or telling, then a question."
    INFINITIVE "infinitive" 0.68 "The speaker and a verb of promising or demanding, then what is to be done."
    AS "described-as" 0.67 "The speaker calls something what they call it."
    OF "accused-of" 0.81 "The speaker blames or accuses someone of something."
    OBJECT "object" 0.65 "The speaker and a verb of saying, then what it was about."
    ABOUT "about" 0.59 "The speaker and a verb of saying, then “about” or the like."
    ACCORDING_TO "according-to" 0.80 "“According to” and the speaker."
    AS_SAID "as-said" 0.65 "“As”, the speaker and a verb of saying."
    LABEL "label" 0.62 "The speaker's name and a colon, then what was said."
    SIGNED "signed" 0.96 "Words in quotation marks, then a dash and the speaker’s name."
    PULLED "pulled" 0.75 "A paragraph that ends in a name and a role."
    ATTITUDE "attitude" 0.58 "Someone and a verb of thinking, wanting or feeling, then what."
    NOUN_CUE "noun-cue" 0.65 "A noun for something said, with whose it is and a clause with “that”."
    OTHER_VERB "other-verb" 0.60 "Words in quotation marks in a sentence with this subject."
}
