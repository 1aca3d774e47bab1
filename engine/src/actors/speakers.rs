//! The actor behind the noun phrase of a source.

use super::figures::{Figure, FigureId, Figures, Gender};
use super::titles;
use crate::{
    grammar::{Grammar, NounId, Tag},
    lexicon::Class,
    reading::{ActorKind, MentionForm},
    span::TokenSpan,
    text::Text,
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
    if phrase.pronoun {
        return None;
    }
    let name = called(text, grammar, noun);
    let known = figures
        .all()
        .find(|(_, f)| f.kind != ActorKind::Place && f.name.eq_ignore_ascii_case(&name))
        .map(|(id, _)| id);
    let id = known.unwrap_or_else(|| {
        let class = text.word(phrase.head).entry.class;
        let mut figure = Figure::new(&name, kind(text, class, phrase.head));
        figure.gender = titles::gender_of_word(text.lower(phrase.head));
        figures.introduce(figure)
    });
    let first = first_named(grammar, phrase.tokens);
    figures.mention(
        id,
        text,
        TokenSpan::new(first, phrase.head + 1),
        MentionForm::Nominal,
    );
    let figure = figures.get_mut(id);
    if figure.gender == Gender::Unknown {
        figure.gender = titles::gender_of_word(text.lower(phrase.head));
    }
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

/// What the phrase calls them, without determiner: "Russian officials", "spokesman for the union".
fn called(text: &Text, grammar: &Grammar, noun: NounId) -> String {
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
    text.span(TokenSpan::new(first, end)).of(text.source).into()
}

fn first_named(grammar: &Grammar, phrase: TokenSpan) -> usize {
    phrase
        .indices()
        .find(|&t| !matches!(grammar.tag(t), Tag::Determiner | Tag::Number | Tag::Adverb))
        .unwrap_or(phrase.start)
}
