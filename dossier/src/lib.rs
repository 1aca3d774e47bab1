//! A person's work on an article: what is to be seen of it and the layout of its graph.
//!
//! Pure like the engine: no I/O, no browser.

pub mod layout;
pub mod view;
