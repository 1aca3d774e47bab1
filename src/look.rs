//! The names under which the style sheet knows colours, lines and shapes, and the ground they are on.

use dossier::colours::Ground;
use dossier::view::{Hue, Tone, Trust};
use engine::{ActorKind, QuoteKind};

use crate::platform;

/// The class that gives a speaker's colour.
pub fn hue_class(hue: Hue) -> String {
    hue.0
        .map_or("hue-none".to_owned(), |hue| format!("hue-{hue}"))
}

/// The class that gives the line under a kind of statement.
pub fn kind_class(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
    }
}

/// The class of a relation's line.
pub fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Cooperation => "cooperation",
        Tone::Conflict => "conflict",
        Tone::SpeaksAbout => "speaks-about",
        Tone::Affiliation => "affiliation",
    }
}

/// A sign for a relation's tone, where there is no room for words.
pub fn tone_sign(tone: Tone) -> &'static str {
    match tone {
        Tone::Cooperation => "+",
        Tone::Conflict => "!",
        Tone::SpeaksAbout => "”",
        Tone::Affiliation => "@",
    }
}

/// The class of how sure a claim is.
pub fn trust_class(trust: Trust) -> &'static str {
    match trust {
        Trust::High => "trust-high",
        Trust::Good => "trust-good",
        Trust::Fair => "trust-fair",
        Trust::Low => "trust-low",
    }
}

/// The class of an actor's shape.
pub fn actor_class(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organization => "organization",
        ActorKind::Government => "government",
        ActorKind::Place => "place",
        ActorKind::Group => "group",
    }
}

/// What the page is drawn on now: what is saved as a picture has the same, unless the reader
/// chooses.
pub fn ground() -> Ground {
    if platform::is_dark() {
        Ground::Dark
    } else {
        Ground::Light
    }
}
