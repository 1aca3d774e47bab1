//! What ordinary words tell of a name beside them, or with them in it (`lexicon/hints.txt`).

use crate::lexicon::entries;
use bitflags::bitflags;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

bitflags! {
    /// The letters of the list.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub(super) struct Hint: u32 {
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
    }
}

/// What a word tells, given in lower case.
pub(super) fn hint(lower: &str) -> Hint {
    static HINTS: LazyLock<FxHashMap<&'static str, Hint>> = LazyLock::new(|| {
        entries(include_str!("../../lexicon/hints.txt"))
            .map(|(word, letters)| (word, letters.bytes().map(of_letter).collect()))
            .collect()
    });
    HINTS.get(lower).copied().unwrap_or_default()
}

fn of_letter(letter: u8) -> Hint {
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
        _ => Hint::empty(),
    }
}
