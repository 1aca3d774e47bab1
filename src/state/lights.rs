//! Who is told when the choice changes: those alone whom the old choice or the new one concerns,
//! so that a choice in a long article costs no more than in a short one.

use std::sync::Arc;

use dossier::view::{Lit, Pick};
use engine::{ActorId, QuoteId, Span};
use leptos::prelude::*;

use super::Selection;

/// Bytes of the text that hear of evidence together.
const STRETCH: usize = 1024;

/// What someone wants to hear of.
#[derive(Clone, Copy)]
enum Key {
    Quote(usize),
    Actor(usize),
    /// So many times [`STRETCH`] from the start of the text.
    Stretch(usize),
}

/// What the choice lights up, for those who each watch one thing of many.
#[derive(Clone, Copy)]
pub struct Lights {
    selection: RwSignal<Selection>,
    lit: Memo<Arc<Lit>>,
    /// Who listens, by the three kinds of key.
    ears: StoredValue<[Vec<Option<ArcTrigger>>; 3]>,
}

impl Lights {
    /// Those of a choice.
    pub fn new(selection: RwSignal<Selection>, lit: Memo<Arc<Lit>>) -> Self {
        let lights = Self {
            selection,
            lit,
            ears: StoredValue::new(Default::default()),
        };
        Effect::new(move |before: Option<(Pick, Arc<Lit>)>| {
            let now = (selection.get().pick, lit.get());
            let mut called = Vec::new();
            for (pick, lit) in before.iter().chain([&now]) {
                each_key(*pick, lit, &mut |key| called.extend(lights.ear(key)));
            }
            // With the ears closed: who hears may want to listen anew at once.
            called.iter().for_each(ArcTrigger::notify);
            now
        });
        lights
    }

    /// True if this statement or actor is the choice.
    pub fn picks(self, pick: Pick) -> bool {
        each_key(pick, &Lit::default(), &mut |key| self.listen(key));
        self.selection
            .with_untracked(|selection| selection.pick == pick)
    }

    /// True if this statement is lit.
    pub fn quote(self, quote: QuoteId) -> bool {
        self.listen(Key::Quote(quote.0));
        self.lit.with_untracked(|lit| lit.quotes.contains(&quote))
    }

    /// True if this piece of the text is lit, as proof or because it speaks of this actor.
    pub fn bit(self, span: Span, actor: Option<ActorId>) -> bool {
        self.listen(Key::Stretch(span.start / STRETCH));
        if let Some(actor) = actor {
            self.listen(Key::Actor(actor.0));
        }
        self.lit.with_untracked(|lit| {
            lit.proves(span)
                || (lit.evidence.is_empty()
                    && actor.is_some_and(|actor| lit.actors.contains(&actor)))
        })
    }

    fn listen(self, key: Key) {
        self.ears.update_value(|ears| {
            let (kind, at) = place(key);
            let ears = &mut ears[kind];
            if ears.len() <= at {
                ears.resize(at + 1, None);
            }
            ears[at].get_or_insert_with(ArcTrigger::new).track();
        });
    }

    fn ear(self, key: Key) -> Option<ArcTrigger> {
        let (kind, at) = place(key);
        self.ears
            .with_value(|ears| ears[kind].get(at).cloned().flatten())
    }
}

fn place(key: Key) -> (usize, usize) {
    match key {
        Key::Quote(at) => (0, at),
        Key::Actor(at) => (1, at),
        Key::Stretch(at) => (2, at),
    }
}

/// Everything that a choice and what it lights up concern.
fn each_key(pick: Pick, lit: &Lit, concerns: &mut dyn FnMut(Key)) {
    match pick {
        Pick::Quote(quote) => concerns(Key::Quote(quote.0)),
        Pick::Actor(actor) => concerns(Key::Actor(actor.0)),
        Pick::Nothing | Pick::Pair(_) | Pick::Both(..) | Pick::Words(_) | Pick::Relation(_) => {}
    }
    lit.quotes
        .iter()
        .for_each(|quote| concerns(Key::Quote(quote.0)));
    lit.actors
        .iter()
        .for_each(|actor| concerns(Key::Actor(actor.0)));
    for evidence in &lit.evidence {
        let last = evidence.end.saturating_sub(1) / STRETCH;
        (evidence.start / STRETCH..=last).for_each(|at| concerns(Key::Stretch(at)));
    }
}
