//! Corrections by the thousand: that no list breaks a reading, and that a change of the text takes
//! along whatever it does not touch.

mod dice;

use dice::Dice;
use dossier::edits::{ActorAt, Change, Corrected, Edit, History, RelationAt, apply, without};
use dossier::view::View;
use engine::{ActorKind, QuoteKind, RelationKind, Span};

const ARTICLE: &str = "Quarry to close, says Ilmari Saarinen\n\n\
    By Noor Haddad\n\n\
    The quarry at Steinfell will close in May. “We have dug for ninety years,” said its owner, \
    Ilmari Saarinen. “There is nothing left to dig.”\n\n\
    Mayor Beatriz Amorim accused Saarinen of breaking his word. She said that the town had paid \
    for the road. “He owes us a road,” Amorim told reporters, “and he knows it.”\n\n\
    Union leader Kwabena Asante met Amorim on Tuesday. According to Asante, forty men will lose \
    their work. Amorim said that the town would help them.";

/// Words to put into a text, of one to four bytes a character.
const PATCHES: [&str; 8] = [
    "",
    " ",
    "a",
    "the town",
    "“Für immer?”",
    "\n\n",
    "漢字",
    "Asante 🌉 Amorim",
];

impl Dice {
    fn of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    /// A stretch of the text between two characters.
    fn stretch(&mut self, text: &str, longest: usize) -> Span {
        let ends: Vec<usize> = (0..=text.len())
            .filter(|&at| text.is_char_boundary(at))
            .collect();
        let first = self.below(ends.len());
        let last = (first + self.below(longest + 1)).min(ends.len() - 1);
        Span::new(ends[first], ends[last])
    }

    /// An edit of a reading as it is now; it may well make no sense.
    fn edit(&mut self, text: &str, now: &Corrected, made: usize) -> Edit {
        let quotes: Vec<Span> = now.origins.quotes.iter().map(|origin| origin.at).collect();
        let known: Vec<ActorAt> = now
            .origins
            .actors
            .iter()
            .filter_map(|actor| actor.at)
            .collect();
        let actor = |dice: &mut Self| match dice.below(12) {
            0 => ActorAt::Added(dice.below(made + 2)),
            _ => dice.of(&known),
        };
        let (one, other) = (actor(self), actor(self));
        let quote = self.of(&quotes);
        let kinds = [ActorKind::Person, ActorKind::Organization, ActorKind::Group];
        match self.below(13) {
            0 => Edit::Speaker {
                quote,
                to: Some(one),
            },
            1 => Edit::Speaker { quote, to: None },
            2 => Edit::Kind {
                quote,
                kind: QuoteKind::Mixed,
            },
            3 => Edit::Bounds {
                quote,
                content: vec![self.stretch(text, 60)],
            },
            4 => Edit::NoQuote { quote },
            5 => Edit::AddQuote {
                content: vec![self.stretch(text, 60)],
                speaker: Some(one),
            },
            6 => Edit::AddActor {
                name: format!("Nobody {made}"),
                kind: self.of(&kinds),
            },
            7 => Edit::Rename {
                actor: one,
                name: format!("Someone {made}"),
            },
            8 => Edit::ActorKind {
                actor: one,
                kind: self.of(&kinds),
            },
            9 => Edit::Merge {
                actor: one,
                into: other,
            },
            10 => {
                let all: Vec<Span> = now
                    .reading
                    .actors
                    .iter()
                    .flat_map(|actor| &actor.mentions)
                    .map(|m| m.span)
                    .collect();
                Edit::Split {
                    actor: one,
                    mentions: vec![self.of(&all), self.of(&all)],
                }
            }
            11 => Edit::AddRelation {
                source: one,
                target: other,
                kind: RelationKind::Aid,
                evidence: self.stretch(text, 60),
            },
            _ => {
                let index = self.below(now.reading.relations.len().max(1));
                let none = RelationAt {
                    source: one,
                    target: other,
                    kind: RelationKind::Accuse,
                    evidence: quote,
                };
                let relation = (index < now.reading.relations.len())
                    .then(|| now.relation_at(index))
                    .flatten();
                Edit::NoRelation {
                    relation: relation.unwrap_or(none),
                }
            }
        }
    }

    /// A list of edits, each made on what those before it have left.
    fn edits(&mut self, text: &str, count: usize) -> Vec<Edit> {
        let mut edits = Vec::new();
        for _ in 0..count {
            let now = apply(text, engine::read(text), &edits);
            if now.origins.quotes.is_empty()
                || now.origins.actors.iter().all(|actor| actor.at.is_none())
            {
                break;
            }
            let edit = self.edit(text, &now, edits.len());
            edits.push(edit);
        }
        edits
    }
}

/// What every corrected reading holds to.
#[track_caller]
fn check_sound(text: &str, corrected: &Corrected) {
    let reading = &corrected.reading;
    assert_eq!(corrected.origins.quotes.len(), reading.quotes.len());
    assert_eq!(corrected.origins.actors.len(), reading.actors.len());
    assert_eq!(corrected.origins.relations.len(), reading.relations.len());
    for relation in &reading.relations {
        assert_ne!(relation.source, relation.target);
        assert!(
            relation.source.0 < reading.actors.len() && relation.target.0 < reading.actors.len()
        );
    }
    let view = View::new(text.to_owned(), corrected.clone());
    assert_eq!(view.cards.len(), reading.quotes.len());
}

#[test]
fn any_list_of_edits_leaves_a_sound_reading_and_what_is_lost_changes_nothing() {
    let mut dice = Dice(0xC0FFEE);
    let mut lost = 0;
    for _ in 0..120 {
        let edits = dice.edits(ARTICLE, 14);
        let corrected = apply(ARTICLE, engine::read(ARTICLE), &edits);
        check_sound(ARTICLE, &corrected);
        lost += corrected.lost.len();
        let left = without(&edits, &corrected.lost);
        let again = apply(ARTICLE, engine::read(ARTICLE), &left);
        assert_eq!(
            (again.lost, &again.reading),
            (Vec::new(), &corrected.reading)
        );
    }
    assert!(lost > 0, "some of the edits made no sense");
}

#[test]
fn undoing_a_thousand_corrections_gives_the_start() {
    let mut dice = Dice(0x5EED);
    let mut history = History::default();
    let start = apply(ARTICLE, engine::read(ARTICLE), &[]);
    for _ in 0..1000 {
        match dice.below(8) {
            0 => drop(history.undo().cloned()),
            1 => drop(history.redo().cloned()),
            2 => history.drop(&[dice.below(9)]),
            3 if dice.below(10) == 0 => history.reset(),
            _ => {
                let now = apply(ARTICLE, engine::read(ARTICLE), &history.edits());
                if !now.origins.quotes.is_empty()
                    && now.origins.actors.iter().any(|actor| actor.at.is_some())
                {
                    let edit = dice.edit(ARTICLE, &now, history.in_force().count());
                    history.push(vec![edit]);
                }
            }
        }
    }
    assert!(history.can_undo());
    while history.undo().is_some() {}
    assert_eq!(
        apply(ARTICLE, engine::read(ARTICLE), &history.edits()),
        start
    );
}

#[test]
fn whatever_a_change_does_not_touch_moves_along_word_for_word() {
    let mut dice = Dice(0xBEAD);
    for _ in 0..3000 {
        let cut = dice.stretch(ARTICLE, 50);
        let patch = dice.of(&PATCHES);
        let new = format!("{}{patch}{}", &ARTICLE[..cut.start], &ARTICLE[cut.end..]);
        let change = Change::between(ARTICLE, &new);
        for _ in 0..20 {
            let span = dice.stretch(ARTICLE, 60);
            let moved = change.span(span);
            let apart = span.end <= cut.start || cut.end <= span.start;
            if apart && !span.is_empty() {
                assert_eq!(moved.of(&new), span.of(ARTICLE), "{cut:?} became {patch:?}");
            }
        }
    }
}

#[test]
fn no_change_is_a_change_of_nothing_and_none_breaks_an_edit() {
    let mut dice = Dice(0xFACE);
    for _ in 0..60 {
        let edits = dice.edits(ARTICLE, 8);
        let mut new = ARTICLE.to_owned();
        for _ in 0..=dice.below(5) {
            let cut = dice.stretch(&new, 80);
            new.replace_range(cut.start..cut.end, dice.of(&PATCHES));
        }
        let change = Change::between(ARTICLE, &new);
        let carried: Vec<Edit> = edits.iter().map(|edit| edit.carried(&change)).collect();
        check_sound(&new, &apply(&new, engine::read(&new), &carried));
        let same = Change::between(ARTICLE, ARTICLE);
        let kept: Vec<Edit> = edits.iter().map(|edit| edit.carried(&same)).collect();
        let before = apply(ARTICLE, engine::read(ARTICLE), &edits);
        assert_eq!(apply(ARTICLE, engine::read(ARTICLE), &kept), before);
    }
}

#[test]
fn corrections_away_from_several_changes_all_hold() {
    let reading = engine::read(ARTICLE);
    let asante = reading
        .actors
        .iter()
        .find(|actor| actor.name == "Kwabena Asante")
        .expect("Asante");
    let owes = reading
        .quotes
        .iter()
        .find(|quote| quote.content[0].of(ARTICLE).contains("owes us"))
        .expect("a quote");
    let edits = [
        Edit::Rename {
            actor: ActorAt::Mention(asante.mentions[0].span),
            name: "K. Asante".to_owned(),
        },
        Edit::Speaker {
            quote: owes.content[0],
            to: None,
        },
    ];
    let new = ARTICLE
        .replace("ninety", "a hundred and two")
        .replace("breaking his word", "a breach of faith")
        .replace("forty men", "more than fifty men");
    let change = Change::between(ARTICLE, &new);
    let carried: Vec<Edit> = edits.iter().map(|edit| edit.carried(&change)).collect();
    let corrected = apply(&new, engine::read(&new), &carried);
    assert_eq!(corrected.lost, []);
    assert!(
        corrected
            .reading
            .actors
            .iter()
            .any(|actor| actor.name == "K. Asante")
    );
    let owes = corrected
        .reading
        .quotes
        .iter()
        .find(|quote| quote.content[0].of(&new).contains("owes us"));
    assert_eq!(owes.map(|quote| quote.speaker), Some(None));
}
