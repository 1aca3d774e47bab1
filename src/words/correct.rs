//! Corrections.

use dossier::edits::{Act, ActorAt, Edit, End, Way};
use engine::Span;

use super::{UNNAMED, actor_kind, counted, kind, relation};

/// Opens what can be corrected.
pub const CORRECT: &str = "Correct";
/// Closes it and changes nothing.
pub const CANCEL: &str = "Cancel";
/// Makes the correction.
pub const SAVE: &str = "Save";
/// Choice of the one who says it.
pub const SPEAKER: &str = "Speaker";
/// The speaker is someone the page does not know.
pub const SOMEONE_ELSE: &str = "Someone else…";
/// Their name, or an actor's.
pub const ACTOR_NAME: &str = "Name";
/// Choice of the kind of an actor.
pub const ACTOR_KIND: &str = "Kind of actor";
/// Choice of the one who is the same.
pub const SAME_AS: &str = "Same as";
/// None of them.
pub const NO_ONE: &str = "No one else";
/// Button: the card goes.
pub const NOT_A_QUOTE: &str = "Not a statement";
/// Button: its words are to begin or end elsewhere.
pub const OTHER_WORDS: &str = "Change its words";
/// Button: the actor goes.
pub const NOT_AN_ACTOR: &str = "Not an actor";
/// Button: the relation goes.
pub const WRONG_RELATION: &str = "This is wrong";
/// On what a person changed.
pub const CHANGED: &str = "Changed by you";

/// Button: marks a sentence of the article, to add what was missed.
pub const MARK: &str = "Add what was missed";
/// Name of the bar beside marked words.
pub const MARKING: &str = "Marked words";
/// Button: the marked words are a statement.
pub const ADD_STATEMENT: &str = "Add as statement";
/// Button: the marked sentence says how two actors stand to each other.
pub const ADD_RELATION: &str = "Add a relation";
/// Instead of the button, where a statement begins with these words already.
pub const IS_STATEMENT: &str = "This is a statement already.";
/// Choice of the one who does it.
pub const WHO: &str = "Who";
/// Choice of what they do.
pub const DOES_WHAT: &str = "What";
/// Choice of the one to whom.
pub const WHOM: &str = "To whom";
/// Choice of the sentence that says so.
pub const SENTENCE: &str = "Sentence";
/// Said where both ends are the same.
pub const SAME_ENDS: &str = "Choose two different actors.";
/// Button: opens the form that makes two actors of one.
pub const SPLIT_OFF: &str = "This is two actors";
/// Over the mentions of an actor.
pub const MENTIONS_OF_ANOTHER: &str = "Which of these are someone else?";
/// Choice of who that is.
pub const WHO_THEY_ARE: &str = "Who they are";
/// Button: makes two of one.
pub const SPLIT: &str = "Make them two";
/// Said where all or none were chosen.
pub const CHOOSE_MENTIONS: &str = "Choose some of the mentions, and leave some.";

/// Heading of the list of corrections.
pub const CORRECTIONS: &str = "Your corrections";
/// Under it.
pub const CORRECTIONS_NOTE: &str =
    "In the order in which you made them. What you take back here can be undone, too.";
/// Button: takes one correction back.
pub const TAKE_BACK: &str = "Take back";
/// Button: takes all of them back.
pub const RESET: &str = "Take all back";
/// On a correction that changed nothing.
pub const LOST: &str = "does not fit the text";
/// Button: forgets the corrections that changed nothing.
pub const FORGET_LOST: &str = "Forget";

/// What stands for words that are no longer in the text.
const GONE: &str = "words that are gone";

/// Most characters of the text that are quoted where a correction is described.
const EXCERPT: usize = 60;

/// "1 correction", "4 corrections".
pub fn corrections(count: usize) -> String {
    counted(count, "correction", "corrections")
}

/// How many corrections changed nothing.
pub fn lost(count: usize) -> String {
    let verb = if count == 1 { "does" } else { "do" };
    format!("{} {verb} not fit the text", corrections(count))
}

/// Button on a correction, for the ear.
pub fn take_back(what: &str) -> String {
    format!("{TAKE_BACK}: {what}")
}

/// A correction in the reader's words; `edits` is the list it is in.
pub fn described(text: &str, edits: &[Edit], edit: &Edit) -> String {
    let said =
        |span: &Span| words_at(text, *span).map_or(GONE.to_owned(), |words| format!("“{words}”"));
    let all = |spans: &[Span]| spans.first().map_or(GONE.to_owned(), said);
    let who = |at: &ActorAt| match at {
        ActorAt::Mention(span) => words_at(text, *span).unwrap_or_else(|| GONE.to_owned()),
        ActorAt::Added(index) => match edits.get(*index) {
            Some(Edit::AddActor { name, .. }) => name.clone(),
            _ => GONE.to_owned(),
        },
    };
    match edit {
        Edit::Speaker { quote, to } => {
            let to = to.as_ref().map_or(UNNAMED.to_lowercase(), who);
            format!("Speaker of {}: {to}", said(quote))
        }
        Edit::Kind { quote, kind: how } => {
            format!("{}: {}", said(quote), kind(*how).to_lowercase())
        }
        Edit::Bounds { content, .. } => format!("Words of a statement: {}", all(content)),
        Edit::NoQuote { quote } => format!("Not a statement: {}", said(quote)),
        Edit::AddQuote { content, .. } => format!("Statement added: {}", all(content)),
        Edit::AddActor { name, kind } => format!("Actor added: {name}, {}", actor_kind(*kind)),
        Edit::Rename { actor, name } => format!("{} is called {name}", who(actor)),
        Edit::ActorKind { actor, kind } => format!("{}: {}", who(actor), actor_kind(*kind)),
        Edit::Merge { actor, into } => format!("{} and {} are the same", who(actor), who(into)),
        Edit::Split { mentions, .. } => {
            let first = mentions.iter().find_map(|span| words_at(text, *span));
            format!(
                "{} is someone else",
                first.unwrap_or_else(|| GONE.to_owned())
            )
        }
        Edit::NoActor { actor } => format!("Not an actor: {}", who(actor)),
        Edit::AddRelation {
            source,
            target,
            kind,
            ..
        } => format!(
            "Relation added: {} {} {}",
            who(source),
            relation(*kind),
            who(target)
        ),
        Edit::NoRelation { relation: at } => format!(
            "Not so: {} {} {}",
            who(&at.source),
            relation(at.kind),
            who(&at.target)
        ),
    }
}

/// The words under a span, shortened; none if nothing is under it.
fn words_at(text: &str, span: Span) -> Option<String> {
    let words = text.get(span.start..span.end)?.trim();
    let bare = words.trim_matches(['“', '”', '"', '„', '«', '»', ',']);
    (!bare.is_empty()).then(|| excerpt(bare))
}

/// The beginning of a longer text, in one line, ended between two words.
pub fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = line.char_indices().nth(EXCERPT) else {
        return line;
    };
    let head = &line[..cut];
    let whole = head.rfind(' ').map_or(head, |space| &head[..space]);
    format!("{}…", whole.trim_end_matches([',', '.', ';', ':']))
}

/// An end of marked words.
pub fn end(end: End) -> &'static str {
    match end {
        End::Start => "Start",
        End::End => "End",
    }
}

/// Name of the grip at an end of marked words.
pub fn grip(end: End) -> &'static str {
    match end {
        End::Start => "Where it begins",
        End::End => "Where it ends",
    }
}

/// Where an end is, for the ear: the words at that end.
pub fn grip_at(end: End, marked: &str) -> String {
    let words: Vec<&str> = marked.split_whitespace().collect();
    let few = words.len().min(4);
    let near = match end {
        End::Start => &words[..few],
        End::End => &words[words.len() - few..],
    };
    near.join(" ")
}

/// Button: moves an end by a word.
pub fn nudge(end: End, way: Way) -> &'static str {
    match (end, way) {
        (End::Start, Way::Earlier) => "Start one word earlier",
        (End::Start, Way::Later) => "Start one word later",
        (End::End, Way::Earlier) => "End one word earlier",
        (End::End, Way::Later) => "End one word later",
    }
}

/// Said when words were marked.
pub fn marked(words: &str) -> String {
    format!("Marked: {words}")
}

/// What was corrected, for the ear.
fn correction(edits: &[Edit]) -> &'static str {
    // What is done at once is known by the weightiest part of it.
    let weighty = edits.iter().find(|edit| {
        matches!(
            edit,
            Edit::AddQuote { .. } | Edit::Merge { .. } | Edit::Split { .. }
        )
    });
    match weighty.or(edits.last()) {
        Some(Edit::Speaker { .. }) => "speaker",
        Some(Edit::Kind { .. }) => "kind of statement",
        Some(Edit::Bounds { .. }) => "words of a statement",
        Some(Edit::NoQuote { .. }) => "statement removed",
        Some(Edit::AddQuote { .. }) => "statement added",
        Some(Edit::AddActor { .. }) => "actor added",
        Some(Edit::Rename { .. }) => "name",
        Some(Edit::ActorKind { .. }) => "kind of actor",
        Some(Edit::Merge { .. }) => "actors joined",
        Some(Edit::Split { .. }) => "actors parted",
        Some(Edit::NoActor { .. }) => "actor removed",
        Some(Edit::AddRelation { .. }) => "line added",
        Some(Edit::NoRelation { .. }) => "line removed",
        None => "nothing",
    }
}

fn act(act: &Act) -> &'static str {
    match act {
        Act::Correct(edits) => correction(edits),
        Act::Keep(left) if left.is_empty() => "all corrections taken back",
        Act::Keep(_) => "corrections taken back",
    }
}

/// Said when corrections were made.
pub fn corrected(edits: &[Edit]) -> String {
    format!("Corrected: {}", correction(edits))
}

/// Said when some or all of them were taken back in the list.
pub fn taken_back(left: usize) -> String {
    match left {
        0 => "All corrections taken back".to_owned(),
        left => format!("Taken back; {} left", corrections(left)),
    }
}

/// Said when an act was undone.
pub fn undone(last: &Act) -> String {
    format!("Undone: {}", act(last))
}

/// Said when it was done again.
pub fn redone(last: &Act) -> String {
    format!("Done again: {}", act(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::ActorKind;

    const TEXT: &str = "“We sail at noon,” said Abena Frimpong. Frimpong met Lars Holm.";

    fn at(words: &str) -> Span {
        let start = TEXT.find(words).expect("it stands there");
        Span::new(start, start + words.len())
    }

    #[test]
    fn corrections_are_told_in_the_words_of_the_article() {
        let holm = ActorAt::Mention(at("Lars Holm"));
        let edits = [
            Edit::AddActor {
                name: "Kari".to_owned(),
                kind: ActorKind::Person,
            },
            Edit::Speaker {
                quote: at("“We sail at noon,”"),
                to: Some(ActorAt::Added(0)),
            },
            Edit::Merge {
                actor: holm,
                into: ActorAt::Mention(at("Abena Frimpong")),
            },
        ];
        let told = edits.each_ref().map(|edit| described(TEXT, &edits, edit));
        let expected = [
            "Actor added: Kari, person",
            "Speaker of “We sail at noon”: Kari",
            "Lars Holm and Abena Frimpong are the same",
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn what_is_gone_from_the_text_is_told_as_such() {
        for gone in [
            Span::new(4, 4),
            Span { start: 9, end: 2 },
            Span::new(1, 2),
            Span::new(900, 990),
        ] {
            let edit = Edit::NoQuote { quote: gone };
            assert_eq!(
                described(TEXT, &[], &edit),
                "Not a statement: words that are gone"
            );
        }
    }

    #[test]
    fn an_excerpt_ends_between_two_words() {
        let long = "one two three four five six seven eight nine ten, eleven twelve thirteen";
        assert_eq!(
            excerpt(long),
            "one two three four five six seven eight nine ten, eleven…"
        );
        assert_eq!(excerpt("short\n and\tsweet"), "short and sweet");
    }

    #[test]
    fn a_grip_tells_the_words_at_its_end() {
        assert_eq!(grip_at(End::Start, "We will not go home"), "We will not go");
        assert_eq!(grip_at(End::End, "We will not go home"), "will not go home");
        assert_eq!(grip_at(End::End, ""), "");
    }
}
