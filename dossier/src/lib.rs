//! A person's work on an article.
