//! Text inside XML.

use std::fmt::Write;

/// Text as it may stand in an element or between the quotation marks of an attribute.
///
/// Line breaks and tabs become references, or a reader would turn them into blanks in an
/// attribute. Characters outside XML 1.0's `Char` cannot be written even as references: each
/// becomes U+FFFD.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            '\t' => escaped.push_str("&#9;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Adds ` name="value"` to a tag.
pub fn attribute(tag: &mut String, name: &str, value: &str) {
    // Writing to a string cannot fail.
    let _ = write!(tag, " {name}=\"{}\"", escape(value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_meaning_in_xml_is_escaped() {
        assert_eq!(
            escape("<a b='c' d=\"e\">&amp;\r\n\t"),
            "&lt;a b=&apos;c&apos; d=&quot;e&quot;&gt;&amp;amp;&#13;&#10;&#9;"
        );
    }

    #[test]
    fn what_xml_forbids_is_replaced() {
        assert_eq!(
            escape("a\0b\u{b}c\u{1f}d\u{fffe}e\u{ffff}"),
            "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e\u{fffd}"
        );
    }

    #[test]
    fn other_letters_stay_as_they_are() {
        assert_eq!(escape("Łódź 東京 🐝\u{7f}"), "Łódź 東京 🐝\u{7f}");
    }

    #[test]
    fn an_attribute_cannot_be_left() {
        let mut tag = String::from("<node");
        attribute(&mut tag, "label", "\" onload=\"x");
        assert_eq!(tag, "<node label=\"&quot; onload=&quot;x\"");
    }
}
