//! Mentions that are no names: a demonym that stands for its country, "the minister", "the
//! company", "the 34-year-old".
//!
//! A definite phrase is taken up only where somebody fits: a person whom the article gave that
//! role, an organization whose name has that word or that can be called so. The last one spoken of
//! wins. Everything else is left to the stages that ask for it by name.

use super::{
    figures::{Figure, FigureId, Figures, Gender},
    titles,
};
use crate::{
    grammar::{Grammar, NounPhrase, Tag},
    lexicon::{
        self, Class, Hint,
        gazetteer::{self, ListedKind},
    },
    order,
    reading::{ActorKind, MentionForm},
    span::TokenSpan,
    text::{Text, TokenKind},
};
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

/// How many organizations back "the company" looks.
const BODIES: usize = 6;
/// How many paragraphs back a definite phrase looks.
const PARAGRAPHS: usize = 6;

/// Finds them, in the order of the text.
pub(super) fn find(text: &Text, grammar: &Grammar, figures: &mut Figures) {
    let mut roles: Vec<(TokenSpan, FigureId)> = figures
        .all()
        .flat_map(|(id, f)| f.roles.iter().map(move |&r| (r, id)))
        .collect();
    order::by(&mut roles, |(role, id)| (role.start, id.0));
    demonyms(text, grammar, figures, &roles);
    let mut only: FxHashMap<&str, Option<(TokenSpan, FigureId)>> = FxHashMap::default();
    for &(role, id) in &roles {
        for t in role.indices().filter(|&t| is_role(text, t)) {
            only.entry(text.lower(t))
                .and_modify(|one| *one = one.filter(|(_, known)| *known == id))
                .or_insert(Some((role, id)));
        }
    }
    let mut finder = Finder {
        only,
        text,
        grammar,
        roles: roles.into_iter().peekable(),
        holders: FxHashMap::default(),
        bodies: VecDeque::new(),
        person: None,
    };
    for token in 0..text.tokens.len() {
        finder.pass(token, figures);
    }
}

struct Finder<'a, 't> {
    text: &'a Text<'t>,
    grammar: &'a Grammar,
    /// Roles not passed yet, in the order of the text.
    roles: std::iter::Peekable<std::vec::IntoIter<(TokenSpan, FigureId)>>,
    /// For each role noun, in lower case, whose it is if it is one person's in the whole article.
    only: FxHashMap<&'a str, Option<(TokenSpan, FigureId)>>,
    /// For each role noun, in lower case, whose it was last and in which words.
    holders: FxHashMap<&'a str, (TokenSpan, FigureId)>,
    /// Organizations spoken of, the last one in front.
    bodies: VecDeque<(usize, FigureId)>,
    /// The person spoken of last.
    person: Option<(usize, FigureId)>,
}

impl Finder<'_, '_> {
    fn pass(&mut self, token: usize, figures: &mut Figures) {
        while let Some((role, id)) = self.roles.next_if(|(role, _)| role.end <= token) {
            for t in role.indices().filter(|&t| is_role(self.text, t)) {
                self.holders.insert(self.text.lower(t), (role, id));
            }
        }
        if let Some(id) = figures.at(token) {
            self.note(id, token, figures);
            return;
        }
        let Some(noun) = self.grammar.noun_at(token) else {
            return;
        };
        let phrase = self.grammar.nouns[noun];
        if phrase.head != token || !self.is_definite(&phrase) || self.is_apposed(&phrase) {
            return;
        }
        let found = match self.text.kind(token) {
            TokenKind::Number => self.aged(token),
            _ if self.class(token).contains(Class::PLURAL) => None,
            _ => self.holder(&phrase).or_else(|| self.body(&phrase, figures)),
        };
        let Some(id) = found else {
            return;
        };
        let gender = titles::gender_of_word(self.text, token);
        let figure = figures.get_mut(id);
        if !figure.gender.agrees(gender) {
            return;
        }
        if figure.gender == Gender::Unknown {
            figure.gender = gender;
        }
        figures.mention(id, self.text, phrase.tokens, MentionForm::Nominal);
        self.note(id, token, figures);
    }

    fn class(&self, token: usize) -> Class {
        self.text.word(token).entry.class
    }

    fn note(&mut self, id: FigureId, token: usize, figures: &Figures) {
        match figures.get(id).kind {
            ActorKind::Person => self.person = Some((token, id)),
            ActorKind::Organization => {
                self.bodies.retain(|&(_, known)| known != id);
                self.bodies.push_front((token, id));
                self.bodies.truncate(BODIES);
            }
            _ => {}
        }
    }

    fn is_near(&self, then: usize, now: usize) -> bool {
        self.text.paragraph_of(now) - self.text.paragraph_of(then) <= PARAGRAPHS
    }

    fn is_definite(&self, phrase: &NounPhrase) -> bool {
        // "the minister", "Prime Minister"
        let article = phrase.tokens.len() > 1
            && matches!(
                self.text.lower(phrase.tokens.start),
                "the" | "this" | "that"
            );
        let titled =
            self.grammar.tag(phrase.head) == Tag::Proper && is_role(self.text, phrase.head);
        phrase.possessor.is_none() && (article || titled)
    }

    /// "the minister, Ana Sousa," and "the minister of health" say themselves who is meant.
    fn is_apposed(&self, phrase: &NounPhrase) -> bool {
        let end = phrase.tokens.end;
        matches!(self.text.lower(end), "of" | "for" | "who" | "that")
            || self.grammar.tag(end) == Tag::Proper
            || self.grammar.tag(end) == Tag::Comma && self.grammar.tag(end + 1) == Tag::Proper
    }

    /// "the Chilean minister": who was given that role last.
    fn holder(&self, phrase: &NounPhrase) -> Option<FigureId> {
        let word = self.text.lower(phrase.head);
        let ahead = || self.only.get(word).copied().flatten();
        let (role, id) = self.holders.get(word).copied().or_else(ahead)?;
        let country = |tokens: TokenSpan| {
            tokens
                .indices()
                .find(|&t| self.class(t).intersects(Class::DEMONYM | Class::COUNTRY))
                .map(|t| self.text.lower(t))
        };
        let same = match (country(phrase.tokens), country(role)) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        // "the defence minister" is not the finance minister.
        let field = phrase.tokens.indices().skip(1).any(|t| {
            t < phrase.head
                && matches!(self.grammar.tag(t), Tag::Noun | Tag::Proper)
                && !self.class(t).intersects(Class::DEMONYM | Class::COUNTRY)
                && !role
                    .indices()
                    .any(|r| self.text.lower(r) == self.text.lower(t))
        });
        let near = role.start > phrase.head || self.is_near(role.start, phrase.head);
        (same && !field && near).then_some(id)
    }

    /// "the company", "the ministry": an organization that is called so.
    fn body(&self, phrase: &NounPhrase, figures: &Figures) -> Option<FigureId> {
        let word = self.text.lower(phrase.head);
        let plain = self.text.hint(phrase.head).contains(Hint::BEFORE_BODY);
        let named = self.class(phrase.head).contains(Class::ORGANIZATION_WORD);
        if phrase.tokens.len() > 2 || !plain && !named {
            return None;
        }
        self.bodies
            .iter()
            .filter(|&&(then, _)| self.is_near(then, phrase.head))
            .find(|(_, id)| {
                let name = figures.get(*id).name.to_lowercase();
                let has_word = name.split(' ').any(|w| w == word);
                let called_otherwise = name
                    .split(' ')
                    .any(|w| lexicon::hint(w).contains(Hint::SOLE_BODY) || is_public_body(w));
                has_word || plain && !called_otherwise
            })
            .map(|&(_, id)| id)
    }

    /// "the 34-year-old"
    fn aged(&self, token: usize) -> Option<FigureId> {
        let (then, id) = self.person?;
        let old = self.text.lower(token).ends_with("-year-old");
        (old && self.is_near(then, token)).then_some(id)
    }
}

fn is_role(text: &Text, token: usize) -> bool {
    text.word(token).entry.class.contains(Class::ROLE)
}

/// No one calls these "the company".
fn is_public_body(lower: &str) -> bool {
    matches!(
        lower,
        "ministry"
            | "court"
            | "police"
            | "university"
            | "council"
            | "party"
            | "department"
            | "nations"
    )
}

/// "Chilean officials", "the Chileans", "head of the Chilean team": a demonym stands for its
/// country.
fn demonyms(
    text: &Text,
    grammar: &Grammar,
    figures: &mut Figures,
    roles: &[(TokenSpan, FigureId)],
) {
    let mut in_role = vec![false; text.tokens.len()];
    for (role, _) in roles {
        in_role[role.start..role.end].fill(true);
    }
    let mut countries: FxHashMap<&'static str, FigureId> = figures
        .all()
        .filter_map(|(id, f)| Some((f.country?, id)))
        .collect();
    for token in 0..text.tokens.len() {
        if !text.word(token).entry.class.contains(Class::DEMONYM)
            || !text.kind(token).is_capitalized()
            || figures.at(token).is_some()
        {
            continue;
        }
        let Some(listed) = gazetteer::country_of(text.lower(token)) else {
            continue;
        };
        let of = token > 0 && matches!(text.lower(token - 1), "of" | "the") && in_role[token - 1];
        let stands_for = listed.kind == ListedKind::People
            || of && in_role[token]
            || leads_to_agent(text, grammar, token);
        if !stands_for {
            continue;
        }
        let id = *countries.entry(listed.name).or_insert_with(|| {
            let mut figure = Figure::new(listed.name, ActorKind::Government);
            figure.country = Some(listed.name);
            figures.introduce(figure)
        });
        figures.get_mut(id).kind = ActorKind::Government;
        let tokens = TokenSpan::new(token, token + 1);
        figures.mention(id, text, tokens, MentionForm::Nominal);
    }
}

/// "Chilean officials", "the Chilean foreign minister": the phrase is about somebody who acts.
fn leads_to_agent(text: &Text, grammar: &Grammar, token: usize) -> bool {
    const REACH: usize = 6;
    let Some(noun) = grammar.noun_at(token) else {
        return false;
    };
    let phrase = grammar.nouns[noun];
    (token + 1..phrase.tokens.end.min(token + 1 + REACH))
        .take_while(|&t| matches!(grammar.tag(t), Tag::Noun | Tag::Proper | Tag::Adjective))
        .any(|t| text.hint(t).contains(Hint::OF_GOVERNMENT))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn the_one_who_has_the_role() {
        check(
            "Finance Minister Ana Sousa resigned. The minister gave no reason.",
            &["person Ana Sousa: Ana Sousa, <The minister>"],
        );
    }

    #[test]
    fn another_field_is_another_minister() {
        check(
            "Finance Minister Ana Sousa resigned. The defence minister gave no reason.",
            &["person Ana Sousa: Ana Sousa"],
        );
    }

    #[test]
    fn the_company() {
        check(
            "Tanner Group fell. The company cut jobs.",
            &["organization Tanner Group: Tanner Group, <The company>"],
        );
    }

    #[test]
    fn a_demonym_stands_for_its_government() {
        check(
            "Kenyan officials denied it. A Kenyan song played.",
            &["government Kenya: <Kenyan>"],
        );
    }
}
