//! What a person most likely means when they add something by hand: only proposed to them.

use engine::{ActorId, ActorKind, Reading, Span};

use super::sentence_of;
use crate::view::order;

/// Who most likely says these words: whoever is mentioned first in their sentences outside of them,
/// else the speaker of the statement before in the same paragraph.
pub fn likely_speaker(reading: &Reading, content: &[Span]) -> Option<ActorId> {
    let first = content.first()?;
    let around = content
        .iter()
        .map(|&piece| sentence_of(reading, piece))
        .reduce(Span::join)?;
    let within = |at: Span| content.iter().any(|piece| piece.overlaps(at));
    let named = mentioned(reading, around)
        .into_iter()
        .find(|&(at, _)| !within(at));
    let before = || {
        let blocks = &reading.article.blocks;
        let block = blocks.iter().find(|block| block.span.contains(*first))?;
        let quotes = reading.quotes.iter().rev();
        let mut before = quotes.filter(|quote| {
            let starts = quote.content.first().map(|piece| piece.start);
            starts.is_some_and(|start| block.span.start <= start && start < first.start)
        });
        before.next()?.speaker
    };
    named.map(|(_, actor)| actor).or_else(before)
}

/// The first two actors of a sentence, places left out.
pub fn likely_ends(reading: &Reading, sentence: Span) -> [Option<ActorId>; 2] {
    let all = mentioned(reading, sentence);
    let one = all.first().map(|&(_, actor)| actor);
    let other = all.iter().find(|&&(_, actor)| Some(actor) != one);
    [one, other.map(|&(_, actor)| actor)]
}

/// Everyone who is mentioned in a part of the text but places, in order.
fn mentioned(reading: &Reading, part: Span) -> Vec<(Span, ActorId)> {
    let mut found = Vec::new();
    for (index, actor) in reading.actors.iter().enumerate() {
        if actor.kind == ActorKind::Place {
            continue;
        }
        let inside = actor.mentions.iter().map(|mention| mention.span);
        let inside = inside.filter(|&span| part.contains(span));
        found.extend(inside.map(|span| (span, ActorId(index))));
    }
    order::sorted(&found, |a, b| a.0.cmp(&b.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“It leaks,” said Signe Dahl. “It always has. Femi Bello knows.”\n\
                        Femi Bello praised Signe Dahl.\nThe roof is new.";

    fn guess(words: &str) -> Option<String> {
        let reading = engine::read(TEXT);
        let start = TEXT.find(words).expect("it stands there");
        let said = Span::new(start, start + words.len());
        let speaker = likely_speaker(&reading, &[said])?;
        Some(reading.actor(speaker).name.clone())
    }

    #[test]
    fn the_one_beside_the_words_speaks() {
        assert_eq!(guess("It leaks").as_deref(), Some("Signe Dahl"));
        assert_eq!(guess("praised Signe Dahl").as_deref(), Some("Femi Bello"));
    }

    #[test]
    fn else_the_one_who_spoke_before_and_else_no_one() {
        assert_eq!(guess("Femi Bello knows").as_deref(), Some("Signe Dahl"));
        assert_eq!(guess("The roof is new"), None);
    }

    #[test]
    fn the_ends_are_those_in_the_sentence() {
        let reading = engine::read(TEXT);
        let start = TEXT.find("praised").expect("it stands there");
        let sentence = sentence_of(&reading, Span::new(start, start + 1));
        let names =
            likely_ends(&reading, sentence).map(|id| id.map(|id| reading.actor(id).name.clone()));
        assert_eq!(
            names.map(Option::unwrap_or_default),
            ["Femi Bello", "Signe Dahl"]
        );
        assert_eq!(likely_ends(&reading, Span::new(0, 1)), [None, None]);
    }
}
