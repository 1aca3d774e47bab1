//! The filter of the actors.

use dossier::view::{Held, Trust};
use engine::{ActorKind, RelationKind};

use super::{counted, relation, tone};

/// Opens and closes the filter.
pub const FILTER: &str = "Filter";
/// Name of the part with what is held back.
pub const FILTERED_BY: &str = "Filters in force";
/// Looks for an actor.
pub const FIND_ACTOR: &str = "Find an actor";
/// Over the choice of lines.
pub const FILTER_LINES: &str = "Lines";
/// Over the choice of kinds of actors.
pub const FILTER_KINDS: &str = "Actors";
/// Over the choice of how often a pair must be related.
pub const FILTER_LEAST: &str = "Sentences a pair, at least";
/// Over the choice of how sure a line must be.
pub const FILTER_TRUST: &str = "How sure";
/// Over the choice of an actor and their neighbours.
pub const FILTER_NEAR: &str = "Near";
/// Near no one in particular.
pub const NEAR_ANYONE: &str = "anyone";
/// Over the choice of how far.
pub const FILTER_STEPS: &str = "How far";
/// Holds back who has no line.
pub const ONLY_TIED: &str = "Only actors with lines";
/// Lets through one thing and none like it.
pub const ONLY: &str = "only";

/// For the ear, of a button that says [`ONLY`]: "Only speaks about".
pub fn only(what: &str) -> String {
    format!("Only: {what}")
}

/// On the button of the filter, with how many things it holds back.
pub fn filter(held: usize) -> String {
    match held {
        0 => FILTER.to_owned(),
        held => format!("{FILTER} ({held})"),
    }
}

/// A kind of actor, many of them.
pub fn actor_kinds(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "people",
        ActorKind::Organization => "organizations",
        ActorKind::Government => "governments",
        ActorKind::Place => "places",
        ActorKind::Group => "groups",
    }
}

/// How sure a line must be.
pub fn trust_least(trust: Trust) -> &'static str {
    match trust {
        Trust::High => "Very likely",
        Trust::Good => "Likely",
        Trust::Fair | Trust::Low => "All",
    }
}

/// How far from someone: "1 step".
pub fn steps(steps: usize) -> String {
    counted(steps, "step", "steps")
}

/// A thing that is held back, on the button that lets it through again; `name` is that of the actor
/// near whom one must be.
pub fn held(held: &Held, name: &str) -> String {
    match held {
        Held::Tone(held) => format!("Without “{}”", tone(*held)),
        Held::Class(class) => without(*class),
        Held::Kind(kind) => format!("Without {}", actor_kinds(*kind)),
        Held::Least(least) => format!("At least {least} sentences a pair"),
        Held::Trust(Trust::High) => "Very likely only".to_owned(),
        Held::Trust(_) => "Likely or better".to_owned(),
        Held::Words(words) => format!("Named “{words}”"),
        Held::Ego(ego) => format!("Near {name}, {}", steps(ego.steps)),
        Held::Alone => ONLY_TIED.to_owned(),
    }
}

fn without(class: RelationKind) -> String {
    format!("Without “{}”", relation(class))
}

/// For the ear, on the same button.
pub fn release(held: &str) -> String {
    format!("{held}: take this filter away")
}

/// Beside the heading: "13 actors, 8 pairs", or of how many how many are shown.
pub fn actors_shown(actors: (usize, usize), pairs: (usize, usize)) -> String {
    let part = |(some, all): (usize, usize), one, many| {
        if some == all {
            counted(all, one, many)
        } else {
            format!("{some} of {}", counted(all, one, many))
        }
    };
    let actors = part(actors, "actor", "actors");
    format!("{actors}, {}", part(pairs, "pair", "pairs"))
}

/// Where the filter leaves no one.
pub const NO_ACTOR_MATCHES: &str = "No actor matches";
