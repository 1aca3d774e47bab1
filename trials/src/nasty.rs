//! Inputs that no newspaper prints, and that any text box gets.

/// Pieces that make a nasty text when they are repeated, each with its name.
pub const UNITS: [(&str, &str); 24] = [
    ("straight quotation marks", "\""),
    ("opening quotation marks", "“"),
    ("closing quotation marks", "”"),
    ("apostrophes", "'"),
    ("backquotes", "`"),
    ("capitals", "A"),
    ("single capitals", "A "),
    ("capitalized words", "Amara "),
    ("commas", ","),
    ("spaced commas", ", "),
    ("combining marks", "\u{301}"),
    ("one letter", "a"),
    ("one word", "word "),
    ("nested brackets", "("),
    ("line breaks", "\n"),
    ("short paragraphs", "a\n\n"),
    ("emoji", "👩‍🌾"),
    ("right-to-left text", "שלום "),
    ("zero-width spaces", "\u{200b}"),
    ("replacement characters", "\u{fffd}"),
    ("names in a list", "Ama Osei, "),
    ("pronouns", "they said he "),
    ("attributions", "“No,” Ama Osei said. "),
    ("relative clauses", "Ama, who "),
];

/// Pieces that make a nasty page when they are repeated.
pub const MARKUP: [&str; 10] = [
    "<",
    "<div>",
    "</p>",
    "<p>word ",
    "&",
    "&#x41;",
    "<!--",
    "<a href='",
    "<script>",
    "<ul><li><a href=x>link</a>",
];

/// A text of so many bytes, or a few less, of nothing but one unit.
pub fn repeated(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len())
}

/// Brackets within brackets, half as many pairs as bytes.
pub fn nested(bytes: usize) -> String {
    "(".repeat(bytes / 2) + &")".repeat(bytes / 2)
}

/// What stands before, again and again in the middle of, and behind a nasty dossier file.
pub const FILES: [[&str; 3]; 5] = [
    [
        r#"{"format": "onrecord-dossier", "version": 1, "text": ""#,
        r"\ud83c\udf09\u0000",
        r#""}"#,
    ],
    [
        r#"{"format": "onrecord-dossier", "version": 1, "text": "é🌉", "corrections": ["#,
        r#"{"do": "split", "actor": {"mention": [0, 1]}, "mentions": [[1, 2]]}, "#,
        r#"{"do": "no-statement", "statement": [0, 1]}]}"#,
    ],
    [
        "{",
        r#""a": -1.5e3, "#,
        r#""format": "onrecord-dossier", "version": 1, "text": ""}"#,
    ],
    [
        r#"{"format": "onrecord-dossier", "version": "#,
        "9",
        r#", "text": ""}"#,
    ],
    ["", "[", ""],
];
