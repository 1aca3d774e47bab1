//! How real a deed is told to be, and whether it is negated.

use super::{agents, events::Teller};
use crate::{
    grammar::{Form, NounId, Tag, VerbGroup},
    lexicon::Class,
    reading::Modality,
};

/// Verbs that say of a deed that it takes place: "talks will begin".
const TAKES_PLACE: [&str; 8] = [
    "begin", "continue", "happen", "hold", "open", "resume", "start", "take",
];

/// How many verbs a look for the verb of a noun goes on.
const VERBS_NEAR: usize = 4;

impl Teller<'_> {
    /// How real the words around a verb tell its deed to be.
    pub(super) fn modality(&self, group: &VerbGroup) -> Modality {
        let text = self.scene.text;
        if self.in_condition(group) {
            return Modality::Hypothetical;
        }
        let had = matches!(group.form, Form::Participle | Form::Past) && !group.passive;
        match group.modal.map(|m| text.lower(m)) {
            None => Modality::Happened,
            // "who'd endorsed": had.
            Some("'d") if had => Modality::Happened,
            Some("will" | "'ll" | "wo" | "shall") => Modality::Planned,
            // "said it would help", but not "would help if".
            Some("would" | "'d") if !self.has_condition(group) => Modality::Planned,
            Some("should" | "must" | "ought" | "need") => Modality::CalledFor,
            Some(_) => Modality::Hypothetical,
        }
    }

    /// "will help", "may attack": a promise or a threat, if it did not happen.
    pub(super) fn is_foretold(&self, group: &VerbGroup) -> bool {
        let modal = group.modal.map(|m| self.scene.text.lower(m));
        matches!(
            modal,
            Some("will" | "'ll" | "wo" | "shall" | "would" | "'d" | "may" | "might")
        )
    }

    /// "must be ready", "if they are hostile": no deed.
    pub(super) fn is_state(&self, group: &VerbGroup) -> bool {
        let class = self.scene.text.word(group.head).entry.class;
        class.contains(Class::BE) && !group.passive
    }

    /// How real the words around a noun of action tell its deed to be; nothing where they say of
    /// none in particular.
    pub(super) fn modality_of_deed(&self, noun: NounId) -> Option<Modality> {
        let scene = self.scene;
        let text = scene.text;
        let tokens = scene.grammar.nouns[noun].tokens;
        for word in tokens.indices().map(|t| text.lower(t)) {
            match word {
                "any" | "another" => return None,
                "planned" | "future" | "imminent" | "upcoming" => return Some(Modality::Planned),
                "proposed" => return Some(Modality::CalledFor),
                "possible" | "potential" | "hypothetical" | "would-be" => {
                    return Some(Modality::Hypothetical);
                }
                _ => {}
            }
        }
        let floor = scene.sentence(tokens.start).start;
        if tokens.start >= floor + 2 && matches!(text.lower(tokens.start - 1), "for" | "of") {
            match &*agents::singular(text.lower(tokens.start - 2)) {
                "plan" | "preparation" => return Some(Modality::Planned),
                "appeal" | "call" | "demand" | "proposal" => return Some(Modality::CalledFor),
                "chance" | "danger" | "fear" | "hope" | "idea" | "possibility" | "prospect"
                | "risk" => return Some(Modality::Hypothetical),
                _ => {}
            }
        }
        let verbs = &scene.grammar.verbs;
        let behind = verbs.partition_point(|v| v.tokens.start < tokens.end);
        let own = verbs[behind..]
            .iter()
            .take(VERBS_NEAR)
            .find(|v| v.subject == Some(noun) && !v.relative)
            .filter(|v| TAKES_PLACE.contains(&text.word(v.head).entry.lemma));
        Some(own.map_or(Modality::Happened, |verb| self.modality(verb)))
    }

    /// The sentence names a condition.
    fn has_condition(&self, group: &VerbGroup) -> bool {
        let start = self.scene.sentence(group.head).start;
        (start..self.scene.sentence_end(group.head))
            .any(|t| matches!(self.scene.text.lower(t), "if" | "unless"))
    }

    /// "if", "unless" or "whether" opens the clause.
    pub(super) fn in_condition(&self, group: &VerbGroup) -> bool {
        let scene = self.scene;
        let from = match group.subject.filter(|_| !group.relative) {
            Some(subject) => {
                let list = scene.list_left(subject);
                scene
                    .grammar
                    .with_possessors(list[0])
                    .start
                    .min(group.tokens.start)
            }
            None => group.tokens.start,
        };
        let floor = scene.sentence(group.head).start;
        (floor..from).rev().take(2).any(|t| {
            matches!(
                scene.text.lower(t),
                "if" | "unless" | "whether" | "lest" | "should"
            )
        })
    }

    /// "no official met", "neither side attacked"
    pub(super) fn negates_subject(&self, group: &VerbGroup) -> bool {
        group.subject.is_some_and(|subject| {
            let start = self.scene.grammar.nouns[subject].tokens.start;
            matches!(
                self.scene.text.lower(start),
                "no" | "neither" | "nobody" | "none"
            )
        })
    }

    /// "denied that it had attacked"
    pub(super) fn is_denied(&self, group: &VerbGroup) -> bool {
        let scene = self.scene;
        let Some(subject) = group.subject.filter(|_| !group.relative) else {
            return false;
        };
        let start = scene.grammar.with_possessors(subject).start;
        let floor = scene.sentence(start).start;
        (floor..start).rev().take(3).any(|t| {
            let verb = scene.grammar.verb_at(t).map(|v| &scene.grammar.verbs[v]);
            verb.is_some_and(|v| scene.text.word(v.head).entry.lemma == "deny")
        })
    }

    /// "no longer supports", "not firmly allied"
    pub(super) fn no_longer(&self, group: &VerbGroup) -> bool {
        let text = self.scene.text;
        (group.tokens.start.saturating_sub(2)..group.head)
            .any(|t| text.lower(t) == "no" && text.lower(t + 1) == "longer")
            || !group.negated
                && group.tokens.start >= 2
                && self.scene.grammar.tag(group.tokens.start - 1) == Tag::Adverb
                && self.scene.grammar.tag(group.tokens.start - 2) == Tag::Not
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn negation_is_told() {
        check("Oman did not attack Yemen.", "Oman not ASSAULT Yemen");
        check("Oman never attacked Yemen.", "Oman not ASSAULT Yemen");
        check(
            "Oman denied that it had attacked Yemen.",
            "Oman not denied ASSAULT Yemen",
        );
        check("Oman no longer supports Yemen.", "Oman not SUPPORT Yemen");
        check(
            "Oman had not openly attacked Yemen.",
            "Oman not ASSAULT Yemen",
        );
    }

    #[test]
    fn what_is_to_come_is_a_promise_or_a_threat() {
        check("Oman will help Yemen.", "Oman planned AGREE Yemen");
        check("Oman will attack Yemen.", "Oman planned THREATEN Yemen");
        check("Oman will meet Yemen.", "Oman planned CONSULT Yemen");
        check("Oman will not help Yemen.", "Oman planned REJECT Yemen");
        check("Oman is due to meet Yemen.", "Oman planned CONSULT Yemen");
        check("Oman planned to help Yemen.", "Oman planned AGREE Yemen");
        check(
            "The envoy said Oman would help Yemen.",
            "Oman planned AGREE Yemen",
        );
    }

    #[test]
    fn what_is_wanted_is_called_for() {
        check("Oman should help Yemen.", "Oman called-for AID Yemen");
        check("Oman must be ready to help Yemen.", "");
        check(
            "Peru called for talks between Oman and Yemen.",
            "Oman called-for CONSULT Yemen
             Peru DEMAND Oman
             Peru DEMAND Yemen",
        );
    }

    #[test]
    fn what_is_only_thought_of_is_hypothetical() {
        check("Oman may attack Yemen.", "Oman hypothetical THREATEN Yemen");
        check(
            "Oman could attack Yemen.",
            "Oman hypothetical ASSAULT Yemen",
        );
        check(
            "If Oman attacks Yemen, trade will stop.",
            "Oman hypothetical ASSAULT Yemen",
        );
        check(
            "Oman would help Yemen if asked.",
            "Oman hypothetical AGREE Yemen",
        );
        check("Oman could not attack Yemen.", "");
        check("Did Oman attack Yemen?", "");
    }

    #[test]
    fn a_deed_named_by_a_noun_has_its_modality_too() {
        check(
            "Possible talks between Oman and Yemen lifted prices.",
            "Oman hypothetical CONSULT Yemen",
        );
        check(
            "Talks between Oman and Yemen will open on Monday.",
            "Oman planned CONSULT Yemen",
        );
        check(
            "Hopes of a meeting between Oman and Yemen rose.",
            "Oman hypothetical CONSULT Yemen",
        );
        check("Talks between Oman and Yemen opened.", "Oman CONSULT Yemen");
    }

    #[test]
    fn denying_a_deed_denies_it() {
        check(
            "Oman denied attacking Yemen.",
            "Oman not denied ASSAULT Yemen",
        );
    }

    #[test]
    fn a_clipped_had_is_no_would() {
        check(
            "Ana Sousa, who'd endorsed Pedro Lima, left.",
            "Ana Sousa SUPPORT Pedro Lima",
        );
    }
}
