//! The words of a statement as one piece, the way they were said.
//!
//! The article prints “It is over,” Ana Bo said. “We won.”; what she said is: It is over. We won.
//! Only marks, and a comma that stands for a full stop, are touched; the article itself and all
//! spans stay as they are.

use engine::{Quote, QuoteKind};

/// Marks that may open a quotation, each with the one that closes it.
const PAIRS: [(&str, &str); 10] = [
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ("«", "»"),
    ("‘", "’"),
    ("``", "''"),
    ("''", "''"),
    ("\"", "\""),
    ("'", "'"),
    ("”", "”"),
];

/// The statement's words: for a direct quote without its outer marks and with a line break for each
/// paragraph; for the others with the marks inside and without a leading "that". These begin with a
/// capital, unless they are `led_in` by other words.
pub fn as_said(text: &str, quote: &Quote, led_in: bool) -> String {
    match quote.kind {
        QuoteKind::Direct => direct(text, quote),
        QuoteKind::Mixed | QuoteKind::Indirect => reported(text, quote, led_in),
    }
}

fn direct(text: &str, quote: &Quote) -> String {
    let mut said = String::new();
    for (index, span) in quote.content.iter().enumerate() {
        for (nth, paragraph) in span.of(text).split('\n').enumerate() {
            let paragraph = without_marks(without_that(paragraph.trim()));
            if paragraph.is_empty() {
                continue;
            }
            if !said.is_empty() {
                said.push(if nth > 0 { '\n' } else { ' ' });
            }
            said.push_str(paragraph);
        }
        let gap = quote
            .content
            .get(index + 1)
            .and_then(|next| text.get(span.end..next.start));
        end_piece(&mut said, gap);
    }
    said
}

/// Sets what a piece ends with: `gap` is the text between it and the next piece, if there is one.
fn end_piece(said: &mut String, gap: Option<&str>) {
    let sentence_ends =
        gap.is_none_or(|gap| gap.contains('\n') || gap.trim_end().ends_with(['.', '!', '?', ':']));
    if !sentence_ends {
        return;
    }
    if said.ends_with(',') {
        said.pop();
        said.push('.');
    } else if gap.is_some() && said.ends_with(char::is_alphanumeric) {
        said.push('.');
    }
}

fn reported(text: &str, quote: &Quote, led_in: bool) -> String {
    let words = quote
        .content
        .iter()
        .flat_map(|span| span.of(text).split_whitespace())
        .collect::<Vec<_>>()
        .join(" ");
    let words = words.trim_end_matches([',', ';', ' ']);
    let words = without_that(words);
    if led_in {
        return words.to_owned();
    }
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A clause without the word that makes it one.
pub(super) fn without_that(words: &str) -> &str {
    words.strip_prefix("that ").unwrap_or(words).trim_start()
}

/// The words between the outer marks; a mark that is missing on one side does no harm.
fn without_marks(piece: &str) -> &str {
    for (open, close) in PAIRS {
        if let Some(inner) = piece.strip_prefix(open) {
            let closed = inner.strip_suffix(close).unwrap_or(inner);
            return closed.trim();
        }
    }
    piece.trim_end_matches(['”', '»', '"']).trim()
}

#[cfg(test)]
mod tests {
    use engine::QuoteKind::{self, Direct, Indirect, Mixed};

    use crate::view::fixture::Fixture;

    #[track_caller]
    fn check(text: &'static str, kind: QuoteKind, content: &[&str], said: &str) {
        let view = Fixture::new(text).quote(kind, content, "", "", None).view();
        assert_eq!(view.cards[0].said, said);
    }

    #[test]
    fn a_comma_before_the_cue_ends_the_sentence() {
        check(
            "“It is over,” she said.",
            Direct,
            &["“It is over,”"],
            "It is over.",
        );
    }

    #[test]
    fn pieces_of_two_sentences_are_two_sentences() {
        check(
            "“It is over,” she said. “We won.”",
            Direct,
            &["“It is over,”", "“We won.”"],
            "It is over. We won.",
        );
    }

    #[test]
    fn a_sentence_cut_in_two_is_one() {
        check(
            "“If it rains,” she said, “I will stay.”",
            Direct,
            &["“If it rains,”", "“I will stay.”"],
            "If it rains, I will stay.",
        );
    }

    #[test]
    fn a_mark_reopened_on_a_new_paragraph_is_no_word() {
        check(
            "“First.\n“Second.”",
            Direct,
            &["“First.\n“Second.”"],
            "First.\nSecond.",
        );
    }

    #[test]
    fn british_and_straight_marks_go_too() {
        check("‘Yes’, he said.", Direct, &["‘Yes’"], "Yes");
        check("\"Yes,\" he said.", Direct, &["\"Yes,\""], "Yes.");
        check("``Yes,'' he said.", Direct, &["``Yes,''"], "Yes.");
    }

    #[test]
    fn a_that_before_the_mark_is_no_word_of_theirs() {
        check(
            "He said that “we demand nothing.”",
            Direct,
            &["that “we demand nothing.”"],
            "we demand nothing.",
        );
    }

    #[test]
    fn marks_inside_stay() {
        check(
            "“He said ‘no’ to me.”",
            Direct,
            &["“He said ‘no’ to me.”"],
            "He said ‘no’ to me.",
        );
        check(
            "She said that it was “a mess”, again.",
            Mixed,
            &["that it was “a mess”"],
            "It was “a mess”",
        );
    }

    #[test]
    fn a_paraphrase_begins_with_a_capital() {
        check(
            "She said that éclairs are good.",
            Indirect,
            &["that éclairs are good"],
            "Éclairs are good",
        );
    }
}
