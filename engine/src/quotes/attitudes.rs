//! What people think, want, hope and fear: it looks like indirect speech, but nobody need have said
//! it, so it is kept apart from the statements.

use super::{
    finder::{Finder, Found},
    rules, verb,
};
use crate::{
    actors::Cast,
    grammar::{Grammar, VerbId},
    reading::Attitude,
    span::TokenSpan,
    text::Text,
};
use std::ops::Range;

/// Finds those of one sentence, outside what is part of a statement.
pub(super) fn find(finder: &mut Finder, verbs: Range<VerbId>, sentence: TokenSpan) {
    for verb in verbs {
        if finder.is_free(finder.grammar.verbs[verb].head)
            && let Some(found) = verb::attitude(finder, verb, sentence)
        {
            finder.attitudes.push(Found {
                rule: &rules::ATTITUDE,
                ..found
            });
        }
    }
}

/// From tokens to the attitudes of a reading.
pub(super) fn settle(
    text: &Text,
    grammar: &Grammar,
    cast: &Cast,
    found: &[Found],
) -> Vec<Attitude> {
    let attitudes = found.iter().filter_map(|f| {
        Some(Attitude {
            content: f.content.iter().map(|&c| text.span(c)).collect(),
            source: text.span(f.source?),
            cue: text.span(f.cue?),
            holder: cast.actor_at(grammar.nouns[f.speaker?].tokens),
            rule: f.rule,
        })
    });
    attitudes.collect()
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(source: &str, expected: &[&str]) {
        let reading = crate::read(source);
        let attitudes = reading.attitudes.iter().map(|a| {
            let content: Vec<&str> = a.content.iter().map(|c| c.of(source)).collect();
            format!(
                "{} | {} | {}",
                a.source.of(source),
                a.cue.of(source),
                content.join(" // ")
            )
        });
        assert_eq!(attitudes.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn thinking_wanting_and_fearing() {
        check(
            "Mr Okello believes that the mine is safe. The council wants to close it. Ms Rao fears \
             that prices will fall.",
            &[
                "Mr Okello | believes | that the mine is safe",
                "The council | wants | to close it",
                "Ms Rao | fears | that prices will fall",
            ],
        );
    }

    #[test]
    fn what_is_said_is_none() {
        check("Ms Alem said she hoped to stay.", &[]);
        check("“I want to stay,” Ms Alem said.", &[]);
        check("Ms Alem does not want to stay.", &[]);
    }

    #[test]
    fn whose_it_is() {
        let reading = crate::read("Ana Sousa left. She hopes to return in May.");
        let holder = reading.attitudes[0]
            .holder
            .map(|id| &reading.actor(id).name);
        assert_eq!(holder.map(String::as_str), Some("Ana Sousa"));
    }
}
