//! What the reader wants to see of the actors: one filter for picture, matrix and table.
//!
//! A [`Sieve`] only says what is held back; [`Sieve::sift`] in [`super::sift`] says what that
//! leaves of a graph.

use engine::{ActorId, ActorKind, RelationKind};

use super::graph::Tone;
use super::{Trust, View, anchor};
use crate::edits::ActorAt;

/// Lets lines and actors through; at first all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Sieve {
    /// Classes of relations that are held back.
    pub(super) classes: Vec<RelationKind>,
    /// Kinds of actors that are held back.
    pub(super) kinds: Vec<ActorKind>,
    /// In so many sentences, at least, a pair must be related; 0 is as good as 1.
    pub least: usize,
    /// Relations that are less sure than this are held back.
    pub trust: Trust,
    /// Only actors with these words in one of their names, case aside, and who has a line to them.
    pub words: String,
    /// Only those near one actor.
    pub ego: Option<Ego>,
    /// True to hold back who has no line.
    pub tied: bool,
}

/// One actor and those near them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ego {
    /// Who, by where they stand in the text, so that a correction leaves the filter as it is.
    pub at: ActorAt,
    /// How many lines away others may be; 1 for neighbours.
    pub steps: usize,
}

/// One thing that a sieve holds back, which can be let through again by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// All classes of a tone.
    Tone(Tone),
    /// One class.
    Class(RelationKind),
    /// A kind of actor.
    Kind(ActorKind),
    /// Pairs with fewer sentences than this.
    Least(usize),
    /// Relations less sure than this.
    Trust(Trust),
    /// Who has not these words in their name.
    Words(String),
    /// Who is further from someone than so many steps.
    Ego(Ego),
    /// Who has no line.
    Alone,
}

/// How much of a tone is let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Every class.
    All,
    /// Some.
    Some,
    /// None.
    None,
}

impl Default for Sieve {
    fn default() -> Self {
        Self {
            classes: Vec::new(),
            kinds: Vec::new(),
            least: 0,
            trust: Trust::Low,
            words: String::new(),
            ego: None,
            tied: false,
        }
    }
}

impl Sieve {
    /// True if it holds nothing back.
    pub fn is_open(&self) -> bool {
        self.held().is_empty()
    }

    /// All that it holds back, for the reader to see and to undo.
    pub fn held(&self) -> Vec<Held> {
        let mut held = Vec::new();
        for tone in Tone::ALL {
            match self.extent(tone) {
                Extent::All => {}
                Extent::None => held.push(Held::Tone(tone)),
                Extent::Some => {
                    let classes = tone.classes().iter().copied();
                    held.extend(classes.filter(|&it| !self.lets(it)).map(Held::Class));
                }
            }
        }
        held.extend(self.kinds.iter().copied().map(Held::Kind));
        if self.least > 1 {
            held.push(Held::Least(self.least));
        }
        if self.trust != Trust::Low {
            held.push(Held::Trust(self.trust));
        }
        let words = self.words.trim();
        if !words.is_empty() {
            held.push(Held::Words(words.to_owned()));
        }
        held.extend(self.ego.map(Held::Ego));
        if self.tied {
            held.push(Held::Alone);
        }
        held
    }

    /// Lets through again what was held back by one of [`Sieve::held`].
    pub fn release(&mut self, held: &Held) {
        match held {
            Held::Tone(tone) => self.let_tone(*tone, true),
            Held::Class(class) => self.let_class(*class, true),
            Held::Kind(kind) => self.kinds.retain(|held| held != kind),
            Held::Least(_) => self.least = 0,
            Held::Trust(_) => self.trust = Trust::Low,
            Held::Words(_) => self.words.clear(),
            Held::Ego(_) => self.ego = None,
            Held::Alone => self.tied = false,
        }
    }

    /// True if relations of this class are let through.
    pub fn lets(&self, class: RelationKind) -> bool {
        !self.classes.contains(&class)
    }

    /// How much of a tone is let through.
    pub fn extent(&self, tone: Tone) -> Extent {
        let classes = tone.classes();
        match classes.iter().filter(|&&class| self.lets(class)).count() {
            0 => Extent::None,
            some if some < classes.len() => Extent::Some,
            _ => Extent::All,
        }
    }

    /// True if some lines of this tone are let through.
    pub fn shows(&self, tone: Tone) -> bool {
        self.extent(tone) != Extent::None
    }

    /// Holds a tone back, or lets all of it through.
    pub fn toggle(&mut self, tone: Tone) {
        let whole = self.extent(tone) == Extent::All;
        self.let_tone(tone, !whole);
    }

    /// Holds a class back, or lets it through.
    pub fn toggle_class(&mut self, class: RelationKind) {
        self.let_class(class, !self.lets(class));
    }

    /// Lets through these classes and no others.
    pub fn only(&mut self, classes: &[RelationKind]) {
        for tone in Tone::ALL {
            for &class in tone.classes() {
                self.let_class(class, classes.contains(&class));
            }
        }
    }

    /// True if actors of this kind are let through.
    pub fn lets_kind(&self, kind: ActorKind) -> bool {
        !self.kinds.contains(&kind)
    }

    /// Holds a kind of actor back, or lets it through.
    pub fn toggle_kind(&mut self, kind: ActorKind) {
        if self.lets_kind(kind) {
            self.kinds.push(kind);
        } else {
            self.kinds.retain(|&held| held != kind);
        }
    }

    /// Shows an actor and their neighbours only; everyone, if the text has no place that names them.
    pub fn centre(&mut self, view: &View, actor: ActorId) {
        let at = view.origins.actor_at(actor);
        self.ego = at.map(|at| Ego { at, steps: 1 });
    }

    fn let_tone(&mut self, tone: Tone, through: bool) {
        for &class in tone.classes() {
            self.let_class(class, through);
        }
    }

    fn let_class(&mut self, class: RelationKind, through: bool) {
        self.classes.retain(|&held| held != class);
        if !through {
            self.classes.push(class);
        }
    }
}

impl Ego {
    /// Who it is in a view, if they are still there.
    pub fn actor(self, view: &View) -> Option<ActorId> {
        anchor::actor(view, self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture::MINISTER;

    #[test]
    fn at_first_nothing_is_held_back() {
        let sieve = Sieve::default();
        assert!(sieve.is_open());
        assert!(Tone::ALL.iter().all(|&tone| sieve.shows(tone)));
    }

    #[test]
    fn what_is_held_back_can_be_let_through_one_by_one() {
        let view = MINISTER.view();
        let mut sieve = Sieve {
            least: 2,
            trust: Trust::Good,
            words: " Bo ".to_owned(),
            tied: true,
            ..Sieve::default()
        };
        sieve.toggle(Tone::Affiliation);
        sieve.toggle_class(RelationKind::Accuse);
        sieve.toggle_kind(ActorKind::Place);
        sieve.centre(&view, ActorId(1));
        let held = sieve.held();
        assert_eq!(held.len(), 8, "{held:?}");
        for (left, one) in (0..8).rev().zip(&held) {
            sieve.release(one);
            assert_eq!(sieve.held().len(), left, "after {one:?}");
        }
        assert_eq!(sieve, Sieve::default());
    }

    #[test]
    fn a_tone_of_which_a_class_is_held_back_is_let_through_whole_by_a_click() {
        let mut sieve = Sieve::default();
        sieve.toggle_class(RelationKind::Accuse);
        assert_eq!(sieve.extent(Tone::Conflict), Extent::Some);
        sieve.toggle(Tone::Conflict);
        assert_eq!(sieve.extent(Tone::Conflict), Extent::All);
        sieve.toggle(Tone::Conflict);
        assert_eq!(sieve.extent(Tone::Conflict), Extent::None);
    }

    #[test]
    fn only_one_class_is_let_through() {
        let mut sieve = Sieve::default();
        sieve.toggle(Tone::Conflict);
        sieve.only(&[RelationKind::Accuse]);
        assert_eq!(sieve.extent(Tone::Conflict), Extent::Some);
        assert!(sieve.lets(RelationKind::Accuse) && !sieve.lets(RelationKind::Mentions));
    }
}
