//! A statement in words that stand by themselves, wherever they are pasted.

use dossier::card_picture::Caption;
use dossier::view::{Card, View};
use engine::{QuoteKind, Span};

use crate::words;

/// The words as on the card, in quotation marks if all of them were said.
pub fn quoted(card: &Card) -> String {
    let said = card.said.replace('\n', " ");
    match (card.kind, &card.lead) {
        (QuoteKind::Direct, _) => format!("“{said}”"),
        (_, Some(lead)) => format!("{lead} {said}"),
        (_, None) => said,
    }
}

/// The words, and who said them where and when.
pub fn citation(view: &View, card: &Card) -> String {
    let voice = view.voice(card.voice);
    let article = &view.reading.article;
    let parts = [
        voice.role.clone(),
        reporter(view, card),
        of_text(view, article.publisher),
        of_text(view, article.date),
    ];
    let mut who = words::speaker(&voice.name).to_owned();
    for part in parts.into_iter().flatten() {
        who += ", ";
        who += &part;
    }
    format!("{} — {who}", quoted(card))
}

/// What stands beside the words in the card's picture.
pub fn caption(view: &View, card: &Card) -> Caption {
    let voice = view.voice(card.voice);
    let article = &view.reading.article;
    let joined = |parts: [Option<String>; 2], between: &str| {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(between)
    };
    let origin = joined(
        [
            of_text(view, article.publisher),
            of_text(view, article.date),
        ],
        ", ",
    );
    Caption {
        title: citation(view, card),
        kind: words::kind(card.kind).to_owned(),
        speaker: words::speaker(&voice.name).to_owned(),
        role: joined([voice.role.clone(), reporter(view, card)], " · "),
        origin: if origin.is_empty() {
            of_text(view, article.headline).unwrap_or_default()
        } else {
            origin
        },
    }
}

/// Who is said to report it.
fn reporter(view: &View, card: &Card) -> Option<String> {
    view.reporter(card).map(words::reported_by)
}

fn of_text(view: &View, span: Option<Span>) -> Option<String> {
    span.map(|span| span.of(&view.text).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> View {
        View::of(
            "HILLTOP GAZETTE: Bridge stays shut\n\nMarch 3, 2026\n\n\
             “No lorry will cross it,” said Mayor Amara Diallo. “Not one.”\n\n\
             Engineer Kenji Watanabe denied that the bridge was unsafe.\n"
                .to_owned(),
        )
    }

    #[test]
    fn a_citation_says_who_and_where_and_when() {
        let view = view();
        assert_eq!(
            citation(&view, &view.cards[0]),
            "“No lorry will cross it. Not one.” — Amara Diallo, Mayor, HILLTOP GAZETTE, March 3, 2026"
        );
    }

    #[test]
    fn a_denial_stays_one() {
        let view = view();
        assert_eq!(quoted(&view.cards[1]), "denied that the bridge was unsafe");
    }

    #[test]
    fn a_picture_says_the_same() {
        let view = view();
        let caption = caption(&view, &view.cards[1]);
        assert_eq!(caption.speaker, "Kenji Watanabe");
        assert_eq!(caption.role, "Engineer");
        assert_eq!(caption.origin, "HILLTOP GAZETTE, March 3, 2026");
    }
}
