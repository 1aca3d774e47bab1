//! What each block of the text is: headline, byline, dateline, paragraph, caption, credit, or the
//! publisher's own words.
//!
//! A block is a line or paragraph; where the publisher's words run into the article's without a
//! break, it is a run of sentences. Nothing is cut out: later stages ask what a block is.

mod boilerplate;
mod furniture;
mod headline;

use crate::{
    reading::{Article, Block, BlockKind},
    span::TokenSpan,
    text::Text,
};

/// Says what each block of the text is.
pub fn furniture(text: &Text) -> Article {
    let mut article = Article::default();
    let head = headline::find(text);
    for (index, &paragraph) in text.paragraphs.iter().enumerate() {
        if let Some(head) = &head
            && head.paragraph == index
        {
            article.publisher = head.publisher;
            article.headline = Some(head.headline);
            push(&mut article, text, paragraph, BlockKind::Headline);
            continue;
        }
        let near_head = index <= head.as_ref().map_or(0, |h| h.paragraph) + furniture::HEAD_LINES;
        match furniture::line(text, paragraph, near_head, &mut article) {
            Some(kind) => push(&mut article, text, paragraph, kind),
            None => sentences(&mut article, text, paragraph),
        }
    }
    article
}

/// Adds a paragraph, cut where the publisher's words end or begin.
fn sentences(article: &mut Article, text: &Text, paragraph: TokenSpan) {
    let mut run: Option<(TokenSpan, BlockKind)> = None;
    let mut at = paragraph.start;
    while at < paragraph.end {
        let sentence = text.sentences[text.sentence_of(at)];
        let kind = match boilerplate::is_boilerplate(text, sentence) {
            true => BlockKind::Boilerplate,
            false => BlockKind::Paragraph,
        };
        run = Some(match run {
            Some((tokens, before)) if before == kind => {
                (TokenSpan::new(tokens.start, sentence.end), kind)
            }
            Some((tokens, before)) => {
                push(article, text, tokens, before);
                (sentence, kind)
            }
            None => (sentence, kind),
        });
        at = sentence.end;
    }
    if let Some((tokens, kind)) = run {
        push(article, text, tokens, kind);
    }
}

fn push(article: &mut Article, text: &Text, tokens: TokenSpan, kind: BlockKind) {
    let span = text.span(tokens);
    article.blocks.push(Block { span, kind });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    #[track_caller]
    fn check(source: &str, expected: &[(BlockKind, &str)]) -> Article {
        let article = furniture(&Text::new(&Source::new(source)));
        let got: Vec<_> = article
            .blocks
            .iter()
            .map(|b| (b.kind, b.span.of(source)))
            .collect();
        assert_eq!(got, expected);
        article
    }

    #[test]
    fn publisher_headline_byline_and_credit() {
        use BlockKind::*;
        let source = "THE HARBOUR HERALD: Ferry crews vote to strike over pay\nBy Ines Duarte and Tom Achebe\nMarch 3, 2025\nFerry crews voted on Monday to strike.\n© 2025 The Harbour Herald";
        let article = check(
            source,
            &[
                (
                    Headline,
                    "THE HARBOUR HERALD: Ferry crews vote to strike over pay",
                ),
                (Byline, "By Ines Duarte and Tom Achebe"),
                (Dateline, "March 3, 2025"),
                (Paragraph, "Ferry crews voted on Monday to strike."),
                (Credit, "© 2025 The Harbour Herald"),
            ],
        );
        assert_eq!(
            article.publisher.map(|s| s.of(source)),
            Some("THE HARBOUR HERALD")
        );
        assert_eq!(
            article.headline.map(|s| s.of(source)),
            Some("Ferry crews vote to strike over pay")
        );
        let authors: Vec<_> = article.authors.iter().map(|s| s.of(source)).collect();
        assert_eq!(authors, ["Ines Duarte", "Tom Achebe"]);
        assert_eq!(article.date.map(|s| s.of(source)), Some("March 3, 2025"));
    }

    #[test]
    fn boilerplate_run_into_a_paragraph_is_cut_off() {
        use BlockKind::*;
        check(
            "The vote failed, and nobody on the council could say on Monday evening why so few had come.\nSign up to our newsletter. Read our Privacy Policy.“We tried,” said Ito.",
            &[
                (
                    Paragraph,
                    "The vote failed, and nobody on the council could say on Monday evening why so few had come.",
                ),
                (
                    Boilerplate,
                    "Sign up to our newsletter. Read our Privacy Policy.",
                ),
                (Paragraph, "“We tried,” said Ito."),
            ],
        );
    }

    #[test]
    fn a_first_sentence_is_no_headline() {
        use BlockKind::*;
        check(
            "The court in Tromsø ruled on Tuesday that the reindeer herders had been right all along, and the state must now pay.\nIt took nine years.",
            &[
                (
                    Paragraph,
                    "The court in Tromsø ruled on Tuesday that the reindeer herders had been right all along, and the state must now pay.",
                ),
                (Paragraph, "It took nine years."),
            ],
        );
    }

    #[test]
    fn contributors_and_photographers_are_credits() {
        use BlockKind::*;
        check(
            "Rain fell for nine days on the valley, and the road to the dam is still closed to lorries.\nOlu Bankole contributed to this report.\n(Photo: Reza Amiri)",
            &[
                (
                    Paragraph,
                    "Rain fell for nine days on the valley, and the road to the dam is still closed to lorries.",
                ),
                (Credit, "Olu Bankole contributed to this report."),
                (Credit, "(Photo: Reza Amiri)"),
            ],
        );
    }
}
