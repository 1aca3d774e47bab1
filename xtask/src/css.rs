//! Stylesheets: the files that `@import` each other become one, without what only people read.
//!
//! `@import "file.css";` is understood at the start of a line, plain: with no media query, layer
//! or `url()`. Our own files need no more, and anything else is left for the browser to refuse.

use anyhow::{Context, Result};
use std::{fs, path::Path};

/// The text of a stylesheet with its imports in their places, comments and indentation removed.
pub fn bundle(path: &Path) -> Result<String> {
    Ok(lighten(&inline(path)?))
}

fn inline(path: &Path) -> Result<String> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut all = String::new();
    for line in text.lines() {
        if let Some(name) = imported(line) {
            all += &inline(&path.with_file_name(name))?;
        } else {
            all += line;
            all.push('\n');
        }
    }
    Ok(all)
}

fn imported(line: &str) -> Option<&str> {
    let name = line.trim().strip_prefix("@import")?.strip_suffix(';')?;
    name.trim()
        .trim_matches('"')
        .strip_suffix(".css")
        .map(|_| name.trim().trim_matches('"'))
}

/// Drops comments, indentation and empty lines; strings stay as they are.
fn lighten(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, here) = rest.split_at(at);
        bare += before;
        let end = if here.starts_with("/*") {
            here.find("*/").map_or(here.len(), |end| end + 2)
        } else {
            let end = past_string(here);
            bare += &here[..end];
            end
        };
        rest = &here[end..];
    }
    bare += rest;
    bare.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Length of the string at the start of `css`, or of its one character if no string starts there.
fn past_string(css: &str) -> usize {
    let mut characters = css.char_indices();
    let Some((_, quote @ ('"' | '\''))) = characters.next() else {
        return 1;
    };
    while let Some((at, character)) = characters.next() {
        if character == '\\' {
            characters.next();
        } else if character == quote {
            return at + 1;
        }
    }
    css.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_stand_in_their_places() {
        let folder = std::env::temp_dir().join(format!("onrecord-css-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(
            folder.join("main.css"),
            "@import \"a.css\";\n.b { top: 0 }\n",
        )
        .unwrap();
        fs::write(folder.join("a.css"), ".a {\n  left: 0;\n}\n").unwrap();
        let all = bundle(&folder.join("main.css"));
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(all.unwrap(), ".a {\nleft: 0;\n}\n.b { top: 0 }");
    }

    #[test]
    fn comments_go_and_strings_stay() {
        assert_eq!(
            lighten("/* one */\n  a { content: \"/* \\\" */\"; b: 1/2 } /* * / */\n\n"),
            "a { content: \"/* \\\" */\"; b: 1/2 }"
        );
    }

    #[test]
    fn an_unclosed_comment_or_string_ends_with_the_file() {
        assert_eq!(lighten("a{}/* b"), "a{}");
        assert_eq!(lighten("a{}'é"), "a{}'é");
    }
}
