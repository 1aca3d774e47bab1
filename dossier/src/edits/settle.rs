//! The end of the work: what is gone leaves, and everything gets its index.

use engine::{ActorId, QuoteId, Reading, Span};

use super::{ActorAt, ActorOrigin, Corrected, Origins, QuoteOrigin, work::Work};
use crate::view::order;

impl Work<'_> {
    /// The corrected reading, in the order of the text.
    pub(super) fn settle(mut self) -> Corrected {
        let ends: Vec<_> = (0..self.relations.len()).map(|at| self.ends(at)).collect();
        let speakers: Vec<_> = (0..self.quotes.len())
            .map(|at| self.speaker(QuoteId(at)))
            .collect();
        let mut origins = Origins::default();
        let mut reading = Reading {
            article: std::mem::take(&mut self.reading.article),
            sentences: std::mem::take(&mut self.reading.sentences),
            ..Reading::default()
        };

        let mut actor_of = vec![ActorId(0); self.actors.len()];
        for (index, state) in self.actors.iter().enumerate() {
            if !self.stands(ActorId(index)) {
                continue;
            }
            actor_of[index] = ActorId(reading.actors.len());
            let mut actor = self.reading.actors[index].clone();
            if state.changed {
                actor.mentions = order::sorted(&actor.mentions, |a, b| a.span.cmp(&b.span));
            }
            let mentioned = || actor.mentions.first().map(|m| ActorAt::Mention(m.span));
            origins.actors.push(ActorOrigin {
                at: state.added.map(ActorAt::Added).or_else(mentioned),
                changed: state.changed,
            });
            reading.actors.push(actor);
        }

        let start = |at: usize| self.reading.quotes[at].content.first().map(|s| s.start);
        let moved = (0..self.quotes.len()).any(|at| self.quotes[at].changed);
        let order = kept(self.quotes.len(), moved, &start);
        let mut quote_of = vec![None; self.quotes.len()];
        for at in order.into_iter().filter(|&at| !self.quotes[at].gone) {
            quote_of[at] = Some(QuoteId(reading.quotes.len()));
            let state = self.quotes[at];
            let mut quote = self.reading.quotes[at].clone();
            quote.speaker = speakers[at].map(|speaker| actor_of[speaker.0]);
            origins.quotes.push(QuoteOrigin {
                at: state.at.unwrap_or(Span::new(0, 0)),
                changed: state.changed,
            });
            reading.quotes.push(quote);
        }
        for quote in &mut reading.quotes {
            quote.within = quote.within.and_then(|outer| quote_of[outer.0]);
        }

        for mut attitude in std::mem::take(&mut self.reading.attitudes) {
            let holder = attitude.holder.and_then(|holder| self.root(holder));
            attitude.holder = holder.map(|holder| actor_of[holder.0]);
            reading.attitudes.push(attitude);
        }

        let start = |at: usize| Some(self.reading.relations[at].evidence.start);
        let moved = self.relations.iter().any(|relation| relation.changed);
        for at in kept(self.relations.len(), moved, &start) {
            let Some((source, target)) = ends[at] else {
                continue;
            };
            let mut relation = self.reading.relations[at].clone();
            relation.source = actor_of[source.0];
            relation.target = actor_of[target.0];
            relation.quote = relation.quote.and_then(|quote| quote_of[quote.0]);
            origins.relations.push(self.relations[at].changed);
            reading.relations.push(relation);
        }
        Corrected {
            reading,
            origins,
            lost: Vec::new(),
        }
    }
}

/// The indices below `len`; if something was moved, sorted by where each thing starts.
fn kept(len: usize, moved: bool, start: &dyn Fn(usize) -> Option<usize>) -> Vec<usize> {
    if moved {
        order::indices(len, &mut |a, b| start(a).cmp(&start(b)))
    } else {
        (0..len).collect()
    }
}
