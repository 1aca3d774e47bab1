//! JSON lines in, JSON lines out.

use std::io::{self, BufRead, Write};

use crate::{
    Outcome,
    record::{Answer, Question, Refusal},
};

/// Answers each line of `source` with one line, in order, each as soon as it is there.
///
/// A line that is no question gets a refusal and makes the outcome partial. The inner error is the
/// source's, the outer one the output's.
pub fn answer(mut source: impl BufRead, out: &mut impl Write) -> io::Result<io::Result<Outcome>> {
    let mut outcome = Outcome::Whole;
    let mut line = Vec::new();
    loop {
        line.clear();
        match source.read_until(b'\n', &mut line) {
            Ok(0) => return Ok(Ok(outcome)),
            Ok(_) => {}
            Err(error) => return Ok(Err(error)),
        }
        match question(&line) {
            Ok(question) => {
                let reading = engine::read(&question.text);
                serde_json::to_writer(&mut *out, &Answer::new(&question, &reading))?;
            }
            Err(refusal) => {
                outcome = Outcome::Partial;
                serde_json::to_writer(&mut *out, &refusal)?;
            }
        }
        out.write_all(b"\n")?;
        out.flush()?;
    }
}

/// Checked for UTF-8 as a whole: a JSON reader skips over what it ignores.
fn question(line: &[u8]) -> Result<Question, Refusal> {
    let line =
        std::str::from_utf8(line).map_err(|error| Refusal::new(format!("not UTF-8: {error}")))?;
    serde_json::from_str(line).map_err(Refusal::new)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn answers(lines: &[u8]) -> (Vec<Value>, Outcome) {
        let mut out = Vec::new();
        let outcome = answer(lines, &mut out).unwrap().unwrap();
        let out = String::from_utf8(out).unwrap();
        assert!(out.is_empty() || out.ends_with('\n'));
        let values = out.lines().map(|line| serde_json::from_str(line).unwrap());
        (values.collect(), outcome)
    }

    #[track_caller]
    fn check_refused(line: &[u8], why: &str) {
        let (values, outcome) = answers(line);
        assert_eq!(outcome, Outcome::Partial);
        assert_eq!(values.len(), 1);
        assert_eq!(values[0]["id"], Value::Null);
        let error = values[0]["error"].as_str().unwrap();
        assert!(error.contains(why), "{error}");
    }

    #[test]
    fn an_empty_text_has_an_empty_answer() {
        let (values, outcome) = answers(br#"{"id": "a", "text": ""}"#);
        let expected = json!({
            "id": "a",
            "article": {"publisher": null, "headline": null, "authors": [], "date": null, "blocks": []},
            "actors": [], "quotes": [], "attitudes": [], "relations": [],
        });
        assert_eq!((values, outcome), (vec![expected], Outcome::Whole));
    }

    #[test]
    fn no_line_has_no_answer() {
        assert_eq!(answers(b""), (Vec::new(), Outcome::Whole));
    }

    #[test]
    fn answers_keep_the_order_and_a_bad_line_does_not_end_them() {
        let lines = b"{\"id\": \"b\", \"text\": \"\"}\r\n\xff\n{}\n{\"id\": \"a\", \"text\": \"\", \"x\": [1]}";
        let (values, outcome) = answers(lines);
        let ids: Vec<_> = values.iter().map(|value| value["id"].clone()).collect();
        assert_eq!(ids, [json!("b"), Value::Null, Value::Null, json!("a")]);
        assert_eq!(outcome, Outcome::Partial);
    }

    #[test]
    fn what_is_no_question_is_refused_with_the_reason() {
        check_refused(b"{\"id\": \"a\"}", "missing field `text`");
        check_refused(b"{\"id\": 7, \"text\": \"\"}", "expected a string");
        check_refused(b"[]", "expected");
        check_refused(b"\n", "EOF");
        check_refused(
            b"{\"id\": \"a\", \"text\": \"\", \"x\": \"\xe9\"}",
            "not UTF-8",
        );
    }
}
