//! How a text becomes a reading: a short one at once, a long one on a second thread, so that the
//! page never stands still.
//!
//! The last text wins: while one is read the next one waits, and one that waits gives way to a
//! newer one. What was read of a text that is no longer wanted is thrown away.

use std::sync::Arc;

use engine::{Reading, Stage};
use leptos::prelude::*;

use crate::platform::{self, Background, Later, Told};
use dossier::packed;

/// Texts up to so many bytes are read where they are pasted: a processor slowed four times reads
/// this much in about 100 ms.
const SHORT: usize = 64 * 1024;

/// Milliseconds within which the worker must give a sign of life.
const PATIENCE: u32 = 8000;

/// A text and what the engine says about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// The text exactly as it was pasted.
    pub text: Arc<str>,
    /// What is in it.
    pub reading: Reading,
}

/// How far the reading of a long text has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It waits for the second thread.
    Waiting,
    /// The second thread has come to this stage.
    At(Stage),
    /// The browser gives the page no second thread: it will not answer until the text is read.
    Alone,
}

impl Progress {
    /// How much of the work is done, in hundredths of the time that all of it takes: measured on
    /// articles of 1 MB, in which the stages take the same shares.
    pub fn percent(self) -> u8 {
        match self {
            Progress::Waiting | Progress::Alone => 0,
            Progress::At(Stage::Text) => 2,
            Progress::At(Stage::Article) => 28,
            Progress::At(Stage::Grammar) => 29,
            Progress::At(Stage::Actors) => 43,
            Progress::At(Stage::Quotes) => 65,
            Progress::At(Stage::Relations) => 75,
        }
    }
}

/// What is read, and what is being read.
#[derive(Clone, Copy)]
pub struct Reader {
    read: RwSignal<Arc<Read>>,
    progress: RwSignal<Option<Progress>>,
    /// The text that is wanted and not yet read.
    wanted: StoredValue<Option<Arc<str>>>,
    /// The text that the worker is busy with.
    given: StoredValue<Option<Arc<str>>>,
    /// True once the worker has turned out not to work.
    alone: StoredValue<bool>,
    background: Background,
    patience: Later,
}

impl Reader {
    /// Has read nothing yet. The second thread is started once the page has been painted, as a
    /// part of loading it.
    pub fn new() -> Self {
        let reader = Self {
            read: RwSignal::new(Arc::default()),
            progress: RwSignal::new(None),
            wanted: StoredValue::new(None),
            given: StoredValue::new(None),
            alone: StoredValue::new(false),
            background: Background::default(),
            patience: Later::new(PATIENCE),
        };
        platform::after_paint(move || {
            reader.background.start(move |told| reader.hear(told));
            reader.give();
            // The first reading sets up what all others share: better while nobody waits for it.
            platform::when_idle(|| drop(engine::read(super::SAMPLE)));
        });
        reader
    }

    /// The last text that was read.
    pub fn read(self) -> Arc<Read> {
        self.read.get()
    }

    /// How far the reading of a long text has come; nothing if none is being read.
    pub fn progress(self) -> Option<Progress> {
        self.progress.get()
    }

    /// Reads a text: at once if it is short, else as soon as it can be done in the background.
    pub fn want(self, text: Arc<str>) {
        if text == self.read.read_untracked().text {
            self.cancel();
        } else if text.len() <= SHORT {
            self.cancel();
            self.finish(text.clone(), engine::read(&text));
        } else {
            self.wanted.set_value(Some(text));
            self.progress.set(Some(Progress::Waiting));
            self.give();
        }
    }

    /// Reads on no further; what was read last stays.
    pub fn cancel(self) {
        self.wanted.set_value(None);
        self.progress.set(None);
        self.patience.cancel();
    }

    /// Has read nothing.
    pub fn clear(self) {
        self.cancel();
        self.read.set(Arc::default());
    }

    fn finish(self, text: Arc<str>, reading: Reading) {
        self.read.set(Arc::new(Read { text, reading }));
    }

    /// Gives the worker the text that is wanted, unless it is busy or yet to come.
    fn give(self) {
        let Some(text) = self.wanted.get_value() else {
            return;
        };
        if self.alone.get_value() {
            return self.read_alone();
        }
        if self.given.with_value(Option::is_some) || !self.background.is_there() {
            return;
        }
        self.background.send(&text);
        self.given.set_value(Some(text));
        self.patience.call(move || self.hear(Told::Broken));
    }

    fn hear(self, told: Told) {
        self.patience.cancel();
        let given = self.given.get_value();
        let wanted = self.wanted.get_value();
        let still_wanted = given.is_some() && given == wanted;
        match told {
            Told::Step(step) => {
                if let Some(stage) = STAGES.get(usize::from(step)).filter(|_| still_wanted) {
                    self.progress.set(Some(Progress::At(*stage)));
                }
            }
            Told::Done(bytes) => {
                self.given.set_value(None);
                if let Some(text) = wanted.filter(|_| still_wanted) {
                    match packed::from_bytes(&bytes) {
                        Some(reading) => {
                            self.cancel();
                            self.finish(text, reading);
                        }
                        None => self.hear(Told::Broken),
                    }
                } else {
                    self.give();
                }
            }
            Told::Broken => {
                self.given.set_value(None);
                self.alone.set_value(true);
                self.background.end();
                self.give();
            }
        }
    }

    /// Reads the text that is wanted on the page's own thread, once it says so.
    fn read_alone(self) {
        self.progress.set(Some(Progress::Alone));
        // Two frames: the first is the one in which the words appear.
        platform::after_paint(move || {
            platform::after_paint(move || {
                if let Some(text) = self.wanted.get_value() {
                    let reading = engine::read(&text);
                    self.cancel();
                    self.finish(text, reading);
                }
            });
        });
    }
}

/// The stages in the order of the steps the worker tells.
const STAGES: [Stage; 6] = [
    Stage::Text,
    Stage::Article,
    Stage::Grammar,
    Stage::Actors,
    Stage::Quotes,
    Stage::Relations,
];

/// The worker: reads texts as they come.
///
/// First of all it reads the sample for nothing. The browser compiles the program as it is used,
/// and both threads share what it has compiled: the first article that is pasted no longer waits
/// for that.
pub fn serve() {
    engine::read(super::SAMPLE);
    platform::serve(|text, step| {
        let reading = engine::read_watched(text, &mut |stage| step(stage as u8));
        packed::to_bytes(&reading)
    });
}
