//! Verbs that make a statement, and what may follow them (`speech.txt`).

use super::{Class, entries, list};
use bitflags::bitflags;

bitflags! {
    /// How a verb of speech or attitude is used; the letters of `speech.txt`.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Frame: u16 {
        /// A clause: "said (that) it works".
        const CLAUSE = 1;
        /// A clause that needs its "that": "denied that it works".
        const THAT = 1 << 10;
        /// A question clause: "asked whether it works".
        const QUESTION = 1 << 1;
        /// An infinitive: "promised to go".
        const INFINITIVE = 1 << 2;
        /// The person spoken to first: "told Noor that".
        const PERSON = 1 << 3;
        /// A noun phrase that is what was said: "denounced the plan".
        const OBJECT = 1 << 4;
        /// "described it as odd".
        const AS = 1 << 5;
        /// "accused them of lying".
        const OF = 1 << 6;
        /// "spoke about it".
        const ABOUT = 1 << 7;
        /// Only words in quotation marks.
        const MARKS = 1 << 8;
        /// A clause, where the subject is who or what finds things out: "the study found it works".
        const FINDING = 1 << 11;
        /// Done or seen more than thought: used like a verb of thinking, but it tells of no attitude.
        const DEED = 1 << 12;
        /// No speech but thinking, wanting, feeling.
        const ATTITUDE = 1 << 9;
    }
}

impl Frame {
    /// The word class that the table keeps.
    pub(super) fn class(self) -> Class {
        let kind = match self.contains(Frame::ATTITUDE) {
            true => Class::ATTITUDE,
            false => Class::SPEECH,
        };
        kind | Class::VERB_BASE
    }
}

/// Every listed verb.
pub(super) fn verbs() -> impl Iterator<Item = (&'static str, Frame)> {
    entries(list!("speech.txt")).map(|(verb, columns)| {
        let (kind, letters) = columns.split_once('\t').unwrap_or((columns, ""));
        let attitude = match kind {
            "attitude" => Frame::ATTITUDE,
            _ => Frame::empty(),
        };
        (
            verb,
            letters.bytes().map(letter).collect::<Frame>() | attitude,
        )
    })
}

fn letter(letter: u8) -> Frame {
    match letter {
        b'c' => Frame::CLAUSE,
        b't' => Frame::THAT,
        b'w' => Frame::QUESTION,
        b'i' => Frame::INFINITIVE,
        b'p' => Frame::PERSON,
        b'n' => Frame::OBJECT,
        b'a' => Frame::AS,
        b'o' => Frame::OF,
        b'x' => Frame::ABOUT,
        b'f' => Frame::FINDING,
        b'm' => Frame::MARKS,
        b'd' => Frame::DEED,
        _ => Frame::empty(),
    }
}
