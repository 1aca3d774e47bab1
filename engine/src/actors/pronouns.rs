//! Whom a pronoun speaks of.
//!
//! Candidates are the actors spoken of before it that agree in gender and number. Grammar comes
//! before recency: the subject of the clause owns what is "his" in it and cannot be the "him" it
//! acts on; a subject likes to go on as the subject; "In her speech, Obi said" looks ahead. "I",
//! "we" and "you" are left open: only the speaker of a quote can tell.

use super::figures::{Figure, FigureId, Figures, Gender};
use crate::{
    grammar::{Grammar, NounId, Tag},
    lexicon::Class,
    reading::{ActorKind, MentionForm},
    span::TokenSpan,
    text::Text,
};

/// How many mentions back a pronoun looks.
const REACH: usize = 30;
/// How far ahead "In her speech, Obi said" looks, in tokens.
const AHEAD: usize = 40;

// Points for and against a candidate, set by hand and checked on the open set `pronouns`.
/// Where all start.
const NEAR: i32 = 60;
/// Who has no more than this is too far away.
const LEAST: i32 = -60;
/// For each sentence between.
const SENTENCE: i32 = 20;
/// For each paragraph between.
const PARAGRAPH: i32 = 6;
/// The candidate is a subject there.
const SUBJECT: i32 = 7;
/// The pronoun is a subject too.
const PARALLEL: i32 = 4;
/// The candidate only owns something there: "Obi's lawyer".
const OWNER: i32 = 4;
/// The candidate is the subject of the pronoun's own clause.
const SAME_CLAUSE: i32 = 17;
/// The candidate's gender is known, not only not excluded.
const GENDER: i32 = 3;
/// For each earlier mention, up to five.
const OFTEN: i32 = 4;
/// With fewer points than this the subject ahead is taken: "In her speech, Obi said".
const SURE: i32 = 74;

/// Gives every pronoun of the third person its actor.
pub(super) fn resolve(text: &Text, grammar: &Grammar, figures: &mut Figures) {
    let mut subjects = vec![false; grammar.nouns.len()];
    for noun in grammar.verbs.iter().filter_map(|v| v.subject) {
        subjects[noun] = true;
    }
    let mut resolver = Resolver {
        text,
        grammar,
        figures,
        subjects,
        recent: Vec::new(),
    };
    let mut token = 0;
    while token < text.tokens.len() {
        token = resolver.step(token);
    }
}

/// True if the token is "he", "she" or "they" and agrees with the figure in gender and number.
pub(super) fn can_be(text: &Text, token: usize, figure: &Figure) -> bool {
    let gender = match text.lower(token) {
        "he" => Gender::Male,
        "she" => Gender::Female,
        "they" => return figure.plural || figure.kind == ActorKind::Group,
        _ => return false,
    };
    figure.kind == ActorKind::Person && !figure.plural && figure.gender.agrees(gender)
}

/// A mention passed on the way.
#[derive(Clone, Copy)]
struct Spoken {
    id: FigureId,
    token: usize,
    subject: bool,
    owner: bool,
}

struct Resolver<'a, 't> {
    text: &'a Text<'t>,
    grammar: &'a Grammar,
    figures: &'a mut Figures,
    /// For each noun phrase whether it is a subject.
    subjects: Vec<bool>,
    recent: Vec<Spoken>,
}

impl Resolver<'_, '_> {
    /// Passes a token; where to go on.
    fn step(&mut self, token: usize) -> usize {
        if let Some(id) = self.figures.at(token) {
            let mut last = token;
            while last + 1 < self.text.tokens.len()
                && self.figures.at(last + 1) == Some(id)
                && self.text.sentence_of(last + 1) == self.text.sentence_of(token)
            {
                last += 1;
            }
            self.pass(id, last);
            return last + 1;
        }
        if let Some(wanted) = Wanted::of(self.text, self.grammar, token)
            && let Some(id) = self.best(token, &wanted)
        {
            let figure = self.figures.get_mut(id);
            if figure.gender == Gender::Unknown && figure.kind == ActorKind::Person {
                figure.gender = wanted.gender;
            }
            let tokens = TokenSpan::new(token, token + 1);
            self.figures
                .mention(id, self.text, tokens, MentionForm::Pronoun);
            self.pass(id, token);
        }
        token + 1
    }

    fn pass(&mut self, id: FigureId, token: usize) {
        self.figures.get_mut(id).spoken += 1;
        self.recent.push(self.spoken(id, token));
    }

    fn spoken(&self, id: FigureId, token: usize) -> Spoken {
        let noun = self.grammar.noun_at(token);
        let owns =
            self.grammar.tag(token + 1) == Tag::Owner || self.grammar.tag(token) == Tag::Possessive;
        Spoken {
            id,
            token,
            subject: !owns && noun.is_some_and(|n| self.subjects[n]),
            owner: owns,
        }
    }

    fn best(&self, token: usize, wanted: &Wanted) -> Option<FigureId> {
        let place = Place::of(self, token);
        let ahead = place.opening.then(|| self.ahead(token, wanted)).flatten();
        let behind = self
            .recent
            .iter()
            .rev()
            .take(REACH)
            .filter(|s| wanted.fits(self.figures.get(s.id)) && !place.forbids(s))
            .filter(|s| !place.named.contains(&s.id))
            .map(|s| (self.points(s, token, wanted, &place), s.token, s.id))
            .max();
        match (ahead, behind) {
            (Some(id), Some((points, ..))) if points < SURE => Some(id),
            (Some(id), None) => Some(id),
            (_, Some((points, _, id))) if points > LEAST => Some(id),
            _ => None,
        }
    }

    /// How likely the pronoun at `token` speaks of this mention's actor.
    fn points(&self, spoken: &Spoken, token: usize, wanted: &Wanted, place: &Place) -> i32 {
        let figure = self.figures.get(spoken.id);
        let sentences = (self.text.sentence_of(token) - self.text.sentence_of(spoken.token)) as i32;
        let paragraphs =
            (self.text.paragraph_of(token) - self.text.paragraph_of(spoken.token)) as i32;
        let mut points = NEAR - SENTENCE * sentences.min(4) - PARAGRAPH * paragraphs;
        if spoken.subject {
            points += SUBJECT;
            if place.subject {
                points += PARALLEL;
            }
        }
        if spoken.owner {
            points -= OWNER;
        }
        if place.clause_subject == Some(spoken.id) {
            points += SAME_CLAUSE;
        }
        if wanted.gender != Gender::Unknown && figure.gender == wanted.gender {
            points += GENDER;
        }
        points += OFTEN * figure.spoken.min(5) as i32;
        points -= ((token - spoken.token) as i32 / 16).min(5);
        points
    }

    /// "In her speech, Obi said": the subject behind the comma.
    fn ahead(&self, token: usize, wanted: &Wanted) -> Option<FigureId> {
        let sentence = self.text.sentences[self.text.sentence_of(token)];
        let limit = sentence.end.min(token + AHEAD);
        let comma = (token..limit).find(|&t| self.grammar.tag(t) == Tag::Comma)?;
        let next = (comma + 1..limit).find(|&t| self.grammar.tag(t) != Tag::Adverb)?;
        let noun = self.grammar.noun_at(next)?;
        let id = self.figures.at(self.grammar.nouns[noun].head)?;
        (self.subjects[noun] && wanted.fits(self.figures.get(id))).then_some(id)
    }
}

/// Where the pronoun stands.
struct Place {
    /// It is the subject of its clause.
    subject: bool,
    /// "his": it owns something.
    possessive: bool,
    reflexive: bool,
    /// In what comes before the main clause: "In her speech, …".
    opening: bool,
    /// Who is the subject of the verb before it.
    clause_subject: Option<FigureId>,
    /// Who is named in what the pronoun does or says.
    named: Vec<FigureId>,
}

impl Place {
    fn of(resolver: &Resolver, token: usize) -> Self {
        let (text, grammar) = (resolver.text, resolver.grammar);
        let sentence = text.sentences[text.sentence_of(token)];
        let noun = grammar.noun_at(token);
        let possessive = grammar.tag(token) == Tag::Possessive;
        let subject = !possessive && noun.is_some_and(|n: NounId| resolver.subjects[n]);
        let verb = (sentence.start..token)
            .rev()
            .take(AHEAD)
            .take_while(|&t| !matches!(grammar.tag(t), Tag::Mark))
            .find_map(|t| grammar.verb_at(t));
        let clause_subject = verb
            .filter(|_| !subject)
            .and_then(|v| grammar.verbs[v].subject)
            .and_then(|n| resolver.figures.at(grammar.nouns[n].head));
        let before = || sentence.start..token.min(sentence.start + AHEAD);
        let first = before().find(|&t| !matches!(grammar.tag(t), Tag::Mark));
        let opening = token - sentence.start < AHEAD
            && first.is_some_and(|t| {
                matches!(
                    grammar.tag(t),
                    Tag::Preposition | Tag::Subordinator | Tag::Wh | Tag::Verb(_)
                )
            })
            && before().all(|t| grammar.tag(t) != Tag::Comma);
        Self {
            subject,
            possessive,
            reflexive: text.lower(token).ends_with("self") || text.lower(token).ends_with("selves"),
            opening,
            clause_subject,
            named: match subject && !opening {
                true => Self::named(resolver, token, sentence.end),
                false => Vec::new(),
            },
        }
    }

    /// "He said Osei was late", "“Osei was late,” he said": nobody calls himself by name in what
    /// he says, nor does a text call the subject by name again in the same clause.
    fn named(resolver: &Resolver, token: usize, end: usize) -> Vec<FigureId> {
        let (text, grammar) = (resolver.text, resolver.grammar);
        // "He left and Osei stayed": what is linked has a subject of its own.
        let linked = |t: usize| {
            let subject = |n: NounId| resolver.subjects[n];
            grammar.tag(t) == Tag::Conjunction && grammar.noun_at(t + 1).is_some_and(subject)
        };
        // "When he left, Osei rose": what follows a comma may be about the subject, except what
        // the subject says.
        let speaks = (token + 1..token + 3)
            .find_map(|t| grammar.verb_at(t))
            .is_some_and(|v| {
                let class = text.word(grammar.verbs[v].head).entry.class;
                class.contains(Class::SPEECH)
            });
        let ends = |t: usize| linked(t) || !speaks && grammar.tag(t) == Tag::Comma;
        let behind = (token + 1..end.min(token + AHEAD)).take_while(|&t| !ends(t));
        let passage = token.checked_sub(1).and_then(|t| text.marked_of(t));
        let before = passage
            .filter(|_| speaks && grammar.tag(token - 1) == Tag::Mark)
            .filter(|_| text.paragraph_of(token - 1) == text.paragraph_of(token))
            .map_or(token..token, |p| {
                text.marked[p].tokens.start.max(token.saturating_sub(AHEAD))..token
            });
        let mut named: Vec<FigureId> = behind
            .chain(before)
            .filter(|&t| grammar.tag(t) == Tag::Proper)
            .filter_map(|t| resolver.figures.at(t))
            .collect();
        named.dedup();
        named
    }

    /// "Obi allows him": who acts is not who is acted on.
    fn forbids(&self, spoken: &Spoken) -> bool {
        if self.reflexive {
            return self.clause_subject.is_some_and(|s| s != spoken.id);
        }
        !self.possessive && !self.subject && self.clause_subject == Some(spoken.id)
    }
}

struct Wanted {
    gender: Gender,
    kind: WantedKind,
}

#[derive(PartialEq, Eq)]
enum WantedKind {
    Person,
    Thing,
    Several,
}

impl Wanted {
    fn of(text: &Text, grammar: &Grammar, token: usize) -> Option<Self> {
        let word = text.word(token);
        if !word
            .entry
            .class
            .intersects(Class::PRONOUN | Class::POSSESSIVE)
        {
            return None;
        }
        let (gender, kind) = match text.lower(token) {
            "he" | "him" | "his" | "himself" => (Gender::Male, WantedKind::Person),
            "she" | "her" | "hers" | "herself" => (Gender::Female, WantedKind::Person),
            "its" | "itself" => (Gender::Unknown, WantedKind::Thing),
            "it" if says(text, grammar, token) => (Gender::Unknown, WantedKind::Thing),
            "they" | "them" | "their" | "theirs" | "themselves" => {
                (Gender::Unknown, WantedKind::Several)
            }
            _ => return None,
        };
        Some(Self { gender, kind })
    }

    fn fits(&self, figure: &Figure) -> bool {
        match self.kind {
            WantedKind::Person => {
                figure.kind == ActorKind::Person
                    && !figure.plural
                    && figure.gender.agrees(self.gender)
            }
            WantedKind::Thing => {
                matches!(figure.kind, ActorKind::Organization | ActorKind::Government)
            }
            WantedKind::Several => {
                figure.plural || matches!(figure.kind, ActorKind::Organization | ActorKind::Group)
            }
        }
    }
}

/// "it" is somebody where it says or wants something.
fn says(text: &Text, grammar: &Grammar, token: usize) -> bool {
    let verb = (token + 1..token + 3).find_map(|t| grammar.verb_at(t));
    verb.is_some_and(|v| {
        let verb = &grammar.verbs[v];
        let class = text.word(verb.head).entry.class;
        !verb.passive && class.intersects(Class::SPEECH | Class::ATTITUDE)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn gender_decides() {
        check(
            "Maria Lopes met David Osei. She thanked him.",
            &[
                "person David Osei: David Osei, him",
                "person Maria Lopes: Maria Lopes, She",
            ],
        );
    }

    #[test]
    fn the_subject_goes_on() {
        check(
            "David Osei wrote to Peter Lund. He was angry.",
            &[
                "person David Osei: David Osei, He",
                "person Peter Lund: Peter Lund",
            ],
        );
    }

    #[test]
    fn who_acts_is_not_who_is_acted_on() {
        check(
            "David Osei waited. Peter Lund greeted him.",
            &[
                "person David Osei: David Osei, him",
                "person Peter Lund: Peter Lund",
            ],
        );
    }

    #[test]
    fn an_opening_looks_ahead() {
        check(
            "David Osei was late. In his speech, Peter Lund said nothing.",
            &[
                "person David Osei: David Osei",
                "person Peter Lund: his, Peter Lund",
            ],
        );
    }

    #[test]
    fn nobody_names_himself_in_what_he_says() {
        check(
            "For David Osei, Peter Lund was a hero. He said, “Peter Lund was our sun.”",
            &[
                "person David Osei: David Osei, He",
                "person Peter Lund: Peter Lund, Peter Lund",
            ],
        );
    }

    #[test]
    fn i_and_you_stay_open() {
        check(
            "Maria Lopes met us. I told you.",
            &["person Maria Lopes: Maria Lopes"],
        );
    }
}
