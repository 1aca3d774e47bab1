//! The classes a word can have.

use bitflags::bitflags;

bitflags! {
    /// Every class a word can have, whatever it is in its sentence.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Class: u64 {
        /// the, this, some
        const DETERMINER = 1;
        /// he, someone, this
        const PRONOUN = 1 << 1;
        /// my, their
        const POSSESSIVE = 1 << 2;
        /// who, what, when
        const WH = 1 << 3;
        /// of, with
        const PREPOSITION = 1 << 4;
        /// and, or, but
        const CONJUNCTION = 1 << 5;
        /// that, because, if
        const SUBORDINATOR = 1 << 6;
        /// would, may
        const MODAL = 1 << 7;
        /// any form of "be"
        const BE = 1 << 8;
        /// any form of "have"
        const HAVE = 1 << 9;
        /// any form of "do"
        const DO = 1 << 10;
        /// not, n't, never
        const NEGATION = 1 << 11;
        /// to
        const TO = 1 << 12;

        /// dog
        const NOUN = 1 << 14;
        /// dogs
        const PLURAL = 1 << 15;
        /// quick
        const ADJECTIVE = 1 << 16;
        /// quickly
        const ADVERB = 1 << 17;
        /// walk
        const VERB_BASE = 1 << 18;
        /// walks
        const VERB_S = 1 << 19;
        /// walked
        const VERB_PAST = 1 << 20;
        /// walked, taken
        const VERB_PARTICIPLE = 1 << 21;
        /// walking
        const VERB_ING = 1 << 22;
        /// A verb more often than anything else.
        const USUALLY_VERB = 1 << 23;
        /// An adjective more often than anything else.
        const USUALLY_ADJECTIVE = 1 << 24;
        /// one, million
        const NUMBER = 1 << 25;

        /// A verb that makes a statement ([`super::speech`]).
        const SPEECH = 1 << 26;
        /// A verb of thinking, wanting or feeling ([`super::speech`]).
        const ATTITUDE = 1 << 27;
        /// statement, claim, warning
        const SPEECH_NOUN = 1 << 28;

        /// January, Sept.
        const MONTH = 1 << 29;
        /// Monday
        const WEEKDAY = 1 << 30;

        /// Mr, Dr, Sheikh
        const HONORIFIC = 1 << 31;
        /// minister, striker, teacher
        const ROLE = 1 << 32;
        /// A given name of men.
        const GIVEN_MALE = 1 << 33;
        /// A given name of women.
        const GIVEN_FEMALE = 1 << 34;
        /// A family name.
        const SURNAME = 1 << 35;
        /// Ministry, Inc, University
        const ORGANIZATION_WORD = 1 << 36;
        /// River, Street, County
        const PLACE_WORD = 1 << 37;
        /// A country by one of its one-word names.
        const COUNTRY = 1 << 38;
        /// A one-word place that is no country.
        const PLACE = 1 << 39;
        /// A one-word organization.
        const ORGANIZATION = 1 << 40;
        /// Turkish, Chilean
        const DEMONYM = 1 << 41;
        /// The first word of a name of several words in one of the lists.
        const STARTS_NAME = 1 << 42;
        /// The first word of a listed name that needs no capital: "mainland China".
        const STARTS_SMALL = 1 << 43;

        /// Any form of a verb.
        const VERB = Self::VERB_BASE.bits() | Self::VERB_S.bits() | Self::VERB_PAST.bits()
            | Self::VERB_PARTICIPLE.bits() | Self::VERB_ING.bits();
        /// A finite form, or one that can be.
        const VERB_FINITE = Self::VERB_BASE.bits() | Self::VERB_S.bits() | Self::VERB_PAST.bits();
        /// A word with a fixed job in the sentence.
        const FUNCTION = Self::DETERMINER.bits() | Self::PRONOUN.bits() | Self::POSSESSIVE.bits()
            | Self::WH.bits() | Self::PREPOSITION.bits() | Self::CONJUNCTION.bits()
            | Self::SUBORDINATOR.bits() | Self::MODAL.bits() | Self::BE.bits() | Self::HAVE.bits()
            | Self::DO.bits() | Self::NEGATION.bits() | Self::TO.bits();
        /// Any given name.
        const GIVEN = Self::GIVEN_MALE.bits() | Self::GIVEN_FEMALE.bits();
        /// An ordinary English word.
        const COMMON = Self::FUNCTION.bits() | Self::NOUN.bits() | Self::ADJECTIVE.bits()
            | Self::ADVERB.bits() | Self::VERB.bits() | Self::NUMBER.bits();
    }
}

impl Class {
    /// The class that a list calls by this name.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "determiner" => Self::DETERMINER,
            "pronoun" => Self::PRONOUN,
            "possessive" => Self::POSSESSIVE,
            "wh" => Self::WH,
            "preposition" => Self::PREPOSITION,
            "conjunction" => Self::CONJUNCTION,
            "subordinator" => Self::SUBORDINATOR,
            "modal" => Self::MODAL,
            "be" => Self::BE,
            "have" => Self::HAVE,
            "do" => Self::DO,
            "negation" => Self::NEGATION,
            "to" => Self::TO,
            "adverb" => Self::ADVERB,
            "adjective" => Self::ADJECTIVE,
            "number" => Self::NUMBER,
            "month" => Self::MONTH,
            "weekday" => Self::WEEKDAY,
            _ => Self::empty(),
        }
    }
}
