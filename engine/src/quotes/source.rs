//! The words that name the speaker, role and apposition included.

use crate::{
    grammar::{Form, Grammar, NounId, Tag, VerbId},
    lexicon::Class,
    span::TokenSpan,
    text::Text,
};

/// So many people at most speak together.
const MOST_SPEAKERS: usize = 8;

/// A source longer than this many tokens is cut back to its noun phrase.
const LONGEST: usize = 40;

/// The source that stands left of its cue: from the noun phrase up to the cue, without a comma
/// or adverb at the end; "who" stays, since it stands for the speaker.
pub(super) fn before_cue(grammar: &Grammar, noun: NounId, cue: usize) -> TokenSpan {
    let start = grammar.with_possessors(noun).start;
    let mut end = cue;
    while end > grammar.nouns[noun].tokens.end
        && matches!(
            grammar.tag(end - 1),
            Tag::Comma | Tag::Adverb | Tag::Not | Tag::Dash | Tag::Subordinator | Tag::Conjunction
        )
    {
        end -= 1;
    }
    match end > start && end - start <= LONGEST {
        true => TokenSpan::new(start, end),
        false => TokenSpan::new(start, grammar.nouns[noun].tokens.end),
    }
}

/// "he and Ms Alem said": where the first of two who speak starts, if nothing but they open the
/// clause; else where the noun phrase itself does.
pub(super) fn with_partner(text: &Text, grammar: &Grammar, noun: NounId, floor: usize) -> usize {
    let start = grammar.with_possessors(noun).start;
    let joined = start > floor + 1 && text.lower(start - 1) == "and";
    let partner = grammar
        .noun_at(start.saturating_sub(2))
        .filter(|&n| joined && can_speak(text, grammar, n));
    let Some(mut first) = partner.map(|noun| grammar.with_possessors(noun).start) else {
        return start;
    };
    // "Moe, Ruiz and Lund said": back over the whole list, if it opens the clause.
    for _ in 0..MOST_SPEAKERS {
        if first == floor || first > floor && grammar.tag(first - 1) == Tag::Mark {
            return first;
        }
        let earlier = first
            .checked_sub(2)
            .filter(|&t| t >= floor && grammar.tag(first - 1) == Tag::Comma)
            .and_then(|t| grammar.noun_at(t))
            .filter(|&n| grammar.tag(grammar.nouns[n].head) == Tag::Proper)
            .map(|n| grammar.with_possessors(n).start)
            .filter(|&t| t == floor || matches!(grammar.tag(t - 1), Tag::Comma | Tag::Mark));
        match earlier {
            Some(earlier) => first = earlier,
            None if first > floor && grammar.tag(first - 1) == Tag::Comma => return first,
            None => return start,
        }
    }
    start
}

/// The source that starts with the noun phrase and is closed by nothing but its own grammar:
/// prepositional phrases, an apposition between commas, a bracket.
pub(super) fn open_ended(text: &Text, grammar: &Grammar, noun: NounId, limit: usize) -> TokenSpan {
    let start = grammar.with_possessors(noun).start;
    let mut end = with_prepositions(text, grammar, noun, limit);
    while end + 1 < limit {
        let next = match grammar.tag(end) {
            Tag::Conjunction if text.lower(end) == "and" => grammar.noun_at(end + 1),
            Tag::Comma => match grammar.tag(end + 1) {
                Tag::Determiner
                | Tag::Noun
                | Tag::Proper
                | Tag::Adjective
                | Tag::Number
                | Tag::Possessive => grammar.noun_at(end + 1),
                // ", who said": a statement of its own.
                Tag::Wh if says_next(text, grammar, end + 1) => None,
                Tag::Wh if matches!(text.lower(end + 1), "who" | "which" | "whose") => {
                    end = clause_end(grammar, end + 1, limit);
                    None
                }
                _ => None,
            },
            Tag::Open => {
                let close = (end..limit).take(8).find(|&t| grammar.tag(t) == Tag::Close);
                end = close.map_or(end, |c| c + 1);
                None
            }
            _ => None,
        };
        let Some(next) = next.filter(|&n| grammar.nouns[n].tokens.start == end + 1) else {
            break;
        };
        let apposition = with_prepositions(text, grammar, next, limit);
        // With anything but a stop behind it, it starts a clause of its own.
        let stops = matches!(
            grammar.tag(apposition),
            Tag::Comma | Tag::Stop | Tag::Colon | Tag::Dash | Tag::Open | Tag::Close
        );
        let joined = grammar.tag(end) == Tag::Conjunction;
        if apposition > limit || apposition < limit && !stops && !joined {
            break;
        }
        end = apposition;
    }
    TokenSpan::new(start, end.min(limit).max(start + 1))
}

/// For ", with Rao stating that": the token of "with", and the noun between it and the participle.
pub(super) fn absolute(text: &Text, grammar: &Grammar, verb: VerbId) -> Option<(usize, NounId)> {
    let group = &grammar.verbs[verb];
    let noun = grammar.noun_at(group.tokens.start.checked_sub(1)?)?;
    let with = grammar.with_possessors(noun).start.checked_sub(1)?;
    let participle = group.form == Form::Ing && !group.finite;
    let absolute = participle && text.lower(with) == "with" && can_speak(text, grammar, noun);
    absolute.then_some((with, noun))
}

/// "Kenya's minister": from the owner on to what is owned.
pub(super) fn owned(grammar: &Grammar, noun: NounId) -> NounId {
    let mut noun = noun;
    while let Some(next) = grammar.nouns.get(noun + 1) {
        if next.possessor != Some(noun) {
            break;
        }
        noun += 1;
    }
    noun
}

/// One past the noun phrase, what it owns, and the prepositional phrases behind it.
pub(super) fn with_prepositions(
    text: &Text,
    grammar: &Grammar,
    noun: NounId,
    limit: usize,
) -> usize {
    let mut end = grammar.nouns[noun].tokens.end;
    while end + 1 < limit {
        // "say rivals as the budget passes": what can open a clause joins nothing to the source.
        let opens = text.word(end).entry.class.contains(Class::SUBORDINATOR);
        // "people briefed on the talks", "a man close to the bank"
        let told = matches!(
            grammar.tag(end),
            Tag::Verb(Form::Participle) | Tag::Adjective
        ) && grammar.tag(end + 1) == Tag::Preposition
            && end + 2 < limit;
        let joins = matches!(grammar.tag(end), Tag::Preposition | Tag::Owner) && !opens;
        let at = end + 1 + usize::from(told);
        let next = grammar
            .noun_at(at)
            .filter(|&n| (joins || told) && grammar.nouns[n].tokens.start == at);
        let Some(next) = next else {
            break;
        };
        if grammar.tag(grammar.nouns[next].head) == Tag::Time {
            break;
        }
        end = grammar.nouns[next].tokens.end;
    }
    end
}

/// A name, a person's pronoun, or a noun for a person.
pub(super) fn can_speak(text: &Text, grammar: &Grammar, noun: NounId) -> bool {
    let head = grammar.nouns[noun].head;
    grammar.tag(head) == Tag::Proper
        || matches!(
            text.lower(head),
            "he" | "she" | "they" | "i" | "we" | "you" | "who"
        )
        || text.word(head).entry.class.contains(Class::ROLE)
}

/// "who said", "who also noted"
fn says_next(text: &Text, grammar: &Grammar, who: usize) -> bool {
    let verb = (who + 1..who + 3).find_map(|t| grammar.verb_at(t));
    verb.is_some_and(|v| {
        let class = text.word(grammar.verbs[v].head).entry.class;
        class.contains(Class::SPEECH) && text.lower(who) == "who"
    })
}

fn clause_end(grammar: &Grammar, start: usize, limit: usize) -> usize {
    (start..limit)
        .find(|&t| {
            matches!(
                grammar.tag(t),
                Tag::Comma | Tag::Stop | Tag::Mark | Tag::Colon | Tag::Dash
            )
        })
        .unwrap_or(limit)
}
