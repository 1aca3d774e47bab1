//! Before an article is there, and what is said of one that cannot be read.

use crate::state::Refusal;

use super::{file_error, link_error, size};

/// The name of the page.
pub const NAME: &str = "Onrecord";
/// What it is, in a few words.
pub const PROMISE: &str = "Who said what, and who stands where.";
/// What it does, in a sentence.
pub const LEDE: &str = "Paste a news article. Every statement gets a card with its speaker and a mark in the text, \
     and the people in it become a picture, with the sentence behind every line.";
/// Why one may paste anything.
pub const PRIVATE: &str = "It all happens in this browser: nothing you paste leaves it.";
/// Label of the paste box.
pub const PASTE_LABEL: &str = "News article";
/// Inside the empty paste box.
pub const PASTE_HINT: &str = "Paste or type an article here";
/// Link to the sample article.
pub const SAMPLE: &str = "Try a sample article";
/// Button that opens a file.
pub const OPEN: &str = "Open a file";
/// Button that takes what is on the clipboard.
pub const PASTE: &str = "Paste";
/// While a file hangs over the page.
pub const DROP: &str = "Drop it to read it";
/// Button that goes back to the article before.
pub const TAKE_UP: &str = "Back to your last article";
/// Button that shows the result of what was typed.
pub const READ: &str = "Read it";

/// Why a text was not read.
pub fn refused(why: Refusal, limit: usize) -> String {
    match why {
        Refusal::TooLong(bytes) => too_long(bytes, limit),
        Refusal::Link(error) => link_error(error).to_owned(),
        Refusal::Handed => {
            "The text that another page has sent here cannot be read: a part of it is missing, or it \
             is too long. Copy the text there, and paste it here."
                .to_owned()
        }
        Refusal::File(error) => file_error(error).to_owned(),
        Refusal::NotText => "This file does not hold plain text: a picture, perhaps, a PDF or a \
            Word file. Open it where it belongs, copy the article and paste it here."
            .to_owned(),
        Refusal::Empty => "This file has no text in it.".to_owned(),
        Refusal::ClipboardEmpty => {
            "There is no text on the clipboard. Copy an article first.".to_owned()
        }
        Refusal::ClipboardDenied => "The browser does not let this page see the clipboard. Paste \
            into the box: with Ctrl+V or ⌘V, or a long touch."
            .to_owned(),
    }
}

fn too_long(bytes: usize, limit: usize) -> String {
    format!(
        "This text is {}. Onrecord reads up to {} at once, the length of a long book: paste \
         a part of it.",
        size(bytes),
        size(limit)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_says_the_same_words_as_the_program() {
        let shell = include_str!("../../index.html");
        let flat = shell.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in [
            NAME,
            PROMISE,
            LEDE,
            PRIVATE,
            PASTE_LABEL,
            PASTE_HINT,
            SAMPLE,
            PASTE,
            OPEN,
            READ,
        ] {
            assert!(flat.contains(words), "{words:?} stands in index.html");
        }
    }
}
