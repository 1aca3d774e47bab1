//! Writing JSON (RFC 8259): the little that the exports need, at a fraction of a library's size.

/// A string with its marks; whatever JSON does not allow inside is escaped.
pub fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => {
                out.push_str("\\u00");
                out.push(if control < '\u{10}' { '0' } else { '1' });
                out.extend(char::from_digit(control as u32 % 16, 16));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// The string, or `null` where there is none.
pub fn optional(text: Option<&str>) -> String {
    text.map_or_else(|| "null".to_owned(), string)
}

/// An object; the values are JSON already.
pub fn object(members: &[(&str, String)]) -> String {
    let members: Vec<String> = members
        .iter()
        .map(|(name, value)| format!("{}: {value}", string(name)))
        .collect();
    format!("{{{}}}", members.join(", "))
}

/// An array with one item a line; the items are JSON already.
pub fn lines(items: &[String]) -> String {
    if items.is_empty() {
        return "[]".to_owned();
    }
    format!("[\n{}\n]", items.join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, json: &str) {
        assert_eq!(string(text), json);
    }

    #[test]
    fn marks_and_backslashes_are_escaped() {
        check(r#"a "b" \c"#, r#""a \"b\" \\c""#);
    }

    #[test]
    fn control_characters_are_escaped() {
        check("a\nb\r\tc", r#""a\nb\r\tc""#);
        check("\0\u{f}\u{10}\u{1f}", r#""\u0000\u000f\u0010\u001f""#);
    }

    #[test]
    fn all_else_stays() {
        check("Zoë 😀 / “x” \u{7f}", "\"Zoë 😀 / “x” \u{7f}\"");
        check("", "\"\"");
    }

    #[test]
    fn objects_and_arrays_nest() {
        let inner = object(&[("a", "1".to_owned()), ("b", optional(None))]);
        assert_eq!(inner, r#"{"a": 1, "b": null}"#);
        assert_eq!(lines(&[inner]), "[\n{\"a\": 1, \"b\": null}\n]");
        assert_eq!(lines(&[]), "[]");
    }
}
