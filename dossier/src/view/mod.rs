//! What the page shows of an article, derived from its corrected reading and from nothing else.
//!
//! [`View::of`] is a pure function of the text. It does not know of selection, filters or colours
//! as such: a speaker gets a [`Hue`], and the style sheet says which colour that is. Words for the
//! reader ("paraphrased", "speaks about") are the page's; here are only the cases they stand for.

mod anchor;
mod around;
pub mod bends;
pub mod camera;
mod cards;
pub mod draw;
pub mod extent;
mod filter;
#[cfg(test)]
pub(crate) mod fixture;
mod graph;
mod groups;
mod lead;
pub mod ledger;
pub mod lettering;
pub mod matrix;
mod moved;
mod names;
pub(crate) mod order;
mod passages;
mod pick;
mod profile;
mod said;
pub mod scene;
pub mod sieve;
pub mod sift;
pub mod steer;
mod ticks;
mod voices;

pub use anchor::{Anchor, same_voice};
pub use around::{Stretch, around};
pub use camera::Camera;
pub use cards::{Card, Trust};
pub use filter::{Filter, Share, Tally};
pub use graph::{Bundle, Graph, Node, Strand, Tone};
pub use matrix::Matrix;
pub use moved::Moved;
pub use passages::{Bit, Part, Passage, Run};
pub use pick::{Lit, Pick};
pub use profile::{Side, Thread};
pub use scene::Scene;
pub use sieve::{Ego, Extent, Held, Sieve};
pub use sift::Sifted;
pub use ticks::{Tick, ticks};
pub use voices::{HUES, Hue, Voice, VoiceId};

use engine::{ActorId, BlockKind, QuoteId, Reading};

use crate::edits::{Corrected, Origins};

/// Words a minute at which an adult reads news, rounded from the 238 of Brysbaert's survey (2019).
const READING_SPEED: usize = 240;

/// Everything the page shows of one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The text exactly as it was pasted; every span counts its bytes.
    pub text: String,
    /// What the engine says about it, corrected.
    pub reading: Reading,
    /// What in the reading was changed by hand, and how an edit refers to it.
    pub origins: Origins,
    /// Indices of the edits that changed nothing, because what they refer to is not there.
    pub lost: Vec<usize>,
    /// Who speaks, by the words given to them, most first; a [`VoiceId`] is an index into this.
    pub voices: Vec<Voice>,
    /// One card a statement, in the order of the text; indexed by [`QuoteId`].
    pub cards: Vec<Card>,
    /// The text cut into what is drawn differently.
    pub passages: Vec<Passage>,
    /// Who is related to whom.
    pub graph: Graph,
}

impl View {
    /// Reads a text and derives what is to be seen of it.
    pub fn of(text: String) -> Self {
        let reading = engine::read(&text);
        Self::new(text, reading.into())
    }

    /// The view of a corrected reading of this very text.
    pub fn new(text: String, corrected: Corrected) -> Self {
        let Corrected {
            reading,
            origins,
            lost,
        } = corrected;
        let (leads, said): (Vec<_>, Vec<_>) = reading
            .quotes
            .iter()
            .map(|quote| {
                let lead = lead::lead(&text, quote);
                let said = said::as_said(&text, quote, lead.is_some());
                (lead, said)
            })
            .unzip();
        let labels = names::labels(&reading.actors);
        let (voices, voice_of) = voices::voices(&text, &reading, &labels, &said);
        let cards = cards::cards(&text, &reading, &origins, leads, said, &voice_of);
        let passages = passages::passages(&reading);
        let graph = graph::graph(&reading, &origins, labels);
        Self {
            text,
            reading,
            origins,
            lost,
            voices,
            cards,
            passages,
            graph,
        }
    }

    /// The card of a statement.
    pub fn card(&self, quote: QuoteId) -> &Card {
        &self.cards[quote.0]
    }

    /// The voice behind an id of this view.
    pub fn voice(&self, id: VoiceId) -> &Voice {
        &self.voices[id.0]
    }

    /// What the one is called who is said to report a statement, where the article has it from a
    /// paper or an agency.
    pub fn reporter(&self, card: &Card) -> Option<&str> {
        let reporter = card.reporter?;
        Some(self.voice(reporter).name.as_str())
    }

    /// Index of the passage at this byte of the text, or of the one before it.
    pub fn passage_at(&self, byte: usize) -> usize {
        let after = self
            .passages
            .partition_point(|passage| passage.span.start <= byte);
        after.saturating_sub(1)
    }

    /// The voice of an actor, if they speak.
    pub fn voice_of(&self, actor: ActorId) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.actor == Some(actor))
    }

    /// The colour of an actor: that of their voice, none for those who do not speak.
    pub fn hue_of(&self, actor: ActorId) -> Hue {
        self.voice_of(actor).map_or(Hue::NONE, |voice| voice.hue)
    }

    /// One or two letters for an actor.
    pub fn initials_of(&self, actor: ActorId) -> String {
        names::initials(&self.reading.actor(actor).name)
    }

    /// What the article says an actor is, in its own words.
    pub fn role_of(&self, actor: ActorId) -> Option<&str> {
        voices::role(&self.text, &self.reading, actor)
    }

    /// The other names under which the article speaks of an actor, each once, in order.
    pub fn names_of(&self, actor: ActorId) -> Vec<&str> {
        let places = self.name_places(actor).into_iter();
        places.map(|place| place.of(&self.text)).collect()
    }

    /// Words of the article, without the publisher's own.
    pub fn words(&self) -> usize {
        self.passages
            .iter()
            .filter(|passage| passage.kind != BlockKind::Boilerplate)
            .map(|passage| passage.span.of(&self.text).split_whitespace().count())
            .sum()
    }

    /// How many minutes it takes to read, at least one.
    pub fn minutes(&self) -> usize {
        self.words().div_ceil(READING_SPEED).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::fixture::{Fixture, MINISTER};

    #[test]
    fn a_view_of_nothing_is_empty() {
        let view = super::View::of(String::new());
        assert!(view.cards.is_empty() && view.voices.is_empty());
        assert_eq!(view.minutes(), 1);
    }

    #[test]
    fn only_the_words_of_the_article_are_read() {
        let said = MINISTER
            .view()
            .text
            .replace("Sign up to our newsletter.", "");
        assert_eq!(MINISTER.view().words(), said.split_whitespace().count());
    }

    #[test]
    fn an_actor_has_the_colour_of_their_voice() {
        let view = MINISTER.view();
        let speaker = view.reading.quotes[0].speaker.expect("a speaker");
        assert_eq!(view.hue_of(speaker), view.voices[0].hue);
        assert_eq!(view.role_of(speaker), Some("Finance Minister"));
    }

    #[test]
    fn each_byte_is_in_a_passage_or_behind_one() {
        let view = Fixture::new("One.\n\nTwo.").view();
        let passages: Vec<_> = [0, 3, 4, 6, 99].map(|at| view.passage_at(at)).to_vec();
        assert_eq!(passages, [0, 0, 0, 1, 1]);
    }

    #[test]
    fn an_actor_who_is_silent_has_no_colour() {
        let view = Fixture::new("Ana Bo slept.").actor("Ana Bo").view();
        assert_eq!(view.hue_of(engine::ActorId(0)), super::Hue::NONE);
    }
}
