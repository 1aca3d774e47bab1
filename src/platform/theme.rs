//! Light or dark.

use super::{document, matches_media};

/// Sets `data-theme` on the page, which the style sheet reads; none follows the system.
pub fn set_theme(theme: Option<&str>) {
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}

/// True if the page is light on dark now, by the reader's choice or the system's.
pub fn is_dark() -> bool {
    let chosen = document()
        .document_element()
        .and_then(|root| root.get_attribute("data-theme"));
    match chosen {
        Some(theme) => theme == "dark",
        None => matches_media("(prefers-color-scheme: dark)"),
    }
}
