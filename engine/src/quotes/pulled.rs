//! Pull quotes: a paragraph of somebody's words without marks that ends in who it is.

use super::{
    finder::{Finder, Found},
    rules,
};
use crate::{grammar::Tag, lexicon::Class, span::TokenSpan, text::TokenKind};

/// "It was a hard choice. We made it for all of us. Amina Diallo, mayor of Thiès": the last
/// sentence is a name with a role, without verb or full stop, and nothing before it is attributed.
pub(super) fn claim(finder: &mut Finder, paragraph: usize) {
    /// No signature is longer.
    const LONGEST: usize = 24;
    let (text, grammar) = (finder.text, finder.grammar);
    let tokens = text.paragraphs[paragraph];
    let last = text.sentences[text.sentence_of(tokens.end - 1)];
    let content = TokenSpan::new(tokens.start, last.start);
    if content.is_empty()
        || last.len() > LONGEST
        || text.kind(last.end - 1) == TokenKind::Period
        || !finder.is_prose(tokens.start)
    {
        return;
    }
    let Some(noun) = grammar.noun_at(last.start) else {
        return;
    };
    let name = grammar.nouns[noun].tokens;
    let named = name.len() > 1 && name.indices().all(|t| grammar.tag(t) == Tag::Proper);
    let role = (name.end..last.end).any(|t| text.word(t).entry.class.contains(Class::ROLE));
    let bare = last.indices().all(|t| grammar.verb_at(t).is_none());
    let free = finder.free_from(tokens.start, last.end) == tokens.start
        && content.indices().all(|t| text.marked_of(t).is_none());
    let told = content.indices().any(|t| grammar.verb_at(t).is_some());
    if named && role && bare && free && told && grammar.tag(name.end) == Tag::Comma {
        finder.add(Found {
            content: vec![content],
            source: Some(last),
            speaker: Some(noun),
            cue: None,
            rule: &rules::PULLED,
            within: None,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_paragraph_that_ends_in_a_name() {
        check(
            "The pier opened in May.\nIt was a hard choice. We made it for all of us. \
             Amina Diallo, mayor of Thiès\nThe town was glad.",
            &["Amina Diallo, mayor of Thiès | - | It was a hard choice. We made it for all of us."],
        );
    }

    #[test]
    fn other_names_at_the_end_sign_nothing() {
        check("The pier opened. Amina Diallo, the mayor, spoke", &[]);
        check("The pier opened in May. Amina Diallo, Coast Pictures", &[]);
    }
}
