//! The statements.

use engine::QuoteKind;

use super::{counted, speaker, statements};

/// Instead of cards, where none was found.
pub const NO_STATEMENTS: &str = "No statement found";
/// What to do about it.
pub const NO_STATEMENTS_HELP: &str = "A statement needs someone who says it: quotation marks with a name beside them, or words such as \
     “said that” or “according to”. Check that the whole article was pasted.";
/// Instead of cards, where a filter hides them all.
pub const NO_MATCH: &str = "No statement matches";
/// Button that opens all filters.
pub const SHOW_ALL: &str = "Show all";
/// Label of the search field.
pub const SEARCH: &str = "Search statements";
/// Every kind of statement.
pub const ALL_KINDS: &str = "All";
/// Name of the choice of kinds.
pub const KINDS: &str = "Kind of statement";
/// Name of the bar of shares.
pub const SHARES: &str = "Share of voice";
/// Order of the cards: as in the text.
pub const ORDER_TEXT: &str = "In order";
/// Order of the cards: by speaker.
pub const ORDER_SPEAKER: &str = "By speaker";
/// Name of that choice.
pub const ORDER: &str = "Order of statements";
/// Button: hides the speakers who say little.
pub const FEWER: &str = "Fewer";
/// Button: to the words in the article.
pub const SHOW_IN_ARTICLE: &str = "Show in article";
/// Opens the reasons.
pub const WHY: &str = "Why?";
/// Button: onto the clipboard.
pub const COPY: &str = "Copy";
/// After it got there.
pub const COPIED: &str = "Copied";
/// If it did not.
pub const NOT_COPIED: &str = "Could not copy";
/// Where a statement stands in the headline.
pub const IN_HEADLINE: &str = "Headline";

/// What a kind of statement is called.
pub fn kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "Word for word",
        QuoteKind::Mixed => "Partly word for word",
        QuoteKind::Indirect => "Paraphrased",
    }
}

/// The same in one word, for narrow places.
pub fn kind_short(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "Direct",
        QuoteKind::Mixed => "Mixed",
        QuoteKind::Indirect => "Paraphrase",
    }
}

/// Who vouches for a statement that the article has from someone else.
pub fn reported_by(name: &str) -> String {
    format!("as reported by {}", speaker(name))
}

/// How often a rule is right, from 0 to 1.
pub fn precision(share: f32) -> String {
    let times = (share * 100.0).round() as u32;
    format!("Statements found this way are right about {times} times in 100.")
}

/// How the text names the speaker.
pub fn named_as(source: &str) -> String {
    format!("The text names the speaker as “{source}”.")
}

/// How the text introduces the words.
pub fn introduced_by(cue: &str) -> String {
    format!("The words are introduced by “{cue}”.")
}

/// Where a statement begins.
pub fn place(paragraph: usize) -> String {
    match paragraph {
        0 => IN_HEADLINE.to_owned(),
        n => format!("Paragraph {n}"),
    }
}

/// What follows the number of statements.
pub fn statement_noun(count: usize) -> &'static str {
    if count == 1 {
        " statement"
    } else {
        " statements"
    }
}

/// "1 word", "4 words".
pub fn words(count: usize) -> String {
    counted(count, "word", "words")
}

/// How many of all are shown.
pub fn shown(some: usize, all: usize) -> String {
    format!("{some} of {}", statements(all))
}

/// A speaker's share, for the ear and the pointer.
pub fn share(name: &str, quotes: usize, words_said: usize) -> String {
    format!("{name}: {}, {}", statements(quotes), words(words_said))
}

/// Button: shows the speakers who say little, too.
pub fn more(count: usize) -> String {
    format!("{count} more")
}

/// Copied with a quote, so that it can be placed: who, what they are, where it stood.
pub fn citation(
    said: &str,
    direct: bool,
    speaker: &str,
    role: Option<&str>,
    source: Option<&str>,
) -> String {
    let words = if direct {
        format!("“{said}”")
    } else {
        said.to_owned()
    };
    let mut who = speaker.to_owned();
    for part in [role, source].into_iter().flatten() {
        who.push_str(", ");
        who.push_str(part);
    }
    format!("{words} — {who}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_says_who_and_what_they_are() {
        assert_eq!(
            citation("No.", true, "Ana Bo", Some("Mayor"), Some("The Post")),
            "“No.” — Ana Bo, Mayor, The Post"
        );
        assert_eq!(
            citation("It is late", false, "Ana Bo", None, None),
            "It is late — Ana Bo"
        );
    }
}
