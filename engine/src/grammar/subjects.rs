//! Who is the subject of which verb.
//!
//! From the verb leftwards: past adverbs, past an incidental clause between commas, out of a
//! relative clause to what it tells of, up a chain of prepositions to the noun that governs it,
//! over "and" to the subject of the verb before. Each look is bounded, so the whole is linear.

use super::{
    Grammar, NounId, VerbId,
    nouns::is_day,
    tags::{Form, Tag},
};
use crate::{
    lexicon::Class,
    text::{Text, TokenKind},
};

/// How many tokens a subject may stand before its verb.
const REACH: usize = 60;

/// Finds the subject of every finite verb group.
pub(super) fn link(text: &Text, grammar: &mut Grammar) {
    for verb in 0..grammar.verbs.len() {
        if !grammar.verbs[verb].finite {
            continue;
        }
        if let Some((subject, relative)) = subject(text, grammar, verb) {
            grammar.verbs[verb].subject = Some(subject);
            grammar.verbs[verb].relative = relative;
        }
    }
}

fn subject(text: &Text, grammar: &Grammar, verb: VerbId) -> Option<(NounId, bool)> {
    let start = grammar.verbs[verb].tokens.start;
    let sentence = text.sentences[text.sentence_of(start)];
    let floor = sentence.start.max(start.saturating_sub(REACH));
    let mut at = start;
    while at > floor {
        let before = at - 1;
        match grammar.tags[before] {
            // Marks are seen through: the minister “broke the law”.
            Tag::Adverb | Tag::Not | Tag::Mark => at = before,
            // "the farmers polled said", "figures to be published show": it hangs on its noun.
            Tag::Verb(Form::Participle)
                if let Some(noun) = told_before(text, grammar, verb, before, floor) =>
            {
                return Some((noun, false));
            }
            Tag::Verb(Form::Participle) => at = hung_from(grammar, before, floor)?,
            Tag::Adjective if grammar.noun_at(before).is_none() => {
                return told_before(text, grammar, verb, before, floor).map(|n| (n, false));
            }
            Tag::Wh => return antecedent(grammar, before, floor).map(|n| (n, true)),
            Tag::Subordinator if text.lower(before) == "that" => {
                return antecedent(grammar, before, floor).map(|n| (n, true));
            }
            Tag::Conjunction => {
                return carried_over(grammar, verb, sentence.start).map(|n| (n, false));
            }
            Tag::Comma | Tag::Dash | Tag::Close => {
                return match behind_incidental(text, grammar, before, floor) {
                    Some(noun) => Some((noun, false)),
                    None => carried_over(grammar, verb, sentence.start).map(|n| (n, false)),
                };
            }
            Tag::Time
            | Tag::Noun
            | Tag::Proper
            | Tag::Pronoun
            | Tag::Number
            | Tag::Determiner
            | Tag::Adjective => {
                let noun = grammar.noun_at(before)?;
                if is_time(text, grammar, noun) && grammar.nouns[noun].tokens.start > floor {
                    // "officials on Friday said", "the mayor Monday said"
                    at = grammar.nouns[noun].tokens.start;
                    if grammar.tags[at - 1] == Tag::Preposition {
                        at -= 1;
                    }
                    continue;
                }
                return Some((governor(text, grammar, noun, floor), false));
            }
            _ => return None,
        }
    }
    None
}

/// "The farmers whose wells are dry say": the noun that a clause right before the verb tells of.
fn told_before(
    text: &Text,
    grammar: &Grammar,
    verb: VerbId,
    before: usize,
    floor: usize,
) -> Option<NounId> {
    /// "are dry", "have been shut": so far the clause's own verb may stand before the end of it.
    const REACH: usize = 4;
    let clause = &grammar.verbs[verb.checked_sub(1)?];
    let subject = clause.subject.filter(|_| clause.finite)?;
    let start = grammar.nouns[subject].tokens.start;
    if clause.tokens.end + REACH < before || start < floor {
        return None;
    }
    if clause.relative {
        return Some(subject);
    }
    let whose = start.checked_sub(1).filter(|&t| text.lower(t) == "whose")?;
    let owner = whose.checked_sub(1).filter(|&t| t >= floor)?;
    grammar.noun_at(owner)
}

/// Where the group of a participle without tense starts, if a noun stands before it.
fn hung_from(grammar: &Grammar, participle: usize, floor: usize) -> Option<usize> {
    let group = &grammar.verbs[grammar.verb_at(participle)?];
    let start = group.tokens.start;
    let hung = !group.finite && start > floor && grammar.tags[start - 1].is_nominal();
    hung.then_some(start)
}

fn is_time(text: &Text, grammar: &Grammar, noun: NounId) -> bool {
    let head = grammar.nouns[noun].head;
    grammar.tags[head] == Tag::Time
        || is_day(text, head) && grammar.nouns[noun].tokens.len() == 1
        || matches!(
            text.lower(head),
            "week"
                | "month"
                | "year"
                | "day"
                | "night"
                | "morning"
                | "afternoon"
                | "evening"
                | "time"
        ) && grammar.nouns[noun].tokens.len() > 1
}

/// Up the prepositions: of "the head of the union in Lyon" it is "the head".
fn governor(text: &Text, grammar: &Grammar, mut noun: NounId, floor: usize) -> NounId {
    loop {
        let start = grammar.with_possessors(noun).start;
        let joined = start > floor + 1
            && (grammar.tags[start - 1] == Tag::Preposition && !opens_clause(text, start - 1)
                || grammar.tags[start - 1] == Tag::Conjunction
                    && joins_under_preposition(grammar, start - 1, floor));
        // "the deal reached last week": a participle hangs on the noun before it.
        // "a letter saying it would": what can only be a subject hangs on nothing.
        let nominative = matches!(
            text.lower(start),
            "he" | "she" | "they" | "it" | "we" | "i" | "you" | "who"
        );
        let hung = start > floor + 1
            && !nominative
            && matches!(
                grammar.tags[start - 1],
                Tag::Verb(Form::Participle | Form::Ing)
            )
            && grammar.tags[start - 2].is_nominal();
        let above = match joined || hung {
            true => grammar
                .noun_at(start - 2)
                .or_else(|| told_of(grammar, start - 2, floor)),
            false => None,
        };
        // "with the Gazette reporting no one left": whom "with" brings in has the participle alone.
        let above = above.filter(|&n| {
            let with = grammar.with_possessors(n).start.checked_sub(1);
            !hung || with.is_none_or(|t| text.lower(t) != "with")
        });
        match above {
            Some(above)
                if !grammar.nouns[above].pronoun || grammar.tags[start - 1] == Tag::Preposition =>
            {
                noun = above
            }
            _ => return noun,
        }
    }
}

/// The noun that an adjective or a participle without tense tells of, which stands right behind
/// it: "people familiar with the case", "a study published in May".
fn told_of(grammar: &Grammar, token: usize, floor: usize) -> Option<NounId> {
    let start = match grammar.tags[token] {
        Tag::Adjective => token,
        Tag::Verb(Form::Participle) => hung_from(grammar, token, floor)?,
        _ => return None,
    };
    grammar.noun_at(start.checked_sub(1).filter(|&t| t >= floor)?)
}

/// "as Rao says", "before Rao left": what follows is the subject of a clause, not a part of
/// what stands before.
fn opens_clause(text: &Text, preposition: usize) -> bool {
    text.word(preposition)
        .entry
        .class
        .contains(Class::SUBORDINATOR)
}

/// "ministers of health and trade": the "and" joins two nouns below one preposition.
fn joins_under_preposition(grammar: &Grammar, conjunction: usize, floor: usize) -> bool {
    let Some(left) = grammar.noun_at(conjunction - 1) else {
        return false;
    };
    let start = grammar.with_possessors(left).start;
    start > floor + 1
        && grammar.tags[start - 1] == Tag::Preposition
        && grammar.noun_at(start - 2).is_some()
}

/// The noun that "who", "which" or "that" tells of.
fn antecedent(grammar: &Grammar, wh: usize, floor: usize) -> Option<NounId> {
    let mut at = wh;
    while at > floor {
        let before = at - 1;
        match grammar.tags[before] {
            Tag::Comma | Tag::Preposition | Tag::Mark => at = before,
            _ => {
                let noun = grammar.noun_at(before)?;
                return Some(noun);
            }
        }
    }
    None
}

/// The subject of the finite verb before, in the same sentence.
fn carried_over(grammar: &Grammar, verb: VerbId, floor: usize) -> Option<NounId> {
    grammar.verbs[..verb]
        .iter()
        .rev()
        .take(6)
        .take_while(|v| v.tokens.start >= floor)
        .find(|v| v.finite && v.subject.is_some() && !v.relative)
        .and_then(|v| v.subject)
}

/// The end of a marked passage that is more than a nickname or a title.
fn closes_statement(text: &Text, mark: usize) -> bool {
    const SHORT: usize = 6;
    text.marked_of(mark)
        .map(|m| text.marked[m].tokens)
        .is_none_or(|m| m.end == mark + 1 && m.len() > SHORT)
}

/// The noun phrase that ends at `end`, a bracket behind it passed over: "Sen. Rao (Vt.)".
fn noun_before(text: &Text, grammar: &Grammar, end: usize, floor: usize) -> Option<NounId> {
    const LONGEST_BRACKET: usize = 8;
    let mut last = end - 1;
    if grammar.tags[last] == Tag::Close {
        let from = floor.max(last.saturating_sub(LONGEST_BRACKET));
        let open = (from..last).rev().find(|&t| grammar.tags[t] == Tag::Open)?;
        last = open.checked_sub(1).filter(|&t| t >= floor)?;
    }
    // "Rao, meanwhile, said"
    while last > floor && (grammar.tags[last] == Tag::Adverb || text.kind(last) == TokenKind::Comma)
    {
        last -= 1;
    }
    grammar.noun_at(last)
}

/// "In an interview with the Gazette,": a phrase that only opens the sentence holds no subject.
fn leads_in(text: &Text, grammar: &Grammar, noun: NounId, floor: usize) -> bool {
    let first = governor(text, grammar, noun, floor);
    let start = grammar.with_possessors(first).start;
    start == floor + 1 && grammar.tags[floor] == Tag::Preposition
}

/// Past what stands between two commas, dashes or brackets: "Ito, the coach, said".
fn behind_incidental(text: &Text, grammar: &Grammar, close: usize, floor: usize) -> Option<NounId> {
    let closing = grammar.tags[close];
    let opening = match closing {
        Tag::Close => Tag::Open,
        tag => tag,
    };
    let mut at = close;
    // Of several commas the one before which a noun stands that could be the subject: what
    // follows it tells of that noun.
    let mut best = None;
    while at > floor {
        at -= 1;
        match grammar.tags[at] {
            Tag::Stop | Tag::Colon if closing != Tag::Close => break,
            Tag::Mark if closes_statement(text, at) => break,
            tag if tag == opening && at > floor => {
                let Some(noun) = noun_before(text, grammar, at, floor) else {
                    continue;
                };
                let first = grammar.tags[at + 1];
                let incidental = matches!(
                    first,
                    Tag::Wh
                        | Tag::Number
                        | Tag::Determiner
                        | Tag::Noun
                        | Tag::Preposition
                        | Tag::Proper
                        | Tag::Adjective
                        | Tag::Possessive
                        | Tag::Adverb
                        | Tag::Conjunction
                        | Tag::Verb(Form::Participle | Form::Ing)
                );
                if !incidental || best.is_some() && leads_in(text, grammar, noun, floor) {
                    break;
                }
                best = Some(noun);
                if first == Tag::Wh || closing == Tag::Close {
                    break;
                }
                // "Ito, 54, the coach, said": go on only over short parts.
                if close - at > 40 {
                    break;
                }
            }
            Tag::Verb(Form::Past | Form::Third) | Tag::Modal if best.is_some() => break,
            Tag::Subordinator => break,
            _ => {}
        }
    }
    let best = match best {
        Some(noun) => noun,
        // "The firm, has said", "Rao for the union, says": a stray comma behind what opens the
        // sentence.
        None => close
            .checked_sub(1)
            .and_then(|last| grammar.noun_at(last))
            .map(|near| governor(text, grammar, near, floor))
            .filter(|&n| closing == Tag::Comma && grammar.with_possessors(n).start == floor)?,
    };
    let noun = governor(text, grammar, best, floor);
    let start = grammar.with_possessors(noun).start;
    // A noun behind a preposition at the start of the sentence is no subject: "In Accra, said".
    let hung = start > floor && grammar.tags[start - 1] == Tag::Preposition;
    (!hung || text.sentence_of(start) != text.sentence_of(close)).then_some(noun)
}
