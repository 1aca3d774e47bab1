//! What the reader corrects, with undo and redo.

use dossier::edits::{Edit, History};
use dossier::view::{Anchor, Filter};
use leptos::prelude::*;

use super::{Desk, Selection};
use crate::words;

impl Desk {
    /// Makes corrections that are undone together.
    pub fn correct(self, edits: Vec<Edit>) {
        if edits.is_empty() {
            return;
        }
        let told = words::corrected(&edits);
        self.change(move |history| {
            history.push(edits);
            Some(told)
        });
    }

    /// Takes the last correction back.
    pub fn undo(self) {
        self.change(|history| history.undo().map(words::undone));
    }

    /// Makes the correction again that was taken back last.
    pub fn redo(self) {
        self.change(|history| history.redo().map(words::redone));
    }

    /// True if there is something to take back.
    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    /// True if something was taken back that can be made again.
    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// How many corrections are in force.
    pub fn edit_count(self) -> usize {
        self.history.with_untracked(|history| history.edits().len())
    }

    /// What was corrected, undone or done again last, for the ear.
    pub fn told(self) -> String {
        self.told.get()
    }

    /// Puts another history in force; what is chosen and whose statements are shown stay the same.
    pub(super) fn set_history(self, history: History) {
        let before = self.view.get_untracked();
        self.history.set(history);
        let after = self.view.get_untracked();

        let Selection { pick, by } = self.selection.get_untracked();
        let pick = Anchor::of(&before, pick).map_or(Default::default(), |at| at.find(&after));
        self.selection.set(Selection { pick, by });
        let filter = self.filter.get_untracked();
        let voice = filter.voice.and_then(|voice| {
            let name = &before.voice(voice).name;
            let same = after.voices.iter().position(|voice| voice.name == *name)?;
            Some(dossier::view::VoiceId(same))
        });
        self.filter.set(Filter { voice, ..filter });
    }

    /// Changes the history, says so and keeps it.
    fn change(self, change: impl FnOnce(&mut History) -> Option<String>) {
        let mut history = self.history.get_untracked();
        let Some(told) = change(&mut history) else {
            return;
        };
        self.set_history(history);
        self.told.set(told);
        self.keep();
    }
}
