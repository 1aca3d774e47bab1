//! Links that were once given out, with what they hold.

use dossier::edits::{ActorAt, Edit, RelationAt};
use dossier::link::{ActorsAs, Excerpt, Held, Pane, Place, Shared};
use dossier::view::Anchor;
use engine::{ActorKind, QuoteKind, RelationKind, Span};

/// Pairs of lines, a text with `\n` for its line breaks and the link that version 2, the first
/// given out, made of it. Links are only ever added here.
const TEXTS: &str = include_str!("version-2.txt");

/// Lines, each the link that version 2 made of what [`held`] has at the same place. Links are only
/// ever added here.
const LINKS: &str = include_str!("version-2-all.txt");

/// All that links hold, and the links.
pub fn golden() -> impl Iterator<Item = (Held, &'static str)> {
    let mut lines = TEXTS.lines();
    let texts = std::iter::from_fn(move || {
        let text = lines.next()?.replace("\\n", "\n");
        Some((article(&text, Vec::new(), Place::default()), lines.next()?))
    });
    texts.chain(held().into_iter().zip(LINKS.lines()))
}

/// A text with every kind of correction, every place, and statements alone: at the end of which
/// more may come.
pub fn held() -> Vec<Held> {
    let text = "“Né,” said Zoë Ōkafor.\r\n\tMr Ito \"fled\" 🌉; <b>Ito</b> thanked her.";
    let edits = corrections();
    let mut all: Vec<Held> = edits
        .iter()
        .map(|edit| article(text, vec![edit.clone()], Place::default()))
        .collect();
    all.push(article(text, edits, Place::default()));
    all.extend(places().map(|place| article(text, Vec::new(), place)));
    all.push(article("", Vec::new(), Place::default()));
    all.push(Held::Excerpt(Excerpt {
        words: "“Né.\nNever.”".into(),
        speaker: "Zoë Ōkafor".into(),
        role: "harbour <master>".into(),
        source: "The Tide".into(),
        date: "3 May 2026".into(),
    }));
    all.push(Held::Excerpt(Excerpt {
        words: "that she would not".into(),
        ..Excerpt::default()
    }));
    all
}

fn article(text: &str, edits: Vec<Edit>, place: Place) -> Held {
    Held::Article(Shared {
        text: text.into(),
        edits,
        place,
    })
}

const ZOE: ActorAt = ActorAt::Mention(Span { start: 16, end: 28 });
const ITO: ActorAt = ActorAt::Mention(Span { start: 35, end: 38 });
const QUOTE: Span = Span { start: 0, end: 10 };
const EVIDENCE: Span = Span { start: 32, end: 70 };

/// Every case of [`Edit`] with every case of what is in it.
fn corrections() -> Vec<Edit> {
    let mut edits = vec![
        Edit::Speaker {
            quote: QUOTE,
            to: Some(ITO),
        },
        Edit::Speaker {
            quote: QUOTE,
            to: None,
        },
        Edit::Bounds {
            quote: QUOTE,
            content: vec![Span::new(3, 6), Span::new(39, 45)],
        },
        Edit::NoQuote { quote: QUOTE },
        Edit::AddQuote {
            content: vec![Span::new(39, 45)],
            speaker: Some(ActorAt::Added(5)),
        },
        Edit::AddQuote {
            content: vec![Span::new(300, 70_000)],
            speaker: None,
        },
        Edit::Rename {
            actor: ZOE,
            name: "Zoë \"Z\" Ōkafor".into(),
        },
        Edit::Merge {
            actor: ITO,
            into: ActorAt::Added(0),
        },
        Edit::Split {
            actor: ITO,
            mentions: vec![Span::new(55, 58)],
        },
        Edit::NoActor { actor: ZOE },
    ];
    edits.extend(KINDS.map(|kind| Edit::Kind { quote: QUOTE, kind }));
    edits.extend(ACTORS.map(|kind| Edit::AddActor {
        name: "Ana Bo".into(),
        kind,
    }));
    edits.extend(ACTORS.map(|kind| Edit::ActorKind { actor: ZOE, kind }));
    for kind in RELATIONS {
        edits.push(Edit::AddRelation {
            source: ITO,
            target: ZOE,
            kind,
            evidence: EVIDENCE,
        });
        edits.push(Edit::NoRelation {
            relation: relation(kind),
        });
    }
    edits
}

fn relation(kind: RelationKind) -> RelationAt {
    RelationAt {
        source: ITO,
        target: ZOE,
        kind,
        evidence: EVIDENCE,
    }
}

/// Every case of [`Anchor`], [`Pane`] and [`ActorsAs`].
fn places() -> impl Iterator<Item = Place> {
    let picks = [
        Anchor::Actor(ZOE),
        Anchor::Quote(QUOTE),
        Anchor::Pair(ZOE, ITO),
        Anchor::Both(ITO, ActorAt::Added(1)),
        Anchor::Words(EVIDENCE),
        Anchor::Relation(relation(RelationKind::Support)),
    ];
    let views = ActorsAs::ALL.map(|actors| Place {
        actors,
        ..Place::default()
    });
    let panes = [Pane::Article, Pane::Quotes, Pane::Actors];
    let picked = picks.into_iter().flat_map(move |pick| {
        panes.map(|pane| Place {
            pick: Some(pick),
            pane: Some(pane),
            actors: ActorsAs::Matrix,
        })
    });
    views.into_iter().skip(1).chain(picked)
}

const KINDS: [QuoteKind; 3] = [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect];

const ACTORS: [ActorKind; 5] = [
    ActorKind::Person,
    ActorKind::Organization,
    ActorKind::Government,
    ActorKind::Place,
    ActorKind::Group,
];

const RELATIONS: [RelationKind; 19] = [
    RelationKind::Agree,
    RelationKind::Consult,
    RelationKind::Support,
    RelationKind::Cooperate,
    RelationKind::Aid,
    RelationKind::Concede,
    RelationKind::Retreat,
    RelationKind::Demand,
    RelationKind::Accuse,
    RelationKind::Reject,
    RelationKind::Threaten,
    RelationKind::Investigate,
    RelationKind::Protest,
    RelationKind::Mobilize,
    RelationKind::Sanction,
    RelationKind::Coerce,
    RelationKind::Assault,
    RelationKind::Affiliation,
    RelationKind::Mentions,
];
