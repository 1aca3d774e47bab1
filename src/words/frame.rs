//! The masthead and the names of the regions.

use super::{NO_STATEMENTS, speakers, statements};

/// Button that opens the text for changes.
pub const EDIT: &str = "Edit text";
/// Button that closes it again.
pub const DONE: &str = "Done";
/// Button that makes a link.
pub const SHARE: &str = "Share";
/// Button that begins anew.
pub const NEW: &str = "New article";
/// Heading over the text.
pub const ARTICLE: &str = "Article";
/// Heading over the cards.
pub const STATEMENTS: &str = "Statements";
/// Heading over the graph.
pub const ACTORS: &str = "Actors";
/// Name of the links between regions on a phone.
pub const REGIONS: &str = "Parts of the page";
/// Legend of the theme switch.
pub const THEME: &str = "Theme";
/// Follows the system.
pub const THEME_SYSTEM: &str = "System";
/// Dark on light.
pub const THEME_LIGHT: &str = "Light";
/// Light on dark.
pub const THEME_DARK: &str = "Dark";
/// Button: takes the last correction back.
pub const UNDO: &str = "Undo";
/// Button: makes it again.
pub const REDO: &str = "Redo";

/// What was found, for the ear and the eye.
pub fn result(statements_found: usize, voices: usize) -> String {
    match statements_found {
        0 => NO_STATEMENTS.to_owned(),
        n => format!("{} by {}", statements(n), speakers(voices)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_counts_in_words() {
        assert_eq!(result(1, 1), "1 statement by 1 speaker");
        assert_eq!(result(14, 5), "14 statements by 5 speakers");
        assert_eq!(result(0, 0), NO_STATEMENTS);
    }
}
