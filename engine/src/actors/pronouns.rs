//! Whom a pronoun speaks of.
//!
//! Candidates are the actors spoken of before, in this paragraph and the one before it, that
//! agree in gender and number. Grammar comes before recency: the subject of the sentence before
//! is likelier than a name nearer by. "I", "we" and "you" are left open.

use super::figures::{Figure, FigureId, Figures, Gender};
use crate::{
    grammar::Grammar,
    reading::{ActorKind, Article, MentionForm},
    span::TokenSpan,
    text::Text,
};

/// How many mentions back a pronoun looks.
const REACH: usize = 24;

/// Gives every pronoun of the third person its actor.
pub(super) fn resolve(text: &Text, _article: &Article, grammar: &Grammar, figures: &mut Figures) {
    let mut subjects = vec![false; text.tokens.len()];
    for noun in grammar.verbs.iter().filter_map(|v| v.subject) {
        subjects[grammar.nouns[noun].head] = true;
    }
    let mut recent: Vec<Spoken> = Vec::new();
    let mut last = None;
    for token in 0..text.tokens.len() {
        if let Some(id) = figures.at(token) {
            let same = last == Some(id) && token > 0 && figures.at(token - 1) == Some(id);
            if same {
                recent.pop();
            }
            recent.push(Spoken {
                id,
                token,
                subject: subjects[token],
            });
            last = Some(id);
            continue;
        }
        let Some(wanted) = Wanted::of(text.lower(token)) else {
            continue;
        };
        let pick = recent
            .iter()
            .rev()
            .take(REACH)
            .filter(|s| wanted.fits(figures.get(s.id)))
            .map(|s| (points(text, s, token, subjects[token]), s.token, s.id))
            .max();
        let Some((points, _, id)) = pick else {
            continue;
        };
        if points < 0 {
            continue;
        }
        let figure = figures.get_mut(id);
        if figure.gender == Gender::Unknown && figure.kind == ActorKind::Person {
            figure.gender = wanted.gender;
        }
        figures.mention(
            id,
            text,
            TokenSpan::new(token, token + 1),
            MentionForm::Pronoun,
        );
        recent.push(Spoken {
            id,
            token,
            subject: subjects[token],
        });
        last = Some(id);
    }
}

/// A mention passed on the way.
struct Spoken {
    id: FigureId,
    token: usize,
    subject: bool,
}

/// How likely the pronoun at `token` speaks of this mention's actor.
fn points(text: &Text, spoken: &Spoken, token: usize, subject: bool) -> i32 {
    let sentences = text.sentence_of(token) - text.sentence_of(spoken.token);
    let paragraphs = text.paragraph_of(token) - text.paragraph_of(spoken.token);
    let mut points = 60 - 12 * sentences as i32 - 6 * paragraphs as i32;
    if spoken.subject {
        points += 14;
    }
    if spoken.subject && subject {
        points += 4;
    }
    points
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
    fn of(lower: &str) -> Option<Self> {
        let (gender, kind) = match lower {
            "he" | "him" | "his" | "himself" => (Gender::Male, WantedKind::Person),
            "she" | "her" | "hers" | "herself" => (Gender::Female, WantedKind::Person),
            "its" | "itself" => (Gender::Unknown, WantedKind::Thing),
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
