//! What was corrected, with the way back and forth.

use super::{Change, Edit, without};

/// All corrections of one text, those undone included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    acts: Vec<Act>,
    /// How many of them are in force.
    done: usize,
}

/// What a person did at once, and what is undone at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Made these corrections.
    Correct(Vec<Edit>),
    /// Took some or all of the corrections back, of which these are left.
    Keep(Vec<Edit>),
}

impl History {
    /// The history that begins with edits made earlier, each undone for itself.
    pub fn of(edits: Vec<Edit>) -> Self {
        let acts: Vec<Act> = edits
            .into_iter()
            .map(|edit| Act::Correct(vec![edit]))
            .collect();
        Self {
            done: acts.len(),
            acts,
        }
    }

    /// The edits in force, in order.
    pub fn in_force(&self) -> impl Iterator<Item = &Edit> {
        let done = &self.acts[..self.done];
        let start = done.iter().rposition(|act| matches!(act, Act::Keep(_)));
        done[start.unwrap_or(0)..].iter().flat_map(Act::edits)
    }

    /// A copy of the edits in force, in order.
    pub fn edits(&self) -> Vec<Edit> {
        self.in_force().cloned().collect()
    }

    /// Adds edits that are undone together; what was undone before cannot be done again then.
    pub fn push(&mut self, edits: Vec<Edit>) {
        if !edits.is_empty() {
            self.act(Act::Correct(edits));
        }
    }

    /// Takes back all corrections, as one act that can be undone.
    pub fn reset(&mut self) {
        if self.in_force().next().is_some() {
            self.act(Act::Keep(Vec::new()));
        }
    }

    /// Takes back the corrections of these indices and what rests on them, as one act that can be
    /// undone.
    pub fn drop(&mut self, gone: &[usize]) {
        let edits = self.edits();
        let left = without(&edits, gone);
        if left.len() < edits.len() {
            self.act(Act::Keep(left));
        }
    }

    /// Takes back the last act and returns it; nothing if there is none to take back.
    pub fn undo(&mut self) -> Option<&Act> {
        self.done = self.done.checked_sub(1)?;
        Some(&self.acts[self.done])
    }

    /// Does again what was undone last, and returns it; nothing if nothing was.
    pub fn redo(&mut self) -> Option<&Act> {
        let act = self.acts.get(self.done)?;
        self.done += 1;
        Some(act)
    }

    /// True if there is something to take back.
    pub fn can_undo(&self) -> bool {
        self.done > 0
    }

    /// True if something was undone that can be done again.
    pub fn can_redo(&self) -> bool {
        self.done < self.acts.len()
    }

    /// The same history for the text as it is after a change. No act goes: what refers to words
    /// that are gone is lost when it is applied.
    pub fn carried(&self, change: &Change) -> Self {
        let carry = |edits: &[Edit]| edits.iter().map(|edit| edit.carried(change)).collect();
        let acts = self.acts.iter().map(|act| match act {
            Act::Correct(edits) => Act::Correct(carry(edits)),
            Act::Keep(edits) => Act::Keep(carry(edits)),
        });
        Self {
            acts: acts.collect(),
            done: self.done,
        }
    }

    fn act(&mut self, act: Act) {
        self.acts.truncate(self.done);
        self.acts.push(act);
        self.done += 1;
    }
}

impl Act {
    fn edits(&self) -> &[Edit] {
        let (Act::Correct(edits) | Act::Keep(edits)) = self;
        edits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::Span;

    fn edit(start: usize) -> Edit {
        Edit::NoQuote {
            quote: Span::new(start, start + 1),
        }
    }

    #[test]
    fn undo_goes_back_to_the_start_and_redo_forth_to_the_end() {
        let mut history = History::default();
        history.push(vec![edit(0)]);
        history.push(vec![edit(1), edit(2)]);
        let last = Act::Correct(vec![edit(1), edit(2)]);
        assert_eq!(history.undo(), Some(&last));
        assert_eq!(history.edits(), [edit(0)]);
        assert!(history.undo().is_some() && history.undo().is_none());
        assert!(history.edits().is_empty() && !history.can_undo());
        assert!(history.redo().is_some());
        assert_eq!(history.redo(), Some(&last));
        assert!(history.redo().is_none());
        assert_eq!(history.edits(), [edit(0), edit(1), edit(2)]);
    }

    #[test]
    fn a_new_act_takes_the_place_of_what_was_undone() {
        let mut history = History::of(vec![edit(0), edit(1)]);
        history.undo();
        history.push(vec![edit(2)]);
        assert!(!history.can_redo());
        assert_eq!(history.edits(), [edit(0), edit(2)]);
    }

    #[test]
    fn a_reset_can_be_undone() {
        let mut history = History::of(vec![edit(0)]);
        history.reset();
        history.push(vec![edit(1)]);
        assert_eq!(history.edits(), [edit(1)]);
        history.undo();
        assert_eq!(history.undo(), Some(&Act::Keep(Vec::new())));
        assert_eq!(history.edits(), [edit(0)]);
    }

    #[test]
    fn some_can_be_dropped_and_come_back() {
        let mut history = History::of(vec![edit(0), edit(1), edit(2)]);
        history.drop(&[1]);
        history.push(vec![edit(3)]);
        assert_eq!(history.edits(), [edit(0), edit(2), edit(3)]);
        history.drop(&[0, 2]);
        assert_eq!(history.edits(), [edit(2)]);
        history.undo();
        history.undo();
        history.undo();
        assert_eq!(history.edits(), [edit(0), edit(1), edit(2)]);
    }

    #[test]
    fn nothing_is_not_an_act() {
        let mut history = History::default();
        history.reset();
        history.push(Vec::new());
        history.drop(&[0]);
        assert!(!history.can_undo());
    }

    #[test]
    fn acts_that_were_undone_are_carried_too() {
        let mut history = History::of(vec![edit(0), edit(2)]);
        history.undo();
        let mut history = history.carried(&Change::between("abc", "__abc"));
        assert_eq!(history.edits(), [edit(2)]);
        history.redo();
        assert_eq!(history.edits(), [edit(2), edit(4)]);
    }
}
