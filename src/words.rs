//! Every word the page says to its reader, in one place, ready for translation.
//!
//! The first few stand in index.html too, which shows before the program has come; a test holds
//! the two together.

use dossier::edits::Edit;
use dossier::link::LinkError;
use dossier::view::ledger::Column;
use dossier::view::{Tone, Trust};
use engine::{ActorKind, Modality, QuoteKind, RelationKind, Stance};

use crate::state::Refusal;

/// The name of the page.
pub const NAME: &str = "Onrecord";
/// What it is, in a few words.
pub const PROMISE: &str = "Who said what, and who stands where.";
/// What it does, in a sentence.
pub const LEDE: &str = "Paste a news article. Every statement gets a card with its speaker and a mark in the text, \
     and the people in it become a picture, with the sentence behind every line.";
/// Why one may paste anything.
pub const PRIVATE: &str = "It all happens in this browser: nothing you paste leaves it.";
/// Label of the paste box.
pub const PASTE_LABEL: &str = "News article";
/// Inside the empty paste box.
pub const PASTE_HINT: &str = "Paste or type an article here";
/// Link to the sample article.
pub const SAMPLE: &str = "Try a sample article";
/// Button that opens a file.
pub const OPEN: &str = "Open a file";
/// Button that goes back to the article before.
pub const TAKE_UP: &str = "Back to your last article";
/// Button that shows the result of what was typed.
pub const READ: &str = "Read it";

/// Button that opens the text for changes.
pub const EDIT: &str = "Edit text";
/// Button that closes it again.
pub const DONE: &str = "Done";
/// Button that makes a link.
pub const SHARE: &str = "Share";
/// Heading over the link.
pub const SHARE_HEADING: &str = "A link that holds this article";
/// What the link is.
pub const SHARE_NOTE: &str =
    "The whole text is in the link itself; it is stored nowhere. Whoever has the link can read it.";
/// Label of the link.
pub const SHARE_LINK: &str = "Link";
/// Button that copies the link.
pub const SHARE_COPY: &str = "Copy link";
/// After it was copied.
pub const SHARE_COPIED: &str = "Copied";
/// After it could not be copied.
pub const SHARE_NOT_COPIED: &str = "Not copied: select the link and copy it";
/// Button that closes the dialog.
pub const SHARE_CLOSE: &str = "Close";
/// Button that begins anew.
pub const NEW: &str = "New article";
/// Heading over the text.
pub const ARTICLE: &str = "Article";
/// Heading over the cards.
pub const STATEMENTS: &str = "Statements";
/// Heading over the graph.
pub const ACTORS: &str = "Actors";
/// Name of the links between regions on a phone.
pub const REGIONS: &str = "Parts of the page";

/// Legend of the theme switch.
pub const THEME: &str = "Theme";
/// Follows the system.
pub const THEME_SYSTEM: &str = "System";
/// Dark on light.
pub const THEME_LIGHT: &str = "Light";
/// Light on dark.
pub const THEME_DARK: &str = "Dark";

/// On a block that is not the article's own text.
pub const BOILERPLATE: &str = "Not part of the article";
/// Instead of cards, where none was found.
pub const NO_STATEMENTS: &str = "No statement found";
/// What to do about it.
pub const NO_STATEMENTS_HELP: &str = "A statement needs someone who says it: quotation marks with a name beside them, or words such as \
     “said that” or “according to”. Check that the whole article was pasted.";
/// Instead of cards, where a filter hides them all.
pub const NO_MATCH: &str = "No statement matches";
/// Instead of the graph, where no one was found.
pub const NO_ACTORS: &str = "No actors found";
/// Button that opens all filters.
pub const SHOW_ALL: &str = "Show all";
/// Label of the search field.
pub const SEARCH: &str = "Search statements";
/// Every kind of statement.
pub const ALL_KINDS: &str = "All";
/// Name of the choice of kinds.
pub const KINDS: &str = "Kind of statement";
/// Name of the bar of shares.
pub const SHARES: &str = "Share of voice";
/// Order of the cards: as in the text.
pub const ORDER_TEXT: &str = "In order";
/// Order of the cards: by speaker.
pub const ORDER_SPEAKER: &str = "By speaker";
/// Name of that choice.
pub const ORDER: &str = "Order of statements";

/// Button: hides the speakers who say little.
pub const FEWER: &str = "Fewer";

/// Where the article does not name the speaker.
pub const UNNAMED: &str = "Speaker not named";
/// Button: to the words in the article.
pub const SHOW_IN_ARTICLE: &str = "Show in article";
/// Button: to the card.
pub const SHOW_CARD: &str = "Show card";
/// Opens the reasons.
pub const WHY: &str = "Why?";
/// Button: onto the clipboard.
pub const COPY: &str = "Copy";
/// After it got there.
pub const COPIED: &str = "Copied";
/// If it did not.
pub const NOT_COPIED: &str = "Could not copy";
/// Where a statement stands in the headline.
pub const IN_HEADLINE: &str = "Headline";

/// Name of the graph.
pub const PICTURE: &str = "Picture of the actors and their relations";
/// How to move in it.
pub const PICTURE_KEYS: &str =
    "Arrow keys go from actor to actor, Enter chooses one, Escape lets go.";
/// Under the picture while nothing is chosen.
pub const PICTURE_HINT: &str = "Choose an actor or a line to see the sentences behind it.";
/// On a tone in the legend, for the pointer.
pub const TONE_SWITCH: &str = "Show or hide these lines";
/// Opens the kinds of file as which the picture can be saved.
pub const SAVE_PICTURE: &str = "Save picture as";
/// Title inside a picture that was saved.
pub const PICTURE_TITLE: &str = "The actors of an article and their relations";
/// File: the picture as it is seen.
pub const SAVE_SVG: &str = "Picture (SVG)";
/// File: for Gephi.
pub const SAVE_GEXF: &str = "Graph for Gephi (GEXF)";
/// File: for other programs for graphs.
pub const SAVE_GRAPHML: &str = "Graph (GraphML)";
/// File: for spreadsheets, one row an actor.
pub const SAVE_NODES: &str = "Actors (CSV)";
/// File: for spreadsheets, one row a relation.
pub const SAVE_EDGES: &str = "Relations with sentences (CSV)";
/// File: for programs of one's own.
pub const SAVE_JSON: &str = "Data (JSON)";
/// Name of the part that shows them.
pub const EVIDENCE: &str = "Evidence";
/// Before the names by which an actor goes.
pub const ALSO_CALLED: &str = "Also called";
/// Before the list of pairs.
pub const LINES: &str = "Lines";
/// Where an actor has none.
pub const NO_LINES: &str = "No line to anyone in this article.";
/// Closes what is chosen.
pub const CLOSE: &str = "Let go";
/// Caption of the table.
pub const TABLE: &str = "Everyone in the article";
/// What an open arrow in the picture means.
pub const OPEN_ARROW: &str = "Planned, denied, past or only thought of";

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
/// Button: the actor goes.
pub const NOT_AN_ACTOR: &str = "Not an actor";
/// Button: the relation goes.
pub const WRONG_RELATION: &str = "This is wrong";
/// On what a person changed.
pub const CHANGED: &str = "Changed by you";
/// Button: takes the last correction back.
pub const UNDO: &str = "Undo";
/// Button: makes it again.
pub const REDO: &str = "Redo";

/// What was corrected, for the ear; every correction at once if there is none.
fn correction(edits: &[Edit]) -> &'static str {
    match edits.last() {
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
        None => "all corrections taken back",
    }
}

/// Said when corrections were made.
pub fn corrected(edits: &[Edit]) -> String {
    format!("Corrected: {}", correction(edits))
}

/// Said when they were taken back.
pub fn undone(edits: &[Edit]) -> String {
    format!("Undone: {}", correction(edits))
}

/// Said when they were made again.
pub fn redone(edits: &[Edit]) -> String {
    format!("Done again: {}", correction(edits))
}

/// The head of a column of that table.
pub fn column(column: Column) -> &'static str {
    match column {
        Column::Name => "Actor",
        Column::Kind => "Kind",
        Column::Quotes => "Statements",
        Column::SpokenAbout => "Spoken about",
        Column::Pairs => "Lines",
    }
}

/// What a kind of statement is called.
pub fn kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "Word for word",
        QuoteKind::Mixed => "Partly word for word",
        QuoteKind::Indirect => "Paraphrased",
    }
}

/// The same in one word, for narrow places.
pub fn kind_short(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "Direct",
        QuoteKind::Mixed => "Mixed",
        QuoteKind::Indirect => "Paraphrase",
    }
}

/// What a kind of actor is called.
pub fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organization => "organization",
        ActorKind::Government => "government",
        ActorKind::Place => "place",
        ActorKind::Group => "group",
    }
}

/// What a line says, as the verb between two names.
pub fn relation(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Agree => "agrees with",
        RelationKind::Consult => "meets",
        RelationKind::Support => "supports",
        RelationKind::Cooperate => "works with",
        RelationKind::Aid => "helps",
        RelationKind::Concede => "gives way to",
        RelationKind::Retreat => "pulls back from",
        RelationKind::Demand => "demands of",
        RelationKind::Accuse => "accuses",
        RelationKind::Reject => "rejects",
        RelationKind::Threaten => "threatens",
        RelationKind::Investigate => "investigates",
        RelationKind::Protest => "protests against",
        RelationKind::Mobilize => "mobilizes against",
        RelationKind::Sanction => "puts sanctions on",
        RelationKind::Coerce => "forces",
        RelationKind::Assault => "attacks",
        RelationKind::Affiliation => "is tied to",
        RelationKind::Mentions => "speaks about",
    }
}

/// What keeps a relation from being a plain fact of the day.
pub fn reserve(negated: bool, modality: Modality) -> Option<&'static str> {
    Some(match (modality, negated) {
        (Modality::Happened, false) => return None,
        (Modality::Happened, true) => "did not happen",
        (Modality::Planned, false) => "planned",
        (Modality::Planned, true) => "not planned",
        (Modality::CalledFor, false) => "called for",
        (Modality::CalledFor, true) => "called for: not to",
        (Modality::Denied, _) => "denied",
        (Modality::Hypothetical, _) => "hypothetical",
        (Modality::Former, _) => "former",
    })
}

/// A verb between two names, with what keeps it from being a plain fact: "meets (planned)".
pub fn reserved(kind: RelationKind, negated: bool, modality: Modality) -> String {
    let verb = relation(kind);
    match reserve(negated, modality) {
        Some(reserve) => format!("{verb} ({reserve})"),
        None => verb.to_owned(),
    }
}

/// What a speaker thinks of whom they speak about.
pub fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Praise => "praise",
        Stance::Blame => "blame",
    }
}

/// What the lines of one tone have in common.
pub fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Cooperation => "With each other",
        Tone::Conflict => "Against each other",
        Tone::SpeaksAbout => "Speaks about",
        Tone::Affiliation => "Tied by a role",
    }
}

/// How sure a claim is.
pub fn trust(trust: Trust) -> &'static str {
    match trust {
        Trust::High => "Very likely",
        Trust::Good => "Likely",
        Trust::Fair => "Uncertain",
        Trust::Low => "A guess",
    }
}

/// A speaker's name, or that there is none.
pub fn speaker(name: &str) -> &str {
    if name.is_empty() { UNNAMED } else { name }
}

/// Who vouches for a statement that the article has from someone else.
pub fn reported_by(name: &str) -> String {
    format!("as reported by {}", speaker(name))
}

/// On a mark, for the pointer: who, by which word, how, how sure.
pub fn mark(speaker_name: &str, cue: Option<&str>, how: QuoteKind, sure: Trust) -> String {
    [
        Some(speaker(speaker_name)),
        cue,
        Some(kind(how)),
        Some(trust(sure)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}

/// How often a rule is right, from 0 to 1.
pub fn precision(share: f32) -> String {
    let times = (share * 100.0).round() as u32;
    format!("Statements found this way are right about {times} times in 100.")
}

/// How the text names the speaker.
pub fn named_as(source: &str) -> String {
    format!("The text names the speaker as “{source}”.")
}

/// How the text introduces the words.
pub fn introduced_by(cue: &str) -> String {
    format!("The words are introduced by “{cue}”.")
}

/// Where a statement begins.
pub fn place(paragraph: usize) -> String {
    match paragraph {
        0 => IN_HEADLINE.to_owned(),
        n => format!("Paragraph {n}"),
    }
}

/// "1 statement", "4 statements".
pub fn statements(count: usize) -> String {
    counted(count, "statement", "statements")
}

/// What follows the number of statements.
pub fn statement_noun(count: usize) -> &'static str {
    if count == 1 {
        " statement"
    } else {
        " statements"
    }
}

/// "1 speaker", "4 speakers".
pub fn speakers(count: usize) -> String {
    counted(count, "speaker", "speakers")
}

/// "1 actor", "4 actors".
pub fn actors(count: usize) -> String {
    counted(count, "actor", "actors")
}

/// "1 word", "4 words".
pub fn words(count: usize) -> String {
    counted(count, "word", "words")
}

/// What was found, for the ear and the eye.
pub fn result(statements_found: usize, voices: usize) -> String {
    match statements_found {
        0 => NO_STATEMENTS.to_owned(),
        n => format!("{} by {}", statements(n), speakers(voices)),
    }
}

/// How many of all are shown.
pub fn shown(some: usize, all: usize) -> String {
    format!("{some} of {}", statements(all))
}

/// A speaker's share, for the ear and the pointer.
pub fn share(name: &str, quotes: usize, words_said: usize) -> String {
    format!("{name}: {}, {}", statements(quotes), words(words_said))
}

/// Button: shows the speakers who say little, too.
pub fn more(count: usize) -> String {
    format!("{count} more")
}

/// How long the article takes to read.
pub fn minutes(count: usize) -> String {
    format!("{count} min read")
}

/// Why a text was not read.
pub fn refused(why: Refusal, limit: usize) -> String {
    match why {
        Refusal::TooLong(bytes) => too_long(bytes, limit),
        Refusal::Link(error) => link_error(error).to_owned(),
        Refusal::NotText => "This file does not hold plain text.".to_owned(),
    }
}

/// Why a link does not open or cannot be made, and what to do.
pub fn link_error(error: LinkError) -> &'static str {
    match error {
        LinkError::Foreign => "This link does not hold an article.",
        LinkError::UnknownVersion => {
            "This link was made by a newer version of Onrecord. Reload the page, then open it again."
        }
        LinkError::Cut => {
            "The end of this link is missing: something on its way has cut it. Ask for the whole \
             link, or for the text."
        }
        LinkError::Mangled => {
            "This link has changed on its way and cannot be read. Ask for it again, or for the text."
        }
        LinkError::TooLong => "This article is too long for a link. Share its text instead.",
    }
}

/// How long a link is, and who keeps it whole.
pub fn link_length(characters: usize) -> String {
    let kept = match characters {
        0..=4_000 => "Mail, browsers and chats keep it whole, Slack among them.",
        4_001..=32_779 => "Too long for Slack, which cuts near 4,000; browsers keep it whole.",
        _ => "Chats cut it, and so does copying from the address bar: use the button, and mail it.",
    };
    format!("{characters} characters. {kept}")
}

fn too_long(bytes: usize, limit: usize) -> String {
    let mega = |bytes: usize| {
        let tenths = bytes * 10 / (1024 * 1024);
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    format!(
        "This text is {} MB. Onrecord reads up to {} MB at once, the length of a long book: paste \
         a part of it.",
        mega(bytes),
        mega(limit)
    )
}

/// An actor, for the ear: "Ana Bo, person, Finance Minister, 2 statements, 3 lines".
pub fn actor_summary(
    name: &str,
    kind: ActorKind,
    role: Option<&str>,
    said: usize,
    lines: usize,
) -> String {
    let role = role.map(|role| format!(", {role}")).unwrap_or_default();
    format!(
        "{name}, {}{role}, {}, {}",
        actor_kind(kind),
        statements(said),
        counted(lines, "line", "lines")
    )
}

/// A pair, for the ear: "Ana Bo and Kei Ito: accuses, speaks about".
pub fn pair_summary(one: &str, other: &str, verbs: &[String]) -> String {
    format!("{one} and {other}: {}", verbs.join(", "))
}

/// The heading over the evidence of a pair.
pub fn pair(one: &str, other: &str) -> String {
    format!("{one} and {other}")
}

/// Copied with a quote, so that it can be placed: who, what they are, where it stood.
pub fn citation(
    said: &str,
    direct: bool,
    speaker: &str,
    role: Option<&str>,
    source: Option<&str>,
) -> String {
    let words = if direct {
        format!("“{said}”")
    } else {
        said.to_owned()
    };
    let mut who = speaker.to_owned();
    for part in [role, source].into_iter().flatten() {
        who.push_str(", ");
        who.push_str(part);
    }
    format!("{words} — {who}")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_says_the_same_words_as_the_program() {
        let shell = include_str!("../index.html");
        let flat = shell.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in [
            NAME,
            PROMISE,
            LEDE,
            PRIVATE,
            PASTE_LABEL,
            PASTE_HINT,
            SAMPLE,
            READ,
        ] {
            assert!(flat.contains(words), "{words:?} stands in index.html");
        }
    }

    #[test]
    fn a_result_counts_in_words() {
        assert_eq!(result(1, 1), "1 statement by 1 speaker");
        assert_eq!(result(14, 5), "14 statements by 5 speakers");
        assert_eq!(result(0, 0), NO_STATEMENTS);
    }

    #[test]
    fn a_citation_says_who_and_what_they_are() {
        assert_eq!(
            citation("No.", true, "Ana Bo", Some("Mayor"), Some("The Post")),
            "“No.” — Ana Bo, Mayor, The Post"
        );
        assert_eq!(
            citation("It is late", false, "Ana Bo", None, None),
            "It is late — Ana Bo"
        );
    }
}
