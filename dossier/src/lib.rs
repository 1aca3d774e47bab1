//! A person's work on an article: their corrections, what is to be seen of it, the layout of its
//! graph, and the files they are saved as.
//!
//! Pure like the engine: no I/O, no browser.

pub mod card_picture;
pub mod code;
pub mod colours;
mod csv;
pub mod edits;
pub mod export;
pub mod file;
pub mod graph_export;
pub mod intake;
mod json;
pub mod kept;
pub mod layout;
pub mod link;
pub mod names;
pub mod offsets;
pub mod packed;
pub mod report;
pub mod view;
mod xml;
