//! The form of the JSON lines: what a program gives and gets for one article.

use dossier::offsets::CodePoints;
use engine::Reading;
use serde::{Deserialize, Serialize};

use dossier::names::Named;

/// One line in. Fields that we do not know are ignored.
#[derive(Debug, Deserialize)]
pub struct Question {
    /// Comes back with the answer; means nothing to us.
    pub id: String,
    /// The article as plain text.
    pub text: String,
}

/// A range of Unicode code points of [`Question::text`]: start and exclusive end.
type Range = [usize; 2];

/// One line out for an article.
#[derive(Debug, Serialize)]
pub struct Answer<'a> {
    id: &'a str,
    article: Article<'a>,
    actors: Vec<Actor<'a>>,
    quotes: Vec<Quote>,
    attitudes: Vec<Attitude>,
    relations: Vec<Relation>,
}

/// One line out for a line that was no [`Question`].
#[derive(Debug, Serialize)]
pub struct Refusal {
    /// Always null: what we could not read has no name.
    id: Option<()>,
    error: String,
}

#[derive(Debug, Serialize)]
struct Article<'a> {
    publisher: Option<&'a str>,
    headline: Option<&'a str>,
    authors: Vec<&'a str>,
    date: Option<&'a str>,
    blocks: Vec<Block>,
}

#[derive(Debug, Serialize)]
struct Block {
    span: Range,
    kind: &'static str,
}

#[derive(Debug, Serialize)]
struct Actor<'a> {
    id: usize,
    name: &'a str,
    kind: &'static str,
    /// The fullest of the roles.
    role: Option<&'a str>,
    mentions: Vec<(usize, usize, &'static str)>,
}

#[derive(Debug, Serialize)]
struct Quote {
    id: usize,
    kind: &'static str,
    content: Vec<Range>,
    source: Option<Range>,
    cue: Option<Range>,
    /// An [`Actor::id`].
    speaker: Option<usize>,
    /// The [`Quote::id`] of the statement that reports this one.
    within: Option<usize>,
    /// From 0 to 1.
    confidence: f32,
    rule: &'static str,
}

/// What is thought or wanted and not said.
#[derive(Debug, Serialize)]
struct Attitude {
    content: Vec<Range>,
    source: Range,
    cue: Range,
    /// An [`Actor::id`].
    holder: Option<usize>,
    /// From 0 to 1.
    confidence: f32,
    rule: &'static str,
}

#[derive(Debug, Serialize)]
struct Relation {
    /// An [`Actor::id`], as is the target.
    source: usize,
    target: usize,
    kind: &'static str,
    evidence: Range,
    trigger: Option<Range>,
    negated: bool,
    modality: &'static str,
    /// Of "MENTIONS" only.
    stance: Option<&'static str>,
    /// A [`Quote::id`].
    quote: Option<usize>,
    /// From 0 to 1.
    confidence: f32,
    rule: &'static str,
}

impl<'a> Answer<'a> {
    /// The reading of `question.text` as the JSON lines have it.
    pub fn new(question: &'a Question, reading: &'a Reading) -> Self {
        let text = question.text.as_str();
        let points = CodePoints::of(text);
        Self {
            id: &question.id,
            article: article(text, reading, &points),
            actors: actors(text, reading, &points),
            quotes: quotes(reading, &points),
            attitudes: attitudes(reading, &points),
            relations: relations(reading, &points),
        }
    }
}

impl Refusal {
    /// Says why a line was not read.
    pub fn new(error: impl ToString) -> Self {
        Self {
            id: None,
            error: error.to_string(),
        }
    }
}

fn article<'a>(text: &'a str, reading: &Reading, points: &CodePoints) -> Article<'a> {
    let article = &reading.article;
    Article {
        publisher: article.publisher.map(|span| span.of(text)),
        headline: article.headline.map(|span| span.of(text)),
        authors: article.authors.iter().map(|span| span.of(text)).collect(),
        date: article.date.map(|span| span.of(text)),
        blocks: article
            .blocks
            .iter()
            .map(|block| Block {
                span: points.span(block.span),
                kind: block.kind.name(),
            })
            .collect(),
    }
}

fn actors<'a>(text: &'a str, reading: &'a Reading, points: &CodePoints) -> Vec<Actor<'a>> {
    let actors = reading.actors.iter().enumerate();
    actors
        .map(|(id, actor)| Actor {
            id,
            name: &actor.name,
            kind: actor.kind.name(),
            role: actor.roles.first().map(|span| span.of(text)),
            mentions: actor
                .mentions
                .iter()
                .map(|mention| {
                    let [start, end] = points.span(mention.span);
                    (start, end, mention.form.name())
                })
                .collect(),
        })
        .collect()
}

fn quotes(reading: &Reading, points: &CodePoints) -> Vec<Quote> {
    let quotes = reading.quotes.iter().enumerate();
    quotes
        .map(|(id, quote)| Quote {
            id,
            kind: quote.kind.name(),
            content: quote
                .content
                .iter()
                .map(|&span| points.span(span))
                .collect(),
            source: quote.source.map(|span| points.span(span)),
            cue: quote.cue.map(|span| points.span(span)),
            speaker: quote.speaker.map(|actor| actor.0),
            within: quote.within.map(|outer| outer.0),
            confidence: quote.rule.precision,
            rule: quote.rule.name,
        })
        .collect()
}

fn attitudes(reading: &Reading, points: &CodePoints) -> Vec<Attitude> {
    let attitudes = reading.attitudes.iter();
    attitudes
        .map(|attitude| Attitude {
            content: attitude
                .content
                .iter()
                .map(|&span| points.span(span))
                .collect(),
            source: points.span(attitude.source),
            cue: points.span(attitude.cue),
            holder: attitude.holder.map(|actor| actor.0),
            confidence: attitude.rule.precision,
            rule: attitude.rule.name,
        })
        .collect()
}

fn relations(reading: &Reading, points: &CodePoints) -> Vec<Relation> {
    let relations = reading.relations.iter();
    relations
        .map(|relation| Relation {
            source: relation.source.0,
            target: relation.target.0,
            kind: relation.kind.name(),
            evidence: points.span(relation.evidence),
            trigger: relation.trigger.map(|span| points.span(span)),
            negated: relation.negated,
            modality: relation.modality.name(),
            stance: relation.stance.map(Named::name),
            quote: relation.quote.map(|quote| quote.0),
            confidence: relation.rule.precision,
            rule: relation.rule.name,
        })
        .collect()
}
