//! Attributions whose cue is a verb of saying.

use super::{
    adverbials,
    content::{end_of_clause, is_clause, sentence_end},
    finder::{Finder, Found, LONGEST},
    rules, source, unclaimed,
};
use crate::{
    grammar::{Form, NounId, Tag, VerbId},
    lexicon::{
        Class,
        speech::{self, Frame},
    },
    reading::Rule,
    span::TokenSpan,
    text::{Shape, TokenKind},
};

/// How many verb groups to each side are asked for a subject.
const MOST_VERBS: usize = 12;

/// A verb that may be a cue, with who may be its source.
struct Cue {
    verb: VerbId,
    tokens: TokenSpan,
    frame: Frame,
    subject: Option<NounId>,
    sentence: TokenSpan,
}

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

fn cue(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<Cue> {
    let (text, grammar) = (finder.text, finder.grammar);
    let group = &grammar.verbs[verb];
    let entry = text.word(group.head).entry;
    let puts_it = entry.lemma == "put" && text.lower(group.head + 1) == "it";
    let frame = match puts_it {
        true => Frame::CLAUSE,
        false => speech::frame(entry.lemma),
    };
    if !entry.class.contains(Class::SPEECH) && !puts_it || frame.contains(Frame::ATTITUDE) {
        return None;
    }
    let mut tokens = group.tokens;
    let mut subject = group.subject;
    if group.passive && entry.lemma == "quote" {
        // "was quoted as saying"
        let says =
            text.lower(tokens.end) == "as" && grammar.tag(tokens.end + 1) == Tag::Verb(Form::Ing);
        tokens.end += 2 * usize::from(says);
    } else if group.passive {
        subject = agent(finder, group.tokens.end, sentence.end);
    }
    if !group.finite {
        match group.form {
            Form::Ing => {
                subject = main_subject(finder, verb, sentence)
                    .or_else(|| next_subject(finder, verb, sentence))
                    .or_else(|| finder.last_speaker(sentence.start));
            }
            Form::Base if grammar.tag(group.tokens.start) == Tag::To => {
                let governor = governing(finder, verb)?;
                tokens = TokenSpan::new(grammar.verbs[governor].tokens.start, group.tokens.end);
                subject = grammar.verbs[governor].subject;
            }
            _ => return None,
        }
    }
    if let Some(noun) =
        subject.filter(|_| grammar.tag(group.tokens.start.saturating_sub(1)) == Tag::Conjunction)
        && !source::can_speak(text, grammar, noun)
    {
        // "Rao said the plan was bad and called it a joke": it was not the plan that called.
        subject = first_speaker(finder, verb, sentence).or(subject);
    }
    Some(Cue {
        verb,
        tokens,
        frame,
        subject,
        sentence,
    })
}

/// "The coach went on:" at the end of a paragraph, and the next one starts with marks.
fn next_paragraph(finder: &Finder, cue: &Cue, after: usize) -> Option<TokenSpan> {
    let text = finder.text;
    let paragraph = text.paragraph_of(cue.tokens.start);
    let ends = text.paragraphs[paragraph].end == after + 1 && text.lower(after) == ":";
    let next = text.paragraphs.get(paragraph + 1).filter(|_| ends)?;
    let passage = finder.passage_at(next.start)?;
    Some(text.marked[passage].tokens)
}

/// The first subject in the sentence before the verb that can speak.
fn first_speaker(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<NounId> {
    let (text, grammar) = (finder.text, finder.grammar);
    let from = grammar
        .verbs
        .partition_point(|v| v.tokens.start < sentence.start);
    grammar.verbs[from.max(verb.saturating_sub(MOST_VERBS))..verb]
        .iter()
        .filter(|v| v.finite && !v.relative && text.marked_of(v.head).is_none())
        .filter_map(|v| v.subject)
        .find(|&noun| source::can_speak(text, grammar, noun))
}

/// "was told by the judge": who does what the passive says.
fn agent(finder: &Finder, at: usize, limit: usize) -> Option<NounId> {
    const REACH: usize = 6;
    let by = (at..limit.min(at + REACH)).find(|&t| finder.text.lower(t) == "by")?;
    finder
        .grammar
        .noun_at(by + 1)
        .map(|noun| owned(finder, noun))
}

/// "went on to say", "continued to insist": the verb before an infinitive that only carries it.
fn governing(finder: &Finder, verb: VerbId) -> Option<VerbId> {
    let (text, grammar) = (finder.text, finder.grammar);
    let before = verb.checked_sub(1)?;
    let gap = grammar.verbs[verb]
        .tokens
        .start
        .checked_sub(grammar.verbs[before].tokens.end)?;
    let lemma = text.word(grammar.verbs[before].head).entry.lemma;
    let carries = matches!(
        lemma,
        "go" | "continue" | "begin" | "appear" | "seem" | "proceed" | "rush" | "hasten"
    );
    (gap <= 1 && carries && grammar.verbs[before].finite).then_some(before)
}

/// "As Rao told the court, it was dark" and "it was, as Rao put it, dark".
fn as_said(finder: &Finder, cue: &Cue) -> Option<Found> {
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

/// For "…, adding that": the subject of the sentence's last main verb before it.
fn main_subject(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<NounId> {
    let verbs = &finder.grammar.verbs;
    let before = verbs[..verb]
        .iter()
        .rev()
        .take(MOST_VERBS)
        .take_while(|v| v.tokens.start >= sentence.start);
    let outside = before
        .filter(|v| finder.text.marked_of(v.head).is_none() && v.finite && v.subject.is_some());
    let mut last = None;
    for v in outside {
        last = last.or(v.subject);
        if finder.text.word(v.head).entry.class.contains(Class::SPEECH) && !v.relative {
            return v.subject;
        }
    }
    last
}

/// For "Noting that …, the judge said": the subject of the main verb that follows, which stands
/// behind a comma.
fn next_subject(finder: &Finder, verb: VerbId, sentence: TokenSpan) -> Option<NounId> {
    let grammar = finder.grammar;
    grammar.verbs[verb + 1..]
        .iter()
        .take(MOST_VERBS)
        .take_while(|v| v.head < sentence.end)
        .filter(|v| v.finite && !v.relative)
        .filter_map(|v| v.subject)
        .find(|&noun| {
            let start = grammar.with_possessors(noun).start;
            grammar.tag(start - usize::from(start > 0)) == Tag::Comma
        })
}

/// `"…," X said` and `"…," said X`.
fn marked_before(finder: &Finder, cue: &Cue) -> Option<Found> {
    let (text, grammar) = (finder.text, finder.grammar);
    let plain = |at: usize| passage_ending(finder, at, cue.sentence.start);
    let subject = cue
        .subject
        .filter(|&n| grammar.nouns[n].tokens.end <= cue.tokens.start);
    if let Some(noun) = subject {
        let start = name_start(
            finder,
            grammar.with_possessors(noun).start,
            cue.sentence.start,
        );
        if let Some((passage, _)) = plain(start) {
            let source = source::before_cue(grammar, noun, cue.tokens.start);
            let source = TokenSpan::new(start, source.end);
            return Some(around(
                finder,
                cue,
                passage,
                source,
                Some(noun),
                &rules::MARKED_BEFORE,
            ));
        }
    }
    // `"…," said X`: nothing between the mark and the verb.
    let (passage, _) = plain(cue.tokens.start)?;
    let after = adverbials_only(finder, cue.tokens.end, cue.sentence.end);
    let noun = grammar
        .noun_at(after)
        .filter(|&n| grammar.nouns[n].tokens.start == after)?;
    let noun = owned(finder, noun);
    let source = source::open_ended(text, grammar, noun, cue.sentence.end);
    Some(around(
        finder,
        cue,
        passage,
        source,
        Some(noun),
        &rules::MARKED_INVERTED,
    ))
}

/// "Kenya's minister": from the owner on to what is owned.
fn owned(finder: &Finder, noun: NounId) -> NounId {
    let grammar = finder.grammar;
    let mut noun = noun;
    while let Some(next) = grammar.nouns.get(noun + 1) {
        if next.possessor != Some(noun) {
            break;
        }
        noun += 1;
    }
    noun
}

/// Back over what belongs to a name but not to its noun phrase, as far as the mark before it:
/// "“…,” CBS This Morning host Ana Silva said", "“…,” experts Li and Cho said".
fn name_start(finder: &Finder, start: usize, floor: usize) -> usize {
    const REACH: usize = 8;
    let grammar = finder.grammar;
    let belongs = |t: usize| {
        finder.text.kind(t).is_capitalized()
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

fn adverbials_only(finder: &Finder, mut at: usize, limit: usize) -> usize {
    while at < limit && finder.grammar.tag(at) == Tag::Adverb {
        at += 1;
    }
    at
}

/// The marked passage that ends right before `at`, with a comma or the like on either side of its
/// closing mark: without one it is the subject or object of something.
fn passage_ending(finder: &Finder, at: usize, floor: usize) -> Option<(usize, usize)> {
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
    (free && parted && !title).then_some((passage, end))
}

/// A statement with its content before the source, and perhaps more of it behind.
fn around(
    finder: &Finder,
    cue: &Cue,
    passage: usize,
    source: TokenSpan,
    noun: Option<NounId>,
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
        speaker: noun,
        cue: Some(cue.tokens),
        rule,
        within: None,
    }
}

/// Past "and", "but" and commas that link a clause to the one before.
fn skip_lead(finder: &Finder, mut start: usize, end: usize) -> usize {
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

/// "The bridge is safe, the mayor said" and "…, said the mayor".
fn clause_before(finder: &Finder, cue: &Cue) -> Option<Found> {
    let (text, grammar) = (finder.text, finder.grammar);
    if !cue.frame.contains(Frame::CLAUSE) || !grammar.verbs[cue.verb].finite {
        return None;
    }
    let noun = cue
        .subject
        .filter(|&n| grammar.nouns[n].tokens.end <= cue.tokens.start)?;
    let start = grammar.with_possessors(noun).start;
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
    // "Six months ago, she said, nobody came": between two commas the cue may interrupt anything.
    let interrupts = grammar.tag(after) == Tag::Comma
        && grammar.tag(start - 1) == Tag::Comma
        && after + 1 < cue.sentence.end
        && finder.passage_at(after + 1).is_none();
    if !closes || !interrupts && !is_clause(grammar, from, start - 1) {
        return None;
    }
    let source = source::before_cue(grammar, noun, cue.tokens.start);
    let mut content = vec![TokenSpan::new(from, start - 1)];
    if matches!(grammar.tag(after), Tag::Comma | Tag::Dash) && after + 1 < cue.sentence.end {
        content.push(TokenSpan::new(
            after + 1,
            sentence_end(grammar, cue.sentence),
        ));
    }
    Some(Found {
        content,
        source: Some(source),
        speaker: Some(noun),
        cue: Some(cue.tokens),
        rule: &rules::CLAUSE_BEFORE,
        within: None,
    })
}

/// "policies which he said had failed": the relative pronoun and the clause without it.
fn relative(finder: &Finder, cue: &Cue) -> Option<Found> {
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
fn inverted_without_marks(finder: &Finder, cue: &Cue) -> Option<Found> {
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
    let noun = owned(finder, noun);
    let source = source::open_ended(text, grammar, noun, cue.sentence.end);
    let closes =
        source.end >= cue.sentence.end || matches!(grammar.tag(source.end), Tag::Stop | Tag::Comma);
    let from = skip_lead(finder, floor, at - 1);
    if !closes || !is_clause(grammar, from, at - 1) {
        return None;
    }
    let mut content = vec![TokenSpan::new(from, at - 1)];
    if grammar.tag(source.end) == Tag::Comma && source.end + 1 < cue.sentence.end {
        content.push(TokenSpan::new(
            source.end + 1,
            sentence_end(grammar, cue.sentence),
        ));
    }
    Some(Found {
        content,
        source: Some(source),
        speaker: Some(noun),
        cue: Some(cue.tokens),
        rule: &rules::CLAUSE_INVERTED,
        within: None,
    })
}

fn behind_cue(finder: &Finder, cue: &Cue) -> Option<Found> {
    let (text, grammar) = (finder.text, finder.grammar);
    let limit = cue.sentence.end;
    let from = cue.tokens.end;
    let person = cue.frame.contains(Frame::PERSON);
    let skipped = adverbials::skip(text, grammar, from, limit, person);
    if let Some(found) = inverted_introduction(finder, cue) {
        return Some(found);
    }
    let subject = cue.subject;
    if let Some(content) = next_paragraph(finder, cue, skipped) {
        let noun = subject?;
        return Some(Found {
            content: vec![content],
            source: Some(source::before_cue(
                grammar,
                noun,
                cue.tokens.start.max(grammar.nouns[noun].tokens.end),
            )),
            speaker: Some(noun),
            cue: Some(cue.tokens),
            rule: &rules::PARAGRAPH_BEHIND,
            within: None,
        });
    }
    let (start, rule) = start_behind(finder, cue, from, skipped)?;
    // "did not say": nothing was said, but "would not say whether" tells of something.
    if grammar.verbs[cue.verb].negated && !std::ptr::eq(rule, &rules::QUESTION) {
        return None;
    }
    let mut end = end_of_clause(finder, cue.verb, subject, start, cue.sentence);
    if std::ptr::eq(rule, &rules::OBJECT) {
        // "praised the minister, who said": what is told of the object was not said.
        let told = |&t: &usize| grammar.tag(t) == Tag::Comma && grammar.tag(t + 1) == Tag::Wh;
        end = (start..end).find(told).unwrap_or(end);
    }
    // A passage may run over several sentences: "said that “it works. We tried it.”"
    let last = finder.text.marked_of_checked(end.max(start + 1) - 1);
    if let Some(passage) = last.map(|p| finder.text.marked[p].tokens)
        && passage.start >= start
    {
        end = end.max(passage.end);
    }
    let source = subject.map(|n| {
        let before = grammar.nouns[n].tokens.end <= cue.tokens.start;
        match before && grammar.verbs[cue.verb].finite {
            true => carried(
                finder,
                cue,
                source::before_cue(grammar, n, cue.tokens.start),
            ),
            false => grammar.with_possessors(n),
        }
    });
    // Without a source only what has the form of a statement is one: "It was announced that".
    let formal = grammar.verbs[cue.verb].passive
        && (std::ptr::eq(rule, &rules::THAT_CLAUSE) || std::ptr::eq(rule, &rules::MARKED_BEHIND));
    if source.is_none() && !formal {
        return None;
    }
    Some(Found {
        content: vec![TokenSpan::new(start, end.max(start))],
        source,
        speaker: subject,
        cue: Some(cue.tokens),
        rule,
        within: None,
    })
}

/// `Said Rao: "…"`, `But, said Rao, "…"`.
fn inverted_introduction(finder: &Finder, cue: &Cue) -> Option<Found> {
    let (text, grammar) = (finder.text, finder.grammar);
    let bare =
        cue.tokens.len() == 1 && matches!(grammar.verbs[cue.verb].form, Form::Past | Form::Third);
    let opens = (cue.sentence.start..cue.tokens.start)
        .all(|t| matches!(grammar.tag(t), Tag::Conjunction | Tag::Comma | Tag::Adverb));
    let noun = grammar.noun_at(cue.tokens.end).filter(|_| bare && opens)?;
    let noun = owned(finder, noun);
    let source = source::open_ended(text, grammar, noun, cue.sentence.end);
    let stop = matches!(grammar.tag(source.end), Tag::Comma | Tag::Colon);
    let passage = finder.passage_at(source.end + 1).filter(|_| stop)?;
    Some(Found {
        content: vec![text.marked[passage].tokens],
        source: Some(source),
        speaker: Some(noun),
        cue: Some(cue.tokens),
        rule: &rules::MARKED_BEHIND,
        within: None,
    })
}

/// A subject carried over from an earlier verb is named there alone: "Rao left and said".
fn carried(finder: &Finder, cue: &Cue, source: TokenSpan) -> TokenSpan {
    let grammar = finder.grammar;
    let other_verb = grammar
        .verbs
        .iter()
        .skip(grammar.verbs.partition_point(|v| v.head < source.start))
        .take_while(|v| v.head < cue.tokens.start)
        .any(|v| {
            v.finite && !v.relative && v.tokens.start >= source.start && v.subject == cue.subject
        });
    match (other_verb, cue.subject) {
        (true, Some(noun)) => {
            let start = grammar.with_possessors(noun).start;
            TokenSpan::new(
                start,
                source::with_prepositions(finder.text, grammar, noun, source.end),
            )
        }
        _ => source,
    }
}

fn starts_with_noun(finder: &Finder, at: usize) -> bool {
    let noun = finder.grammar.noun_at(at);
    noun.is_some_and(|n| finder.grammar.nouns[n].tokens.start == at)
}

/// "said on the radio, in answer to a caller, “…”": marks behind a comma or colon, with no verb
/// between that could have another subject.
fn marks_ahead(finder: &Finder, from: usize, limit: usize) -> Option<usize> {
    const REACH: usize = 30;
    let grammar = finder.grammar;
    (from..limit.min(from + REACH))
        .take_while(|&t| !grammar.verb_at(t).is_some_and(|v| grammar.verbs[v].finite))
        .find(|&t| {
            matches!(grammar.tag(t), Tag::Comma | Tag::Colon) && finder.passage_at(t + 1).is_some()
        })
        .map(|t| t + 1)
}

/// "said it “changes everything” here": the clause's verb stands inside marks.
fn holds_marks(finder: &Finder, at: usize, limit: usize) -> bool {
    const REACH: usize = 20;
    finder.grammar.noun_at(at).is_some()
        && (at..limit.min(at + REACH)).any(|t| finder.passage_at(t).is_some())
}

/// Where the content behind the cue starts, and by which rule.
fn start_behind(
    finder: &Finder,
    cue: &Cue,
    from: usize,
    skipped: usize,
) -> Option<(usize, &'static Rule)> {
    let (text, grammar) = (finder.text, finder.grammar);
    let limit = sentence_end(grammar, cue.sentence);
    let frame = cue.frame;
    // A comma or colon may stand before marks or "that".
    let bare = |at: usize| match grammar.tag(at) {
        Tag::Comma | Tag::Colon if at + 1 < limit => at + 1,
        _ => at,
    };
    for at in [from, skipped] {
        let start = bare(at);
        if finder.passage_at(start).is_some() {
            return Some((start, &rules::MARKED_BEHIND));
        }
        let takes_that = frame.intersects(Frame::CLAUSE | Frame::THAT)
            || at == from && frame.contains(Frame::ABOUT);
        if start < limit && text.lower(start) == "that" && takes_that {
            return Some((start, &rules::THAT_CLAUSE));
        }
        if at == start
            && frame.contains(Frame::QUESTION)
            && (grammar.tag(at) == Tag::Wh || matches!(text.lower(at), "whether" | "if"))
        {
            return Some((at, &rules::QUESTION));
        }
        if frame.contains(Frame::INFINITIVE) && grammar.tag(at) == Tag::To {
            return Some((at, &rules::INFINITIVE));
        }
    }
    if frame.contains(Frame::CLAUSE) {
        // What follows "say" is a clause even where its verb is not understood.
        let says = text.word(cue.tokens.end - 1).entry.lemma == "say";
        for at in [from, skipped] {
            let hangs = matches!(grammar.tag(at), Tag::Comma | Tag::To | Tag::Conjunction)
                || !says && grammar.tag(at) == Tag::Preposition;
            let starts = at < limit && !hangs;
            let likely = says
                && (starts_with_noun(finder, at) || grammar.tag(at) == Tag::Verb(Form::Ing))
                && (at..limit.min(at + LONGEST)).any(|t| grammar.verb_at(t).is_some());
            if starts && (is_clause(grammar, at, limit) || holds_marks(finder, at, limit) || likely)
            {
                return Some((at, &rules::BARE_CLAUSE));
            }
        }
    }
    let object = starts_with_noun(finder, from);
    if object && !grammar.verbs[cue.verb].passive && from < limit {
        let all = from..limit.min(from + LONGEST);
        if frame.contains(Frame::AS) && all.clone().any(|t| text.lower(t) == "as") {
            return Some((from, &rules::AS));
        }
        if frame.contains(Frame::OF) && all.clone().any(|t| matches!(text.lower(t), "of" | "for")) {
            return Some((from, &rules::OF));
        }
        if frame.contains(Frame::AS) && text.word(cue.tokens.end - 1).entry.lemma == "call" {
            return Some((from, &rules::AS));
        }
        if frame.contains(Frame::OBJECT) {
            return Some((from, &rules::OBJECT));
        }
    }
    if let Some(at) = marks_ahead(finder, from, limit) {
        return Some((at, &rules::MARKED_BEHIND));
    }
    if frame.contains(Frame::ABOUT) && grammar.tag(from) == Tag::Preposition && from + 1 < limit {
        return Some((from + 1, &rules::ABOUT));
    }
    None
}
