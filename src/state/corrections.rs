//! What the reader corrects, with undo and redo.

use dossier::edits::{Edit, History, stored};
use dossier::view::{Anchor, Filter};
use leptos::prelude::*;

use super::{Desk, EDITS, Selection, is_own};
use crate::{platform, words};

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

    /// Keeps the corrections beside the text.
    pub(super) fn keep_edits(self) {
        let edits = self.history.with_untracked(History::edits);
        if edits.is_empty() {
            platform::forget(EDITS);
        } else {
            platform::remember(EDITS, &stored::to_text(&edits));
        }
    }

    /// Changes the history; what is chosen and whose statements are shown stay the same ones.
    fn change(self, change: impl FnOnce(&mut History) -> Option<String>) {
        let before = self.view.get_untracked();
        let mut history = self.history.get_untracked();
        let Some(told) = change(&mut history) else {
            return;
        };
        self.history.set(history);
        self.told.set(told);
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
        if is_own() {
            self.keep_edits();
        }
    }
}
