//! Who holds a role with whom, from what an article says people are: "Kremlin aide", "head of the
//! union", "his peace envoy".
//!
//! A role with a body points from its holder to the body; one with a person from the person to the
//! holder ("his envoy": the envoy is his). What sets two against each other is no role.

use super::{
    agents::{self, Acts},
    events::Event,
    rules,
    scene::{End, Scene},
};
use crate::{
    grammar::{NounId, Tag},
    reading::{ActorId, ActorKind, Modality, RelationKind},
    span::TokenSpan,
};

/// One event for each holder and the one they hold a role with, at its first place.
pub(super) fn affiliations(scene: &Scene) -> Vec<Event> {
    let mut found: Vec<Event> = Vec::new();
    for (id, actor) in scene.cast.actors.iter().enumerate() {
        if actor.kind != ActorKind::Person {
            continue;
        }
        let holder = ActorId(id);
        let mut known = vec![holder];
        for &role in &actor.roles {
            let role = scene.text.tokens_of(role);
            if role.is_empty() || is_against(scene, role) || is_another(scene, role) {
                continue;
            }
            let (others, mut rule) = match within(scene, role, holder) {
                others if !others.is_empty() => (others, &rules::ROLE_NAMES),
                _ => (owner(scene, role), &rules::ROLE_OWNED),
            };
            let modality = match is_former(scene, role) {
                true => Modality::Former,
                false => Modality::Happened,
            };
            if modality == Modality::Former {
                rule = &rules::ROLE_FORMER;
            }
            for other in others {
                if known.contains(&other) {
                    continue;
                }
                known.push(other);
                let (source, target) = match scene.kind_of(other) {
                    ActorKind::Person => (other, holder),
                    _ => (holder, other),
                };
                found.push(Event {
                    source: End::Actor(source),
                    target: End::Actor(target),
                    kind: RelationKind::Affiliation,
                    negated: false,
                    modality,
                    trigger: role,
                    rule,
                });
            }
        }
    }
    found
}

/// Actors that the role's own words name: bodies, or else people.
fn within(scene: &Scene, role: TokenSpan, holder: ActorId) -> Vec<ActorId> {
    let mut others = Vec::new();
    let for_state = role
        .indices()
        .any(|t| agents::acts(scene.text.lower(t)) == Some(Acts::ForState));
    for token in role.indices() {
        // A Peruvian singer holds no role with Peru, the head of the Peruvian team does.
        let headed = (role.start..token).any(|t| scene.text.lower(t) == "of");
        let private = scene.named_at(token).is_none() && !for_state && !headed;
        // "at Makerere University in Kampala"
        let located = !others.is_empty()
            && token > role.start
            && matches!(scene.text.lower(token - 1), "in" | "at")
            && scene
                .named_at(token)
                .is_some_and(|a| scene.kind_of(a) == ActorKind::Place);
        if private || located {
            continue;
        }
        let other = scene.named_at(token).or(scene.spoken_at(token));
        if let Some(other) = other.filter(|o| *o != holder && !others.contains(o)) {
            others.push(other);
        }
    }
    let is_body = |a: &ActorId| scene.kind_of(*a) != ActorKind::Person;
    if others.iter().any(is_body) {
        others.retain(is_body);
    }
    others
}

/// Whose role it is: "Iran's leader", "his envoy", "his envoy Ana Sy and lawyer Ben Roy".
fn owner(scene: &Scene, role: TokenSpan) -> Vec<ActorId> {
    let Some(mut noun) = scene.grammar.noun_at(role.start) else {
        return Vec::new();
    };
    // Back through a list: the first member's owner is that of all.
    for _ in 0..4 {
        if let Some(end) = owned_by(scene, noun, role.start) {
            return vec![end];
        }
        let start = scene.grammar.nouns[noun].tokens.start;
        let joined = start > scene.sentence(start).start + 1
            && scene.grammar.tag(start - 1) == Tag::Conjunction;
        match scene.grammar.noun_at(start.saturating_sub(2)) {
            Some(before) if joined => noun = before,
            _ => break,
        }
    }
    Vec::new()
}

fn owned_by(scene: &Scene, noun: NounId, upto: usize) -> Option<ActorId> {
    let phrase = scene.grammar.nouns[noun];
    if let Some(possessor) = phrase.possessor {
        return match scene.end(possessor)? {
            End::Actor(actor) => Some(actor),
            End::Unnamed(_) => None,
        };
    }
    if phrase.tokens.start > upto {
        return None;
    }
    scene.possessive(noun)
}

/// "Ann Lee, Chief Justice Roy": not what she is but who comes next; "Ann Lee, aide to Mr Roy" is.
fn is_another(scene: &Scene, role: TokenSpan) -> bool {
    let named = |t: usize| {
        let actor = scene.named_at(t);
        actor.is_some_and(|a| scene.kind_of(a) == ActorKind::Person)
    };
    let led = role
        .indices()
        .any(|t| scene.grammar.tag(t) == Tag::Preposition);
    let owned = role.indices().any(|t| scene.grammar.tag(t) == Tag::Owner);
    named(role.end - 1) && !led && !owned
}

/// Critics, rivals and successors hold no role with those they are named by.
fn is_against(scene: &Scene, role: TokenSpan) -> bool {
    role.indices().any(|t| {
        let word = scene.text.lower(t);
        AGAINST.binary_search(&&*agents::singular(word)).is_ok()
    })
}

/// "former head of the union", but not "head of the former union".
fn is_former(scene: &Scene, role: TokenSpan) -> bool {
    let start = role
        .start
        .saturating_sub(1)
        .max(scene.sentence(role.start).start);
    let own = role.start..role.end;
    let end = (own.clone())
        .find(|&t| scene.grammar.tag(t) == Tag::Preposition)
        .unwrap_or(own.end);
    (start..end).any(|t| {
        let word = scene.text.lower(t);
        word.starts_with("ex-")
            || matches!(
                word,
                "former" | "ex" | "late" | "ousted" | "retired" | "then" | "onetime" | "one-time"
            )
    })
}

/// Sorted.
const AGAINST: &[&str] = &[
    "accuser",
    "adversary",
    "assassin",
    "biographer",
    "challenger",
    "competitor",
    "critic",
    "defector",
    "detractor",
    "enemy",
    "foe",
    "immigrant",
    "impersonator",
    "killer",
    "nemesis",
    "opponent",
    "predecessor",
    "prisoner",
    "rival",
    "successor",
    "victim",
    "winner",
];

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn roles_name_a_body() {
        check(
            "Brazilian President Marta Alves spoke.",
            "Marta Alves AFFILIATION Brazil",
        );
        check(
            "Ivan Orlov, head of the Georgian delegation, spoke.",
            "Ivan Orlov AFFILIATION Georgia",
        );
    }

    #[test]
    fn his_envoy_is_his() {
        check(
            "President Samuel Osei thanked his trade envoy Esi Mensah and lawyer Kofi Badu.",
            "Samuel Osei AFFILIATION Esi Mensah
             Samuel Osei AFFILIATION Kofi Badu
             Samuel Osei SUPPORT Esi Mensah
             Samuel Osei SUPPORT Kofi Badu",
        );
    }

    #[test]
    fn rivals_hold_no_role() {
        check("Carlos Vega, a critic of Venezuela, spoke.", "");
    }

    #[test]
    fn who_has_been_something_is_so_no_more() {
        check(
            "Marta Alves, former president of Brazil, spoke.",
            "Marta Alves former AFFILIATION Brazil",
        );
        check(
            "Former Georgian prime minister Ivan Orlov spoke.",
            "Ivan Orlov former AFFILIATION Georgia",
        );
        check("Former Georgia staff protested in Lyon.", "");
    }
}
