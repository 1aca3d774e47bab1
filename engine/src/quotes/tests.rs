//! Articles in miniature and the statements in them.

use crate::{actors, article, grammar::Grammar, text::Text};

/// Each statement as "source | cue | content // content".
#[track_caller]
fn check(source: &str, expected: &[&str]) {
    let text = Text::new(source);
    let article = article::furniture(&text);
    let grammar = Grammar::new(&text);
    let mut cast = actors::cast(&text, &article, &grammar);
    let got: Vec<String> = super::quotes(&text, &article, &grammar, &mut cast)
        .iter()
        .map(|q| {
            let part = |s: Option<crate::Span>| s.map_or("-", |s| s.of(source));
            let content: Vec<&str> = q.content.iter().map(|c| c.of(source)).collect();
            format!(
                "{} | {} | {}",
                part(q.source),
                part(q.cue),
                content.join(" // ")
            )
        })
        .collect();
    assert_eq!(got, expected);
}

#[test]
fn split_quotes_are_one() {
    check(
        "“The dam will hold,” Leilani Kealoha said. “We tested it twice.”",
        &["Leilani Kealoha | said | “The dam will hold,” // “We tested it twice.”"],
    );
}

#[test]
fn inverted_with_apposition() {
    check(
        "\"It was a penalty,\" said Aleksander Wójcik, the visitors' coach.",
        &["Aleksander Wójcik, the visitors' coach | said | \"It was a penalty,\""],
    );
}

#[test]
fn indirect_speech() {
    check(
        "The finance minister said on Monday that taxes would not rise, adding that wages would.",
        &[
            "The finance minister | said | that taxes would not rise",
            "The finance minister | adding | that wages would",
        ],
    );
}

#[test]
fn indirect_speech_before_its_cue() {
    check(
        "The bridge is safe, the council said, and will open in May.",
        &["the council | said | The bridge is safe // and will open in May"],
    );
}

#[test]
fn according_to_at_both_ends() {
    check(
        "According to Dr. Anan Suwan, the virus spreads slowly. Sales fell sharply, according to the bank.",
        &[
            "Dr. Anan Suwan | According to | the virus spreads slowly",
            "the bank | according to | Sales fell sharply",
        ],
    );
}

#[test]
fn a_quote_of_several_paragraphs() {
    check(
        "“We began in 1999, with nothing but a boat.\n“Then came the storm.\n“Now we are forty,” said Tomasi Vunisa.",
        &[
            "Tomasi Vunisa | said | “We began in 1999, with nothing but a boat. // “Then came the storm. // “Now we are forty,”",
        ],
    );
}

#[test]
fn the_person_told_is_not_the_source() {
    check(
        "Ms Haddad told reporters that the talks had failed.",
        &["Ms Haddad | told | that the talks had failed"],
    );
}

#[test]
fn a_lone_word_in_marks_is_no_quote() {
    check("The “experts” left the building by the back door.", &[]);
}

#[test]
fn a_paper_reports_what_someone_said() {
    check(
        "Mr Okello said the mine would close, the Daily Compass reported.",
        &[
            "the Daily Compass | reported | Mr Okello said the mine would close",
            "Mr Okello | said | the mine would close",
        ],
    );
}
