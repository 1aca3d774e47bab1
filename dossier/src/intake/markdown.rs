//! Markdown without its marks: CommonMark's blocks and inlines with the tables, notes and front
//! matter that people add to them, turned into plain paragraphs.
//!
//! Nothing is looked up: a link keeps its words and loses its address, wherever that stands. What
//! is no Markdown (a lone asterisk, an underscore in a name) stays.

use std::borrow::Cow;

use super::tags::{Token, Tokens};

/// Code in a line and the address of a link are looked for within so many bytes.
const LONGEST_ASIDE: usize = 2000;

/// The text of a Markdown file, one paragraph a line with a blank line between.
pub fn strip(source: &str) -> String {
    let mut writer = Writer::default();
    let body = front_matter(source, &mut writer.head);
    let mut fence: Option<&str> = None;
    for line in body.lines() {
        let bare = line.trim_start();
        if let Some(open) = fence {
            if bare.starts_with(open) && bare.trim_end().trim_start_matches(open).is_empty() {
                fence = None;
                writer.end();
            } else {
                writer.verbatim(line);
            }
        } else if bare.starts_with("```") || bare.starts_with("~~~") {
            writer.end();
            fence = Some(&bare[..3]);
        } else {
            writer.line(line);
        }
    }
    writer.finish()
}

/// Title, author and date as a file says them of itself, each on a line of its own.
#[derive(Default)]
struct Head {
    title: Option<String>,
    about: Vec<String>,
}

/// Reads the lines between dashes at the start, and returns what stands behind them.
fn front_matter<'s>(source: &'s str, head: &mut Head) -> &'s str {
    let Some(inside) = source
        .strip_prefix("---")
        .filter(|it| it.starts_with(['\n', '\r']))
    else {
        return source;
    };
    let mut length = source.len() - inside.len();
    let mut found = Head::default();
    for line in inside.split_inclusive('\n') {
        length += line.len();
        let line = line.trim();
        if matches!(line, "---" | "...") {
            *head = found;
            return &source[length..];
        }
        let (name, value) = line.split_once(':').unwrap_or_default();
        let value = value.trim().trim_matches(['"', '\'']);
        match name.trim().to_ascii_lowercase().as_str() {
            _ if value.is_empty() => {}
            "title" => found.title = Some(value.to_owned()),
            "author" | "authors" | "byline" => found.about.push(format!("By {value}")),
            "date" => found.about.push(value.to_owned()),
            _ => {}
        }
    }
    source
}

#[derive(Default)]
struct Writer {
    head: Head,
    paragraphs: Vec<String>,
    /// The lines of the paragraph that is being read.
    open: String,
    /// True if it is part of a quotation.
    quoted: bool,
}

impl Writer {
    /// A line outside of code.
    fn line(&mut self, line: &str) {
        let mut rest = line.trim_start();
        let mut quoted = false;
        while let Some(inside) = rest.strip_prefix('>') {
            rest = inside.trim_start();
            quoted = true;
        }
        if rest.is_empty() || quoted != self.quoted && quoted {
            self.end();
        }
        self.quoted = quoted;
        if let Some(heading) = heading(rest) {
            self.end();
            self.open += heading;
            return self.end();
        }
        // An underline makes a heading of the paragraph before it; alone it is a rule.
        if is_rule(rest) {
            return self.end();
        }
        if is_definition(rest) || is_table_rule(rest) {
            return;
        }
        if let Some((marker, item)) = item(rest) {
            self.end();
            self.open += marker;
            return self.add(item);
        }
        if let Some(row) = rest.strip_prefix('|') {
            self.end();
            let cells = row.trim_end().trim_end_matches('|').split('|');
            let cells: Vec<&str> = cells.map(str::trim).collect();
            self.open += &cells.join("\t");
            return self.end();
        }
        if !rest.is_empty() {
            self.add(rest);
        }
    }

    /// Adds a line to the paragraph. Two spaces or a backslash at its end break it there.
    fn add(&mut self, line: &str) {
        if !self.open.is_empty() && !self.open.ends_with(['\n', ' ']) {
            self.open.push(' ');
        }
        let trimmed = line.trim_end();
        match trimmed.strip_suffix('\\') {
            Some(broken) => self.open += &format!("{broken}\n"),
            None if line.ends_with("  ") => self.open += &format!("{trimmed}\n"),
            None => self.open += trimmed,
        }
    }

    /// A line of code is as it is.
    fn verbatim(&mut self, line: &str) {
        self.paragraphs.push(line.trim_end().to_owned());
    }

    /// Ends the paragraph.
    fn end(&mut self) {
        let text = inline(std::mem::take(&mut self.open).trim());
        if !text.is_empty() {
            self.paragraphs.push(text);
        }
    }

    fn finish(mut self) -> String {
        self.end();
        let Head { title, about } = self.head;
        let mut body = self
            .paragraphs
            .into_iter()
            .filter(|it| !it.trim().is_empty());
        let first = body.next();
        let title = title
            .map(|title| inline(&title))
            .filter(|it| !it.is_empty());
        // The title is often there twice; without one, the first paragraph stands before the rest.
        let (head, rest) = match title {
            Some(title) if first.as_ref() == Some(&title) => (first, None),
            Some(title) => (Some(title), first),
            None => (first, None),
        };
        let blocks = head.into_iter().chain(about).chain(rest).chain(body);
        let text = blocks.collect::<Vec<_>>().join("\n\n");
        text.trim().to_owned()
    }
}

/// The words of a heading such as `## Rain ##`.
fn heading(line: &str) -> Option<&str> {
    let words = line.trim_start_matches('#');
    let rank = line.len() - words.len();
    if !(1..=6).contains(&rank) || !(words.is_empty() || words.starts_with([' ', '\t'])) {
        return None;
    }
    let words = words.trim();
    let closed = words.trim_end_matches('#');
    Some(if closed.is_empty() || closed.ends_with(' ') {
        closed.trim_end()
    } else {
        words
    })
}

/// `---`, `* * *`, `===`.
fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    let Some(first) = marks.next().filter(|c| matches!(c, '-' | '*' | '_' | '=')) else {
        return false;
    };
    let (mut count, mut same) = (1, true);
    for mark in marks {
        count += 1;
        same &= mark == first;
    }
    same && count >= if matches!(first, '=' | '-') { 2 } else { 3 }
}

/// `[ferry]: https://…`.
fn is_definition(line: &str) -> bool {
    let behind = line.strip_prefix('[').and_then(|it| it.split_once("]:"));
    behind.is_some_and(|(name, address)| {
        !name.is_empty()
            && !name.starts_with('^')
            && !name.contains(['[', ']'])
            && !address.is_empty()
    })
}

/// `| --- | :-: |`.
fn is_table_rule(line: &str) -> bool {
    line.contains('|') && line.contains('-') && line.chars().all(|c| "|-: \t".contains(c))
}

/// The marker with which a list item is written, and its words.
fn item(line: &str) -> Option<(&'static str, &str)> {
    let words = line.strip_prefix(['-', '*', '+'])?;
    let words = words.strip_prefix([' ', '\t'])?.trim_start();
    let words = ["[ ] ", "[x] ", "[X] "]
        .iter()
        .find_map(|task| words.strip_prefix(task))
        .unwrap_or(words);
    Some(("• ", words))
}

/// A paragraph without emphasis, links, pictures, code marks, tags and escapes.
fn inline(text: &str) -> String {
    let pieces = pieces(text);
    let dropped = paired(&pieces);
    let mut plain = String::with_capacity(text.len());
    for (piece, drop) in pieces.iter().zip(dropped) {
        match piece {
            Piece::Text(text) => plain += text,
            Piece::Mark { run, .. } => plain += &run[drop..],
        }
    }
    let untagged: String = Tokens::of(&plain)
        .map(|token| match token {
            Token::Text(text) => text.into_owned(),
            Token::Open(_) | Token::Close(_) => String::new(),
        })
        .collect();
    let lines: Vec<&str> = untagged.split('\n').map(str::trim).collect();
    lines.join("\n").trim().to_owned()
}

enum Piece<'t> {
    Text(Cow<'t, str>),
    /// A run of one mark of emphasis.
    Mark {
        run: &'t str,
        opens: bool,
        closes: bool,
    },
}

/// A paragraph on its way into pieces.
struct Cutter<'t> {
    text: &'t str,
    pieces: Vec<Piece<'t>>,
    /// Where the text begins that is in no piece yet.
    from: usize,
    /// The brackets that are open: the piece of each, and whether it begins a picture.
    brackets: Vec<(usize, bool)>,
}

/// Cuts a paragraph at its marks; links, pictures and code are plain already.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut cutter = Cutter {
        text,
        pieces: Vec::new(),
        from: 0,
        brackets: Vec::new(),
    };
    let mut at = 0;
    while let Some(next) = text[at..].chars().next() {
        at += cutter.cut(at).unwrap_or(next.len_utf8());
    }
    cutter.gather(text.len());
    cutter.pieces
}

impl<'t> Cutter<'t> {
    /// Cuts off what begins here, if something does; returns how long it is.
    fn cut(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let bytes = rest.as_bytes();
        match bytes[0] {
            b'\\' if bytes.get(1).is_some_and(u8::is_ascii_punctuation) => {
                self.plain(at, 2, escaped(&rest[1..2]).into())
            }
            b'`' => {
                let ticks = rest.len() - rest.trim_start_matches('`').len();
                match code_end(&rest[ticks..], ticks) {
                    Some(end) => {
                        let code = escaped(rest[ticks..ticks + end].trim());
                        self.plain(at, 2 * ticks + end, code.into())
                    }
                    None => Some(ticks),
                }
            }
            b'<' => {
                let address = autolink(rest)?;
                self.plain(at, address.len() + 2, address.into())
            }
            b'!' if bytes.get(1) == Some(&b'[') => self.bracket(at, true),
            b'[' => self.bracket(at, false),
            b']' => {
                let (opened, picture) = self.brackets.pop()?;
                let length = 1 + target(&rest[1..])?;
                self.gather(at);
                if picture {
                    self.pieces.truncate(opened);
                } else {
                    self.pieces[opened] = Piece::Text("".into());
                }
                self.from = at + length;
                Some(length)
            }
            mark @ (b'*' | b'_' | b'~') => {
                let run = rest.len() - rest.trim_start_matches(char::from(mark)).len();
                if mark != b'~' || run == 2 {
                    self.push(at, run, mark_at(self.text, at, run));
                }
                Some(run)
            }
            _ => None,
        }
    }

    fn plain(&mut self, at: usize, length: usize, text: Cow<'t, str>) -> Option<usize> {
        self.push(at, length, Piece::Text(text));
        Some(length)
    }

    /// Opens a bracket, which stays if it turns out to begin no link.
    fn bracket(&mut self, at: usize, picture: bool) -> Option<usize> {
        let length = 1 + usize::from(picture);
        self.push(at, length, Piece::Text(self.text[at..at + length].into()));
        self.brackets.push((self.pieces.len() - 1, picture));
        Some(length)
    }

    fn push(&mut self, at: usize, length: usize, piece: Piece<'t>) {
        self.gather(at);
        self.pieces.push(piece);
        self.from = at + length;
    }

    /// Makes a piece of the text up to here.
    fn gather(&mut self, to: usize) {
        if self.from < to {
            self.pieces
                .push(Piece::Text(self.text[self.from..to].into()));
        }
    }
}

/// Text that the reading of tags and references leaves as it is.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// A run of marks and whether it can open and close emphasis (CommonMark, 6.2).
fn mark_at(text: &str, at: usize, length: usize) -> Piece<'_> {
    let run = &text[at..at + length];
    let before = text[..at].chars().next_back();
    let after = text[at + length..].chars().next();
    let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let underscore = run.starts_with('_');
    Piece::Mark {
        run,
        opens: !(space(after) || underscore && word(before)),
        closes: !(space(before) || underscore && word(after)),
    }
}

/// How many characters of each mark belong to emphasis; nothing of what is text.
fn paired(pieces: &[Piece]) -> Vec<usize> {
    let mut dropped = vec![0; pieces.len()];
    let mut open: [Vec<usize>; 3] = Default::default();
    for (at, piece) in pieces.iter().enumerate() {
        let &Piece::Mark { run, opens, closes } = piece else {
            continue;
        };
        let openers = match run.as_bytes()[0] {
            b'*' => &mut open[0],
            b'_' => &mut open[1],
            _ => &mut open[2],
        };
        while closes && dropped[at] < run.len() {
            let Some(&opener) = openers.last() else { break };
            let Piece::Mark { run: opening, .. } = pieces[opener] else {
                break;
            };
            let length = (opening.len() - dropped[opener]).min(run.len() - dropped[at]);
            dropped[opener] += length;
            dropped[at] += length;
            if dropped[opener] == opening.len() {
                openers.pop();
            }
        }
        if opens && dropped[at] < run.len() {
            openers.push(at);
        }
    }
    dropped
}

/// Where the code ends that so many ticks began: at as many.
fn code_end(text: &str, ticks: usize) -> Option<usize> {
    let mut from = 0;
    while let Some(found) = text[from..].find('`').filter(|_| from < LONGEST_ASIDE) {
        let at = from + found;
        let run = text.len() - at - text[at..].trim_start_matches('`').len();
        if run == ticks {
            return Some(at);
        }
        from = at + run;
    }
    None
}

/// The address in `<https://…>` or `<name@…>`.
fn autolink(text: &str) -> Option<&str> {
    let mut bytes = text.bytes().take(LONGEST_ASIDE).skip(1);
    let end = 1 + bytes.position(|byte| matches!(byte, b'>' | b'<' | b' '))?;
    let address = &text[1..end];
    let is_address = address.contains("://") || address.contains('@') && !address.contains('=');
    (text.as_bytes()[end] == b'>' && is_address).then_some(address)
}

/// The length of `(address "title")` or `[name]` behind the words of a link; none where the
/// brackets are no link.
fn target(behind: &str) -> Option<usize> {
    /// No address has more brackets in each other.
    const DEEPEST: usize = 4;
    let bytes = behind.as_bytes();
    match bytes.first()? {
        b'(' => {
            let mut depth = 0;
            for (at, byte) in bytes.iter().take(LONGEST_ASIDE).enumerate() {
                match byte {
                    b'(' if depth == DEEPEST => return None,
                    b'(' => depth += 1,
                    b')' => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            None
        }
        b'[' => {
            let mut bytes = bytes.iter().take(LONGEST_ASIDE).skip(1);
            let end = 1 + bytes.position(|byte| matches!(byte, b']' | b'['))?;
            (behind.as_bytes()[end] == b']').then_some(end + 1)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &[&str]) {
        assert_eq!(strip(source), expected.join("\n\n"), "{source}");
    }

    #[test]
    fn paragraphs_lose_their_line_breaks_and_keep_hard_ones() {
        check(
            "Rain fell\non Vik.\n\nIt  \npoured\\\nall day.",
            &["Rain fell on Vik.", "It\npoured\nall day."],
        );
    }

    #[test]
    fn headings_rules_quotes_lists_and_tables() {
        check(
            "# Rain in Vik #\n\nWind\n----\n> “It rains,”\n> said *Ana Bo*.\n\n***\n\n- pay\n- [x] rest\n  and sleep\n\n1. One\n\n| Port | Ships |\n|---|:-:|\n| Vik | 3 |",
            &[
                "Rain in Vik",
                "Wind",
                "“It rains,” said Ana Bo.",
                "• pay",
                "• rest and sleep",
                "1. One",
                "Port\tShips",
                "Vik\t3",
            ],
        );
    }

    #[test]
    fn emphasis_goes_and_what_only_looks_like_it_stays() {
        check(
            "**Ana *Bo*** and __Ito__ ~~left~~, 5 * 3 * 2, a_b_c, *lone, \\*kept\\*, ***all***.",
            &["Ana Bo and Ito left, 5 * 3 * 2, a_b_c, *lone, *kept*, all."],
        );
    }

    #[test]
    fn links_keep_their_words_and_pictures_nothing() {
        check(
            "The [ferry *line*](https://x.example/a_(b) \"T\") and [the port][p]. ![A *boat*](b.png) [Sic] <https://x.example>\n\n[p]: https://x.example",
            &["The ferry line and the port.  [Sic] https://x.example"],
        );
    }

    #[test]
    fn code_tags_and_references() {
        check(
            "Run `a <b> *c*` &amp; <em>go</em>, R&D \\<x>.\n\n```\n# as *it* is\n```\nafter",
            &["Run a <b> *c* & go, R&D <x>.", "# as *it* is", "after"],
        );
    }

    #[test]
    fn a_file_that_names_its_title_and_author_begins_with_them() {
        check(
            "---\ntitle: \"Rain in Vik\"\nauthor: Ana Bo\ndate: 3 March 2027\ntags: [rain]\n---\n# Rain in Vik\n\nIt fell.",
            &["Rain in Vik", "By Ana Bo", "3 March 2027", "It fell."],
        );
        check("---\nIt fell.", &["It fell."]);
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        let text = "Rain in Vik\n\n“It rains,” said Ana Bo [on Monday]. Sic!\n\nIt fell.";
        assert_eq!(strip(text), text);
    }
}
