//! Quote cards: one statement, ready to be shown.

use engine::{BlockKind, Quote, QuoteId, QuoteKind, Reading, Rule, Span};

use super::voices::VoiceId;
use crate::edits::Origins;

/// One statement with all that stands on its card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Which statement.
    pub quote: QuoteId,
    /// Whose it is.
    pub voice: VoiceId,
    /// Who is said to report it, where the article has it from a paper or an agency.
    pub reporter: Option<VoiceId>,
    /// How much of it is marked as word for word.
    pub kind: QuoteKind,
    /// The article's words before them without which a paraphrase would not say what was meant:
    /// "denied that".
    pub lead: Option<String>,
    /// Its words with the pieces joined, without outer marks; a line break for each new paragraph.
    pub said: String,
    /// "said", "according to".
    pub cue: Option<String>,
    /// The words that name the speaker where it stands: "he", "a spokesman".
    pub source: Option<String>,
    /// From the first to the last sentence that it touches.
    pub context: Option<Span>,
    /// In which paragraph of the article it begins, counted from 1; 0 in the headline.
    pub paragraph: usize,
    /// By which rule it was found.
    pub rule: &'static Rule,
    /// How far to trust that rule.
    pub trust: Trust,
    /// True if a person added or changed it.
    pub changed: bool,
}

/// How often claims of this kind are right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Trust {
    /// In more than nine cases of ten.
    High,
    /// In more than three of four.
    Good,
    /// In more than half of them.
    Fair,
    /// Less often than that.
    Low,
}

impl Trust {
    /// The word for a share between 0 and 1.
    pub fn of(precision: f32) -> Self {
        match precision {
            p if p >= 0.9 => Trust::High,
            p if p >= 0.75 => Trust::Good,
            p if p >= 0.5 => Trust::Fair,
            _ => Trust::Low,
        }
    }
}

/// The cards of all quotes, in their order; `leads`, `said` and `voice_of` are indexed by quote.
pub fn cards(
    text: &str,
    reading: &Reading,
    origins: &Origins,
    leads: Vec<Option<String>>,
    said: Vec<String>,
    voice_of: &[VoiceId],
) -> Vec<Card> {
    let paragraphs: Vec<usize> = reading
        .article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph)
        .map(|block| block.span.start)
        .collect();
    let paragraph = |at: usize| paragraphs.partition_point(|&start| start <= at);
    reading
        .quotes
        .iter()
        .zip(leads.into_iter().zip(said))
        .zip(voice_of)
        .enumerate()
        .map(|(index, ((quote, (lead, said)), &voice))| Card {
            quote: QuoteId(index),
            voice,
            reporter: quote.within.map(|outer| voice_of[outer.0]),
            kind: quote.kind,
            lead,
            said,
            cue: quote.cue.map(|cue| cue.of(text).to_owned()),
            source: quote.source.map(|source| source.of(text).to_owned()),
            context: context(reading, quote),
            paragraph: extent(quote).map_or(0, |span| paragraph(span.start)),
            rule: quote.rule,
            trust: Trust::of(quote.rule.precision),
            changed: origins.quotes[index].changed,
        })
        .collect()
}

/// From the first to the last character of the statement, its cue and its source.
fn extent(quote: &Quote) -> Option<Span> {
    quote
        .content
        .iter()
        .copied()
        .chain(quote.source)
        .chain(quote.cue)
        .reduce(Span::join)
}

fn context(reading: &Reading, quote: &Quote) -> Option<Span> {
    let extent = extent(quote)?;
    let sentences = &reading.sentences;
    let first = sentences.partition_point(|sentence| sentence.end <= extent.start);
    let last = sentences.partition_point(|sentence| sentence.start < extent.end);
    sentences
        .get(first..last)?
        .iter()
        .copied()
        .reduce(Span::join)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture::{Fixture, MINISTER};

    #[test]
    fn a_card_has_the_words_their_place_and_their_surroundings() {
        let view = MINISTER.view();
        let card = &view.cards[0];
        assert_eq!(card.said, "We will cut the tax. Mr Ito will not like it.");
        assert_eq!(card.source.as_deref(), Some("Finance Minister Ana Bo"));
        assert_eq!(card.cue.as_deref(), Some("said"));
        assert_eq!(card.paragraph, 2);
        let context = card.context.expect("a context").of(&view.text);
        assert!(
            context.starts_with("“We") && context.ends_with("it.”"),
            "{context}"
        );
        assert_eq!(card.trust, Trust::High);
    }

    #[test]
    fn a_statement_in_the_headline_is_before_the_first_paragraph() {
        let view = Fixture::new("Tax will fall, says Bo\nMore.")
            .block("Tax will", BlockKind::Headline)
            .quote(QuoteKind::Indirect, &["Tax will fall"], "Bo", "says", None)
            .view();
        assert_eq!(view.cards[0].paragraph, 0);
    }

    #[test]
    fn a_reported_statement_names_who_reports_it() {
        let view = Fixture::new("The harbour is shut, Bo said, Coast Radio reported.")
            .actor("Bo")
            .actor("Coast Radio")
            .quote(
                QuoteKind::Indirect,
                &["The harbour is shut, Bo said"],
                "Coast Radio",
                "reported",
                Some(1),
            )
            .quote(
                QuoteKind::Indirect,
                &["The harbour is shut"],
                "Bo",
                "said",
                Some(0),
            )
            .within(0)
            .view();
        let reporter = view.cards[1].reporter.expect("a reporter");
        assert_eq!(view.voice(reporter).name, "Coast Radio");
        assert_eq!(view.cards[0].reporter, None);
    }

    #[test]
    fn trust_has_four_words() {
        let words = [0.95, 0.8, 0.6, 0.1].map(Trust::of);
        assert_eq!(words, [Trust::High, Trust::Good, Trust::Fair, Trust::Low]);
    }
}
