//! The little of HTML that our own `index.html` needs: to find its start tags and rewrite them.
//!
//! Not a parser for other people's pages: a `<` in a script or a style element would be taken for
//! a tag, and the page's policy allows neither.

use anyhow::Result;

/// A start tag.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Its name, as written.
    pub name: &'a str,
    /// Its attributes in order; the value of one without a value is empty.
    pub attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|&(_, value)| value)
    }
}

/// Copies a page; where `change` gives new text for a start tag, that stands in its place.
pub fn rewrite(
    html: &str,
    mut change: impl FnMut(&Tag) -> Result<Option<String>>,
) -> Result<String> {
    let mut out = String::with_capacity(html.len() + 1024);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, here) = rest.split_at(at);
        out += before;
        let end = if here.starts_with("<!--") {
            here.find("-->").map_or(here.len(), |end| end + 3)
        } else {
            tag_end(here)
        };
        let (markup, after) = here.split_at(end);
        match start_tag(markup).map(|tag| change(&tag)).transpose()? {
            Some(Some(new)) => out += &new,
            _ => out += markup,
        }
        rest = after;
    }
    out += rest;
    Ok(out)
}

/// One past the `>` that ends the tag at the start of `html`, quoted values skipped.
fn tag_end(html: &str) -> usize {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    html.len()
}

fn start_tag(markup: &str) -> Option<Tag<'_>> {
    let inside = markup.strip_prefix('<')?.strip_suffix('>')?;
    let inside = inside.strip_suffix('/').unwrap_or(inside);
    let end = inside
        .find(|c: char| c.is_ascii_whitespace())
        .unwrap_or(inside.len());
    let (name, mut rest) = inside.split_at(end);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Some(Tag { name, attributes });
        }
        let end = rest
            .find(|c: char| c == '=' || c.is_ascii_whitespace())
            .unwrap_or(rest.len());
        let (attribute, after) = rest.split_at(end);
        let value;
        (value, rest) = match after.strip_prefix('=') {
            Some(after) => value_of(after),
            None => ("", after),
        };
        attributes.push((attribute, value));
    }
}

/// The value at the start of `text`, and what follows it.
fn value_of(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some((value, after)) = text
            .strip_prefix(quote)
            .and_then(|inside| inside.split_once(quote))
        {
            return (value, after);
        }
    }
    text.split_at(
        text.find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(text.len()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(html: &str) -> Vec<(String, Vec<(String, String)>)> {
        let mut seen = Vec::new();
        let copy = rewrite(html, |tag| {
            let own = |&(n, v): &(&str, &str)| (n.to_owned(), v.to_owned());
            seen.push((
                tag.name.to_owned(),
                tag.attributes.iter().map(own).collect(),
            ));
            Ok(None)
        });
        assert_eq!(copy.unwrap(), html);
        seen
    }

    #[test]
    fn start_tags_are_found_with_their_attributes() {
        let seen =
            tags("<!doctype html><!-- <b> --><p class=x title='a > b' hidden>1 < 2</p><br/>");
        let own = |n: &str, v: &str| (n.to_owned(), v.to_owned());
        assert_eq!(
            seen,
            [
                (
                    "p".to_owned(),
                    vec![own("class", "x"), own("title", "a > b"), own("hidden", "")]
                ),
                ("br".to_owned(), vec![]),
            ]
        );
    }

    #[test]
    fn a_tag_can_be_replaced() {
        let new = rewrite("<i>a</i><b\n x=\"1\">c</b>", |tag| {
            Ok(tag.get("X").map(|x| format!("<u y={x}>")))
        });
        assert_eq!(new.unwrap(), "<i>a</i><u y=1>c</b>");
    }

    #[test]
    fn broken_markup_is_copied() {
        for html in ["<", "<a href=\"x", "<!-- open", "a < b", "<p =>"] {
            tags(html);
        }
    }
}
