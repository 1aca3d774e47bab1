//! A dossier as one HTML page for people who do not have Onrecord: to mail, to print, to put on any
//! host.
//!
//! The page needs nothing else and runs nothing: it has no script, and its own policy allows none,
//! nor anything from elsewhere. Words of the article are escaped wherever they stand.

mod article;
mod tables;

use crate::colours::Ground;
use crate::graph_export::{self, Phrases};
use crate::names::Named;
use crate::view::{Card, Hue, Scene, View};
use crate::xml::escape;
use engine::QuoteKind;

/// The one style sheet.
const STYLE: &str = include_str!("report.css");

/// The SHA-256 of [`STYLE`], as a policy names it; a test says what it is.
const STYLE_HASH: &str = "WzPp8HRKHfdxNjBiQ/Qr04IoSYNNehGEn085EAKLuws=";

/// How wide the picture is laid out, in CSS pixels.
const WIDTH: f64 = 760.0;

/// The media type.
pub const MEDIA_TYPE: &str = "text/html;charset=utf-8";

/// The page.
pub fn html(view: &View, phrases: Phrases) -> String {
    let article = &view.reading.article;
    let words = |span: engine::Span| span.of(&view.text);
    let title = article.headline.map_or("Article", words);
    let origin: Vec<&str> = [article.publisher, article.date]
        .into_iter()
        .flatten()
        .map(words)
        .collect();
    let statements = view.cards.len();
    let made = format!(
        "Read by Onrecord: {statements} {} by {} {}, {} words.",
        plural(statements, "statement"),
        view.voices.len(),
        plural(view.voices.len(), "speaker"),
        view.words(),
    );
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'sha256-{STYLE_HASH}'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n\
         <h1 dir=\"auto\">{}</h1>\n<p class=\"made\">{}</p>\n<p class=\"made\">{made}</p>\n</header>\n",
        escape(title),
        escape(title),
        escape(&origin.join(", ")),
    );
    article::push(&mut page, view);
    push_statements(&mut page, view);
    tables::push_speakers(&mut page, view);
    if !view.reading.actors.is_empty() {
        page += "<section>\n<h2>Actors</h2>\n";
        if !view.graph.bundles.is_empty() {
            let scene = Scene::of(&view.graph, WIDTH);
            page += &graph_export::svg(view, &scene, phrases, Ground::Light).svg;
        }
        tables::push_actors(&mut page, view);
        tables::push_relations(&mut page, view, phrases);
        page += "</section>\n";
    }
    page += "<footer>Statements, speakers and relations are found by rules, and some may be wrong: \
             every one names its place in the article.</footer>\n</body>\n</html>\n";
    page
}

fn push_statements(page: &mut String, view: &View) {
    *page += "<section>\n<h2>Statements</h2>\n<ol class=\"statements\">\n";
    for card in &view.cards {
        push_statement(page, view, card);
    }
    *page += "</ol>\n</section>\n";
}

fn push_statement(page: &mut String, view: &View, card: &Card) {
    let voice = view.voice(card.voice);
    let number = card.quote.0 + 1;
    let (open, close) = match card.kind {
        QuoteKind::Direct => ("“", "”"),
        QuoteKind::Mixed | QuoteKind::Indirect => ("", ""),
    };
    let paragraphs: Vec<String> = card
        .said
        .split('\n')
        .map(|words| format!("<p>{open}{}</p>", escape(words)))
        .collect();
    let mut said = paragraphs.concat();
    if let Some(lead) = &card.lead {
        said = said.replacen("<p>", &format!("<p><i>{}</i> ", escape(lead)), 1);
    }
    let said = said.strip_suffix("</p>").unwrap_or(&said);
    let name = if voice.name.is_empty() {
        "Speaker not named".to_owned()
    } else {
        escape(&voice.name)
    };
    let role = voice
        .role
        .as_deref()
        .map(|role| format!(", {}", escape(role)));
    let reporter = view
        .reporter(card)
        .map(|name| format!(", reported by {}", escape(name)));
    let place = match card.paragraph {
        0 => "headline".to_owned(),
        paragraph => format!("paragraph {paragraph}"),
    };
    let trust = match card.changed {
        true => "set by hand".to_owned(),
        false => format!(
            "right in {:.0} % of such cases",
            card.rule.precision * 100.0
        ),
    };
    *page += &format!(
        "<li id=\"s{number}\" class=\"{}\">\n<blockquote dir=\"auto\">{said}{close}</p></blockquote>\n\
         <p class=\"by\" dir=\"auto\"><strong>{name}</strong>{}{}</p>\n\
         <p class=\"meta\">{number}. {}, <a href=\"#m{number}\">{place}</a>, {trust}</p>\n</li>\n",
        hue_class(voice.hue),
        role.unwrap_or_default(),
        reporter.unwrap_or_default(),
        card.kind.name(),
    );
}

/// The class that gives an element a speaker's colour.
fn hue_class(hue: Hue) -> String {
    hue.0.map_or_else(String::new, |hue| format!("hue-{hue}"))
}

fn plural(count: usize, word: &str) -> String {
    format!("{word}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;
    use crate::view::fixture::{Fixture, MINISTER};

    const PHRASES: Phrases = Phrases {
        title: "Actors",
        relation: |kind| kind.name(),
        tone: |tone| tone.name(),
        open: "not done",
        denied: "denied",
    };

    #[test]
    fn the_policy_allows_this_style_and_nothing_else() {
        let digest = Sha256::digest(STYLE);
        let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let bits: String = digest.iter().map(|byte| format!("{byte:08b}")).collect();
        let base64: String = format!("{bits}00")
            .as_bytes()
            .chunks(6)
            .map(|six| {
                let at = six
                    .iter()
                    .fold(0, |at, bit| at * 2 + usize::from(bit - b'0'));
                char::from(alphabet[at])
            })
            .collect();
        assert_eq!(STYLE_HASH, format!("{base64}="));
        let page = html(&MINISTER.view(), PHRASES);
        assert!(!page.contains(" style="), "the policy forbids them");
        assert!(!page.contains("<script"));
    }

    #[test]
    fn speakers_have_the_colours_of_the_page() {
        for hue in 0..crate::view::HUES {
            let colour = Ground::Light.speaker(Hue(Some(hue))).hex();
            assert!(STYLE.contains(&format!(".hue-{hue} {{ --hue: {colour} }}")));
        }
    }

    #[test]
    fn every_statement_leads_to_its_place_and_back() {
        let page = html(&MINISTER.view(), PHRASES);
        for part in [
            "<li id=\"s1\"",
            "href=\"#m1\"",
            "id=\"m1\"",
            "href=\"#s1\"",
            "<strong>Ana Bo</strong>, Finance Minister",
            "“We will cut the tax. Mr Ito will not like it.”",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
    }

    #[test]
    fn a_denial_stays_one() {
        let view = Fixture::new("Ida Moe denied that cod is gone.")
            .quote(
                QuoteKind::Indirect,
                &["that cod is gone"],
                "",
                "denied",
                None,
            )
            .view();
        let page = html(&view, PHRASES);
        assert!(
            page.contains("<p><i>denied that</i> cod is gone</p>"),
            "{page}"
        );
    }

    #[test]
    fn words_of_the_article_are_never_markup() {
        let nasty = "\"><img src=x onerror=alert(1)>";
        let view = Fixture::new("\"><img src=x onerror=alert(1)> said it.\nVelo AG.")
            .actor("\"><img src=x onerror=alert(1)>")
            .actor("Velo AG")
            .quote(QuoteKind::Direct, &[nasty], nasty, "said", Some(0))
            .view();
        let page = html(&view, PHRASES);
        assert!(page.contains("&lt;img"));
        assert!(!page.contains("<img"));
    }

    #[test]
    fn an_empty_article_is_a_whole_page() {
        assert!(html(&View::default(), PHRASES).ends_with("</html>\n"));
    }
}
