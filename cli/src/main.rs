//! The engine at the command line: a report for people, JSON lines for programs, statements as
//! files, all of it as a page; and links that hold an article.

mod arguments;
mod jsonl;
mod paper;
mod record;
mod report;

use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, ErrorKind, Write},
    process::ExitCode,
};

use dossier::{
    edits::apply,
    export::{all, export},
    file,
    graph_export::Phrases,
    kept::Version,
    link::{self, Held, Shared},
    names::Named,
    report::html,
    view::View,
};

use arguments::{Command, Form, Input};
use paper::Paper;

fn main() -> ExitCode {
    let command = match arguments::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            complain(&format!("{error}\nTry `onrecord --help`."));
            return ExitCode::from(2);
        }
    };
    match run(command) {
        Ok(Outcome::Whole) => ExitCode::SUCCESS,
        Ok(Outcome::Partial) => ExitCode::FAILURE,
        // Whoever read our output has seen enough (`onrecord … | head`): no reason to complain.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("cannot write: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Whether all that was asked for was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Whole,
    /// Some input was bad; that was said, and the rest was done.
    Partial,
}

/// Fails only if standard output cannot be written.
fn run(command: Command) -> io::Result<Outcome> {
    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = match command {
        Command::Print(words) => {
            out.write_all(words.as_bytes())?;
            Outcome::Whole
        }
        Command::Analyze { form, inputs } => analyze(form, &inputs, &mut out)?,
        Command::Link(input) => match link_of(&input) {
            Ok(link) => {
                writeln!(out, "#{link}")?;
                Outcome::Whole
            }
            Err(error) => {
                complain(&format!("{input}: {error}"));
                Outcome::Partial
            }
        },
        Command::Open(link) => match link::decode(fragment(&link)) {
            Ok(Held::Article(shared)) => {
                out.write_all(shared.text.as_bytes())?;
                Outcome::Whole
            }
            Ok(Held::Excerpt(excerpt)) => {
                writeln!(out, "{excerpt}")?;
                Outcome::Whole
            }
            Err(error) => {
                complain(&error.to_string());
                Outcome::Partial
            }
        },
    };
    out.flush()?;
    Ok(outcome)
}

fn analyze(form: Form, inputs: &[Input], out: &mut impl Write) -> io::Result<Outcome> {
    let paper = Paper::of_stdout();
    let mut outcome = Outcome::Whole;
    for input in inputs {
        // What is wrong with an input goes to standard error and is not our caller's concern; what
        // is wrong with standard output ends the run.
        let done = match (form, open(input)) {
            (_, Err(error)) => Err(error),
            (Form::JsonLines, Ok(source)) => jsonl::answer(source, out)?,
            (Form::Report, Ok(source)) => match text_of(source) {
                Ok(text) => {
                    report::print(input, &text, &engine::read(&text), &paper, out)?;
                    Ok(Outcome::Whole)
                }
                Err(error) => Err(error),
            },
            (Form::Export(format), Ok(source)) => match version_of(source) {
                Ok(version) => {
                    let view = view_of(version);
                    out.write_all(export(&view, &all(&view), format).as_bytes())?;
                    Ok(Outcome::Whole)
                }
                Err(error) => Err(error),
            },
            (Form::Page, Ok(source)) => match version_of(source) {
                Ok(version) => {
                    out.write_all(html(&view_of(version), PHRASES).as_bytes())?;
                    Ok(Outcome::Whole)
                }
                Err(error) => Err(error),
            },
        };
        match done {
            Ok(Outcome::Whole) => {}
            Ok(Outcome::Partial) => outcome = Outcome::Partial,
            Err(error) => {
                out.flush()?;
                complain(&format!("{input}: {error}"));
                outcome = Outcome::Partial;
            }
        }
    }
    Ok(outcome)
}

/// The words of the picture in a page: those for programs, which people can read as well.
const PHRASES: Phrases = Phrases {
    title: "Who does what to whom",
    relation: |kind| kind.name(),
    tone: |tone| tone.name(),
    open: "planned, called for, denied or former",
    denied: "negated",
};

/// The article in an input: a text, or a dossier with its corrections.
fn version_of(source: impl BufRead) -> io::Result<Version> {
    let text = text_of(source)?;
    match file::from_text(&text) {
        Some(dossier) => dossier.map_err(|error| io::Error::new(ErrorKind::InvalidData, error)),
        None => Ok(Version {
            text,
            edits: Vec::new(),
        }),
    }
}

fn view_of(Version { text, edits }: Version) -> View {
    let corrected = apply(&text, engine::read(&text), &edits);
    View::new(text, corrected)
}

/// The link that holds the article in an input.
fn link_of(input: &Input) -> io::Result<String> {
    let Version { text, edits } = version_of(open(input)?)?;
    link::encode(&Shared {
        text,
        edits,
        ..Shared::default()
    })
    .map_err(|error| io::Error::new(ErrorKind::InvalidData, error))
}

/// What stands behind the `#` of a link, or all of it where there is none.
fn fragment(link: &str) -> &str {
    link.split_once('#').map_or(link, |(_, fragment)| fragment)
}

fn open(input: &Input) -> io::Result<Box<dyn BufRead>> {
    Ok(match input {
        Input::Stdin => Box::new(io::stdin().lock()),
        Input::File(path) => Box::new(BufReader::new(File::open(path)?)),
    })
}

/// The whole of a text file, without the byte order mark that some editors write.
fn text_of(mut source: impl BufRead) -> io::Result<String> {
    let mut bytes = Vec::new();
    source.read_to_end(&mut bytes)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        io::Error::new(
            ErrorKind::InvalidData,
            format!("not UTF-8 text: bad byte at offset {at}"),
        )
    })?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// Says on standard error what went wrong. Where even that is closed there is nobody to tell.
fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "onrecord: {message}");
}
