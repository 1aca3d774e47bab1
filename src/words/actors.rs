//! The actors: picture, table, evidence.

use dossier::view::{Strand, Tone};
use engine::{Modality, RelationKind};

use super::actors;

/// Instead of the graph, where no one was found.
pub const NO_ACTORS: &str = "No actors found";
/// Opens the kinds of file as which the picture can be saved.
pub const SAVE_PICTURE: &str = "Save picture as";
/// File: the picture as it is seen, to be drawn at any size.
pub const SAVE_SVG: &str = "Picture (SVG)";
/// File: the picture as it is seen, in pixels.
pub const SAVE_PNG: &str = "Picture (PNG)";
/// Where the browser will not draw it.
pub const NO_PNG: &str = "This browser could not draw the picture. Try the SVG.";
/// File: for Gephi.
pub const SAVE_GEXF: &str = "Graph for Gephi (GEXF)";
/// File: for other programs for graphs.
pub const SAVE_GRAPHML: &str = "Graph (GraphML)";
/// File: for spreadsheets, one row an actor.
pub const SAVE_NODES: &str = "Actors (CSV)";
/// File: for spreadsheets, one row a relation.
pub const SAVE_EDGES: &str = "Relations with sentences (CSV)";
/// File: for programs of one's own.
pub const SAVE_JSON: &str = "Data (JSON)";
/// Name of the part that shows them.
pub const EVIDENCE: &str = "Evidence";
/// Closes what is chosen.
pub const CLOSE: &str = "Let go";

/// What a line says, as the verb between two names.
pub fn relation(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Agree => "agrees with",
        RelationKind::Consult => "meets",
        RelationKind::Support => "supports",
        RelationKind::Cooperate => "works with",
        RelationKind::Aid => "helps",
        RelationKind::Concede => "gives way to",
        RelationKind::Retreat => "pulls back from",
        RelationKind::Demand => "demands of",
        RelationKind::Accuse => "accuses",
        RelationKind::Reject => "rejects",
        RelationKind::Threaten => "threatens",
        RelationKind::Investigate => "investigates",
        RelationKind::Protest => "protests against",
        RelationKind::Mobilize => "mobilizes against",
        RelationKind::Sanction => "puts sanctions on",
        RelationKind::Coerce => "forces",
        RelationKind::Assault => "attacks",
        RelationKind::Affiliation => "is tied to",
        RelationKind::Mentions => "speaks about",
    }
}

/// What keeps a relation from being a plain fact of the day.
pub fn reserve(negated: bool, modality: Modality) -> Option<&'static str> {
    Some(match (modality, negated) {
        (Modality::Happened, false) => return None,
        (Modality::Happened, true) => "did not happen",
        (Modality::Planned, false) => "planned",
        (Modality::Planned, true) => "not planned",
        (Modality::CalledFor, false) => "called for",
        (Modality::CalledFor, true) => "called for: not to",
        (Modality::Denied, _) => "denied",
        (Modality::Hypothetical, _) => "hypothetical",
        (Modality::Former, _) => "former",
    })
}

/// A verb between two names, with what keeps it from being a plain fact: "meets (planned)".
pub fn reserved(kind: RelationKind, negated: bool, modality: Modality) -> String {
    let verb = relation(kind);
    match reserve(negated, modality) {
        Some(reserve) => format!("{verb} ({reserve})"),
        None => verb.to_owned(),
    }
}

/// What a line says: "accuses, rejects (planned)".
pub fn verbs(strand: &Strand) -> String {
    let verbs: Vec<&str> = strand.kinds.iter().map(|&kind| relation(kind)).collect();
    let verbs = verbs.join(", ");
    match reserve(strand.negated, strand.modality) {
        Some(reserve) => format!("{verbs} ({reserve})"),
        None => verbs,
    }
}

/// What the lines of one tone have in common.
pub fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Cooperation => "With each other",
        Tone::Conflict => "Against each other",
        Tone::SpeaksAbout => "Speaks about",
        Tone::Affiliation => "Tied by a role",
    }
}

/// A pair, for the ear: "Ana Bo and Kei Ito: accuses, speaks about".
pub fn pair_summary(one: &str, other: &str, verbs: &[String]) -> String {
    format!("{one} and {other}: {}", verbs.join(", "))
}

/// The heading over the evidence of a pair.
pub fn pair(one: &str, other: &str) -> String {
    format!("{one} and {other}")
}

/// Where the article has more actors than a picture can hold.
pub fn left_out(count: usize) -> String {
    format!(
        "Drawn are those with the most lines. {} with fewer {} in the table below.",
        actors(count),
        if count == 1 { "is" } else { "are" }
    )
}
