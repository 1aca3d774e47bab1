//! What was corrected, with the way back and forth.

use super::Edit;

/// All corrections of one text, those undone included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    acts: Vec<Act>,
    /// How many of them are in force.
    done: usize,
}

/// What a person did at once, and what is undone at once.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Act {
    /// Corrected something.
    Correct(Vec<Edit>),
    /// Took all corrections back.
    Reset,
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
    pub fn edits(&self) -> Vec<Edit> {
        let in_force = &self.acts[..self.done];
        let start = in_force.iter().rposition(|act| *act == Act::Reset);
        in_force[start.map_or(0, |reset| reset + 1)..]
            .iter()
            .flat_map(|act| match act {
                Act::Correct(edits) => edits.as_slice(),
                Act::Reset => &[],
            })
            .cloned()
            .collect()
    }

    /// Adds edits that are undone together; what was undone before cannot be done again then.
    pub fn push(&mut self, edits: Vec<Edit>) {
        if !edits.is_empty() {
            self.act(Act::Correct(edits));
        }
    }

    /// Takes back all corrections, as one act that can be undone.
    pub fn reset(&mut self) {
        if !self.edits().is_empty() {
            self.act(Act::Reset);
        }
    }

    /// Takes back the last act. Returns its edits, none if it was a reset; nothing if there is
    /// no act to take back.
    pub fn undo(&mut self) -> Option<&[Edit]> {
        self.done = self.done.checked_sub(1)?;
        Some(self.acts[self.done].edits())
    }

    /// Does again what was undone last, and returns the same as [`History::undo`].
    pub fn redo(&mut self) -> Option<&[Edit]> {
        let act = self.acts.get(self.done)?;
        self.done += 1;
        Some(act.edits())
    }

    /// True if there is something to take back.
    pub fn can_undo(&self) -> bool {
        self.done > 0
    }

    /// True if something was undone that can be done again.
    pub fn can_redo(&self) -> bool {
        self.done < self.acts.len()
    }

    fn act(&mut self, act: Act) {
        self.acts.truncate(self.done);
        self.acts.push(act);
        self.done += 1;
    }
}

impl Act {
    fn edits(&self) -> &[Edit] {
        match self {
            Act::Correct(edits) => edits,
            Act::Reset => &[],
        }
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
        assert_eq!(history.undo(), Some([edit(1), edit(2)].as_slice()));
        assert_eq!(history.edits(), [edit(0)]);
        assert!(history.undo().is_some() && history.undo().is_none());
        assert!(history.edits().is_empty() && !history.can_undo());
        assert!(history.redo().is_some() && history.redo().is_some());
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
        assert_eq!(history.undo(), Some([].as_slice()));
        assert_eq!(history.edits(), [edit(0)]);
    }

    #[test]
    fn nothing_is_not_an_act() {
        let mut history = History::default();
        history.reset();
        history.push(Vec::new());
        assert!(!history.can_undo());
    }
}
