//! The actor behind the noun phrase of a source.

use super::figures::{Figure, FigureId, Figures};
use super::titles;
use crate::{
    grammar::{Form, Grammar, NounId, Tag},
    lexicon::Class,
    reading::{ActorKind, MentionForm},
    span::TokenSpan,
    text::{Shape, Text, TokenKind},
};

/// The figure that the phrase speaks of; a new one where it is nobody yet. `source` holds the
/// phrase and what belongs to it.
pub(super) fn resolve(
    text: &Text,
    grammar: &Grammar,
    figures: &mut Figures,
    noun: NounId,
    source: TokenSpan,
) -> Option<FigureId> {
    let phrase = grammar.nouns[noun];
    if let Some(id) = figures.at(phrase.head) {
        return Some(id);
    }
    // "Q:" in an interview is nobody's name.
    let letter = text.kind(phrase.head) == TokenKind::Word(Shape::Initial);
    let amount = amount(text, grammar, phrase.head);
    if letter || phrase.pronoun && amount.is_none() {
        return None;
    }
    let called = called(text, grammar, figures, noun, source);
    let word = text.tokens[phrase.head].word;
    let known = figures.last_called(word).filter(|_| called.bare);
    let gender = titles::gender_of_word(text, phrase.head);
    let id = known.unwrap_or_else(|| {
        figures.unnamed(&called.key, || {
            let kind = amount.unwrap_or_else(|| kind(text, phrase.head));
            let mut figure = Figure::described(&called.name, kind);
            figure.gender = gender;
            figure
        })
    });
    figures.calls(word, id);
    let first = first_named(grammar, phrase.tokens);
    figures.mention(
        id,
        text,
        TokenSpan::new(first, phrase.head + 1),
        MentionForm::Nominal,
    );
    Some(id)
}

/// Whom a word for a number or share of people stands for: "nine", "many", "one of them".
fn amount(text: &Text, grammar: &Grammar, head: usize) -> Option<ActorKind> {
    match text.lower(head) {
        "one" => (text.lower(head + 1) == "of").then_some(ActorKind::Person),
        "many" | "several" | "some" | "most" | "few" | "others" | "both" | "all" | "half" => {
            Some(ActorKind::Group)
        }
        // "the 34-year-old"
        one if one.ends_with("-year-old") => Some(ActorKind::Person),
        _ => (grammar.tag(head) == Tag::Number).then_some(ActorKind::Group),
    }
}

fn kind(text: &Text, head: usize) -> ActorKind {
    let class = text.word(head).entry.class;
    let plural = class.contains(Class::PLURAL)
        || matches!(
            text.lower(head),
            "people"
                | "police"
                | "authorities"
                | "media"
                | "staff"
                | "men"
                | "women"
                | "children"
                | "side"
                | "pair"
                | "couple"
                | "duo"
                | "trio"
                | "majority"
                | "crowd"
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
    /// Nothing but "the" and a noun: whoever was called by it last.
    bare: bool,
}

fn called(
    text: &Text,
    grammar: &Grammar,
    figures: &Figures,
    noun: NounId,
    source: TokenSpan,
) -> Called {
    let phrase = grammar.nouns[noun];
    let first = first_named(grammar, phrase.tokens);
    let end = told_until(text, grammar, phrase.tokens.end, source.end);
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
                bare: false,
            }
        }
        None => {
            let start = grammar.with_possessors(noun).start;
            // "this government" is "the government" when it stands alone.
            let points = matches!(text.lower(start), "this" | "that" | "these" | "those");
            Called {
                name: words(if points { first } else { start }).into(),
                key: words(own_words).into(),
                bare: (points || text.lower(start) == "the")
                    && start + 2 == end
                    && phrase.head + 1 == end,
            }
        }
    }
}

/// One past the words behind a noun that tell who or what it is: "a spokesman *for the union in
/// Lyon*", "a letter *seen by the Gazette*", "people *familiar with the case*". When and where
/// something was said tells nothing of the kind.
fn told_until(text: &Text, grammar: &Grammar, mut end: usize, limit: usize) -> usize {
    /// So many phrases are taken along.
    const PHRASES: usize = 3;
    /// No longer name than this reads well.
    const LONGEST: usize = 14;
    let last = limit.min(end + LONGEST);
    for _ in 0..PHRASES {
        let participle = matches!(grammar.tag(end), Tag::Verb(Form::Ing | Form::Participle));
        if participle || grammar.tag(end) == Tag::To {
            let stop = |&t: &usize| matches!(grammar.tag(t), Tag::Comma | Tag::Mark | Tag::Dash);
            return (end..last).find(stop).unwrap_or(last).max(end);
        }
        let close = matches!(text.lower(end), "familiar" | "close" | "loyal");
        let preposition = end + usize::from(close);
        let joins = matches!(
            text.lower(preposition),
            "for" | "of" | "from" | "at" | "with" | "in" | "to"
        );
        let next = grammar
            .noun_at(preposition + 1)
            .map(|n| grammar.nouns[n])
            .filter(|n| joins && n.tokens.start == preposition + 1 && n.tokens.end <= last);
        let Some(next) = next else {
            break;
        };
        let how = text
            .word(next.head)
            .entry
            .class
            .intersects(Class::SPEECH_NOUN | Class::WEEKDAY | Class::MONTH)
            || grammar.tag(next.head) == Tag::Time;
        if how && text.lower(preposition) != "of" {
            break;
        }
        end = next.tokens.end;
    }
    end
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

    #[test]
    fn what_is_told_of_who_has_no_name() {
        check(
            "A letter seen by the Coast Gazette says the pier is safe.",
            "Organization A letter seen by the Coast Gazette",
        );
        check(
            "Three people familiar with the sale said it was off.",
            "Group Three people familiar with the sale",
        );
        check(
            "A spokesman in a statement said it was off.",
            "Person A spokesman",
        );
    }

    #[test]
    fn amounts_of_people() {
        check("Nine said the hall was cold.", "Group Nine");
        check("Neither side said the hall was cold.", "Group Neither side");
        check("Many said the hall was cold.", "Group Many");
        check("Some of them said it was cold.", "Group Some of them");
        check("The two men said it was cold.", "Group The two men");
        check(
            "The 34-year-old said it was cold.",
            "Person The 34-year-old",
        );
    }

    #[test]
    fn the_one_who_was_called_so_last() {
        let reading = crate::read(
            "A port officer said it was late. A tax lawyer said it was not. The officer said it was.",
        );
        let speakers: Vec<_> = reading.quotes.iter().map(|q| q.speaker).collect();
        assert_eq!(speakers.len(), 3);
        assert_eq!(speakers[0], speakers[2]);
        assert_ne!(speakers[0], speakers[1]);
    }
}
