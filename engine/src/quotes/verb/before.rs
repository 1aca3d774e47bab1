//! Clauses before their attribution: "The bridge is safe, the mayor said".

use super::super::{
    adverbials,
    content::{is_clause, is_told, sentence_end, starts_according_to},
    finder::{Finder, Found},
    rules, source,
};
use super::cue::{Cue, is_asked};
use super::marked::skip_lead;
use crate::{
    grammar::{Form, Tag},
    lexicon::speech::Frame,
    span::TokenSpan,
};

/// "The bridge is safe, the mayor said" and "…, said the mayor".
pub(super) fn clause_before(finder: &Finder, cue: &Cue) -> Option<Found> {
    let (text, grammar) = (finder.text, finder.grammar);
    if !cue.frame.intersects(Frame::CLAUSE | Frame::THAT) || !grammar.verbs[cue.verb].finite {
        return None;
    }
    let noun = cue
        .subject
        .filter(|&n| grammar.nouns[n].tokens.end <= cue.tokens.start)?;
    let start = source::with_partner(text, grammar, noun, cue.sentence.start);
    let floor = finder.free_from(cue.sentence.start, start);
    if start <= floor + 1 || !matches!(grammar.tag(start - 1), Tag::Comma | Tag::Dash) {
        return None;
    }
    let after = adverbials::skip(
        text,
        grammar,
        cue.tokens.end,
        cue.sentence.end,
        cue.frame.contains(Frame::PERSON),
    );
    let closes = after >= cue.sentence.end
        || matches!(
            grammar.tag(after),
            Tag::Stop | Tag::Comma | Tag::Dash | Tag::Colon
        );
    let from = skip_lead(finder, floor, start - 1);
    // "Asked whether he would go, she said no": who asked is somebody else.
    if grammar
        .verb_at(from)
        .is_some_and(|v| is_asked(finder, v, cue.sentence))
    {
        return None;
    }
    // "Six months ago, she said, nobody came": between two commas the cue may interrupt anything.
    let interrupts = grammar.tag(after) == Tag::Comma
        && grammar.tag(start - 1) == Tag::Comma
        && after + 1 < cue.sentence.end
        && finder.passage_at(after + 1).is_none();
    // "Efforts to widen it will go on, officials said.": nothing but the attribution follows.
    let ends = after >= cue.sentence.end || grammar.tag(after) == Tag::Stop;
    let told = ends && from == cue.sentence.start && is_told(grammar, from, start - 1);
    if !closes || !interrupts && !told && !is_clause(grammar, from, start - 1) {
        return None;
    }
    let source = source::before_cue(grammar, noun, cue.tokens.start);
    let source = TokenSpan::new(start, source.end);
    Some(Found {
        content: around(finder, TokenSpan::new(from, start - 1), after, cue),
        source: Some(source),
        speaker: Some(noun),
        cue: Some(cue.tokens),
        rule: &rules::CLAUSE_BEFORE,
        within: None,
    })
}

/// What stands before an attribution, and where it ends at a comma or dash, what follows too.
fn around(finder: &Finder, before: TokenSpan, after: usize, cue: &Cue) -> Vec<TokenSpan> {
    let end = sentence_end(finder.grammar, cue.sentence);
    let goes_on = matches!(finder.grammar.tag(after), Tag::Comma | Tag::Dash) && after + 1 < end;
    let behind = goes_on.then(|| TokenSpan::new(after + 1, end));
    [before].into_iter().chain(behind).collect()
}

/// "policies which he said had failed": the relative pronoun and the clause without it.
pub(super) fn relative(finder: &Finder, cue: &Cue) -> Option<Found> {
    let grammar = finder.grammar;
    let noun = cue
        .subject
        .filter(|&n| grammar.nouns[n].tokens.end == cue.tokens.start)?;
    let wh = grammar.with_possessors(noun).start.checked_sub(1)?;
    let relative = grammar.tag(wh) == Tag::Wh || finder.text.lower(wh) == "that";
    let verb = grammar
        .verb_at(cue.tokens.end)
        .filter(|_| relative && wh > cue.sentence.start)?;
    let gap = &grammar.verbs[verb];
    if !gap.finite || !cue.frame.contains(Frame::CLAUSE) {
        return None;
    }
    let end = sentence_end(grammar, cue.sentence);
    let end = (gap.tokens.end..end)
        .find(|&t| grammar.tag(t) == Tag::Comma)
        .unwrap_or(end);
    Some(Found {
        content: vec![
            TokenSpan::new(wh, wh + 1),
            TokenSpan::new(gap.tokens.start, end),
        ],
        source: Some(grammar.with_possessors(noun)),
        speaker: Some(noun),
        cue: Some(cue.tokens),
        rule: &rules::RELATIVE,
        within: None,
    })
}

/// "The bridge is safe, said the mayor."
pub(super) fn inverted_without_marks(finder: &Finder, cue: &Cue) -> Option<Found> {
    let (text, grammar) = (finder.text, finder.grammar);
    let at = cue.tokens.start;
    let floor = finder.free_from(cue.sentence.start, at);
    if at <= floor + 1 || grammar.tag(at - 1) != Tag::Comma || !cue.frame.contains(Frame::CLAUSE) {
        return None;
    }
    if cue.frame.contains(Frame::PERSON)
        || cue.tokens.len() > 1
        || !matches!(grammar.verbs[cue.verb].form, Form::Past | Form::Third)
    {
        return None;
    }
    let noun = grammar
        .noun_at(cue.tokens.end)
        .filter(|&n| grammar.nouns[n].tokens.start == cue.tokens.end)?;
    let noun = source::owned(grammar, noun);
    let source = source::open_ended(text, grammar, noun, cue.sentence.end);
    // "said the mayor, on the radio.": where it was said may follow.
    let comma =
        grammar.tag(source.end) == Tag::Comma && grammar.tag(source.end + 1) == Tag::Preposition;
    let where_ = source.end + usize::from(comma);
    let after = adverbials::skip(text, grammar, where_, cue.sentence.end, false);
    let ends = after >= cue.sentence.end || grammar.tag(after) == Tag::Stop;
    let closes = ends || grammar.tag(source.end) == Tag::Comma;
    let from = skip_lead(finder, floor, at - 1);
    let whole = from == cue.sentence.start;
    // "Large museums, said Rao, are shut": between two commas it may interrupt anything.
    let interrupts = whole
        && grammar.tag(source.end) == Tag::Comma
        && grammar
            .verb_at(source.end + 1)
            .is_some_and(|v| grammar.verbs[v].finite);
    let told = whole
        && source::can_speak(text, grammar, noun)
        && (ends && is_told(grammar, from, at - 1) || interrupts);
    if !closes || !told && !is_clause(grammar, from, at - 1) {
        return None;
    }
    Some(Found {
        content: around(
            finder,
            TokenSpan::new(from, at - 1),
            if ends { after } else { source.end },
            cue,
        ),
        source: Some(source),
        speaker: Some(noun),
        cue: Some(cue.tokens),
        rule: &rules::CLAUSE_INVERTED,
        within: None,
    })
}

/// "As Rao told the court, it was dark" and "it was, as Rao put it, dark".
pub(super) fn as_said(finder: &Finder, cue: &Cue) -> Option<Found> {
    let (text, grammar) = (finder.text, finder.grammar);
    let noun = cue
        .subject
        .filter(|&n| grammar.nouns[n].tokens.end <= cue.tokens.start)?;
    let source = source::before_cue(grammar, noun, cue.tokens.start);
    let opener = source
        .start
        .checked_sub(1)
        .filter(|&t| t >= cue.sentence.start)?;
    let puts_it = text.lower(cue.tokens.end) == "it" && text.lower(cue.tokens.end - 1) == "put";
    let person = cue.frame.contains(Frame::PERSON);
    let from = cue.tokens.end + usize::from(puts_it);
    let after = adverbials::skip(text, grammar, from, cue.sentence.end, person);
    let stops = matches!(grammar.tag(after), Tag::Comma | Tag::Colon | Tag::Stop);
    if text.lower(opener) != "as" || !stops {
        return None;
    }
    let end = sentence_end(grammar, cue.sentence);
    // "as Rao said, it was dark, according to Osei": who else says so has a statement too.
    let end = (after + 2..end)
        .find(|&t| starts_according_to(finder, t, after + 1))
        .unwrap_or(end);
    let behind = (after + 1 < end).then(|| match finder.passage_at(after + 1) {
        Some(passage) => text.marked[passage].tokens,
        None => TokenSpan::new(after + 1, end),
    });
    let floor = finder.free_from(cue.sentence.start, opener);
    let before = (opener > floor + 1 && grammar.tag(opener - 1) == Tag::Comma)
        .then(|| TokenSpan::new(skip_lead(finder, floor, opener - 1), opener - 1));
    let first = opener == cue.sentence.start;
    if !first && before.is_none() || !first && !puts_it && !cue.frame.contains(Frame::CLAUSE) {
        return None;
    }
    Some(Found {
        content: before.into_iter().chain(behind).collect(),
        source: Some(source),
        speaker: Some(noun),
        cue: Some(cue.tokens),
        rule: &rules::AS_SAID,
        within: None,
    })
}
