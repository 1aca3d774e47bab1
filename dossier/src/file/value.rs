//! Reading JSON (RFC 8259): the little that a dossier needs, at a fraction of a library's size.

/// Objects and arrays within each other; more is no file of ours.
const DEEPEST: usize = 16;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, `true`, `false`, and numbers that are no natural ones: nothing here needs them.
    Other,
    /// A natural number; the largest of this machine for all above it.
    Number(usize),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object, its members in order.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The value that a text is; none if it is no JSON. Never panics; the time is linear.
    pub fn of(text: &str) -> Option<Self> {
        let mut reader = Reader { rest: text };
        let value = reader.value(DEEPEST)?;
        reader.skip_blanks();
        reader.rest.is_empty().then_some(value)
    }

    /// The member of this name; the first, if there are several.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        members
            .iter()
            .find(|(member, _)| member == name)
            .map(|(_, value)| value)
    }

    /// The string that it is.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number that it is.
    pub fn number(&self) -> Option<usize> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The items of the array that it is.
    pub fn list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }
}

struct Reader<'t> {
    rest: &'t str,
}

impl<'t> Reader<'t> {
    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// Passes over a mark, if it comes next.
    fn passes(&mut self, mark: &str) -> bool {
        match self.rest.strip_prefix(mark) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_blanks();
        match self.rest.as_bytes().first()? {
            b'"' => self.string().map(Value::Text),
            b'[' => {
                let mut items = Vec::new();
                self.members("[", "]", |reader| {
                    items.push(reader.value(depth.checked_sub(1)?)?);
                    Some(())
                })?;
                Some(Value::List(items))
            }
            b'{' => {
                let mut members = Vec::new();
                self.members("{", "}", |reader| {
                    let name = reader.string()?;
                    reader.skip_blanks();
                    let value = reader
                        .passes(":")
                        .then(|| reader.value(depth.checked_sub(1)?))??;
                    members.push((name, value));
                    Some(())
                })?;
                Some(Value::Object(members))
            }
            b'-' | b'0'..=b'9' => self.number(),
            _ => ["null", "true", "false"]
                .into_iter()
                .any(|word| self.passes(word))
                .then_some(Value::Other),
        }
    }

    /// What stands between two marks, with commas between.
    fn members(
        &mut self,
        open: &str,
        close: &str,
        mut member: impl FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        self.passes(open);
        self.skip_blanks();
        if self.passes(close) {
            return Some(());
        }
        loop {
            self.skip_blanks();
            member(self)?;
            self.skip_blanks();
            if self.passes(close) {
                return Some(());
            }
            self.passes(",").then_some(())?;
        }
    }

    fn number(&mut self) -> Option<Value> {
        let negative = self.passes("-");
        let whole = self.digits()?;
        if whole.len() > 1 && whole.starts_with('0') {
            return None;
        }
        let fraction = self.passes(".");
        if fraction {
            self.digits()?;
        }
        let power = self.passes("e") || self.passes("E");
        if power {
            let _sign = self.passes("-") || self.passes("+");
            self.digits()?;
        }
        if negative || fraction || power {
            return Some(Value::Other);
        }
        // Digits alone fail only where there are too many of them.
        Some(Value::Number(whole.parse().unwrap_or(usize::MAX)))
    }

    /// Digits, at least one.
    fn digits(&mut self) -> Option<&'t str> {
        let digit = |c: char| c.is_ascii_digit();
        let end = self.rest.find(|c| !digit(c)).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        (end > 0).then_some(digits)
    }

    fn string(&mut self) -> Option<String> {
        self.passes("\"").then_some(())?;
        let mut out = String::new();
        loop {
            let end = self.rest.find(|c: char| c == '"' || c == '\\' || c < ' ')?;
            let (plain, rest) = self.rest.split_at(end);
            out.push_str(plain);
            self.rest = rest;
            if self.passes("\"") {
                return Some(out);
            }
            self.passes("\\").then_some(())?;
            out.push(self.escaped()?);
        }
    }

    /// The character behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let mark = self.rest.chars().next()?;
        self.rest = &self.rest[mark.len_utf8()..];
        Some(match mark {
            '"' | '\\' | '/' => mark,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let first = self.unit()?;
                let units = if (0xD800..0xDC00).contains(&first) {
                    self.passes("\\u").then_some(())?;
                    vec![first, self.unit()?]
                } else {
                    vec![first]
                };
                // A half of a pair is no character: no file of ours has one.
                char::decode_utf16(units).next()?.ok()?
            }
            _ => return None,
        })
    }

    fn unit(&mut self) -> Option<u16> {
        let digits = self.rest.get(..4)?;
        let unit = digits
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit())
            .then(|| u16::from_str_radix(digits, 16).ok())?;
        self.rest = &self.rest[4..];
        unit
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn it_reads_what_json_is() {
        let value = Value::of(" {\"a\": [1, 0, -2.5e3, null],\n\"b\": {\"c\": \"\"}} ");
        let value = value.expect("JSON");
        assert_eq!(
            value.get("a").and_then(Value::list),
            Some(
                [
                    Value::Number(1),
                    Value::Number(0),
                    Value::Other,
                    Value::Other
                ]
                .as_slice()
            )
        );
        assert_eq!(value.get("b").and_then(|b| b.get("c")?.text()), Some(""));
        assert_eq!(value.get("c"), None);
        for text in ["-0", "0.5", "1e9", "1E+09", "-2.5e-3"] {
            assert_eq!(Value::of(text), Some(Value::Other), "{text}");
        }
        let above = format!("{}0", usize::MAX);
        assert_eq!(Value::of(&above), Some(Value::Number(usize::MAX)));
    }

    #[test]
    fn strings_come_back_as_they_were_written() {
        for text in ["", "a\"b\\c/\n\r\t\0\u{1f}", "Zoë 漢 🌉 \u{2028}<b>"] {
            assert_eq!(
                Value::of(&json::string(text)),
                Some(Value::Text(text.into()))
            );
        }
        let escaped = r#""\u00e9\uD83C\uDF09\b\f\/""#;
        assert_eq!(
            Value::of(escaped),
            Some(Value::Text("é🌉\u{8}\u{c}/".into()))
        );
    }

    #[test]
    fn all_else_is_refused() {
        for text in [
            "",
            "{",
            "[1",
            "[1,]",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "nul",
            "01",
            "1 2",
            "\"a",
            "\"\\x\"",
            "\"\\ud83c\"",
            "\"\\ud83c\\u0041\"",
            "\"\\u12\"",
            "\"\n\"",
            "--1",
            "+1",
            "1.",
            "-.5",
            "1e",
            "-01",
        ] {
            assert_eq!(Value::of(text), None, "{text}");
        }
        assert_eq!(Value::of(&"[".repeat(100_000)), None);
    }
}
