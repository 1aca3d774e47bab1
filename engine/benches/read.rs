//! How fast the engine reads our own articles, in all and stage by stage.
//!
//! Each stage goes over all articles many times and its best round counts, so that what else the
//! machine is doing tells little. The lexicon's table is built before the clock starts, and timed
//! by itself. Nothing is asserted: a time is for people to compare on one machine.

use std::{
    fs,
    hint::black_box,
    io,
    path::Path,
    time::{Duration, Instant},
};

use engine::{actors, article, grammar::Grammar, quotes, relations, text::Text};

/// How often all articles are read.
const ROUNDS: usize = 40;

/// The stages in the order of [`engine::read`].
const STAGES: [&str; 6] = [
    "text",
    "article",
    "grammar",
    "actors",
    "quotes",
    "relations",
];

fn main() -> io::Result<()> {
    let articles = articles()?;
    let bytes = articles.iter().map(String::len).sum();
    let cold = timed(|| engine::read("Mayor Ama Boateng of Accra said it rained."));
    let mut whole = Duration::MAX;
    let mut stages = [Duration::MAX; STAGES.len()];
    for _ in 0..ROUNDS {
        whole = whole.min(timed(|| {
            articles.iter().for_each(|a| drop(engine::read(a)))
        }));
        let mut round = [Duration::ZERO; STAGES.len()];
        articles.iter().for_each(|a| add_stages(a, &mut round));
        for (best, stage) in stages.iter_mut().zip(round) {
            *best = stage.min(*best);
        }
    }
    println!("{} articles, {} KB", articles.len(), bytes / 1000);
    report("in all", whole, bytes);
    for (name, best) in STAGES.iter().zip(stages) {
        report(name, best, bytes);
    }
    println!(
        "first sentence, lexicon built: {:.2} ms",
        cold.as_secs_f64() * 1e3
    );
    Ok(())
}

fn report(what: &str, time: Duration, bytes: usize) {
    let seconds = time.as_secs_f64();
    let speed = bytes as f64 / 1e6 / seconds;
    println!("{what:>10}  {speed:7.1} MB/s  {:7.3} ms", seconds * 1e3);
}

/// Reads an article, adding what each stage takes to its place in `times`.
fn add_stages(source: &str, times: &mut [Duration; STAGES.len()]) {
    let mut at = times.iter_mut();
    let mut last = Instant::now();
    let mut lap = || {
        let now = Instant::now();
        if let Some(time) = at.next() {
            *time += now - last;
        }
        last = now;
    };
    let text = Text::new(source);
    lap();
    let article = article::furniture(&text);
    lap();
    let grammar = Grammar::new(&text);
    lap();
    let mut cast = actors::cast(&text, &article, &grammar);
    lap();
    let quotes = quotes::quotes(&text, &article, &grammar, &mut cast);
    lap();
    black_box(relations::relations(&text, &grammar, &mut cast, &quotes));
    lap();
}

fn timed<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(run());
    start.elapsed()
}

/// The articles of `tests/articles`, in the order of their names.
fn articles() -> io::Result<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/articles");
    let mut paths = Vec::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if path.extension().is_some_and(|e| e == "txt") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.iter().map(fs::read_to_string).collect()
}
