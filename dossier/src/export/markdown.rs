//! Quotations in Markdown (CommonMark): for notes, wikis and messages.
//!
//! Words from the article are shown as they are: what would be markup in them is escaped.

use engine::QuoteKind;

use crate::view::{Card, View};

/// The headline, the publisher and the date, and all statements below.
pub fn page(view: &View, cards: &[&Card]) -> String {
    let article = &view.reading.article;
    let words = |span: engine::Span| plain(span.of(&view.text));
    let headline = article.headline.map(|span| format!("# {}\n", words(span)));
    let origin: Vec<String> = [article.publisher, article.date]
        .into_iter()
        .flatten()
        .map(words)
        .collect();
    let origin = (!origin.is_empty()).then(|| origin.join(", ") + "\n");
    headline
        .into_iter()
        .chain(origin)
        .chain(cards.iter().map(|each| card(view, each)))
        .collect::<Vec<_>>()
        .join("\n")
}

/// One statement as a block quotation with its speaker below, and who reports it, ending with a
/// line break.
///
/// Only what was said word for word stands in quotation marks; each paragraph opens them, and the
/// last one closes them. The article's words that lead a paraphrase in are emphasized.
pub fn card(view: &View, card: &Card) -> String {
    let direct = card.kind == QuoteKind::Direct;
    let paragraphs: Vec<String> = card
        .said
        .split('\n')
        .map(|words| match direct {
            true => format!("“{}", plain(words)),
            false => plain(words),
        })
        .collect();
    let close = if direct { "”" } else { "" };
    let lead = card.lead.as_ref();
    let lead = lead
        .map(|lead| format!("*{}* ", plain(lead)))
        .unwrap_or_default();
    let mut out = format!("> {lead}{}{close}\n", paragraphs.join("\n>\n> "));
    let voice = view.voice(card.voice);
    if !voice.name.is_empty() {
        out += &format!(">\n> — **{}**", plain(&voice.name));
        if let Some(role) = &voice.role {
            out += &format!(", {}", plain(role));
        }
        if let Some(name) = view.reporter(card) {
            out += &format!(", as reported by {}", plain(name));
        }
        out.push('\n');
    }
    out
}

/// The words of one paragraph with everything escaped that Markdown would take for its own.
fn plain(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(words.len());
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    for (at, character) in words.char_indices() {
        let begins = match character {
            '#' | '+' | '-' | '=' => at == 0,
            // "1." and "1)" begin a list.
            '.' | ')' => digits > 0 && at == digits,
            _ => false,
        };
        if begins || "\\`*_[]<>&~|".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::tests::cards;
    use crate::view::fixture::{Fixture, MINISTER};

    #[test]
    fn a_card_is_a_quotation_with_its_speaker() {
        let view = MINISTER.view();
        assert_eq!(
            card(&view, &view.cards[0]),
            "> “We will cut the tax. Mr Ito will not like it.”\n>\n> — **Ana Bo**, Finance Minister\n"
        );
    }

    #[test]
    fn who_reports_a_statement_is_named_with_it() {
        let view = Fixture::new("“No cod,” Ida Moe said, Coast Radio reported.")
            .actor("Coast Radio")
            .actor("Ida Moe")
            .quote(
                QuoteKind::Indirect,
                &["“No cod,” Ida Moe said"],
                "Coast Radio",
                "reported",
                Some(0),
            )
            .quote(
                QuoteKind::Direct,
                &["“No cod,”"],
                "Ida Moe",
                "said",
                Some(1),
            )
            .within(0)
            .view();
        assert_eq!(
            card(&view, &view.cards[1]),
            "> “No cod.”\n>\n> — **Ida Moe**, as reported by Coast Radio\n"
        );
    }

    #[test]
    fn a_paraphrase_has_no_marks_and_no_one_is_not_named() {
        let view = Fixture::new("Cod is gone.")
            .quote(QuoteKind::Indirect, &["Cod is gone"], "", "", None)
            .view();
        assert_eq!(card(&view, &view.cards[0]), "> Cod is gone\n");
    }

    #[test]
    fn what_leads_a_paraphrase_in_stands_apart() {
        let view = Fixture::new("Ida Moe denied that cod is gone.")
            .quote(
                QuoteKind::Indirect,
                &["that cod is gone"],
                "",
                "denied",
                None,
            )
            .view();
        assert_eq!(card(&view, &view.cards[0]), "> *denied that* cod is gone\n");
    }

    #[test]
    fn a_page_begins_with_where_it_is_from() {
        let view = Fixture::new("Harbour News: Cod is gone\n“No cod,” Ida Moe said.")
            .headline("Harbour News", "Cod is gone")
            .actor("Ida Moe")
            .quote(
                QuoteKind::Direct,
                &["“No cod,”"],
                "Ida Moe",
                "said",
                Some(0),
            )
            .view();
        assert_eq!(
            page(&view, &cards(&view)),
            "# Cod is gone\n\nHarbour News\n\n> “No cod.”\n>\n> — **Ida Moe**\n"
        );
    }

    #[track_caller]
    fn check(words: &str, expected: &str) {
        assert_eq!(plain(words), expected);
    }

    #[test]
    fn words_are_not_markup() {
        check("*a* _b_ [c](d)", "\\*a\\* \\_b\\_ \\[c\\](d)");
        check("<b>x</b> &amp;", "\\<b\\>x\\</b\\> \\&amp;");
        check("# one", "\\# one");
        check("1. one", "1\\. one");
        check("a - b. 2) c #1", "a - b. 2) c #1");
    }
}
