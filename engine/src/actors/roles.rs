//! What the article says a person is: "Foreign Minister Ana Sousa", "Ana Sousa, a nurse from
//! Leeds,", "a Kremlin aide, Ivan Orlov,".

use super::{
    figures::{Figures, Gender},
    names::Name,
    titles,
};
use crate::{
    grammar::{Grammar, Tag},
    lexicon::{Class, Hint},
    reading::ActorKind,
    span::TokenSpan,
    text::{Text, TokenKind},
};

/// Longest apposition, in tokens.
const LONGEST: usize = 14;

/// Gives every person their roles.
pub(super) fn find(text: &Text, grammar: &Grammar, names: &[Name], figures: &mut Figures) {
    for name in names {
        let Some(id) = figures.at(name.tokens.start) else {
            continue;
        };
        if figures.get(id).kind != ActorKind::Person {
            continue;
        }
        let seen = Seen {
            text,
            grammar,
            name,
        };
        for role in [seen.before(), seen.apposed_before(), seen.apposed_after()]
            .into_iter()
            .flatten()
        {
            let gender = titles::gender(text, role.words);
            let figure = figures.get_mut(id);
            figure.roles.push(role.words);
            if figure.gender == Gender::Unknown {
                figure.gender = gender;
            }
            // The role beside a name is a mention of its own; one before it is part of the name.
            match role.head {
                Some(head) if role.words.end < name.tokens.start || head > name.tokens.end => {
                    figures.nominal(id, text, role.words, head);
                }
                Some(head) => figures.claim(id, head),
                None => {}
            }
        }
    }
}

/// A role and where it stands.
struct Role {
    words: TokenSpan,
    /// The noun it turns on, where it stands apart from the name.
    head: Option<usize>,
}

struct Seen<'a, 't> {
    text: &'a Text<'t>,
    grammar: &'a Grammar,
    name: &'a Name,
}

impl Seen<'_, '_> {
    fn class(&self, token: usize) -> Class {
        self.text.word(token).entry.class
    }

    fn is_role(&self, token: usize) -> bool {
        let class = self.class(token);
        class.contains(Class::ROLE) && !class.contains(Class::PLURAL)
    }

    /// "Russian President", "peace envoy", "Secretary of State" right before the name.
    fn before(&self) -> Option<Role> {
        let sentence = self.text.sentences[self.text.sentence_of(self.name.tokens.start)];
        let end = self.name.title.map_or(self.name.tokens.start, |t| t.end);
        let mut start = self.modified(self.name.title.map_or(end, |t| t.start), sentence.start);
        if !(start..end).any(|t| self.is_title(t)) && start < end {
            start = self.modified(self.office(start, sentence.start)?, sentence.start);
        }
        let role = (start..end).any(|t| self.is_title(t));
        role.then(|| Role {
            words: TokenSpan::new(start, end),
            head: (start..end).find(|&t| self.is_role(t)),
        })
    }

    /// Back over what stands before a noun: "former Chilean foreign" minister.
    fn modified(&self, from: usize, floor: usize) -> usize {
        let mut start = from;
        while start > floor && from - start < LONGEST {
            let before = start - 1;
            let takes = match self.grammar.tag(before) {
                Tag::Noun => !self.class(before).contains(Class::PLURAL) || self.is_role(before),
                Tag::Proper | Tag::Adjective | Tag::Number => true,
                _ => false,
            };
            if !takes {
                break;
            }
            start = before;
        }
        start
    }

    /// The "Secretary" before "of State" or "for the Environment".
    fn office(&self, start: usize, floor: usize) -> Option<usize> {
        let the = start.checked_sub(1)?;
        let of = the - usize::from(self.text.lower(the) == "the" && the > 0);
        let role = of.checked_sub(1)?;
        (role >= floor && matches!(self.text.lower(of), "of" | "for") && self.is_role(role))
            .then_some(role)
    }

    /// A role, or a title that tells one: "Sen.", not "Mr".
    fn is_title(&self, token: usize) -> bool {
        let honorific = self.class(token).contains(Class::HONORIFIC);
        self.is_role(token) || honorific && !self.text.hint(token).contains(Hint::COURTESY)
    }

    /// "a Kremlin aide, Ivan Orlov,", "the head of the union, Ivan Orlov,", "his wife, Ana Orlov,"
    fn apposed_before(&self) -> Option<Role> {
        const PHRASES: usize = 3;
        let start = self.name.title.map_or(self.name.tokens.start, |t| t.start);
        let comma = start.checked_sub(1)?;
        if self.grammar.tag(comma) != Tag::Comma
            || !matches!(
                self.grammar.tag(self.name.tokens.end),
                Tag::Comma | Tag::Stop
            )
        {
            return None;
        }
        let mut noun = self.grammar.noun_at(comma.checked_sub(1)?)?;
        for _ in 0..PHRASES {
            let phrase = self.grammar.nouns[noun];
            let opening = self.grammar.tag(phrase.tokens.start);
            let definite =
                matches!(opening, Tag::Determiner | Tag::Possessive) || phrase.possessor.is_some();
            let first = phrase.tokens.start;
            if definite && self.is_role(phrase.head) {
                return Some(Role {
                    words: self.without_determiner(TokenSpan::new(first, comma)),
                    head: Some(phrase.head),
                });
            }
            let joined = first.checked_sub(1)?;
            if self.grammar.tag(joined) != Tag::Preposition {
                return None;
            }
            noun = self.grammar.noun_at(joined.checked_sub(1)?)?;
        }
        None
    }

    /// "Ana Sousa, the head of the union,"
    fn apposed_after(&self) -> Option<Role> {
        let comma = self.name.tokens.end;
        if self.grammar.tag(comma) != Tag::Comma {
            return None;
        }
        let sentence = self.text.sentences[self.text.sentence_of(comma)];
        let mut start = comma + 1;
        // "Ana Sousa, 34, a teacher"
        if self.text.kind(start) == TokenKind::Number && self.grammar.tag(start + 1) == Tag::Comma {
            start += 2;
        }
        let limit = sentence.end.min(start + LONGEST);
        let head = (start..limit)
            .take_while(|&t| {
                matches!(
                    self.grammar.tag(t),
                    Tag::Noun
                        | Tag::Proper
                        | Tag::Adjective
                        | Tag::Determiner
                        | Tag::Possessive
                        | Tag::Owner
                        | Tag::Number
                )
            })
            .find(|&t| self.is_role(t))?;
        let mut end = head + 1;
        while end < limit
            && !matches!(
                self.grammar.tag(end),
                Tag::Comma | Tag::Stop | Tag::Wh | Tag::Mark | Tag::Dash | Tag::Colon
            )
            && !self.grammar.tag(end).is_verbal()
        {
            end += 1;
        }
        Some(Role {
            words: self.without_determiner(TokenSpan::new(start, end)),
            head: Some(head),
        })
    }

    fn without_determiner(&self, phrase: TokenSpan) -> TokenSpan {
        let tag = self.grammar.tag(phrase.start);
        let skip = phrase.len() > 1 && matches!(tag, Tag::Determiner | Tag::Possessive);
        TokenSpan::new(phrase.start + usize::from(skip), phrase.end)
    }
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(source: &str, expected: &[&str]) {
        let reading = crate::read(source);
        let roles: Vec<&str> = reading
            .actors
            .iter()
            .flat_map(|a| a.roles.iter().map(|r| r.of(source)))
            .collect();
        assert_eq!(roles, expected);
    }

    #[test]
    fn a_role_before_the_name() {
        check("Chilean President Rosa Neira left.", &["Chilean President"]);
    }

    #[test]
    fn a_role_behind_the_name() {
        check(
            "Omar Keita, head of the dockers’ union, left.",
            &["head of the dockers’ union"],
        );
        check(
            "Omar Keita, 41, a nurse from Leeds, left.",
            &["nurse from Leeds"],
        );
    }

    #[test]
    fn the_name_behind_the_role() {
        check("A harbour pilot, Omar Keita, left.", &["harbour pilot"]);
    }
}
