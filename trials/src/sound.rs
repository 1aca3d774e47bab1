//! What is true of every reading, and of every view of it.

use dossier::edits::Corrected;
use engine::{Reading, Span};

/// Reads a text and checks what [`sound_reading`] checks.
///
/// # Panics
/// If something of it does not hold.
pub fn sound(text: &str) -> Reading {
    let reading = engine::read(text);
    sound_reading(text, &reading);
    reading
}

/// Spans are within the text, on character boundaries, not empty and in order; a piece of a
/// statement lies in one paragraph; ids refer to what is there.
///
/// # Panics
/// If something of it does not hold.
pub fn sound_reading(text: &str, reading: &Reading) {
    whole(text, reading);
    let blocks = &reading.article.blocks;
    apart(text, "sentences", &reading.sentences);
    apart(
        text,
        "blocks",
        &blocks.iter().map(|b| b.span).collect::<Vec<_>>(),
    );
    for quote in &reading.quotes {
        assert!(!quote.content.is_empty(), "no content in {text:?}");
        apart(text, "pieces of a statement", &quote.content);
        for piece in &quote.content {
            let mut lines = piece.of(text).lines();
            let crosses = lines.any(|line| line.trim().is_empty());
            assert!(!crosses, "{piece:?} leaves its paragraph in {text:?}");
        }
        quote
            .source
            .iter()
            .chain(&quote.cue)
            .for_each(|&s| within(text, s));
        assert!(
            quote.within.is_none_or(|q| q.0 < reading.quotes.len()),
            "{text:?}"
        );
    }
    let starts = reading
        .quotes
        .iter()
        .map(|quote| quote.content.first().map(|s| s.start));
    assert!(starts.is_sorted(), "statements out of order in {text:?}");
    for actor in &reading.actors {
        assert!(
            !actor.mentions.is_empty(),
            "no mention of {} in {text:?}",
            actor.name
        );
        let in_order = actor.mentions.is_sorted_by_key(|mention| mention.span);
        assert!(
            in_order,
            "mentions of {} out of order in {text:?}",
            actor.name
        );
        actor
            .mentions
            .iter()
            .for_each(|mention| within(text, mention.span));
        actor.roles.iter().for_each(|&role| within(text, role));
    }
    for attitude in &reading.attitudes {
        assert!(!attitude.content.is_empty(), "no content in {text:?}");
        apart(text, "pieces of an attitude", &attitude.content);
        within(text, attitude.source);
        within(text, attitude.cue);
        let holder = attitude.holder;
        assert!(
            holder.is_none_or(|a| a.0 < reading.actors.len()),
            "{text:?}"
        );
    }
    for relation in &reading.relations {
        let trigger = relation.trigger.iter();
        trigger.for_each(|&trigger| within(text, trigger));
    }
}

/// As many origins as things, after any list of edits.
///
/// # Panics
/// If it does not hold.
pub fn sound_corrections(text: &str, corrected: &Corrected) {
    let Corrected {
        reading, origins, ..
    } = corrected;
    whole(text, reading);
    for index in 0..reading.actors.len() {
        origins.actor_at(engine::ActorId(index));
    }
}

/// What is true of a reading even after any list of edits.
fn whole(text: &str, reading: &Reading) {
    for quote in &reading.quotes {
        quote.content.iter().for_each(|&piece| within(text, piece));
        assert!(
            quote.speaker.is_none_or(|s| s.0 < reading.actors.len()),
            "{text:?}"
        );
    }
    for actor in &reading.actors {
        assert!(!actor.name.trim().is_empty(), "no name in {text:?}");
    }
    for relation in &reading.relations {
        within(text, relation.evidence);
        for end in [relation.source, relation.target] {
            assert!(end.0 < reading.actors.len(), "{text:?}");
        }
    }
}

fn within(text: &str, span: Span) {
    let words = text.get(span.start..span.end);
    assert!(
        words.is_some_and(|words| !words.is_empty()),
        "{span:?} in {text:?}"
    );
}

fn apart(text: &str, what: &str, spans: &[Span]) {
    spans.iter().for_each(|&span| within(text, span));
    let in_order = spans.is_sorted_by(|one, next| one.end <= next.start);
    assert!(in_order, "{what} out of order in {text:?}");
}
