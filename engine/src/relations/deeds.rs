//! What nouns of action tell, alone ("talks between Chad and Niger") or with the verb that carries
//! them out ("launched an attack on").

use super::{
    agents,
    clause::{Chunk, Clause, Fit, fit, is_time},
    doers::VERBS_BACK,
    events::{Event, Teller, each_other, is_conflict, pairs, word},
    frames::{First, Frame, Outcome, Part},
    rules,
    scene::{End, Scene},
};
use crate::{
    grammar::{Form, NounId, Tag},
    reading::{
        Modality,
        RelationKind::{self, *},
    },
    span::TokenSpan,
};

/// The ends that a noun of action names.
pub(super) struct DeedEnds {
    doers: Vec<End>,
    targets: Vec<End>,
    /// All of them do it to each other.
    together: Vec<End>,
    kind: RelationKind,
    by_people: Option<Outcome>,
    mutual: bool,
    negated: bool,
    modality: Modality,
}

/// Nouns that say how much there is of a deed.
const CHANGES: &[&str] = &[
    "change", "decline", "decrease", "drop", "fall", "gain", "growth", "increase", "jump", "loss",
    "rise", "shift", "surge", "uptick",
];

impl Teller<'_> {
    /// What "launched an attack on" or "rejected demands by" tells.
    pub(super) fn deed(
        &mut self,
        frame: &Frame,
        noun: NounId,
        first: &[End],
        clause: &Clause,
        trigger: TokenSpan,
        negated: bool,
    ) -> Option<Vec<Event>> {
        let scene = self.scene;
        let mut ends = self.deed_ends(noun)?;
        if ends.targets.is_empty() && ends.together.is_empty() {
            // "Sanctions were imposed on": the target stands behind the verb.
            let frames = scene.deed_frames(noun);
            ends.targets = frames
                .iter()
                .find_map(|f| fit(scene, f, clause, None, None))
                .map_or(Vec::new(), |f| f.ends);
        }
        let toward = |owner_first: bool| {
            let others = |ends: &[End]| -> Vec<End> {
                ends.iter()
                    .copied()
                    .filter(|e| !first.contains(e))
                    .collect()
            };
            let (owners, targets) = (others(&ends.doers), others(&ends.targets));
            let together = others(&ends.together);
            let mut choice = match owner_first {
                true if !owners.is_empty() => owners,
                _ if !targets.is_empty() => targets,
                _ => owners,
            };
            choice.extend(together);
            choice
        };
        let conflict = is_conflict(ends.kind);
        let outer = |kind: RelationKind| -> (RelationKind, Vec<End>) {
            let targets = match kind {
                Support | Protest | Investigate => ends
                    .doers
                    .iter()
                    .copied()
                    .filter(|e| !first.contains(e))
                    .collect(),
                Reject | Demand | Agree | Accuse => toward(true),
                _ => toward(false),
            };
            (kind, targets)
        };
        let (kind, targets) = match frame.outcome {
            Outcome::Same | Outcome::Not if frame.first == First::Target && ends.mutual => {
                // Nobody suffers talks.
                return None;
            }
            Outcome::Same | Outcome::Not if frame.first == First::Target => {
                self.told_nouns[noun] = true;
                let mut events: Vec<_> = pairs(&ends.doers, first)
                    .map(|(source, target)| Event {
                        source,
                        target,
                        kind: ends.kind,
                        negated: negated ^ ends.negated,
                        modality: ends.modality,
                        trigger: word(scene.head(noun)),
                        rule: &rules::NOUN_VERB,
                    })
                    .collect();
                self.mind_people(&mut events, ends.by_people);
                return (!events.is_empty()).then_some(events);
            }
            Outcome::Same | Outcome::Not => {
                let mut targets = ends.targets.clone();
                targets.extend(ends.together.iter().copied());
                if targets.is_empty() && ends.mutual && first.len() > 1 {
                    // "A and B held talks"
                    self.told_nouns[noun] = true;
                    let trigger = word(scene.head(noun));
                    return Some(each_other(first, ends.kind, negated, trigger));
                }
                (ends.kind, targets)
            }
            Outcome::Is(kind) => outer(kind),
            Outcome::Either(peace, war) => outer(if conflict { war } else { peace }),
            Outcome::Nothing => {
                self.told_nouns[noun] = true;
                return Some(Vec::new());
            }
        };
        if targets.is_empty() || first.is_empty() {
            return None;
        }
        self.told_nouns[noun] = true;
        let same = matches!(frame.outcome, Outcome::Same | Outcome::Not);
        let not = frame.outcome == Outcome::Not;
        let modality = if same {
            ends.modality
        } else {
            Modality::Happened
        };
        let trigger = if same {
            word(scene.head(noun))
        } else {
            trigger
        };
        let mut events: Vec<_> = pairs(first, &targets)
            .map(|(source, target)| Event {
                source,
                target,
                kind,
                negated: negated ^ ends.negated ^ not,
                modality: frame.modality.unwrap_or(modality),
                trigger,
                rule: &rules::NOUN_VERB,
            })
            .collect();
        if same {
            self.mind_people(&mut events, ends.by_people);
        } else if kind == Demand {
            // "called for talks between A and B"
            let wanted = each_other(
                &ends.together,
                ends.kind,
                ends.negated,
                word(scene.head(noun)),
            );
            events.extend(wanted.into_iter().map(|event| Event {
                modality: Modality::CalledFor,
                rule: &rules::NOUN_BETWEEN,
                ..event
            }));
        }
        Some(events)
    }

    /// The events of a noun of action that no verb has used up.
    pub(super) fn noun_alone(&mut self, noun: NounId) -> Vec<Event> {
        let Some(ends) = self.deed_ends(noun) else {
            return Vec::new();
        };
        let trigger = word(self.scene.head(noun));
        let told = |source, target, rule| Event {
            source,
            target,
            kind: ends.kind,
            negated: ends.negated,
            modality: ends.modality,
            trigger,
            rule,
        };
        let mut events: Vec<_> = pairs(&ends.doers, &ends.targets)
            .map(|(a, b)| told(a, b, &rules::NOUN_OWNED))
            .collect();
        if ends.doers.is_empty() && ends.together.is_empty() {
            let doers = self.doers_around(noun);
            events.extend(
                pairs(&doers, &ends.targets).map(|(a, b)| told(a, b, &rules::NOUN_ADJUNCT)),
            );
        }
        for mut event in each_other(&ends.together, ends.kind, ends.negated, trigger) {
            event.rule = &rules::NOUN_BETWEEN;
            event.modality = ends.modality;
            events.push(event);
        }
        self.mind_people(&mut events, ends.by_people);
        events
    }

    /// "left after a meeting with", "in protest against": the subject of the clause that the noun
    /// hangs on.
    pub(super) fn doers_around(&self, noun: NounId) -> Vec<End> {
        let scene = self.scene;
        let tokens = scene.grammar.nouns[noun].tokens;
        let floor = scene.sentence(tokens.start).start;
        let hung = tokens.start > floor
            && scene.grammar.tag(tokens.start - 1) == Tag::Preposition
            && matches!(
                scene.text.lower(tokens.start - 1),
                "in" | "during" | "after" | "before" | "at" | "on" | "following"
            );
        // "a drop in support for", "$5 million in aid to"
        let changes = tokens.start > floor + 1
            && (scene.grammar.tag(tokens.start - 2) == Tag::Number
                || CHANGES.contains(&&*agents::singular(scene.text.lower(tokens.start - 2))));
        // "on a visit to" but not "spoke on a threat to".
        let visit = scene
            .deed_frames(noun)
            .iter()
            .any(|f| f.outcome == Outcome::Is(Consult));
        let hung = hung && (visit || scene.text.lower(tokens.start - 1) != "on");
        let definite = matches!(
            scene.text.lower(tokens.start),
            "the" | "this" | "that" | "these" | "those" | "each" | "every"
        );
        if !hung || definite || changes {
            return Vec::new();
        }
        let verbs = &scene.grammar.verbs;
        let behind = verbs.partition_point(|v| v.tokens.start < tokens.start);
        let before = verbs[..behind]
            .iter()
            .rev()
            .take(VERBS_BACK)
            .take_while(|v| v.tokens.start >= floor)
            .find(|v| v.finite);
        let after = || {
            // "After talks with Peru, Chile agreed": only from the start of the sentence.
            verbs[behind..]
                .first()
                .filter(|v| v.finite && tokens.start == floor + 1)
        };
        match before.or_else(after) {
            Some(verb)
                if !verb.passive && !verb.negated && self.modality(verb) == Modality::Happened =>
            {
                verb.subject
                    .map_or(Vec::new(), |s| scene.ends(&scene.list_left(s)))
            }
            _ => Vec::new(),
        }
    }

    /// Whom a noun of action names as its doers and targets; nothing for other nouns and for
    /// deeds that are only thought of.
    pub(super) fn deed_ends(&self, noun: NounId) -> Option<DeedEnds> {
        let scene = self.scene;
        let frames = scene.deed_frames(noun);
        let frame = frames.first()?;
        let phrase = scene.grammar.nouns[noun];
        let words = || phrase.tokens.indices().map(|t| scene.text.lower(t));
        let clause = Clause::behind(scene, phrase.tokens.end);
        let chunks = phrases_behind(scene, &clause);
        let within = Clause {
            chunks: chunks.to_vec(),
        };
        let fits = |f: &'static Frame| Some((f, fit(scene, f, &within, None, None)?));
        let (frame, fitted) = frames
            .iter()
            .find_map(fits)
            .unwrap_or((frame, Fit::default()));
        let Outcome::Is(kind) = frame.outcome else {
            return None;
        };
        let towards = prepositions(frame);
        let mut targets = fitted.ends;
        let from = |words: &[&str]| behind(scene, chunks, words).unwrap_or_default();
        let mut together = match frame.mutual {
            true => from(&["between", "among", "involving"]),
            false => Vec::new(),
        };
        // "a rally against abuses by the army": those are the army's.
        let mut doers = match fitted.through {
            true => Vec::new(),
            false => from(&["by"]),
        };
        let own = || match phrase.possessor {
            Some(owner) => scene.ends(&scene.list_left(owner)),
            None => scene.possessive(noun).map(End::Actor).into_iter().collect(),
        };
        let owners = own();
        if targets.is_empty() && !doers.is_empty() && towards.contains(&"of") {
            // "Ms Adu's arrest by the army"
            targets = owners;
        } else if doers.is_empty() {
            doers = owners;
        }
        if doers.is_empty() && !towards.contains(&"from") {
            doers = from(&["from"]);
        }
        if doers.is_empty()
            && !towards.contains(&"of")
            && let Some(owner) = scene.behind_preposition(phrase.tokens.end, &["of"])
        {
            doers = scene.ends(&scene.list_right(owner));
        }
        if doers.is_empty() {
            doers = scene.within(noun).map(End::Actor).into_iter().collect();
        }
        if frame.mutual && targets.is_empty() && doers.len() > 1 && together.is_empty() {
            together = std::mem::take(&mut doers);
        }
        Some(DeedEnds {
            doers,
            targets,
            together,
            kind,
            by_people: frame.by_people,
            mutual: frame.mutual,
            negated: words().next().is_some_and(|w| w == "no"),
            modality: self.modality_of_deed(noun)?,
        })
    }
}

/// The ends behind the first of these prepositions, over other phrases and times.
pub(super) fn behind(scene: &Scene, chunks: &[Chunk], prepositions: &[&str]) -> Option<Vec<End>> {
    let mut at = 0;
    while at + 1 < chunks.len() {
        if let (Chunk::Word(word), Chunk::Noun(noun)) = (chunks[at], chunks[at + 1])
            && prepositions.contains(&scene.text.lower(word))
        {
            let mut ends = scene.ends(&scene.list_right(noun));
            if ends.is_empty() {
                ends = scene.owners(noun);
            }
            return (!ends.is_empty()).then_some(ends);
        }
        at += 1;
    }
    None
}

/// The prepositional phrases behind a noun, up to the next clause or list member.
fn phrases_behind<'c>(scene: &Scene, clause: &'c Clause) -> &'c [Chunk] {
    let mut end = 0;
    let chunks = &clause.chunks;
    while end < chunks.len() {
        match chunks[end] {
            Chunk::Word(_) => end += 1,
            Chunk::Noun(noun) => {
                let led = end > 0 && matches!(chunks[end - 1], Chunk::Word(_));
                if !led && !is_time(scene, noun) {
                    break;
                }
                end += 1;
            }
            Chunk::Joint(_) => {
                // Within a list: "between Chad and Niger".
                let goes_on = end > 0
                    && matches!(chunks[end - 1], Chunk::Noun(n) if scene.list_right(n).len() > 1);
                if !goes_on {
                    break;
                }
                end += 2;
            }
            Chunk::Verb(verb) => {
                let group = &scene.grammar.verbs[verb];
                end += 1;
                if group.finite || group.form != Form::Participle {
                    // A clause may need its verb: "the demand that Chad leave".
                    break;
                }
            }
        }
    }
    &chunks[..end.min(chunks.len())]
}

/// The prepositions that a noun's frame has before its target.
fn prepositions(frame: &Frame) -> &[&'static str] {
    match frame.parts.first() {
        Some(Part::Word(words)) => words,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn possessives_keep_their_direction() {
        check(
            "Eritrea's attack on Ethiopia shocked many.",
            "Eritrea ASSAULT Ethiopia",
        );
        check(
            "The attack on Ethiopia by Eritrea shocked many.",
            "Eritrea ASSAULT Ethiopia",
        );
        check(
            "The arrest of Musa Bah by the Gambian army shocked many.",
            "Gambia COERCE Musa Bah",
        );
        check("The attack on Ethiopia shocked many.", "");
    }

    #[test]
    fn talks_between_two() {
        check(
            "After talks late last month between Serbia and Croatian officials, prices fell.",
            "Serbia CONSULT Croatia",
        );
    }

    #[test]
    fn verbs_that_carry_out_a_deed() {
        check("Spain imposed sanctions on Cuba.", "Spain SANCTION Cuba");
        check(
            "Sanctions were imposed on Cuba by Spain.",
            "Spain SANCTION Cuba",
        );
        check("Spain lifted sanctions against Cuba.", "Spain CONCEDE Cuba");
        check(
            "Ravi Menon faced criticism from Lila Das.",
            "Lila Das ACCUSE Ravi Menon",
        );
    }

    #[test]
    fn deeds_on_the_way() {
        check(
            "Greece closed the port after a meeting with Cyprus.",
            "Greece CONSULT Cyprus",
        );
        check("Jo Kim gained from a rise in support for Al Ode.", "");
    }

    #[test]
    fn thoughts_are_no_deeds() {
        check("Spain ruled out any attack on Cuba.", "");
    }
}
