//! What is kept of the article on the desk, and the articles kept earlier.
//!
//! An article of the reader's own is kept with every change, under an id of its own. The sample and
//! what a link holds are only shown: the first change makes a new article of them. Tabs that show
//! the same article follow each other.

use dossier::edits::History;
use dossier::intake::Intake;
use dossier::kept::{Kept, Label, Other, Version, title};
use leptos::prelude::*;

use super::shelf::{self, Id, Removed, Written};
use super::{Desk, LIMIT, Notice, Stage};
use crate::platform;

/// Which article is on the desk and what is known of how it is kept.
#[derive(Clone, Copy)]
pub struct Keeping {
    /// The article's place on the shelf; none before it is kept, and for one that is only shown.
    id: RwSignal<Option<Id>>,
    /// The label under which it is kept.
    label: RwSignal<Label>,
    /// Everything that came in, or the article alone: see [`Kept::other`].
    other: RwSignal<Option<Other>>,
    /// Changes whenever the shelf does.
    shelf: RwSignal<()>,
    /// What the reader is to be told.
    notice: RwSignal<Option<Notice>>,
    /// True once they were told that the browser keeps nothing.
    told_denied: RwSignal<bool>,
}

/// What was left out of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// How many words more it would be; none where only marks of formatting were left out.
    pub words: usize,
    /// True if the reader has put it back.
    pub is_back: bool,
}

impl Keeping {
    /// Nothing is on the desk yet.
    pub fn new() -> Self {
        Self {
            id: RwSignal::new(None),
            label: RwSignal::new(Label::default()),
            other: RwSignal::new(None),
            shelf: RwSignal::new(()),
            notice: RwSignal::new(None),
            told_denied: RwSignal::new(false),
        }
    }
}

impl Desk {
    /// What the reader is to be told.
    pub fn notice(self) -> Option<Notice> {
        self.keeping.notice.get()
    }

    /// The reader knows.
    pub fn put_notice_away(self) {
        self.keeping.notice.set(None);
    }

    /// The articles that the browser keeps, the one changed last first, without the one whose text
    /// stands in the paste box of the empty page.
    pub fn recents(self) -> Vec<(Id, Label)> {
        self.keeping.shelf.track();
        let in_box = match self.stage.get() {
            Stage::Start => self.keeping.id.get(),
            Stage::Reading | Stage::Editing | Stage::Alone => None,
        };
        let mut all = shelf::list();
        all.retain(|(id, _)| Some(*id) != in_box);
        all
    }

    /// True if this is the article on the desk.
    pub fn is_open(self, id: Id) -> bool {
        self.keeping.id.get() == Some(id)
    }

    /// Opens an article that was kept, with its corrections. Returns false if it is gone.
    pub fn open_kept(self, id: Id) -> bool {
        self.typing.hurry();
        let Some(kept) = shelf::read(id) else {
            self.keeping.shelf.set(());
            return false;
        };
        platform::clear_address();
        self.lay_out(Some(id), kept);
        shelf::note_open(Some(id));
        self.present();
        true
    }

    /// Takes articles off the shelf; see [`Desk::put_back`].
    pub fn remove(self, ids: Vec<Id>) -> Vec<Removed> {
        let removed = ids.into_iter().filter_map(shelf::remove).collect();
        self.keeping.shelf.set(());
        removed
    }

    /// Puts them back.
    pub fn put_back(self, removed: &[Removed]) {
        removed.iter().for_each(shelf::put_back);
        self.keeping.shelf.set(());
    }

    /// What was left out of the article on the desk, if something was.
    pub fn left_out(self) -> Option<LeftOut> {
        self.keeping.other.with(|other| {
            let other = other.as_ref()?;
            let (here, there) = (words(&self.text.read()), words(&other.version.text));
            Some(LeftOut {
                words: here.abs_diff(there),
                is_back: !other.is_whole,
            })
        })
    }

    /// Puts back what was left out, or leaves it out again. Each of the two texts keeps its own
    /// corrections.
    pub fn swap_left_out(self) {
        self.typing.hurry();
        let Some(other) = self.keeping.other.get_untracked() else {
            return;
        };
        let here = Other {
            is_whole: !other.is_whole,
            version: self.version(),
        };
        self.keeping.other.set(Some(here));
        self.take(&other.version.text);
        self.set_history(History::of(other.version.edits));
        self.keep();
    }

    /// Notes what a new article was made of.
    pub(super) fn note_whole(self, intake: &Intake) {
        let whole = intake.whole.as_ref().filter(|it| it.len() <= LIMIT);
        self.keeping.other.set(whole.map(|whole| Other {
            is_whole: true,
            version: Version {
                text: whole.clone(),
                edits: Vec::new(),
            },
        }));
    }

    /// Keeps the article as it is now.
    pub(super) fn keep(self) {
        let known = self.keeping.id.get_untracked();
        if self.text.read_untracked().trim().is_empty() {
            // Typed and rubbed out again; an article that was emptied later stays as it was last.
            if self.stage.get_untracked() == Stage::Start
                && let Some(id) = known
            {
                self.remove(vec![id]);
                self.keeping.id.set(None);
                shelf::note_open(None);
            }
            return;
        }
        if known.is_none() && platform::shows_guest() {
            platform::clear_address();
            self.keeping.notice.set(Some(Notice::NowOwn));
        }
        let id = known.unwrap_or_else(Id::fresh);
        let label = self.label(platform::now());
        if self.write(id, label) {
            self.keeping.id.set(Some(id));
            shelf::note_open(Some(id));
        }
    }

    /// Opens an article that comes with corrections, from a file, and keeps it beside those that are
    /// kept already; it is the kept one only where that is the same in everything. Returns false, and
    /// changes nothing, if it is too long.
    pub(super) fn open_version(self, version: Version) -> bool {
        self.typing.hurry();
        if let Some(id) = shelf::find(&version.text)
            && shelf::read(id).is_some_and(|kept| kept.version == version)
        {
            return self.open_kept(id);
        }
        if !self.fits(&version.text) {
            return false;
        }
        platform::clear_address();
        self.lay_out(
            None,
            Kept {
                version,
                ..Kept::default()
            },
        );
        self.keep();
        true
    }

    /// Opens what the browser has kept last; the empty page if that is nothing.
    pub(super) fn open_last(self) {
        match shelf::open_last().and_then(|id| Some((id, shelf::read(id)?))) {
            Some((id, kept)) => {
                self.lay_out(Some(id), kept);
                self.show();
            }
            None => self.put_away(),
        }
    }

    /// Puts an article on the desk that is only shown.
    pub(super) fn lay_out_guest(self, version: Version) {
        let kept = Kept {
            version,
            ..Kept::default()
        };
        self.lay_out(None, kept);
        self.show();
    }

    /// Clears the desk.
    pub(super) fn put_away(self) {
        self.lay_out(None, Kept::default());
        self.stage.set(Stage::Start);
    }

    /// From now on the desk notes what other tabs do to the shelf, and what the reading says of the
    /// article.
    pub(super) fn keep_in_step(self) {
        platform::on_remembered_elsewhere(move |name| {
            let Some(id) = Id::of_key(name) else { return };
            self.keeping.shelf.set(());
            if self.keeping.id.get_untracked() == Some(id)
                && let Some(kept) = shelf::read(id)
            {
                self.follow(id, kept);
            }
        });
        platform::on_leaving(move || self.typing.hurry());
        // The title and the count come with the reading, which may take longer than the writing.
        Effect::new(move |_| {
            self.view.track();
            let kept = self.keeping.label.get_untracked();
            let label = self.label(kept.changed);
            if let Some(id) = self.keeping.id.get_untracked()
                && label != kept
                && self.view_is_of_text()
            {
                self.write(id, label);
            }
        });
    }

    /// Takes over what another tab has made of the article, unless its text is being changed here:
    /// then both go on as articles of their own.
    fn follow(self, id: Id, kept: Kept) {
        let version = self.version();
        let other_text = *kept.version.text != *version.text;
        if other_text && (self.stage.get_untracked() != Stage::Reading || self.typing.waits()) {
            self.keeping.id.set(None);
            self.keeping.notice.set(Some(Notice::ChangedElsewhere));
        } else if kept.version != version {
            self.lay_out(Some(id), kept);
        } else {
            self.keeping.label.set(kept.label);
            self.keeping.other.set(kept.other);
        }
    }

    fn lay_out(self, id: Option<Id>, kept: Kept) {
        self.keeping.id.set(id);
        self.keeping.label.set(kept.label);
        self.keeping.other.set(kept.other);
        self.showing.recall();
        self.take(&kept.version.text);
        self.set_history(History::of(kept.version.edits));
    }

    /// Writes the article and says what came of it; returns true if it is kept.
    fn write(self, id: Id, label: Label) -> bool {
        let kept = Kept {
            label,
            version: self.version(),
            other: self.keeping.other.get_untracked(),
        };
        let written = shelf::write(id, &kept);
        let Keeping {
            notice,
            told_denied,
            ..
        } = self.keeping;
        match written {
            Written::Kept { dropped: 0 } => {}
            Written::Kept { dropped } => notice.set(Some(Notice::Dropped(dropped))),
            Written::NoRoom => notice.set(Some(Notice::NoRoom)),
            Written::Denied if told_denied.get_untracked() => {}
            Written::Denied => {
                told_denied.set(true);
                notice.set(Some(Notice::KeepsNothing));
            }
        }
        self.keeping.label.set(kept.label);
        self.keeping.shelf.set(());
        matches!(written, Written::Kept { .. })
    }

    /// The article as it is now, with its corrections.
    pub fn version(self) -> Version {
        Version {
            text: self.text.read_untracked().to_string(),
            edits: self.history.with_untracked(History::edits),
        }
    }

    fn label(self, changed: u64) -> Label {
        let current = self.view_is_of_text();
        self.view.with_untracked(|view| {
            let headline = view.reading.article.headline.filter(|_| current);
            Label {
                changed,
                statements: if current { view.cards.len() } else { 0 },
                title: title(
                    &self.text.read_untracked(),
                    headline.map(|headline| headline.of(&view.text)),
                ),
            }
        })
    }

    /// False while the reading lags behind the text.
    pub(super) fn view_is_of_text(self) -> bool {
        self.view
            .with_untracked(|view| *view.text == **self.text.read_untracked())
    }
}

/// Words, and nothing that has no letter or digit in it.
fn words(text: &str) -> usize {
    let is_word = |word: &&str| word.contains(char::is_alphanumeric);
    text.split_whitespace().filter(is_word).count()
}
