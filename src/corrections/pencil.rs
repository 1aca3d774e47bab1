//! What the reader is marking in the article at the moment.

use dossier::edits::{Edit, End, Stretch, Way};
use dossier::offsets;
use dossier::view::{Anchor, Pick, View};
use engine::{QuoteId, Span};
use leptos::prelude::*;

use crate::article::mark_id;
use crate::platform::{self, Excursion, Later, Place};
use crate::state::{Desk, Region, Stage};
use crate::words;

/// Milliseconds for which a selection must rest before the page takes it up.
const REST: u32 = 180;

/// The id of the grip at the end of what is marked.
pub const LAST_GRIP: &str = "grip-end";

/// The id of the bar beside what is marked.
pub const BAR: &str = "marking";

/// Words and what is to become of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The words.
    pub stretch: Stretch,
    /// What for.
    pub purpose: Purpose,
    /// True while the browser itself shows them as selected.
    pub selected: bool,
}

/// What marked words are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Not said yet.
    Choose,
    /// A statement that was missed; its form is open.
    Statement,
    /// The sentence behind a relation that was missed; its form is open.
    Relation,
    /// Another beginning and end for the statement that edits refer to by this span.
    Bounds(Span),
}

/// A handle on what is being marked; belongs to one [`Desk`], whose corrections it makes.
#[derive(Clone, Copy)]
pub struct Pencil {
    desk: Desk,
    draft: RwSignal<Option<Draft>>,
    /// True while an end is under the pointer.
    dragged: RwSignal<bool>,
    way: Excursion,
}

impl Pencil {
    /// Nothing is marked yet. From here on, what is selected in the article is.
    pub fn new(desk: Desk) -> Self {
        let pencil = Self {
            desk,
            draft: RwSignal::new(None),
            dragged: RwSignal::new(false),
            way: Excursion::new(),
        };
        // What is marked belongs to one view; another text or another correction ends it.
        Effect::new(move |_| {
            desk.view.track();
            desk.stage();
            pencil.draft.set(None);
        });
        let rest = Later::new(REST);
        platform::on_selection(move || rest.call(move || pencil.follow_selection()));
        pencil
    }

    /// The pencil of the app this component is in.
    pub fn here() -> Self {
        expect_context()
    }

    /// What is marked.
    pub fn draft(self) -> Option<Draft> {
        self.draft.get()
    }

    /// True while an end is dragged.
    pub fn is_dragged(self) -> bool {
        self.dragged.get()
    }

    /// True if words are marked that are not yet for anything.
    pub fn is_choosing(self) -> bool {
        self.purpose() == Some(Purpose::Choose)
    }

    /// True if the words of a statement are taken up.
    pub fn is_for_bounds(self) -> bool {
        matches!(self.purpose(), Some(Purpose::Bounds(_)))
    }

    /// Marks the first sentence in sight, for the keyboard to go on from.
    pub fn begin(self) {
        let first = platform::first_in_sight("article-pane").unwrap_or(0);
        let stretch = self.desk.view.with_untracked(|view| {
            let sentences = dossier::edits::sentences(&view.reading);
            let at = sentences.iter().find(|sentence| sentence.start >= first);
            Stretch::of(&view.text, *at.or(sentences.last())?)
        });
        let Some(stretch) = stretch else { return };
        self.tell(&stretch);
        self.mark(stretch, Purpose::Choose);
        self.way.go(LAST_GRIP);
        focus_grip();
    }

    /// Takes up the words of a statement, for another beginning or end.
    pub fn take_up(self, quote: QuoteId) {
        let view = self.desk.view.get_untracked();
        let stretch = Stretch::of_content(&view.reading.quote(quote).content);
        let Some(stretch) = stretch else { return };
        self.desk.pick(Pick::Quote(quote), Region::Quotes);
        self.mark(stretch, Purpose::Bounds(view.origins.quote_at(quote)));
        focus_grip();
    }

    /// Says what the marked words are for; its form has the keyboard.
    pub fn set_purpose(self, purpose: Purpose) {
        if let Some(Draft { stretch, .. }) = self.draft.get_untracked() {
            self.mark(stretch, purpose);
            platform::drop_selection();
            platform::after_paint(|| platform::focus_first(BAR));
        }
    }

    /// Moves an end by a word.
    pub fn by_word(self, end: End, way: Way) {
        self.change(|stretch, view| stretch.by_word(&view.text, end, way));
    }

    /// Moves an end by a sentence.
    pub fn by_sentence(self, end: End, way: Way) {
        self.change(|stretch, view| stretch.by_sentence(&view.text, &view.reading, end, way));
        self.tell_draft();
    }

    /// Marks the next sentence instead.
    pub fn next_sentence(self, way: Way) {
        self.change(|stretch, view| {
            let next = stretch.next_sentence(&view.text, &view.reading, way);
            next.unwrap_or(stretch)
        });
        self.tell_draft();
    }

    /// Begins to drag an end.
    pub fn grasp(self) {
        self.take_up_chosen();
        self.dragged.set(true);
    }

    /// Moves an end to a point of the window.
    pub fn drag(self, end: End, x: f64, y: f64) {
        if !self.dragged.get_untracked() {
            return;
        }
        if let Some(place) = platform::place_at(x, y) {
            self.change(|stretch, view| stretch.moved(&view.text, end, byte(&view.text, place)));
        }
    }

    /// Lets the end go; another beginning or end of a statement is made at once if `at_once`.
    pub fn let_go(self, at_once: bool) {
        self.dragged.set(false);
        if at_once && self.is_for_bounds() {
            self.make_bounds();
        }
    }

    /// Gives the statement the marked words as its own.
    pub fn make_bounds(self) {
        let Some(draft) = self.draft.get_untracked() else {
            return;
        };
        let Purpose::Bounds(quote) = draft.purpose else {
            return;
        };
        self.draft.set(None);
        let view = self.desk.view.get_untracked();
        let content = draft.stretch.content(&view.text, &view.reading);
        let known = Anchor::Quote(quote).find(&view);
        let same = matches!(known, Pick::Quote(id) if view.reading.quote(id).content == content);
        if !same && !content.is_empty() {
            self.desk.correct(vec![Edit::Bounds { quote, content }]);
        }
    }

    /// True if anything is marked.
    pub fn is_marking(self) -> bool {
        self.purpose().is_some()
    }

    /// Forgets what is marked. The keyboard goes back to where it came from.
    pub fn cancel(self) {
        let Some(purpose) = self.purpose() else {
            return;
        };
        self.draft.set(None);
        self.dragged.set(false);
        platform::drop_selection();
        match purpose {
            Purpose::Bounds(_) => self.back_to_mark(),
            _ => self.way.back(),
        }
    }

    /// Gives the keyboard to the mark of the chosen statement.
    pub fn back_to_mark(self) {
        let desk = self.desk;
        platform::after_paint(move || {
            if let Pick::Quote(quote) = untrack(|| desk.selection().pick) {
                platform::focus(&mark_id(quote));
            }
        });
    }

    /// Forgets what is marked once it has become a correction.
    pub fn put_down(self) {
        self.draft.set(None);
    }

    /// Takes up the chosen statement, whose grips are shown, if nothing is marked.
    fn take_up_chosen(self) {
        if self.draft.with_untracked(Option::is_some) {
            return;
        }
        let view = self.desk.view.get_untracked();
        let pick = untrack(|| self.desk.selection().pick);
        if let Some((quote, stretch)) = chosen(&view, pick) {
            self.mark(stretch, Purpose::Bounds(view.origins.quote_at(quote)));
        }
    }

    fn purpose(self) -> Option<Purpose> {
        self.draft
            .with_untracked(|draft| draft.as_ref().map(|draft| draft.purpose))
    }

    fn mark(self, stretch: Stretch, purpose: Purpose) {
        self.draft.set(Some(Draft {
            stretch,
            purpose,
            selected: false,
        }));
    }

    fn change(self, change: impl FnOnce(Stretch, &View) -> Stretch) {
        self.take_up_chosen();
        let Some(Draft {
            stretch, purpose, ..
        }) = self.draft.get_untracked()
        else {
            return;
        };
        let changed = self
            .desk
            .view
            .with_untracked(|view| change(stretch.clone(), view));
        if changed != stretch {
            self.mark(changed, purpose);
        }
    }

    /// Marks what is selected in the article, and what no longer is not.
    fn follow_selection(self) {
        if untrack(|| self.desk.stage()) != Stage::Reading {
            return;
        }
        let marked = self.draft.get_untracked();
        let found = platform::selected().and_then(|(from, to)| {
            self.desk.view.with_untracked(|view| {
                let (start, end) = (byte(&view.text, from), byte(&view.text, to));
                Stretch::of(&view.text, Span { start, end })
            })
        });
        match found {
            Some(stretch) => {
                if marked.is_none() {
                    self.tell(&stretch);
                }
                self.draft.set(Some(Draft {
                    stretch,
                    purpose: Purpose::Choose,
                    selected: true,
                }));
            }
            None if marked.is_some_and(|draft| draft.selected) => self.draft.set(None),
            None => {}
        }
    }

    fn tell_draft(self) {
        if let Some(draft) = self.draft.get_untracked() {
            self.tell(&draft.stretch);
        }
    }

    /// Says which words are marked, for the ear.
    fn tell(self, stretch: &Stretch) {
        let told = self.desk.view.with_untracked(|view| {
            let marked = view.text.get(stretch.span().start..stretch.span().end);
            words::marked(marked.unwrap_or_default())
        });
        self.desk.say(told);
    }
}

/// Gives the keyboard to the last grip once it is drawn, a frame after the words are.
fn focus_grip() {
    platform::after_paint(|| platform::after_paint(|| platform::focus(LAST_GRIP)));
}

/// The statement that is chosen, and its words.
pub fn chosen(view: &View, pick: Pick) -> Option<(QuoteId, Stretch)> {
    let Pick::Quote(quote) = pick else {
        return None;
    };
    let known = view.reading.quotes.get(quote.0)?;
    Some((quote, Stretch::of_content(&known.content)?))
}

/// The byte of the text at a place of the page.
fn byte(text: &str, place: Place) -> usize {
    let paragraph = text.get(place.paragraph..).unwrap_or_default();
    place.paragraph + offsets::from_utf16(paragraph, place.units)
}

/// The place of the page of a byte of the text; none outside of its paragraphs.
pub fn place(view: &View, byte: usize) -> Option<Place> {
    let after = view
        .passages
        .partition_point(|passage| passage.span.start <= byte);
    let passage = &view.passages[after.checked_sub(1)?];
    let text = passage.span.of(&view.text);
    Some(Place {
        paragraph: passage.span.start,
        units: offsets::to_utf16(text, byte - passage.span.start),
    })
}
