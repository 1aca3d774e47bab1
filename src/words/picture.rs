//! The picture of the actors: how to move in it, what stands beside it, and what it says to the ear.

use dossier::view::{Bundle, Strand, View};
use engine::ActorId;

use super::{actor_kind, counted, relation, reserve, statements};

/// Name of the graph.
pub const PICTURE: &str = "Picture of the actors and their relations";
/// How to move in it.
pub const PICTURE_KEYS: &str = "Arrow keys go from actor to actor, Enter chooses one, Escape lets \
    go. With Shift the arrow keys move the picture, with Alt the actor. Plus and minus zoom, 0 shows \
    everything.";
/// Under the picture while nothing is chosen.
pub const PICTURE_HINT: &str = "Choose an actor or a line to see the sentences behind it.";
/// Name of the buttons under the picture.
pub const PICTURE_TOOLS: &str = "View of the picture";
/// Nearer.
pub const ZOOM_IN: &str = "Zoom in (+)";
/// Farther.
pub const ZOOM_OUT: &str = "Zoom out (−)";
/// Everything.
pub const ZOOM_FIT: &str = "Show everything (0)";
/// Puts actors that were moved back.
pub const TIDY: &str = "Tidy";
/// On a tone in the legend, for the pointer.
pub const TONE_SWITCH: &str = "Show or hide these lines";
/// Title inside a picture that was saved.
pub const PICTURE_TITLE: &str = "The actors of an article and their relations";
/// What an open arrow in the picture means.
pub const OPEN_ARROW: &str = "Planned, called for, past or only thought of";
/// What a bar across a line means.
pub const DENIED_BAR: &str = "Denied or did not happen";
/// Answers the question whether two are one: they are not.
pub const MERGE_NOT: &str = "No, leave them";

/// Relations that are told one by one; of the others there is only the number.
const TOLD: usize = 6;

/// Asked when one actor is dropped on another.
pub fn merge_question(one: &str, other: &str) -> String {
    format!("Are {one} and {other} the same?")
}

/// Answers that they are, and says whose name stays.
pub fn merge_as(name: &str) -> String {
    format!("Yes: {name}")
}

/// An actor, for the ear: "Ana Bo, person, Finance Minister, 2 statements, 2 relations: speaks
/// about Ito; Lund accuses Bo (denied)".
pub fn actor_summary(view: &View, actor: ActorId) -> String {
    let graph = &view.graph;
    let node = graph.nodes.iter().position(|node| node.actor == actor);
    let strands = graph.bundles.iter().flat_map(|bundle| &bundle.strands);
    let told: Vec<String> = strands
        .filter(|strand| [strand.from, strand.to].map(Some).contains(&node))
        .map(|strand| {
            let line = strand_in_words(view, strand);
            // Their own name need not be said before what they do.
            let own = node.filter(|&node| node == strand.from);
            let own = own.and_then(|own| line.strip_prefix(graph.nodes[own].label.as_str()));
            own.map_or(line.as_str(), str::trim_start).to_owned()
        })
        .collect();
    let count = counted(told.len(), "relation", "relations");
    let mut summary = format!("{}, {count}", actor_in_short(view, actor));
    if let Some(first) = told.get(..told.len().min(TOLD)).filter(|it| !it.is_empty()) {
        summary += ": ";
        summary += &first.join("; ");
    }
    match told.len().saturating_sub(TOLD) {
        0 => summary,
        more => format!("{summary}; and {more} more"),
    }
}

/// "Ana Bo, person, Finance Minister, 2 statements".
pub fn actor_in_short(view: &View, actor: ActorId) -> String {
    let known = view.reading.actor(actor);
    let role = view.role_of(actor);
    let said = view.voice_of(actor).map_or(0, |voice| voice.quotes.len());
    format!(
        "{}, {}{}, {}",
        known.name,
        actor_kind(known.kind),
        role.map(|role| format!(", {role}")).unwrap_or_default(),
        statements(said),
    )
}

/// The lines of a pair: "Bo accuses Ito (denied); Ito speaks about Bo".
pub fn pair_in_short(view: &View, bundle: &Bundle) -> String {
    let strands = bundle.strands.iter();
    let lines: Vec<String> = strands
        .map(|strand| strand_in_words(view, strand))
        .collect();
    lines.join("; ")
}

/// A line: "Bo accuses, rejects Ito (denied)".
fn strand_in_words(view: &View, strand: &Strand) -> String {
    let label = |node: usize| view.graph.nodes[node].label.as_str();
    let verbs: Vec<&str> = strand.kinds.iter().map(|&kind| relation(kind)).collect();
    let line = format!(
        "{} {} {}",
        label(strand.from),
        verbs.join(", "),
        label(strand.to)
    );
    match reserve(strand.negated, strand.modality) {
        Some(reserve) => format!("{line} ({reserve})"),
        None => line,
    }
}
