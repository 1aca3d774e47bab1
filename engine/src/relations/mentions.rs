//! Who speaks about whom: from a quote's speaker to each actor named in what is said.

use super::{
    is_country, rules,
    stance::{stance, stance_of_cue},
};
use crate::{
    actors::Cast,
    grammar::Grammar,
    reading::{ActorId, ActorKind, MentionForm, Modality, Quote, QuoteId, Relation, RelationKind},
    span::Span,
    text::Text,
};

/// One relation for each quote and actor named in it, the speaker and mere places left out.
pub(super) fn mentions(
    text: &Text,
    grammar: &Grammar,
    cast: &Cast,
    quotes: &[Quote],
) -> Vec<Relation> {
    let named = named(cast);
    let mut found = Vec::new();
    // For each actor the number of quotes up to the last one that names it.
    let mut seen = vec![0; cast.actors.len()];
    for (index, quote) in quotes.iter().enumerate() {
        let Some(speaker) = quote.speaker else {
            continue;
        };
        seen[speaker.0] = index + 1;
        for &content in &quote.content {
            let start = named.partition_point(|&(span, _)| span.start < content.start);
            for &(span, target) in named[start..]
                .iter()
                .take_while(|m| m.0.start < content.end)
            {
                if !content.contains(span) || seen[target] == index + 1 {
                    continue;
                }
                seen[target] = index + 1;
                found.push(Relation {
                    source: speaker,
                    target: ActorId(target),
                    kind: RelationKind::Mentions,
                    evidence: sentence_at(text, span).unwrap_or(content),
                    trigger: Some(span),
                    negated: false,
                    modality: Modality::Happened,
                    stance: stance(text, grammar, span)
                        .or_else(|| stance_of_cue(text, grammar, quote, span)),
                    quote: Some(QuoteId(index)),
                    rule: &rules::NAMED_IN_QUOTE,
                });
            }
        }
    }
    found
}

/// Every mention by name of an actor that is no mere place or is a country, in the order of the
/// text.
fn named(cast: &Cast) -> Vec<(Span, usize)> {
    let mut named: Vec<_> = cast
        .actors
        .iter()
        .enumerate()
        .filter(|(_, actor)| actor.kind != ActorKind::Place || is_country(&actor.name))
        .flat_map(|(id, actor)| {
            let names = actor
                .mentions
                .iter()
                .filter(|m| m.form == MentionForm::Name);
            names.map(move |m| (m.span, id))
        })
        .collect();
    crate::order::by(&mut named, |(span, _)| (span.start, span.end));
    named
}

/// The sentence that holds a span.
fn sentence_at(text: &Text, span: Span) -> Option<Span> {
    let token = text.tokens_of(span).start;
    (token < text.tokens.len()).then(|| text.span(text.sentences[text.sentence_of(token)]))
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn a_speaker_speaks_about_whom_they_name() {
        check(
            "“Peru and Chile know that, and Chile knows it best,” said Marta Alves.",
            "Marta Alves MENTIONS Chile
             Marta Alves MENTIONS Peru",
        );
    }
}
