//! A person's work on an article: their corrections, what is to be seen of it, the layout of its
//! graph.
//!
//! Pure like the engine: no I/O, no browser.

pub mod edits;
pub mod layout;
pub mod view;
