//! Which cards are shown.

use engine::{QuoteId, QuoteKind};

use super::{Card, View, VoiceId};

/// What a card must have to be shown; everything unset shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this voice's.
    pub voice: Option<VoiceId>,
    /// Only this kind.
    pub kind: Option<QuoteKind>,
    /// Only those with these words in the statement or the speaker's name, case aside.
    pub words: String,
}

impl Filter {
    /// True if it hides nothing.
    pub fn is_open(&self) -> bool {
        self.voice.is_none() && self.kind.is_none() && self.words.trim().is_empty()
    }

    /// The statements to show, in the order of the text.
    pub fn quotes(&self, view: &View) -> Vec<QuoteId> {
        let words = self.words.trim().to_lowercase();
        view.cards
            .iter()
            .filter(|card| self.voice.is_none_or(|voice| card.voice == voice))
            .filter(|card| self.kind.is_none_or(|kind| card.kind == kind))
            .filter(|card| words.is_empty() || has_words(view, card, &words))
            .map(|card| card.quote)
            .collect()
    }

    /// How many would be shown were the kind this one.
    pub fn count_of_kind(&self, view: &View, kind: Option<QuoteKind>) -> usize {
        let other = Filter {
            kind,
            ..self.clone()
        };
        other.quotes(view).len()
    }
}

fn has_words(view: &View, card: &Card, words: &str) -> bool {
    card.said.to_lowercase().contains(words)
        || view.voice(card.voice).name.to_lowercase().contains(words)
}

#[cfg(test)]
mod tests {
    use engine::QuoteKind::{Direct, Indirect};

    use super::*;
    use crate::view::fixture::Fixture;

    fn two() -> View {
        Fixture::new("“No,” Ana Bo said.\nKei Ito said it was late.")
            .actor("Ana Bo")
            .actor("Kei Ito")
            .quote(Direct, &["“No,”"], "Ana Bo", "said", Some(0))
            .quote(Indirect, &["it was late"], "Kei Ito", "said", Some(1))
            .view()
    }

    #[track_caller]
    fn check(filter: Filter, shown: &[usize]) {
        let quotes: Vec<_> = filter.quotes(&two()).iter().map(|id| id.0).collect();
        assert_eq!(quotes, shown);
    }

    #[test]
    fn an_open_filter_shows_all() {
        assert!(Filter::default().is_open());
        check(Filter::default(), &[0, 1]);
    }

    #[test]
    fn by_kind() {
        let filter = Filter {
            kind: Some(Direct),
            ..Filter::default()
        };
        assert_eq!(filter.count_of_kind(&two(), None), 2);
        check(filter, &[0]);
    }

    #[test]
    fn by_words_of_the_statement_or_the_name() {
        for (words, shown) in [("LATE", [1]), ("ana", [0])] {
            let words = words.to_owned();
            check(
                Filter {
                    words,
                    ..Filter::default()
                },
                &shown,
            );
        }
    }

    #[test]
    fn by_voice() {
        let voice = Some(two().cards[1].voice);
        check(
            Filter {
                voice,
                ..Filter::default()
            },
            &[1],
        );
    }
}
