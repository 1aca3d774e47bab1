//! The word lists behind all stages, compiled in.
