//! The engine's work grows as its input does, counted in steps and not in time.

use dossier::edits;
use dossier::file;
use dossier::intake;
use dossier::view::View;
use trials::{articles, nasty, steps::steps};

/// The longer of the two inputs compared, in bytes; what the page takes at most.
const LONG: usize = 1 << 20;

/// How much more than twice the work twice the input may take: what grows by jumps, such as the
/// tables of words, and the first sight of a word.
const LEEWAY: f64 = 1.05;

/// One test, for the counters are those of the whole process.
#[test]
fn twice_the_input_takes_no_more_than_twice_the_steps() {
    let mut complaints = Vec::new();
    let mut check = |name: &str, of: &dyn Fn(usize) -> u64| {
        of(1000);
        let (half, whole) = (of(LONG / 2), of(LONG));
        let growth = whole as f64 / half as f64;
        println!(
            "{name}: {:.0} steps a byte, {growth:.3} times",
            whole as f64 / LONG as f64
        );
        if growth > 2.0 * LEEWAY {
            complaints.push(format!("{name}: {growth:.3} times the steps"));
        }
    };
    for (name, unit) in nasty::UNITS {
        check(name, &|bytes| {
            let text = nasty::repeated(unit, bytes);
            steps(|| drop(engine::read(&text)))
        });
    }
    check("brackets within brackets", &|bytes| {
        let text = nasty::nested(bytes);
        steps(|| drop(engine::read(&text)))
    });
    let articles = articles().expect("our articles").join("\n\n");
    check("our articles, over and over", &|bytes| {
        let text = nasty::repeated(&articles, bytes);
        steps(|| drop(engine::read(&text)))
    });
    for unit in nasty::MARKUP {
        check(&format!("a page of {unit}"), &|bytes| {
            let page = nasty::repeated(unit, bytes);
            steps(|| drop(intake::article(&page)))
        });
    }
    for [before, unit, behind] in nasty::FILES {
        check(&format!("a file of {unit}"), &|bytes| {
            let middle = nasty::repeated(unit, bytes);
            let file = format!("{before}{middle}{behind}");
            steps(|| drop(file::from_text(&file)))
        });
    }
    for (name, unit) in [nasty::UNITS[20], nasty::UNITS[22]] {
        check(&format!("the view of {name}"), &|bytes| {
            let text = nasty::repeated(unit, bytes);
            let corrected = edits::apply(&text, engine::read(&text), &[]);
            steps(|| drop(View::new(text, corrected)))
        });
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
