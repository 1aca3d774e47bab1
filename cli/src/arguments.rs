//! What was asked for on the command line.

use std::{ffi::OsString, fmt, path::PathBuf};

use dossier::export::Format;
use lexopt::prelude::*;

/// What to do.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Print these words: help or version.
    Print(&'static str),
    /// Read articles.
    Analyze {
        /// In which form to answer.
        form: Form,
        /// From where, in this order; never empty.
        inputs: Vec<Input>,
    },
    /// Print the link that holds an article.
    Link(Input),
    /// Print the article that a link holds.
    Open(String),
}

/// In which form to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For people: each input is one article as plain text.
    Report,
    /// For programs: each line of an input is one article as a JSON object.
    JsonLines,
    /// For the reader's other programs: the input is one article, its statements come as a file.
    Export(Format),
    /// For people without this one: the input is one article, all about it comes as an HTML page.
    Page,
}

/// Where articles come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Input::Stdin => f.write_str("standard input"),
            Input::File(path) => path.display().fmt(f),
        }
    }
}

const HELP: &str = "\
Who said what in a news article, and who does what to whom.

Usage: onrecord analyze FILE...
       onrecord analyze --jsonl [FILE...]
       onrecord export --format FORMAT FILE
       onrecord report FILE
       onrecord link FILE
       onrecord open LINK

`analyze` prints a report on each FILE, a text file in UTF-8. `-` is standard input.
`export` writes the statements of one FILE to standard output, `report` a page about it: article,
statements, picture and tables, with no program in it. In these and in `link` a FILE may be a dossier
that the page has saved, with its corrections.
`link` prints the end of a link, from `#`, that holds the article in FILE: put it behind the address
of any Onrecord page. `open` prints the article or the statement that such a LINK holds.

Options:
      --format FORMAT
                 csv, json, markdown, annotations (W3C Web Annotations, JSON-LD) or html (the
                 same as `report`).
      --jsonl    Read one JSON object a line, {\"id\": \"...\", \"text\": \"...\"}, from standard input
                 or from each FILE; answer each with one line. Offsets count Unicode code points.
  -h, --help     Print this.
  -V, --version  Print the version.

Colours are used on a terminal only, and not where NO_COLOR is set.

Exit status: 0 if all was read, 1 if an input or a line was bad (the rest is done all the same),
2 if the command line was.
";

const VERSION: &str = concat!("onrecord ", env!("CARGO_PKG_VERSION"), "\n");

/// Reads the command line.
///
/// # Errors
/// If it asks for nothing we know; the message is for the person who typed it.
pub fn parse(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut command = None;
    let mut form = Form::Report;
    let mut format = None;
    let mut operands = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Print(HELP)),
            Short('V') | Long("version") => return Ok(Command::Print(VERSION)),
            Long("jsonl") => form = Form::JsonLines,
            Long("format") => format = Some(format_named(&parser.value()?.string()?)?),
            Value(word) if command.is_none() => command = Some(word),
            Value(operand) => operands.push(operand),
            unknown => return Err(unknown.unexpected()),
        }
    }
    let Some(command) = command else {
        return Err("no command given".into());
    };
    match command.to_str() {
        Some("analyze") => {
            let mut inputs: Vec<_> = operands.into_iter().map(input).collect();
            if inputs.is_empty() {
                if form != Form::JsonLines {
                    return Err("no file given ('-' is standard input)".into());
                }
                inputs.push(Input::Stdin);
            }
            Ok(Command::Analyze { form, inputs })
        }
        Some("export") => Ok(Command::Analyze {
            form: format.ok_or("no '--format' given")?,
            inputs: vec![input(only(operands)?)],
        }),
        Some("report") => Ok(Command::Analyze {
            form: Form::Page,
            inputs: vec![input(only(operands)?)],
        }),
        Some("link") => Ok(Command::Link(input(only(operands)?))),
        Some("open") => Ok(Command::Open(only(operands)?.string()?)),
        _ => Err(format!("there is no command '{}'", command.to_string_lossy()).into()),
    }
}

fn input(operand: OsString) -> Input {
    if operand == "-" {
        Input::Stdin
    } else {
        Input::File(operand.into())
    }
}

/// The operand of a command that takes one.
fn only(operands: Vec<OsString>) -> Result<OsString, lexopt::Error> {
    let [operand] = <[OsString; 1]>::try_from(operands)
        .map_err(|operands| format!("one argument expected, {} given", operands.len()))?;
    Ok(operand)
}

fn format_named(word: &str) -> Result<Form, lexopt::Error> {
    Ok(match word {
        "csv" => Form::Export(Format::Csv),
        "json" => Form::Export(Format::Json),
        "markdown" => Form::Export(Format::Markdown),
        "annotations" => Form::Export(Format::Annotations),
        "html" => Form::Page,
        _ => return Err(format!("there is no format '{word}'").into()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(lexopt::Parser::from_args(line.split_whitespace())).map_err(|e| e.to_string())
    }

    fn analyze(form: Form, inputs: &[&str]) -> Result<Command, String> {
        let inputs = inputs
            .iter()
            .map(|&path| match path {
                "-" => Input::Stdin,
                _ => Input::File(path.into()),
            })
            .collect();
        Ok(Command::Analyze { form, inputs })
    }

    #[test]
    fn files_keep_their_order() {
        assert_eq!(
            parsed("analyze b.txt - a.txt"),
            analyze(Form::Report, &["b.txt", "-", "a.txt"])
        );
    }

    #[test]
    fn json_lines_come_from_standard_input_unless_a_file_is_given() {
        assert_eq!(parsed("analyze --jsonl"), analyze(Form::JsonLines, &["-"]));
        assert_eq!(
            parsed("--jsonl analyze a.jsonl"),
            analyze(Form::JsonLines, &["a.jsonl"])
        );
    }

    #[test]
    fn an_export_has_a_format_and_one_file() {
        assert_eq!(
            parsed("export --format csv a.txt"),
            analyze(Form::Export(Format::Csv), &["a.txt"])
        );
        assert_eq!(parsed("export a.txt"), Err("no '--format' given".into()));
        assert_eq!(
            parsed("export --format docx a.txt"),
            Err("there is no format 'docx'".into())
        );
        assert_eq!(
            parsed("export --format csv a.txt b.txt"),
            Err("one argument expected, 2 given".into())
        );
    }

    #[test]
    fn a_report_is_an_export_as_html() {
        let page = analyze(Form::Page, &["a.txt"]);
        assert_eq!(parsed("report a.txt"), page);
        assert_eq!(parsed("export --format html a.txt"), page);
    }

    #[test]
    fn a_file_may_begin_with_a_dash_after_two_dashes() {
        assert_eq!(
            parsed("analyze -- -odd.txt"),
            analyze(Form::Report, &["-odd.txt"])
        );
    }

    #[test]
    fn help_and_version_need_no_command() {
        assert_eq!(parsed("--help"), Ok(Command::Print(HELP)));
        assert_eq!(parsed("analyze -h"), Ok(Command::Print(HELP)));
        assert_eq!(parsed("-V"), Ok(Command::Print(VERSION)));
    }

    #[test]
    fn a_link_is_made_of_one_file_and_opened_from_one_argument() {
        assert_eq!(parsed("link -"), Ok(Command::Link(Input::Stdin)));
        assert_eq!(parsed("open #2.AA"), Ok(Command::Open("#2.AA".into())));
        assert_eq!(parsed("link"), Err("one argument expected, 0 given".into()));
        assert_eq!(
            parsed("open #2.AA #2.BB"),
            Err("one argument expected, 2 given".into())
        );
    }

    #[test]
    fn what_we_do_not_know_is_said() {
        assert_eq!(parsed(""), Err("no command given".into()));
        assert_eq!(
            parsed("analyse x"),
            Err("there is no command 'analyse'".into())
        );
        assert_eq!(
            parsed("analyze"),
            Err("no file given ('-' is standard input)".into())
        );
        assert_eq!(
            parsed("analyze --json x"),
            Err("invalid option '--json'".into())
        );
    }
}
