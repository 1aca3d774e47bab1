//! From the verbs and nouns of action of a text to who does what to whom.

use super::{
    agents::{self, Acts},
    arguments::{End, Scene},
    clause::{Chunk, Clause, Fit, fit, is_time},
    frames::{First, Frame, Frames, Outcome, Part},
    guess, rules,
};
use crate::{
    grammar::{Form, NounId, Tag, VerbGroup, VerbId},
    lexicon::Class,
    reading::{
        ActorKind,
        RelationKind::{self, *},
        Rule,
    },
    span::TokenSpan,
};

/// Something that one end does to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event {
    pub source: End,
    pub target: End,
    pub kind: RelationKind,
    pub negated: bool,
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
        if !teller.told_nouns[noun] && !is_question(scene, token) {
            events.extend(teller.noun_alone(noun));
        }
    }
    crate::order::by(&mut events, |e| (e.trigger.start, e.trigger.end));
    events
}

/// A question tells of nothing.
fn is_question(scene: &Scene, token: usize) -> bool {
    let end = scene.sentence_end(token);
    (end.saturating_sub(2)..end).any(|t| scene.text.lower(t).starts_with('?'))
}

struct Teller<'a> {
    scene: &'a Scene<'a>,
    /// Verbs that an event in another's clause has used up.
    told_verbs: Vec<bool>,
    /// Nouns that a verb's event has used up.
    told_nouns: Vec<bool>,
}

/// How real a deed is told to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mood {
    Fact,
    /// It will be, or would be, or may be.
    Future,
    /// It could or should be, or would be if.
    Unreal,
}

/// The ends that a noun of action names.
struct DeedEnds {
    doers: Vec<End>,
    targets: Vec<End>,
    /// All of them do it to each other.
    together: Vec<End>,
    kind: RelationKind,
    by_people: Option<Outcome>,
    mutual: bool,
    negated: bool,
}

/// How deep deeds may speak of deeds: "agreed to begin talks".
const DEEPEST: usize = 3;

impl Teller<'_> {
    /// The events of a verb that no other verb has used up.
    fn clause_of(&mut self, verb: VerbId) -> Vec<Event> {
        let group = self.scene.grammar.verbs[verb];
        let (sources, way) = match self.doers(&group, verb) {
            Some(found) => found,
            None => return Vec::new(),
        };
        let mood = self.mood(&group);
        let mut events = self.verb(verb, &sources, way, DEEPEST);
        if events.is_empty() && !self.told_verbs[verb] {
            events = guess::far(self.scene, verb, &sources);
        }
        let nobody = self.negates_subject(&group);
        for event in &mut events {
            event.negated ^= nobody;
            match mood {
                Mood::Fact => {}
                Mood::Future => {
                    event.kind = announced(event.kind);
                    event.rule = &rules::VERB_FUTURE;
                }
                Mood::Unreal => {}
            }
        }
        match mood {
            Mood::Unreal => Vec::new(),
            _ => events,
        }
    }

    /// Who does it, as phrases, and by which rule an object of theirs is found.
    fn doers(&self, group: &VerbGroup, verb: VerbId) -> Option<(Vec<NounId>, &'static Rule)> {
        let grammar = self.scene.grammar;
        let start = group.tokens.start;
        if group.finite {
            let subject = group.subject?;
            let list = match group.relative {
                true => vec![subject],
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
                    Some(_) => vec![noun],
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
                Some((vec![noun], &rules::VERB_PARTICIPLE))
            }
            (Form::Participle, _) => {
                let noun = grammar.noun_at(before)?;
                Some((vec![noun], &rules::VERB_PARTICIPLE))
            }
            _ => None,
        }
    }

    fn next_finite(&self, verb: VerbId) -> Option<&VerbGroup> {
        let grammar = self.scene.grammar;
        let end = self.scene.sentence_end(grammar.verbs[verb].head);
        let rest = grammar.verbs[verb + 1..].iter();
        rest.take_while(|v| v.tokens.start < end).find(|v| v.finite)
    }

    /// "plans to", "the right to", "ready to": the infinitive tells of no purpose.
    fn wants_infinitive(&self, before: usize) -> bool {
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

    /// The events of a verb whose doers are known.
    fn verb(
        &mut self,
        verb: VerbId,
        doers: &[NounId],
        way: &'static Rule,
        depth: usize,
    ) -> Vec<Event> {
        let scene = self.scene;
        let group = scene.grammar.verbs[verb];
        let clause = Clause::behind(scene, group.tokens.end);
        let lower = scene.text.lower(group.head);
        let entry = scene.text.word(group.head).entry;
        let frames = Frames::get();
        let lemma = match entry.lemma {
            "" => lower,
            lemma => lemma,
        };
        if entry.class.contains(Class::BE) && !group.passive {
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
            let behind = Clause {
                chunks: clause.chunks[at + 1..].to_vec(),
            };
            let frames = frames.of_verb(scene.text.lower(token)).iter();
            return self.first_told(
                frames.filter(|f| f.after_be),
                verb,
                doers,
                way,
                &behind,
                depth,
            );
        }
        let with_be = group.passive || group.form == Form::Ing && group.finite;
        if with_be {
            let found = self.first_told(
                frames.of_verb(lower).iter().filter(|f| f.after_be),
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
        // "wound" is a verb of its own too, not only the past of "wind".
        let own = match lemma == lower {
            true => &[],
            false => frames.of_verb(lower),
        };
        let frames = own
            .iter()
            .chain(frames.of_verb(lemma))
            .filter(|f| !f.after_be);
        self.first_told(frames, verb, doers, way, &clause, depth)
    }

    fn first_told<'f>(
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
    fn told(
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
            let doers = doers.to_vec();
            return Some(self.doing(
                frame,
                doing,
                &doers,
                &first,
                word(group.head),
                negated,
                depth,
            ));
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
        let told = |source, target, rule| Event {
            source,
            target,
            kind,
            negated,
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
    fn doing(
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
                Outcome::Same => {}
                Outcome::Not => event.negated = !event.negated,
                Outcome::Nothing => return None,
            }
            event.negated ^= negated;
            event.rule = &rules::DEED_OF_DEED;
            Some(event)
        };
        inner.into_iter().filter_map(outer).collect()
    }

    /// What "launched an attack on" or "rejected demands by" tells.
    fn deed(
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
            Outcome::Same | Outcome::Not if frame.first == First::Target => {
                self.told_nouns[noun] = true;
                let mut events: Vec<_> = pairs(&ends.doers, first)
                    .map(|(source, target)| Event {
                        source,
                        target,
                        kind: ends.kind,
                        negated: negated ^ ends.negated,
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
                trigger,
                rule: &rules::NOUN_VERB,
            })
            .collect();
        if same {
            self.mind_people(&mut events, ends.by_people);
        }
        Some(events)
    }

    /// The events of a noun of action that no verb has used up.
    fn noun_alone(&mut self, noun: NounId) -> Vec<Event> {
        let Some(ends) = self.deed_ends(noun) else {
            return Vec::new();
        };
        let trigger = word(self.scene.head(noun));
        let told = |source, target, rule| Event {
            source,
            target,
            kind: ends.kind,
            negated: ends.negated,
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
            events.push(event);
        }
        self.mind_people(&mut events, ends.by_people);
        events
    }

    /// "left after a meeting with", "in protest against": the subject of the clause that the noun
    /// hangs on.
    fn doers_around(&self, noun: NounId) -> Vec<End> {
        let scene = self.scene;
        let tokens = scene.grammar.nouns[noun].tokens;
        let floor = scene.sentence(tokens.start).start;
        let hung = tokens.start > floor
            && scene.grammar.tag(tokens.start - 1) == Tag::Preposition
            && matches!(
                scene.text.lower(tokens.start - 1),
                "in" | "during" | "after" | "before" | "at" | "on" | "following"
            );
        // "a drop in support for"
        let changes = tokens.start > floor + 1
            && CHANGES.contains(&&*agents::singular(scene.text.lower(tokens.start - 2)));
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
            .take_while(|v| v.tokens.start >= floor)
            .find(|v| v.finite);
        let after = || {
            // "After talks with Peru, Chile agreed": only from the start of the sentence.
            verbs[behind..]
                .first()
                .filter(|v| v.finite && tokens.start == floor + 1)
        };
        match before.or_else(after) {
            Some(verb) if !verb.passive && !verb.negated && self.mood(verb) == Mood::Fact => verb
                .subject
                .map_or(Vec::new(), |s| scene.ends(&scene.list_left(s))),
            _ => Vec::new(),
        }
    }

    /// Whom a noun of action names as its doers and targets; nothing for other nouns and for
    /// deeds that are only thought of.
    fn deed_ends(&self, noun: NounId) -> Option<DeedEnds> {
        let scene = self.scene;
        let frames = scene.deed_frames(noun);
        let frame = frames.first()?;
        let phrase = scene.grammar.nouns[noun];
        let words = || phrase.tokens.indices().map(|t| scene.text.lower(t));
        if words().any(|w| UNREAL.contains(&w)) {
            return None;
        }
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
        })
    }

    /// The phrase that stands for an object in "whom A accuses" or "the man that A accuses".
    fn gap(&self, group: &VerbGroup) -> Option<NounId> {
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

    /// The ends behind "by".
    fn by(&self, clause: &Clause) -> Vec<End> {
        behind(self.scene, &clause.chunks, &["by"]).unwrap_or_default()
    }

    /// Infinitives behind a frame that fits tell of what someone else should do.
    fn use_up_infinitives(&mut self, clause: &Clause, fitted: &Fit) {
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

    fn mood(&self, group: &VerbGroup) -> Mood {
        let text = self.scene.text;
        if self.in_condition(group) {
            return Mood::Unreal;
        }
        match group.modal.map(|m| text.lower(m)) {
            None => Mood::Fact,
            Some("will" | "'ll" | "wo" | "shall" | "would" | "'d" | "may") => Mood::Future,
            Some(_) => Mood::Unreal,
        }
    }

    /// "if", "unless" or "whether" opens the clause.
    fn in_condition(&self, group: &VerbGroup) -> bool {
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
    fn negates_subject(&self, group: &VerbGroup) -> bool {
        group.subject.is_some_and(|subject| {
            let start = self.scene.grammar.nouns[subject].tokens.start;
            matches!(
                self.scene.text.lower(start),
                "no" | "neither" | "nobody" | "none"
            )
        })
    }

    /// "no longer supports"
    fn no_longer(&self, group: &VerbGroup) -> bool {
        let text = self.scene.text;
        (group.tokens.start.saturating_sub(2)..group.head)
            .any(|t| text.lower(t) == "no" && text.lower(t + 1) == "longer")
    }

    /// What people do in words where others use force.
    fn mind_people(&self, events: &mut Vec<Event>, by_people: Option<Outcome>) {
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
fn each_other(ends: &[End], kind: RelationKind, negated: bool, trigger: TokenSpan) -> Vec<Event> {
    let mut events = Vec::new();
    for (i, &source) in ends.iter().enumerate() {
        for &target in &ends[i + 1..] {
            events.push(Event {
                source,
                target,
                kind,
                negated,
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

/// The ends behind the first of these prepositions, over other phrases and times.
fn behind(scene: &Scene, chunks: &[Chunk], prepositions: &[&str]) -> Option<Vec<End>> {
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

/// What a deed is while it is still to come: a promise or a threat.
fn announced(kind: RelationKind) -> RelationKind {
    match kind {
        Support | Cooperate | Aid | Concede | Retreat => Agree,
        Protest | Mobilize | Sanction | Coerce | Assault => Threaten,
        _ => kind,
    }
}

fn is_conflict(kind: RelationKind) -> bool {
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

/// Nouns that say how much there is of a deed.
const CHANGES: &[&str] = &[
    "change", "decline", "decrease", "drop", "fall", "gain", "growth", "increase", "jump", "loss",
    "rise", "shift", "surge", "uptick",
];

/// Words before a noun of action that make it a mere thought.
const UNREAL: &[&str] = &[
    "any",
    "possible",
    "potential",
    "hypothetical",
    "future",
    "imminent",
    "planned",
    "proposed",
    "another",
    "would-be",
];

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
