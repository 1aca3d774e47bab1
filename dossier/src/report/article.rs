//! The article with its statements marked.

use engine::Span;

use super::hue_class;
use crate::names::Named;
use crate::view::{Part, Run, View};
use crate::xml::escape;

/// Puts the article into the page.
pub fn push(page: &mut String, view: &View) {
    *page += "<section class=\"article\">\n<h2>Article</h2>\n";
    for passage in &view.passages {
        *page += &format!("<p class=\"{}\" dir=\"auto\">", passage.kind.name());
        for run in &passage.runs {
            push_run(page, view, run);
        }
        *page += "</p>\n";
    }
    *page += "</section>\n";
}

fn push_run(page: &mut String, view: &View, run: &Run) {
    let (Some(first), Some(last)) = (run.bits.first(), run.bits.last()) else {
        return;
    };
    let words = escape(Span::new(first.span.start, last.span.end).of(&view.text));
    let hue = |quote| hue_class(view.voice(view.card(quote).voice).hue);
    match run.part {
        Part::Plain | Part::Publisher => *page += &words,
        Part::Cue(quote) => *page += &format!("<span class=\"cue {}\">{words}</span>", hue(quote)),
        Part::Source(quote) => {
            *page += &format!("<span class=\"source {}\">{words}</span>", hue(quote));
        }
        Part::Content(quote) => {
            let number = quote.0 + 1;
            let id = match run.first {
                true => format!(" id=\"m{number}\""),
                false => String::new(),
            };
            let note = match run.first {
                true => format!("<sup>{number}</sup>"),
                false => String::new(),
            };
            *page += &format!(
                "<a class=\"mark {} {}\"{id} href=\"#s{number}\">{words}{note}</a>",
                view.card(quote).kind.name(),
                hue(quote),
            );
        }
    }
}
