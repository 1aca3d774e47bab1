//! Who does what a verb says: its subject, or that of the clause it hangs on.

use super::{agents, clause::is_time, events::Teller, lists::NounList, rules};
use crate::{
    grammar::{Form, NounId, Tag, VerbGroup, VerbId},
    lexicon::Class,
    reading::{ActorKind, Rule},
};

/// How many verbs a look for the verb of the clause goes back.
pub(super) const VERBS_BACK: usize = 12;

/// Nouns that an infinitive completes; sorted.
const WITH_INFINITIVE: &[&str] = &[
    "ability",
    "agreement",
    "ambition",
    "attempt",
    "authority",
    "bid",
    "campaign",
    "capacity",
    "chance",
    "commitment",
    "courage",
    "decision",
    "deal",
    "desire",
    "determination",
    "duty",
    "effort",
    "eagerness",
    "failure",
    "first",
    "freedom",
    "hope",
    "idea",
    "intent",
    "intention",
    "job",
    "last",
    "law",
    "move",
    "need",
    "obligation",
    "one",
    "opportunity",
    "option",
    "order",
    "permission",
    "person",
    "plan",
    "power",
    "pressure",
    "proposal",
    "readiness",
    "reason",
    "refusal",
    "reluctance",
    "resolution",
    "right",
    "strategy",
    "temptation",
    "tendency",
    "thing",
    "time",
    "urge",
    "way",
    "willingness",
];

impl Teller<'_> {
    /// Who does it, as phrases, and by which rule an object of theirs is found.
    pub(super) fn doers(
        &self,
        group: &VerbGroup,
        verb: VerbId,
    ) -> Option<(NounList, &'static Rule)> {
        let grammar = self.scene.grammar;
        let start = group.tokens.start;
        if group.finite {
            let subject = group.subject?;
            let list = match group.relative {
                true => NounList::of(self.antecedent(group, subject)),
                false => self.scene.list_left(subject),
            };
            return Some((list, &rules::VERB_OBJECT));
        }
        let floor = self.scene.sentence(start).start;
        let before = start.checked_sub(1).filter(|&b| b >= floor)?;
        let main = || {
            grammar.verbs[..verb]
                .iter()
                .rev()
                .take(VERBS_BACK)
                .take_while(|v| v.tokens.start >= floor)
                .find(|v| v.finite && !v.relative)
        };
        if grammar.tag(start) == Tag::To {
            // "went to Lima to meet": whoever went, if they did.
            let main = main()?;
            let class = self.scene.text.word(main.head).entry.class;
            let moved = !main.passive
                && !main.negated
                && main.modal.is_none()
                && !class.intersects(Class::SPEECH | Class::ATTITUDE | Class::BE | Class::HAVE)
                && !self.wants_infinitive(before);
            return match moved {
                true => Some((self.scene.list_left(main.subject?), &rules::VERB_INFINITIVE)),
                false => None,
            };
        }
        match (group.form, grammar.tag(before)) {
            (Form::Ing, Tag::Comma) => Some((
                self.scene.list_left(main()?.subject?),
                &rules::VERB_PARTICIPLE,
            )),
            (Form::Ing, Tag::Preposition | Tag::Subordinator | Tag::Wh)
                if matches!(
                    self.scene.text.lower(before),
                    "after" | "before" | "by" | "while" | "when" | "since" | "in"
                ) =>
            {
                let main = main().or_else(|| self.next_finite(verb))?;
                let subject = (!main.passive).then_some(main.subject?)?;
                Some((self.scene.list_left(subject), &rules::VERB_PARTICIPLE))
            }
            (Form::Ing, _) => {
                let noun = grammar.noun_at(before)?;
                let doers = match self.scene.end(noun) {
                    Some(_) => NounList::of(noun),
                    // "marched on Sunday calling for", "marched after a rally calling for"
                    None if is_time(self.scene, noun)
                        || !self.scene.deed_frames(noun).is_empty() =>
                    {
                        self.scene.list_left(main()?.subject?)
                    }
                    None => return None,
                };
                Some((doers, &rules::VERB_PARTICIPLE))
            }
            (Form::Participle, Tag::Comma) => {
                let noun = grammar.noun_at(before.checked_sub(1)?)?;
                Some((NounList::of(noun), &rules::VERB_PARTICIPLE))
            }
            (Form::Participle, _) => {
                let noun = grammar.noun_at(before)?;
                Some((NounList::of(noun), &rules::VERB_PARTICIPLE))
            }
            _ => None,
        }
    }

    /// Whom "who" tells of: in "a lawyer in Kigali, who", no place.
    pub(super) fn antecedent(&self, group: &VerbGroup, nearest: NounId) -> NounId {
        let scene = self.scene;
        let floor = scene.sentence(group.tokens.start).start;
        let who = (floor..group.tokens.start)
            .rev()
            .take(4)
            .any(|t| matches!(scene.text.lower(t), "who" | "whom"));
        let mut noun = nearest;
        for _ in 0..3 {
            let place = scene.end(noun).is_none_or(|end| {
                matches!(scene.kind(end), ActorKind::Place | ActorKind::Government)
            });
            let start = scene.grammar.with_possessors(noun).start;
            if !who
                || !place
                || start < floor + 2
                || scene.grammar.tag(start - 1) != Tag::Preposition
            {
                break;
            }
            match scene.grammar.noun_at(start - 2) {
                Some(above) => noun = above,
                None => break,
            }
        }
        match scene.end(noun) {
            Some(_) => noun,
            None => nearest,
        }
    }

    pub(super) fn next_finite(&self, verb: VerbId) -> Option<&VerbGroup> {
        let grammar = self.scene.grammar;
        let end = self.scene.sentence_end(grammar.verbs[verb].head);
        let rest = grammar.verbs[verb + 1..].iter();
        rest.take(VERBS_BACK)
            .take_while(|v| v.tokens.start < end)
            .find(|v| v.finite)
    }

    /// "plans to", "the right to", "ready to": the infinitive tells of no purpose.
    pub(super) fn wants_infinitive(&self, before: usize) -> bool {
        let lower = self.scene.text.lower(before);
        self.scene.grammar.tag(before) == Tag::Adjective
            || self
                .scene
                .text
                .word(before)
                .entry
                .class
                .contains(Class::SPEECH_NOUN)
            || WITH_INFINITIVE
                .binary_search(&&*agents::singular(lower))
                .is_ok()
    }

    /// The phrase that stands for an object in "whom A accuses" or "the man that A accuses".
    pub(super) fn gap(&self, group: &VerbGroup) -> Option<NounId> {
        let scene = self.scene;
        let subject = group
            .subject
            .filter(|_| !group.relative && !group.passive)?;
        let start = scene.grammar.with_possessors(subject).start;
        let floor = scene.sentence(start).start;
        let wh = start.checked_sub(1).filter(|&t| t > floor)?;
        if !matches!(scene.text.lower(wh), "whom" | "who" | "which") {
            return None;
        }
        let mut at = wh - 1;
        while at > floor && matches!(scene.grammar.tag(at), Tag::Comma | Tag::Preposition) {
            at -= 1;
        }
        scene.grammar.noun_at(at)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn a_subject_is_carried_over() {
        check(
            "Sweden recalled its envoy and condemned Belarus.",
            "Sweden ACCUSE Belarus",
        );
    }

    #[test]
    fn relative_clauses_tell_of_what_stands_before_them() {
        check(
            "Ana Sousa, who criticized Pedro Lima last week, left.",
            "Ana Sousa ACCUSE Pedro Lima",
        );
        check(
            "Pedro Lima, whom Ana Sousa accuses of fraud, left.",
            "Ana Sousa ACCUSE Pedro Lima",
        );
    }

    #[test]
    fn reduced_clauses_too() {
        check(
            "Hamid Rahimi, backed by Qatar, won the vote.",
            "Qatar SUPPORT Hamid Rahimi",
        );
        check(
            "Qatar left the talks, accusing Egypt of delay.",
            "Qatar ACCUSE Egypt",
        );
    }

    #[test]
    fn an_infinitive_may_say_what_for() {
        check(
            "Jin Park flew to Hanoi to meet Linh Tran.",
            "Jin Park CONSULT Linh Tran",
        );
        check("Jin Park has no plans to meet Linh Tran.", "");
    }
}
