//! Lists of noun phrases: "Chad, Niger and the African Union".

use super::scene::Scene;
use crate::grammar::{NounId, Tag};
use std::ops::Deref;

/// Most members of a list that are looked at.
const LONGEST: usize = 12;

/// A list of noun phrases, in order. Nearly all have one member, so it is no vector.
#[derive(Clone, Copy)]
pub(super) struct NounList {
    members: [NounId; LONGEST],
    count: usize,
}

impl NounList {
    /// A list with one member.
    pub fn of(noun: NounId) -> Self {
        Self {
            members: [noun; LONGEST],
            count: 1,
        }
    }

    fn push(&mut self, noun: NounId) {
        self.members[self.count] = noun;
        self.count += 1;
    }
}

impl Deref for NounList {
    type Target = [NounId];

    fn deref(&self) -> &[NounId] {
        &self.members[..self.count]
    }
}

impl Scene<'_> {
    /// A phrase and those before it in the same list, in order.
    pub fn list_left(&self, noun: NounId) -> NounList {
        let mut list = NounList::of(noun);
        let mut conjunction = false;
        let floor = self.text.sentences[self.text.sentence_of(self.heads[noun])].start;
        while list.len() < LONGEST {
            let start = self.grammar.with_possessors(list[list.len() - 1]).start;
            let mut at = start;
            while at > floor
                && (self.grammar.tag(at - 1) == Tag::Comma
                    || matches!(self.text.lower(at - 1), "and" | "or" | "&"))
            {
                conjunction |= self.grammar.tag(at - 1) == Tag::Conjunction;
                at -= 1;
            }
            if at == start || at == floor || !conjunction {
                break;
            }
            let Some(before) = self.grammar.noun_at(at - 1) else {
                break;
            };
            let first = self.grammar.with_possessors(before).start;
            let hung = first > floor
                && (self.grammar.tag(first - 1) == Tag::Preposition
                    || self.grammar.tag(first - 1).is_verbal());
            if hung {
                // "the minister of health and Rosa Díaz": what governs the list is in it.
                let above = (self.grammar.tag(first - 1) == Tag::Preposition && first - 1 > floor)
                    .then(|| self.grammar.noun_at(first - 2))
                    .flatten();
                match above.filter(|_| self.text.lower(first - 1) == "of") {
                    Some(above) => list.push(above),
                    None => break,
                }
            } else {
                list.push(before);
            }
        }
        list.members[..list.count].reverse();
        list
    }

    /// A phrase and those behind it in the same list, in order.
    pub fn list_right(&self, noun: NounId) -> NounList {
        let mut list = NounList::of(noun);
        let limit = self.sentence_end(self.heads[noun]);
        let preposition = self.grammar.with_possessors(noun).start.checked_sub(1);
        let preposition = preposition
            .filter(|&p| self.grammar.tag(p) == Tag::Preposition)
            .map(|p| self.text.lower(p));
        while list.len() < LONGEST {
            let mut at = self.grammar.nouns[list[list.len() - 1]].tokens.end;
            let from = at;
            while at < limit
                && (self.grammar.tag(at) == Tag::Comma
                    || matches!(self.text.lower(at), "and" | "or" | "&"))
            {
                at += 1;
            }
            if at == from || at >= limit {
                break;
            }
            if preposition.is_some_and(|p| self.text.lower(at) == p) {
                at += 1;
            }
            let Some(next) = (at < limit).then(|| self.first_noun(at)).flatten() else {
                break;
            };
            let tokens = self.grammar.with_possessors(next);
            // "met Ana, and Ben said": a new subject is no member of the list.
            if tokens.start != at || self.subject[next] {
                break;
            }
            let conjunction = (from..at).any(|t| self.grammar.tag(t) == Tag::Conjunction);
            if !conjunction && !self.list_goes_on(next, limit) {
                break;
            }
            list.push(next);
        }
        list
    }

    /// Behind a comma only a list with an "and" to come is a list; else it is an apposition.
    pub(super) fn list_goes_on(&self, noun: NounId, limit: usize) -> bool {
        const REACH: usize = 30;
        let mut at = self.grammar.nouns[noun].tokens.end;
        let last = limit.min(at + REACH);
        while at < last {
            match self.grammar.tag(at) {
                Tag::Comma => {}
                Tag::Conjunction => return matches!(self.text.lower(at), "and" | "or"),
                Tag::Owner => {}
                _ => match self.grammar.noun_at(at) {
                    Some(next) => at = self.grammar.nouns[next].tokens.end - 1,
                    None => return false,
                },
            }
            at += 1;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn both_sides_may_be_lists() {
        check(
            "Chad, Niger and Mali accused Libya and Sudan of arming rebels.",
            "Chad ACCUSE Libya
             Chad ACCUSE Sudan
             Mali ACCUSE Libya
             Mali ACCUSE Sudan
             Niger ACCUSE Libya
             Niger ACCUSE Sudan",
        );
    }

    #[test]
    fn a_new_subject_is_no_member() {
        check(
            "Kenya praised Uganda, and Rwanda condemned Burundi.",
            "Kenya SUPPORT Uganda
             Rwanda ACCUSE Burundi",
        );
    }
}
