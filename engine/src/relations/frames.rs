//! The frames of `lexicon/frames.txt`: which verbs and nouns tell of a deed, and where its ends
//! stand. That file's head says how a line is read.

use crate::{
    lexicon::{Lookup, entries, list},
    reading::{
        Modality,
        RelationKind::{self, *},
    },
};
use std::sync::LazyLock;

/// All frames, by their main word.
pub(super) struct Frames {
    verbs: Lookup<Vec<Frame>>,
    nouns: Lookup<Vec<Frame>>,
}

/// One line of the list.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// The pattern as it is written there.
    pub pattern: &'static str,
    /// Who stands before the main word.
    pub first: First,
    /// True for `be ready to`: the main word is no verb, a form of "be" stands before it.
    pub after_be: bool,
    /// What stands behind the main word.
    pub parts: Vec<Part>,
    /// What it tells of.
    pub outcome: Outcome,
    /// How real the deed is told to be, where the frame's own words say so.
    pub modality: Option<Modality>,
    /// True if each does it to the other.
    pub mutual: bool,
    /// What it tells of instead where people do it to others in words.
    pub by_people: Option<Outcome>,
}

/// Who stands before the main word of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    /// A.
    Source,
    /// B.
    Target,
    /// A and B, in one list.
    Both,
}

/// A part of a frame behind its main word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// One of these words.
    Word(Vec<&'static str>),
    /// The other end; or something that is its own, if `possessions`.
    End { possessions: bool },
    /// One of these nouns (any noun if there are none) with the other end as its owner.
    Owned(Vec<&'static str>),
    /// Something that is no actor.
    Something,
    /// A clause, with or without "that"; its subject is the other end.
    Clause,
    /// Another deed as a verb, after "to" or in -ing.
    Doing,
    /// Another deed as a noun.
    Deed,
}

/// What a frame tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// A deed of this class.
    Is(RelationKind),
    /// The first if the deed it speaks of is one of cooperation, else the second.
    Either(RelationKind, RelationKind),
    /// The deed it speaks of.
    Same,
    /// The deed it speaks of, which did not happen.
    Not,
    /// Nothing.
    Nothing,
}

impl Frames {
    /// The frames compiled in.
    pub fn get() -> &'static Self {
        static FRAMES: LazyLock<Frames> = LazyLock::new(|| Frames::parse(text()));
        &FRAMES
    }

    /// The frames of a verb in its base form, or of a word after "be"; most specific first.
    pub fn of_verb(&self, base: &str) -> &[Frame] {
        self.verbs.get(base).map_or(&[], Vec::as_slice)
    }

    /// The frames of a noun in its base form, or in the plural it is listed in.
    pub fn of_noun(&self, base: &str) -> &[Frame] {
        self.nouns.get(base).map_or(&[], Vec::as_slice)
    }

    fn parse(list: &'static str) -> Self {
        let mut frames = Self {
            verbs: Lookup::with_room(1_000),
            nouns: Lookup::with_room(500),
        };
        for (main, frame) in entries(list).filter_map(line) {
            let map = match frame.is_noun() {
                true => &mut frames.nouns,
                false => &mut frames.verbs,
            };
            for word in main.split('/') {
                map.get_or_add(word, Vec::new).push(frame.clone());
            }
        }
        for list in frames.verbs.all_mut().chain(frames.nouns.all_mut()) {
            crate::order::by(list, |f| (usize::MAX - f.weight(), 0));
        }
        frames
    }
}

impl Frame {
    /// True for a noun of action.
    pub fn is_noun(&self) -> bool {
        self.pattern.starts_with("A's ")
    }

    /// How much of the sentence it accounts for: words of its own count most.
    fn weight(&self) -> usize {
        let part = |p: &Part| match p {
            Part::Word(_) => 4,
            Part::Owned(_) => 4,
            Part::Doing | Part::Deed | Part::Clause => 3,
            Part::End { possessions: false } => 2,
            Part::End { possessions: true } => 1,
            Part::Something => 0,
        };
        4 * usize::from(self.after_be) + self.parts.iter().map(part).sum::<usize>()
    }
}

fn text() -> &'static str {
    list!("frames.txt")
}

/// A line's main word and frame; nothing for what cannot be read.
fn line((pattern, meaning): (&'static str, &'static str)) -> Option<(&'static str, Frame)> {
    let mut words = pattern.split(' ').peekable();
    let first = match words.next()? {
        "A's" => First::Source,
        "A" if words.next_if_eq(&"and").is_some() => {
            words.next_if_eq(&"B")?;
            First::Both
        }
        "A" => First::Source,
        "B" => First::Target,
        _ => return None,
    };
    let after_be = words.next_if_eq(&"be").is_some();
    let main = words.next()?;
    let mut parts = Vec::new();
    while let Some(word) = words.next() {
        parts.push(match word {
            "B's" => Part::Owned(words.next().map_or(Vec::new(), alternatives)),
            "that" => {
                words.next_if_eq(&"B")?;
                Part::Clause
            }
            word => part(word)?,
        });
    }
    let mut meaning = meaning.split_whitespace().peekable();
    let outcome = outcome(&mut meaning)?;
    let modality = match meaning.peek() {
        Some(&"planned") => Some(Modality::Planned),
        Some(&"denied") => Some(Modality::Denied),
        _ => None,
    };
    if modality.is_some() {
        meaning.next();
    }
    let mutual = meaning.next_if_eq(&"mutual").is_some();
    let by_people = match meaning.next_if_eq(&"people") {
        Some(_) => Some(self::outcome(&mut meaning)?),
        None => None,
    };
    meaning.next().is_none().then_some((
        main,
        Frame {
            pattern,
            first,
            after_be,
            parts,
            outcome,
            modality,
            mutual,
            by_people,
        },
    ))
}

fn part(word: &'static str) -> Option<Part> {
    Some(match word {
        "A" | "B" => Part::End { possessions: false },
        "A+" | "B+" => Part::End { possessions: true },
        "..." => Part::Something,
        "<do>" => Part::Doing,
        "<deed>" => Part::Deed,
        _ if word.starts_with(|c: char| c.is_ascii_lowercase()) => Part::Word(alternatives(word)),
        _ => return None,
    })
}

fn alternatives(words: &'static str) -> Vec<&'static str> {
    words.split('/').collect()
}

fn outcome(
    meaning: &mut std::iter::Peekable<impl Iterator<Item = &'static str>>,
) -> Option<Outcome> {
    let class = match meaning.next()? {
        "same" => return Some(Outcome::Same),
        "not" => return Some(Outcome::Not),
        "none" => return Some(Outcome::Nothing),
        name => class(name)?,
    };
    Some(match meaning.next_if_eq(&"or") {
        Some(_) => Outcome::Either(class, self::class(meaning.next()?)?),
        None => Outcome::Is(class),
    })
}

fn class(name: &str) -> Option<RelationKind> {
    Some(match name {
        "AGREE" => Agree,
        "CONSULT" => Consult,
        "SUPPORT" => Support,
        "COOPERATE" => Cooperate,
        "AID" => Aid,
        "CONCEDE" => Concede,
        "RETREAT" => Retreat,
        "DEMAND" => Demand,
        "ACCUSE" => Accuse,
        "REJECT" => Reject,
        "THREATEN" => Threaten,
        "INVESTIGATE" => Investigate,
        "PROTEST" => Protest,
        "MOBILIZE" => Mobilize,
        "SANCTION" => Sanction,
        "COERCE" => Coerce,
        "ASSAULT" => Assault,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        lexicon::{self, Class},
        read,
    };

    /// A sentence made of the frame's own words, in which Kenya does it to Brazil.
    fn sentence(frame: &Frame, main: &str, deed: [&str; 2], noun: &str) -> String {
        let other = match frame.first {
            First::Target => "Kenya",
            _ => "Brazil",
        };
        let mut words = match frame.first {
            _ if frame.is_noun() => vec![format!("Kenya's {main}")],
            First::Source if frame.after_be => vec![format!("Kenya was {main}")],
            First::Source => vec![format!("Kenya did {main}")],
            First::Target => vec![format!("Brazil did {main}")],
            First::Both => vec![format!("Kenya and Brazil did {main}")],
        };
        for (at, part) in frame.parts.iter().enumerate() {
            let next = frame.parts.get(at + 1);
            words.push(match part {
                Part::Word(alternatives) => {
                    let noun = lexicon::entry(alternatives[0]).class;
                    match noun.contains(Class::NOUN) && !noun.intersects(Class::FUNCTION) {
                        true => format!("the {}", alternatives[0]),
                        false => alternatives[0].to_string(),
                    }
                }
                Part::End { .. } => other.to_string(),
                Part::Owned(nouns) => format!("{other}'s {}", nouns.first().unwrap_or(&"plan")),
                Part::Something => "the goods".to_string(),
                Part::Clause if next.is_some() => format!("that {other}"),
                Part::Clause => format!("that {other} left"),
                Part::Doing => {
                    let to = at > 0 && frame.parts[at - 1] == Part::Word(vec!["to"]);
                    format!("{} {other}", deed[usize::from(!to)])
                }
                Part::Deed => noun.to_string(),
            });
        }
        if matches!(frame.parts.last(), Some(Part::Word(w)) if w.contains(&"must")) {
            words.push("leave".to_string());
        }
        if frame.is_noun() {
            words.push("began".to_string());
        }
        format!("{}.", words.join(" "))
    }

    /// What is told of Kenya and Brazil, best rule first.
    fn told(text: &str) -> Vec<(String, RelationKind, bool)> {
        let reading = read(text);
        let name = |id| reading.actor(id).name.as_str();
        let events = reading.relations.iter();
        events
            .filter(|r| r.rule.precision >= 0.5)
            .map(|r| {
                (
                    format!("{} {}", name(r.source), name(r.target)),
                    r.kind,
                    r.negated,
                )
            })
            .collect()
    }

    fn check(frame: &Frame, text: &str, kind: RelationKind, negated: bool) -> Result<(), String> {
        let found = told(text);
        let fits = |(ends, k, n): &(String, RelationKind, bool)| {
            (*k, *n) == (kind, negated)
                && (ends == "Kenya Brazil" || frame.mutual && ends == "Brazil Kenya")
        };
        match found.iter().any(fits) {
            true => Ok(()),
            false => Err(format!(
                "{} | {text} | {kind:?} | found {found:?}",
                frame.pattern
            )),
        }
    }

    #[test]
    fn every_frame_has_a_sentence_that_fires_it() {
        let mut wrong = Vec::new();
        for (main, frame) in entries(text()).filter_map(line) {
            for main in main.split('/') {
                let (by, on) = ("an attack by Brazil", "an attack on Brazil");
                let (noun, kinds): (_, Vec<_>) = match (frame.outcome, frame.first) {
                    (Outcome::Is(k @ (Support | Investigate | Protest)), _) => (by, vec![(k, 0)]),
                    (Outcome::Is(kind), _) => (on, vec![(kind, 0)]),
                    (Outcome::Same, _) if frame.modality.is_some() => (on, vec![(Threaten, 0)]),
                    (Outcome::Same, First::Target) => ("an attack by Kenya", vec![(Assault, 0)]),
                    (Outcome::Same | Outcome::Not, _) => (on, vec![(Assault, 0)]),
                    (Outcome::Either(peace, war), _) => (on, vec![(war, 0), (peace, 1)]),
                    (Outcome::Nothing, _) => {
                        let text = sentence(&frame, main, ["attack", "attacking"], on);
                        if !told(&text).is_empty() {
                            wrong.push(format!("{text} tells something"));
                        }
                        continue;
                    }
                };
                for (kind, peace) in kinds {
                    let (doing, noun) = match peace {
                        0 => (["attack", "attacking"], noun),
                        _ => (["help", "helping"], "a loan to Brazil"),
                    };
                    let text = sentence(&frame, main, doing, noun);
                    let negated = frame.outcome == Outcome::Not;
                    wrong.extend(check(&frame, &text, kind, negated).err());
                }
            }
        }
        assert!(
            wrong.is_empty(),
            "{} frames:\n{}",
            wrong.len(),
            wrong.join("\n")
        );
    }

    #[test]
    fn every_line_can_be_read_and_its_verb_is_known() {
        for entry in entries(text()) {
            let (main, frame) = line(entry).unwrap_or_else(|| panic!("{entry:?}"));
            for main in main
                .split('/')
                .filter(|_| !frame.is_noun() && !frame.after_be)
            {
                let class = lexicon::entry(main).class;
                let verb = class.intersects(Class::VERB_BASE | Class::HAVE | Class::DO);
                assert!(verb, "{main} is no verb of words.txt");
            }
        }
    }
}
