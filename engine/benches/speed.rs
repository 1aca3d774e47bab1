//! How fast the engine reads our own articles: in all, stage by stage and by the length of the
//! text, as tables in Markdown. `cargo xtask bench` puts them into docs/PERFORMANCE.md.
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

use engine::{
    actors, article,
    grammar::Grammar,
    quotes, relations,
    text::{Source, Text},
};

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

/// Lengths of text, in bytes.
const SIZES: [(&str, usize); 5] = [
    ("1 KB", 1_000),
    ("10 KB", 10_000),
    ("100 KB", 100_000),
    ("1 MB", 1_000_000),
    ("10 MB", 10_000_000),
];

fn main() -> io::Result<()> {
    let articles = articles()?;
    let cold = timed(|| engine::read("Mayor Ama Boateng of Accra said it rained."));
    stage_by_stage(&articles);
    size_by_size(&articles.join("\n\n"));
    println!(
        "\nThe first sentence, with the lexicon's table: {}.",
        millis(cold)
    );
    Ok(())
}

/// How long each stage takes for all articles.
fn stage_by_stage(articles: &[String]) {
    let bytes = articles.iter().map(String::len).sum();
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
    println!("{} articles, {} KB.\n", articles.len(), bytes / 1000);
    println!("| stage | MB/s | ms |\n| --- | ---: | ---: |");
    report("in all", whole, bytes);
    for (name, best) in STAGES.iter().zip(stages) {
        report(name, best, bytes);
    }
}

/// How the time grows with the length of a text: all articles, over and over, cut at each size.
fn size_by_size(articles: &str) {
    println!("\n| text | MB/s | ms |\n| --- | ---: | ---: |");
    let mut points = Vec::new();
    for (name, bytes) in SIZES {
        let mut text = articles.repeat(bytes / articles.len() + 1);
        text.truncate(text.floor_char_boundary(bytes));
        // As much text at every size, and no fewer than three rounds.
        let rounds = (SIZES[SIZES.len() - 1].1 / bytes / 4).clamp(3, 1000);
        let times = (0..rounds).map(|_| timed(|| drop(engine::read(&text))));
        let best = times.min().unwrap_or_default();
        report(name, best, bytes);
        points.push(((bytes as f64).ln(), best.as_secs_f64().ln()));
    }
    println!("\nGrowth exponent: {:.3}.", slope(&points));
}

/// The slope of the straight line that is nearest to some points, by least squares.
fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|p| p.0), mean(|p| p.1));
    let along = |p: &(f64, f64)| (p.0 - x) * (p.1 - y);
    let spread = |p: &(f64, f64)| (p.0 - x).powi(2);
    points.iter().map(along).sum::<f64>() / points.iter().map(spread).sum::<f64>()
}

fn report(what: &str, time: Duration, bytes: usize) {
    let speed = bytes as f64 / 1e6 / time.as_secs_f64();
    println!(
        "| {what} | {speed:.1} | {} |",
        millis(time).trim_end_matches(" ms")
    );
}

fn millis(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1e3)
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
    let source = Source::new(source);
    let text = Text::new(&source);
    lap();
    let article = article::furniture(&text);
    lap();
    let grammar = Grammar::new(&text);
    lap();
    let mut cast = actors::cast(&text, &article, &grammar);
    lap();
    let (quotes, _) = quotes::quotes(&text, &article, &grammar, &mut cast);
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
    let article = |path| {
        let mut file = fs::read_to_string(path)?;
        // Behind the article stands what a person found in it.
        file.truncate(file.find("\n== ").map_or(file.len(), |end| end + 1));
        Ok(file)
    };
    paths.iter().map(article).collect()
}
