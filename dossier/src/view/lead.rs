//! The words of the article that a paraphrase cannot do without: "denied that", "accused".
//!
//! Lund denied that the port was blocked: his card says "denied that the port was blocked", since
//! the clause alone would turn his statement round. After a verb that only says that something was
//! said, a clause stands well by itself.

use engine::{Quote, QuoteKind};

use super::said;

/// Cues that add nothing to the words they introduce, and the words that may stand beside them.
const PLAIN: [&str; 46] = [
    "according",
    "add",
    "added",
    "adding",
    "adds",
    "also",
    "announced",
    "announces",
    "answered",
    "as",
    "explained",
    "explaining",
    "explains",
    "had",
    "has",
    "have",
    "note",
    "noted",
    "notes",
    "noting",
    "per",
    "remarked",
    "replied",
    "reported",
    "reporting",
    "reports",
    "said",
    "say",
    "saying",
    "says",
    "state",
    "stated",
    "states",
    "stating",
    "tell",
    "telling",
    "tells",
    "then",
    "to",
    "told",
    "wrote",
    "write",
    "writes",
    "writing",
    "written",
    "later",
];

/// Words with which no clause begins that could stand by itself.
const LEANING: [&str; 17] = [
    "about", "against", "as", "for", "how", "if", "of", "on", "over", "to", "what", "when",
    "where", "whether", "who", "why", "with",
];

/// The rule for "her claim that …", whose cue is no verb and reads as none.
const NOUN: &str = "noun-cue";

/// Bytes between cue and words that are still shown: room for "the shipping company on Monday".
const REACH: usize = 60;

/// What stands before the words of a statement, as the article has it, if they need it.
pub fn lead(text: &str, quote: &Quote) -> Option<String> {
    let (cue, content) = (quote.cue?, quote.content.first()?);
    if quote.kind == QuoteKind::Direct || quote.rule.name == NOUN {
        return None;
    }
    let between = text.get(cue.end..content.start)?;
    let words = content.of(text).trim_start();
    let clause = said::without_that(words);
    if between.trim_start().starts_with([',', ':', '.', ';'])
        || (is_plain(cue.of(text)) && !leans(clause))
    {
        return None;
    }
    let mut lead: Vec<&str> = cue.of(text).split_whitespace().collect();
    if between.len() <= REACH && !between.contains('\n') {
        lead.extend(between.split_whitespace());
    }
    if clause.len() < words.len() {
        lead.push("that");
    }
    Some(lead.join(" "))
}

fn is_plain(cue: &str) -> bool {
    cue.split_whitespace()
        .all(|word| PLAIN.contains(&word.to_lowercase().as_str()))
}

fn leans(clause: &str) -> bool {
    let first = clause.split_whitespace().next().unwrap_or_default();
    LEANING.contains(&first.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use engine::QuoteKind::{self, Direct, Indirect, Mixed};

    use crate::view::fixture::Fixture;

    #[track_caller]
    fn check(text: &'static str, kind: QuoteKind, cue: &str, content: &str, card: &str) {
        let view = Fixture::new(text)
            .quote(kind, &[content], "", cue, None)
            .view();
        let shown = &view.cards[0];
        let lead = shown.lead.as_ref().map(|lead| format!("[{lead}] "));
        assert_eq!(lead.unwrap_or_default() + &shown.said, card);
    }

    #[test]
    fn a_denial_is_not_turned_round() {
        check(
            "Lund denied that the port was shut.",
            Indirect,
            "denied",
            "that the port was shut",
            "[denied that] the port was shut",
        );
    }

    #[test]
    fn what_is_no_clause_is_led_in() {
        check(
            "Okafor accused the bank of theft.",
            Indirect,
            "accused",
            "of theft",
            "[accused the bank] of theft",
        );
        check(
            "The judge told jurors to go home.",
            Indirect,
            "told",
            "to go home",
            "[told jurors] to go home",
        );
        check(
            "Neither said what was agreed.",
            Indirect,
            "said",
            "what was agreed",
            "[said] what was agreed",
        );
        check(
            "Haddad praised him for “saying it aloud”.",
            Mixed,
            "praised",
            "him for “saying it aloud”",
            "[praised] him for “saying it aloud”",
        );
    }

    #[test]
    fn a_clause_that_was_just_said_stands_by_itself() {
        for (cue, text) in [
            ("said", "Quispe said that it was late."),
            ("has said", "Quispe has said it was late."),
            ("told", "Quispe told reporters it was late."),
            ("According to", "According to Quispe, it was late."),
            ("warned", "As Quispe warned, it was late."),
        ] {
            check(text, Indirect, cue, "it was late", "It was late");
        }
    }

    #[test]
    fn words_in_marks_need_nothing() {
        check("Ito warned: “Go.”", Direct, "warned", "“Go.”", "Go.");
    }

    #[test]
    fn what_stands_too_far_away_is_left_out() {
        check(
            "Ito warned at a meeting with the owners of all the vineyards of the valley of rain.",
            Indirect,
            "warned",
            "of rain",
            "[warned] of rain",
        );
    }
}
