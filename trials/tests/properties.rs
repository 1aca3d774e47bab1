//! What is true of the readings of any text.

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
        let alone: Vec<Told> = order.iter().map(|paragraph| told(paragraph)).collect();
        let together = told(&order.join("\n\n"));
        let all = |part: fn(&Told) -> &Vec<String>| -> Vec<String> {
            alone.iter().flat_map(part).cloned().collect()
        };
        assert_eq!(together.said, all(|told| &told.said), "{order:?}");
        assert_eq!(together.done, all(|told| &told.done), "{order:?}");
        let mut actors = all(|told| &told.actors);
        actors.sort();
        assert_eq!(together.actors, actors, "{order:?}");
    }
}

/// What a reading tells, with names in place of numbers.
struct Told {
    /// Who says what, in order.
    said: Vec<String>,
    /// Who does what to whom, in the order of the sentences that say so.
    done: Vec<String>,
    /// Who is there, sorted.
    actors: Vec<String>,
}

/// What is told in a text under a headline.
fn told(text: &str) -> Told {
    let text = format!("Three things that happened this week\n\n{text}\n");
    let reading = sound(&text);
    let name = |id| &reading.actor(id).name;
    let said = reading.quotes.iter().map(|quote| {
        let words: String = quote.content.iter().map(|span| span.of(&text)).collect();
        format!("{:?} {:?}: {words}", quote.speaker.map(name), quote.kind)
    });
    let mut relations: Vec<_> = reading.relations.iter().collect();
    relations.sort_by_key(|relation| relation.evidence.start);
    let done = relations.into_iter().map(|relation| {
        let (source, target) = (name(relation.source), name(relation.target));
        format!(
            "{source} {:?} {target}: {}",
            relation.kind,
            relation.evidence.of(&text)
        )
    });
    let mut actors: Vec<String> = reading
        .actors
        .iter()
        .map(|actor| format!("{} {:?}", actor.name, actor.kind))
        .collect();
    actors.sort();
    Told {
        said: said.collect(),
        done: done.collect(),
        actors,
    }
}
