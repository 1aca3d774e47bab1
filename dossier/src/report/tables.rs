//! Speakers, actors and relations in rows.

use engine::ActorId;

use super::hue_class;
use crate::graph_export::Phrases;
use crate::names::Named;
use crate::view::View;
use crate::xml::escape;

/// Puts who speaks how much into the page.
pub fn push_speakers(page: &mut String, view: &View) {
    if view.voices.is_empty() {
        return;
    }
    *page += "<section>\n<h2>Who speaks</h2>\n";
    let rows = view.voices.iter().map(|voice| {
        let name = match voice.name.as_str() {
            "" => "Not named".to_owned(),
            name => format!(
                "<span class=\"source {}\">{}</span>",
                hue_class(voice.hue),
                escape(name)
            ),
        };
        [
            name,
            escape(voice.role.as_deref().unwrap_or_default()),
            voice.quotes.len().to_string(),
            voice.words.to_string(),
            voice.direct_words.to_string(),
        ]
    });
    push_table(
        page,
        ["Speaker", "Role", "#Statements", "#Words", "#Word for word"],
        rows,
    );
    *page += "</section>\n";
}

/// Puts all actors into the page, in the order of the article.
pub fn push_actors(page: &mut String, view: &View) {
    let nodes = &view.graph.nodes;
    let rows = view.reading.actors.iter().enumerate();
    let rows = rows.map(|(index, actor)| {
        // Who is in no picture neither speaks nor has a line.
        let node = nodes.binary_search_by_key(&ActorId(index), |node| node.actor);
        let counts = node.map_or((0, 0), |at| (nodes[at].quotes, nodes[at].pairs));
        [
            escape(&actor.name),
            actor.kind.name().to_owned(),
            counts.0.to_string(),
            counts.1.to_string(),
        ]
    });
    push_table(page, ["Actor", "Kind", "#Statements", "#Related to"], rows);
}

/// Puts all relations into the page, in the order of the article.
pub fn push_relations(page: &mut String, view: &View, phrases: Phrases) {
    let relations = &view.reading.relations;
    if relations.is_empty() {
        return;
    }
    *page += "<h2>Relations</h2>\n";
    let rows = relations.iter().map(|relation| {
        let name = |actor| escape(&view.reading.actor(actor).name);
        let denied = if relation.negated { "not: " } else { "" };
        [
            name(relation.source),
            format!("{denied}{}", escape((phrases.relation)(relation.kind))),
            name(relation.target),
            relation.modality.name().replace('-', " "),
            escape(relation.evidence.of(&view.text)),
        ]
    });
    push_table(page, ["Who", "What", "Whom", "How real", "Evidence"], rows);
}

/// A table; a head that begins with `#` is over numbers. The cells are HTML already.
fn push_table<const COLUMNS: usize>(
    page: &mut String,
    heads: [&str; COLUMNS],
    rows: impl Iterator<Item = [String; COLUMNS]>,
) {
    *page += "<div class=\"scroll\"><table>\n<thead><tr>";
    for head in heads {
        match head.strip_prefix('#') {
            Some(head) => *page += &format!("<th scope=\"col\" class=\"number\">{head}</th>"),
            None => *page += &format!("<th scope=\"col\">{head}</th>"),
        }
    }
    *page += "</tr></thead>\n<tbody>\n";
    for row in rows {
        *page += "<tr>";
        for (cell, head) in row.iter().zip(heads) {
            match head.starts_with('#') {
                true => *page += &format!("<td class=\"number\">{cell}</td>"),
                false => *page += &format!("<td dir=\"auto\">{cell}</td>"),
            }
        }
        *page += "</tr>\n";
    }
    *page += "</tbody>\n</table></div>\n";
}
