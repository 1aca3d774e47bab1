//! The names of classes in files: stable, for programs, in no language of the reader's.

use engine::{ActorKind, Modality, RelationKind};

use crate::view::Tone;

/// A kind of actor.
pub fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organization => "organization",
        ActorKind::Government => "government",
        ActorKind::Place => "place",
        ActorKind::Group => "group",
    }
}

/// A tone of a line.
pub fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Cooperation => "cooperation",
        Tone::Conflict => "conflict",
        Tone::SpeaksAbout => "speaks-about",
        Tone::Affiliation => "affiliation",
    }
}

/// A class of relation, as PLOVER's codebook spells it; the last two are our own.
pub fn class(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Agree => "AGREE",
        RelationKind::Consult => "CONSULT",
        RelationKind::Support => "SUPPORT",
        RelationKind::Cooperate => "COOPERATE",
        RelationKind::Aid => "AID",
        RelationKind::Concede => "CONCEDE",
        RelationKind::Retreat => "RETREAT",
        RelationKind::Demand => "DEMAND",
        RelationKind::Accuse => "ACCUSE",
        RelationKind::Reject => "REJECT",
        RelationKind::Threaten => "THREATEN",
        RelationKind::Investigate => "INVESTIGATE",
        RelationKind::Protest => "PROTEST",
        RelationKind::Mobilize => "MOBILIZE",
        RelationKind::Sanction => "SANCTION",
        RelationKind::Coerce => "COERCE",
        RelationKind::Assault => "ASSAULT",
        RelationKind::Affiliation => "AFFILIATION",
        RelationKind::Mentions => "MENTIONS",
    }
}

/// How real a relation is told to be.
pub fn modality(modality: Modality) -> &'static str {
    match modality {
        Modality::Happened => "happened",
        Modality::Planned => "planned",
        Modality::CalledFor => "called-for",
        Modality::Denied => "denied",
        Modality::Hypothetical => "hypothetical",
        Modality::Former => "former",
    }
}
