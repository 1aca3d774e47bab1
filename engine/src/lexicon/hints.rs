//! What ordinary words tell of a name beside them, or with them in it: the letters of several
//! lists, `hints.txt` first of all.

use bitflags::bitflags;

bitflags! {
    /// One flag for each letter of each list.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Hint: u32 {
        /// Between a country and a role: "prime", "deputy".
        const MODIFIES_ROLE = 1;
        /// Alone in capitals it is nobody: "covid-19", "moreover".
        const NOBODY = 1 << 1;
        /// Ends the name of a law, work or event: "act", "cup".
        const ENDS_EVENT = 1 << 2;
        /// Stands before or behind a place: "town", "province".
        const BESIDE_PLACE = 1 << 3;
        /// Stands before an organization: "company", "newspaper".
        const BEFORE_BODY = 1 << 4;
        /// Stands inside the name of a person: "bin", "van".
        const PARTICLE = 1 << 5;
        /// "of" can follow it inside a name: "republic".
        const LEADS_OF = 1 << 6;
        /// A body of which an article has one: "parliament".
        const SOLE_BODY = 1 << 7;
        /// Hangs on a name with a hyphen: "Accra-based".
        const TAIL = 1 << 8;
        /// A name hangs on it with a hyphen: "anti-".
        const PREFIX = 1 << 9;
        /// What a government has or does: "troops", "demands".
        const OF_GOVERNMENT = 1 << 10;
        /// What an organization has: "shares", "spokesman".
        const OF_BODY = 1 << 11;
        /// What has the name of a person before it: "administration".
        const OF_PERSON = 1 << 12;
        /// A verb before a place: "fly to".
        const MOTION = 1 << 13;
        /// Opens the name of a place: "san", "puerto".
        const OPENS_PLACE = 1 << 14;
        /// Makes a place of a place: "northern", "upper".
        const PART_OF_PLACE = 1 << 15;
        /// Stands behind the name of a person: "KC".
        const BEHIND_PERSON = 1 << 16;
        /// Only courtesy before a name, no role: "Mr".
        const COURTESY = 1 << 17;
        /// Behind a name it makes it that of a body: "Group".
        const CLOSES_BODY = 1 << 18;
        /// Before "of" too: "Ministry".
        const HEADS_BODY = 1 << 19;
        /// It does so with other evidence only.
        const MAY_CLOSE_BODY = 1 << 20;
        /// Behind a name it makes it that of a place: "County".
        const CLOSES_PLACE = 1 << 21;
        /// Before a name it does: "Lake".
        const HEADS_PLACE = 1 << 22;
        /// Behind a name it makes it that of a building or road: "Airport".
        const CLOSES_FACILITY = 1 << 23;
        /// It makes a place with other evidence only.
        const MAY_CLOSE_PLACE = 1 << 24;
        /// A title or role of men.
        const MALE = 1 << 25;
        /// A title or role of women.
        const FEMALE = 1 << 26;
        /// A phrase of the publisher's own starts with it: "subscribe".
        const OPENS_BOILERPLATE = 1 << 27;
        /// Before "of" it only counts or places what follows: "thousands of", "the city of".
        const COUNTS = 1 << 28;
        /// Says how many of a people are meant: "several".
        const QUANTITY = 1 << 29;
    }
}

/// The first word of a phrase of several.
pub(crate) fn first_word(phrase: &str) -> &str {
    phrase.split([' ', ':']).next().unwrap_or(phrase)
}

/// A letter of `organization_words.txt`.
pub(super) fn of_body(letter: u8) -> Hint {
    match letter {
        b's' => Hint::CLOSES_BODY,
        b'h' => Hint::HEADS_BODY,
        b'w' => Hint::MAY_CLOSE_BODY,
        _ => Hint::empty(),
    }
}

/// A letter of `place_words.txt`.
pub(super) fn of_place(letter: u8) -> Hint {
    match letter {
        b'p' => Hint::CLOSES_PLACE,
        b'h' => Hint::HEADS_PLACE,
        b'f' => Hint::CLOSES_FACILITY,
        b'w' => Hint::MAY_CLOSE_PLACE,
        _ => Hint::empty(),
    }
}

/// A letter of `honorifics.txt` and `roles.txt`.
pub(super) fn of_gender(letter: u8) -> Hint {
    match letter {
        b'm' => Hint::MALE,
        b'f' => Hint::FEMALE,
        _ => Hint::empty(),
    }
}

/// A letter of `hints.txt`.
pub(super) fn of_letter(letter: u8) -> Hint {
    match letter {
        b'm' => Hint::MODIFIES_ROLE,
        b'x' => Hint::NOBODY,
        b'e' => Hint::ENDS_EVENT,
        b'p' => Hint::BESIDE_PLACE,
        b'o' => Hint::BEFORE_BODY,
        b'a' => Hint::PARTICLE,
        b'l' => Hint::LEADS_OF,
        b'b' => Hint::SOLE_BODY,
        b't' => Hint::TAIL,
        b'k' => Hint::PREFIX,
        b'g' => Hint::OF_GOVERNMENT,
        b's' => Hint::OF_BODY,
        b'd' => Hint::OF_PERSON,
        b'w' => Hint::MOTION,
        b'i' => Hint::OPENS_PLACE,
        b'n' => Hint::PART_OF_PLACE,
        b'q' => Hint::BEHIND_PERSON,
        b'c' => Hint::COURTESY,
        b'z' => Hint::COUNTS,
        b'y' => Hint::QUANTITY,
        _ => Hint::empty(),
    }
}
