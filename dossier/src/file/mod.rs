//! A dossier as a file that people and programs can read: the text and what was corrected, as JSON.
//!
//! The form is specified in `docs/FILE_FORMAT.md`. A file of a version that was once written opens
//! for ever. What a file says may come from a stranger: reading it never panics, takes time linear
//! in its length, and gives corrections that are as harmless as those of a link.

mod corrections;
mod value;

use std::fmt;

use value::Value;

use crate::json;
use crate::kept::Version;
use crate::offsets::CodePoints;

/// What the member `format` of every file says.
const FORMAT: &str = "onrecord-dossier";

/// The version written.
const VERSION: usize = 1;

/// What a file of ours is called after the dot.
pub const EXTENSION: &str = "onrecord.json";

/// Its media type.
pub const MEDIA_TYPE: &str = "application/json";

/// Why a dossier does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// A later version wrote it.
    Newer,
    /// It was changed, or only a part of it is there.
    Broken,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Newer => "this dossier was saved by a newer version of Onrecord: use that one",
            Self::Broken => "this dossier is damaged: a part of it is missing or was changed",
        })
    }
}

impl std::error::Error for FileError {}

/// The file that holds an article and its corrections; the same for the same content, always.
pub fn to_text(version: &Version) -> String {
    let points = CodePoints::of(&version.text);
    let corrections = corrections::written(&version.edits, &points);
    format!(
        "{{\n\"format\": {},\n\"version\": {VERSION},\n\"text\": {},\n\"corrections\": {}\n}}\n",
        json::string(FORMAT),
        json::string(&version.text),
        json::lines(&corrections),
    )
}

/// What a file holds; none if it is no dossier at all but some other text.
pub fn from_text(file: &str) -> Option<Result<Version, FileError>> {
    let file = file.trim_start_matches('\u{feff}');
    let Some(value) = Value::of(file) else {
        // An article does not begin like this; a dossier with its end missing does.
        let begun = file.trim_start().strip_prefix('{')?.trim_start();
        return begun
            .starts_with("\"format\": \"onrecord-dossier\"")
            .then_some(Err(FileError::Broken));
    };
    (value.get("format")?.text()? == FORMAT).then(|| version_of(&value))
}

fn version_of(value: &Value) -> Result<Version, FileError> {
    let version = value.get("version").and_then(Value::number);
    if version.ok_or(FileError::Broken)? > VERSION {
        return Err(FileError::Newer);
    }
    let text = value.get("text").and_then(Value::text);
    let text = text.ok_or(FileError::Broken)?.to_owned();
    let list = match value.get("corrections") {
        None => &[],
        Some(list) => list.list().ok_or(FileError::Broken)?,
    };
    let edits = corrections::read(list, &CodePoints::of(&text)).ok_or(FileError::Broken)?;
    Ok(Version { text, edits })
}

#[cfg(test)]
mod tests {
    use engine::{ActorKind, QuoteKind, RelationKind, Span};

    use super::*;
    use crate::edits::{ActorAt, Edit, RelationAt};

    const TEXT: &str = "“Né,” said Zoë Ōkafor.\n\tMr Ito \"fled\" 🌉.";

    /// One of each kind.
    fn every_edit() -> Vec<Edit> {
        let zoe = ActorAt::Mention(Span::new(16, 28));
        let added = ActorAt::Added(5);
        let quote = Span::new(0, 10);
        let evidence = Span::new(31, 37);
        vec![
            Edit::Speaker {
                quote,
                to: Some(zoe),
            },
            Edit::Speaker { quote, to: None },
            Edit::Kind {
                quote,
                kind: QuoteKind::Mixed,
            },
            Edit::Bounds {
                quote,
                content: vec![Span::new(3, 6), Span::new(16, 20)],
            },
            Edit::NoQuote { quote },
            Edit::AddActor {
                name: "Ana \"Bo\"".into(),
                kind: ActorKind::Group,
            },
            Edit::AddQuote {
                content: vec![evidence],
                speaker: Some(added),
            },
            Edit::AddQuote {
                content: vec![],
                speaker: None,
            },
            Edit::Rename {
                actor: zoe,
                name: "Z".into(),
            },
            Edit::ActorKind {
                actor: zoe,
                kind: ActorKind::Place,
            },
            Edit::Merge {
                actor: zoe,
                into: added,
            },
            Edit::Split {
                actor: zoe,
                mentions: vec![evidence],
            },
            Edit::NoActor { actor: zoe },
            Edit::AddRelation {
                source: zoe,
                target: added,
                kind: RelationKind::Accuse,
                evidence,
            },
            Edit::NoRelation {
                relation: RelationAt {
                    source: zoe,
                    target: added,
                    kind: RelationKind::Aid,
                    evidence,
                },
            },
        ]
    }

    #[test]
    fn every_correction_comes_back() {
        let version = Version {
            text: TEXT.into(),
            edits: every_edit(),
        };
        assert_eq!(from_text(&to_text(&version)), Some(Ok(version)));
    }

    #[test]
    fn corrections_outside_the_text_stay_outside() {
        let version = Version {
            text: "Né".into(),
            edits: vec![Edit::NoQuote {
                quote: Span { start: 900, end: 7 },
            }],
        };
        assert_eq!(from_text(&to_text(&version)), Some(Ok(version)));
    }

    #[test]
    fn places_count_code_points() {
        let file = to_text(&Version {
            text: TEXT.into(),
            edits: every_edit().into_iter().take(1).collect(),
        });
        assert!(
            file.contains(r#"{"do": "speaker", "statement": [0, 5], "to": {"mention": [11, 21]}}"#),
            "{file}"
        );
    }

    #[test]
    fn another_text_is_no_dossier() {
        for text in [
            "",
            "The mill is shut.",
            "{\"a\": 1}",
            "{",
            "[]",
            "{\"format\": \"gexf\"}",
        ] {
            assert_eq!(from_text(text), None, "{text}");
        }
    }

    #[test]
    fn a_newer_or_a_damaged_one_is_told() {
        let file = to_text(&Version {
            text: TEXT.into(),
            edits: every_edit(),
        });
        assert_eq!(
            from_text(&file.replace("\"version\": 1", "\"version\": 2")),
            Some(Err(FileError::Newer))
        );
        for (from, to) in [
            ("\"text\"", "\"words\""),
            ("\"merge\"", "\"marry\""),
            ("\"ACCUSE\"", "\"LOVE\""),
            ("[11, 21]", "[11]"),
            ("\"version\": 1", "\"version\": \"1\""),
        ] {
            let damaged = file.replace(from, to);
            assert_ne!(damaged, file);
            assert_eq!(from_text(&damaged), Some(Err(FileError::Broken)), "{to}");
        }
        for length in 40..file.trim_end().len() {
            if let Some(cut) = file.get(..length) {
                assert_eq!(from_text(cut), Some(Err(FileError::Broken)));
            }
        }
    }
}
