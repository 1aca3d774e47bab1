//! Mentions that are no names: a demonym that stands for its country, "the company", "the
//! minister".

use super::{
    figures::{Figure, FigureId, Figures},
    hints::{Hint, hint},
};
use crate::{
    grammar::{Grammar, Tag},
    lexicon::{
        Class,
        gazetteer::{self, ListedKind},
    },
    reading::{ActorKind, Article, MentionForm},
    span::TokenSpan,
    text::Text,
};
use rustc_hash::FxHashMap;

/// Finds them, in the order of the text.
pub(super) fn find(text: &Text, _article: &Article, grammar: &Grammar, figures: &mut Figures) {
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
        let stands_for = listed.kind == ListedKind::People || leads_to_agent(text, grammar, token);
        if !stands_for {
            continue;
        }
        let id = *countries.entry(listed.name).or_insert_with(|| {
            let mut figure = Figure::new(listed.name, ActorKind::Government);
            figure.country = Some(listed.name);
            figures.introduce(figure)
        });
        figures.get_mut(id).kind = ActorKind::Government;
        figures.mention(
            id,
            text,
            TokenSpan::new(token, token + 1),
            MentionForm::Nominal,
        );
    }
}

/// "Chilean officials", "the Chilean foreign minister": the phrase is about somebody who acts.
fn leads_to_agent(text: &Text, grammar: &Grammar, token: usize) -> bool {
    let Some(noun) = grammar.noun_at(token) else {
        return false;
    };
    let phrase = grammar.nouns[noun];
    if phrase.head == token {
        return false;
    }
    (token + 1..phrase.tokens.end)
        .take_while(|&t| matches!(grammar.tag(t), Tag::Noun | Tag::Proper | Tag::Adjective))
        .any(|t| {
            text.word(t).entry.class.contains(Class::ROLE)
                || hint(text.lower(t)).contains(Hint::OF_GOVERNMENT)
        })
}
