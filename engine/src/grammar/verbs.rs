//! Verb groups: a main verb with its auxiliaries, negation and adverbs between.

use super::{
    NounId,
    tags::{Form, Tag},
};
use crate::{lexicon::Class, span::TokenSpan, text::Text};

/// A main verb and what leans on it.
#[derive(Clone, Copy, Debug)]
pub struct VerbGroup {
    /// First auxiliary (or "to") to main verb.
    pub tokens: TokenSpan,
    /// The main verb; the auxiliary itself where it stands alone.
    pub head: usize,
    /// The form of the main verb.
    pub form: Form,
    /// It has a tense: "said", "has said", "would say", not "to say", "saying".
    pub finite: bool,
    /// "was told", "has been seen".
    pub passive: bool,
    /// "did not say", "never said".
    pub negated: bool,
    /// "would", "may"; the modal's token.
    pub modal: Option<usize>,
    /// Who or what does it; for a passive, to whom it is done.
    pub subject: Option<NounId>,
    /// The subject was found behind "who", "which" or "that".
    pub relative: bool,
}

/// Verb groups in order; none crosses a sentence.
pub(super) fn chunk(text: &Text, tags: &[Tag]) -> Vec<VerbGroup> {
    // About every eighth token is one.
    let mut verbs = Vec::with_capacity(tags.len() / 8);
    for sentence in &text.sentences {
        let mut at = sentence.start;
        while at < sentence.end {
            match group(text, tags, at, sentence.end) {
                Some(verb) => {
                    at = verb.tokens.end;
                    verbs.push(verb);
                }
                None => at += 1,
            }
        }
    }
    verbs
}

fn group(text: &Text, tags: &[Tag], start: usize, limit: usize) -> Option<VerbGroup> {
    let mut last_auxiliary = None;
    let mut main = None;
    let mut modal = None;
    let mut negated = false;
    let to = tags[start] == Tag::To;
    let mut at = start;
    if !to && !tags[start].is_verbal() {
        return None;
    }
    while at < limit {
        match tags[at] {
            Tag::To if at == start => {}
            Tag::Modal if main.is_none() && last_auxiliary.is_none() && modal.is_none() => {
                modal = Some(at)
            }
            Tag::Auxiliary if chains(text, last_auxiliary, at) => last_auxiliary = Some(at),
            Tag::Not => negated = true,
            Tag::Adverb => {}
            Tag::Verb(form) => {
                main = Some((at, form));
                break;
            }
            _ => break,
        }
        at += 1;
    }
    let class = |t: usize| text.word(t).entry.class;
    // Adverbs and negation behind a lone auxiliary are no part of it.
    let (head, form) = match (main, last_auxiliary, modal) {
        (Some(main), ..) => main,
        (None, Some(auxiliary), _) => (auxiliary, auxiliary_form(class(auxiliary))),
        (None, None, Some(modal)) => (modal, Form::Base),
        _ => return None,
    };
    let auxiliary = last_auxiliary.filter(|&a| a != head);
    let by_be = auxiliary.is_some_and(|a| match text.lower(a) {
        // "he's gone" has, "he's told" is.
        "'s" => class(head).contains(Class::VERB_PAST),
        "'re" | "'m" | "get" | "got" => true,
        _ => class(a).contains(Class::BE),
    });
    let bare = auxiliary.is_none() && modal.is_none();
    let participle = matches!(form, Form::Participle | Form::Ing);
    let tenseless = bare && main.is_some() || only_nonfinite(text, start, head);
    let before = start.checked_sub(1).map(|t| tags[t]);
    Some(VerbGroup {
        tokens: TokenSpan::new(start, head + 1),
        head,
        form,
        finite: !to && !(participle && (tenseless || main.is_none())),
        passive: form == Form::Participle && by_be,
        negated: negated || before == Some(Tag::Not),
        modal,
        subject: None,
        relative: false,
    })
}

/// Can the auxiliary at `at` follow the last one? "has been", "will have been", not "is has".
fn chains(text: &Text, last: Option<usize>, at: usize) -> bool {
    match last {
        None => true,
        Some(_) => matches!(text.lower(at), "been" | "being" | "be" | "have" | "had"),
    }
}

/// "having said", "being told", "to be told": auxiliaries without tense.
fn only_nonfinite(text: &Text, start: usize, head: usize) -> bool {
    (start..head)
        .filter(|&t| {
            text.word(t)
                .entry
                .class
                .intersects(Class::BE | Class::HAVE | Class::DO | Class::MODAL)
        })
        .all(|t| matches!(text.lower(t), "being" | "having" | "been" | "be"))
}

fn auxiliary_form(class: Class) -> Form {
    match class.intersects(Class::BE | Class::HAVE | Class::DO) {
        true => Form::Past,
        false => Form::Base,
    }
}
