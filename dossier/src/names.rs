//! The words by which files, the JSON lines and the report call a case: for programs, in no
//! language of the reader's.

use engine::{ActorKind, BlockKind, MentionForm, Modality, QuoteKind, RelationKind, Stance};

use crate::view::Tone;

/// A case of an enumeration that has a fixed name outside the engine.
pub trait Named {
    /// That name; part of the form of files and JSON lines, so it never changes.
    fn name(self) -> &'static str;
}

impl Named for BlockKind {
    fn name(self) -> &'static str {
        match self {
            BlockKind::Headline => "headline",
            BlockKind::Byline => "byline",
            BlockKind::Dateline => "dateline",
            BlockKind::Paragraph => "paragraph",
            BlockKind::Caption => "caption",
            BlockKind::Credit => "credit",
            BlockKind::Boilerplate => "boilerplate",
        }
    }
}

impl Named for ActorKind {
    fn name(self) -> &'static str {
        match self {
            ActorKind::Person => "person",
            ActorKind::Organization => "organization",
            ActorKind::Government => "government",
            ActorKind::Place => "place",
            ActorKind::Group => "group",
        }
    }
}

impl Named for MentionForm {
    fn name(self) -> &'static str {
        match self {
            MentionForm::Name => "name",
            MentionForm::Nominal => "nominal",
            MentionForm::Pronoun => "pronoun",
        }
    }
}

impl Named for QuoteKind {
    fn name(self) -> &'static str {
        match self {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
        }
    }
}

impl Named for RelationKind {
    fn name(self) -> &'static str {
        match self {
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
}

impl Named for Modality {
    fn name(self) -> &'static str {
        match self {
            Modality::Happened => "happened",
            Modality::Planned => "planned",
            Modality::CalledFor => "called-for",
            Modality::Denied => "denied",
            Modality::Hypothetical => "hypothetical",
            Modality::Former => "former",
        }
    }
}

impl Named for Stance {
    fn name(self) -> &'static str {
        match self {
            Stance::Praise => "praise",
            Stance::Blame => "blame",
        }
    }
}

impl Named for Tone {
    fn name(self) -> &'static str {
        match self {
            Tone::Cooperation => "cooperation",
            Tone::Conflict => "conflict",
            Tone::SpeaksAbout => "speaks-about",
            Tone::Affiliation => "affiliation",
        }
    }
}
