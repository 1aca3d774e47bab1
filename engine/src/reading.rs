//! What the engine says about a text: the types every other part of Onrecord builds on.

use crate::span::Span;
use serde::{Deserialize, Serialize};

/// All that was found in one article. Positions in the vectors are the ids used elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// What each part of the text is.
    pub article: Article,
    /// The sentences of the running text, in order, without the white space between them.
    pub sentences: Vec<Span>,
    /// Who is in the article; an [`ActorId`] is an index into this.
    pub actors: Vec<Actor>,
    /// Who said what, in the order of the text; a [`QuoteId`] is an index into this.
    pub quotes: Vec<Quote>,
    /// What people think, want and fear, in the order of the text; none of it is a statement.
    pub attitudes: Vec<Attitude>,
    /// Who does what to whom, in the order of their evidence.
    pub relations: Vec<Relation>,
}

impl Reading {
    /// The actor behind an id of this reading.
    pub fn actor(&self, id: ActorId) -> &Actor {
        &self.actors[id.0]
    }

    /// The quote behind an id of this reading.
    pub fn quote(&self, id: QuoteId) -> &Quote {
        &self.quotes[id.0]
    }
}

/// Index of an actor in [`Reading::actors`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ActorId(pub usize);

/// Index of a quote in [`Reading::quotes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct QuoteId(pub usize);

/// The article's furniture, each part as a span.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Who published it ("THE WASHINGTON POST" before a headline), without the colon.
    pub publisher: Option<Span>,
    /// The headline without the publisher before or after it.
    pub headline: Option<Span>,
    /// Each name in the byline.
    pub authors: Vec<Span>,
    /// The date of publication as it is written.
    pub date: Option<Span>,
    /// Every line that is not blank, in order.
    pub blocks: Vec<Block>,
}

impl Article {
    /// What the block at this byte of the text is; a paragraph where no block is.
    pub fn kind_at(&self, byte: usize) -> BlockKind {
        let after = self.blocks.partition_point(|b| b.span.start <= byte);
        match after {
            0 => BlockKind::Paragraph,
            _ => self.blocks[after - 1].kind,
        }
    }
}

/// One line or paragraph of the text and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// From its first to its last visible character.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BlockKind {
    /// The title of the article.
    Headline,
    /// Who wrote it.
    Byline,
    /// Where or when it was written, standing alone.
    Dateline,
    /// Running text.
    Paragraph,
    /// The text under a picture.
    Caption,
    /// Who took the picture, who contributed, who owns the copyright.
    Credit,
    /// The publisher's own words: newsletters, terms, "read more".
    Boilerplate,
}

/// A person, organization, government, place or group, once, with all its mentions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// The fullest name in the article, without honorific and without "the"; of one without a name
    /// the words that the article first has for it as a speaker, article included ("the union’s
    /// lawyer").
    pub name: String,
    /// What kind of actor it is.
    pub kind: ActorKind,
    /// What the article says they are ("Russian President"); the fullest first.
    pub roles: Vec<Span>,
    /// Every place where the article speaks of them, in order.
    pub mentions: Vec<Mention>,
}

/// What kind of actor it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ActorKind {
    /// A human being.
    Person,
    /// A company, party, court, club, ministry, paper and the like.
    Organization,
    /// A country or government that acts.
    Government,
    /// A mere location.
    Place,
    /// People without a name of their own ("Russian officials").
    Group,
}

/// One place where the article speaks of an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// The words, without a possessive 's.
    pub span: Span,
    /// By which form.
    pub form: MentionForm,
}

/// The form of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MentionForm {
    /// A name, an honorific before it included or not.
    Name,
    /// A common noun ("the minister") or a demonym standing for its country ("Russian").
    Nominal,
    /// "he", "her", "they".
    Pronoun,
}

/// One statement and who made it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// How much of it stands inside quotation marks.
    pub kind: QuoteKind,
    /// The words said, in order, quotation marks included; several where a cue stands between.
    pub content: Vec<Span>,
    /// The words that name the speaker, role and apposition included.
    pub source: Option<Span>,
    /// The verb group or other words that make it a statement ("said", "according to").
    pub cue: Option<Span>,
    /// The actor behind the source.
    pub speaker: Option<ActorId>,
    /// The statement of a paper or agency that reports this one.
    pub within: Option<QuoteId>,
    /// By which rule it was found.
    #[serde(with = "crate::rule_names")]
    pub rule: &'static Rule,
}

/// What someone thinks, wants, hopes or fears, as the article tells it: nothing need have been said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attitude {
    /// The words for what is thought or wanted, in order.
    pub content: Vec<Span>,
    /// The words that name who does.
    pub source: Span,
    /// The verb group ("believes", "wants").
    pub cue: Span,
    /// The actor behind the source, if the article speaks of them elsewhere or by name.
    pub holder: Option<ActorId>,
    /// By which rule it was found.
    #[serde(with = "crate::rule_names")]
    pub rule: &'static Rule,
}

/// How much of a quote stands inside quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum QuoteKind {
    /// At least nine tenths of the letters.
    Direct,
    /// Some of them.
    Mixed,
    /// None.
    Indirect,
}

/// Something one actor does to another, or is to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// Who does it.
    pub source: ActorId,
    /// To whom.
    pub target: ActorId,
    /// What.
    pub kind: RelationKind,
    /// The sentence or clause that says so.
    pub evidence: Span,
    /// The word in it that does.
    pub trigger: Option<Span>,
    /// True if the evidence says that it did not happen.
    pub negated: bool,
    /// How real the evidence tells it to be; what is negated is negated in that.
    pub modality: Modality,
    /// What the speaker thinks of the target; of [`RelationKind::Mentions`] only, and only where
    /// the words of the quote show it.
    pub stance: Option<Stance>,
    /// The quote that says so, where it is a speaker's claim.
    pub quote: Option<QuoteId>,
    /// By which rule it was found.
    #[serde(with = "crate::rule_names")]
    pub rule: &'static Rule,
}

/// PLOVER's event classes, and two relations of our own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "PLOVER's class names are their own documentation"
)]
pub enum RelationKind {
    Agree,
    Consult,
    Support,
    Cooperate,
    Aid,
    Concede,
    Retreat,
    Demand,
    Accuse,
    Reject,
    Threaten,
    Investigate,
    Protest,
    Mobilize,
    Sanction,
    Coerce,
    Assault,
    /// Holds a role with.
    Affiliation,
    /// Speaks about, from a quote.
    Mentions,
}

/// How real a text tells a relation to be.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Modality {
    /// It happened, or is so.
    #[default]
    Happened,
    /// It is to come: "will meet", "planned talks".
    Planned,
    /// Someone wants it: "should meet", "called for talks between".
    CalledFor,
    /// Someone says that it is not true; always negated.
    Denied,
    /// It is only thought of: "may meet", "possible talks".
    Hypothetical,
    /// It was so and is no more: "former envoy of".
    Former,
}

/// What a speaker thinks of someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stance {
    /// Well.
    Praise,
    /// Ill.
    Blame,
}

/// The way a claim of the engine's was found, and how far to trust it.
#[derive(Debug, PartialEq)]
pub struct Rule {
    /// A short name that is stable between versions: `said-after`.
    pub name: &'static str,
    /// What it looks for, as a sentence for the reader.
    pub why: &'static str,
    /// How often it is right, from 0 to 1, measured on the open gold sets (docs/ACCURACY.md).
    pub precision: f32,
}
