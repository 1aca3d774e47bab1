//! A table for spreadsheets, with a line of names first.

use crate::names::Named;
use crate::{
    csv,
    offsets::CodePoints,
    view::{Card, View},
};

/// Names of the columns; `start` and `end` reach from the first piece of a statement to its last,
/// in code points, and `paragraph` is 0 in the headline.
const COLUMNS: [&str; 10] = [
    "speaker",
    "role",
    "kind",
    "words",
    "cue",
    "source",
    "reported_by",
    "paragraph",
    "start",
    "end",
];

/// The whole table.
pub fn rows(view: &View, cards: &[&Card]) -> String {
    let points = CodePoints::of(&view.text);
    let mut out = String::new();
    csv::row(&mut out, &COLUMNS);
    for card in cards {
        let cells = cells(view, card, &points);
        csv::row(&mut out, &cells.each_ref().map(String::as_str));
    }
    out
}

fn cells(view: &View, card: &Card, points: &CodePoints) -> [String; 10] {
    let voice = view.voice(card.voice);
    let whole = view.reading.quotes[card.quote.0]
        .content
        .iter()
        .copied()
        .reduce(engine::Span::join)
        .map(|span| points.span(span).map(|point| point.to_string()));
    let [start, end] = whole.unwrap_or_default();
    [
        voice.name.clone(),
        voice.role.clone().unwrap_or_default(),
        card.kind.name().to_owned(),
        card.said.clone(),
        card.cue.clone().unwrap_or_default(),
        card.source.clone().unwrap_or_default(),
        view.reporter(card).unwrap_or_default().to_owned(),
        card.paragraph.to_string(),
        start,
        end,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::tests::cards;
    use crate::view::fixture::MINISTER;

    #[test]
    fn a_statement_is_one_row() {
        assert_eq!(
            rows(&MINISTER.view(), &cards(&MINISTER.view())),
            "speaker,role,kind,words,cue,source,reported_by,paragraph,start,end\r\n\
             Ana Bo,Finance Minister,direct,We will cut the tax. Mr Ito will not like it.,said,\
             Finance Minister Ana Bo,,2,13,92\r\n"
        );
    }
}
