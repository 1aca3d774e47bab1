//! What the browser keeps, and what is said when it cannot.

use dossier::kept::Label;

use super::{counted, statements};
use crate::state::Notice;

/// Heading over the articles kept earlier.
pub const RECENTS: &str = "Recent articles";
/// Where they are.
pub const RECENTS_NOTE: &str = "Kept in this browser only, with your corrections.";
/// Button in the masthead that shows them.
pub const RECENTS_OPEN: &str = "Recent";
/// On the article that is on the page.
pub const OPEN_NOW: &str = "open now";
/// Button that takes all articles off the list.
pub const DELETE_ALL: &str = "Delete all";
/// Button that brings back what was deleted.
pub const DELETE_UNDO: &str = "Undo";
/// An article without a word.
pub const UNTITLED: &str = "Untitled";
/// Button that puts a notice away.
pub const PUT_AWAY: &str = "OK";

/// Milliseconds in a minute.
const MINUTE: u64 = 60_000;

/// What the reader is told about what became of their article.
pub fn notice(notice: Notice) -> String {
    match notice {
        Notice::KeepsNothing => "This browser keeps nothing here: the article is gone when the \
            page is closed. A link from Share keeps it, corrections included."
            .to_owned(),
        Notice::NoRoom => "This browser has no room left to keep this article: your last changes \
            are gone when the page is closed. A link from Share keeps them."
            .to_owned(),
        Notice::Dropped(count) => format!(
            "This browser's room for articles was full: {} had to go, the oldest first.",
            counted(count, "article", "articles")
        ),
        Notice::NowOwn => {
            "This is now an article of your own, kept in this browser with your changes.".to_owned()
        }
        Notice::ChangedElsewhere => "This article was changed in another tab too. What you change \
            here is kept as an article of its own."
            .to_owned(),
    }
}

/// What an article is called in a list.
pub fn title(label: &Label) -> &str {
    if label.title.is_empty() {
        UNTITLED
    } else {
        &label.title
    }
}

/// When an article was changed and what is in it.
pub fn about(label: &Label, now: u64, day: impl FnOnce(u64) -> String) -> String {
    let when = ago(now.saturating_sub(label.changed)).unwrap_or_else(|| day(label.changed));
    format!("{when} · {}", statements(label.statements))
}

/// "Delete “Rain”".
pub fn delete(title: &str) -> String {
    format!("Delete “{title}”")
}

/// What was deleted, by the titles.
pub fn deleted(titles: &[&str]) -> String {
    match titles {
        [title] => format!("Deleted: “{title}”."),
        _ => format!("{} articles deleted.", titles.len()),
    }
}

/// "Show all 12".
pub fn show_all(count: usize) -> String {
    format!("Show all {count}")
}

/// How long ago, if it is less than a week.
fn ago(milliseconds: u64) -> Option<String> {
    let past =
        |count: u64, one: &str, many: &str| Some(counted(count as usize, one, many) + " ago");
    match milliseconds / MINUTE {
        0 => Some("just now".to_owned()),
        minutes @ ..60 => past(minutes, "minute", "minutes"),
        minutes @ ..1440 => past(minutes / 60, "hour", "hours"),
        minutes @ ..10_080 => past(minutes / 1440, "day", "days"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_says_when_it_was_changed_and_what_is_in_it() {
        let about = |minutes: u64, statements: usize| {
            let label = Label {
                changed: 1_000,
                statements,
                title: String::new(),
            };
            about(&label, 1_000 + minutes * MINUTE, |_| {
                "3 March 2027".to_owned()
            })
        };
        assert_eq!(about(0, 1), "just now · 1 statement");
        assert_eq!(about(1, 0), "1 minute ago · 0 statements");
        assert_eq!(about(119, 2), "1 hour ago · 2 statements");
        assert_eq!(about(3 * 1440, 2), "3 days ago · 2 statements");
        assert_eq!(about(7 * 1440, 2), "3 March 2027 · 2 statements");
    }

    #[test]
    fn what_had_to_go_is_counted() {
        assert!(notice(Notice::Dropped(1)).contains("1 article had to go"));
        assert!(notice(Notice::Dropped(3)).contains("3 articles had to go"));
    }
}
