//! A person's work on an article: their corrections, what is to be seen of it, the layout of its
//! graph, and the files it is saved as.
//!
//! Pure like the engine: no I/O, no browser.

pub mod edits;
pub mod graph_export;
pub mod layout;
pub mod link;
pub mod view;
