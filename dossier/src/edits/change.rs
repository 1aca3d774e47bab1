//! What of a text is still there after it was changed.

use std::cmp::Ordering;

use engine::{Actor, Span};

use crate::view::order;

/// What two versions of a text have in common, so that a place in the old one can be found in the
/// new one.
///
/// Found by what they begin and end with and, between that, by the words that stand exactly once in
/// each of the two. Several changes in one text are thus told apart wherever such a word stands
/// between them. Takes time in proportion to n log n of the length of the part between.
#[derive(Debug)]
pub struct Change<'t> {
    old: &'t str,
    new: &'t str,
    /// In order in both texts, and apart from each other.
    kept: Vec<Kept>,
    /// Who is in the old text.
    actors: &'t [Actor],
}

/// Characters that are the same in both texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kept {
    /// Where they begin in the old text, in bytes.
    old: usize,
    /// Where they begin in the new one.
    new: usize,
    /// How many bytes they are.
    len: usize,
}

impl<'t> Change<'t> {
    /// Compares the old text with the new one.
    pub fn between(old: &'t str, new: &'t str) -> Self {
        let mut change = Self {
            old,
            new,
            kept: Vec::new(),
            actors: &[],
        };
        let head = common_start(old, new);
        let tail = common_end(&old[head..], &new[head..]);
        change.keep(0, 0, head);
        let middle = (
            Span::new(head, old.len() - tail),
            Span::new(head, new.len() - tail),
        );
        let mut from = (head, head);
        for (old_word, new_word) in anchors(old, new, middle) {
            change.keep_ends(from, (old_word.start, new_word.start));
            change.keep(old_word.start, new_word.start, old_word.len());
            from = (old_word.end, new_word.end);
        }
        change.keep_ends(from, (middle.0.end, middle.1.end));
        change.keep(middle.0.end, middle.1.end, tail);
        change
    }

    /// The same, knowing who is in the old text: where a mention is gone, the actor is found by
    /// another one of theirs.
    pub fn among(self, actors: &'t [Actor]) -> Self {
        Self { actors, ..self }
    }

    /// Where a mention of an actor stands in the new text, else another mention of theirs; an empty
    /// span if all of them are gone.
    pub fn mention(&self, span: Span) -> Span {
        let here = self.span(span);
        if !here.is_empty() {
            return here;
        }
        let has = |actor: &&Actor| actor.mentions.iter().any(|mention| mention.span == span);
        let others = self.actors.iter().find(has).map(|actor| &actor.mentions);
        let mut moved = others
            .into_iter()
            .flatten()
            .map(|mention| self.span(mention.span));
        moved.find(|span| !span.is_empty()).unwrap_or(here)
    }

    /// Where a span of the old text stands in the new one: the very same words, or what stands
    /// between the first and the last character of them now. If one of these is gone, an empty span
    /// at the place, which refers to nothing.
    pub fn span(&self, span: Span) -> Span {
        let found = self.moved(span).unwrap_or_else(|| {
            let at = self.place(span.start);
            Span::new(at, at)
        });
        debug_assert!(self.new.get(found.start..found.end).is_some());
        found
    }

    fn moved(&self, span: Span) -> Option<Span> {
        let words = self.old.get(span.start..span.end)?;
        if words.is_empty() {
            return None;
        }
        let after = self.kept.partition_point(|kept| kept.old <= span.start);
        let before = after.checked_sub(1).map(|at| self.kept[at]);
        let holds_start = before.filter(|kept| span.start < kept.old + kept.len);
        let until = self.kept.partition_point(|kept| kept.old < span.end);
        let last = until.checked_sub(1).map(|at| self.kept[at]);
        let holds_end = last.filter(|kept| span.end <= kept.old + kept.len);

        // Where a text repeats itself, what is the same can be lined up in more than one way.
        let next = self.kept.get(after).copied();
        [holds_start, holds_end, next, before]
            .into_iter()
            .flatten()
            .filter_map(|kept| shifted(span, kept))
            .find(|moved| self.new.get(moved.start..moved.end) == Some(words))
            .or_else(|| {
                let (start, end) = (holds_start?, holds_end?);
                Some(Span::new(
                    start.new + (span.start - start.old),
                    end.new + (span.end - end.old),
                ))
            })
    }

    /// Where the end of what is kept before this place of the old text stands in the new one.
    fn place(&self, old: usize) -> usize {
        let after = self.kept.partition_point(|kept| kept.old < old);
        after.checked_sub(1).map_or(0, |at| {
            let kept = self.kept[at];
            kept.new + kept.len
        })
    }

    /// Keeps what two stretches between these places begin and end with.
    fn keep_ends(&mut self, from: (usize, usize), to: (usize, usize)) {
        let (old, new) = (&self.old[from.0..to.0], &self.new[from.1..to.1]);
        let head = common_start(old, new);
        let tail = common_end(&old[head..], &new[head..]);
        self.keep(from.0, from.1, head);
        self.keep(to.0 - tail, to.1 - tail, tail);
    }

    fn keep(&mut self, old: usize, new: usize, len: usize) {
        if len == 0 {
            return;
        }
        match self.kept.last_mut() {
            Some(last) if (last.old + last.len, last.new + last.len) == (old, new) => {
                last.len += len;
            }
            _ => self.kept.push(Kept { old, new, len }),
        }
    }
}

/// A span of the old text, moved as far as these characters were; none if that leaves the text.
fn shifted(span: Span, kept: Kept) -> Option<Span> {
    let start = (span.start + kept.new).checked_sub(kept.old)?;
    Some(Span::new(start, start + span.len()))
}

/// How many bytes two texts have in common from the start, in whole characters.
fn common_start(one: &str, other: &str) -> usize {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    same.map(|(char, _)| char.len_utf8()).sum()
}

/// How many bytes they have in common at the end, in whole characters.
fn common_end(one: &str, other: &str) -> usize {
    let same = one.chars().rev().zip(other.chars().rev());
    let same = same.take_while(|(a, b)| a == b);
    same.map(|(char, _)| char.len_utf8()).sum()
}

/// The words that stand exactly once in each of two stretches, in order: as many of them as can be
/// without one going before another in the old text and behind it in the new.
fn anchors(old: &str, new: &str, within: (Span, Span)) -> Vec<(Span, Span)> {
    let olds = words(old, within.0);
    let count = olds.len();
    let mut all = olds;
    all.extend(words(new, within.1));
    let word = |at: usize| all[at].of(if at < count { old } else { new });
    let sorted = order::indices(all.len(), &mut |a, b| word(a).cmp(word(b)));

    let mut pairs: Vec<(Span, Span)> = Vec::new();
    let mut at = 0;
    while at < sorted.len() {
        let same = sorted[at..]
            .iter()
            .take_while(|&&other| word(other) == word(sorted[at]))
            .count();
        // The order of equals is kept: the old word comes before the new one.
        if let [one, other] = sorted[at..at + same]
            && one < count
            && count <= other
        {
            pairs.push((all[one], all[other]));
        }
        at += same;
    }
    longest_rise(&order::sorted(&pairs, |a, b| a.0.cmp(&b.0)))
}

/// The longest series of pairs that goes up in the new text, given in the order of the old one.
fn longest_rise(pairs: &[(Span, Span)]) -> Vec<(Span, Span)> {
    // For each length, the pair with which a series of it ends earliest in the new text.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].1.cmp(&pair.1) == Ordering::Less);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut series = Vec::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        series.push(pairs[at]);
        next = before[at];
    }
    series.reverse();
    series
}

/// The stretches without white space in a part of a text.
fn words(text: &str, within: Span) -> Vec<Span> {
    let part = within.of(text);
    let start = |word: &str| within.start + (word.as_ptr() as usize - part.as_ptr() as usize);
    part.split_whitespace()
        .map(|word| Span::new(start(word), start(word) + word.len()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "Amara Diallo praised the plan. “It is bold,” she said.\n\n\
                       Jonas Weck said that it would fail. The vote is on Friday.";

    /// Where the words of the old text stand in the new one; "" if they are lost.
    #[track_caller]
    fn check(new: &str, words: &str, expected: &str) {
        let start = OLD.find(words).expect("they stand there");
        let moved = Change::between(OLD, new).span(Span::new(start, start + words.len()));
        assert_eq!(moved.of(new), expected);
    }

    #[test]
    fn nothing_moves_where_nothing_changes() {
        check(OLD, "Jonas Weck", "Jonas Weck");
        check(OLD, OLD, OLD);
    }

    #[test]
    fn what_is_before_and_behind_a_change_moves_along() {
        let new = OLD.replace("the plan", "the mayor’s new plan");
        check(&new, "Amara Diallo", "Amara Diallo");
        check(&new, "“It is bold,”", "“It is bold,”");
        check(&new, "The vote is on Friday.", "The vote is on Friday.");
    }

    #[test]
    fn what_is_gone_is_lost_and_its_place_is_known() {
        let new = OLD.replace("“It is bold,” she said.", "");
        check(&new, "It is bold", "");
        check(&new, "Jonas Weck", "Jonas Weck");
        let start = OLD.find("It is").expect("it stands there");
        let lost = Change::between(OLD, &new).span(Span::new(start, start + 5));
        assert_eq!(lost.start, lost.end);
        assert!(new[..lost.start].ends_with("plan. "));
    }

    #[test]
    fn a_change_inside_widens_what_holds_it() {
        let new = OLD.replace("bold", "very brave");
        check(&new, "“It is bold,”", "“It is very brave,”");
        check(&new, "bold", "");
    }

    #[test]
    fn between_two_changes_nothing_is_lost() {
        let new = OLD.replace("Amara", "Amina").replace("Friday", "Monday");
        check(&new, "“It is bold,”", "“It is bold,”");
        check(&new, "Jonas Weck", "Jonas Weck");
        check(&new, "said that it would fail", "said that it would fail");
    }

    #[test]
    fn an_actor_is_found_by_another_mention() {
        let reading = engine::read(OLD);
        let new = OLD.replace("Amara Diallo", "Someone");
        let change = Change::between(OLD, &new);
        let amara = Span::new(0, "Amara Diallo".len());
        assert!(change.mention(amara).is_empty());
        let change = change.among(&reading.actors);
        assert_eq!(change.mention(amara).of(&new), "she");
        assert!(
            change.mention(Span::new(0, 5)).is_empty(),
            "no one is mentioned there"
        );
    }

    #[test]
    fn where_a_text_repeats_itself_the_words_stay_the_same() {
        let change = Change::between("xababc", "xabc");
        assert_eq!(change.span(Span::new(3, 6)), Span::new(1, 4));
        let change = Change::between("xabc", "xababc");
        assert_eq!(change.span(Span::new(1, 4)), Span::new(3, 6));
    }

    #[test]
    fn spans_of_no_text_are_lost() {
        let change = Change::between("Ökonom", "Ökonomin");
        for (start, end) in [(0, 1), (1, 3), (4, 4), (5, 3), (2, 99), (90, usize::MAX)] {
            let lost = change.span(Span { start, end });
            assert!(lost.is_empty() && lost.end <= 9, "{start}..{end}");
        }
    }
}
