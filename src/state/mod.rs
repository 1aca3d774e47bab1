//! The one store: the text, what is chosen, what is filtered. Everything else is derived.

mod corrections;
mod kept;
mod lights;
mod notice;
mod reading;
mod selection;
mod sharing;
mod shelf;
mod showing;
mod theme;

use std::sync::Arc;

use dossier::edits::{self, History};
use dossier::file::{self, FileError};
use dossier::intake::{self, Intake};
use dossier::link::LinkError;
use dossier::view::{Filter, Lit, Moved, Pick, Sieve, Sifted, View};
use leptos::prelude::*;

use corrections::Made;
pub use kept::LeftOut;
pub use lights::Lights;
pub use notice::Notice;
pub use reading::{Progress, serve};
pub use selection::{Region, Selection};
pub use sharing::{Extent, Sharing};
pub use shelf::{Id, Removed};
pub use showing::Showing;
pub use theme::Theme;

use kept::Keeping;

use crate::platform::{self, Brought, File, Later, Opened, Typed};
use reading::Reader;

/// Longest text that is read, in bytes: what a link can hold later, and far above any article.
pub const LIMIT: usize = 1024 * 1024;

/// The sample article; ours, with every case in it.
const SAMPLE: &str = include_str!("../sample.txt");

/// A text this long that was in the box before the program came was pasted, not typed.
const PASTED: usize = 200;

/// Milliseconds without a key after which typed text is read.
const PAUSE: u32 = 250;

/// What the reader is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Looking at the empty paste box.
    Start,
    /// Reading.
    Reading,
    /// Changing the text beside its cards.
    Editing,
    /// Looking at a statement that came alone, by a link.
    Alone,
}

/// Why a text was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has so many bytes, more than [`LIMIT`].
    TooLong(usize),
    /// The file holds something else than text.
    NotText,
    /// The file holds nothing.
    Empty,
    /// There is no text on the clipboard.
    ClipboardEmpty,
    /// The browser does not let the page see the clipboard.
    ClipboardDenied,
    /// The link in the address does not open.
    Link(LinkError),
    /// The text that another page has brought cannot be read.
    Handed,
    /// The file is a dossier that does not open.
    File(FileError),
}

/// The store; a handle that can be copied into every closure.
#[derive(Clone, Copy)]
pub struct Desk {
    text: RwSignal<Arc<str>>,
    reader: Reader,
    history: RwSignal<History>,
    made: StoredValue<Made>,
    told: RwSignal<String>,
    stage: RwSignal<Stage>,
    selection: RwSignal<Selection>,
    refused: RwSignal<Option<Refusal>>,
    /// Which cards are shown.
    pub filter: RwSignal<Filter>,
    /// Which actors and lines are shown: in picture, matrix and table alike.
    pub sieve: RwSignal<Sieve>,
    /// Which view of the actors is shown.
    pub showing: Showing,
    /// Where the reader has put actors of the picture.
    pub moved: RwSignal<Moved>,
    /// Light or dark.
    pub theme: RwSignal<Theme>,
    /// What the page shows of the text.
    pub view: Memo<Arc<View>>,
    /// What the choice lights up.
    pub lit: Memo<Arc<Lit>>,
    /// The same, for those who each watch one thing of many.
    pub lights: Lights,
    /// What the sieve lets through.
    pub sifted: Memo<Arc<Sifted>>,
    typing: Later,
    keeping: Keeping,
    sharing: Sharing,
}

impl Desk {
    /// The store at the start of a visit: what was typed before the program came, else the sample
    /// if the address asks for it, else what the browser has kept.
    pub fn open(typed: &Typed) -> Self {
        let text = RwSignal::new(Arc::<str>::from(""));
        let selection = RwSignal::new(Selection::default());
        let history = RwSignal::new(History::default());
        let reader = Reader::new();
        let view = Memo::new(move |_| {
            let read = reader.read();
            let edits = history.with(History::edits);
            let corrected = edits::apply(&read.text, read.reading.clone(), &edits);
            Arc::new(View::new(read.text.to_string(), corrected))
        });
        let lit = Memo::new(move |_| {
            let pick = selection.get().pick;
            view.with(|view| Arc::new(Lit::of(view, pick)))
        });
        let sieve = RwSignal::new(Sieve::default());
        let sifted =
            Memo::new(move |_| view.with(|view| sieve.with(|sieve| Arc::new(sieve.sift(view)))));
        let desk = Self {
            text,
            reader,
            history,
            made: StoredValue::new(Made::default()),
            told: RwSignal::new(String::new()),
            stage: RwSignal::new(Stage::Start),
            selection,
            refused: RwSignal::new(None),
            filter: RwSignal::new(Filter::default()),
            sieve,
            showing: Showing::new(),
            moved: RwSignal::new(Moved::default()),
            theme: RwSignal::new(Theme::recall()),
            view,
            lit,
            lights: Lights::new(selection, lit),
            sifted,
            typing: Later::new(PAUSE),
            keeping: Keeping::new(),
            sharing: Sharing::new(),
        };
        desk.keep_in_step();
        desk.go_where_links_open();
        platform::take_shared();
        if !typed.text.trim().is_empty() {
            if desk.begin(typed.text.clone()) && typed.text.len() >= PASTED {
                desk.show();
            }
        } else {
            desk.follow_address();
        }
        platform::follow_address(move || {
            desk.follow_address();
            platform::focus_if_lost("article-heading");
        });
        desk
    }

    /// The store of the app this component is in.
    pub fn here() -> Self {
        expect_context()
    }

    /// The text exactly as it was pasted.
    pub fn text(self) -> Arc<str> {
        self.text.get()
    }

    /// The text that the view is of: it lags behind while a long one is being read.
    pub fn read_text(self) -> Arc<str> {
        self.reader.read().text.clone()
    }

    /// What the reader is doing. A long text opens when it has been read.
    pub fn stage(self) -> Stage {
        match self.stage.get() {
            Stage::Reading if self.progress().is_some() => Stage::Start,
            stage => stage,
        }
    }

    /// How far the reading of a long text has come; nothing if none is being read.
    pub fn progress(self) -> Option<Progress> {
        self.reader.progress()
    }

    /// True while a text that is to be put in front of the reader is being read.
    pub fn opens(self) -> bool {
        self.stage.get() == Stage::Reading && self.progress().is_some()
    }

    /// Reads a long text no further. It stays in the box, and what was read before on the page.
    pub fn stop_reading(self) {
        self.reader.cancel();
        if self.stage.get_untracked() == Stage::Reading {
            self.stage.set(Stage::Start);
        }
    }

    /// The choice.
    pub fn selection(self) -> Selection {
        self.selection.get()
    }

    /// The choice as it is at this moment.
    pub fn selection_untracked(self) -> Selection {
        self.selection.get_untracked()
    }

    /// What the reader is doing at this moment.
    pub fn stage_untracked(self) -> Stage {
        untrack(|| self.stage())
    }

    /// Why the last text was not read.
    pub fn refused(self) -> Option<Refusal> {
        self.refused.get()
    }

    /// The reader knows why.
    pub fn put_refusal_away(self) {
        self.refused.set(None);
    }

    /// Reads a text as an article of its own, and keeps it; one that is kept already comes with its
    /// corrections. Returns false, and changes nothing, if it is too long.
    pub fn begin(self, intake: impl Into<Intake>) -> bool {
        let intake = intake.into();
        if let Some(id) = shelf::find(&intake.text) {
            return self.open_kept(id);
        }
        if !self.fits(&intake.text) {
            return false;
        }
        self.typing.hurry();
        platform::clear_address();
        self.put_away();
        self.note_whole(&intake);
        self.revise(&intake.text)
    }

    /// Reads the text of the article as it is now, and keeps it. Returns false, and changes
    /// nothing, if it is too long.
    pub fn revise(self, text: &str) -> bool {
        let taken = self.take(text);
        if taken {
            self.keep();
        }
        taken
    }

    /// Reads a text once no key has come for a moment.
    pub fn type_text(self, text: String) {
        self.typing.call(move || {
            self.revise(&text);
        });
    }

    /// Reads what was typed, without a pause, and puts it in front of the reader.
    pub fn read_typed(self) {
        self.typing.hurry();
        self.present();
    }

    /// Puts the reading in front of the reader.
    pub fn show(self) {
        self.stage.set(Stage::Reading);
        self.reader.want(self.text.get_untracked());
    }

    /// The same for a reader who asked for it: they begin at its beginning.
    pub fn present(self) {
        self.show();
        platform::after_paint(|| {
            platform::scroll_to_top();
            platform::focus("article-heading");
        });
    }

    /// Opens the text for changes.
    pub fn edit(self) {
        self.stage.set(Stage::Editing);
        platform::after_paint(|| platform::focus("paste"));
    }

    /// Reads what was pasted or dropped as a new article, and puts it in front of the reader.
    pub fn take_in(self, brought: Brought) {
        let Brought { plain, html } = brought;
        let intake = match html.filter(|html| html.len() <= platform::LONGEST_PAGE) {
            Some(html) => intake::pasted(plain, &html),
            None => plain.into(),
        };
        if !intake.text.trim().is_empty() && self.begin(intake) {
            self.present();
        }
    }

    /// Reads what is on the clipboard, if the browser lets the page see it.
    pub fn take_in_clipboard(self) {
        self.typing.hurry();
        self.refused.set(None);
        platform::read_clipboard(move |brought| match brought {
            None => self.refused.set(Some(Refusal::ClipboardDenied)),
            Some(brought) if brought.plain.trim().is_empty() => {
                self.refused.set(Some(Refusal::ClipboardEmpty));
            }
            Some(brought) => self.take_in(brought),
        });
    }

    /// Reads a file and puts it in front of the reader.
    pub fn open_file(self, file: File) {
        self.typing.hurry();
        self.refused.set(None);
        platform::open(file, LIMIT, move |opened| match opened {
            Opened::Text(intake) if intake.text.trim().is_empty() => {
                self.refused.set(Some(Refusal::Empty));
            }
            Opened::Text(intake) => {
                let taken = match file::from_text(&intake.text) {
                    None => self.begin(intake),
                    Some(Ok(version)) => self.open_version(version),
                    Some(Err(error)) => {
                        self.refused.set(Some(Refusal::File(error)));
                        false
                    }
                };
                if taken {
                    self.present();
                }
            }
            Opened::TooLong(bytes) => self.refused.set(Some(Refusal::TooLong(bytes))),
            Opened::NotText => self.refused.set(Some(Refusal::NotText)),
        });
    }

    /// Puts the article away. The reader's own can be taken up again; the sample stays where it is.
    pub fn clear(self) {
        self.typing.hurry();
        if platform::shows_guest() {
            platform::clear_address();
        } else {
            shelf::note_open(None);
        }
        self.put_away();
        platform::after_paint(|| platform::focus("paste"));
    }

    /// Chooses something.
    pub fn pick(self, pick: Pick, by: Region) {
        self.selection.set(Selection { pick, by });
    }

    /// Chooses something, or lets it go if it is the choice already.
    pub fn toggle(self, pick: Pick, by: Region) {
        let now = self.selection.get_untracked().pick;
        self.pick(if now == pick { Pick::Nothing } else { pick }, by);
    }

    fn take(self, text: &str) -> bool {
        if !self.fits(text) {
            return false;
        }
        if *text == **self.text.read_untracked() {
            return true;
        }
        // Ids belong to one reading: a choice or filter of the old text means nothing in the new.
        self.selection.set(Selection::default());
        self.filter.set(Filter::default());
        self.sieve.set(Sieve::default());
        self.moved.set(Moved::default());
        self.carry_to(text);
        self.told.set(String::new());
        let text = Arc::<str>::from(text);
        self.text.set(text.clone());
        if self.stage.get_untracked() != Stage::Editing {
            // Nobody sees the old article any more.
            self.reader.clear();
        }
        self.reader.want(text);
        true
    }

    /// True if a text can be read; else the reader is told that it cannot.
    fn fits(self, text: &str) -> bool {
        let refusal = (text.len() > LIMIT).then_some(Refusal::TooLong(text.len()));
        self.refused.set(refusal);
        refusal.is_none()
    }
}
