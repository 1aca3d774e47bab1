//! From the verbs and nouns of action of a text to who does what to whom.

use super::{
    agents::{self, Acts},
    frames::Outcome,
    guess, rules,
    scene::{End, Scene},
};
use crate::{
    grammar::VerbId,
    reading::{
        ActorKind, Modality,
        RelationKind::{self, *},
        Rule,
    },
    span::TokenSpan,
    text::TokenKind,
};

/// Something that one end does to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event {
    pub source: End,
    pub target: End,
    pub kind: RelationKind,
    pub negated: bool,
    pub modality: Modality,
    /// The verb, noun or role that says so.
    pub trigger: TokenSpan,
    pub rule: &'static Rule,
}

/// Every event of the text, in the order of the words that tell of them.
pub(super) fn events(scene: &Scene) -> Vec<Event> {
    let mut teller = Teller {
        scene,
        told_verbs: vec![false; scene.grammar.verbs.len()],
        told_nouns: vec![false; scene.grammar.nouns.len()],
    };
    let mut events = Vec::new();
    for verb in 0..scene.grammar.verbs.len() {
        let token = scene.grammar.verbs[verb].head;
        if !teller.told_verbs[verb] && !is_question(scene, token) {
            events.extend(teller.clause_of(verb));
        }
    }
    for noun in 0..scene.grammar.nouns.len() {
        let token = scene.head(noun);
        let told = teller.told_nouns[noun] || scene.deed_frames(noun).is_empty();
        if !told && !is_question(scene, token) {
            events.extend(teller.noun_alone(noun));
        }
    }
    crate::order::by(&mut events, |e| (e.trigger.start, e.trigger.end));
    events
}

/// A question tells of nothing.
fn is_question(scene: &Scene, token: usize) -> bool {
    let end = scene.sentence_end(token);
    (end.saturating_sub(2)..end)
        .any(|t| scene.text.kind(t) == TokenKind::Exclamation && scene.text.str(t).starts_with('?'))
}

pub(super) struct Teller<'a> {
    pub(super) scene: &'a Scene<'a>,
    /// Verbs that an event in another's clause has used up.
    pub(super) told_verbs: Vec<bool>,
    /// Nouns that a verb's event has used up.
    pub(super) told_nouns: Vec<bool>,
}

/// How deep deeds may speak of deeds: "agreed to begin talks".
const DEEPEST: usize = 3;

impl Teller<'_> {
    /// The events of a verb that no other verb has used up.
    pub(super) fn clause_of(&mut self, verb: VerbId) -> Vec<Event> {
        let group = self.scene.grammar.verbs[verb];
        if !self.may_tell(&group) {
            return Vec::new();
        }
        let (sources, way) = match self.doers(&group, verb) {
            Some(found) => found,
            None => return Vec::new(),
        };
        let modality = self.modality(&group);
        let unreal = matches!(modality, Modality::CalledFor | Modality::Hypothetical);
        if unreal && self.is_state(&group) {
            return Vec::new();
        }
        let mut events = self.verb(verb, &sources, way, DEEPEST);
        if events.is_empty() && !self.told_verbs[verb] && modality == Modality::Happened {
            events = guess::far(self.scene, verb, &sources);
        }
        let denied = self.is_denied(&group);
        let nobody = self.negates_subject(&group) != denied;
        for event in &mut events {
            event.negated ^= nobody;
            if denied && event.negated {
                event.modality = Modality::Denied;
            } else if modality != Modality::Happened {
                event.modality = modality;
                if self.is_foretold(&group) {
                    foretell(event);
                }
                if event.rule.precision > rules::VERB_FUTURE.precision {
                    event.rule = &rules::VERB_FUTURE;
                }
            }
        }
        // "could not agree", "if they do not help": nothing is told of what is not even thought of.
        events.retain(|e| !(e.negated && e.modality == Modality::Hypothetical));
        events
    }

    /// What people do in words where others use force.
    pub(super) fn mind_people(&self, events: &mut Vec<Event>, by_people: Option<Outcome>) {
        let Some(instead) = by_people else { return };
        let kind = |end| self.scene.kind(end);
        events.retain_mut(|event| {
            let forced = match event.source {
                End::Unnamed(noun) => matches!(
                    agents::acts(self.scene.text.lower(self.scene.head(noun))),
                    Some(Acts::ForState | Acts::OnlyForState | Acts::ForBody)
                ),
                End::Actor(_) => kind(event.source) == ActorKind::Government,
            };
            let people = kind(event.source) == ActorKind::Person
                || !forced && kind(event.target) == ActorKind::Person;
            match instead {
                _ if !people => true,
                Outcome::Is(kind) => {
                    event.kind = kind;
                    true
                }
                _ => false,
            }
        });
    }
}

/// One token as a trigger.
pub(super) fn word(token: usize) -> TokenSpan {
    TokenSpan::new(token, token + 1)
}

/// What all of them do to each other, each pair once.
pub(super) fn each_other(
    ends: &[End],
    kind: RelationKind,
    negated: bool,
    trigger: TokenSpan,
) -> Vec<Event> {
    let mut events = Vec::new();
    for (i, &source) in ends.iter().enumerate() {
        for &target in &ends[i + 1..] {
            events.push(Event {
                source,
                target,
                kind,
                negated,
                modality: Modality::Happened,
                trigger,
                rule: &rules::LIST_MUTUAL,
            });
        }
    }
    events
}

/// Every source with every target, each pair once.
pub(super) fn pairs(sources: &[End], targets: &[End]) -> impl Iterator<Item = (End, End)> {
    let all = sources
        .iter()
        .flat_map(|&a| targets.iter().map(move |&b| (a, b)));
    all.filter(|(a, b)| a != b)
}

/// Makes what is done a promise or a threat, and what will not be done a refusal.
fn foretell(event: &mut Event) {
    match event.negated && !is_conflict(event.kind) {
        // "will not meet", "would not help"
        true => (event.kind, event.negated) = (Reject, false),
        false => event.kind = announced(event.kind),
    }
}

/// What a deed is while it is still to come: a promise or a threat.
pub(super) fn announced(kind: RelationKind) -> RelationKind {
    match kind {
        Support | Cooperate | Aid | Concede | Retreat => Agree,
        Protest | Mobilize | Sanction | Coerce | Assault => Threaten,
        _ => kind,
    }
}

pub(super) fn is_conflict(kind: RelationKind) -> bool {
    matches!(
        kind,
        Demand
            | Accuse
            | Reject
            | Threaten
            | Investigate
            | Protest
            | Mobilize
            | Sanction
            | Coerce
            | Assault
    )
}
