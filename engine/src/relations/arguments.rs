//! Which actors a noun phrase stands for, alone, in a list, or through what is theirs.
//!
//! A phrase stands for the actor its head names. Where the head is no name it may act for one
//! ("Turkish police", "the government of Kenya"), be counted in ("thousands of Kurds", "members of
//! the union"), be set beside a name ("a former aide, Ana Lima"), or act without a name ("rebels").

use super::{
    agents::{self, Acts},
    frames::{Frame, Frames},
};
use crate::{
    actors::Cast,
    grammar::{Grammar, NounId, NounPhrase, Tag},
    lexicon::{Class, gazetteer},
    reading::{ActorId, ActorKind, MentionForm},
    span::TokenSpan,
    text::{Shape, Text, TokenKind},
};
use rustc_hash::FxHashMap;

/// One end of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// An actor of the cast.
    Actor(ActorId),
    /// People or a body without a name: the noun phrase that speaks of them.
    Unnamed(NounId),
}

/// A text with its grammar and its actors, token by token.
pub(super) struct Scene<'a> {
    pub text: &'a Text<'a>,
    pub grammar: &'a Grammar,
    pub cast: &'a Cast,
    /// Countries that only a demonym speaks of so far, with its first token. They have the ids
    /// behind those of the cast.
    pub countries: Vec<(&'static str, usize)>,
    /// For each token the widest name that holds it.
    named: Vec<Option<ActorId>>,
    /// For each token the narrowest mention of any form that holds it.
    spoken: Vec<Option<ActorId>>,
    /// For each noun phrase, whether it is the subject of a verb.
    subject: Vec<bool>,
    /// For each noun phrase its head without a time behind it: "the mayor Monday".
    heads: Vec<usize>,
}

/// Where people live or work: what is done there is done to them.
const SITES: &[&str] = &[
    "base",
    "camp",
    "consulate",
    "embassy",
    "headquarters",
    "home",
    "house",
    "office",
    "outpost",
    "town",
    "village",
];
/// What someone does, wants or makes public.
const OF_SOMEONE: &[&str] = &[
    "ad",
    "action",
    "agenda",
    "ambition",
    "approach",
    "behavior",
    "behaviour",
    "bid",
    "budget",
    "campaign",
    "candidacy",
    "conduct",
    "decision",
    "effort",
    "government",
    "idea",
    "initiative",
    "invasion",
    "law",
    "measure",
    "move",
    "offer",
    "order",
    "peace",
    "plan",
    "policy",
    "position",
    "program",
    "programme",
    "reform",
    "resolution",
    "right",
    "role",
    "rule",
    "stance",
    "strategy",
    "tactic",
    "ultimatum",
];
/// Nouns that only carry out the deed named before them: "aid programme".
const CARRIERS: &[&str] = &[
    "attempt",
    "campaign",
    "delivery",
    "drive",
    "effort",
    "measure",
    "mission",
    "operation",
    "package",
    "process",
    "program",
    "programme",
    "proposal",
    "request",
    "shipment",
];
/// How deep a look goes from one phrase to the next: "thousands of members of the union".
const DEEPEST: usize = 3;
/// Most members of a list that are looked at.
const LONGEST: usize = 12;

impl<'a> Scene<'a> {
    pub fn new(text: &'a Text<'a>, grammar: &'a Grammar, cast: &'a Cast) -> Self {
        let tokens = text.tokens.len();
        let mut named = vec![None; tokens];
        let mut spoken = vec![None; tokens];
        let mut mentions: Vec<_> = cast
            .actors
            .iter()
            .enumerate()
            .flat_map(|(id, actor)| actor.mentions.iter().map(move |m| (m, ActorId(id))))
            .collect();
        crate::order::by(&mut mentions, |(m, _)| (m.span.len(), m.span.start));
        for &(mention, actor) in &mentions {
            let start = text
                .tokens
                .partition_point(|t| t.span.end <= mention.span.start);
            let end = text
                .tokens
                .partition_point(|t| t.span.start < mention.span.end);
            for token in start..end {
                if mention.form == MentionForm::Name {
                    // From the narrowest to the widest: the last one stays.
                    named[token] = Some(actor);
                }
                spoken[token].get_or_insert(actor);
            }
        }
        let countries = demonyms(text, cast, &mut spoken);
        let mut subject = vec![false; grammar.nouns.len()];
        for noun in grammar.verbs.iter().filter_map(|v| v.subject) {
            subject[noun] = true;
        }
        Self {
            text,
            grammar,
            cast,
            countries,
            named,
            spoken,
            subject,
            heads: grammar
                .nouns
                .iter()
                .map(|n| head(text, grammar, n))
                .collect(),
        }
    }

    /// The token a phrase is about.
    pub fn head(&self, noun: NounId) -> usize {
        self.heads[noun]
    }

    /// Whom a list of phrases stands for, each once.
    pub fn ends(&self, nouns: &[NounId]) -> Vec<End> {
        let mut ends = Vec::new();
        for end in nouns.iter().filter_map(|&n| self.end(n)) {
            if !ends.contains(&end) {
                ends.push(end);
            }
        }
        ends
    }

    /// "the two", "both", "the pair": the last two of a kind spoken of before, in this sentence or
    /// the one before it.
    pub fn the_two(&self, noun: NounId) -> Vec<End> {
        let tokens = self.grammar.nouns[noun].tokens;
        let first = self.text.lower(tokens.start);
        let second = self.text.lower(tokens.start + 1);
        let two = first == "both" && tokens.len() == 1
            || first == "the" && matches!(second, "two" | "pair");
        if !two {
            return Vec::new();
        }
        let here = self.text.sentence_of(tokens.start);
        let before = here.saturating_sub(1);
        let same_paragraph = self.text.paragraph_of(self.text.sentences[before].start)
            == self.text.paragraph_of(tokens.start);
        let floor = self.text.sentences[if same_paragraph { before } else { here }].start;
        let mut pair: Vec<ActorId> = Vec::new();
        for token in (floor..tokens.start).rev() {
            let Some(actor) = self.named[token].or(self.spoken[token]) else {
                continue;
            };
            let kind = self.kind_of(actor);
            let alike = pair.first().is_none_or(|&p| self.kind_of(p) == kind);
            if kind != ActorKind::Place && alike && !pair.contains(&actor) {
                pair.insert(0, actor);
                if pair.len() == 2 {
                    return pair.into_iter().map(End::Actor).collect();
                }
            }
        }
        Vec::new()
    }

    /// Whom a phrase stands for.
    pub fn end(&self, noun: NounId) -> Option<End> {
        self.end_within(noun, DEEPEST)
    }

    fn end_within(&self, noun: NounId, depth: usize) -> Option<End> {
        let phrase = self.grammar.nouns[noun];
        if self.grammar.tag(phrase.tokens.end) == Tag::Owner && !self.is_owner(noun) {
            // What is owned has no phrase of its own: "Mr Roy's "new deal"".
            return None;
        }
        if let Some(actor) = self.named[self.heads[noun]] {
            return Some(End::Actor(actor));
        }
        if phrase.pronoun {
            let actor = self.spoken[self.heads[noun]].map(End::Actor);
            return match actor {
                None if depth > 0 => self.end_within(self.reporter(noun)?, depth - 1),
                actor => actor,
            };
        }
        if let Some(actor) = self.apposed_name(noun) {
            return Some(End::Actor(actor));
        }
        if self.grammar.tag(self.heads[noun]) == Tag::Proper
            && let Some(name) = self.behind_preposition(phrase.tokens.end, &["of"])
            && let Some(actor) = self.named[self.heads[name]]
            && self.kind_of(actor) == ActorKind::Person
        {
            // "Secretary of State Ann Kelly"
            return Some(End::Actor(actor));
        }
        if let Some(actor) = self.name_before(noun) {
            return Some(End::Actor(actor));
        }
        let acts = agents::acts(self.text.lower(self.heads[noun]));
        let for_state = matches!(acts, Some(Acts::ForState | Acts::OnlyForState));
        let for_another = for_state || acts == Some(Acts::ForBody);
        if for_another
            && !self.is_former(noun)
            && let Some(body) = self.state_of(noun, depth)
            && (for_state || self.kind_of(body) == ActorKind::Organization)
        {
            return Some(End::Actor(body));
        }
        if let Some(actor) = self.spoken[self.heads[noun]] {
            return Some(End::Actor(actor));
        }
        if agents::counts(self.text.lower(self.heads[noun]))
            && self.heads[noun] > phrase.tokens.start
            && let Some(actor) = self.named[self.heads[noun] - 1]
        {
            // "Montenegro province"
            return Some(End::Actor(actor));
        }
        if depth > 0
            && agents::counts(self.text.lower(self.heads[noun]))
            && let Some(inner) = self.behind_preposition(phrase.tokens.end, &["of"])
            && let Some(end) = self.end_within(inner, depth - 1)
        {
            return Some(end);
        }
        let alone = acts.is_some_and(|a| a != Acts::OnlyForState);
        (alone && !self.is_known_one(noun)).then_some(End::Unnamed(noun))
    }

    /// "the senator", "his son": one whom the article knows by name, and we do not know which.
    fn is_known_one(&self, noun: NounId) -> bool {
        let start = self.grammar.nouns[noun].tokens.start;
        let head = self.heads[noun];
        let definite = self.grammar.tag(start) == Tag::Possessive
            || self.grammar.nouns[noun].possessor.is_some()
            || matches!(self.text.lower(start), "the" | "this" | "that");
        let class = self.class(head);
        definite
            && class.contains(Class::ROLE)
            && !class.contains(Class::PLURAL)
            && !self.is_told_apart(noun)
    }

    /// "Kenya said it would": a pronoun that opens a clause is who the clause before is about.
    fn reporter(&self, noun: NounId) -> Option<NounId> {
        let token = self.heads[noun];
        if !matches!(self.text.lower(token), "it" | "they" | "he" | "she") {
            return None;
        }
        let floor = self.sentence(token).start;
        let before = self.grammar.verbs[..self
            .grammar
            .verbs
            .partition_point(|v| v.tokens.end <= token)]
            .last()
            .filter(|v| v.finite && v.tokens.start >= floor)?;
        let near = token - before.head < 6;
        let speech = self
            .class(before.head)
            .intersects(Class::SPEECH | Class::ATTITUDE);
        // "Rebels shelled the port as they fled."
        let subject = self.subject[noun] && matches!(self.text.lower(token), "it" | "they");
        before.subject.filter(|_| near && speech || subject)
    }

    /// A phrase behind it is owned by it.
    fn is_owner(&self, noun: NounId) -> bool {
        let next = self.grammar.nouns.get(noun + 1);
        next.is_some_and(|n| n.possessor == Some(noun))
    }

    /// The country or body that the phrase's people act for: "Turkish police", "Peru's army",
    /// "the government of Chad".
    fn state_of(&self, noun: NounId, depth: usize) -> Option<ActorId> {
        let phrase = self.grammar.nouns[noun];
        // "Mr Okello's government" is Mr Okello, "Mr Okello's police" is nobody.
        let personal = matches!(
            self.text.lower(self.heads[noun]),
            "government" | "administration" | "regime" | "cabinet"
        );
        let body = |actor: ActorId| {
            (self.kind_of(actor) != ActorKind::Person || personal).then_some(actor)
        };
        let within = (phrase.tokens.start..self.heads[noun])
            .rev()
            .find_map(|t| self.spoken[t].and_then(body));
        let owner = || match self.end_within(phrase.possessor?, depth.checked_sub(1)?)? {
            End::Actor(actor) => body(actor),
            End::Unnamed(_) => None,
        };
        let of = || {
            let inner = self.behind_preposition(phrase.tokens.end, &["of"])?;
            match self.end_within(inner, depth.checked_sub(1)?)? {
                End::Actor(actor) => body(actor),
                End::Unnamed(_) => None,
            }
        };
        // "the Lisbon Transport Union (LTU) officials"
        let bracketed = || {
            let close = phrase.tokens.start.checked_sub(1)?;
            let open = close.checked_sub(2)?;
            let here = self.grammar.tag(close) == Tag::Close && self.grammar.tag(open) == Tag::Open;
            let named = self.named[open.checked_sub(1)?]?;
            here.then_some(named).and_then(body)
        };
        within.or_else(owner).or_else(of).or_else(bracketed)
    }

    /// "former Kenyan officials" act for Kenya no more.
    fn is_former(&self, noun: NounId) -> bool {
        let tokens = self.grammar.nouns[noun].tokens;
        tokens.indices().any(|t| {
            matches!(
                self.text.lower(t),
                "former" | "ex" | "retired" | "ousted" | "exiled"
            ) || self.text.lower(t).starts_with("ex-")
        })
    }

    /// "a Kremlin aide, Ivan Orlov,": the name beside a phrase without one.
    fn apposed_name(&self, noun: NounId) -> Option<ActorId> {
        let mut end = self.grammar.nouns[noun].tokens.end;
        // Over "of the Syrian parliament" to the comma.
        while self.grammar.tag(end) == Tag::Preposition
            && let Some(inner) = self.grammar.noun_at(end + 1)
            && end + 1 < self.sentence_end(end)
        {
            end = self.grammar.nouns[inner].tokens.end;
        }
        if self.grammar.tag(end) != Tag::Comma {
            return None;
        }
        let name = self.grammar.noun_at(end + 1)?;
        let phrase = self.grammar.nouns[name];
        let actor = self.named[self.heads[name]]?;
        let person = self.kind_of(actor) == ActorKind::Person;
        let closed = matches!(self.grammar.tag(phrase.tokens.end), Tag::Comma | Tag::Stop);
        let singular = agents::acts(self.text.lower(self.heads[noun])).is_some()
            || self.class(self.heads[noun]).contains(Class::ROLE);
        let plural = self.class(self.heads[noun]).contains(Class::PLURAL);
        (person && closed && singular && !plural).then_some(actor)
    }

    /// "the Israeli raids", "the US raids": whose they are; "the Iraq withdrawal" may be anybody's.
    fn deed_by_demonym(&self, noun: NounId) -> bool {
        let tokens = self.grammar.nouns[noun].tokens;
        !self.deed_frames(noun).is_empty()
            && tokens.indices().any(|t| {
                self.class(t).contains(Class::DEMONYM)
                    || self.text.kind(t) == TokenKind::Word(Shape::Upper)
            })
    }

    /// "Ivan Orlov, a Kremlin aide who": the name before a phrase that says what he is.
    fn name_before(&self, noun: NounId) -> Option<ActorId> {
        let start = self.grammar.nouns[noun].tokens.start;
        let comma = start.checked_sub(1)?;
        let name = self.named.get(comma.checked_sub(1)?).copied().flatten()?;
        let class = self.class(self.heads[noun]);
        let here = self.grammar.tag(comma) == Tag::Comma
            && comma > self.sentence(start).start
            && self.kind_of(name) == ActorKind::Person
            && matches!(self.text.lower(start), "a" | "an")
            && class.intersects(Class::ROLE)
            && !class.contains(Class::PLURAL);
        here.then_some(name)
    }

    /// Whom a thing belongs to or comes from: "Haiti's efforts", "a Danish offer", "the plan by
    /// Peru". Nothing for people: what is done to my aunt is not done to me.
    pub fn owners(&self, noun: NounId) -> Vec<End> {
        let phrase = self.grammar.nouns[noun];
        let head = self.text.lower(self.heads[noun]);
        if agents::acts(head).is_some() || self.class(self.heads[noun]).contains(Class::ROLE) {
            return Vec::new();
        }
        if let Some(owner) = phrase.possessor {
            return self.ends(&self.list_left(owner));
        }
        if self.grammar.tag(phrase.tokens.end) == Tag::Owner
            && !self.is_owner(noun)
            && let Some(actor) = self.named[self.heads[noun]]
        {
            return vec![End::Actor(actor)];
        }
        if self.grammar.tag(phrase.tokens.start) == Tag::Possessive {
            return self.spoken[phrase.tokens.start]
                .map(End::Actor)
                .into_iter()
                .collect();
        }
        let prepositions: &[&str] = match SITES.contains(&&*agents::singular(head)) {
            true => &["of", "for", "in"],
            false => &["of", "by", "from"],
        };
        let site = SITES.contains(&&*agents::singular(head));
        if site && let Some(actor) = self.within(noun) {
            return vec![End::Actor(actor)];
        }
        let by = self.behind_preposition(phrase.tokens.end, prepositions);
        let by = by.map_or(Vec::new(), |n| self.ends(&self.list_right(n)));
        if !by.is_empty() {
            return by;
        }
        // "a Danish offer" is Denmark's, Danish heritage is nobody's.
        let comes_from = self.class(self.heads[noun]).contains(Class::SPEECH_NOUN)
            || OF_SOMEONE.contains(&&*agents::singular(head))
            || self.deed_by_demonym(noun);
        match self.within(noun) {
            Some(actor) if comes_from => vec![End::Actor(actor)],
            _ => Vec::new(),
        }
    }

    /// A name or demonym stands in the phrase or right behind it: it tells which people are meant.
    pub fn is_told_apart(&self, noun: NounId) -> bool {
        let tokens = self.grammar.nouns[noun].tokens;
        tokens.indices().any(|t| self.spoken[t].is_some())
            || self.grammar.tag(tokens.end) == Tag::Preposition && self.spoken_behind(tokens.end)
    }

    fn spoken_behind(&self, preposition: usize) -> bool {
        self.grammar.noun_at(preposition + 1).is_some_and(|n| {
            self.grammar.nouns[n]
                .tokens
                .indices()
                .any(|t| self.spoken[t].is_some())
        })
    }

    /// An actor named in a phrase before its head: "the US offer".
    pub fn within(&self, noun: NounId) -> Option<ActorId> {
        let phrase = self.grammar.nouns[noun];
        (phrase.tokens.start..self.heads[noun])
            .rev()
            .find_map(|t| self.spoken[t])
    }

    /// The actor that a possessive pronoun at the start of a phrase stands for.
    pub fn possessive(&self, noun: NounId) -> Option<ActorId> {
        let start = self.grammar.nouns[noun].tokens.start;
        match self.grammar.tag(start) == Tag::Possessive {
            true => self.spoken[start],
            false => None,
        }
    }

    /// The phrase behind one of these prepositions, if one stands at `at`.
    pub fn behind_preposition(&self, at: usize, prepositions: &[&str]) -> Option<NounId> {
        let here = at < self.text.tokens.len()
            && self.grammar.tag(at) == Tag::Preposition
            && prepositions.contains(&self.text.lower(at))
            && at + 1 < self.sentence_end(at);
        match here {
            true => self.first_noun(at + 1),
            false => None,
        }
    }

    /// The phrase that starts at a token; where an owner starts there, what it owns.
    pub fn first_noun(&self, at: usize) -> Option<NounId> {
        let mut noun = self.grammar.noun_at(at)?;
        let end = self.sentence_end(at);
        for _ in 0..DEEPEST {
            let tokens = self.grammar.nouns[noun].tokens;
            let owns = tokens.end + 1 < end && self.grammar.tag(tokens.end) == Tag::Owner;
            match self.grammar.noun_at(tokens.end + 1) {
                Some(owned) if owns && self.grammar.nouns[owned].possessor == Some(noun) => {
                    noun = owned;
                }
                _ => break,
            }
        }
        Some(noun)
    }

    /// A phrase and those before it in the same list, in order.
    pub fn list_left(&self, noun: NounId) -> Vec<NounId> {
        let mut list = vec![noun];
        let mut conjunction = false;
        let floor = self.text.sentences[self.text.sentence_of(self.heads[noun])].start;
        while list.len() < LONGEST {
            let start = self.grammar.with_possessors(list[list.len() - 1]).start;
            let mut at = start;
            while at > floor
                && (self.grammar.tag(at - 1) == Tag::Comma
                    || matches!(self.text.lower(at - 1), "and" | "or" | "&"))
            {
                conjunction |= self.grammar.tag(at - 1) == Tag::Conjunction;
                at -= 1;
            }
            if at == start || at == floor || !conjunction {
                break;
            }
            let Some(before) = self.grammar.noun_at(at - 1) else {
                break;
            };
            let first = self.grammar.with_possessors(before).start;
            let hung = first > floor
                && (self.grammar.tag(first - 1) == Tag::Preposition
                    || self.grammar.tag(first - 1).is_verbal());
            if hung {
                // "the minister of health and Rosa Díaz": what governs the list is in it.
                let above = (self.grammar.tag(first - 1) == Tag::Preposition && first - 1 > floor)
                    .then(|| self.grammar.noun_at(first - 2))
                    .flatten();
                match above.filter(|_| self.text.lower(first - 1) == "of") {
                    Some(above) => list.push(above),
                    None => break,
                }
            } else {
                list.push(before);
            }
        }
        list.reverse();
        list
    }

    /// A phrase and those behind it in the same list, in order.
    pub fn list_right(&self, noun: NounId) -> Vec<NounId> {
        let mut list = vec![noun];
        let limit = self.sentence_end(self.heads[noun]);
        let preposition = self.grammar.with_possessors(noun).start.checked_sub(1);
        let preposition = preposition
            .filter(|&p| self.grammar.tag(p) == Tag::Preposition)
            .map(|p| self.text.lower(p));
        while list.len() < LONGEST {
            let mut at = self.grammar.nouns[list[list.len() - 1]].tokens.end;
            let from = at;
            while at < limit
                && (self.grammar.tag(at) == Tag::Comma
                    || matches!(self.text.lower(at), "and" | "or" | "&"))
            {
                at += 1;
            }
            if at == from || at >= limit {
                break;
            }
            if preposition.is_some_and(|p| self.text.lower(at) == p) {
                at += 1;
            }
            let Some(next) = (at < limit).then(|| self.first_noun(at)).flatten() else {
                break;
            };
            let tokens = self.grammar.with_possessors(next);
            // "met Ana, and Ben said": a new subject is no member of the list.
            if tokens.start != at || self.subject[next] {
                break;
            }
            let conjunction = (from..at).any(|t| self.grammar.tag(t) == Tag::Conjunction);
            if !conjunction && !self.list_goes_on(next, limit) {
                break;
            }
            list.push(next);
        }
        list
    }

    /// Behind a comma only a list with an "and" to come is a list; else it is an apposition.
    fn list_goes_on(&self, noun: NounId, limit: usize) -> bool {
        const REACH: usize = 30;
        let mut at = self.grammar.nouns[noun].tokens.end;
        let last = limit.min(at + REACH);
        while at < last {
            match self.grammar.tag(at) {
                Tag::Comma => {}
                Tag::Conjunction => return matches!(self.text.lower(at), "and" | "or"),
                Tag::Owner => {}
                _ => match self.grammar.noun_at(at) {
                    Some(next) => at = self.grammar.nouns[next].tokens.end - 1,
                    None => return false,
                },
            }
            at += 1;
        }
        false
    }

    /// The frames of a phrase whose head is a noun of action.
    pub fn deed_frames(&self, noun: NounId) -> &'static [Frame] {
        let head = self.heads[noun];
        if self.grammar.tag(head) != Tag::Noun {
            return &[];
        }
        let frames = Frames::get();
        let of = |token: usize| {
            let lower = self.text.lower(token);
            match frames.of_noun(lower) {
                [] => frames.of_noun(&agents::singular(lower)),
                found => found,
            }
        };
        match of(head) {
            // "aid programme", "mediation efforts"
            [] if head > self.grammar.nouns[noun].tokens.start
                && self.grammar.tag(head - 1) == Tag::Noun
                && CARRIERS.contains(&&*agents::singular(self.text.lower(head))) =>
            {
                of(head - 1)
            }
            found => found,
        }
    }

    /// True if the phrase is the subject of a verb.
    pub fn is_subject(&self, noun: NounId) -> bool {
        self.subject[noun]
    }

    /// The actor of the narrowest mention at a token.
    pub fn spoken_at(&self, token: usize) -> Option<ActorId> {
        self.spoken.get(token).copied().flatten()
    }

    /// The actor of the widest name at a token.
    pub fn named_at(&self, token: usize) -> Option<ActorId> {
        self.named.get(token).copied().flatten()
    }

    /// One past the last token of the sentence that holds a token.
    pub fn sentence_end(&self, token: usize) -> usize {
        self.sentence(token).end
    }

    /// The sentence that holds a token.
    pub fn sentence(&self, token: usize) -> TokenSpan {
        self.text.sentences[self.text.sentence_of(token)]
    }

    fn class(&self, token: usize) -> Class {
        self.text.word(token).entry.class
    }

    /// The kind of actor at an end.
    pub fn kind(&self, end: End) -> ActorKind {
        match end {
            End::Actor(actor) => self.kind_of(actor),
            End::Unnamed(_) => ActorKind::Group,
        }
    }

    /// The kind of an actor; a country that is not in the cast yet is a government.
    pub fn kind_of(&self, actor: ActorId) -> ActorKind {
        let known = self.cast.actors.get(actor.0);
        known.map_or(ActorKind::Government, |a| a.kind)
    }
}

/// Lets every demonym speak of its country where nothing else does: "a Danish offer".
fn demonyms(
    text: &Text,
    cast: &Cast,
    spoken: &mut [Option<ActorId>],
) -> Vec<(&'static str, usize)> {
    let mut countries: Vec<(&'static str, usize)> = Vec::new();
    let mut ids: FxHashMap<&str, ActorId> = FxHashMap::default();
    for (id, actor) in cast.actors.iter().enumerate() {
        if matches!(actor.kind, ActorKind::Government | ActorKind::Place) {
            ids.entry(&actor.name).or_insert(ActorId(id));
        }
    }
    for (token, speaks) in spoken.iter_mut().enumerate() {
        if speaks.is_some()
            || !text.word(token).entry.class.contains(Class::DEMONYM)
            || !text.kind(token).is_capitalized()
        {
            continue;
        }
        if let Some(country) = gazetteer::country_of(text.lower(token)) {
            let id = *ids.entry(country.name).or_insert_with(|| {
                countries.push((country.name, token));
                ActorId(cast.actors.len() + countries.len() - 1)
            });
            *speaks = Some(id);
        }
    }
    countries
}

/// The head of a phrase without a time behind it: "the mayor Monday", "officials last week".
fn head(text: &Text, grammar: &Grammar, noun: &NounPhrase) -> usize {
    let start = noun.tokens.start;
    let is_time = |t: usize| {
        grammar.tags[t] == Tag::Time
            || matches!(
                text.lower(t),
                "today" | "yesterday" | "tonight" | "tomorrow"
            )
            || matches!(
                text.lower(t),
                "last" | "next" | "this" | "earlier" | "later" | "late" | "early" | "back"
            )
    };
    (start + 1..=noun.head)
        .find(|&t| is_time(t) && grammar.tags[t - 1].is_nominal() && !is_time(t - 1))
        .map_or(noun.head, |t| t - 1)
}
