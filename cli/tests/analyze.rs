//! The binary as a person or a program runs it.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

/// Two statements, a character beyond the basic plane, one with a combining mark, CRLF.
const ARTICLE: &str = "\u{1f6a7} Bridge \u{1f309} to close for a year\r\n\r\n\
    Mayor Ana Bo\u{301} said on Monday that the bridge would close.\r\n\r\n\
    “We cannot wait,” said Zoë Okafor, a city engineer.\r\n";

fn onrecord(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = onrecord(arguments).spawn().expect("the binary runs");
    let mut stdin = child.stdin.take().expect("piped");
    // Where the binary does not read its input the pipe is closed, and that is as it should be.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("the binary ends")
}

fn words(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

fn values(output: &Output) -> Vec<Value> {
    words(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

fn question(id: &str, text: &str) -> String {
    serde_json::json!({"id": id, "text": text}).to_string() + "\n"
}

/// A file of this test's own that is gone when the test is.
struct TempFile(PathBuf);

impl TempFile {
    fn new(name: &str, content: &[u8]) -> Self {
        let name = format!("onrecord-{}-{name}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::write(&path, content).expect("the file can be written");
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Drop for TempFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Every pair of numbers below `value` that stands for a range.
fn ranges(value: &Value) -> Vec<(usize, usize)> {
    let number = |value: &Value| value.as_u64().map(|n| n as usize);
    match value {
        Value::Array(items) => match items.as_slice() {
            [start, end, ..] if start.is_number() => {
                vec![(number(start).expect("start"), number(end).expect("end"))]
            }
            items => items.iter().flat_map(ranges).collect(),
        },
        Value::Object(fields) => fields.values().flat_map(ranges).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn offsets_count_code_points() {
    let output = run(&["analyze", "--jsonl"], question("a", ARTICLE).as_bytes());
    assert!(output.status.success());
    let answer = &values(&output)[0];
    let characters: Vec<char> = ARTICLE.chars().collect();
    let blocks = answer["article"]["blocks"].as_array().expect("blocks");
    let blocks: Vec<String> = blocks
        .iter()
        .flat_map(ranges)
        .map(|(start, end)| characters[start..end].iter().collect())
        .collect();
    let lines: Vec<&str> = ARTICLE.split("\r\n\r\n").map(str::trim_end).collect();
    assert_eq!(blocks, lines);
    for (start, end) in ranges(answer) {
        assert!(start < end && end <= characters.len(), "{start}..{end}");
    }
}

#[test]
fn a_bad_line_is_answered_and_the_rest_is_done() {
    let mut input = question("first", "").into_bytes();
    input.extend(b"not JSON\n\xff\xfe\n");
    input.extend(question("last", "").into_bytes());
    let output = run(&["analyze", "--jsonl"], &input);
    assert_eq!(output.status.code(), Some(1));
    let values = values(&output);
    let ids: Vec<_> = values.iter().map(|value| value["id"].as_str()).collect();
    assert_eq!(ids, [Some("first"), None, None, Some("last")]);
    assert_eq!(values[1].as_object().map(|fields| fields.len()), Some(2));
    assert!(values[1]["error"].is_string());
}

#[test]
fn each_answer_comes_before_the_next_question() {
    let mut child = onrecord(&["analyze", "--jsonl"]).spawn().expect("runs");
    let mut stdin = child.stdin.take().expect("piped");
    let mut answers = BufReader::new(child.stdout.take().expect("piped")).lines();
    for id in ["a", "b"] {
        write!(stdin, "{}", question(id, ARTICLE)).expect("it reads");
        let answer = answers.next().expect("an answer").expect("UTF-8");
        assert!(
            answer.starts_with(&format!("{{\"id\":\"{id}\"")),
            "{answer}"
        );
    }
    drop(stdin);
    assert!(child.wait().expect("ends").success());
}

#[test]
fn a_reader_who_has_seen_enough_causes_no_complaint() {
    let mut child = onrecord(&["analyze", "--jsonl"]).spawn().expect("runs");
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("piped");
    for _ in 0..100 {
        if stdin.write_all(question("a", ARTICLE).as_bytes()).is_err() {
            break;
        }
    }
    drop(stdin);
    let output = child.wait_with_output().expect("ends");
    assert!(output.status.success());
    assert_eq!(words(&output.stderr), "");
}

#[test]
fn a_report_has_its_three_parts_and_no_colours_in_a_pipe() {
    let output = run(&["analyze", "-"], ARTICLE.as_bytes());
    assert!(output.status.success());
    let report = words(&output.stdout);
    for part in [
        "standard input\n",
        "\nStatements (",
        "\nActors (",
        "\nRelations (",
    ] {
        assert!(report.contains(part), "{part:?} is missing:\n{report}");
    }
    assert!(!report.contains('\u{1b}'));
}

#[test]
fn an_empty_text_is_no_error() {
    let output = run(&["analyze", "-"], b"");
    assert!(output.status.success());
    assert!(words(&output.stdout).contains("Statements (0)"));
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_is_done() {
    let good = TempFile::new("good.txt", ARTICLE.as_bytes());
    let bad = TempFile::new("bad.txt", b"Caf\xe9");
    let output = run(&["analyze", "/no/such.txt", bad.path(), good.path()], b"");
    assert_eq!(output.status.code(), Some(1));
    let complaints = words(&output.stderr);
    assert!(
        complaints.contains("/no/such.txt: No such file"),
        "{complaints}"
    );
    assert!(
        complaints.contains("bad.txt: not UTF-8 text: bad byte at offset 3"),
        "{complaints}"
    );
    assert!(words(&output.stdout).contains("good.txt\n"));
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let marked = run(&["analyze", "-"], format!("\u{feff}{ARTICLE}").as_bytes());
    let plain = run(&["analyze", "-"], ARTICLE.as_bytes());
    assert_eq!(words(&marked.stdout), words(&plain.stdout));
}

#[test]
fn a_wrong_command_line_is_told_from_a_bad_input() {
    let output = run(&["analyze", "--yaml"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        words(&output.stderr),
        "onrecord: invalid option '--yaml'\nTry `onrecord --help`.\n"
    );
}

#[test]
fn help_and_version_go_to_standard_output() {
    let help = run(&["--help"], b"");
    assert!(help.status.success());
    assert!(words(&help.stdout).contains("Usage: onrecord analyze FILE..."));
    let version = run(&["--version"], b"");
    let expected = format!("onrecord {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(words(&version.stdout), expected);
}

#[test]
fn a_reported_statement_points_at_the_one_that_reports_it() {
    let article = "Minister Rosa Pinto said the mine would reopen in May, Rádio Litoral reported.";
    let answers = values(&run(
        &["analyze", "--jsonl"],
        question("r", article).as_bytes(),
    ));
    let quotes = answers[0]["quotes"].as_array().expect("quotes");
    let within: Vec<_> = quotes
        .iter()
        .map(|quote| quote["within"].as_u64())
        .collect();
    assert_eq!(within, [None, Some(0)]);
}
