//! What an edit refers to.

use engine::Span;

use super::{ActorAt, Change, Edit};

/// Everything in an edit that refers to something in the text, or to another edit.
struct References<'e> {
    /// Words of the text.
    spans: Vec<&'e mut Span>,
    /// Actors.
    actors: Vec<&'e mut ActorAt>,
}

impl Edit {
    /// The same correction in a changed text. Where the words it refers to are gone it refers to
    /// nothing, and is lost when it is applied.
    pub fn carried(&self, change: &Change) -> Edit {
        let mut edit = self.clone();
        let References { spans, actors } = edit.references();
        for actor in actors {
            if let ActorAt::Mention(span) = actor {
                *span = change.mention(*span);
            }
        }
        for span in spans {
            *span = change.span(*span);
        }
        edit
    }

    fn references(&mut self) -> References<'_> {
        let (spans, actors) = match self {
            Edit::Speaker { quote, to } => (vec![quote], to.iter_mut().collect()),
            Edit::Kind { quote, .. } | Edit::NoQuote { quote } => (vec![quote], Vec::new()),
            Edit::Bounds { quote, content } => {
                let spans = std::iter::once(quote).chain(content).collect();
                (spans, Vec::new())
            }
            Edit::AddQuote { content, speaker } => {
                (content.iter_mut().collect(), speaker.iter_mut().collect())
            }
            Edit::AddActor { .. } => (Vec::new(), Vec::new()),
            Edit::Rename { actor, .. }
            | Edit::ActorKind { actor, .. }
            | Edit::NoActor { actor } => (Vec::new(), vec![actor]),
            Edit::Merge { actor, into } => (Vec::new(), vec![actor, into]),
            Edit::Split { actor, mentions } => (mentions.iter_mut().collect(), vec![actor]),
            Edit::AddRelation {
                source,
                target,
                evidence,
                ..
            } => (vec![evidence], vec![source, target]),
            Edit::NoRelation { relation } => (
                vec![&mut relation.evidence],
                vec![&mut relation.source, &mut relation.target],
            ),
        };
        References { spans, actors }
    }
}

/// The edits without those of these indices, and without what rests on an actor that one of them
/// added.
///
/// Edits refer to an actor that was added by the index of the edit that did, so those that stay are
/// told where it stands now.
pub fn without(edits: &[Edit], gone: &[usize]) -> Vec<Edit> {
    let mut left: Vec<Edit> = Vec::new();
    let mut now: Vec<Option<usize>> = Vec::with_capacity(edits.len());
    for (index, edit) in edits.iter().enumerate() {
        let mut edit = edit.clone();
        let stands = edit.references().actors.into_iter().all(|at| match at {
            ActorAt::Mention(_) => true,
            // It can name one that comes behind it only by mistake, and is lost either way.
            ActorAt::Added(added) => match now.get(*added).copied().flatten() {
                Some(moved) => {
                    *added = moved;
                    true
                }
                None => false,
            },
        });
        let stays = stands && !gone.contains(&index);
        now.push(stays.then_some(left.len()));
        if stays {
            left.push(edit);
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::ActorKind;

    fn add(name: &str) -> Edit {
        Edit::AddActor {
            name: name.to_owned(),
            kind: ActorKind::Person,
        }
    }

    fn speaker(start: usize, added: usize) -> Edit {
        Edit::Speaker {
            quote: Span::new(start, start + 1),
            to: Some(ActorAt::Added(added)),
        }
    }

    #[test]
    fn what_stays_still_means_the_same_actor() {
        let edits = [add("Tove"), add("Ngozi"), speaker(4, 0), speaker(8, 1)];
        let left = [add("Tove"), add("Ngozi"), speaker(8, 1)];
        assert_eq!(without(&edits, &[2]), left);
        assert_eq!(without(&edits, &[0]), [add("Ngozi"), speaker(8, 0)]);
        assert_eq!(without(&edits, &[]), edits);
    }

    #[test]
    fn what_refers_to_no_edit_goes_without_harm() {
        let edits = [speaker(4, 0), speaker(4, 9), speaker(4, usize::MAX)];
        assert_eq!(without(&edits, &[7]), []);
    }

    #[test]
    fn a_correction_goes_along_with_its_words_and_is_empty_without_them() {
        let merge = Edit::Merge {
            actor: ActorAt::Mention(Span::new(0, 4)),
            into: ActorAt::Mention(Span::new(9, 14)),
        };
        let old = "Tove met Ngozi.";
        let change = Change::between(old, "Yesterday Tove met Ngozi.");
        let Edit::Merge { actor, into } = merge.carried(&change) else {
            panic!("it is still a merge")
        };
        assert_eq!(actor, ActorAt::Mention(Span::new(10, 14)));
        assert_eq!(into, ActorAt::Mention(Span::new(19, 24)));
        let change = Change::between(old, "Tove met no one.");
        let Edit::Merge { actor, into } = merge.carried(&change) else {
            panic!("it is still a merge")
        };
        assert_eq!(actor, ActorAt::Mention(Span::new(0, 4)));
        assert!(matches!(into, ActorAt::Mention(gone) if gone.is_empty()));
    }
}
