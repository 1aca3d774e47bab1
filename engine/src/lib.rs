//! Text in, reading out.
//!
//! [`read`] takes a news article as plain text and says who said what, who is in it and who does
//! what to whom. It is a pure function of the text: the same text gives the same reading on every
//! machine, it cannot fail and it does not panic, whatever the text. Its time is linear in the
//! length of the text. It does no I/O and knows nothing of browsers.
//!
//! The text passes through the stages in this order: [`text`], [`article`], [`grammar`],
//! [`actors`], [`quotes`], [`relations`]; [`lexicon`] stands behind them all.

pub mod actors;
pub mod article;
pub mod grammar;
pub mod lexicon;
mod order;
pub mod quotes;
mod reading;
pub mod relations;
mod rule_names;
mod span;
pub mod text;

pub use reading::{
    Actor, ActorId, ActorKind, Article, Attitude, Block, BlockKind, Mention, MentionForm, Modality,
    Quote, QuoteId, QuoteKind, Reading, Relation, RelationKind, Rule, Stance,
};
pub use span::{Span, TokenSpan};

/// The stages that a text passes through, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the module of its name")]
pub enum Stage {
    Text,
    Article,
    Grammar,
    Actors,
    Quotes,
    Relations,
}

/// Reads a news article.
pub fn read(source: &str) -> Reading {
    read_watched(source, &mut |_| ())
}

/// The same, and tells whenever a stage begins.
pub fn read_watched(source: &str, begins: &mut dyn FnMut(Stage)) -> Reading {
    begins(Stage::Text);
    let source = text::Source::new(source);
    let text = text::Text::new(&source);
    begins(Stage::Article);
    let article = article::furniture(&text);
    begins(Stage::Grammar);
    let grammar = grammar::Grammar::new(&text);
    begins(Stage::Actors);
    let mut cast = actors::cast(&text, &article, &grammar);
    begins(Stage::Quotes);
    let (quotes, attitudes) = quotes::quotes(&text, &article, &grammar, &mut cast);
    begins(Stage::Relations);
    let relations = relations::relations(&text, &grammar, &mut cast, &quotes);
    Reading {
        article,
        sentences: text.sentences.iter().map(|&s| text.span(s)).collect(),
        actors: cast.actors,
        quotes,
        attitudes,
        relations,
    }
}
