//! HTML as a run of tags and texts, read once from front to back.
//!
//! As tolerant as a browser and in the same places: an attribute needs no quotes, a comment that is
//! never closed reaches to the end, and so does a tag. No tree is built here, and nothing is run.

use std::borrow::Cow;

use super::entities;

/// What comes next.
#[derive(Debug, PartialEq)]
pub enum Token<'t> {
    /// `<p class=lead>`.
    Open(Tag<'t>),
    /// `</p>`: its name as it is written.
    Close(&'t str),
    /// Text, its references replaced.
    Text(Cow<'t, str>),
}

/// A start tag.
#[derive(Debug, PartialEq)]
pub struct Tag<'t> {
    /// Its name as it is written.
    pub name: &'t str,
    /// What stands behind the name, as it is written.
    attributes: &'t str,
}

/// Elements whose content is no markup: it reaches to their end tag, whatever is in it.
const RAW: &[&str] = &[
    "script", "style", "textarea", "title", "noscript", "iframe", "noembed", "noframes", "xmp",
];

/// The tags and texts of some HTML.
pub struct Tokens<'t> {
    rest: &'t str,
    /// The element whose raw content comes next.
    raw: Option<&'t str>,
}

impl<'t> Tokens<'t> {
    /// Reads from the start.
    pub fn of(html: &'t str) -> Self {
        Self {
            rest: html,
            raw: None,
        }
    }

    /// Takes so many bytes.
    fn take(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    /// The tag, comment or declaration at the start, if it is one that says something.
    fn markup(&mut self) -> Option<Token<'t>> {
        let rest = self.rest;
        if let Some(comment) = rest.strip_prefix("<!--") {
            let length = comment.find("-->").map_or(rest.len(), |at| 4 + at + 3);
            self.take(length);
            return None;
        }
        let closes = rest.starts_with("</");
        let named = rest[1 + usize::from(closes)..].starts_with(|c: char| c.is_ascii_alphabetic());
        if !named {
            let end = rest.find('>').map_or(rest.len(), |at| at + 1);
            self.take(end);
            return None;
        }
        let Some(end) = end_of_tag(rest) else {
            self.take(rest.len());
            return None;
        };
        let inside = &rest[1 + usize::from(closes)..end];
        self.take(end + 1);
        let name_ends = inside
            .find(|c: char| c.is_ascii_whitespace() || c == '/')
            .unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(name_ends);
        if closes {
            return Some(Token::Close(name));
        }
        if is_one_of(name, RAW) {
            self.raw = Some(name);
        }
        Some(Token::Open(Tag { name, attributes }))
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        if let Some(name) = self.raw.take() {
            let length = end_of_raw(self.rest, name);
            let text = self.take(length);
            if !text.is_empty() {
                return Some(Token::Text(entities::decode(text)));
            }
        }
        while !self.rest.is_empty() {
            let length = text_length(self.rest);
            if length > 0 {
                let text = self.take(length);
                return Some(Token::Text(entities::decode(text)));
            }
            if let Some(token) = self.markup() {
                return Some(token);
            }
        }
        None
    }
}

impl<'t> Tag<'t> {
    /// The value of an attribute, its references replaced; empty where it has none.
    pub fn attribute(&self, wanted: &str) -> Option<Cow<'t, str>> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            // A name may begin with an equals sign, and nowhere else have one.
            let first = rest.chars().next()?.len_utf8();
            let name_ends = rest[first..]
                .find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/'))
                .map_or(rest.len(), |at| first + at);
            let (name, behind) = rest.split_at(name_ends);
            let value;
            (value, rest) = value_of(behind);
            if name.eq_ignore_ascii_case(wanted) {
                return Some(entities::decode(value));
            }
        }
    }

    /// True if it has this attribute.
    pub fn has(&self, wanted: &str) -> bool {
        self.attribute(wanted).is_some()
    }
}

/// True if a tag's name is one of these.
pub fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// The value behind an attribute's name, and what stands behind that.
fn value_of(behind: &str) -> (&str, &str) {
    let Some(value) = behind.trim_ascii_start().strip_prefix('=') else {
        return ("", behind);
    };
    let value = value.trim_ascii_start();
    for quote in ['"', '\''] {
        if let Some(inside) = value.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    let ends = value
        .find(|c: char| c.is_ascii_whitespace())
        .unwrap_or(value.len());
    value.split_at(ends)
}

/// Bytes of text before the next tag; a `<` that begins none is text.
fn text_length(html: &str) -> usize {
    let bytes = html.as_bytes();
    let begins = |at: usize| match bytes.get(at + 1) {
        Some(b'!' | b'?') => true,
        Some(b'/') => bytes.get(at + 2).is_some(),
        Some(next) => next.is_ascii_alphabetic(),
        None => false,
    };
    let mut from = 0;
    while let Some(found) = html[from..].find('<') {
        if begins(from + found) {
            return from + found;
        }
        from += found + 1;
    }
    html.len()
}

/// Where the `>` of the tag at the start is, which may stand in none of its quoted values.
fn end_of_tag(html: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = b' ';
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (None, b'>') => return Some(at),
            (None, _) => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    None
}

/// Bytes of the raw content of an element, up to its end tag or the end of everything.
fn end_of_raw(html: &str, name: &str) -> usize {
    let mut from = 0;
    while let Some(found) = html[from..].find("</") {
        let at = from + found;
        let behind = html.as_bytes().get(at + 2..at + 2 + name.len());
        if behind.is_some_and(|behind| behind.eq_ignore_ascii_case(name.as_bytes())) {
            return at;
        }
        from = at + 2;
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `<name>` opens, `</name>` closes, the rest is text between bars.
    fn read(html: &str) -> String {
        Tokens::of(html)
            .map(|token| match token {
                Token::Open(tag) => format!("<{}>", tag.name),
                Token::Close(name) => format!("</{name}>"),
                Token::Text(text) => format!("|{text}|"),
            })
            .collect()
    }

    #[test]
    fn tags_and_texts_in_order() {
        assert_eq!(
            read("<!doctype html><P>Rain &amp; <b>wind</b><br/> fell.</P ><!-- <p> -->"),
            "<P>|Rain & |<b>|wind|</b><br>| fell.|</P>"
        );
    }

    #[test]
    fn what_begins_no_tag_is_text() {
        assert_eq!(read("2 < 3 and <3"), "|2 < 3 and <3|");
        assert_eq!(read("a<"), "|a<|");
        assert_eq!(read("a</>b"), "|a||b|");
    }

    #[test]
    fn a_script_is_read_to_its_end_and_no_further() {
        assert_eq!(
            read("<script>if (a < b) '<p>';</SCRIPT><p>x"),
            "<script>|if (a < b) '<p>';|</SCRIPT><p>|x|"
        );
        assert_eq!(read("<style>a"), "<style>|a|");
    }

    #[test]
    fn quoted_values_may_hold_anything() {
        let html = r#"<a href='x>y' title="a 'b' &quot;c&quot;" data-x=1/2 hidden>"#;
        let Some(Token::Open(tag)) = Tokens::of(html).next() else {
            panic!("a tag");
        };
        assert_eq!(tag.attribute("HREF").as_deref(), Some("x>y"));
        assert_eq!(tag.attribute("title").as_deref(), Some("a 'b' \"c\""));
        assert_eq!(tag.attribute("data-x").as_deref(), Some("1/2"));
        assert!(tag.has("hidden") && !tag.has("data"));
    }

    #[test]
    fn what_is_never_closed_reaches_to_the_end() {
        for html in ["<p", "<p class=\"", "<!-- x", "<!", "</p", "<p x='>"] {
            assert_eq!(read(html), "", "{html}");
        }
    }
}
