//! `onrecord link` and `onrecord open` as a person runs them.

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_onrecord"))
        .args(arguments)
        .output()
        .expect("the binary runs")
}

#[test]
fn an_article_comes_back_byte_for_byte() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/browser/article.txt");
    let linked = run(&["link", path]);
    assert!(linked.status.success());
    let link = String::from_utf8(linked.stdout).expect("UTF-8");
    let whole = format!("https://example.org/onrecord/{}", link.trim_end());
    let opened = run(&["open", &whole]);
    assert!(opened.status.success());
    assert_eq!(opened.stdout, std::fs::read(path).expect("the article"));
}

#[test]
fn a_bad_link_is_named_on_standard_error() {
    let opened = run(&["open", "#2.AAAA"]);
    assert_eq!(opened.status.code(), Some(1));
    assert!(opened.stdout.is_empty());
    assert!(String::from_utf8_lossy(&opened.stderr).contains("the end of the link is missing"));
}

#[test]
fn a_report_is_a_page_without_a_program() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/browser/article.txt");
    let report = run(&["report", path]);
    assert!(report.status.success());
    let page = String::from_utf8(report.stdout).expect("UTF-8");
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
    assert!(!page.contains("<script") && page.contains("<svg"));
}
