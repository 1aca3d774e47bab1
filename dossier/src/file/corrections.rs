//! Corrections in words, their places counted in code points.

use engine::{RelationKind, Span};

use super::value::Value;
use crate::edits::{ActorAt, Edit, RelationAt};
use crate::json;
use crate::names::Named;
use crate::offsets::CodePoints;
use crate::view::{Tally, Tone, sift};

/// A list of edits as JSON objects.
pub fn written(edits: &[Edit], points: &CodePoints) -> Vec<String> {
    let writer = Writer { points };
    edits.iter().map(|edit| writer.edit(edit)).collect()
}

struct Writer<'t> {
    points: &'t CodePoints,
}

impl Writer<'_> {
    fn edit(&self, edit: &Edit) -> String {
        let (what, mut members) = match edit {
            Edit::Speaker { quote, to } => (
                "speaker",
                vec![("statement", self.span(*quote)), ("to", self.maybe(*to))],
            ),
            Edit::Kind { quote, kind } => (
                "kind",
                vec![
                    ("statement", self.span(*quote)),
                    ("kind", json::string(kind.name())),
                ],
            ),
            Edit::Bounds { quote, content } => (
                "words",
                vec![
                    ("statement", self.span(*quote)),
                    ("content", self.spans(content)),
                ],
            ),
            Edit::NoQuote { quote } => ("no-statement", vec![("statement", self.span(*quote))]),
            Edit::AddQuote { content, speaker } => (
                "add-statement",
                vec![
                    ("content", self.spans(content)),
                    ("speaker", self.maybe(*speaker)),
                ],
            ),
            Edit::AddActor { name, kind } => (
                "add-actor",
                vec![
                    ("name", json::string(name)),
                    ("kind", json::string(kind.name())),
                ],
            ),
            Edit::Rename { actor, name } => (
                "rename",
                vec![("actor", self.actor(*actor)), ("name", json::string(name))],
            ),
            Edit::ActorKind { actor, kind } => (
                "actor-kind",
                vec![
                    ("actor", self.actor(*actor)),
                    ("kind", json::string(kind.name())),
                ],
            ),
            Edit::Merge { actor, into } => (
                "merge",
                vec![("actor", self.actor(*actor)), ("into", self.actor(*into))],
            ),
            Edit::Split { actor, mentions } => (
                "split",
                vec![
                    ("actor", self.actor(*actor)),
                    ("mentions", self.spans(mentions)),
                ],
            ),
            Edit::NoActor { actor } => ("no-actor", vec![("actor", self.actor(*actor))]),
            Edit::AddRelation {
                source,
                target,
                kind,
                evidence,
            } => (
                "add-relation",
                self.relation(*source, *target, *kind, *evidence),
            ),
            Edit::NoRelation { relation } => (
                "no-relation",
                self.relation(
                    relation.source,
                    relation.target,
                    relation.kind,
                    relation.evidence,
                ),
            ),
        };
        members.insert(0, ("do", json::string(what)));
        json::object(&members)
    }

    fn relation(
        &self,
        source: ActorAt,
        target: ActorAt,
        kind: RelationKind,
        evidence: Span,
    ) -> Vec<(&'static str, String)> {
        vec![
            ("source", self.actor(source)),
            ("target", self.actor(target)),
            ("kind", json::string(kind.name())),
            ("evidence", self.span(evidence)),
        ]
    }

    fn maybe(&self, actor: Option<ActorAt>) -> String {
        actor.map_or_else(|| "null".to_owned(), |actor| self.actor(actor))
    }

    fn actor(&self, actor: ActorAt) -> String {
        match actor {
            ActorAt::Mention(span) => json::object(&[("mention", self.span(span))]),
            ActorAt::Added(index) => json::object(&[("added", index.to_string())]),
        }
    }

    fn spans(&self, spans: &[Span]) -> String {
        let spans: Vec<String> = spans.iter().map(|&span| self.span(span)).collect();
        format!("[{}]", spans.join(", "))
    }

    fn span(&self, span: Span) -> String {
        let [start, end] = [span.start, span.end].map(|byte| self.points.of_byte(byte));
        format!("[{start}, {end}]")
    }
}

/// The edits that a list of JSON objects says; none if one of them is no edit we know.
pub fn read(list: &[Value], points: &CodePoints) -> Option<Vec<Edit>> {
    let reader = Reader { points };
    list.iter().map(|value| reader.edit(value)).collect()
}

struct Reader<'t> {
    points: &'t CodePoints,
}

impl Reader<'_> {
    fn edit(&self, value: &Value) -> Option<Edit> {
        let actor = |name| self.actor(value.get(name)?);
        let quote = || self.span(value.get("statement")?);
        let name = || Some(value.get("name")?.text()?.to_owned());
        let kind = || value.get("kind")?.text();
        Some(match value.get("do")?.text()? {
            "speaker" => Edit::Speaker {
                quote: quote()?,
                to: self.maybe(value.get("to"))?,
            },
            "kind" => Edit::Kind {
                quote: quote()?,
                kind: named(kind()?, &Tally::KINDS)?,
            },
            "words" => Edit::Bounds {
                quote: quote()?,
                content: self.spans(value.get("content")?)?,
            },
            "no-statement" => Edit::NoQuote { quote: quote()? },
            "add-statement" => Edit::AddQuote {
                content: self.spans(value.get("content")?)?,
                speaker: self.maybe(value.get("speaker"))?,
            },
            "add-actor" => Edit::AddActor {
                name: name()?,
                kind: named(kind()?, &sift::KINDS)?,
            },
            "rename" => Edit::Rename {
                actor: actor("actor")?,
                name: name()?,
            },
            "actor-kind" => Edit::ActorKind {
                actor: actor("actor")?,
                kind: named(kind()?, &sift::KINDS)?,
            },
            "merge" => Edit::Merge {
                actor: actor("actor")?,
                into: actor("into")?,
            },
            "split" => Edit::Split {
                actor: actor("actor")?,
                mentions: self.spans(value.get("mentions")?)?,
            },
            "no-actor" => Edit::NoActor {
                actor: actor("actor")?,
            },
            "add-relation" => {
                let relation = self.relation(value)?;
                Edit::AddRelation {
                    source: relation.source,
                    target: relation.target,
                    kind: relation.kind,
                    evidence: relation.evidence,
                }
            }
            "no-relation" => Edit::NoRelation {
                relation: self.relation(value)?,
            },
            _ => return None,
        })
    }

    fn relation(&self, value: &Value) -> Option<RelationAt> {
        Some(RelationAt {
            source: self.actor(value.get("source")?)?,
            target: self.actor(value.get("target")?)?,
            kind: relation_kind(value.get("kind")?.text()?)?,
            evidence: self.span(value.get("evidence")?)?,
        })
    }

    /// An actor, or nobody where there is `null` or nothing.
    fn maybe(&self, value: Option<&Value>) -> Option<Option<ActorAt>> {
        match value {
            None | Some(Value::Other) => Some(None),
            Some(value) => self.actor(value).map(Some),
        }
    }

    fn actor(&self, value: &Value) -> Option<ActorAt> {
        match value.get("added") {
            Some(index) => index.number().map(ActorAt::Added),
            None => self.span(value.get("mention")?).map(ActorAt::Mention),
        }
    }

    fn spans(&self, value: &Value) -> Option<Vec<Span>> {
        value.list()?.iter().map(|item| self.span(item)).collect()
    }

    fn span(&self, value: &Value) -> Option<Span> {
        let [start, end] = value.list()? else {
            return None;
        };
        let byte = |value: &Value| Some(self.points.to_byte(value.number()?));
        // A stranger's may be reversed or lie outside the text: then the edit is lost.
        Some(Span {
            start: byte(start)?,
            end: byte(end)?,
        })
    }
}

fn named<K: Named + Copy>(name: &str, kinds: &[K]) -> Option<K> {
    kinds.iter().copied().find(|kind| kind.name() == name)
}

fn relation_kind(name: &str) -> Option<RelationKind> {
    Tone::ALL
        .iter()
        .find_map(|tone| named(name, tone.classes()))
}
