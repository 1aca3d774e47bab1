//! People who speak together: "Ana Sousa and Omar Ruiz said", and "both", "they" or "the two
//! leaders" for them later. Together they are a group that is called by their names.

use super::figures::{Figure, FigureId, Figures};
use crate::{
    grammar::{Grammar, NounId, Tag},
    lexicon::Class,
    reading::{ActorKind, MentionForm},
    span::TokenSpan,
    text::Text,
};

/// The group that a source names person by person, or takes up in a word that can only mean
/// people named together just before.
pub(super) fn resolve(
    text: &Text,
    grammar: &Grammar,
    figures: &mut Figures,
    noun: NounId,
    source: TokenSpan,
) -> Option<FigureId> {
    if let Some(people) = named(text, grammar, figures, source) {
        let id = group(figures, &people);
        figures.inside(id, text.span(source));
        return Some(id);
    }
    let phrase = grammar.nouns[noun].tokens;
    let people = stands_for_them(text, grammar, phrase)
        .then(|| before(text, grammar, figures, phrase.start))
        .flatten()?;
    let head = phrase.end - 1;
    if !figures.release(head) {
        return None;
    }
    let id = group(figures, &people);
    let form = match grammar.nouns[noun].pronoun {
        true => MentionForm::Pronoun,
        false => MentionForm::Nominal,
    };
    figures.mention(id, text, phrase, form);
    Some(id)
}

fn group(figures: &mut Figures, people: &[FigureId]) -> FigureId {
    let mut name = String::new();
    for (at, &id) in people.iter().enumerate() {
        match at {
            0 => {}
            _ if at + 1 == people.len() => name.push_str(" and "),
            _ => name.push_str(", "),
        }
        name.push_str(&figures.get(id).name);
    }
    figures.unnamed(&name, || Figure::described(&name, ActorKind::Group))
}

/// The people in a run of words that names at least two, the last behind "and": whoever only owns
/// something there or stands behind a preposition is not one of them.
fn named(
    text: &Text,
    grammar: &Grammar,
    figures: &Figures,
    words: TokenSpan,
) -> Option<Vec<FigureId>> {
    /// A longer run is a clause.
    const LONGEST: usize = 40;
    let words = TokenSpan::new(words.start, words.end.min(words.start + LONGEST));
    let mut people = Vec::new();
    let mut joined = false;
    let mut at = words.start;
    while at < words.end {
        let tag = grammar.tag(at);
        if tag == Tag::Wh || matches!(tag, Tag::Verb(_)) {
            break;
        }
        joined |= text.lower(at) == "and";
        let Some(noun) = grammar.noun_at(at) else {
            at += 1;
            continue;
        };
        let phrase = grammar.nouns[noun].tokens;
        let behind = at > words.start && grammar.tag(at - 1) == Tag::Preposition;
        let owns = grammar.tag(phrase.end) == Tag::Owner;
        let person = figures
            .at(phrase.end - 1)
            .filter(|&id| figures.get(id).kind == ActorKind::Person);
        if let Some(id) = person.filter(|id| !behind && !owns && !people.contains(id)) {
            // Two behind each other without "and" are one list only if "and" comes.
            people.push(id);
            if joined && people.len() > 1 {
                return Some(people);
            }
        }
        at = phrase.end;
    }
    None
}

/// "they", "both", "the two leaders", "the pair".
fn stands_for_them(text: &Text, grammar: &Grammar, phrase: TokenSpan) -> bool {
    let head = text.lower(phrase.end - 1);
    let first = text.lower(phrase.start);
    let definite = first == "the" && phrase.len() > 1;
    let two = first == "both" || definite && text.lower(phrase.start + 1) == "two";
    let people = matches!(head, "both" | "two" | "men" | "women")
        || text.word(phrase.end - 1).entry.class.contains(Class::ROLE);
    match grammar.tag(phrase.end - 1) {
        Tag::Pronoun if head == "they" => true,
        _ => two && people || definite && matches!(head, "pair" | "couple" | "duo"),
    }
}

/// The people named together last, in this sentence or the two before.
fn before(
    text: &Text,
    grammar: &Grammar,
    figures: &Figures,
    token: usize,
) -> Option<Vec<FigureId>> {
    /// How far back, in tokens.
    const REACH: usize = 60;
    let sentence = text.sentence_of(token);
    let paragraph = text.paragraphs[text.paragraph_of(token)];
    let first = text.sentences[sentence.saturating_sub(2)].start;
    let floor = first.max(paragraph.start).max(token.saturating_sub(REACH));
    let and = (floor..token)
        .rev()
        .find(|&t| text.lower(t) == "and" && text.marked_of(t).is_none())?;
    let left = grammar.noun_at(and.checked_sub(1)?)?;
    let right = grammar.noun_at(and + 1)?;
    let start = grammar.with_possessors(left).start.max(floor);
    let end = grammar.nouns[right].tokens.end.min(token);
    named(text, grammar, figures, TokenSpan::new(start, end))
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(source: &str, expected: &[&str]) {
        let reading = crate::read(source);
        let speakers = reading.quotes.iter().filter_map(|q| q.speaker);
        let names: Vec<&str> = speakers.map(|id| reading.actor(id).name.as_str()).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn two_who_speak_are_a_group() {
        check(
            "Ana Sousa and Omar Ruiz said it was late. “We are friends,” they said.",
            &["Ana Sousa and Omar Ruiz", "Ana Sousa and Omar Ruiz"],
        );
        check(
            "“It was late,” said Ana Sousa and Omar Ruiz, a baker.",
            &["Ana Sousa and Omar Ruiz"],
        );
    }

    #[test]
    fn two_named_before_are_both() {
        check(
            "Ana Sousa and Omar Ruiz met in Lima. Both leaders said it was late. The pair said it was cold.",
            &["Ana Sousa and Omar Ruiz", "Ana Sousa and Omar Ruiz"],
        );
    }

    #[test]
    fn one_with_two_roles_is_one() {
        check(
            "Ana Sousa, a baker and friend of Omar Ruiz, said it was late.",
            &["Ana Sousa"],
        );
        check(
            "Omar Ruiz's wife and Ana Sousa said it was late.",
            &["Ana Sousa"],
        );
    }
}
