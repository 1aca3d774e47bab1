//! The graphs on which the layout is held to its promises, and where it puts them, as JSON lines:
//! for `tests/measure/layout.mjs`, which lays the same graphs out with another program.

// The test's own list, so that both speak of the same graphs.
#[path = "../tests/layout/graphs.rs"]
mod graphs;

use dossier::layout::{Area, lay_out};

/// The area of the picture on a wide screen.
const AREA: Area = Area {
    width: 960,
    height: 600,
};

/// How many graphs there are.
const COUNT: usize = 200;

fn main() {
    for graph in graphs::of_articles(COUNT)
        .iter()
        .chain([&graphs::of_size(500, 420)])
    {
        let picture = lay_out(&graph.boxes, &graph.lines, AREA);
        let places = picture
            .centres
            .iter()
            .map(|at| [at.x as usize, at.y as usize]);
        println!(
            "{{\"places\":{},\"lines\":{}}}",
            list(places),
            list(graph.lines.iter().map(|line| line.ends))
        );
    }
}

/// A list of pairs in JSON.
fn list(pairs: impl Iterator<Item = [usize; 2]>) -> String {
    let pairs: Vec<String> = pairs.map(|[a, b]| format!("[{a},{b}]")).collect();
    format!("[{}]", pairs.join(","))
}
