//! The actor behind the noun phrase of a source.

use super::figures::{Figure, FigureId, Figures};
use super::titles;
use crate::{
    grammar::{Grammar, NounId, Tag},
    lexicon::Class,
    reading::{ActorKind, MentionForm},
    span::TokenSpan,
    text::{Shape, Text, TokenKind},
};

/// The figure that the phrase speaks of; a new one where it is nobody yet.
pub(super) fn resolve(
    text: &Text,
    grammar: &Grammar,
    figures: &mut Figures,
    noun: NounId,
) -> Option<FigureId> {
    let phrase = grammar.nouns[noun];
    if let Some(id) = figures.at(phrase.head) {
        return Some(id);
    }
    // "Q:" in an interview is nobody's name.
    let letter = text.kind(phrase.head) == TokenKind::Word(Shape::Initial);
    if phrase.pronoun || letter {
        return None;
    }
    let name = called(text, grammar, figures, noun);
    let gender = titles::gender_of_word(text.lower(phrase.head));
    let id = figures.unnamed(&name, || {
        let class = text.word(phrase.head).entry.class;
        let mut figure = Figure::new(&name, kind(text, class, phrase.head));
        figure.gender = gender;
        figure
    });
    let first = first_named(grammar, phrase.tokens);
    figures.mention(
        id,
        text,
        TokenSpan::new(first, phrase.head + 1),
        MentionForm::Nominal,
    );
    Some(id)
}

fn kind(text: &Text, class: Class, head: usize) -> ActorKind {
    let plural = class.contains(Class::PLURAL)
        || matches!(
            text.lower(head),
            "people" | "police" | "authorities" | "media" | "staff"
        );
    if plural {
        ActorKind::Group
    } else if class.contains(Class::ROLE)
        || matches!(text.lower(head), "person" | "man" | "woman" | "source")
    {
        ActorKind::Person
    } else {
        ActorKind::Organization
    }
}

/// What the phrase calls them, without determiner: "Russian officials", "spokesman for the union",
/// "Ana Sousa’s lawyer" for "her lawyer".
fn called(text: &Text, grammar: &Grammar, figures: &Figures, noun: NounId) -> String {
    let phrase = grammar.nouns[noun];
    let first = first_named(grammar, phrase.tokens);
    let mut end = phrase.tokens.end;
    if matches!(
        text.lower(end),
        "for" | "of" | "from" | "at" | "with" | "familiar"
    ) && let Some(inner) = grammar.noun_at(end + 1)
        && grammar.nouns[inner].tokens.start == end + 1
    {
        end = grammar.nouns[inner].tokens.end;
    }
    let owner = match phrase.possessor {
        Some(owner) => figures.at(grammar.nouns[owner].head),
        None if grammar.tag(first) == Tag::Possessive => figures.at(first),
        None => None,
    };
    let own_words = first + usize::from(grammar.tag(first) == Tag::Possessive && first + 1 < end);
    let words = text.span(TokenSpan::new(own_words, end)).of(text.source);
    match owner {
        Some(owner) => format!("{}’s {words}", figures.get(owner).name),
        None => words.into(),
    }
}

fn first_named(grammar: &Grammar, phrase: TokenSpan) -> usize {
    phrase
        .indices()
        .find(|&t| !matches!(grammar.tag(t), Tag::Determiner | Tag::Number | Tag::Adverb))
        .unwrap_or(phrase.start)
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(source: &str, expected: &str) {
        let reading = crate::read(source);
        let speaker = reading.quotes[0].speaker.map(|id| reading.actor(id));
        let speaker = speaker.map(|a| format!("{:?} {}", a.kind, a.name));
        assert_eq!(speaker.as_deref(), Some(expected));
    }

    #[test]
    fn people_without_a_name_are_a_group() {
        check(
            "Kenyan officials said the road was open.",
            "Group Kenyan officials",
        );
    }

    #[test]
    fn one_without_a_name_is_a_person() {
        check(
            "“Nobody knew,” said a spokesman for the union.",
            "Person spokesman for the union",
        );
    }

    #[test]
    fn whose_lawyer() {
        check(
            "Ana Sousa was absent. “She is ill,” her lawyer said.",
            "Person Ana Sousa’s lawyer",
        );
    }
}
