//! Statements of an article as a file.
//!
//! Each format is a pure function of the [`View`], corrections included, and of which statements
//! are wanted. Positions in the files count Unicode code points of the text as it was pasted, the
//! end exclusive.

mod annotations;
mod listing;
mod markdown;
mod table;

pub use markdown::card;

use engine::QuoteId;

use crate::view::{Card, View};

/// A kind of file that statements can be saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table for spreadsheets, by RFC 4180.
    Csv,
    /// One object with all that stands on the cards.
    Json,
    /// Quotations to read and to paste into notes.
    Markdown,
    /// W3C Web Annotations, as JSON-LD.
    Annotations,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Format; 4] = [
        Format::Csv,
        Format::Json,
        Format::Markdown,
        Format::Annotations,
    ];

    /// What a file of this format is called after the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Markdown => "md",
            Format::Annotations => "jsonld",
        }
    }

    /// Its media type; all of them are UTF-8.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv;charset=utf-8",
            Format::Json => "application/json",
            Format::Markdown => "text/markdown;charset=utf-8",
            Format::Annotations => "application/ld+json",
        }
    }
}

/// The content of a file with these statements, in this order.
pub fn export(view: &View, quotes: &[QuoteId], format: Format) -> String {
    let cards: Vec<&Card> = quotes.iter().map(|&quote| view.card(quote)).collect();
    match format {
        Format::Csv => table::rows(view, &cards),
        Format::Json => listing::object(view, &cards),
        Format::Markdown => markdown::page(view, &cards),
        Format::Annotations => annotations::page(view, &cards),
    }
}

/// All statements of an article, in the order of the text.
pub fn all(view: &View) -> Vec<QuoteId> {
    view.cards.iter().map(|card| card.quote).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture::Fixture;
    use engine::QuoteKind::Indirect;

    /// All cards, as the formats take them.
    pub(super) fn cards(view: &View) -> Vec<&Card> {
        view.cards.iter().collect()
    }

    #[test]
    fn a_file_has_what_is_wanted_in_the_wanted_order() {
        let view =
            Fixture::new("Ana Bo said it rains. Ana Bo said it snows. Ana Bo said it hails.")
                .quote(Indirect, &["it rains"], "", "said", None)
                .quote(Indirect, &["it snows"], "", "said", None)
                .quote(Indirect, &["it hails"], "", "said", None)
                .view();
        for format in Format::ALL {
            let file = export(&view, &[QuoteId(2), QuoteId(0)], format);
            let rain = file.to_lowercase().find("it rains").expect("the first");
            let hail = file.to_lowercase().find("it hails").expect("the third");
            assert!(
                hail < rain && !file.to_lowercase().contains("\"it snows\""),
                "{file}"
            );
        }
        assert_eq!(all(&view), [QuoteId(0), QuoteId(1), QuoteId(2)]);
    }
}
