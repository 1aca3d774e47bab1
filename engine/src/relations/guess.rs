//! Guesses for verbs of action that no frame fits: who has to do with what is done.
//!
//! Right less than half of the time, and marked so by their rules.

use super::{
    clause::{Chunk, Clause},
    events::{Event, pairs, word},
    frames::{First, Frame, Frames, Outcome, Part},
    rules,
    scene::{End, Scene},
};
use crate::{
    grammar::{Form, NounId, Tag, VerbId},
    lexicon::Class,
    reading::{Modality, RelationKind},
};

/// The plainest frame of a verb, with ends that have to do with what stands in their places:
/// "eased the curfew that" says something of those under it.
pub(super) fn far(scene: &Scene, verb: VerbId, doers: &[NounId]) -> Vec<Event> {
    let group = scene.grammar.verbs[verb];
    let infinitive = scene.grammar.tag(group.tokens.start) == Tag::To;
    if group.passive || !group.finite && !infinitive {
        return Vec::new();
    }
    let lemma = scene.text.word(group.head).entry.lemma;
    let frames = Frames::get().of_verb(lemma);
    if frames.is_empty() {
        return Vec::new();
    }
    let clause = Clause::behind(scene, group.tokens.end);
    let next = match clause.chunks.first() {
        Some(&Chunk::Word(token)) => scene.text.lower(token),
        _ => "",
    };
    // From the most specific to the plainest.
    let Some(kind) = frames.iter().rev().find_map(|f| plain(f, next)) else {
        return Vec::new();
    };
    let mut sources = scene.ends(doers);
    if sources.is_empty() {
        sources = doers.iter().flat_map(|&d| scene.owners(d)).collect();
    }
    pairs(&sources, &anyone(scene, verb, &sources))
        .map(|(source, target)| Event {
            source,
            target,
            kind,
            negated: group.negated,
            modality: Modality::Happened,
            trigger: word(group.head),
            rule: &rules::VERB_FAR,
        })
        .collect()
}

/// What a frame tells of if it asks for no words of its own but the next one.
fn plain(frame: &Frame, next: &str) -> Option<RelationKind> {
    let asks = |p: &Part| matches!(p, Part::Word(words) if !words.contains(&next));
    match frame.outcome {
        Outcome::Is(kind) | Outcome::Either(kind, _)
            if frame.first == First::Source && !frame.after_be && !frame.parts.iter().any(asks) =>
        {
            Some(kind)
        }
        _ => None,
    }
}

/// Whom an unknown deed has to do with: the first actor behind its verb who is none of those who
/// do it.
pub(super) fn anyone(scene: &Scene, verb: VerbId, sources: &[End]) -> Vec<End> {
    let group = scene.grammar.verbs[verb];
    let class = scene.text.word(group.head).entry.class;
    if class.intersects(Class::BE | Class::HAVE) {
        return Vec::new();
    }
    let mut barred = false;
    let mut hung = false;
    for chunk in Clause::behind(scene, group.tokens.end).chunks {
        match chunk {
            Chunk::Word(token) => {
                let word = scene.text.lower(token);
                if matches!(
                    word,
                    "after" | "as" | "before" | "despite" | "since" | "until"
                ) {
                    break;
                }
                // "the rally held by students" but not "stopped yesterday by students"
                barred = !std::mem::take(&mut hung)
                    && matches!(word, "by" | "than" | "like" | "during" | "at");
            }
            Chunk::Noun(noun) if !barred => {
                let mut ends = scene.ends(&scene.list_right(noun));
                if ends.is_empty() {
                    ends = scene.owners(noun);
                }
                ends.retain(|e| !sources.contains(e));
                if !ends.is_empty() {
                    return ends;
                }
            }
            Chunk::Noun(_) => {}
            Chunk::Verb(verb) if !scene.grammar.verbs[verb].finite => {
                hung = scene.grammar.verbs[verb].form != Form::Base;
            }
            Chunk::Verb(_) | Chunk::Joint(_) => break,
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use crate::read;

    #[test]
    fn a_guess_is_marked_as_one() {
        let reading = read("Ghana suspended the work of engineers in the camps near Togo.");
        assert!(reading.relations.iter().all(|r| r.rule.precision < 0.5));
    }
}
