//! How long it takes to derive what the page shows, to lay out its graph, and to make and open a
//! link, as a table in Markdown. `cargo xtask bench` puts it into docs/PERFORMANCE.md.
//!
//! The best of many rounds counts. Nothing is asserted: a time is for people to compare on one
//! machine.

#[path = "../tests/layout/graphs.rs"]
mod graphs;

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use dossier::{
    edits::{self, Edit},
    layout::{Area, lay_out},
    link::{self, Shared},
    view::View,
};
use engine::QuoteKind;

/// An article of ours, of the length of most.
const ARTICLE: &str = include_str!("../../tests/browser/article.txt");

/// The picture on a wide screen, in CSS pixels.
const WIDE: Area = Area {
    width: 960,
    height: 600,
};

fn main() {
    println!("| work | ms |\n| --- | ---: |");
    for (name, repeats) in [("an article", 1), ("a hundred of it", 100)] {
        let text = format!("{ARTICLE}\n\n").repeat(repeats);
        let reading = engine::read(&text);
        let edits: Vec<Edit> = reading
            .quotes
            .iter()
            .map(|quote| Edit::Kind {
                quote: quote.content[0],
                kind: QuoteKind::Indirect,
            })
            .collect();
        let corrected = edits::apply(&text, reading.clone(), &edits);
        row(
            &format!("the view of {name} ({} KB)", text.len() / 1000),
            || View::new(text.clone(), corrected.clone()),
        );
        row(&format!("{} corrections of it", edits.len()), || {
            edits::apply(&text, reading.clone(), &edits)
        });
    }
    let usual = graphs::of_articles(200);
    row("laying out 200 graphs of the sizes of articles", || {
        for graph in &usual {
            black_box(lay_out(&graph.boxes, &graph.lines, WIDE));
        }
    });
    for (actors, pairs) in [(13, 8), (62, 50), (150, 130), (500, 600)] {
        let graph = graphs::of_size(actors, pairs);
        row(
            &format!("laying out {actors} actors, {pairs} pairs"),
            || lay_out(&graph.boxes, &graph.lines, WIDE),
        );
    }
    let shared = Shared {
        text: ARTICLE.to_owned(),
        ..Shared::default()
    };
    row("making a link of the article", || link::encode(&shared));
    let link = link::encode(&shared).unwrap_or_default();
    row("opening it", || link::decode(&link));
}

/// Prints how long some work takes at best, of as many rounds as fit into a second, at least three.
fn row<T>(name: &str, work: impl Fn() -> T) {
    let began = Instant::now();
    let mut best = Duration::MAX;
    let mut rounds = 0;
    while rounds < 3 || began.elapsed() < Duration::from_secs(1) {
        let start = Instant::now();
        black_box(work());
        best = best.min(start.elapsed());
        rounds += 1;
    }
    println!("| {name} | {:.3} |", best.as_secs_f64() * 1e3);
}
