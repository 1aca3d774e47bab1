//! What people correct in a reading: one ordered list of edits, applied to what the engine read.
//!
//! [`apply`] is a pure function of a text, its reading and the list. It never fails and does not
//! panic, whatever the list holds: an edit that refers to something that is not there, or that
//! makes no sense, changes nothing and is reported as lost. Each edit passes over the reading a
//! fixed number of times at most, so the time is bounded by edits times length.
//!
//! Edits refer to things by where they stand in the text, not by their index, so that a list made
//! with one version of the engine can be applied to the reading of another. When the text itself is
//! changed, a [`Change`] says where they stand now.

mod change;
mod guess;
mod history;
mod references;
mod settle;
pub mod stored;
mod stretch;
mod work;

pub use change::Change;
pub use guess::{likely_ends, likely_speaker};
pub use history::{Act, History};
pub use references::without;
pub use stretch::{End, Stretch, Way, sentence_of, sentences};
pub use work::kind_of;

use engine::{ActorId, ActorKind, QuoteId, QuoteKind, Reading, RelationKind, Rule, Span};
use serde::{Deserialize, Serialize};

/// The rule of every claim that a person made or changed.
pub static BY_HAND: Rule = Rule {
    name: "by-hand",
    why: "Set by you.",
    precision: 1.0,
};

/// What opens or closes a quotation.
const MARKS: [char; 6] = ['"', '“', '”', '„', '«', '»'];

/// One correction.
///
/// A quote is referred to by the first piece of its content as the engine read it or, if it was
/// added by hand, as it was added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// Someone else says it, or someone the article does not name.
    Speaker {
        /// Which quote.
        quote: Span,
        /// Who says it.
        to: Option<ActorAt>,
    },
    /// More or less of it is word for word.
    Kind {
        /// Which quote.
        quote: Span,
        /// How much is.
        kind: QuoteKind,
    },
    /// It begins or ends elsewhere.
    Bounds {
        /// Which quote.
        quote: Span,
        /// Its pieces: in order, apart from each other, at least one.
        content: Vec<Span>,
    },
    /// It is none.
    NoQuote {
        /// Which quote.
        quote: Span,
    },
    /// A quote that was missed.
    AddQuote {
        /// Its pieces: in order, apart from each other, at least one.
        content: Vec<Span>,
        /// Who says it.
        speaker: Option<ActorAt>,
    },
    /// An actor that was missed.
    AddActor {
        /// Their name; white space around it does not count.
        name: String,
        /// What kind of actor.
        kind: ActorKind,
    },
    /// The actor's name is another.
    Rename {
        /// Which actor.
        actor: ActorAt,
        /// Their name; white space around it does not count.
        name: String,
    },
    /// The actor is of another kind.
    ActorKind {
        /// Which actor.
        actor: ActorAt,
        /// Which kind.
        kind: ActorKind,
    },
    /// Two actors are one.
    Merge {
        /// The one whose name goes.
        actor: ActorAt,
        /// The one whose name stays.
        into: ActorAt,
    },
    /// One actor is two.
    Split {
        /// Which actor.
        actor: ActorAt,
        /// The mentions of the new one; some must be left with the old.
        mentions: Vec<Span>,
    },
    /// It is no actor.
    NoActor {
        /// Which actor.
        actor: ActorAt,
    },
    /// A relation that was missed.
    AddRelation {
        /// Who does it.
        source: ActorAt,
        /// To whom: someone else.
        target: ActorAt,
        /// What.
        kind: RelationKind,
        /// The words that say so.
        evidence: Span,
    },
    /// It is none.
    NoRelation {
        /// Which relation.
        relation: RelationAt,
    },
}

/// How an edit refers to an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActorAt {
    /// The one who has this mention when the edit's turn comes.
    Mention(Span),
    /// The one added by the edit with this index in the list, or the one that was merged into.
    Added(usize),
}

/// How an edit refers to a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationAt {
    /// Who does it.
    pub source: ActorAt,
    /// To whom.
    pub target: ActorAt,
    /// What.
    pub kind: RelationKind,
    /// The words that say so.
    pub evidence: Span,
}

/// A reading after its edits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrected {
    /// The reading, as sound as one of the engine's.
    pub reading: Reading,
    /// What in it a person has changed, and how an edit would refer to it.
    pub origins: Origins,
    /// Indices of the edits that changed nothing because what they refer to is not there.
    pub lost: Vec<usize>,
}

/// Where the quotes, actors and relations of a corrected reading come from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origins {
    /// Indexed by [`QuoteId`].
    pub quotes: Vec<QuoteOrigin>,
    /// Indexed by [`ActorId`].
    pub actors: Vec<ActorOrigin>,
    /// Indexed like [`Reading::relations`]: true if a person added it or moved one of its ends.
    pub relations: Vec<bool>,
}

/// Where a quote comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuoteOrigin {
    /// How an edit refers to it.
    pub at: Span,
    /// True if a person added or changed it.
    pub changed: bool,
}

/// Where an actor comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActorOrigin {
    /// How an edit refers to them; nothing if they are mentioned nowhere.
    pub at: Option<ActorAt>,
    /// True if a person added or changed them.
    pub changed: bool,
}

impl Corrected {
    /// How an edit refers to a relation of this reading.
    pub fn relation_at(&self, index: usize) -> Option<RelationAt> {
        self.origins.relation_at(&self.reading, index)
    }
}

impl Origins {
    /// How an edit refers to a quote.
    pub fn quote_at(&self, quote: QuoteId) -> Span {
        self.quotes[quote.0].at
    }

    /// How an edit refers to an actor.
    pub fn actor_at(&self, actor: ActorId) -> Option<ActorAt> {
        self.actors[actor.0].at
    }

    /// How an edit refers to a relation of the reading these origins belong to.
    pub fn relation_at(&self, reading: &Reading, index: usize) -> Option<RelationAt> {
        let relation = &reading.relations[index];
        Some(RelationAt {
            source: self.actor_at(relation.source)?,
            target: self.actor_at(relation.target)?,
            kind: relation.kind,
            evidence: relation.evidence,
        })
    }
}

impl From<Reading> for Corrected {
    /// A reading that no one has corrected.
    fn from(reading: Reading) -> Self {
        work::Work::new("", reading).settle()
    }
}

/// Applies edits, in their order, to what the engine read in this very text.
pub fn apply(text: &str, reading: Reading, edits: &[Edit]) -> Corrected {
    let mut work = work::Work::new(text, reading);
    let lost = edits
        .iter()
        .enumerate()
        .filter(|&(index, edit)| work.apply(index, edit).is_none())
        .map(|(index, _)| index)
        .collect();
    Corrected {
        lost,
        ..work.settle()
    }
}

#[cfg(test)]
mod tests;
