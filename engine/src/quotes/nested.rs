//! A statement within a statement: "Rao said it was over, the agency reported".
//!
//! Where a medium reports what someone said, both are kept: the reader wants to know who spoke, and
//! who vouches for it. Other statements within statements are left in the words of their speaker.

use super::{
    finder::{Finder, Found},
    rules, source, verb,
};
use crate::{
    grammar::{Form, Tag, VerbId},
    lexicon::Class,
    span::TokenSpan,
};
use std::ops::Range;

/// Looks for statements within those found from `first` on, among the verbs of their sentence.
pub(super) fn find(finder: &mut Finder, first: usize, verbs: Range<VerbId>, sentence: TokenSpan) {
    for outer in first..finder.found.len() {
        if let Some(inner) = quoted_as_saying(finder, outer) {
            finder.found.push(inner);
            continue;
        }
        if !is_report(finder, outer) {
            continue;
        }
        let content = finder.found[outer].content.clone();
        // "the agency said, quoting a paper": a participle names where the report has it from.
        let mut finite = verbs.clone().filter(|&v| finder.grammar.verbs[v].finite);
        let inner = finite.find_map(|verb| {
            let head = finder.grammar.verbs[verb].head;
            let piece = *content.iter().find(|c| c.has(head))?;
            let inside =
                TokenSpan::new(piece.start.max(sentence.start), piece.end.min(sentence.end));
            let found = verb::content_within(finder, verb, sentence)?;
            let fits = found.source.is_some_and(|s| s.start >= inside.start)
                && found.content.iter().all(|c| c.start >= inside.start)
                && !found.content.iter().all(|c| c.start >= inside.end);
            fits.then_some((found, inside))
        });
        if let Some((mut found, inside)) = inner {
            for piece in &mut found.content {
                piece.end = piece.end.min(inside.end.max(piece.start));
            }
            found.content.retain(|c| !c.is_empty());
            if !found.content.is_empty() {
                found.within = Some(outer);
                finder.found.push(found);
            }
        }
    }
}

/// "the Gazette quoted Rao as saying that …": whom it quotes, and what they said.
fn quoted_as_saying(finder: &Finder, outer: usize) -> Option<Found> {
    const REACH: usize = 24;
    let (text, grammar) = (finder.text, finder.grammar);
    let found = &finder.found[outer];
    let quoting = text.word(found.cue?.end - 1).entry.lemma == "quote";
    let content = *found.content.first().filter(|_| quoting)?;
    let noun = source::owned(grammar, grammar.noun_at(content.start)?);
    let from = grammar.nouns[noun].tokens.end;
    let as_ = (from..content.end.min(from + REACH)).find(|&t| text.lower(t) == "as")?;
    let cue = TokenSpan::new(as_, as_ + 2);
    let says = grammar.tag(as_ + 1) == Tag::Verb(Form::Ing)
        && text.word(as_ + 1).entry.class.contains(Class::SPEECH);
    if !says || cue.end >= content.end {
        return None;
    }
    let that = text.lower(cue.end) == "that";
    Some(Found {
        content: vec![TokenSpan::new(cue.end, content.end)],
        source: Some(source::before_cue(grammar, noun, as_)),
        speaker: Some(noun),
        cue: Some(cue),
        rule: match that {
            true => &rules::THAT_CLAUSE,
            false => &rules::BARE_CLAUSE,
        },
        within: Some(outer),
    })
}

/// The source is a paper, an agency, a station, and the cue says that it reports.
fn is_report(finder: &Finder, index: usize) -> bool {
    let (text, grammar) = (finder.text, finder.grammar);
    let found = &finder.found[index];
    let (Some(noun), Some(cue)) = (found.speaker, found.cue) else {
        return false;
    };
    let head = grammar.nouns[noun].head;
    let medium = matches!(
        text.lower(head),
        "media"
            | "agency"
            | "agencies"
            | "newspaper"
            | "newspapers"
            | "paper"
            | "broadcaster"
            | "station"
            | "television"
            | "channel"
            | "outlet"
            | "outlets"
            | "website"
            | "magazine"
            | "report"
            | "reports"
            | "news"
            | "radio"
            | "tv"
    );
    let named = grammar.tag(head) == Tag::Proper
        && !text
            .word(head)
            .entry
            .class
            .intersects(Class::GIVEN | Class::HONORIFIC);
    let reports =
        text.word(cue.end - 1).entry.lemma == "report" || text.lower(cue.start) == "according";
    reports && (medium || named && text.word(cue.end - 1).entry.lemma == "report")
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn whom_a_paper_quotes() {
        check(
            "The Coast Gazette quoted Judge Mbeki as saying the case was closed.",
            &[
                "The Coast Gazette | quoted | Judge Mbeki as saying the case was closed",
                "Judge Mbeki | as saying | the case was closed",
            ],
        );
    }
}
