//! What each block of the text is: headline, byline, paragraph, the publisher's own words.
use crate::{reading::Article, text::Text};
/// Finds the article's furniture.
pub fn furniture(_text: &Text) -> Article {
    Article::default()
}
