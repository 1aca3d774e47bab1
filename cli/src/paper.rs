//! What a report is printed on: how wide it is, and whether it has colours.

use std::{
    borrow::Cow,
    env,
    io::{self, IsTerminal, Write},
};

/// Beyond this many columns lines of running text are hard to read.
const WIDEST: usize = 100;

/// Below this many columns nothing can be laid out; lines are cut by the terminal then.
const NARROWEST: usize = 24;

/// The width where there is no terminal to ask.
const USUAL: usize = 80;

/// A terminal, or something that stands for one.
#[derive(Clone, Copy, Debug)]
pub struct Paper {
    /// Columns.
    pub width: usize,
    /// Whether [`Ink`] shows.
    pub colours: bool,
}

/// How words are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// As they are.
    Plain,
    /// Titles and names.
    Bold,
    /// What is secondary.
    Dim,
    /// What an eye looks for: who does what.
    Accent,
}

impl Paper {
    /// Standard output as it is: coloured on a terminal unless `NO_COLOR` is set (no-color.org).
    pub fn of_stdout() -> Self {
        let stdout = io::stdout();
        let width = match terminal_size::terminal_size_of(&stdout) {
            Some((terminal_size::Width(columns), _)) => columns.into(),
            None => USUAL,
        };
        let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self {
            width: width.clamp(NARROWEST, WIDEST),
            colours: stdout.is_terminal() && !no_color,
        }
    }

    /// Prints words as lines that fit, each indented by so many columns; no words, no line.
    pub fn lines(
        &self,
        out: &mut impl Write,
        indent: usize,
        ink: Ink,
        words: &str,
    ) -> io::Result<()> {
        let words = printable(words);
        if words.is_empty() {
            return Ok(());
        }
        for line in textwrap::wrap(&words, self.width - indent) {
            writeln!(out, "{:indent$}{}", "", self.painted(ink, &line))?;
        }
        Ok(())
    }

    /// Words that will show in that ink here.
    pub fn painted<'a>(&self, ink: Ink, words: &'a str) -> Cow<'a, str> {
        let code = match ink {
            _ if !self.colours => return words.into(),
            Ink::Plain => return words.into(),
            Ink::Bold => "1",
            Ink::Dim => "2",
            Ink::Accent => "36",
        };
        format!("\u{1b}[{code}m{words}\u{1b}[0m").into()
    }
}

/// The words with white space made single and without what would steer a terminal.
pub fn printable(words: &str) -> String {
    let mut clean = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !clean.is_empty() {
            clean.push(' ');
        }
        clean.extend(word.chars().map(|c| match c {
            c if c.is_control() => char::REPLACEMENT_CHARACTER,
            c => c,
        }));
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(paper: Paper, ink: Ink, words: &str) -> String {
        let mut out = Vec::new();
        paper.lines(&mut out, 2, ink, words).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn lines_fit_the_paper() {
        let paper = Paper {
            width: 24,
            colours: false,
        };
        let words =
            "Wide 東京都知事の小池百合子氏 characters take two columns each, narrow ones one.";
        let lines = printed(paper, Ink::Dim, words);
        for line in lines.lines() {
            assert!(textwrap::core::display_width(line) <= 24, "{line}");
            assert!(line.starts_with("  "), "{line}");
        }
        assert!(lines.lines().count() > 3, "{lines}");
    }

    #[test]
    fn each_line_is_painted_for_itself() {
        let paper = Paper {
            width: 24,
            colours: true,
        };
        assert_eq!(
            printed(paper, Ink::Bold, "one two three four five six"),
            "  \u{1b}[1mone two three four\u{1b}[0m\n  \u{1b}[1mfive six\u{1b}[0m\n"
        );
    }

    #[test]
    fn an_article_cannot_steer_the_terminal() {
        assert_eq!(printable("a\u{1b}[2Jb\r\n\t c"), "a\u{fffd}[2Jb c");
    }
}
