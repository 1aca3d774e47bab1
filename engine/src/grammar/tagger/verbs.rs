//! Verb or noun, past or participle: what stands before and behind decides.

use super::Tagger;
use crate::{
    grammar::{Form, Tag},
    lexicon::Class,
    text::TokenKind,
};

impl Tagger<'_, '_> {
    pub(super) fn after_auxiliary(&self, token: usize, class: Class, noun: bool) -> Tag {
        let auxiliary = (self.sentence.start..token)
            .rev()
            .find(|&t| self.tags[t] == Tag::Auxiliary)
            .map_or(Class::empty(), |t| self.class(t));
        if auxiliary.contains(Class::DO) && class.contains(Class::VERB_BASE) {
            Tag::Verb(Form::Base)
        } else if class.contains(Class::VERB_ING) {
            Tag::Verb(Form::Ing)
        } else if class.contains(Class::VERB_PARTICIPLE) {
            Tag::Verb(Form::Participle)
        } else {
            self.no_verb(class, noun)
        }
    }

    /// "walked": the clause's finite verb, or a participle that hangs on a noun?
    pub(super) fn past_form(&self, token: usize, class: Class) -> Tag {
        let participle = class.contains(Class::VERB_PARTICIPLE);
        let past = class.contains(Class::VERB_PAST);
        if !past {
            return Tag::Verb(Form::Participle);
        }
        if !participle {
            return Tag::Verb(Form::Past);
        }
        let next = self.next_class(token);
        // "the council said": hardly ever "the words said".
        let says = class.contains(Class::SPEECH)
            && (!next.contains(Class::PREPOSITION) || self.text.lower(token) == "said");
        if says
            && matches!(
                self.just_before(token),
                Tag::Noun | Tag::Proper | Tag::Time | Tag::Number
            )
        {
            return Tag::Verb(Form::Past);
        }
        let next_is =
            |word: &str| self.sentence.has(token + 1) && self.text.lower(token + 1) == word;
        let leads_on = next.intersects(Class::NOUN | Class::ADJECTIVE)
            && !next.intersects(Class::FUNCTION)
            || self.sentence.has(token + 1) && self.text.kind(token + 1).is_capitalized();
        match self.just_before(token) {
            // "when asked", "if elected"
            Tag::Wh | Tag::Subordinator
                if matches!(
                    self.text.lower(token - 1),
                    "when" | "if" | "once" | "unless"
                ) =>
            {
                Tag::Verb(Form::Participle)
            }
            // "deported suspected smugglers", "two Kurdish armed groups"
            Tag::Verb(_) if leads_on => Tag::Adjective,
            Tag::Proper
                if leads_on
                    && self.class(token - 1).contains(Class::DEMONYM)
                    && !self.text.lower(token - 1).ends_with('s')
                    && matches!(
                        self.before(token - 1),
                        Tag::Preposition | Tag::Number | Tag::Verb(_) | Tag::Adjective
                    ) =>
            {
                Tag::Adjective
            }
            Tag::Noun | Tag::Proper | Tag::Time | Tag::Number if self.finite => {
                Tag::Verb(Form::Participle)
            }
            // "the farmers polled said"
            Tag::Noun | Tag::Proper | Tag::Number
                if next_is("by") || next_is("said") || self.finite_ahead(token) =>
            {
                Tag::Verb(Form::Participle)
            }
            Tag::Comma | Tag::Dash
                if next.contains(Class::PREPOSITION)
                    && self.text.lower(token) != "said"
                    && !self.goes_on_behind(token, class) =>
            {
                Tag::Verb(Form::Participle)
            }
            Tag::Stop | Tag::Preposition => {
                match next.intersects(Class::NOUN) && !next.intersects(Class::FUNCTION) {
                    true => Tag::Adjective,
                    false => Tag::Verb(Form::Participle),
                }
            }
            Tag::Conjunction | Tag::Adverb | Tag::Comma
                if next.contains(Class::NOUN)
                    && !next.intersects(Class::FUNCTION | Class::VERB)
                    && !class.intersects(Class::SPEECH | Class::ATTITUDE)
                    && self.finite =>
            {
                Tag::Adjective
            }
            _ => Tag::Verb(Form::Past),
        }
    }

    /// "Rao, the coach, called on them": a verb of saying behind what stands between two commas, in
    /// a clause that has no verb yet and gets none.
    fn goes_on_behind(&self, token: usize, class: Class) -> bool {
        const REACH: usize = 16;
        let from = self.sentence.start.max(token.saturating_sub(REACH));
        let commas = self.tags[from..token].iter().filter(|t| **t == Tag::Comma);
        let passive = matches!(
            self.text.lower(token),
            "accused" | "asked" | "told" | "blamed"
        );
        class.contains(Class::SPEECH)
            && !self.finite
            && !passive
            && commas.count() > 1
            && !self.finite_ahead(token)
    }

    /// A finite verb that cannot be anything else follows in the same clause: "The deal reached
    /// last week has collapsed".
    pub(super) fn finite_ahead(&self, token: usize) -> bool {
        const REACH: usize = 14;
        let first = self.class(token);
        if first.intersects(Class::SPEECH | Class::ATTITUDE)
            && !self.next_class(token).contains(Class::PREPOSITION)
        {
            return false;
        }
        for at in token + 1..self.sentence.end.min(token + REACH) {
            let class = self.class(at);
            if class.intersects(Class::SUBORDINATOR | Class::WH)
                && !class.contains(Class::PREPOSITION)
                || class.contains(Class::PRONOUN) && !class.contains(Class::DETERMINER)
                || !self.text.kind(at).is_word() && self.text.kind(at) != TokenKind::Number
            {
                return false;
            }
            // "spoke to the crew and said they were": so both have a tense.
            if self.text.lower(at) == "said" && self.text.lower(at - 1) == "and" {
                return false;
            }
            // "survived a war and says they are": a finite verb with its own clause.
            let finite = class.intersects(Class::VERB_S | Class::USUALLY_VERB)
                && !class.intersects(
                    Class::NOUN | Class::VERB_PARTICIPLE | Class::VERB_ING | Class::FUNCTION,
                );
            if finite && self.text.lower(at - 1) != "to" {
                // "published in the Journal of Tea suggests": nothing links the two.
                return class.contains(Class::VERB_S)
                    && !(token..at).any(|t| self.class(t).contains(Class::CONJUNCTION));
            }
            let sure = class.contains(Class::MODAL)
                || class.intersects(Class::BE | Class::HAVE)
                    && !matches!(self.text.lower(at), "be" | "been" | "being" | "having");
            if sure {
                return self.text.lower(at - 1) != "to";
            }
        }
        false
    }

    /// A name between a closing mark and this verb: `"…," Rao points out`.
    pub(super) fn attributes(&self, token: usize) -> bool {
        const LONGEST: usize = 8;
        let from = self.sentence.start.max(token.saturating_sub(LONGEST));
        // "the ministry notes, “…”"
        let next = token + 1;
        let introduces = self.sentence.has(next + 1)
            && matches!(self.text.kind(next), TokenKind::Comma | TokenKind::Colon)
            && self.text.kind(next + 1) == TokenKind::Mark
            && matches!(self.just_before(token), Tag::Noun | Tag::Proper);
        if introduces {
            return true;
        }
        let name = (from..token)
            .rev()
            .take_while(|&t| {
                matches!(
                    self.tags[t],
                    Tag::Proper | Tag::Pronoun | Tag::Determiner | Tag::Noun
                )
            })
            .count();
        let mark = token - name;
        name > 0
            && mark > from
            && self.tags[mark - 1] == Tag::Mark
            && self.text.marked_of(mark - 1).is_some_and(|m| {
                self.text.marked[m].closed && self.text.marked[m].tokens.end == mark
            })
    }

    /// "Results of early trials, published in May, show": the first noun phrase of the sentence,
    /// which has no finite verb yet, ends in a plural as the verb would need.
    fn opening_agrees(&self, plural: bool) -> bool {
        const REACH: usize = 6;
        let tags = &self.tags[self.sentence.start..];
        let is_head = |at: &usize| matches!(tags[*at], Tag::Noun | Tag::Proper);
        let Some(first) = (0..tags.len().min(REACH)).find(is_head) else {
            return false;
        };
        let last = (first..tags.len().min(first + REACH))
            .take_while(is_head)
            .last()
            .unwrap_or(first);
        let before = match first {
            0 => true,
            _ => !matches!(tags[first - 1], Tag::Preposition | Tag::To | Tag::Verb(_)),
        };
        before
            && self
                .class(self.sentence.start + last)
                .contains(Class::PLURAL)
                == plural
    }

    /// "plans", "talk", "report": what stands before and behind decides.
    pub(super) fn noun_or_verb(&self, token: usize, class: Class, noun: bool) -> Tag {
        let form = match class.contains(Class::VERB_S) {
            true => Tag::Verb(Form::Third),
            false if class.contains(Class::VERB_BASE) => Tag::Verb(Form::Base),
            false => return self.no_verb(class, noun),
        };
        if !noun && !class.intersects(Class::ADJECTIVE | Class::ADVERB) {
            return form;
        }
        if class.contains(Class::SPEECH) && self.attributes(token) {
            return form;
        }
        let other = self.no_verb(class & !Class::VERB, noun);
        let before = self.before(token);
        let next = self.next_class(token);
        let usually = class.contains(Class::USUALLY_VERB);
        let next_takes_subject =
            next.intersects(Class::MODAL | Class::BE | Class::HAVE | Class::DO);
        let object_follows = next.intersects(
            Class::DETERMINER | Class::POSSESSIVE | Class::TO | Class::SUBORDINATOR | Class::WH,
        ) || self.sentence.has(token + 1)
            && self.text.kind(token + 1).is_capitalized();
        // "the firm cut jobs": past and base form look alike.
        let past = class.contains(Class::VERB_PAST | Class::VERB_BASE)
            && (object_follows
                || next.contains(Class::NOUN)
                    && (next.contains(Class::PLURAL) || !next.intersects(Class::VERB)))
            && matches!(self.just_before(token), Tag::Noun | Tag::Proper)
            && !self.finite;
        if past {
            return Tag::Verb(Form::Past);
        }
        match before {
            Tag::Pronoun | Tag::Wh => match next_takes_subject {
                true => other,
                false => form,
            },
            Tag::Noun | Tag::Proper | Tag::Time | Tag::Close | Tag::Mark
                if !self.finite && !next_takes_subject =>
            {
                let plural = self.class(token - 1).contains(Class::PLURAL);
                let base = form == Tag::Verb(Form::Base);
                let timed = before == Tag::Time
                    || matches!(
                        self.text.lower(token - 1),
                        "today" | "yesterday" | "week" | "month" | "year"
                    );
                let agrees = plural == base || timed && self.opening_agrees(base);
                // "the findings show clear signs"
                let described = plural
                    && base
                    && next.contains(Class::ADJECTIVE)
                    && !next.intersects(Class::VERB_FINITE);
                // "the report shows men left", "figures show boats sank"
                let described = described
                    || plural == base
                        && self.tells(token)
                        && next.contains(Class::NOUN | Class::PLURAL)
                        && !next.intersects(Class::FUNCTION);
                if described {
                    return form;
                }
                // "Figures due today show a fall": a time is no part of what the verb is about.
                let told = timed && class.contains(Class::SPEECH);
                match usually || object_follows && agrees || told && self.opening_agrees(base) {
                    true => form,
                    false => other,
                }
            }
            Tag::Conjunction | Tag::Comma | Tag::Adverb if usually && !next_takes_subject => form,
            Tag::Comma
                if class.contains(Class::SPEECH)
                    && !self.finite
                    && self.opening_agrees(form == Tag::Verb(Form::Base)) =>
            {
                form
            }
            Tag::Stop if usually && object_follows => form,
            _ => other,
        }
    }
}
