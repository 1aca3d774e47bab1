//! HTML as a flat list of blocks of text: what a paragraph, heading, list item or row of a table
//! holds, with what its markup says about it.
//!
//! The nesting is followed down to [`DEEPEST`] elements; what lies deeper counts as part of the
//! last of them, so that no page can make this slow. Scripts, styles, form fields and whatever is
//! hidden are left out here already: no reader has seen them.

use std::ops::Range;

use super::tags::{Tag, Token, Tokens, is_one_of};

/// Elements within elements that are followed.
const DEEPEST: usize = 200;

/// A line that names an author or a date is no longer than this many words.
const LONGEST_META: usize = 16;

/// All blocks of a page, in order.
#[derive(Debug, Default)]
pub struct Page {
    /// What a reader sees.
    pub blocks: Vec<Block>,
    /// What surrounds an article: menus, footers, forms. Ranges of blocks, in no order.
    pub surroundings: Vec<Range<usize>>,
    /// What says of itself that it is the article. Ranges of blocks, in no order.
    pub articles: Vec<Range<usize>>,
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its text: no white space at its ends and no two spaces, but a line may end in it.
    pub text: String,
    /// What it is.
    pub kind: Kind,
    /// How many words it has.
    pub words: usize,
    /// How many of its characters are white space no more than part of links.
    linked: usize,
    /// How many of its characters are no white space.
    letters: usize,
}

/// What the markup says a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A heading of the first rank.
    Title,
    /// Another heading.
    Heading,
    /// Who wrote it or when.
    Meta,
    /// Anything else.
    Text,
}

impl Block {
    /// True if most of it is links.
    pub fn is_linked(&self) -> bool {
        self.linked * 2 > self.letters
    }
}

/// Reads a page.
pub fn read(html: &str) -> Page {
    let mut builder = Builder::default();
    for token in Tokens::of(html) {
        match token {
            Token::Open(tag) => builder.open(&tag),
            Token::Close(name) => builder.close(name),
            Token::Text(text) => builder.text(&text),
        }
    }
    builder.leave(0);
    builder.flush();
    builder.page
}

/// What nobody sees, whatever is in it.
const UNSEEN: &[&str] = &[
    "script", "style", "template", "noscript", "iframe", "noembed", "noframes", "object", "svg",
    "canvas", "video", "audio", "select", "datalist", "textarea", "map", "math", "title",
];

/// Elements that have no content and no end tag.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements that stand on lines of their own.
const BLOCK: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];

/// Elements that surround an article, or stand in it and are no part of it.
const SURROUNDING: &[&str] = &[
    "aside", "button", "dialog", "footer", "form", "menu", "nav", "search",
];

/// The same by role.
const SURROUNDING_ROLES: &[&str] = &[
    "banner",
    "button",
    "complementary",
    "contentinfo",
    "dialog",
    "form",
    "menu",
    "menubar",
    "navigation",
    "search",
    "tablist",
    "toolbar",
];

/// The same by the words of which classes and ids are made.
const SURROUNDING_WORDS: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "disqus",
    "footer",
    "masthead",
    "menu",
    "modal",
    "more",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "outbrain",
    "paywall",
    "popular",
    "popup",
    "promo",
    "promoted",
    "recirc",
    "recommended",
    "related",
    "share",
    "sharing",
    "sidebar",
    "signup",
    "skip",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "subscription",
    "taboola",
    "tags",
    "teaser",
    "toolbar",
    "trending",
];

/// Classes that hide what they are on from the eye.
const HIDDEN_CLASSES: &[&str] = &[
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "screen-reader-text",
    "screenreader",
    "a11y-hidden",
    "hidden",
];

/// Words in the class of an author's or a date's line.
const META_WORDS: &[&str] = &[
    "author",
    "authors",
    "byline",
    "date",
    "dateline",
    "published",
    "pubdate",
    "timestamp",
    "updated",
];

/// An element that is open.
struct Element {
    name: String,
    role: Role,
    /// How many blocks stood before it.
    from: usize,
}

/// What an element is to the text in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Unseen,
    Surrounding,
    Article,
    Title,
    Heading,
    Meta,
    Link,
    Preformatted,
    /// A list; of which number its next item is, if they are counted.
    List(Option<usize>),
    None,
}

#[derive(Default)]
struct Builder {
    page: Page,
    open: Vec<Element>,
    /// Elements that were opened below [`DEEPEST`] and are not closed.
    deeper: usize,
    /// How many of the open elements are [`Role::Unseen`], [`Role::Link`] and so on.
    unseen: usize,
    links: usize,
    preformatted: usize,
    text: String,
    /// What stands before the next word: a space, a line break, a tab between cells.
    gap: Option<char>,
    /// The block's marker: "• " or "3. ".
    marker: String,
    linked: usize,
    letters: usize,
    kind: Option<Kind>,
}

impl Builder {
    fn open(&mut self, tag: &Tag) {
        let name = tag.name.to_ascii_lowercase();
        if is_one_of(&name, VOID) {
            return self.void(&name);
        }
        let block = is_one_of(&name, BLOCK);
        if block {
            self.close_implied(&name);
            self.flush();
        }
        if self.open.len() >= DEEPEST {
            self.deeper += 1;
            return;
        }
        let role = role(&name, tag, block);
        match role {
            Role::Unseen => self.unseen += 1,
            Role::Link => self.links += 1,
            Role::Preformatted => self.preformatted += 1,
            _ => {}
        }
        match name.as_str() {
            "li" => self.marker = self.next_marker(),
            "td" | "th" if !self.text.is_empty() => self.gap = Some('\t'),
            "time" => self.kind = self.kind.or(Some(Kind::Meta)),
            _ => {}
        }
        if role == Role::Meta {
            self.kind = self.kind.or(Some(Kind::Meta));
        }
        let from = self.page.blocks.len();
        self.open.push(Element { name, role, from });
    }

    fn close(&mut self, name: &str) {
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        let known = |element: &Element| element.name.eq_ignore_ascii_case(name);
        if let Some(at) = self.open.iter().rposition(known) {
            self.leave(at);
        }
        if is_one_of(name, BLOCK) {
            self.flush();
        }
    }

    fn text(&mut self, text: &str) {
        if self.unseen > 0 {
            return;
        }
        for character in text.chars() {
            match character {
                // They only say where a word may be parted.
                '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
                '\n' if self.preformatted > 0 => self.line_break(),
                _ if character.is_whitespace() => self.gap = self.gap.or(Some(' ')),
                _ => self.letter(character),
            }
        }
    }

    fn letter(&mut self, character: char) {
        if self.text.is_empty() {
            self.text += &std::mem::take(&mut self.marker);
        } else if let Some(gap) = self.gap {
            self.text.push(gap);
        }
        self.gap = None;
        self.text.push(character);
        self.letters += 1;
        self.linked += usize::from(self.links > 0);
    }

    fn void(&mut self, name: &str) {
        match name {
            "br" => self.line_break(),
            "hr" => self.flush(),
            _ => {}
        }
    }

    /// A line ends; where two end, so does the block.
    fn line_break(&mut self) {
        if self.gap == Some('\n') {
            self.flush();
        } else if !self.text.is_empty() {
            self.gap = Some('\n');
        }
    }

    /// Ends the block.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if !text.is_empty() {
            let words = text.split_whitespace().count();
            let of_open = self
                .open
                .iter()
                .rev()
                .find_map(|element| match element.role {
                    Role::Title => Some(Kind::Title),
                    Role::Heading => Some(Kind::Heading),
                    Role::Meta => Some(Kind::Meta),
                    _ => None,
                });
            let kind = match of_open.or(self.kind).unwrap_or(Kind::Text) {
                Kind::Meta if words > LONGEST_META => Kind::Text,
                Kind::Text if is_byline(&text, words) => Kind::Meta,
                kind => kind,
            };
            self.page.blocks.push(Block {
                text,
                kind,
                words,
                linked: self.linked,
                letters: self.letters,
            });
        }
        self.gap = None;
        self.kind = None;
        self.linked = 0;
        self.letters = 0;
    }

    /// A paragraph ends where another block begins, an item where the next one does.
    fn close_implied(&mut self, opening: &str) {
        let (ends, within): (&[&str], &[&str]) = match opening {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "tr" => (&["tr"], &["table"]),
            _ => (&["p"], BLOCK),
        };
        let mut at = self.open.len();
        while at > 0 {
            at -= 1;
            let name = &self.open[at].name;
            if is_one_of(name, ends) {
                return self.leave(at);
            }
            if is_one_of(name, within) {
                return;
            }
        }
    }

    /// Closes the open elements from this one on.
    fn leave(&mut self, at: usize) {
        if self.open[at.min(self.open.len())..]
            .iter()
            .any(|element| is_one_of(&element.name, BLOCK))
        {
            self.flush();
        }
        for element in self.open.drain(at..) {
            let range = element.from..self.page.blocks.len();
            match element.role {
                Role::Unseen => self.unseen -= 1,
                Role::Link => self.links -= 1,
                Role::Preformatted => self.preformatted -= 1,
                Role::Surrounding if !range.is_empty() => self.page.surroundings.push(range),
                Role::Article if !range.is_empty() => self.page.articles.push(range),
                _ => {}
            }
        }
    }

    fn next_marker(&mut self) -> String {
        let list = self
            .open
            .iter_mut()
            .rev()
            .find_map(|element| match &mut element.role {
                Role::List(number) => Some(number),
                _ => None,
            });
        match list {
            Some(Some(number)) => {
                *number += 1;
                format!("{number}. ")
            }
            _ => "• ".to_owned(),
        }
    }
}

fn role(name: &str, tag: &Tag, block: bool) -> Role {
    if is_one_of(name, UNSEEN) || is_hidden(tag) {
        return Role::Unseen;
    }
    match name {
        "a" => {
            return if is_author(tag) {
                Role::Meta
            } else {
                Role::Link
            };
        }
        "h1" => return Role::Title,
        "h2" | "h3" | "h4" | "h5" | "h6" => return Role::Heading,
        "pre" => return Role::Preformatted,
        "body" | "html" | "head" => return Role::None,
        "article" | "main" => return Role::Article,
        _ => {}
    }
    let role = tag.attribute("role").unwrap_or_default();
    let of = |wanted: &[&str]| {
        ["class", "id"].iter().any(|&attribute| {
            tag.attribute(attribute)
                .is_some_and(|value| words(&value).any(|word| is_one_of(word, wanted)))
        })
    };
    if is_one_of(name, SURROUNDING) || is_one_of(&role, SURROUNDING_ROLES) {
        return Role::Surrounding;
    }
    if is_author(tag)
        || tag
            .attribute("itemprop")
            .is_some_and(|it| it.starts_with("date"))
    {
        return Role::Meta;
    }
    if role == "main" || tag.attribute("itemprop").as_deref() == Some("articleBody") {
        return Role::Article;
    }
    if block && of(SURROUNDING_WORDS) {
        return Role::Surrounding;
    }
    if of(META_WORDS) {
        return Role::Meta;
    }
    match name {
        "ul" | "menu" => Role::List(None),
        "ol" => Role::List(Some(0)),
        _ => Role::None,
    }
}

fn is_author(tag: &Tag) -> bool {
    tag.attribute("rel").as_deref() == Some("author")
        || tag.attribute("itemprop").as_deref() == Some("author")
}

fn is_hidden(tag: &Tag) -> bool {
    if tag.has("hidden") || tag.attribute("aria-hidden").as_deref() == Some("true") {
        return true;
    }
    let class = tag.attribute("class").unwrap_or_default();
    if class
        .split_ascii_whitespace()
        .any(|class| is_one_of(class, HIDDEN_CLASSES))
    {
        return true;
    }
    let style = tag.attribute("style").unwrap_or_default();
    style.split(';').any(|rule| {
        let (name, value) = rule.split_once(':').unwrap_or_default();
        let (name, value) = (name.trim(), value.trim());
        name.eq_ignore_ascii_case("display") && value.starts_with("none")
            || name.eq_ignore_ascii_case("visibility") && value.starts_with("hidden")
    })
}

/// The words of which a class or id is made: "siteNav-item" is site, nav and item.
fn words(value: &str) -> impl Iterator<Item = &str> {
    value
        .split(|c: char| !c.is_ascii_alphanumeric())
        .flat_map(|part| {
            let mut from = 0;
            let mut small = false;
            let mut cuts = Vec::new();
            for (at, byte) in part.bytes().enumerate() {
                if small && byte.is_ascii_uppercase() {
                    cuts.push(&part[from..at]);
                    from = at;
                }
                small = byte.is_ascii_lowercase();
            }
            cuts.push(&part[from..]);
            cuts
        })
}

/// "By Ines Duarte and Tom Achebe".
fn is_byline(text: &str, words: usize) -> bool {
    let named = text
        .strip_prefix("By ")
        .or_else(|| text.strip_prefix("BY "))
        .is_some_and(|name| name.starts_with(char::is_uppercase));
    named && words <= LONGEST_META && !text.ends_with(['.', '!', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &[&str]) -> Page {
        let page = read(html);
        let texts: Vec<&str> = page
            .blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        assert_eq!(texts, expected);
        page
    }

    #[test]
    fn inline_markup_becomes_text_and_white_space_one_space() {
        check(
            "<p>Mayor <b>Ana\n  Bo</b> said the <a href=x>ferry&nbsp; line</a> is sa<wbr>fe.</p>",
            &["Mayor Ana Bo said the ferry line is safe."],
        );
    }

    #[test]
    fn each_block_is_one_however_it_is_closed() {
        check(
            "<h1>Rain<p>It fell.<p>It <i>poured.<div>Snow<p>too</div>late<hr>now",
            &[
                "Rain",
                "It fell.",
                "It poured.",
                "Snow",
                "too",
                "late",
                "now",
            ],
        );
    }

    #[test]
    fn lists_keep_their_markers_and_rows_their_cells() {
        check(
            "<ul><li>pay<li>rest</ul><ol><li><p>One</p></li><li>Two</ol>\
             <table><tr><th>Port<th>Ships<tr><td>Vik<td>3</table>",
            &[
                "• pay",
                "• rest",
                "1. One",
                "2. Two",
                "Port\tShips",
                "Vik\t3",
            ],
        );
    }

    #[test]
    fn a_line_break_is_one_and_two_end_the_block() {
        check(
            "<p>Dear all,<br>rain.<br><br>Yours<pre>a\n  b\n\nc</pre>",
            &["Dear all,\nrain.", "Yours", "a\nb", "c"],
        );
    }

    #[test]
    fn nobody_reads_what_nobody_sees() {
        check(
            "<style>p{}</style><script>'<p>x'</script><p hidden>a<p style='color:red; DISPLAY : none'>b\
             <p>c<span class='icon sr-only'>d</span><svg><text>e</text></svg><noscript>f</noscript>",
            &["c"],
        );
    }

    #[test]
    fn what_the_markup_says_of_a_block() {
        let page = check(
            "<title>Rain | Post</title><h1>Rain</h1><p class=article-byline>Ines Duarte</p>\
             <p><time>3 March 2027</time></p><p>By Tom Achebe</p><h2>Wind</h2><p>By noon it was dry.</p>",
            &[
                "Rain",
                "Ines Duarte",
                "3 March 2027",
                "By Tom Achebe",
                "Wind",
                "By noon it was dry.",
            ],
        );
        use Kind::*;
        let kinds: Vec<Kind> = page.blocks.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [Title, Meta, Meta, Meta, Heading, Text]);
    }

    #[test]
    fn surroundings_are_told_by_element_role_and_class() {
        let page = check(
            "<nav>a</nav><div role=navigation>b</div><div id=siteFooter>c</div><main>d<aside>e</aside></main>",
            &["a", "b", "c", "d", "e"],
        );
        assert_eq!(page.surroundings, [0..1, 1..2, 2..3, 4..5]);
        assert_eq!(page.articles.first(), Some(&(3..5)));
    }

    #[test]
    fn a_block_knows_how_much_of_it_is_links() {
        let page = check(
            "<p><a>Harbour news</a> today<p>A long sentence with <a>one link</a>.",
            &["Harbour news today", "A long sentence with one link."],
        );
        assert!(page.blocks[0].is_linked() && !page.blocks[1].is_linked());
    }

    #[test]
    fn no_nesting_is_too_deep() {
        let deep = "<div>".repeat(50_000) + "x" + &"</div>".repeat(50_000) + "y";
        check(&deep, &["x", "y"]);
        let unclosed = "<b>".repeat(100_000) + "x" + &"</i>".repeat(100_000) + "y";
        check(&unclosed, &["xy"]);
    }
}
