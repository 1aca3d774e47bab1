//! What is true of the readings of any text.

use engine::{QuoteKind, Reading};
use trials::{Dice, articles, mangled, nasty, sound};

#[test]
fn a_mangled_article_is_read_all_the_same() {
    for (seed, article) in articles().expect("our articles").iter().enumerate() {
        let mut dice = Dice(seed as u64);
        for round in 0..300 {
            // Short texts break other rules than long ones, and are easier to understand.
            let longest = if round % 5 == 0 { usize::MAX } else { 80 };
            sound(&mangled(article, longest, &mut dice));
        }
    }
}

#[test]
fn a_text_of_three_words_is_read_all_the_same() {
    const WORDS: [&str; 24] = [
        "Ana",
        "said",
        ".",
        ",",
        "“",
        "”",
        "'",
        "\n",
        "the",
        "of",
        "A",
        "S",
        "(",
        "1",
        "$",
        ":",
        "to",
        "so",
        "-",
        "who",
        "’s",
        "he",
        "that",
        "Subscribe",
    ];
    for first in WORDS {
        for second in WORDS {
            for third in WORDS {
                sound(&format!("{first}{second}{third}"));
                sound(&format!("{first} {second} {third}"));
            }
        }
    }
}

#[test]
fn nasty_texts_are_read_all_the_same() {
    for (_, unit) in nasty::UNITS {
        for (_, other) in nasty::UNITS {
            sound(&nasty::repeated(&format!("{unit}{other}"), 400));
        }
    }
}

/// Paragraphs that need nothing of one another: no pronoun, and nobody stands in two of them.
const ALONE: [&str; 8] = [
    "“The bridge will close on Monday,” said Ama Boateng, the mayor of Takoradi.",
    "Kwabena Lindqvist, a surveyor, said that the ground had moved by four centimetres.",
    "According to Hiroko Watanabe, a marine biologist, the reef has lost a third of its fish.",
    "“We were the better side,” striker Luca Ferrante told reporters. “Nobody can doubt that.”",
    "Judge Siobhán Okafor called the delay “a scandal without excuse” on Thursday.",
    "The chief executive of Norvik Energi, Ingrid Solheim, denied that any jobs were at risk.",
    "“Rents rose by nine percent,” the Tenants' Union of Leeds said in a statement.",
    "Senator Tomás Aguirre accused Deputy Ximena Rojas of hiding the report.",
];

#[test]
fn paragraphs_that_need_nothing_of_one_another_are_read_alike_alone_and_together() {
    let mut dice = Dice(29);
    for _ in 0..200 {
        let mut order: Vec<&str> = ALONE.to_vec();
        while order.len() > 2 + dice.below(3) {
            order.remove(dice.below(order.len()));
        }
        let alone = order
            .iter()
            .flat_map(|paragraph| said(paragraph))
            .collect::<Vec<_>>();
        assert_eq!(said(&order.join("\n\n")), alone, "{order:?}");
    }
}

/// Who says what in a text under a headline, in order.
fn said(text: &str) -> Vec<(String, QuoteKind, String)> {
    let text = format!("Three things that happened this week\n\n{text}\n");
    let reading: Reading = sound(&text);
    let words = |quote: &engine::Quote| quote.content.iter().map(|s| s.of(&text)).collect();
    let speaker = |quote: &engine::Quote| quote.speaker.map(|id| reading.actor(id).name.clone());
    let statements = reading.quotes.iter();
    statements
        .map(|q| (speaker(q).unwrap_or_default(), q.kind, words(q)))
        .collect()
}
