//! What the reader corrects, with undo and redo.

use std::sync::Arc;

use dossier::edits::{Change, Edit, History};
use dossier::view::{Anchor, Filter, Pick, same_voice};
use leptos::prelude::*;

use super::reading::Read;
use super::{Desk, Selection};
use crate::platform;
use crate::words;

/// Corrections as they were made last, and the text in which that was.
///
/// While the reader changes the text, corrections are carried over from here each time: what was
/// lost on the way is back when its words are.
#[derive(Clone, Default)]
pub(super) struct Made {
    text: Arc<str>,
    history: History,
    /// What was read in that text, once it is.
    read: Option<Arc<Read>>,
}

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
        self.history
            .with_untracked(|history| history.in_force().count())
    }

    /// The corrections in force, in order.
    pub fn edits(self) -> Vec<Edit> {
        self.history.with(History::edits)
    }

    /// The corrections in force, each with the words it was made on: the text that these stand in, and
    /// the corrections as they refer to it.
    pub fn edits_as_made(self) -> (Arc<str>, Vec<Edit>) {
        self.history.track();
        self.made
            .with_value(|made| (made.text.clone(), made.history.edits()))
    }

    /// Takes the corrections of these indices back, and what rests on them.
    pub fn drop_edits(self, gone: &[usize]) {
        self.change(|history| {
            history.drop(gone);
            Some(words::taken_back(history.in_force().count()))
        });
    }

    /// Takes all corrections back.
    pub fn reset(self) {
        self.change(|history| {
            history.reset();
            Some(words::taken_back(0))
        });
    }

    /// What was corrected, undone or done again last, for the ear.
    pub fn told(self) -> String {
        self.told.get()
    }

    /// Tells something, for the ear.
    pub fn say(self, what: String) {
        self.told.set(what);
    }

    /// Carries the corrections over to another text, which is to be put in place of the old one.
    pub(super) fn carry_to(self, text: &str) {
        // Mostly there are none: then nobody has to know what the two texts have in common.
        if self
            .made
            .with_value(|made| made.history == History::default())
        {
            return;
        }
        let read = untrack(|| self.reader.read());
        self.made.update_value(|made| {
            if read.text == made.text {
                made.read = Some(read);
            }
        });
        let history = self.made.with_value(|made| {
            let actors = made.read.as_ref().map(|read| &*read.reading.actors);
            let change = Change::between(&made.text, text).among(actors.unwrap_or_default());
            made.history.carried(&change)
        });
        self.history.set(history);
    }

    /// Puts another history in force; what is chosen and whose statements are shown stay the same.
    pub(super) fn set_history(self, history: History) {
        let Selection { pick, by } = self.selection.get_untracked();
        let filter = self.filter.get_untracked();
        // An article that is just being opened is not shown without its corrections first.
        let before =
            (pick != Pick::Nothing || filter.voice.is_some()).then(|| self.view.get_untracked());
        self.history.set(history);
        self.made.set_value(Made {
            text: self.text.get_untracked(),
            history: self.history.get_untracked(),
            read: None,
        });
        let Some(before) = before else { return };
        let after = self.view.get_untracked();

        let pick = Anchor::of(&before, pick).map_or(Default::default(), |at| at.find(&after));
        self.selection.set(Selection { pick, by });
        let voice = filter
            .voice
            .and_then(|voice| same_voice(&before, voice, &after));
        self.filter.set(Filter { voice, ..filter });
    }

    /// Changes the history, says so and keeps it.
    fn change(self, change: impl FnOnce(&mut History) -> Option<String>) {
        let mut history = self.history.get_untracked();
        let Some(told) = change(&mut history) else {
            return;
        };
        platform::keep_focus();
        self.set_history(history);
        self.told.set(told);
        self.keep();
    }
}
