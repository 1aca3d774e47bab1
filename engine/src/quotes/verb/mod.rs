//! Attributions whose cue is a verb of saying.

mod before;
mod behind;
mod cue;
mod marked;
mod start;

use super::{
    finder::{Finder, Found},
    rules,
};
use crate::{grammar::VerbId, span::TokenSpan};
use before::{as_said, clause_before, inverted_without_marks, relative};
use behind::behind_cue;
use cue::{cue, thinking};
use marked::marked_before;

/// The attribution that the verb makes with what stands before it.
pub(super) fn content_before(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<Found> {
    let cue = cue(finder, verb, sentence)?;
    as_said(finder, &cue)
        .or_else(|| marked_before(finder, &cue))
        .or_else(|| clause_before(finder, &cue))
        .or_else(|| relative(finder, &cue))
        .or_else(|| inverted_without_marks(finder, &cue))
}

/// The attribution that the verb makes with what stands behind it: `X said "…"`, "X said that …",
/// "X told Y …", "X accused Y of …".
pub(super) fn content_behind(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<Found> {
    let mut found = behind_cue(finder, &cue(finder, verb, sentence)?)?;
    // Up to what is part of a statement already.
    let content = found.content.first_mut()?;
    content.end = finder.free_until(content.start, content.end);
    (!content.is_empty()).then_some(found)
}

/// Like [`content_behind`], within another statement.
pub(super) fn content_within(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<Found> {
    behind_cue(finder, &cue(finder, verb, sentence)?)
}

/// What the verb of thinking or wanting says that its subject does; words in quotation marks right
/// behind it are a statement.
pub(super) fn attitude(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<Found> {
    let mut found = behind_cue(finder, &thinking(finder, verb, sentence)?)?;
    let marked = [&rules::MARKED_BEHIND, &rules::PARAGRAPH_BEHIND];
    if marked.iter().any(|&r| std::ptr::eq(found.rule, r)) {
        return None;
    }
    let content = found.content.first_mut()?;
    content.end = finder.free_until(content.start, content.end);
    (!content.is_empty()).then_some(found)
}
