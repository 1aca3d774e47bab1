//! Which cards are shown, and how many each other choice would show.

use engine::{QuoteId, QuoteKind};

use super::{Card, Trust, View, VoiceId};

/// What a card must have to be shown; everything unset shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this voice's.
    pub voice: Option<VoiceId>,
    /// Only this kind.
    pub kind: Option<QuoteKind>,
    /// Only those that are so sure.
    pub trust: Option<Trust>,
    /// Only those with these words in the statement or the speaker's name, case aside.
    pub words: String,
}

/// What a filter lets through.
///
/// The counts of a choice follow all the other choices: each says how many cards there would be
/// if it were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The statements that are shown, in the order of the text.
    pub shown: Vec<QuoteId>,
    /// For each voice, by its id.
    pub voices: Vec<Share>,
    /// For each kind, in the order of [`Tally::KINDS`].
    pub kinds: [usize; 3],
    /// For each word for how sure a statement is, in the order of [`Tally::TRUSTS`].
    pub trusts: [usize; 4],
}

/// A voice's part of what is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Statements.
    pub quotes: usize,
    /// Those of them that are word for word.
    pub direct_quotes: usize,
    /// Words in all of them.
    pub words: usize,
    /// Words in those that are word for word.
    pub direct_words: usize,
}

impl Filter {
    /// True if it hides nothing.
    pub fn is_open(&self) -> bool {
        self.voice.is_none()
            && self.kind.is_none()
            && self.trust.is_none()
            && self.words.trim().is_empty()
    }
}

impl Tally {
    /// The kinds, those with most words of the speaker first.
    pub const KINDS: [QuoteKind; 3] = [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect];

    /// How sure statements are, the surest first.
    pub const TRUSTS: [Trust; 4] = [Trust::High, Trust::Good, Trust::Fair, Trust::Low];

    /// What the filter lets through.
    pub fn of(view: &View, filter: &Filter) -> Self {
        let words = filter.words.trim().to_lowercase();
        let mut tally = Self {
            voices: vec![Share::default(); view.voices.len()],
            ..Self::default()
        };
        let found = |card: &&Card| words.is_empty() || has_words(view, card, &words);
        for card in view.cards.iter().filter(found) {
            let voice = filter.voice.is_none_or(|voice| card.voice == voice);
            let kind = filter.kind.is_none_or(|kind| card.kind == kind);
            let trust = filter.trust.is_none_or(|trust| card.trust == trust);
            if voice && kind && trust {
                tally.shown.push(card.quote);
            }
            if kind && trust {
                tally.voices[card.voice.0].add(card);
            }
            if voice && trust {
                tally.kinds[place(Self::KINDS, card.kind)] += 1;
            }
            if voice && kind {
                tally.trusts[place(Self::TRUSTS, card.trust)] += 1;
            }
        }
        tally
    }

    /// How many there are of a kind, or of all of them.
    pub fn of_kind(&self, kind: Option<QuoteKind>) -> usize {
        kind.map_or(self.kinds.iter().sum(), |kind| {
            self.kinds[place(Self::KINDS, kind)]
        })
    }

    /// How many there are that are so sure, or in all.
    pub fn of_trust(&self, trust: Option<Trust>) -> usize {
        trust.map_or(self.trusts.iter().sum(), |trust| {
            self.trusts[place(Self::TRUSTS, trust)]
        })
    }

    /// True if the statement is shown.
    pub fn shows(&self, quote: QuoteId) -> bool {
        self.shown.binary_search(&quote).is_ok()
    }
}

impl Share {
    fn add(&mut self, card: &Card) {
        let words = card.said.split_whitespace().count();
        self.quotes += 1;
        self.words += words;
        if card.kind == QuoteKind::Direct {
            self.direct_quotes += 1;
            self.direct_words += words;
        }
    }
}

fn place<T: PartialEq, const N: usize>(all: [T; N], one: T) -> usize {
    all.iter().position(|each| *each == one).unwrap_or(0)
}

fn has_words(view: &View, card: &Card, words: &str) -> bool {
    let has = |text: &str| text.to_lowercase().contains(words);
    has(&card.said) || card.lead.as_deref().is_some_and(has) || has(&view.voice(card.voice).name)
}

#[cfg(test)]
mod tests {
    use engine::QuoteKind::{Direct, Indirect};

    use super::*;
    use crate::view::fixture::Fixture;

    fn three() -> View {
        Fixture::new("“No,” Ana Bo said.\nKei Ito denied that it was late.\nAna Bo said it rains.")
            .actor("Ana Bo")
            .actor("Kei Ito")
            .quote(Direct, &["“No,”"], "Ana Bo", "said", Some(0))
            .quote(
                Indirect,
                &["that it was late"],
                "Kei Ito",
                "denied",
                Some(1),
            )
            .quote(Indirect, &["it rains"], "", "said", Some(0))
            .view()
    }

    #[track_caller]
    fn check(filter: Filter, shown: &[usize]) -> Tally {
        let tally = Tally::of(&three(), &filter);
        let quotes: Vec<_> = tally.shown.iter().map(|id| id.0).collect();
        assert_eq!(quotes, shown);
        tally
    }

    #[test]
    fn an_open_filter_shows_all() {
        let blank = Filter {
            words: " ".to_owned(),
            ..Filter::default()
        };
        assert!(Filter::default().is_open() && blank.is_open());
        check(blank, &[0, 1, 2]);
    }

    #[test]
    fn by_kind_the_other_counts_follow() {
        let filter = Filter {
            kind: Some(Indirect),
            ..Filter::default()
        };
        assert!(!filter.is_open());
        let tally = check(filter, &[1, 2]);
        assert_eq!((tally.of_kind(None), tally.of_kind(Some(Direct))), (3, 1));
        let quotes: Vec<_> = tally.voices.iter().map(|share| share.quotes).collect();
        assert_eq!(quotes, [1, 1]);
        assert_eq!(
            (tally.of_trust(None), tally.of_trust(Some(Trust::High))),
            (2, 2)
        );
    }

    #[test]
    fn by_words_of_the_statement_its_lead_or_the_name() {
        for (words, shown) in [("LATE", vec![1]), ("denied", vec![1]), ("ana", vec![0, 2])] {
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
    fn by_voice_with_the_share_of_each() {
        let view = three();
        let voice = Some(view.cards[0].voice);
        let tally = check(
            Filter {
                voice,
                ..Filter::default()
            },
            &[0, 2],
        );
        assert!(tally.shows(QuoteId(2)) && !tally.shows(QuoteId(1)));
        assert_eq!(tally.of_kind(None), 2);
        let share = tally.voices[view.cards[0].voice.0];
        assert_eq!((share.quotes, share.direct_quotes), (2, 1));
        assert_eq!((share.words, share.direct_words), (3, 1));
    }

    #[test]
    fn by_how_sure_it_is() {
        let filter = Filter {
            trust: Some(Trust::Low),
            ..Filter::default()
        };
        let tally = check(filter, &[]);
        assert_eq!(tally.of_trust(Some(Trust::High)), 3);
    }
}
