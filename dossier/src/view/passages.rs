//! The article cut into what is drawn differently: statements, their speakers and cues, mentions.
//!
//! Every byte of a block is in exactly one bit, so the page can show the text as it was pasted.

use engine::{ActorId, BlockKind, QuoteId, Reading, Span};

use super::order;

/// One block of the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// All of it.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Its text, in order and without gaps.
    pub runs: Vec<Run>,
}

/// A stretch of text with one part in one statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What it is to the statement.
    pub part: Part,
    /// True for the stretch in which the words of the statement begin.
    pub first: bool,
    /// Its text, cut where an actor or the evidence of a relation begins or ends.
    pub bits: Vec<Bit>,
}

/// What a stretch of text is to a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Nothing.
    Plain,
    /// Nothing: the name of the paper before the headline, with what stands between the two.
    Publisher,
    /// The words said. Where two statements overlap, the words go to the shorter one.
    Content(QuoteId),
    /// The words that name the speaker.
    Source(QuoteId),
    /// The verb that makes it a statement.
    Cue(QuoteId),
}

/// The smallest piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bit {
    /// Where it stands.
    pub span: Span,
    /// Whom it mentions.
    pub actor: Option<ActorId>,
    /// True if a relation rests on it, or an actor's role.
    pub evidence: bool,
}

/// A span of the reading and what it says about the text under it.
#[derive(Clone, Copy)]
struct Layer {
    span: Span,
    says: Says,
}

#[derive(Clone, Copy)]
enum Says {
    Part(Part),
    Mention(ActorId),
    /// A relation rests on it, or an actor's role.
    Evidence,
}

/// Cuts the article. Spans may overlap in any way.
pub fn passages(reading: &Reading) -> Vec<Passage> {
    let layers = layers(reading);
    let mut begun = vec![false; reading.quotes.len()];
    let mut next = 0;
    let mut active: Vec<Layer> = Vec::new();
    let mut passages = Vec::new();
    for block in &reading.article.blocks {
        while next < layers.len() && layers[next].span.start < block.span.end {
            active.push(layers[next]);
            next += 1;
        }
        active.retain(|layer| layer.span.end > block.span.start);
        passages.push(Passage {
            span: block.span,
            kind: block.kind,
            runs: runs(block.span, &active, &mut begun),
        });
    }
    passages
}

fn layers(reading: &Reading) -> Vec<Layer> {
    let mut layers = Vec::new();
    let mut add = |span: Span, says| layers.push(Layer { span, says });
    for (index, quote) in reading.quotes.iter().enumerate() {
        let id = QuoteId(index);
        for &span in &quote.content {
            add(span, Says::Part(Part::Content(id)));
        }
        if let Some(span) = quote.source {
            add(span, Says::Part(Part::Source(id)));
        }
        if let Some(span) = quote.cue {
            add(span, Says::Part(Part::Cue(id)));
        }
    }
    if let (Some(publisher), Some(headline)) = (reading.article.publisher, reading.article.headline)
        && publisher.end <= headline.start
    {
        let span = Span::new(publisher.start, headline.start);
        add(span, Says::Part(Part::Publisher));
    }
    for (index, actor) in reading.actors.iter().enumerate() {
        for mention in &actor.mentions {
            add(mention.span, Says::Mention(ActorId(index)));
        }
    }
    for &role in reading.actors.iter().flat_map(|actor| &actor.roles) {
        add(role, Says::Evidence);
    }
    for relation in &reading.relations {
        add(relation.evidence, Says::Evidence);
        if let Some(span) = relation.trigger {
            add(span, Says::Evidence);
        }
    }
    order::sorted(&layers, |a, b| a.span.start.cmp(&b.span.start))
}

/// The runs of one block, given every layer that may touch it, ordered by start.
fn runs(block: Span, layers: &[Layer], begun: &mut [bool]) -> Vec<Run> {
    let cuts: Vec<usize> = layers
        .iter()
        .flat_map(|layer| [layer.span.start, layer.span.end])
        .filter(|&cut| block.start < cut && cut < block.end)
        .chain([block.start, block.end])
        .collect();
    let mut cuts = order::sorted(&cuts, Ord::cmp);
    cuts.dedup();

    let mut runs: Vec<Run> = Vec::new();
    let mut next = 0;
    let mut open: Vec<Layer> = Vec::new();
    for pair in cuts.windows(2) {
        let span = Span::new(pair[0], pair[1]);
        while next < layers.len() && layers[next].span.start <= span.start {
            open.push(layers[next]);
            next += 1;
        }
        open.retain(|layer| layer.span.end > span.start);
        let part = part(&open);
        let bit = Bit {
            span,
            actor: mentioned(&open),
            evidence: open
                .iter()
                .any(|layer| matches!(layer.says, Says::Evidence)),
        };
        match runs.last_mut() {
            Some(run) if run.part == part => run.bits.push(bit),
            _ => {
                let first = match part {
                    Part::Content(QuoteId(id)) => !std::mem::replace(&mut begun[id], true),
                    _ => false,
                };
                runs.push(Run {
                    part,
                    first,
                    bits: vec![bit],
                });
            }
        }
    }
    runs
}

/// Words said win over source and cue, a shorter span over a longer one.
fn part(open: &[Layer]) -> Part {
    open.iter()
        .filter_map(|layer| match layer.says {
            Says::Part(part) => Some((part, layer.span.len())),
            _ => None,
        })
        .min_by_key(|&(part, len)| (!matches!(part, Part::Content(_)), len))
        .map_or(Part::Plain, |(part, _)| part)
}

fn mentioned(open: &[Layer]) -> Option<ActorId> {
    open.iter()
        .filter_map(|layer| match layer.says {
            Says::Mention(actor) => Some((actor, layer.span.len())),
            _ => None,
        })
        .min_by_key(|&(_, len)| len)
        .map(|(actor, _)| actor)
}

#[cfg(test)]
mod tests {
    use engine::QuoteKind::{Direct, Indirect};

    use super::*;
    use crate::view::View;
    use crate::view::fixture::{Fixture, MINISTER};

    /// The runs as text: `[words]` said, `<words>` source, `{words}` cue, `*` where it begins.
    fn drawn(view: &View) -> String {
        let mut out = String::new();
        for passage in &view.passages {
            for run in &passage.runs {
                let words: String = run.bits.iter().map(|bit| bit.span.of(&view.text)).collect();
                let star = if run.first { "*" } else { "" };
                out += &match run.part {
                    Part::Plain => words,
                    Part::Publisher => format!("({words})"),
                    Part::Content(_) => format!("[{star}{words}]"),
                    Part::Source(_) => format!("<{words}>"),
                    Part::Cue(_) => format!("{{{words}}}"),
                };
            }
            out.push('\n');
        }
        out
    }

    #[test]
    fn a_split_quote_has_two_stretches_and_begins_in_the_first() {
        assert_eq!(
            drawn(&MINISTER.view()),
            "Cuts planned\n\
             [*“We will cut the tax,”] <Finance Minister Ana Bo> {said}. \
             [“Mr Ito will not like it.”]\n\
             Sign up to our newsletter.\n"
        );
    }

    #[test]
    fn the_paper_before_the_headline_stands_apart() {
        let view = Fixture::new("THE POST: Tax falls")
            .headline("THE POST", "Tax falls")
            .view();
        assert_eq!(drawn(&view), "(THE POST: )Tax falls\n");
    }

    #[test]
    fn of_two_statements_in_each_other_the_shorter_one_shows() {
        let view = Fixture::new("Bo said Ito wants peace now.")
            .quote(Indirect, &["Ito wants peace now"], "Bo", "said", None)
            .quote(Indirect, &["peace"], "Ito", "wants", None)
            .view();
        assert_eq!(drawn(&view), "<Bo> {said} [*Ito wants ][*peace][ now].\n");
    }

    #[test]
    fn a_quote_over_two_paragraphs_begins_once() {
        let view = Fixture::new("“One.\n“Two.”")
            .quote(Direct, &["“One.\n“Two.”"], "", "", None)
            .view();
        assert_eq!(drawn(&view), "[*“One.]\n[“Two.”]\n");
    }

    #[test]
    fn mentions_are_bits_of_their_own() {
        let view = Fixture::new("Then Ana Bo left.").actor("Ana Bo").view();
        let bits: Vec<_> = view.passages[0].runs[0]
            .bits
            .iter()
            .map(|bit| (bit.span.of(&view.text), bit.actor.is_some()))
            .collect();
        assert_eq!(
            bits,
            [("Then ", false), ("Ana Bo", true), (" left.", false)]
        );
    }
}
