//! One statement without its article.

use std::fmt;

use super::LinkError;
use crate::view::{Card, View};

/// A statement as whoever shared it put it: nothing in it has been checked against an article.
///
/// All but the words is one line each, with single spaces, and empty where it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The words, with a line break for each new paragraph; in quotation marks if all are said to be
    /// word for word.
    pub words: String,
    /// Who said it.
    pub speaker: String,
    /// As what.
    pub role: String,
    /// Where it was to be read.
    pub source: String,
    /// When.
    pub date: String,
}

impl Excerpt {
    /// The statement on a card of an article.
    pub fn of(view: &View, card: &Card) -> Self {
        let voice = view.voice(card.voice);
        let article = &view.reading.article;
        let line =
            |span: Option<engine::Span>| one_line(span.map_or("", |span| span.of(&view.text)));
        let words = match card.kind {
            engine::QuoteKind::Direct => format!("“{}”", card.said),
            _ => card.said.clone(),
        };
        Self {
            words,
            speaker: one_line(&voice.name),
            role: one_line(voice.role.as_deref().unwrap_or_default()),
            source: line(article.publisher),
            date: line(article.date),
        }
    }

    /// Lines of UTF-8, the words last.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let [speaker, role, source, date] =
            [&self.speaker, &self.role, &self.source, &self.date].map(|line| one_line(line));
        [&speaker, &role, &source, &date, &self.words]
            .map(String::as_str)
            .join("\n")
            .into_bytes()
    }

    /// What [`Self::to_bytes`] put down.
    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, LinkError> {
        let text = std::str::from_utf8(bytes).map_err(|_| LinkError::Mangled)?;
        let mut lines = text.splitn(5, '\n');
        let mut next = || lines.next().ok_or(LinkError::Mangled);
        let [speaker, role, source, date] = [next()?, next()?, next()?, next()?].map(one_line);
        Ok(Self {
            words: next()?.to_owned(),
            speaker,
            role,
            source,
            date,
        })
    }
}

/// As one quotes it: the words, then who said them, as what, where and when.
impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.words)?;
        let known = [&self.speaker, &self.role, &self.source, &self.date];
        let mut known = known.into_iter().filter(|part| !part.is_empty());
        if let Some(first) = known.next() {
            write!(f, "\n— {first}")?;
        }
        known.try_for_each(|part| write!(f, ", {part}"))
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture::MINISTER;

    #[test]
    fn it_is_what_stands_on_the_card() {
        let view = MINISTER.view();
        let excerpt = Excerpt::of(&view, &view.cards[0]);
        assert_eq!(
            excerpt.words,
            "“We will cut the tax. Mr Ito will not like it.”"
        );
        assert_eq!(
            excerpt.to_string(),
            "“We will cut the tax. Mr Ito will not like it.”\n— Ana Bo, Finance Minister"
        );
        assert_eq!(Excerpt::from_bytes(&excerpt.to_bytes()), Ok(excerpt));
    }

    #[test]
    fn too_few_lines_are_none() {
        assert_eq!(Excerpt::from_bytes(b"Ito\n\n\n"), Err(LinkError::Mangled));
    }
}
