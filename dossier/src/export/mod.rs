//! All statements of an article as a file.
//!
//! Each format is a pure function of the [`View`], corrections included. Positions in the files
//! count Unicode code points of the text as it was pasted, the end exclusive; the order is that of
//! the text.

mod annotations;
mod listing;
mod markdown;
mod table;

pub use markdown::card;

use crate::view::View;

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

/// The file's content.
pub fn export(view: &View, format: Format) -> String {
    match format {
        Format::Csv => table::rows(view),
        Format::Json => listing::object(view),
        Format::Markdown => markdown::page(view),
        Format::Annotations => annotations::page(view),
    }
}
