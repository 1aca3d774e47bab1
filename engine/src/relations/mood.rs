//! How real a deed is told to be, and whether it is denied.

use super::events::Teller;
use crate::grammar::{Form, Tag, VerbGroup};

/// How real a deed is told to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    Fact,
    /// It will be, or would be, or may be.
    Future,
    /// It could or should be, or would be if.
    Unreal,
}

impl Teller<'_> {
    pub(super) fn mood(&self, group: &VerbGroup) -> Mood {
        let text = self.scene.text;
        if self.in_condition(group) {
            return Mood::Unreal;
        }
        match group.modal.map(|m| text.lower(m)) {
            None => Mood::Fact,
            // "who'd endorsed": had.
            Some("'d") if matches!(group.form, Form::Participle | Form::Past) && !group.passive => {
                Mood::Fact
            }
            Some("will" | "'ll" | "wo" | "shall" | "would" | "'d" | "may") => Mood::Future,
            Some(_) => Mood::Unreal,
        }
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
            "Oman not ASSAULT Yemen",
        );
        check("Oman no longer supports Yemen.", "Oman not SUPPORT Yemen");
        check(
            "Oman had not openly attacked Yemen.",
            "Oman not ASSAULT Yemen",
        );
    }

    #[test]
    fn what_is_to_come_is_a_promise_or_a_threat() {
        check("Oman will help Yemen.", "Oman AGREE Yemen");
        check("Oman will attack Yemen.", "Oman THREATEN Yemen");
        check("Oman will meet Yemen.", "Oman CONSULT Yemen");
        check("Oman will not help Yemen.", "Oman REJECT Yemen");
    }

    #[test]
    fn a_clipped_had_is_no_would() {
        check(
            "Ana Sousa, who'd endorsed Pedro Lima, left.",
            "Ana Sousa SUPPORT Pedro Lima",
        );
    }

    #[test]
    fn what_could_be_is_not_told() {
        check("Oman could attack Yemen.", "");
        check("If Oman attacks Yemen, trade will stop.", "");
        check("Did Oman attack Yemen?", "");
    }
}
