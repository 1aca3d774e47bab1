//! Where what was said starts and ends.

use super::{
    finder::{Finder, LONGEST},
    source,
};
use crate::{
    grammar::{Form, Grammar, NounId, Tag, VerbId},
    lexicon::Class,
    span::TokenSpan,
    text::{Text, TokenKind},
};

/// One past the last word of a sentence: its full stop is left out.
pub(super) fn sentence_end(grammar: &Grammar, sentence: TokenSpan) -> usize {
    let mut end = sentence.end;
    while end > sentence.start && matches!(grammar.tag(end - 1), Tag::Stop) {
        end -= 1;
    }
    end
}

/// True if a clause starts at `at`: a noun phrase, before `limit`, that is the subject of a finite
/// verb. Linking words and phrases with a preposition may stand before it.
pub(super) fn is_clause(grammar: &Grammar, at: usize, limit: usize) -> bool {
    const REACH: usize = 50;
    let limit = limit.min(at + REACH);
    let from = grammar.verbs.partition_point(|v| v.head < at);
    let mut verbs = grammar.verbs[from..].iter().take_while(|v| v.head < limit);
    verbs.any(|verb| {
        let Some(subject) = verb.subject.filter(|_| verb.finite) else {
            return false;
        };
        let start = grammar.with_possessors(subject).start;
        start >= at && (start == at || opens_with(grammar, at, start))
    })
}

/// True if what stands between `at` and an attribution behind it at `limit` has a verb with a
/// tense, so that it is told and not only named.
pub(super) fn is_told(grammar: &Grammar, at: usize, limit: usize) -> bool {
    let from = grammar.verbs.partition_point(|v| v.head < at);
    let mut verbs = grammar.verbs[from..].iter().take_while(|v| v.head < limit);
    verbs.any(|verb| verb.finite && !verb.relative)
}

/// Only what may open a clause stands in `from..to`: adverbs, phrases with a preposition, "if …,".
fn opens_with(grammar: &Grammar, from: usize, to: usize) -> bool {
    let first = grammar.tag(from);
    let links = matches!(
        first,
        Tag::Adverb
            | Tag::Preposition
            | Tag::Subordinator
            | Tag::Wh
            | Tag::Conjunction
            | Tag::Mark
            | Tag::Determiner
            | Tag::Verb(Form::Ing)
            | Tag::To
    );
    let separated = grammar.tag(to - 1) == Tag::Comma;
    links || separated && (from..to).all(|t| !matches!(grammar.tag(t), Tag::Stop | Tag::Colon))
}

/// Where content that starts at `start` ends: at a second cue of the same speaker, at another
/// attribution, or with the sentence. Content that is no clause (`phrase`) ends where one with a
/// subject of its own is linked to it.
pub(super) fn end_of_clause(
    finder: &Finder,
    cue: VerbId,
    source: Option<NounId>,
    start: usize,
    phrase: bool,
    sentence: TokenSpan,
) -> usize {
    let (text, grammar) = (finder.text, finder.grammar);
    let close = sentence_end(grammar, sentence);
    let end = close.min(start + LONGEST);
    let mut verb = cue + 1;
    while let Some(group) = grammar.verbs.get(verb) {
        let head = group.head;
        if head >= end {
            break;
        }
        let outside = head >= start && text.marked_of(head).is_none();
        if outside
            && let Some(cut) = main_verb(grammar, verb, cue, source)
                .filter(|&comma| comma > start)
                .or_else(|| second_cue(text, grammar, verb, cue, source, start))
                .or_else(|| other_speaker(finder, verb, start))
                .or_else(|| absolute_speaker(text, grammar, verb, start))
        {
            return cut;
        }
        verb += 1;
    }
    let group = &grammar.verbs[cue];
    let leads = !group.finite
        && match group.form {
            Form::Ing => group.tokens.start == sentence.start,
            form => form == Form::Participle && source.is_none(),
        };
    let subordinate = leads || is_subordinate(finder, source, sentence);
    // Whatever ends it starts with one of these.
    (start + 1..end)
        .filter(|&t| {
            matches!(
                text.kind(t),
                TokenKind::Comma | TokenKind::Semicolon | TokenKind::Dash
            )
        })
        .find(|&t| {
            starts_according_to(finder, t, start)
                || text.kind(t) == TokenKind::Semicolon && text.marked_of(t).is_none()
                || goes_on(finder, t, source)
                || narrates_on(finder, t, end)
                || links_main_clause(finder, t, phrase, end)
                || subordinate && starts_main_clause(finder, t, sentence)
        })
        .unwrap_or(close)
}

/// ", even as the strike went on", " - but went home": the article's own words again.
fn narrates_on(finder: &Finder, token: usize, end: usize) -> bool {
    let (text, grammar) = (finder.text, finder.grammar);
    if text.marked_of(token).is_some() || token + 2 >= end {
        return false;
    }
    let next = token + 1 + usize::from(text.lower(token + 1) == "even");
    match grammar.tag(token) {
        Tag::Comma => {
            matches!(text.lower(next), "as" | "while")
                && next + 1 < end
                && is_clause(grammar, next + 1, end)
        }
        Tag::Dash => matches!(text.lower(next), "but" | "a" | "an"),
        _ => false,
    }
}

/// "promised to stay, but Rao left": behind what is no clause a clause is the article's own; behind
/// one it is if somebody else speaks in it.
fn links_main_clause(finder: &Finder, token: usize, phrase: bool, end: usize) -> bool {
    let (text, grammar) = (finder.text, finder.grammar);
    let linked = grammar.tag(token) == Tag::Comma
        && matches!(
            text.lower(token + 1),
            "and" | "but" | "yet" | "while" | "though" | "although"
        )
        && text.marked_of(token).is_none()
        && token + 2 < end;
    if !linked {
        return false;
    }
    let from = grammar.verbs.partition_point(|v| v.head < token + 2);
    let mut verbs = grammar.verbs[from..].iter().take_while(|v| v.head < end);
    verbs.find(|v| v.finite).is_some_and(|v| {
        let own = v
            .subject
            .filter(|&n| grammar.with_possessors(n).start == token + 2);
        let says = text.word(v.head).entry.class.contains(Class::SPEECH);
        own.is_some_and(|n| {
            phrase || says && !grammar.nouns[n].pronoun && source::can_speak(text, grammar, n)
        })
    })
}

/// ", and they say that": a pronoun for the same speaker with another cue.
fn goes_on(finder: &Finder, token: usize, source: Option<NounId>) -> bool {
    let (text, grammar) = (finder.text, finder.grammar);
    let joined = grammar.tag(token) == Tag::Comma
        && matches!(text.lower(token + 1), "and" | "but")
        && matches!(text.lower(token + 2), "he" | "she" | "they" | "it");
    let verb = grammar
        .verb_at(token + 3)
        .or_else(|| grammar.verb_at(token + 4));
    joined
        && source.is_some()
        && text.marked_of(token).is_none()
        && verb.is_some_and(|v| {
            text.word(grammar.verbs[v].head)
                .entry
                .class
                .contains(Class::SPEECH)
        })
}

/// "While she said it was safe, …": the cue's clause hangs on one that follows.
fn is_subordinate(finder: &Finder, source: Option<NounId>, sentence: TokenSpan) -> bool {
    let Some(noun) = source else {
        return false;
    };
    let start = finder.grammar.with_possessors(noun).start;
    let class = |t: usize| finder.text.word(t).entry.class;
    start > sentence.start
        && class(start - 1).contains(Class::SUBORDINATOR)
        && (start - 1 == sentence.start || finder.grammar.tag(start - 2) == Tag::Comma)
}

/// A comma, then a subject and its verb.
fn starts_main_clause(finder: &Finder, token: usize, sentence: TokenSpan) -> bool {
    finder.grammar.tag(token) == Tag::Comma
        && finder.text.marked_of(token).is_none()
        && finder.grammar.noun_at(token + 1).is_some()
        && is_clause(finder.grammar, token + 1, sentence.end.min(token + 12))
}

/// "The envoy, who asked not to be named, said": what is told of the speaker ends where the
/// speaker's own verb starts.
fn main_verb(
    grammar: &Grammar,
    verb: VerbId,
    cue: VerbId,
    source: Option<NounId>,
) -> Option<usize> {
    let group = &grammar.verbs[verb];
    let own = grammar.verbs[cue].relative
        && group.finite
        && !group.relative
        && source.is_some()
        && group.subject == source;
    let comma = group.tokens.start.checked_sub(1).filter(|_| own)?;
    (grammar.tag(comma) == Tag::Comma).then_some(comma)
}

/// ", adding that", "and said": the same speaker goes on with another cue. Where the content
/// before it ends.
fn second_cue(
    text: &Text,
    grammar: &Grammar,
    verb: VerbId,
    cue: VerbId,
    source: Option<NounId>,
    start: usize,
) -> Option<usize> {
    let group = &grammar.verbs[verb];
    let class = text.word(group.head).entry.class;
    if !class.contains(Class::SPEECH) {
        return None;
    }
    let mut before = group.tokens.start;
    while before > start && grammar.tag(before - 1) == Tag::Adverb {
        before -= 1;
    }
    if before <= start + 1 {
        return None;
    }
    let comma = grammar.tag(before - 1) == Tag::Comma;
    if group.form == Form::Ing && !group.finite && comma {
        return Some(before - 1);
    }
    let joined = grammar.tag(before - 1) == Tag::Conjunction;
    let same_subject = source.is_some() && group.subject == source;
    let like_cue = group.form == grammar.verbs[cue].form && group.modal.is_none();
    if group.finite
        && joined
        && like_cue
        && (same_subject || !is_animate_between(text, grammar, start, before))
    {
        let comma = before >= 2 && grammar.tag(before - 2) == Tag::Comma;
        return Some(before - 1 - usize::from(comma && before - 2 > start));
    }
    None
}

/// `…, and the pilot replied: “…”`: a verb of saying with marks right behind it has a speaker of
/// its own. Where the content before that speaker ends.
fn other_speaker(finder: &Finder, verb: VerbId, start: usize) -> Option<usize> {
    let (text, grammar) = (finder.text, finder.grammar);
    let group = &grammar.verbs[verb];
    let subject = group
        .subject
        .filter(|_| text.word(group.head).entry.class.contains(Class::SPEECH))?;
    let stop = matches!(grammar.tag(group.tokens.end), Tag::Comma | Tag::Colon);
    let passage = finder.passage_at(group.tokens.end + usize::from(stop))?;
    let sentence = text
        .kind(text.marked[passage].tokens.start + 1)
        .is_capitalized();
    let from = grammar.with_possessors(subject).start;
    if !sentence || from <= start {
        return None;
    }
    Some(
        (start + 1..from)
            .rev()
            .find(|&t| grammar.tag(t) == Tag::Comma)
            .unwrap_or(from),
    )
}

/// ", with the pilot replying that": where the content before "with" ends.
fn absolute_speaker(text: &Text, grammar: &Grammar, verb: VerbId, start: usize) -> Option<usize> {
    let speech = text.word(grammar.verbs[verb].head).entry.class;
    let (with, _) =
        source::absolute(text, grammar, verb).filter(|_| speech.contains(Class::SPEECH))?;
    let comma = with.checked_sub(1).filter(|&t| t > start)?;
    (grammar.tag(comma) == Tag::Comma).then_some(comma)
}

/// Could a subject inside the content be who says the next thing?
fn is_animate_between(text: &Text, grammar: &Grammar, start: usize, end: usize) -> bool {
    grammar
        .verbs
        .iter()
        .skip(grammar.verbs.partition_point(|v| v.head < start))
        .take_while(|v| v.head < end)
        .any(|v| {
            v.subject.is_some_and(|s| {
                let head = grammar.nouns[s].head;
                grammar.nouns[s].tokens.start >= start
                    && (grammar.tag(head) == Tag::Proper
                        || matches!(text.lower(head), "he" | "she" | "they" | "who")
                        || text.word(head).entry.class.contains(Class::ROLE))
            })
        })
}

/// ", according to" behind `start` and outside brackets.
pub(super) fn starts_according_to(finder: &Finder, token: usize, start: usize) -> bool {
    let (text, grammar) = (finder.text, finder.grammar);
    if text.lower(token) != ","
        || text.lower(token + 1) != "according"
        || text.lower(token + 2) != "to"
    {
        return false;
    }
    // What a bracket says is no part of the sentence around it.
    let bracket = (start.max(token.saturating_sub(LONGEST))..token)
        .rev()
        .find(|&t| matches!(grammar.tag(t), Tag::Open | Tag::Close));
    token > start && bracket.is_none_or(|t| grammar.tag(t) == Tag::Close)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_clause_linked_to_a_promise_is_the_articles_own() {
        check(
            "The bank promised to repay the money, but Ms Haddad left the meeting.",
            &["The bank | promised | to repay the money"],
        );
        check(
            "Mr Tanaka asked the council to close the road, and the council agreed to do so.",
            &[
                "Mr Tanaka | asked | the council to close the road",
                "the council | agreed | to do so",
            ],
        );
    }

    #[test]
    fn somebody_else_speaks_behind_but() {
        check(
            "Ms Osei said the well was dry, but Mayor Lund said it was full.",
            &[
                "Ms Osei | said | the well was dry",
                "Mayor Lund | said | it was full",
            ],
        );
        check(
            "The candidates said the plan was bad, though Ms Osei said she liked it.",
            &[
                "The candidates | said | the plan was bad",
                "Ms Osei | said | she liked it",
            ],
        );
        check(
            "Ms Osei said the well was dry, but it had rained.",
            &["Ms Osei | said | the well was dry, but it had rained"],
        );
    }
}
