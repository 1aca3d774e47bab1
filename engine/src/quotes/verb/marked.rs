//! `"…," she said` and `"…," said the mayor`: marks, then the attribution.

use super::super::{
    adverbials,
    content::sentence_end,
    finder::{Finder, Found},
    rules, source, unclaimed,
};
use super::cue::Cue;
use crate::{
    grammar::{NounId, Tag},
    lexicon::Class,
    reading::Rule,
    span::TokenSpan,
    text::{Shape, TokenKind},
};

/// `"…," X said` and `"…," said X`.
pub(super) fn marked_before(finder: &Finder, cue: &Cue) -> Option<Found> {
    let (text, grammar) = (finder.text, finder.grammar);
    let passage_at = |at: usize| passage_ending(finder, at, cue.sentence.start);
    let subject = cue
        .subject
        .filter(|&n| grammar.nouns[n].tokens.end <= cue.tokens.start);
    if let Some(noun) = subject {
        let start = name_start(
            finder,
            grammar.with_possessors(noun).start,
            cue.sentence.start,
        );
        if let Some(passage) = passage_at(start) {
            let source = source::before_cue(grammar, noun, cue.tokens.start);
            let source = TokenSpan::new(start, source.end);
            return Some(around(
                finder,
                cue,
                passage,
                source,
                noun,
                &rules::MARKED_BEFORE,
            ));
        }
    }
    // `"…", praising the rain`: a participle has no subject behind it.
    if !grammar.verbs[cue.verb].finite {
        return None;
    }
    // `"…," said X`: nothing between the mark and the verb.
    let passage = passage_at(cue.tokens.start)?;
    let after = adverbials_only(finder, cue.tokens.end, cue.sentence.end);
    let noun = grammar
        .noun_at(after)
        .filter(|&n| grammar.nouns[n].tokens.start == after)?;
    // `who calls it a “farce,” said he doubts it`: what follows is a clause of its own.
    let pronoun = grammar.nouns[noun];
    if pronoun.pronoun && grammar.verb_at(pronoun.tokens.end).is_some() {
        return None;
    }
    let noun = source::owned(grammar, noun);
    let source = source::open_ended(text, grammar, noun, cue.sentence.end);
    Some(around(
        finder,
        cue,
        passage,
        source,
        noun,
        &rules::MARKED_INVERTED,
    ))
}

/// A statement with its content before the source, and perhaps more of it behind.
fn around(
    finder: &Finder,
    cue: &Cue,
    passage: usize,
    source: TokenSpan,
    noun: NounId,
    rule: &'static Rule,
) -> Found {
    let marked = finder.text.marked[passage].tokens;
    // "The plan is “dead,” she said": what stands before the marks was said too.
    let floor = finder.free_from(cue.sentence.start, marked.start.max(cue.sentence.start));
    let lead = (floor..marked.start).any(|t| finder.text.kind(t).is_word());
    // Only a passage that starts in mid-sentence has its beginning outside the marks.
    let fragment = finder.text.kind(marked.start + 1) == TokenKind::Word(Shape::Lower);
    let spoken = (floor..marked.start).any(|t| {
        finder.grammar.verb_at(t).is_some()
            && finder.text.word(t).entry.class.contains(Class::SPEECH)
    });
    let start = match lead && fragment && !spoken {
        true => skip_lead(finder, floor, marked.start),
        false => marked.start,
    };
    let mut content = vec![TokenSpan::new(start, marked.end)];
    content.extend(behind(finder, source.end.max(cue.tokens.end), cue.sentence));
    Found {
        content,
        source: Some(source),
        speaker: Some(noun),
        cue: Some(cue.tokens),
        rule,
        within: None,
    }
}

/// Past "and", "but" and commas that link a clause to the one before.
pub(super) fn skip_lead(finder: &Finder, mut start: usize, end: usize) -> usize {
    while start < end
        && matches!(
            finder.grammar.tag(start),
            Tag::Comma | Tag::Conjunction | Tag::Stop | Tag::Colon
        )
    {
        start += 1;
    }
    start
}

/// `…, "and more"` or `…, and more` behind the attribution, to the end of the sentence.
fn behind(finder: &Finder, end: usize, sentence: TokenSpan) -> Option<TokenSpan> {
    let grammar = finder.grammar;
    let at = adverbials::skip(finder.text, grammar, end, sentence.end, false);
    if !matches!(grammar.tag(at), Tag::Comma | Tag::Colon | Tag::Dash) || at + 1 >= sentence.end {
        return None;
    }
    let start = at + 1;
    let first = finder.passage_at(start);
    let mut limit = sentence_end(grammar, sentence);
    if let Some(passage) = first {
        limit = limit.max(finder.text.marked[passage].tokens.end);
        return Some(TokenSpan::new(start, limit));
    }
    // `"…," she said, that …`
    (finder.text.lower(start) == "that" && limit > start).then(|| TokenSpan::new(start, limit))
}

/// Back over what belongs to a name but not to its noun phrase, as far as the mark before it:
/// "“…,” CBS This Morning host Ana Silva said", "“…,” experts Li and Cho said".
fn name_start(finder: &Finder, start: usize, floor: usize) -> usize {
    const REACH: usize = 8;
    let grammar = finder.grammar;
    // "Roberta “Bobbie” Reyes said": a nickname stands in the name.
    const NICKNAME: usize = 4;
    let text = finder.text;
    let nickname = |t: usize| {
        let passage = text.marked_of(t).map(|m| text.marked[m].tokens);
        passage.is_some_and(|p| p.len() <= NICKNAME)
    };
    let belongs = |t: usize| {
        nickname(t)
            || text.kind(t).is_capitalized()
            || text.lower(t) == "retired"
            || matches!(
                grammar.tag(t),
                Tag::Noun | Tag::Adjective | Tag::Conjunction | Tag::Determiner | Tag::Owner
            )
    };
    let back = (floor.max(start.saturating_sub(REACH))..start)
        .rev()
        .take_while(|&t| belongs(t))
        .count();
    match finder.passage_before(start - back) {
        Some(_) => start - back,
        None => start,
    }
}

/// The marked passage that ends right before `at`, with a comma or the like on either side of its
/// closing mark: without one it is the subject or object of something.
fn passage_ending(finder: &Finder, at: usize, floor: usize) -> Option<usize> {
    let stops = |token: usize| {
        matches!(
            finder.grammar.tag(token),
            Tag::Comma | Tag::Dash | Tag::Stop
        )
    };
    let mut end = at;
    let mut parted = false;
    while end > floor && stops(end - 1) {
        end -= 1;
        parted = true;
    }
    let passage = finder.passage_before(end).filter(|_| end > floor)?;
    let marked = finder.text.marked[passage];
    // A nested passage may close with it: `'maybe,'"`.
    let last = (marked.tokens.start..end)
        .rev()
        .find(|&t| finder.grammar.tag(t) != Tag::Mark);
    parted |= last.is_some_and(stops);
    // A passage of some length that starts its sentence needs none.
    parted |= marked.tokens.start == floor && marked.tokens.len() > 6;
    let free = marked.closed && finder.claims[passage].is_none();
    let title = marked.tokens.start > floor && unclaimed::is_title(finder, marked.tokens);
    (free && parted && !title).then_some(passage)
}

fn adverbials_only(finder: &Finder, mut at: usize, limit: usize) -> usize {
    while at < limit && finder.grammar.tag(at) == Tag::Adverb {
        at += 1;
    }
    at
}
