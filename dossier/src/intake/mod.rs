//! What comes in: a pasted or opened page, Markdown or plain text, as the text of an article.
//!
//! Pure functions from text to text. HTML is read tag by tag and never given to a browser, which
//! would report every `style` in it as a breach of the page's content policy. What is left out of
//! an article can be had back: [`Intake::whole`] holds everything.

mod blocks;
mod density;
mod encoding;
mod entities;
mod markdown;
mod tags;

pub use encoding::{Bytes, sniff};

/// The text of an article, and what it was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// The article.
    pub text: String,
    /// Everything, if that is more.
    pub whole: Option<String>,
}

impl From<String> for Intake {
    /// A text that is taken as it is.
    fn from(text: String) -> Self {
        Self { text, whole: None }
    }
}

/// What is pasted with both flavours of a clipboard. The plain one is taken as it is, unless the
/// other shows that it holds more than the article.
pub fn pasted(plain: String, html: &str) -> Intake {
    let cleaned = article(html);
    match cleaned.whole {
        Some(_) if plain.contains('\n') => Intake {
            text: cleaned.text,
            whole: Some(plain),
        },
        _ => plain.into(),
    }
}

/// The article in a page: headline, byline, date, paragraphs, lists, quotations, captions, one
/// block a line with a blank line between.
pub fn article(html: &str) -> Intake {
    let page = blocks::read(html);
    let kept = density::article(&page);
    let join = |kept: &dyn Fn(usize) -> bool| {
        let blocks = page.blocks.iter().enumerate();
        let texts: Vec<&str> = blocks
            .filter(|(at, _)| kept(*at))
            .map(|(_, block)| block.text.as_str())
            .collect();
        texts.join("\n\n")
    };
    let whole = kept.contains(&false).then(|| join(&|_| true));
    Intake {
        text: join(&|at| kept[at]),
        whole,
    }
}

/// A Markdown file without its marks.
pub fn markdown(source: String) -> Intake {
    let text = markdown::strip(&source);
    let changed = text != source.trim();
    Intake {
        text,
        whole: changed.then_some(source),
    }
}

/// A file, by the ending of its name.
pub fn file(name: &str, text: String) -> Intake {
    if is_page(name) {
        article(&text)
    } else if ends_in(name, &["md", "markdown"]) {
        markdown(text)
    } else {
        text.into()
    }
}

/// True if a file of this name is HTML.
pub fn is_page(name: &str) -> bool {
    ends_in(name, &["html", "htm", "xhtml"])
}

fn ends_in(name: &str, endings: &[&str]) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    tags::is_one_of(ending, endings)
}

#[cfg(test)]
mod tests;
