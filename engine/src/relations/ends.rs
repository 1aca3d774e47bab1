//! Which actors a noun phrase stands for, by its head or by what stands beside it.
//!
//! A phrase stands for the actor its head names. Where the head is no name it may act for one
//! ("Turkish police", "the government of Kenya"), be counted in ("thousands of Kurds", "members of
//! the union"), be set beside a name ("a former aide, Ana Lima"), or act without a name ("rebels").

use super::{
    agents::{self, Acts},
    doers::VERBS_BACK,
    scene::{End, Scene},
};
use crate::{
    grammar::{NounId, Tag},
    lexicon::{Class, Hint},
    reading::{ActorId, ActorKind, MentionForm},
};

/// How deep a look goes from one phrase to the next: "thousands of members of the union".
const DEEPEST: usize = 3;

/// Among how many of its mentions an actor's name is looked for.
const NAMES_SEEN: usize = 8;
/// How many tokens back "the two" may have been spoken of.
const REACH: usize = 80;

impl Scene<'_> {
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
        let floor = floor.max(tokens.start.saturating_sub(REACH));
        let mut pair: Vec<ActorId> = Vec::new();
        for token in (floor..tokens.start).rev() {
            let Some(actor) = self.named_at(token).or(self.spoken_at(token)) else {
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

    pub(super) fn end_within(&self, noun: NounId, depth: usize) -> Option<End> {
        let phrase = self.grammar.nouns[noun];
        if self.grammar.tag(phrase.tokens.end) == Tag::Owner && !self.is_owner(noun) {
            // What is owned has no phrase of its own: "Mr Roy's "new deal"".
            return None;
        }
        if let Some(actor) = self.named_at(self.heads[noun]) {
            return Some(End::Actor(actor));
        }
        let lower = self.text.lower(phrase.head);
        if phrase.pronoun && (lower.ends_with("self") || lower.ends_with("selves")) {
            // What one does to oneself is no relation.
            return None;
        }
        if phrase.pronoun {
            let actor = self.spoken_at(self.heads[noun]).map(End::Actor);
            let before = self.reporter(noun).filter(|_| depth > 0);
            return match (actor, before) {
                (Some(_), Some(_)) if !matches!(lower, "it" | "they") => actor,
                (_, Some(before)) => self.end_within(before, depth - 1),
                (actor, None) => actor,
            };
        }
        if let Some(actor) = self.apposed_name(noun) {
            return Some(End::Actor(actor));
        }
        if self.grammar.tag(self.heads[noun]) == Tag::Proper
            && let Some(name) = self.behind_preposition(phrase.tokens.end, &["of"])
            && let Some(actor) = self.named_at(self.heads[name])
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
        if let Some(actor) = self.spoken_at(self.heads[noun])
            && self.can_act(actor, self.heads[noun])
        {
            // "Millions of Egyptians" are not Egypt.
            return Some(match self.is_counted_people(noun) {
                true => End::Unnamed(noun),
                false => End::Actor(actor),
            });
        }
        if self.text.hint(self.heads[noun]).contains(Hint::COUNTS)
            && self.heads[noun] > phrase.tokens.start
            && let Some(actor) = self.named_at(self.heads[noun] - 1)
        {
            // "Montenegro province"
            return Some(End::Actor(actor));
        }
        if depth > 0
            && self.text.hint(self.heads[noun]).contains(Hint::COUNTS)
            && let Some(inner) = self.behind_preposition(phrase.tokens.end, &["of"])
            && let Some(end) = self.end_within(inner, depth - 1)
        {
            return Some(end);
        }
        let alone = acts.is_some_and(|a| a != Acts::OnlyForState);
        (alone && !self.is_known_one(noun)).then_some(End::Unnamed(noun))
    }

    /// An actor with a name, or one called by a noun for people or bodies: "the studio", no "survey".
    pub(super) fn can_act(&self, actor: ActorId, head: usize) -> bool {
        let named = self.cast.actors.get(actor.0).is_none_or(|a| {
            a.mentions
                .iter()
                .take(NAMES_SEEN)
                .any(|m| m.form == MentionForm::Name)
        });
        named
            || agents::acts(self.text.lower(head)).is_some()
            || self.class(head).intersects(Class::ROLE | Class::DEMONYM)
    }

    /// "many Egyptians", "100 Egyptians", "millions of Egyptians"
    pub(super) fn is_counted_people(&self, noun: NounId) -> bool {
        let tokens = self.grammar.nouns[noun].tokens;
        let head = self.heads[noun];
        let people =
            self.class(head).contains(Class::DEMONYM) && self.text.lower(head).ends_with('s');
        let within = (tokens.start..head).any(|t| {
            self.grammar.tag(t) == Tag::Number || self.text.hint(t).contains(Hint::QUANTITY)
        });
        let before = tokens.start.saturating_sub(2);
        let of = self.text.lower(tokens.start.saturating_sub(1)) == "of"
            && self.text.hint(before).contains(Hint::QUANTITY);
        people && (within || of)
    }

    /// "the senator", "his son": one whom the article knows by name, and we do not know which.
    pub(super) fn is_known_one(&self, noun: NounId) -> bool {
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
    pub(super) fn reporter(&self, noun: NounId) -> Option<NounId> {
        let token = self.heads[noun];
        if !matches!(self.text.lower(token), "it" | "they" | "he" | "she") {
            return None;
        }
        let floor = self.sentence(token).start;
        let verbs = &self.grammar.verbs;
        let before = verbs[..verbs.partition_point(|v| v.tokens.end <= token)]
            .iter()
            .rev()
            .take(VERBS_BACK)
            .take_while(|v| v.tokens.start >= floor)
            .find(|v| v.finite)?;
        let near = token - before.head < 6;
        let speech = self
            .class(before.head)
            .intersects(Class::SPEECH | Class::ATTITUDE);
        // "Rebels shelled the port as they fled."
        let subject = self.subject[noun] && matches!(self.text.lower(token), "it" | "they");
        before.subject.filter(|_| near && speech || subject)
    }

    /// A phrase behind it is owned by it.
    pub(super) fn is_owner(&self, noun: NounId) -> bool {
        let next = self.grammar.nouns.get(noun + 1);
        next.is_some_and(|n| n.possessor == Some(noun))
    }

    /// The country or body that the phrase's people act for: "Turkish police", "Peru's army",
    /// "the government of Chad".
    pub(super) fn state_of(&self, noun: NounId, depth: usize) -> Option<ActorId> {
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
            .find_map(|t| self.spoken_at(t).and_then(body));
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
            let named = self.named_at(open.checked_sub(1)?)?;
            here.then_some(named).and_then(body)
        };
        within.or_else(owner).or_else(of).or_else(bracketed)
    }

    /// "former Kenyan officials" act for Kenya no more.
    pub(super) fn is_former(&self, noun: NounId) -> bool {
        let tokens = self.grammar.nouns[noun].tokens;
        tokens.indices().any(|t| {
            matches!(
                self.text.lower(t),
                "former" | "ex" | "retired" | "ousted" | "exiled"
            ) || self.text.lower(t).starts_with("ex-")
        })
    }

    /// "a Kremlin aide, Ivan Orlov,": the name beside a phrase without one.
    pub(super) fn apposed_name(&self, noun: NounId) -> Option<ActorId> {
        let mut end = self.grammar.nouns[noun].tokens.end;
        // Over "of the Syrian parliament" to the comma.
        for _ in 0..DEEPEST {
            if self.grammar.tag(end) == Tag::Preposition
                && let Some(inner) = self.grammar.noun_at(end + 1)
                && end + 1 < self.sentence_end(end)
            {
                end = self.grammar.nouns[inner].tokens.end;
            }
        }
        if self.grammar.tag(end) != Tag::Comma {
            return None;
        }
        let name = self.grammar.noun_at(end + 1)?;
        let phrase = self.grammar.nouns[name];
        let actor = self.named_at(self.heads[name])?;
        let person = self.kind_of(actor) == ActorKind::Person;
        let closed = matches!(self.grammar.tag(phrase.tokens.end), Tag::Comma | Tag::Stop);
        let singular = agents::acts(self.text.lower(self.heads[noun])).is_some()
            || self.class(self.heads[noun]).contains(Class::ROLE);
        let plural = self.class(self.heads[noun]).contains(Class::PLURAL);
        (person && closed && singular && !plural).then_some(actor)
    }

    /// "Ivan Orlov, a Kremlin aide who": the name before a phrase that says what he is.
    pub(super) fn name_before(&self, noun: NounId) -> Option<ActorId> {
        let start = self.grammar.nouns[noun].tokens.start;
        let comma = start.checked_sub(1)?;
        let name = self.named_at(comma.checked_sub(1)?)?;
        let class = self.class(self.heads[noun]);
        let here = self.grammar.tag(comma) == Tag::Comma
            && comma > self.sentence(start).start
            && self.kind_of(name) == ActorKind::Person
            && matches!(self.text.lower(start), "a" | "an")
            && class.intersects(Class::ROLE)
            && !class.contains(Class::PLURAL);
        here.then_some(name)
    }

    /// A name or demonym stands in the phrase or right behind it: it tells which people are meant.
    pub fn is_told_apart(&self, noun: NounId) -> bool {
        let tokens = self.grammar.nouns[noun].tokens;
        let named =
            |t: usize| self.spoken_at(t).is_some() && self.grammar.tag(t) != Tag::Possessive;
        tokens.indices().any(named)
            || self.grammar.tag(tokens.end) == Tag::Preposition && self.spoken_behind(tokens.end)
    }

    pub(super) fn spoken_behind(&self, preposition: usize) -> bool {
        self.grammar.noun_at(preposition + 1).is_some_and(|n| {
            self.grammar.nouns[n]
                .tokens
                .indices()
                .any(|t| self.spoken_at(t).is_some())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn forces_and_officials_act_for_their_country() {
        check(
            "Turkish forces shelled the town, and French officials criticized Turkey.",
            "France ACCUSE Turkey",
        );
        check(
            "Peru's navy attacked Chilean troops on Monday.",
            "Peru ASSAULT Chile",
        );
    }

    #[test]
    fn former_officials_and_critics_act_for_themselves() {
        check(
            "Former Kenyan officials criticized Tanzania.",
            "Former Kenyan officials ACCUSE Tanzania",
        );
        check(
            "Critics of Ghana met Togo's president.",
            "Critics of Ghana CONSULT Togo",
        );
    }

    #[test]
    fn rebels_are_not_their_country() {
        check(
            "Ugandan rebels kidnapped Amina Okello on Friday.",
            "Ugandan rebels ASSAULT Amina Okello",
        );
    }

    #[test]
    fn what_is_counted_acts() {
        check(
            "Thousands of Bolivian miners marched against Carlos Quispe.",
            "Bolivian miners PROTEST Carlos Quispe",
        );
    }

    #[test]
    fn the_two_are_the_last_two() {
        check(
            "Mr. Tanaka called Mr. Petrov in May. The two met in Osaka in June.",
            "Tanaka CONSULT Petrov",
        );
    }

    #[test]
    fn what_is_no_one_does_nothing() {
        check("A survey, the paper said, criticized Denmark.", "");
    }

    #[test]
    fn known_ones_without_their_name_are_left_out() {
        check("The senator attacked Denmark.", "");
    }
}
