//! Articles in miniature and who should be seen in them.

use super::cast;
use crate::{
    Reading, article,
    grammar::Grammar,
    reading::{ActorKind, MentionForm},
    text::{Source, Text},
};

/// Every actor with what it is called: `person Ana Sousa: Ana Sousa, Sousa, she`. Names first; a
/// nominal stands in angle brackets.
#[track_caller]
pub(super) fn check(source: &str, expected: &[&str]) {
    let cased = Source::new(source);
    let text = Text::new(&cased);
    let grammar = Grammar::new(&text);
    let article = article::furniture(&text);
    let mut cast = cast(&text, &article, &grammar);
    cast.settle(&text);
    let got: Vec<String> = cast
        .actors
        .iter()
        .map(|actor| {
            let mentions: Vec<String> = actor
                .mentions
                .iter()
                .map(|m| match m.form {
                    MentionForm::Nominal => format!("<{}>", m.span.of(source)),
                    _ => m.span.of(source).to_owned(),
                })
                .collect();
            format!(
                "{} {}: {}",
                kind(actor.kind),
                actor.name,
                mentions.join(", ")
            )
        })
        .collect();
    let mut sorted: Vec<&str> = got.iter().map(String::as_str).collect();
    sorted.sort_unstable();
    let mut wanted = expected.to_vec();
    wanted.sort_unstable();
    assert_eq!(sorted, wanted);
}

fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organization => "organization",
        ActorKind::Government => "government",
        ActorKind::Place => "place",
        ActorKind::Group => "group",
    }
}

fn names(source: &str) -> Vec<String> {
    let reading: Reading = crate::read(source);
    reading.actors.into_iter().map(|a| a.name).collect()
}

#[test]
fn furniture_has_no_actors() {
    let source = "Ferry talks collapse\nBy Ines Duarte\n\nThe ferry union walked out on Monday.\n\n\
                  Sign up to The Harbour Post's newsletters.\n© 2031 The Harbour Post\n";
    let names = names(source);
    assert!(!names.iter().any(|n| n.contains("Duarte")), "{names:?}");
    assert!(!names.iter().any(|n| n.contains("Harbour")), "{names:?}");
}

#[test]
fn any_text_is_read() {
    let nasty = [
        "",
        "the",
        "The",
        "'s",
        "Mr",
        "Mr Mr Mr",
        "of of Of OF",
        "(A) (B) - C- -D-",
        "Ministry of",
        "Ministry of and",
        "Ministry of Health,",
        "“Ministry’s” ’s",
        "US$",
        "anti- pro-US-",
        "-US US-",
        "al- Al-",
        "Ana “",
        "Ana “Bo” Sousa,",
        "Ana Sousa, 34,",
        "Ana Sousa, 34",
        "the 34-year-old",
        "In her",
        "In her, Ana",
        "İstanbul ﬁnd ß SS",
        "ÅNGSTRÖM É",
        "a\u{301}l-B é",
        "the West the",
        "Who? Why? How? I know.",
    ];
    for text in nasty {
        crate::read(text);
        crate::read(&format!("{text} {text}. {text}\n\n{text}"));
    }
}

#[test]
fn time_grows_with_length_alone() {
    let patterns = [
        "Ana Sousa ",
        "Ministry of Health and ",
        "Russian ",
        "he said ",
        "US-",
        "Kano, Lagos and ",
        "the minister ",
        "“I ",
        "Mr ",
        "Smith, John Smith, ",
        "A",
    ];
    for pattern in patterns {
        let start = std::time::Instant::now();
        crate::read(&pattern.repeat(50_000 / pattern.len()));
        let took = start.elapsed();
        assert!(took.as_secs() < 10, "{pattern:?} took {took:?}");
    }
}
