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
    let called = called(text, grammar, figures, noun);
    let gender = titles::gender_of_word(text, phrase.head);
    let id = figures.unnamed(&called.key, || {
        let class = text.word(phrase.head).entry.class;
        let mut figure = Figure::described(&called.name, kind(text, class, phrase.head));
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

/// How an actor without a name is called.
struct Called {
    /// As it is shown, with its article: "the report’s authors", "a spokesman for the union",
    /// "Ana Sousa’s lawyer" for "her lawyer".
    name: String,
    /// By which the article's words for it are known to be the same: "authors" for "the authors".
    key: String,
}

fn called(text: &Text, grammar: &Grammar, figures: &Figures, noun: NounId) -> Called {
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
    let words = |from| text.span(TokenSpan::new(from, end)).of(text.source);
    match owner {
        Some(owner) => {
            let owner = &figures.get(owner).name;
            let clitic = phrase.possessor.map(|_| text.str(phrase.tokens.start - 1));
            let words = words(own_words);
            Called {
                name: format!("{owner}{} {words}", clitic.unwrap_or("’s")),
                key: format!("{owner}'s {words}"),
            }
        }
        None => {
            let start = grammar.with_possessors(noun).start;
            // "this government" is "the government" when it stands alone.
            let points = matches!(text.lower(start), "this" | "that" | "these" | "those");
            Called {
                name: words(if points { first } else { start }).into(),
                key: words(own_words).into(),
            }
        }
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
            "Person a spokesman for the union",
        );
    }

    #[test]
    fn an_article_belongs_to_who_has_no_name() {
        check(
            "The trial’s authors said it was over.",
            "Group The trial’s authors",
        );
        check("Two skippers said the sea was calm.", "Group Two skippers");
    }

    #[test]
    fn whose_lawyer() {
        check(
            "Ana Sousa was absent. “She is ill,” her lawyer said.",
            "Person Ana Sousa’s lawyer",
        );
    }
}
