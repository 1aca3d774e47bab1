//! Light or dark, as the reader likes it.

use crate::platform;

/// Under this name the browser keeps it.
const NAME: &str = "theme";

/// Which colours the page has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those of the system.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All, in the order of the switch.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// Its name in the style sheet; the system's has none.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        }
    }

    /// What the reader chose on an earlier visit.
    pub fn recall() -> Self {
        let kept = platform::recall(NAME);
        Theme::ALL
            .into_iter()
            .find(|theme| theme.name().is_some() && theme.name() == kept.as_deref())
            .unwrap_or_default()
    }

    /// Puts it on the page and keeps it.
    pub fn apply(self) {
        platform::set_theme(self.name());
        match self.name() {
            Some(name) => {
                platform::remember(NAME, name);
            }
            None => platform::forget(NAME),
        }
    }
}
