//! The articles that the browser keeps for this page, each under a key of its own: two tabs that
//! hold different articles never write over one another.

use dossier::kept::{self, Kept, Label};

use crate::platform::{self, Remembered};

/// The keys of articles begin with this.
const ARTICLE: &str = "article.";

/// Under this name stands which article was open last: for this tab, and for a new one.
const OPEN: &str = "open";

/// Which article; never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id(u64);

/// What became of an article that was to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is kept; to make room, so many of the oldest had to go.
    Kept {
        /// How many.
        dropped: usize,
    },
    /// There is no room for it, even alone.
    NoRoom,
    /// The browser keeps nothing for this page.
    Denied,
}

/// An article as it was taken off the shelf, to be put back.
#[derive(Clone, Debug)]
pub struct Removed {
    id: Id,
    stored: String,
    /// What a list shows of it.
    pub label: Label,
}

impl Id {
    /// One that no article has.
    pub fn fresh() -> Self {
        Id(platform::unlikely_number())
    }

    /// The article of this key, if it is one's.
    pub fn of_key(key: &str) -> Option<Self> {
        key.strip_prefix(ARTICLE)?.parse().ok().map(Id)
    }

    fn key(self) -> String {
        format!("{ARTICLE}{}", self.0)
    }
}

/// All articles, the one changed last first.
pub fn list() -> Vec<(Id, Label)> {
    let all: Vec<_> = platform::remembered()
        .iter()
        .filter_map(|key| Id::of_key(key))
        .filter_map(|id| {
            let start = platform::recall_start(&id.key(), kept::LABEL_ROOM)?;
            Some((id, kept::label(&start)?))
        })
        .collect();
    kept::newest_first(&all)
}

/// An article.
pub fn read(id: Id) -> Option<Kept> {
    kept::from_text(&platform::recall(&id.key())?)
}

/// The article with this very text.
pub fn find(text: &str) -> Option<Id> {
    platform::remembered()
        .iter()
        .filter_map(|key| Id::of_key(key))
        .find(|&id| read(id).is_some_and(|kept| kept.version.text == text))
}

/// Keeps an article. Where there is no room the oldest others make some; if even that does not
/// help, they stay.
pub fn write(id: Id, article: &Kept) -> Written {
    let stored = kept::to_text(article);
    let mut others: Option<Vec<Id>> = None;
    let mut dropped: Vec<Removed> = Vec::new();
    loop {
        match platform::remember(&id.key(), &stored) {
            Remembered::Done => {
                let dropped = dropped.len();
                return Written::Kept { dropped };
            }
            Remembered::Denied => return Written::Denied,
            Remembered::Full => {}
        }
        let others = others.get_or_insert_with(|| {
            let all = list().into_iter().map(|(id, _)| id);
            all.filter(|&other| other != id).collect()
        });
        match others.pop() {
            Some(oldest) => dropped.extend(remove(oldest)),
            None => {
                dropped.iter().for_each(put_back);
                return Written::NoRoom;
            }
        }
    }
}

/// Takes an article off the shelf.
pub fn remove(id: Id) -> Option<Removed> {
    let stored = platform::recall(&id.key())?;
    let label = kept::label(&stored).unwrap_or_default();
    platform::forget(&id.key());
    Some(Removed { id, stored, label })
}

/// Puts an article back where it was; one that was kept anew since stays as it is now.
pub fn put_back(removed: &Removed) {
    let key = removed.id.key();
    if platform::recall(&key).is_none() {
        platform::remember(&key, &removed.stored);
    }
}

/// The article that was open in this tab before it was loaded anew or, in a new tab, the one that
/// was open last anywhere.
pub fn open_last() -> Option<Id> {
    let key = platform::recall_in_tab(OPEN).or_else(|| platform::recall(OPEN))?;
    Id::of_key(&key)
}

/// Notes which article is open; none for the empty page.
pub fn note_open(id: Option<Id>) {
    let key = id.map(Id::key).unwrap_or_default();
    platform::remember_in_tab(OPEN, &key);
    match id {
        Some(_) => {
            platform::remember(OPEN, &key);
        }
        None => platform::forget(OPEN),
    }
}
