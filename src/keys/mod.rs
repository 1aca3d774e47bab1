//! What the keys do: one table, from which they are handled and shown.
//!
//! A single character works only while the reader has not switched single keys off, as WCAG 2.1.4
//! asks: who speaks to a computer, or rests a hand on it, presses them without meaning to.

mod help;

use dossier::view::{Pick, Tally};
use leptos::prelude::*;

use crate::article::Hint;
use crate::corrections::Pencil;
use crate::desk::go_to;
use crate::platform::{self, Pressed};
use crate::state::{Desk, Region, Stage};
use crate::words;

pub use help::KeysButton;
use help::show_help;

/// Under this name the browser keeps that single keys are switched off.
const NAME: &str = "keys";

/// What is kept for that.
const OFF: &str = "off";

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Chooses the next statement of those that are shown.
    Next,
    /// Chooses the one before.
    Previous,
    /// Goes to the article.
    Article,
    /// Goes to the statements.
    Statements,
    /// Goes to the picture of the actors.
    Actors,
    /// Goes to the search of statements.
    Search,
    /// Copies the chosen statement.
    Copy,
    /// Corrects the chosen statement.
    Correct,
    /// Marks words of the article, to add what was missed.
    Mark,
    /// Takes the last correction back.
    Undo,
    /// Makes it again.
    Redo,
    /// Opens the list of keys.
    Help,
    /// Lets go of what is chosen.
    LetGo,
    /// Walks over the stops of the page; the browser's.
    Walk,
    /// Walks over the statements in the text or the actors in the picture; theirs.
    Step,
    /// Chooses what has the focus; its own.
    Choose,
    /// Reads what is in the box; the box's.
    Read,
    /// Moves the picture; its own, as all that follow are of the part they are listed with.
    Pan,
    /// Moves an actor in the picture.
    Carry,
    /// Brings the picture nearer.
    ZoomIn,
    /// And farther away.
    ZoomOut,
    /// Shows all of the picture.
    Fit,
    /// Goes to the first or last place of a row.
    Edge,
    /// Moves an end of what is marked by a word.
    Word,
    /// Marks the next sentence, or the one before.
    Sentence,
    /// Moves an end of what is marked by a sentence.
    Sentences,
    /// Says what the marked words are.
    Use,
}

/// A key and what it does.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// The character it writes, or its name.
    pub key: &'static str,
    /// What is held with it. Shift is part of a character already.
    pub with: With,
    /// What it does.
    pub deed: Deed,
}

/// What is held with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    /// Nothing: a single character, or a key that writes none.
    Nothing,
    /// Control, or Command.
    Ctrl,
    /// Both.
    CtrlShift,
    /// Shift, with a key that writes nothing.
    Shift,
    /// Alt.
    Alt,
}

/// A part of the page with keys of its own, which work only while it has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The picture of the actors.
    Picture,
    /// Their matrix.
    Matrix,
    /// The ends of words that are marked.
    Marking,
}

/// The keys of those parts, as they are shown; each part handles them itself.
pub const PARTS: [(Part, &[Key]); 3] = [
    (
        Part::Picture,
        &[
            single("Arrows", Deed::Step),
            with("Arrows", With::Shift, Deed::Pan),
            with("Arrows", With::Alt, Deed::Carry),
            single("+", Deed::ZoomIn),
            single("-", Deed::ZoomOut),
            single("0", Deed::Fit),
        ],
    ),
    (
        Part::Matrix,
        &[
            single("Arrows", Deed::Step),
            single("Home", Deed::Edge),
            single("End", Deed::Edge),
        ],
    ),
    (
        Part::Marking,
        &[
            single("Sideways", Deed::Word),
            single("UpDown", Deed::Sentence),
            with("UpDown", With::Shift, Deed::Sentences),
            single("Enter", Deed::Use),
        ],
    ),
];

/// The keys of the whole page, in the order in which they are shown.
pub const KEYS: [Key; 21] = [
    single("j", Deed::Next),
    single("k", Deed::Previous),
    single("a", Deed::Article),
    single("s", Deed::Statements),
    single("g", Deed::Actors),
    single("/", Deed::Search),
    single("c", Deed::Copy),
    single("e", Deed::Correct),
    single("m", Deed::Mark),
    single("u", Deed::Undo),
    single("r", Deed::Redo),
    single("?", Deed::Help),
    single("Tab", Deed::Walk),
    single("Arrows", Deed::Step),
    single("Enter", Deed::Choose),
    single("Escape", Deed::LetGo),
    with("z", With::Ctrl, Deed::Undo),
    with("z", With::CtrlShift, Deed::Redo),
    with("y", With::Ctrl, Deed::Redo),
    with("Enter", With::Ctrl, Deed::Read),
    with("v", With::Ctrl, Deed::Read),
];

const fn single(key: &'static str, deed: Deed) -> Key {
    with(key, With::Nothing, deed)
}

const fn with(key: &'static str, with: With, deed: Deed) -> Key {
    Key { key, with, deed }
}

impl Key {
    /// True if it writes a character by itself, so that it can be switched off.
    pub fn is_single(self) -> bool {
        self.with == With::Nothing && self.key.chars().count() == 1
    }

    fn is(self, pressed: &Pressed) -> bool {
        let held = match (pressed.ctrl, pressed.shift) {
            (false, _) => With::Nothing,
            (true, false) => With::Ctrl,
            (true, true) => With::CtrlShift,
        };
        // Shift and Caps Lock write capitals.
        self.with == held && self.key.eq_ignore_ascii_case(&pressed.key)
    }
}

/// Whether single keys work.
#[derive(Clone, Copy)]
pub struct SingleKeys(RwSignal<bool>);

impl SingleKeys {
    /// As the reader left them on an earlier visit.
    pub fn recall() -> Self {
        Self(RwSignal::new(
            platform::recall(NAME).as_deref() != Some(OFF),
        ))
    }

    /// True if they work.
    pub fn work(self) -> bool {
        self.0.get()
    }

    /// True if they work at this moment.
    pub fn work_now(self) -> bool {
        self.0.get_untracked()
    }

    /// Switches them on or off, and keeps that.
    pub fn set(self, work: bool) {
        self.0.set(work);
        if work {
            platform::forget(NAME);
        } else {
            platform::remember(NAME, OFF);
        }
    }
}

/// From now on the keys of the table do what they should, as long as the page lives.
pub fn listen(desk: Desk, singles: SingleKeys, pencil: Pencil, hint: Hint) {
    platform::on_key(move |pressed| {
        let key = KEYS.iter().find(|key| key.is(pressed));
        match key {
            Some(key) if key.is_single() && !singles.work_now() => false,
            Some(key) if key.deed == Deed::LetGo => {
                let_go(desk, pencil, hint);
                false
            }
            Some(key) => act(desk, pencil, key),
            None => false,
        }
    });
}

/// Does what a key is for; false if that is none of the page's business, or not now.
fn act(desk: Desk, pencil: Pencil, key: &Key) -> bool {
    let reading = desk.stage_untracked() == Stage::Reading;
    match key.deed {
        Deed::Help => show_help(),
        Deed::Undo => desk.undo(),
        Deed::Redo => desk.redo(),
        Deed::Next if reading => step(desk, true),
        Deed::Previous if reading => step(desk, false),
        Deed::Article if reading => go_to("article"),
        Deed::Statements if reading => go_to("quotes"),
        Deed::Actors if reading => go_to("actors"),
        Deed::Search if reading => return platform::focus_within("quotes", "[type=search]"),
        Deed::Mark if reading => pencil.begin(),
        Deed::Copy | Deed::Correct if reading => return platform::press(".card.picked", key.key),
        _ => return false,
    }
    true
}

/// Lets go of what lies uppermost: the hint beside a mark, what is marked, what is chosen.
fn let_go(desk: Desk, pencil: Pencil, hint: Hint) {
    if hint.close() {
        return;
    }
    if pencil.is_marking() {
        pencil.cancel();
    } else {
        desk.pick(Pick::Nothing, Region::Store);
    }
}

/// Chooses the next statement that is shown, or the one before; the first if none is chosen.
fn step(desk: Desk, forth: bool) {
    let view = desk.view.get_untracked();
    let shown = desk
        .filter
        .with_untracked(|filter| Tally::of(&view, filter).shown);
    let now = match desk.selection_untracked().pick {
        Pick::Quote(quote) => Some(quote),
        _ => None,
    };
    let at = match (now, forth) {
        (None, _) => 0,
        (Some(now), true) => shown.partition_point(|quote| *quote <= now),
        (Some(now), false) => match shown.partition_point(|quote| *quote < now).checked_sub(1) {
            Some(before) => before,
            None => return,
        },
    };
    let Some(&quote) = shown.get(at) else { return };
    desk.pick(Pick::Quote(quote), Region::Store);
    let card = view.card(quote);
    let speaker = words::speaker(&view.voice(card.voice).name);
    desk.say(words::statement_at(
        at + 1,
        shown.len(),
        speaker,
        &card.said,
    ));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(key: &str, ctrl: bool, shift: bool) -> Option<Deed> {
        let pressed = Pressed {
            key: key.to_owned(),
            ctrl,
            shift,
        };
        let key = KEYS.iter().find(|key| key.is(&pressed))?;
        Some(key.deed)
    }

    #[test]
    fn keys_are_known_with_what_is_held() {
        assert_eq!(pressed("j", false, false), Some(Deed::Next));
        assert_eq!(pressed("J", false, true), Some(Deed::Next));
        assert_eq!(pressed("j", true, false), None);
        assert_eq!(pressed("?", false, true), Some(Deed::Help));
        assert_eq!(pressed("z", true, false), Some(Deed::Undo));
        assert_eq!(pressed("Z", true, true), Some(Deed::Redo));
        assert_eq!(pressed("z", false, false), None);
    }

    #[test]
    fn no_key_does_two_things() {
        let parts = PARTS.map(|(_, keys)| keys);
        for keys in parts.into_iter().chain([&KEYS[..]]) {
            for (at, key) in keys.iter().enumerate() {
                let same = |other: &Key| other.key == key.key && other.with == key.with;
                assert!(!keys[at + 1..].iter().any(same), "{}", key.key);
            }
        }
    }

    #[test]
    fn only_characters_can_be_switched_off() {
        let singles: String = KEYS
            .iter()
            .filter(|key| key.is_single())
            .map(|key| key.key)
            .collect();
        assert_eq!(singles, "jkasg/cemur?");
    }
}
