//! How a choice lives on when the reading under it is corrected.

use engine::{ActorId, QuoteId, Span};
use serde::{Deserialize, Serialize};

use super::{Pick, View, VoiceId};
use crate::edits::{ActorAt, RelationAt};

/// A choice by where it stands in the text, not by its index in one view. Links hold the cases by
/// their index: later ones are added at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Anchor {
    /// One actor.
    Actor(ActorAt),
    /// One statement.
    Quote(Span),
    /// One bundle of lines.
    Pair(ActorAt, ActorAt),
    /// Two actors, side by side.
    Both(ActorAt, ActorAt),
    /// Some words.
    Words(Span),
    /// One relation.
    Relation(RelationAt),
}

impl Anchor {
    /// Where a choice stands; none if nothing is chosen.
    pub fn of(view: &View, pick: Pick) -> Option<Self> {
        let actor = |id: ActorId| view.origins.actors.get(id.0)?.at;
        match pick {
            Pick::Nothing => None,
            Pick::Actor(id) => actor(id).map(Anchor::Actor),
            Pick::Quote(id) => Some(Anchor::Quote(view.origins.quotes.get(id.0)?.at)),
            Pick::Pair(index) => {
                let (one, other) = view.graph.bundles.get(index)?.ends;
                let node = |at: usize| actor(view.graph.nodes[at].actor);
                Some(Anchor::Pair(node(one)?, node(other)?))
            }
            Pick::Both(one, other) => Some(Anchor::Both(actor(one)?, actor(other)?)),
            Pick::Words(span) => Some(Anchor::Words(span)),
            Pick::Relation(index) => {
                view.reading.relations.get(index)?;
                let at = view.origins.relation_at(&view.reading, index)?;
                Some(Anchor::Relation(at))
            }
        }
    }

    /// The same choice in another view of the same text; nothing if it is not there any more. An
    /// actor that was merged is the one they were merged into.
    pub fn find(self, view: &View) -> Pick {
        self.found(view).unwrap_or_default()
    }

    fn found(self, view: &View) -> Option<Pick> {
        match self {
            Anchor::Actor(at) => actor(view, at).map(Pick::Actor),
            Anchor::Quote(at) => {
                let quotes = &view.origins.quotes;
                let index = quotes.iter().position(|origin| origin.at == at)?;
                Some(Pick::Quote(QuoteId(index)))
            }
            Anchor::Pair(one, other) => {
                let node = |at: ActorAt| {
                    let actor = actor(view, at)?;
                    view.graph.nodes.iter().position(|n| n.actor == actor)
                };
                let (one, other) = (node(one)?, node(other)?);
                let ends = (one.min(other), one.max(other));
                let index = view.graph.bundles.iter().position(|b| b.ends == ends)?;
                Some(Pick::Pair(index))
            }
            Anchor::Both(one, other) => {
                let (one, other) = (actor(view, one)?, actor(view, other)?);
                (one != other).then_some(Pick::Both(one, other))
            }
            Anchor::Words(span) => {
                // A stranger's may be reversed, empty, or lie outside the text.
                let words = view.text.get(span.start..span.end)?;
                (!words.is_empty()).then_some(Pick::Words(span))
            }
            Anchor::Relation(at) => {
                let ends = (actor(view, at.source)?, actor(view, at.target)?);
                let index = view.reading.relations.iter().position(|relation| {
                    (relation.source, relation.target) == ends
                        && (relation.kind, relation.evidence) == (at.kind, at.evidence)
                })?;
                Some(Pick::Relation(index))
            }
        }
    }
}

/// The same speaker in another view of the same text, if they still say something there: the actor,
/// or whom the same words stand for where it is no one with a name.
pub fn same_voice(before: &View, voice: VoiceId, after: &View) -> Option<VoiceId> {
    let known = before.voices.get(voice.0)?;
    let actor = match known.actor {
        Some(known) => Some(actor(after, before.origins.actors.get(known.0)?.at?)?),
        None => None,
    };
    let is_same = |other: &super::Voice| {
        other.actor == actor && (actor.is_some() || other.name == known.name)
    };
    after.voices.iter().position(is_same).map(VoiceId)
}

/// Who stands there in a view; whoever they were merged into, if they were.
pub(super) fn actor(view: &View, at: ActorAt) -> Option<ActorId> {
    let known = |origin: &crate::edits::ActorOrigin| origin.at == Some(at);
    let same = view.origins.actors.iter().position(known);
    let mentioned = || {
        let ActorAt::Mention(span) = at else {
            return None;
        };
        view.reading
            .actors
            .iter()
            .position(|actor| actor.mentions.iter().any(|mention| mention.span == span))
    };
    same.or_else(mentioned).map(ActorId)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::{Edit, apply};
    use crate::view::fixture::MINISTER;

    fn edited(edits: &[Edit]) -> View {
        let view = MINISTER.view();
        View::new(view.text.clone(), apply(&view.text, view.reading, edits))
    }

    fn actor_at(id: usize) -> ActorAt {
        MINISTER.view().origins.actors[id].at.expect("a mention")
    }

    #[track_caller]
    fn check(pick: Pick, edits: &[Edit], expected: Pick) {
        let anchor = Anchor::of(&MINISTER.view(), pick).expect("it is there");
        assert_eq!(anchor.find(&edited(edits)), expected);
    }

    #[test]
    fn a_choice_is_found_again() {
        let picks = [
            Pick::Actor(ActorId(1)),
            Pick::Quote(QuoteId(0)),
            Pick::Pair(0),
            Pick::Both(ActorId(0), ActorId(1)),
            Pick::Words(Span::new(0, 3)),
            Pick::Relation(0),
        ];
        for pick in picks {
            check(pick, &[], pick);
        }
    }

    #[test]
    fn words_that_the_text_does_not_have_are_no_choice() {
        for (start, end) in [(0, 0), (5, 3), (0, 9000), (900, 901), (7, usize::MAX)] {
            let anchor = Anchor::Words(Span { start, end });
            assert_eq!(anchor.find(&MINISTER.view()), Pick::Nothing);
        }
    }

    #[test]
    fn a_choice_moves_up_when_another_goes() {
        let gone = [Edit::NoActor { actor: actor_at(0) }];
        check(Pick::Actor(ActorId(1)), &gone, Pick::Actor(ActorId(0)));
        check(Pick::Pair(0), &gone, Pick::Nothing);
        let both = Pick::Both(ActorId(0), ActorId(1));
        check(both, &gone, Pick::Nothing);
    }

    #[test]
    fn who_was_merged_is_the_other() {
        let merged = [Edit::Merge {
            actor: actor_at(1),
            into: actor_at(0),
        }];
        check(Pick::Actor(ActorId(1)), &merged, Pick::Actor(ActorId(0)));
        check(Pick::Relation(0), &merged, Pick::Nothing);
    }

    #[test]
    fn a_speaker_who_is_renamed_is_the_same_speaker() {
        let before = MINISTER.view();
        let renamed = edited(&[Edit::Rename {
            actor: actor_at(0),
            name: "Anna Boe".to_owned(),
        }]);
        assert_eq!(same_voice(&before, VoiceId(0), &renamed), Some(VoiceId(0)));
        let silent = edited(&[Edit::NoQuote {
            quote: before.origins.quotes[0].at,
        }]);
        assert_eq!(same_voice(&before, VoiceId(0), &silent), None);
        let unnamed = edited(&[Edit::NoActor { actor: actor_at(0) }]);
        assert_eq!(same_voice(&before, VoiceId(0), &unnamed), None);
        assert_eq!(same_voice(&unnamed, VoiceId(0), &unnamed), Some(VoiceId(0)));
    }
}
