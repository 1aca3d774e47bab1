//! Articles in miniature, corrected.

use engine::{QuoteKind, Reading, Span};

use super::*;
use crate::view::View;

const TEXT: &str = "Lena Ortiz said the bridge was safe. “Kofi Mensah never checked it,” said \
                    Lena Ortiz. Kofi Mensah said that Paul Reyes had lied. Paul Reyes met Lena \
                    Ortiz on Monday.";

fn read() -> Reading {
    engine::read(TEXT)
}

/// The nth place of some words.
fn nth(words: &str, n: usize) -> Span {
    let (start, _) = TEXT.match_indices(words).nth(n).expect("it stands there");
    Span::new(start, start + words.len())
}

fn person(name: &str) -> ActorAt {
    ActorAt::Mention(nth(name, 0))
}

fn first_quote() -> Span {
    read().quotes[0].content[0]
}

fn edited(edits: &[Edit]) -> Corrected {
    let corrected = apply(TEXT, read(), edits);
    check_sound(&corrected);
    corrected
}

/// What every reading holds to: the view of it can be made.
fn check_sound(corrected: &Corrected) {
    let reading = &corrected.reading;
    for relation in &reading.relations {
        assert_ne!(relation.source, relation.target);
        assert!(relation.source.0 < reading.actors.len());
        assert!(relation.target.0 < reading.actors.len());
    }
    let view = View::new(TEXT.to_owned(), corrected.clone());
    assert_eq!(view.cards.len(), reading.quotes.len());
}

fn speakers(corrected: &Corrected) -> Vec<&str> {
    let name = |speaker: ActorId| corrected.reading.actor(speaker).name.as_str();
    let quotes = corrected.reading.quotes.iter();
    quotes.map(|q| q.speaker.map_or("", name)).collect()
}

fn names(corrected: &Corrected) -> Vec<&str> {
    let actors = corrected.reading.actors.iter();
    actors.map(|actor| actor.name.as_str()).collect()
}

fn spoken_about(corrected: &Corrected) -> Vec<(&str, &str)> {
    let name = |actor: ActorId| corrected.reading.actor(actor).name.as_str();
    corrected
        .reading
        .relations
        .iter()
        .filter(|relation| relation.kind == RelationKind::Mentions)
        .map(|relation| (name(relation.source), name(relation.target)))
        .collect()
}

#[test]
fn without_edits_nothing_changes() {
    let corrected = edited(&[]);
    assert_eq!(corrected.reading, read());
    assert!(corrected.origins.quotes.iter().all(|quote| !quote.changed));
    assert_eq!(corrected, Corrected::from(read()));
    let said = ["Lena Ortiz", "Lena Ortiz", "Kofi Mensah"];
    assert_eq!(speakers(&corrected), said, "the tests below build on it");
}

#[test]
fn undoing_all_gives_the_start() {
    let mut history = History::of(vec![
        Edit::NoQuote {
            quote: first_quote(),
        },
        Edit::NoActor {
            actor: person("Kofi Mensah"),
        },
    ]);
    assert_ne!(edited(&history.edits()).reading, read());
    while history.undo().is_some() {}
    assert_eq!(edited(&history.edits()).reading, read());
}

#[test]
fn a_new_speaker_has_the_words_and_speaks_about_those_named() {
    let quote = read().quotes[1].content[0];
    let to = Some(person("Paul Reyes"));
    let corrected = edited(&[Edit::Speaker { quote, to }]);
    assert_eq!(
        speakers(&corrected),
        ["Lena Ortiz", "Paul Reyes", "Kofi Mensah"]
    );
    assert!(spoken_about(&corrected).contains(&("Paul Reyes", "Kofi Mensah")));
    assert!(!spoken_about(&corrected).contains(&("Lena Ortiz", "Kofi Mensah")));
    let quote = &corrected.reading.quotes[1];
    assert_eq!(quote.rule.name, "by-hand");
    assert!(corrected.origins.quotes[1].changed && !corrected.origins.quotes[0].changed);

    let view = View::new(TEXT.to_owned(), corrected);
    assert!(view.cards[1].changed);
    assert!(
        view.voices
            .iter()
            .any(|voice| voice.name == "Paul Reyes" && voice.words == 5)
    );
}

#[test]
fn no_one_speaks_about_themselves_and_the_line_comes_back() {
    let quote = read().quotes[1].content[0];
    let speaker = |to| Edit::Speaker { quote, to };
    let own = speaker(Some(person("Kofi Mensah")));
    let corrected = edited(std::slice::from_ref(&own));
    assert!(
        !spoken_about(&corrected)
            .iter()
            .any(|(one, other)| one == other)
    );
    let corrected = edited(&[own, speaker(None), speaker(Some(person("Lena Ortiz")))]);
    assert!(spoken_about(&corrected).contains(&("Lena Ortiz", "Kofi Mensah")));
}

#[test]
fn someone_new_can_speak() {
    let corrected = edited(&[
        Edit::AddActor {
            name: " Ida Brandt ".to_owned(),
            kind: ActorKind::Person,
        },
        Edit::Speaker {
            quote: first_quote(),
            to: Some(ActorAt::Added(0)),
        },
    ]);
    assert_eq!(speakers(&corrected)[0], "Ida Brandt");
    assert!(corrected.lost.is_empty());
    let last = corrected.origins.actors.last().expect("an actor");
    assert_eq!((last.at, last.changed), (Some(ActorAt::Added(0)), true));
}

#[test]
fn merged_actors_are_one_without_a_line_to_themselves() {
    let merge = Edit::Merge {
        actor: person("Paul Reyes"),
        into: person("Lena Ortiz"),
    };
    let corrected = edited(std::slice::from_ref(&merge));
    assert_eq!(corrected.reading.actors.len(), read().actors.len() - 1);
    assert!(spoken_about(&corrected).contains(&("Kofi Mensah", "Lena Ortiz")));
    let again = edited(&[merge.clone(), merge]);
    assert_eq!((again.reading, again.lost), (corrected.reading, vec![1]));
}

#[test]
fn merging_in_a_circle_ends() {
    let merge = |actor, into| Edit::Merge {
        actor: person(actor),
        into: person(into),
    };
    let corrected = edited(&[
        merge("Paul Reyes", "Lena Ortiz"),
        merge("Lena Ortiz", "Kofi Mensah"),
        merge("Kofi Mensah", "Paul Reyes"),
    ]);
    assert_eq!(corrected.lost, [2]);
    assert_eq!(
        names(&corrected)
            .iter()
            .filter(|name| **name == "Kofi Mensah")
            .count(),
        1
    );
}

#[test]
fn merged_then_split_stand_as_before() {
    let before = read();
    let paul = before
        .actors
        .iter()
        .find(|actor| actor.name == "Paul Reyes")
        .expect("Paul");
    let corrected = edited(&[
        Edit::Merge {
            actor: person("Paul Reyes"),
            into: person("Kofi Mensah"),
        },
        Edit::Split {
            actor: person("Kofi Mensah"),
            mentions: paul.mentions.iter().map(|mention| mention.span).collect(),
        },
    ]);
    assert!(corrected.lost.is_empty());
    let again = corrected.reading.actors.last().expect("an actor");
    assert_eq!((&again.name, &again.mentions), (&paul.name, &paul.mentions));
    assert_eq!(speakers(&corrected), speakers(&Corrected::from(before)));
    assert!(spoken_about(&corrected).contains(&("Kofi Mensah", "Paul Reyes")));
}

#[test]
fn who_is_named_first_in_a_source_is_the_one_who_speaks() {
    let text = "Mara Weld said it was safe. “It broke,” said Weld, an engineer.";
    let reading = engine::read(text);
    let name = text.rfind("Weld").expect("it stands there");
    let weld = Span::new(name, name + 4);
    let split = Edit::Split {
        actor: ActorAt::Mention(weld),
        mentions: vec![weld],
    };
    let corrected = apply(text, reading, &[split]);
    assert_eq!(corrected.lost, []);
    assert_eq!(speakers(&corrected), ["Mara Weld", "Weld"]);
}

#[test]
fn what_is_no_quote_and_no_actor_leaves() {
    let corrected = edited(&[
        Edit::NoQuote {
            quote: first_quote(),
        },
        Edit::NoActor {
            actor: person("Kofi Mensah"),
        },
    ]);
    assert_eq!(speakers(&corrected), ["Lena Ortiz", ""]);
    assert!(!names(&corrected).contains(&"Kofi Mensah"));
}

#[test]
fn a_missed_quote_takes_its_place_in_the_text() {
    let content = vec![nth("met Lena Ortiz on Monday", 0)];
    let add = Edit::AddQuote {
        content: content.clone(),
        speaker: Some(person("Paul Reyes")),
    };
    let corrected = edited(&[
        add.clone(),
        Edit::Bounds {
            quote: content[0],
            content: vec![nth("bridge", 0)],
        },
        add,
    ]);
    let quotes = &corrected.reading.quotes;
    assert_eq!(quotes.len(), 4);
    assert_eq!(corrected.lost, [2], "it is there already");
    assert!(
        quotes
            .iter()
            .any(|quote| quote.content == [nth("bridge", 0)])
    );
    assert!(quotes.is_sorted_by_key(|quote| quote.content[0].start));
    let kept = corrected
        .origins
        .quotes
        .iter()
        .any(|origin| origin.at == content[0]);
    assert!(kept, "it keeps the anchor it was added with");
}

#[test]
fn words_in_marks_are_word_for_word() {
    let kind = |words| kind_added(vec![nth(words, 0)]);
    assert_eq!(kind("Kofi Mensah never"), QuoteKind::Direct);
    assert_eq!(kind("safe. “Kofi"), QuoteKind::Mixed);
    assert_eq!(kind("on Monday"), QuoteKind::Indirect);
}

fn kind_added(content: Vec<Span>) -> QuoteKind {
    let at = content[0];
    let corrected = edited(&[Edit::AddQuote {
        content,
        speaker: None,
    }]);
    let added = corrected
        .origins
        .quotes
        .iter()
        .position(|origin| origin.at == at);
    corrected.reading.quotes[added.expect("it was added")].kind
}

#[test]
fn a_relation_can_be_added_and_denied() {
    let add = Edit::AddRelation {
        source: person("Paul Reyes"),
        target: person("Kofi Mensah"),
        kind: RelationKind::Support,
        evidence: nth("Paul Reyes met", 0),
    };
    let before = read().relations.len();
    let corrected = edited(std::slice::from_ref(&add));
    assert_eq!(corrected.reading.relations.len(), before + 1);
    let added = corrected
        .origins
        .relations
        .iter()
        .position(|&changed| changed);
    let relation = corrected
        .relation_at(added.expect("a relation"))
        .expect("it has ends");
    let deny = Edit::NoRelation { relation };
    let corrected = edited(&[add.clone(), deny.clone()]);
    assert_eq!(corrected.reading.relations, read().relations);
    assert_eq!(edited(&[add.clone(), add.clone()]).lost, [1]);
    assert!(edited(&[add.clone(), deny, add]).lost.is_empty());
}

#[test]
fn names_and_kinds_are_changed() {
    let actor = person("Paul Reyes");
    let corrected = edited(&[
        Edit::Rename {
            actor,
            name: "Pablo Reyes".to_owned(),
        },
        Edit::ActorKind {
            actor,
            kind: ActorKind::Group,
        },
        Edit::Kind {
            quote: first_quote(),
            kind: QuoteKind::Mixed,
        },
    ]);
    let at = names(&corrected)
        .iter()
        .position(|name| *name == "Pablo Reyes")
        .expect("renamed");
    assert_eq!(corrected.reading.actors[at].kind, ActorKind::Group);
    assert!(corrected.origins.actors[at].changed);
    assert_eq!(corrected.reading.quotes[0].kind, QuoteKind::Mixed);
}

#[test]
fn what_makes_no_sense_is_lost() {
    let reversed = Span { start: 9, end: 3 };
    let outside = Span {
        start: 5,
        end: usize::MAX,
    };
    let mark = TEXT.find('“').expect("a mark");
    let within_a_character = Span {
        start: mark + 1,
        end: mark + 9,
    };
    let quote = first_quote();
    let actor = person("Lena Ortiz");
    let mut edits: Vec<Edit> = [
        reversed,
        outside,
        within_a_character,
        Span { start: 4, end: 4 },
    ]
    .into_iter()
    .flat_map(|bad| {
        [
            Edit::NoQuote { quote: bad },
            Edit::Bounds {
                quote,
                content: vec![bad],
            },
            Edit::AddQuote {
                content: vec![bad],
                speaker: None,
            },
            Edit::Split {
                actor,
                mentions: vec![bad],
            },
            Edit::NoActor {
                actor: ActorAt::Mention(bad),
            },
            Edit::AddRelation {
                source: actor,
                target: person("Paul Reyes"),
                kind: RelationKind::Aid,
                evidence: bad,
            },
        ]
    })
    .collect();
    edits.extend([
        Edit::Bounds {
            quote,
            content: Vec::new(),
        },
        Edit::Bounds {
            quote,
            content: vec![nth("safe", 0), nth("bridge", 0)],
        },
        Edit::Speaker {
            quote,
            to: Some(ActorAt::Added(0)),
        },
        Edit::Rename {
            actor,
            name: "  ".to_owned(),
        },
        Edit::AddActor {
            name: String::new(),
            kind: ActorKind::Person,
        },
        Edit::Merge { actor, into: actor },
    ]);
    let corrected = edited(&edits);
    assert_eq!(corrected.lost.len(), edits.len());
    assert_eq!(corrected.reading, read());
}

#[test]
fn a_hope_goes_along_with_whose_it_is() {
    let text = "Lena Ortiz met Kofi Mensah. Mensah hopes to stay.";
    let at = |words: &str| {
        let start = text.find(words).expect("it stands there");
        ActorAt::Mention(Span::new(start, start + words.len()))
    };
    let merge = Edit::Merge {
        actor: at("Kofi Mensah"),
        into: at("Lena Ortiz"),
    };
    let corrected = apply(text, engine::read(text), &[merge]);
    let holders = corrected.reading.attitudes.iter().map(|a| a.holder);
    let names: Vec<_> = holders
        .map(|id| id.map(|id| corrected.reading.actor(id).name.as_str()))
        .collect();
    assert_eq!(names, [Some("Lena Ortiz")]);
}
