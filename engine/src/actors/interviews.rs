//! Who "I" and "you" are in an interview: questions and answers with no quotation marks.

use super::figures::{FigureId, Figures};
use crate::{
    grammar::{Grammar, Tag},
    reading::{ActorKind, Article, MentionForm},
    span::TokenSpan,
    text::{Text, TokenKind},
};
use rustc_hash::FxHashMap;

/// A text with fewer questions standing alone is no interview.
const QUESTIONS: usize = 3;

/// Gives "I" in the answers and "you" in the questions to the one interviewed: the person of the
/// headline, else the one most spoken of before the first question.
pub(super) fn resolve(text: &Text, article: &Article, grammar: &Grammar, figures: &mut Figures) {
    let questions: Vec<usize> = (0..text.paragraphs.len())
        .filter(|&p| is_question(text, p))
        .collect();
    if questions.len() < QUESTIONS {
        return;
    }
    let opening = TokenSpan::new(0, text.paragraphs[questions[0]].start);
    let Some(guest) = guest(text, article, opening, figures) else {
        return;
    };
    for (index, &paragraph) in text.paragraphs.iter().enumerate() {
        if index < questions[0] {
            continue;
        }
        let question = questions.binary_search(&index).is_ok();
        let letter = paragraph.len() > 1
            && text.lower(paragraph.start) == "a"
            && text.kind(paragraph.start + 1) == TokenKind::Colon;
        if letter {
            figures.claim(guest, paragraph.start);
        }
        for token in paragraph.indices() {
            let spoken = match text.lower(token) {
                "i" | "me" | "my" | "mine" | "myself" => !question,
                "you" | "your" | "yours" | "yourself" => question,
                _ => false,
            };
            if spoken && text.marked_of(token).is_none() && grammar.tag(token) != Tag::Proper {
                let tokens = TokenSpan::new(token, token + 1);
                figures.mention(guest, text, tokens, MentionForm::Pronoun);
            }
        }
    }
}

/// A paragraph that ends with a question and stands outside quotation marks.
fn is_question(text: &Text, paragraph: usize) -> bool {
    let tokens = text.paragraphs[paragraph];
    let last = tokens.end - 1;
    text.kind(last) == TokenKind::Exclamation
        && text.str(last).contains('?')
        && text.marked_of(last).is_none()
}

fn guest(
    text: &Text,
    article: &Article,
    opening: TokenSpan,
    figures: &Figures,
) -> Option<FigureId> {
    let person = |t: &usize| {
        let id = figures.at(*t)?;
        (figures.get(id).kind == ActorKind::Person).then_some(id)
    };
    let headline = article.headline.and_then(|span| {
        opening
            .indices()
            .filter(|&t| span.contains(text.tokens[t].span()))
            .find_map(|t| person(&t))
    });
    if headline.is_some() {
        return headline;
    }
    let mut counts: FxHashMap<FigureId, usize> = FxHashMap::default();
    let mut most: Option<(usize, FigureId)> = None;
    for id in opening.indices().filter_map(|t| person(&t)) {
        let count = counts.entry(id).or_default();
        *count += 1;
        // The one who gets there first wins.
        if most.is_none_or(|(best, _)| *count > best) {
            most = Some((*count, id));
        }
    }
    most.map(|(_, id)| id)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn whose_the_answers_are() {
        let reading = crate::read(
            "Beekeeper Ana Sousa on a hard year\n\nQ: How did you start?\n\nA: With two hives.\n\n\
             Q: Do you sell honey?\n\nA: A little.\n\nQ: Are you happy?\n\nA: Ask me in May.\n",
        );
        let speakers: Vec<_> = reading
            .quotes
            .iter()
            .map(|q| q.speaker.map(|id| reading.actor(id).name.as_str()))
            .collect();
        let ana = Some("Ana Sousa");
        assert_eq!(speakers, [None, ana, None, ana, None, ana]);
    }

    #[test]
    fn questions_and_answers() {
        check(
            "Beekeeper Ana Sousa on a hard year\n\nHow did you start?\n\nI had two hives.\n\n\
             Do you sell honey?\n\nMy sister does.\n\nAre you happy?\n\nAsk me in May.\n",
            &["person Ana Sousa: Ana Sousa, you, I, you, My, you, me"],
        );
    }
}
