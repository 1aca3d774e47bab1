//! What a verb tells by the frame that fits it best.

use super::{
    clause::{Chunk, Clause, Fit, fit},
    deeds::behind,
    events::{Event, Teller, announced, each_other, is_conflict, pairs, word},
    frames::{First, Frame, Frames, Outcome, Part},
    guess, rules,
    scene::End,
};
use crate::{
    grammar::{Form, NounId, Tag, VerbGroup, VerbId},
    lexicon::Class,
    reading::{Modality, Rule},
    span::TokenSpan,
};

impl Teller<'_> {
    /// True for a verb with frames, and for "be", which may stand before a word that has some.
    pub(super) fn may_tell(&self, group: &VerbGroup) -> bool {
        let [by_form, by_lemma] = self.frames_of(group);
        let class = self.scene.class(group.head);
        class.contains(Class::BE) || !by_form.is_empty() || !by_lemma.is_empty()
    }

    /// The frames of a verb as it stands, and those of its lemma where that is another word:
    /// "wound" is a verb of its own too, not only the past of "wind".
    fn frames_of(&self, group: &VerbGroup) -> [&'static [Frame]; 2] {
        let word = self.scene.text.word(group.head);
        let frames = Frames::get();
        let lemma = word.entry.lemma;
        match lemma.is_empty() || lemma == word.lower {
            true => [frames.of_verb(word.lower), &[]],
            false => [frames.of_verb(word.lower), frames.of_verb(lemma)],
        }
    }

    /// The events of a verb whose doers are known.
    pub(super) fn verb(
        &mut self,
        verb: VerbId,
        doers: &[NounId],
        way: &'static Rule,
        depth: usize,
    ) -> Vec<Event> {
        let scene = self.scene;
        let group = scene.grammar.verbs[verb];
        let class = scene.class(group.head);
        let [by_form, by_lemma] = self.frames_of(&group);
        let clause = Clause::behind(scene, group.tokens.end);
        if class.contains(Class::BE) && !group.passive {
            let Some(at) = clause
                .chunks
                .iter()
                .position(|c| matches!(c, Chunk::Word(t) if scene.grammar.tag(*t) != Tag::Adverb))
            else {
                return Vec::new();
            };
            let Chunk::Word(token) = clause.chunks[at] else {
                return Vec::new();
            };
            if at > 2 {
                return Vec::new();
            }
            let frames = Frames::get().of_verb(scene.text.lower(token)).iter();
            let mut frames = frames.filter(|f| f.after_be).peekable();
            if frames.peek().is_none() {
                return Vec::new();
            }
            let behind = Clause {
                chunks: clause.chunks[at + 1..].to_vec(),
            };
            return self.first_told(frames, verb, doers, way, &behind, depth);
        }
        let with_be = group.passive || group.form == Form::Ing && group.finite;
        if with_be {
            let found = self.first_told(
                by_form.iter().filter(|f| f.after_be),
                verb,
                doers,
                way,
                &clause,
                depth,
            );
            if !found.is_empty() {
                return found;
            }
        }
        let frames = by_form.iter().chain(by_lemma).filter(|f| !f.after_be);
        self.first_told(frames, verb, doers, way, &clause, depth)
    }

    pub(super) fn first_told<'f>(
        &mut self,
        frames: impl Iterator<Item = &'f Frame>,
        verb: VerbId,
        doers: &[NounId],
        way: &'static Rule,
        clause: &Clause,
        depth: usize,
    ) -> Vec<Event> {
        for frame in frames {
            if let Some(events) = self.told(frame, verb, doers, way, clause, depth) {
                return events;
            }
        }
        Vec::new()
    }

    /// What a frame tells, if it fits; nothing fits better then.
    pub(super) fn told(
        &mut self,
        frame: &Frame,
        verb: VerbId,
        doers: &[NounId],
        way: &'static Rule,
        clause: &Clause,
        depth: usize,
    ) -> Option<Vec<Event>> {
        let scene = self.scene;
        let group = scene.grammar.verbs[verb];
        let passive =
            !frame.after_be && (group.passive || !group.finite && group.form == Form::Participle);
        if passive && frame.first != First::Source {
            return None;
        }
        let last = doers.last().copied();
        let fitted = fit(
            scene,
            frame,
            clause,
            last.filter(|_| passive),
            self.gap(&group),
        )?;
        self.use_up_infinitives(clause, &fitted);
        let first = match passive {
            true => self.by(clause),
            false => scene.ends(doers),
        };
        let negated = group.negated || self.no_longer(&group);
        if let Some(doing) = fitted.doing {
            let trigger = word(group.head);
            let events = self.doing(frame, doing, doers, &first, trigger, negated, depth);
            // What speaks of a deed and tells nothing may fit another frame: "agreed to reopen".
            let settled = frame.outcome == Outcome::Nothing || !events.is_empty();
            return settled.then_some(events);
        }
        if let Some(deed) = fitted.deed {
            return self.deed(frame, deed, &first, clause, word(group.head), negated);
        }
        let rule = match () {
            _ if frame.parts.iter().any(|p| matches!(p, Part::Clause)) => &rules::SAYS_MUST,
            _ if fitted.through => &rules::VERB_THROUGH,
            _ if !std::ptr::eq(way, &rules::VERB_OBJECT) => way,
            _ if passive => &rules::VERB_PASSIVE,
            _ if fitted.prepositional => &rules::VERB_PREPOSITION,
            _ => way,
        };
        let kind = match frame.outcome {
            Outcome::Is(kind) => kind,
            _ => return Some(Vec::new()),
        };
        for &noun in &fitted.words {
            // "lifted sanctions on" is no sanction.
            self.told_nouns[noun] = true;
        }
        let told = |source, target, rule| Event {
            source,
            target,
            kind,
            negated,
            modality: Modality::Happened,
            trigger: word(group.head),
            rule,
        };
        let mut events = Vec::new();
        match frame.first {
            First::Both => {
                let pair = match first.len() {
                    0 | 1 => scene.the_two(last?),
                    _ => first,
                };
                if pair.len() < 2 {
                    return None;
                }
                events = each_other(&pair, kind, negated, word(group.head));
                if let (1, Some(event)) = (events.len(), events.first_mut())
                    && doers.len() == 1
                {
                    event.rule = &rules::PAIR_MUTUAL;
                }
            }
            First::Source | First::Target => {
                if fitted.ends.is_empty() {
                    return None;
                }
                for &a in &first {
                    for &b in &fitted.ends {
                        let (source, target) = match frame.first {
                            First::Target => (b, a),
                            _ => (a, b),
                        };
                        events.push(told(source, target, rule));
                    }
                }
            }
        }
        self.mind_people(&mut events, frame.by_people);
        Some(events)
    }

    /// What "agreed to attack" tells, from what "attack" tells.
    #[expect(clippy::too_many_arguments, reason = "one call of a recursion")]
    pub(super) fn doing(
        &mut self,
        frame: &Frame,
        doing: VerbId,
        doers: &[NounId],
        sources: &[End],
        trigger: TokenSpan,
        negated: bool,
        depth: usize,
    ) -> Vec<Event> {
        self.told_verbs[doing] = true;
        let inner = match depth.checked_sub(1) {
            Some(depth) => self.verb(doing, doers, &rules::DEED_OF_DEED, depth),
            None => Vec::new(),
        };
        if inner.is_empty() {
            let (Outcome::Is(kind) | Outcome::Either(kind, _)) = frame.outcome else {
                return Vec::new();
            };
            let targets = guess::anyone(self.scene, doing, sources);
            return pairs(sources, &targets)
                .map(|(source, target)| Event {
                    source,
                    target,
                    kind,
                    negated,
                    modality: frame.modality.unwrap_or_default(),
                    trigger,
                    rule: &rules::DEED_OPEN,
                })
                .collect();
        }
        let outer = |mut event: Event| {
            match frame.outcome {
                Outcome::Is(kind) => (event.kind, event.trigger) = (kind, trigger),
                Outcome::Either(peace, war) => {
                    let kind = match event.kind {
                        // What is said stays what it is: "decided to press".
                        kind if kind == announced(kind) && is_conflict(kind) => kind,
                        kind if is_conflict(kind) => war,
                        _ => peace,
                    };
                    (event.kind, event.trigger) = (kind, trigger);
                }
                // "is due to attack" is a threat, as "will attack" is.
                Outcome::Same if frame.modality.is_some() => event.kind = announced(event.kind),
                Outcome::Same => {}
                Outcome::Not => event.negated = !event.negated,
                Outcome::Nothing => return None,
            }
            event.negated ^= negated;
            event.modality = match frame.modality {
                Some(Modality::Denied) if !event.negated => Modality::Happened,
                Some(modality) => modality,
                None => event.modality,
            };
            event.rule = &rules::DEED_OF_DEED;
            Some(event)
        };
        inner.into_iter().filter_map(outer).collect()
    }

    /// The ends behind "by".
    pub(super) fn by(&self, clause: &Clause) -> Vec<End> {
        let own = clause
            .chunks
            .iter()
            .position(|c| matches!(c, Chunk::Verb(_)));
        let own = &clause.chunks[..own.unwrap_or(clause.chunks.len())];
        behind(self.scene, own, &["by"]).unwrap_or_default()
    }

    /// Infinitives behind a frame that fits tell of what someone else should do.
    pub(super) fn use_up_infinitives(&mut self, clause: &Clause, fitted: &Fit) {
        for &chunk in &clause.chunks {
            if let Chunk::Verb(verb) = chunk
                && fitted.doing != Some(verb)
                && !fitted.ends.is_empty()
            {
                let start = self.scene.grammar.verbs[verb].tokens.start;
                self.told_verbs[verb] |= self.scene.grammar.tag(start) == Tag::To;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn passives_turn_the_ends() {
        check(
            "Kenya was accused by Uganda of spying.",
            "Uganda ACCUSE Kenya",
        );
        check("Aid was sent to Nepal by India.", "India AID Nepal");
        check("Kenya was accused of spying.", "");
    }

    #[test]
    fn prepositions_lead_to_the_other_end() {
        check(
            "Mexico broke off all diplomatic relations with Cuba and Peru.",
            "Mexico SANCTION Cuba
             Mexico SANCTION Peru",
        );
    }

    #[test]
    fn deeds_of_deeds() {
        check(
            "Iran threatened to attack Bahrain.",
            "Iran THREATEN Bahrain",
        );
        check("Japan agreed to help Laos.", "Japan AGREE Laos");
        check("Japan refused to meet Laos.", "Japan REJECT Laos");
        check("Japan failed to help Laos.", "Japan not AID Laos");
        check("Japan wants to attack Laos.", "");
    }

    #[test]
    fn people_attack_in_words() {
        check(
            "Ana Sousa attacked Pedro Lima over taxes.",
            "Ana Sousa ACCUSE Pedro Lima",
        );
        check("Iran attacked Bahrain.", "Iran ASSAULT Bahrain");
    }

    #[test]
    fn what_others_must_do() {
        check("Poland said that Latvia must pay.", "Poland DEMAND Latvia");
        check(
            "Poland demanded that Latvia and Estonia pay.",
            "Poland DEMAND Estonia\nPoland DEMAND Latvia",
        );
    }
}
