//! The statements.

use dossier::card_picture::Shape;
use dossier::colours::Ground;
use dossier::export::Format;
use dossier::view::Share;
use engine::QuoteKind;

use super::{counted, speaker, statements};

/// Instead of cards, where none was found.
pub const NO_STATEMENTS: &str = "No statement found";
/// What to do about it.
pub const NO_STATEMENTS_HELP: &str = "A statement needs someone who says it: quotation marks with a name beside them, or words such as \
     “said that” or “according to”. Check that the whole article was pasted, or select words in it \
     to add them yourself.";
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
/// Every statement, however sure.
pub const ALL_TRUSTS: &str = "Any";
/// Name of the choice of how sure statements are.
pub const TRUSTS: &str = "How sure";
/// Name of the choice of what the bar is as long as.
pub const SHARES_BY: &str = "Share of";
/// By words.
pub const BY_WORDS: &str = "Words";
/// By statements.
pub const BY_STATEMENTS: &str = "Statements";
/// Beside the sign for words that are not the speaker's own.
pub const NOT_DIRECT: &str = "paraphrased";
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
/// After the place of a statement, for the ear: what the place leads to.
pub const SHOWS_IN_ARTICLE: &str = ": show in article";
/// Opens the reasons.
pub const WHY: &str = "Why?";
/// Button: onto the clipboard.
pub const COPY: &str = "Copy";
/// Opens more to do with a statement.
pub const MORE: &str = "More";
/// Copies the words without who said them.
pub const COPY_WORDS: &str = "Copy words only";
/// Copies the card as Markdown.
pub const COPY_MARKDOWN: &str = "Copy as Markdown";
/// Opens the card as a picture.
pub const CARD_PICTURE: &str = "Picture…";
/// Heading over the picture.
pub const CARD_PICTURE_HEADING: &str = "Statement as a picture";
/// Name of the choice of its shape.
pub const CARD_PICTURE_SHAPE: &str = "Shape";
/// Name of the choice of its colours.
pub const CARD_PICTURE_GROUND: &str = "Colours";
/// Button: onto the clipboard.
pub const CARD_PICTURE_COPY: &str = "Copy picture";
/// Button: as a file of pixels.
pub const CARD_PICTURE_PNG: &str = "Save PNG";
/// Button: as a file of lines.
pub const CARD_PICTURE_SVG: &str = "Save SVG";
/// While the picture is being made.
pub const CARD_PICTURE_MAKING: &str = "Making the picture…";
/// After it was saved.
pub const CARD_PICTURE_SAVED: &str = "The picture is saved.";
/// After the picture got onto the clipboard.
pub const CARD_PICTURE_COPIED: &str = "The picture is on the clipboard.";
/// If it did not.
pub const CARD_PICTURE_NOT_COPIED: &str =
    "The browser did not let the picture onto the clipboard: save it as a file.";
/// If no picture could be made.
pub const CARD_PICTURE_NOT_MADE: &str = "The browser could not make the picture: save it as SVG.";
/// Opens the kinds of file for the statements.
pub const SAVE_STATEMENTS: &str = "Save as";
/// Opens the printer.
pub const PRINT: &str = "Print, or save as PDF";
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

/// The shape of a picture.
pub fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Square => "Square",
        Shape::Portrait => "Portrait",
        Shape::Tall => "Tall",
        Shape::Wide => "Wide",
    }
}

/// The colours of a picture.
pub fn ground(ground: Ground) -> &'static str {
    match ground {
        Ground::Light => "Light",
        Ground::Dark => "Dark",
    }
}

/// A kind of file.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Csv => "Table (CSV)",
        Format::Json => "Data (JSON)",
        Format::Markdown => "Quotations (Markdown)",
        Format::Annotations => "Web Annotations (JSON-LD)",
    }
}

/// Which statements are saved.
pub fn saved(some: usize, all: usize) -> String {
    if some == all {
        format!("All {}", statements(all))
    } else {
        format!("Only those shown: {}", shown(some, all))
    }
}

/// Who vouches for a statement that the article has from someone else.
pub fn reported_by(name: &str) -> String {
    format!("as reported by {}", speaker(name))
}

/// The words that introduce a statement, on its card.
pub fn cue(cue: &str) -> String {
    format!("“{cue}”")
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
pub fn share(name: &str, share: Share) -> String {
    format!(
        "{name}: {}, {}, {} word for word",
        statements(share.quotes),
        words(share.words),
        percent(share.direct_words, share.words)
    )
}

/// Beside the sign for words that are the speakers' own.
pub fn direct_share(direct: usize, all: usize) -> String {
    format!("{} word for word", percent(direct, all))
}

fn percent(part: usize, all: usize) -> String {
    format!("{} %", (100 * part + all / 2) / all.max(1))
}

/// Button: shows the speakers who say little, too.
pub fn more(count: usize) -> String {
    format!("{count} more")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_says_how_much_is_word_for_word() {
        assert_eq!(direct_share(2, 3), "67 % word for word");
        assert_eq!(direct_share(0, 0), "0 % word for word");
    }
}
