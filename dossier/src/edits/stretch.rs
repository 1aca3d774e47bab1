//! Words that a person chooses: as a statement, or as the sentence behind a relation.

use engine::{BlockKind, Reading, Span};

use super::MARKS;

/// Ends a sentence or sets off a part of it; stands between a word and its closing mark.
const STOPS: [char; 7] = ['.', ',', ';', ':', '!', '?', '…'];

/// Whole words from one place to another, quotation marks right around them included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    span: Span,
    /// What is left out between the two ends, such as the cue in the middle of a statement.
    gaps: Vec<Span>,
}

/// An end of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it begins.
    Start,
    /// Where it ends.
    End,
}

/// A way along the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards its beginning.
    Earlier,
    /// Towards its end.
    Later,
}

impl Stretch {
    /// The words that a span touches; none if it touches none. The span may be of anything.
    pub fn of(text: &str, span: Span) -> Option<Self> {
        (span.start < span.end).then_some(())?;
        let start = word_after(text, span.start)?.start;
        let end = word_before(text, span.end)?.end;
        (start < end).then(|| Self {
            span: Span::new(with_opening(text, start), with_closing(text, end)),
            gaps: Vec::new(),
        })
    }

    /// The words of a statement as they are; none if it has no words.
    pub fn of_content(content: &[Span]) -> Option<Self> {
        let span = content.iter().copied().reduce(Span::join)?;
        let between = content.windows(2);
        let gaps = between
            .filter(|pair| pair[0].end < pair[1].start)
            .map(|pair| Span::new(pair[0].end, pair[1].start))
            .collect();
        Some(Self { span, gaps })
    }

    /// From its first to its last character.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Its words as the pieces of a statement: one for each paragraph and on either side of what is
    /// left out. The article's furniture between two paragraphs is left out too.
    pub fn content(&self, text: &str, reading: &Reading) -> Vec<Span> {
        let Span { start, end } = self.span;
        let mut pieces = Vec::new();
        for block in &reading.article.blocks {
            let whole = start < block.span.start && block.span.end < end;
            if whole && block.kind != BlockKind::Paragraph {
                continue;
            }
            let mut from = start.max(block.span.start);
            let until = end.min(block.span.end);
            for gap in &self.gaps {
                if from < gap.start && gap.start < until {
                    pieces.extend(visible(text, from, gap.start));
                }
                if gap.start < until {
                    from = from.max(gap.end);
                }
            }
            pieces.extend(visible(text, from, until));
        }
        pieces
    }

    /// The same with one end at another place, as whole words; unchanged where no word would be left.
    pub fn moved(&self, text: &str, end: End, to: usize) -> Self {
        let span = match end {
            End::Start => word_after(text, to).map(|word| Span {
                start: with_opening(text, word.start),
                end: self.span.end,
            }),
            End::End => word_before(text, to).map(|word| Span {
                start: self.span.start,
                end: with_closing(text, word.end),
            }),
        };
        self.with(text, span)
    }

    /// The same with one end one word further on; unchanged at the ends of the text, and where no
    /// word would be left.
    pub fn by_word(&self, text: &str, end: End, way: Way) -> Self {
        let Span { start, end: last } = self.span;
        let span = match (end, way) {
            (End::Start, Way::Earlier) => word_before(text, start).map(|word| Span {
                start: with_opening(text, word.start),
                end: last,
            }),
            (End::Start, Way::Later) => word_after(text, start)
                .and_then(|word| word_after(text, word.end))
                .map(|word| Span {
                    start: with_opening(text, word.start),
                    end: last,
                }),
            (End::End, Way::Earlier) => word_before(text, last)
                .and_then(|word| word_before(text, word.start))
                .map(|word| Span {
                    start,
                    end: with_closing(text, word.end),
                }),
            (End::End, Way::Later) => word_after(text, last).map(|word| Span {
                start,
                end: with_closing(text, word.end),
            }),
        };
        self.with(text, span)
    }

    /// The same with one end at the next end of a sentence on this way; unchanged where there is
    /// none, and where no word would be left.
    pub fn by_sentence(&self, text: &str, reading: &Reading, end: End, way: Way) -> Self {
        let sentences = sentences(reading);
        let whole = |at: &Span| Stretch::of(text, *at).map(|stretch| stretch.span);
        let mut found = sentences.iter().filter_map(whole);
        let Span { start, end: last } = self.span;
        let span = match (end, way) {
            (End::Start, Way::Earlier) => found
                .take_while(|sentence| sentence.start < start)
                .last()
                .map(|sentence| (sentence.start, last)),
            (End::Start, Way::Later) => found
                .find(|sentence| sentence.start > start)
                .map(|sentence| (sentence.start, last)),
            (End::End, Way::Earlier) => found
                .take_while(|sentence| sentence.end < last)
                .last()
                .map(|sentence| (start, sentence.end)),
            (End::End, Way::Later) => found
                .find(|sentence| sentence.end > last)
                .map(|sentence| (start, sentence.end)),
        };
        self.with(text, span.map(|(start, end)| Span { start, end }))
    }

    /// The sentence before or behind the one in which this begins; none where there is none.
    pub fn next_sentence(&self, text: &str, reading: &Reading, way: Way) -> Option<Self> {
        let sentences = sentences(reading);
        let mut whole = sentences.iter().filter_map(|at| Stretch::of(text, *at));
        match way {
            Way::Earlier => whole
                .take_while(|stretch| stretch.span.end <= self.span.start)
                .last(),
            Way::Later => whole.find(|stretch| stretch.span.start > self.span.start),
        }
    }

    fn with(&self, text: &str, span: Option<Span>) -> Self {
        let sound = span.filter(|span| {
            let words = text.get(span.start..span.end);
            words.is_some_and(|words| words.contains(char::is_alphanumeric))
        });
        Self {
            span: sound.unwrap_or(self.span),
            gaps: self.gaps.clone(),
        }
    }
}

/// The sentences that hold a span, as one; the span itself where the article has none.
pub fn sentence_of(reading: &Reading, span: Span) -> Span {
    let sentences = sentences(reading);
    let held = sentences.iter().filter(|sentence| sentence.overlaps(span));
    held.copied().reduce(Span::join).unwrap_or(span)
}

/// Every sentence, in order; a block that is not running text counts as one.
pub fn sentences(reading: &Reading) -> Vec<Span> {
    let mut next = 0;
    let mut all = Vec::new();
    for block in &reading.article.blocks {
        let known = &reading.sentences[next..];
        let inside = known
            .iter()
            .take_while(|sentence| sentence.start < block.span.end);
        let before = all.len();
        all.extend(inside.copied());
        next += all.len() - before;
        if all.len() == before {
            all.push(block.span);
        }
    }
    all
}

/// A part of the text without white space around it; none if no word is in it.
fn visible(text: &str, from: usize, until: usize) -> Option<Span> {
    let part = text.get(from..until)?;
    part.contains(char::is_alphanumeric).then(|| {
        let start = from + (part.len() - part.trim_start().len());
        Span::new(start, start + part.trim().len())
    })
}

/// The first word that ends behind this place.
fn word_after(text: &str, at: usize) -> Option<Span> {
    let at = floor(text, at);
    let begins = text[..at].rfind(parts).unwrap_or(0);
    words(text, begins).find(|word| word.end > at)
}

/// The last word that begins before this place.
fn word_before(text: &str, at: usize) -> Option<Span> {
    let at = floor(text, at);
    let mut until = at;
    loop {
        let chunk = text[..until].rfind(|c: char| !parts(c))?;
        let begins = text[..chunk].rfind(parts).unwrap_or(0);
        let word = words(text, begins).next();
        if let Some(word) = word.filter(|word| word.start < at) {
            return Some(word);
        }
        until = begins;
    }
}

/// The words from a place between two words on: without punctuation around them.
fn words(text: &str, from: usize) -> impl Iterator<Item = Span> {
    let start = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    text[from..].split(parts).filter_map(move |chunk| {
        let word = chunk.trim_matches(|c: char| !c.is_alphanumeric());
        (!word.is_empty()).then(|| Span::new(start(word), start(word) + word.len()))
    })
}

/// True for what stands between words.
fn parts(char: char) -> bool {
    char.is_whitespace() || matches!(char, '—' | '–' | '…')
}

/// The start of a word, with the quotation mark right before it.
fn with_opening(text: &str, start: usize) -> usize {
    let before = text[..start].chars().next_back();
    let mark = before.filter(|mark| MARKS.contains(mark));
    start - mark.map_or(0, char::len_utf8)
}

/// The end of a word, with the quotation mark that closes right behind it.
fn with_closing(text: &str, end: usize) -> usize {
    let behind = text[end..].trim_start_matches(STOPS);
    match behind.chars().next().filter(|mark| MARKS.contains(mark)) {
        Some(mark) => text.len() - behind.len() + mark.len_utf8(),
        None => end,
    }
}

/// The last boundary between characters that is not behind this place.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture::Fixture;

    const TEXT: &str = "Harbour open again\n\
        “We don’t sail today,” said Tamsin Vale. “Ask me—please—tomorrow.”\n\
        By Oyelaran Ade\n\
        Vale said that the U.S. buoy had gone. Nobody saw it.";

    fn reading() -> Reading {
        Fixture::new(TEXT)
            .block("By Oyelaran", BlockKind::Byline)
            .view()
            .reading
    }

    fn at(words: &str) -> Span {
        let start = TEXT.find(words).expect("it stands there");
        Span::new(start, start + words.len())
    }

    fn stretch(words: &str) -> Stretch {
        Stretch::of(TEXT, at(words)).expect("it has words")
    }

    fn words(stretch: &Stretch) -> &str {
        stretch.span().of(TEXT)
    }

    #[test]
    fn a_sloppy_choice_is_whole_words_with_their_marks() {
        assert_eq!(
            words(&stretch("e don’t sail tod")),
            "“We don’t sail today,”"
        );
        assert_eq!(words(&stretch("leas")), "please");
        assert_eq!(
            words(&stretch(" that the U.S. buoy had gone. ")),
            "that the U.S. buoy had gone"
        );
    }

    #[test]
    fn what_holds_no_word_is_no_choice() {
        for (start, end) in [(0, 0), (5, 3), (9999, 10_000), (TEXT.len(), usize::MAX)] {
            assert_eq!(
                Stretch::of(TEXT, Span { start, end }),
                None,
                "{start}..{end}"
            );
        }
        assert_eq!(Stretch::of(" — “…” ", Span::new(0, 9)), None);
    }

    #[test]
    fn the_ends_go_by_words() {
        let here = stretch("said Tamsin Vale");
        let there = [
            (End::Start, Way::Earlier, "today,” said Tamsin Vale"),
            (End::Start, Way::Later, "Tamsin Vale"),
            (End::End, Way::Earlier, "said Tamsin"),
            (End::End, Way::Later, "said Tamsin Vale. “Ask"),
        ];
        for (end, way, expected) in there {
            assert_eq!(words(&here.by_word(TEXT, end, way)), expected);
        }
        let one = stretch("Tamsin");
        assert_eq!(one.by_word(TEXT, End::Start, Way::Later), one);
        assert_eq!(one.by_word(TEXT, End::End, Way::Earlier), one);
        let first = stretch("Harbour");
        assert_eq!(first.by_word(TEXT, End::Start, Way::Earlier), first);
        let last = stretch("saw it");
        assert_eq!(last.by_word(TEXT, End::End, Way::Later), last);
    }

    #[test]
    fn going_there_and_back_ends_where_it_began() {
        let start = stretch("said Tamsin Vale");
        let mut there = start.clone();
        for _ in 0..6 {
            there = there.by_word(TEXT, End::End, Way::Later);
        }
        assert_eq!(
            words(&there),
            "said Tamsin Vale. “Ask me—please—tomorrow.”\nBy Oyelaran"
        );
        for _ in 0..6 {
            there = there.by_word(TEXT, End::End, Way::Earlier);
        }
        assert_eq!(there, start);
    }

    #[test]
    fn an_end_is_dragged_to_whole_words_and_not_beyond_the_other() {
        let here = stretch("Tamsin Vale");
        let before = at("n’t sail");
        let dragged = here.moved(TEXT, End::Start, before.start);
        assert_eq!(words(&dragged), "don’t sail today,” said Tamsin Vale");
        let dragged = here.moved(TEXT, End::End, at("Ask me").start);
        assert_eq!(dragged, here, "between two words it is the one before");
        assert_eq!(here.moved(TEXT, End::End, before.start), here);
    }

    #[test]
    fn pieces_leave_out_the_cue_and_the_furniture() {
        let marked = ["“We don’t sail today,”", "“Ask me—please—tomorrow.”"].map(at);
        let stretch = Stretch::of_content(&marked).expect("it has words");
        assert_eq!(stretch.content(TEXT, &reading()), marked);
        let longer = stretch.moved(TEXT, End::End, at("Vale said").end);
        let pieces: Vec<&str> = longer
            .content(TEXT, &reading())
            .into_iter()
            .map(|piece| piece.of(TEXT))
            .collect();
        assert_eq!(
            pieces,
            [marked[0].of(TEXT), marked[1].of(TEXT), "Vale said"]
        );
        let second = stretch.moved(TEXT, End::Start, at("Ask").start);
        assert_eq!(second.content(TEXT, &reading()), marked[1..]);
        let within_the_cue = stretch.moved(TEXT, End::Start, at("Tamsin").start);
        assert_eq!(within_the_cue.content(TEXT, &reading()), marked[1..]);
    }

    #[test]
    fn furniture_that_was_chosen_is_not_left_out() {
        let byline = stretch("Oyelaran Ade");
        assert_eq!(byline.content(TEXT, &reading()), [at("Oyelaran Ade")]);
    }

    #[test]
    fn sentences_follow_each_other_through_the_article() {
        let reading = engine::read(TEXT);
        let mut here = stretch("Harbour");
        let mut seen = vec![];
        while let Some(next) = here.next_sentence(TEXT, &reading, Way::Later) {
            seen.push(words(&next).to_owned());
            here = next;
        }
        assert!(
            seen.contains(&"Vale said that the U.S. buoy had gone".to_owned()),
            "{seen:?}"
        );
        assert_eq!(seen.last().map(String::as_str), Some("Nobody saw it"));
        let before = here
            .next_sentence(TEXT, &reading, Way::Earlier)
            .expect("one");
        assert_eq!(words(&before), "Vale said that the U.S. buoy had gone");
        let both = before.by_sentence(TEXT, &reading, End::End, Way::Later);
        assert_eq!(
            words(&both),
            "Vale said that the U.S. buoy had gone. Nobody saw it"
        );
        assert_eq!(
            both.by_sentence(TEXT, &reading, End::Start, Way::Later),
            here
        );
        assert_eq!(
            both.by_sentence(TEXT, &reading, End::End, Way::Earlier),
            before
        );
        assert_eq!(
            sentence_of(&reading, at("buoy")).of(TEXT),
            "Vale said that the U.S. buoy had gone."
        );
    }
}
