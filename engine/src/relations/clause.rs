//! What stands behind a verb or noun in its clause, and whether a frame fits it.

use super::{
    agents,
    frames::{Frame, Part},
    scene::{End, Scene},
};
use crate::{
    grammar::{Form, NounId, Tag, VerbId},
    lexicon::Class,
};

/// A piece of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chunk {
    /// A noun phrase with what owns it.
    Noun(NounId),
    /// A verb group.
    Verb(VerbId),
    /// A preposition, adverb, adjective or other word: its token.
    Word(usize),
    /// A comma or "and": its token.
    Joint(usize),
}

/// The pieces behind a verb or noun, up to where its clause ends.
pub(super) struct Clause {
    pub chunks: Vec<Chunk>,
}

/// Prepositions whose phrase may stand before the one that is meant: "talks in Geneva with".
const PASSED: &[&str] = &[
    "about",
    "across",
    "after",
    "at",
    "before",
    "during",
    "for",
    "in",
    "inside",
    "near",
    "of",
    "on",
    "outside",
    "over",
    "throughout",
    "under",
];
/// More tokens than this belong to no verb.
const REACH: usize = 60;

impl Clause {
    /// The pieces from a token on.
    pub fn behind(scene: &Scene, from: usize) -> Self {
        let grammar = scene.grammar;
        const USUAL: usize = 12;
        let mut chunks = Vec::with_capacity(USUAL);
        let Some(last) = from.checked_sub(1) else {
            return Self { chunks };
        };
        let limit = scene.sentence_end(last).min(from + REACH);
        let mut at = from;
        while at < limit {
            if let Some(noun) = scene.first_noun(at) {
                chunks.push(Chunk::Noun(noun));
                at = grammar.nouns[noun].tokens.end.max(at + 1);
                continue;
            }
            if let Some(verb) = grammar.verb_at(at) {
                chunks.push(Chunk::Verb(verb));
                if grammar.verbs[verb].finite {
                    break;
                }
                at = grammar.verbs[verb].tokens.end.max(at + 1);
                continue;
            }
            if let Some(end) = label_end(scene, at, limit) {
                at = end;
                continue;
            }
            match grammar.tag(at) {
                Tag::Stop | Tag::Colon | Tag::Dash | Tag::Wh | Tag::Close => break,
                Tag::Subordinator if scene.text.lower(at) != "that" => break,
                Tag::Open => {
                    while at < limit && grammar.tag(at) != Tag::Close {
                        at += 1;
                    }
                }
                Tag::Comma | Tag::Conjunction => chunks.push(Chunk::Joint(at)),
                Tag::Mark | Tag::Owner => {}
                _ => chunks.push(Chunk::Word(at)),
            }
            at += 1;
        }
        Self { chunks }
    }
}

/// One past "what it called", "what he describes as": words that keep their distance from the
/// noun behind them.
fn label_end(scene: &Scene, at: usize, limit: usize) -> Option<usize> {
    const REACH: usize = 5;
    if scene.text.lower(at) != "what" {
        return None;
    }
    let verb = (at + 1..limit.min(at + REACH)).find_map(|t| scene.grammar.verb_at(t))?;
    let group = &scene.grammar.verbs[verb];
    let lemma = scene.text.word(group.head).entry.lemma;
    let labels = matches!(
        lemma,
        "call" | "describe" | "term" | "see" | "regard" | "label"
    );
    let as_follows = scene.text.lower(group.tokens.end) == "as";
    labels.then_some(group.tokens.end + usize::from(as_follows))
}

/// What the parts of a frame were found to be.
#[derive(Clone, Debug, Default)]
pub(super) struct Fit {
    /// The end behind the main word.
    pub ends: Vec<End>,
    /// That end was found through something that is its own.
    pub through: bool,
    /// That end stands behind a preposition.
    pub prepositional: bool,
    /// The other deed, as a verb.
    pub doing: Option<VerbId>,
    /// The other deed, as a noun.
    pub deed: Option<NounId>,
    /// Noun phrases that are words of the frame.
    pub words: Vec<NounId>,
}

/// Fits the parts of a frame to a clause, from left to right.
///
/// `subject` is the phrase that a passive has made the subject: it takes the place of the frame's
/// first noun. `gap` is what "whom" or "that" stands for: it takes the place of a missing one.
pub(super) fn fit(
    scene: &Scene,
    frame: &Frame,
    clause: &Clause,
    subject: Option<NounId>,
    gap: Option<NounId>,
) -> Option<Fit> {
    let mut fitting = Fitting {
        scene,
        chunks: &clause.chunks,
        at: 0,
        subject,
        passive: subject,
        gap,
        loose: false,
        after_preposition: false,
        fit: Fit::default(),
    };
    for (at, part) in frame.parts.iter().enumerate() {
        fitting.part(part, frame.parts.get(at + 1))?;
    }
    if frame.parts.is_empty() && !fitting.has_no_object() {
        return None;
    }
    // A passive's subject must be what the deed is done to.
    (fitting.subject.is_none()).then_some(fitting.fit)
}

struct Fitting<'a> {
    scene: &'a Scene<'a>,
    chunks: &'a [Chunk],
    at: usize,
    /// The passive's subject until a part has taken it.
    subject: Option<NounId>,
    /// The passive's subject.
    passive: Option<NounId>,
    gap: Option<NounId>,
    /// Anything but a verb may be passed over: the last part was `...`.
    loose: bool,
    /// The last part was a preposition.
    after_preposition: bool,
    fit: Fit,
}

impl Fitting<'_> {
    fn part(&mut self, part: &Part, next: Option<&Part>) -> Option<()> {
        let loose = std::mem::take(&mut self.loose);
        let after_preposition = std::mem::take(&mut self.after_preposition);
        match part {
            Part::Word(words) => self.word(words, loose),
            Part::End { possessions } => {
                let noun = self.noun(after_preposition)?;
                self.end(noun, *possessions)?;
                self.fit.prepositional = after_preposition;
                Some(())
            }
            Part::Owned(nouns) => {
                let noun = self.noun(after_preposition)?;
                let head = self.scene.text.lower(self.scene.head(noun));
                let fits = nouns.is_empty() || is_one_of(head, nouns);
                let owners = fits.then(|| self.scene.owners(noun))?;
                self.set(owners, true)
            }
            Part::Something => {
                let passive = !after_preposition && self.subject.take().is_some();
                if !passive {
                    self.skip_soft();
                    let here = self.chunks.get(self.at);
                    let missing = match (here, next) {
                        (Some(&Chunk::Word(token)), Some(Part::Word(words))) => {
                            words.contains(&self.scene.text.lower(token))
                        }
                        _ => false,
                    };
                    if missing {
                        // "the account she gave to": what was given stands elsewhere.
                        return None;
                    }
                    self.at += usize::from(matches!(here, Some(Chunk::Noun(_))));
                }
                self.loose = true;
                Some(())
            }
            Part::Clause => {
                // To its verb, whose subject is meant.
                const REACH: usize = 10;
                self.skip_soft();
                let opens = matches!(self.chunks.get(self.at), Some(&Chunk::Word(t)) if self.scene.text.lower(t) == "that");
                let first = self.chunks.get(self.at).copied();
                let ahead = self.chunks[self.at..].iter().take(REACH);
                let (skipped, verb) = ahead.enumerate().find_map(|(i, c)| match c {
                    Chunk::Verb(verb) => Some((i, *verb)),
                    _ => None,
                })?;
                let subject = self.scene.grammar.verbs[verb].subject?;
                let inside =
                    self.chunks[self.at..self.at + skipped].contains(&Chunk::Noun(subject));
                self.at += skipped;
                let list = self.scene.list_left(subject);
                let starts = list.iter().any(|&n| first == Some(Chunk::Noun(n)));
                let inside = inside && (opens || starts);
                self.set(inside.then(|| self.scene.ends(&list))?, false)
            }
            Part::Doing => {
                self.skip_soft();
                let &Chunk::Verb(verb) = self.chunks.get(self.at)? else {
                    return None;
                };
                let group = &self.scene.grammar.verbs[verb];
                (!group.finite || group.form == Form::Base).then_some(())?;
                self.fit.doing = Some(verb);
                self.at += 1;
                Some(())
            }
            Part::Deed => {
                let noun = self.noun(after_preposition)?;
                (!self.scene.deed_frames(noun).is_empty()).then_some(())?;
                self.fit.deed = Some(noun);
                Some(())
            }
        }
    }

    /// One of these words: a preposition or particle, "to" of an infinitive, or a noun.
    fn word(&mut self, words: &[&str], loose: bool) -> Option<()> {
        const PHRASES_PASSED: usize = 2;
        let text = self.scene.text;
        if let Some(subject) = self.subject {
            let head = text.lower(self.scene.head(subject));
            if is_one_of(head, words) {
                self.subject = None;
                self.fit.words.push(subject);
                return Some(());
            }
        }
        let mut passed = 0;
        loop {
            let &chunk = self.chunks.get(self.at)?;
            match chunk {
                Chunk::Word(token) => {
                    self.at += 1;
                    if words.contains(&text.lower(token)) {
                        self.after_preposition = self.scene.grammar.tag(token) == Tag::Preposition;
                        return Some(());
                    }
                    let soft = self.scene.grammar.tag(token) != Tag::Preposition;
                    if !soft && !loose {
                        // Over "in Geneva" or "on Friday" to the preposition that is meant.
                        let Some(&Chunk::Noun(noun)) = self.chunks.get(self.at) else {
                            return None;
                        };
                        let time = self.is_time(noun);
                        // "after a meeting with": the preposition is the meeting's.
                        let deed = !self.scene.deed_frames(noun).is_empty();
                        if !time && (deed || !PASSED.contains(&text.lower(token))) {
                            return None;
                        }
                        passed += usize::from(!time);
                        if passed > PHRASES_PASSED {
                            return None;
                        }
                        self.at += 1;
                    }
                }
                Chunk::Noun(noun) => {
                    let head = text.lower(self.scene.head(noun));
                    if is_one_of(head, words) {
                        self.fit.words.push(noun);
                        self.at += 1;
                        return Some(());
                    }
                    let list = self.scene.list_right(noun);
                    let listed = |n: &NounId| is_one_of(text.lower(self.scene.head(*n)), words);
                    if list.len() > 1 && list.iter().any(listed) {
                        // "fired mortars, rockets and shells at"
                        self.past_list(&list);
                        return Some(());
                    }
                    if !loose && !self.is_time(noun) {
                        return None;
                    }
                    self.at += 1;
                }
                Chunk::Verb(verb) => {
                    let start = self.scene.grammar.verbs[verb].tokens.start;
                    let infinitive = self.scene.grammar.tag(start) == Tag::To;
                    let modal = self.scene.grammar.verbs[verb].modal.map(|m| text.lower(m));
                    let fits = infinitive && words.contains(&"to")
                        || modal.is_some_and(|m| words.contains(&m));
                    let passes = self.scene.grammar.verbs[verb].form == Form::Participle
                        && !self.scene.grammar.verbs[verb].finite;
                    let head = text.lower(self.scene.grammar.verbs[verb].head);
                    if words.contains(&head) {
                        // "took them to court", "cancelled meetings with"
                        self.at += 1;
                        return Some(());
                    }
                    if !fits && passes {
                        // "the attack launched on"
                        self.at += 1;
                        continue;
                    }
                    return fits.then_some(());
                }
                Chunk::Joint(_) if loose => self.at += 1,
                Chunk::Joint(_) => return None,
            }
        }
    }

    /// The next noun phrase; for the first one of a passive its subject.
    fn noun(&mut self, after_preposition: bool) -> Option<NounId> {
        if !after_preposition && let Some(subject) = self.subject.take() {
            return Some(subject);
        }
        self.skip_soft();
        match self.chunks.get(self.at) {
            Some(&Chunk::Noun(noun)) => {
                self.at += 1;
                Some(noun)
            }
            _ => self.gap.take(),
        }
    }

    fn end(&mut self, noun: NounId, possessions: bool) -> Option<()> {
        // "denied Ana Roy had left": what follows is a clause, not an end.
        let object = self.passive != Some(noun) && !self.scene.is_subject(noun);
        let ends = if object || !self.is_next_verb() {
            self.listed(noun)
        } else {
            Vec::new()
        };
        if !ends.is_empty() {
            return self.set(ends, false);
        }
        let owners = possessions.then(|| self.scene.owners(noun))?;
        self.set(owners, true)
    }

    fn is_next_verb(&self) -> bool {
        matches!(self.chunks.get(self.at), Some(Chunk::Verb(_)))
    }

    /// No object stands next: "talked on Friday", not "talked business".
    fn has_no_object(&mut self) -> bool {
        self.skip_soft();
        !matches!(self.chunks.get(self.at), Some(Chunk::Noun(_)))
    }

    fn set(&mut self, ends: Vec<End>, through: bool) -> Option<()> {
        if ends.is_empty() {
            return None;
        }
        self.fit.ends = ends;
        self.fit.through = through;
        Some(())
    }

    /// Whom a phrase and those listed behind it stand for; goes past the list.
    fn listed(&mut self, noun: NounId) -> Vec<End> {
        if self.passive == Some(noun) {
            return self.scene.ends(&self.scene.list_left(noun));
        }
        let list = self.scene.list_right(noun);
        if list.len() > 1 {
            self.past_list(&list);
        }
        self.scene.ends(&list)
    }

    /// Goes on behind the last member of a list.
    fn past_list(&mut self, list: &[NounId]) {
        let is_last = |c: &Chunk| matches!(c, Chunk::Noun(n) if Some(n) == list.last());
        if let Some(last) = self.chunks[self.at..].iter().position(is_last) {
            self.at += last + 1;
        }
    }

    /// Past adverbs and times: "met today with", "accused on Friday the".
    fn skip_soft(&mut self) {
        while let Some(&chunk) = self.chunks.get(self.at) {
            let soft = match chunk {
                Chunk::Word(token) => matches!(
                    self.scene.grammar.tag(token),
                    Tag::Adverb | Tag::Adjective | Tag::Other | Tag::Determiner
                ),
                Chunk::Noun(noun) => self.is_time(noun) || self.is_count(noun),
                _ => false,
            };
            let counted = matches!(chunk, Chunk::Word(t) if matches!(self.scene.text.lower(t), "than" | "up" | "to"))
                && self.number_ahead();
            if counted {
                self.at += 1;
                continue;
            }
            let dated = matches!(chunk, Chunk::Word(_))
                && matches!(self.chunks.get(self.at + 1), Some(&Chunk::Noun(n)) if self.is_time(n));
            let paired = matches!(chunk, Chunk::Word(t) if self.scene.grammar.tag(t) == Tag::Adjective)
                && matches!(self.chunks.get(self.at + 1), Some(Chunk::Joint(_)));
            if dated || paired {
                // "on Friday", "political and" before "legal"
                self.at += 2;
            } else if soft {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    /// "more than 100 of", "up to 16": the phrase starts with a number.
    fn number_ahead(&self) -> bool {
        let ahead = self.chunks[self.at..].iter().take(3);
        ahead
            .filter_map(|c| match c {
                Chunk::Noun(noun) => Some(self.scene.grammar.nouns[*noun].tokens.start),
                _ => None,
            })
            .any(|start| self.scene.grammar.tag(start) == Tag::Number)
    }

    /// "11 million" before another phrase.
    fn is_count(&self, noun: NounId) -> bool {
        self.scene.grammar.tag(self.scene.head(noun)) == Tag::Number
            && matches!(self.chunks.get(self.at + 1), Some(Chunk::Noun(_)))
    }

    fn is_time(&self, noun: NounId) -> bool {
        is_time(self.scene, noun)
    }
}

/// "Friday", "last week", "23 May", "the day before": no one's deed is done to it.
pub(super) fn is_time(scene: &Scene, noun: NounId) -> bool {
    let head = scene.head(noun);
    let class = scene.text.word(head).entry.class;
    let units = [
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "night",
        "evening",
        "morning",
        "afternoon",
        "weekend",
        "hour",
        "hours",
        "minutes",
        "time",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
    ];
    scene.named_at(head).is_none()
        && (scene.grammar.tag(head) == Tag::Time
            || class.intersects(Class::MONTH | Class::WEEKDAY)
            || units.contains(&scene.text.lower(head)))
}

/// A noun in any number is one of these.
fn is_one_of(lower: &str, nouns: &[&str]) -> bool {
    nouns.contains(&lower) || nouns.contains(&&*agents::singular(lower))
}
