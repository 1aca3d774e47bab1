//! The type of the pictures: that of the page.

use crate::xml;

/// A face of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// For what was said.
    Serif,
    /// For what is said about it.
    Sans,
    /// For names.
    SansBold,
}

/// `--serif` of style/tokens.css.
const SERIF: &str = "Charter, \"Bitstream Charter\", \"Iowan Old Style\", \"Sitka Text\", \
    \"Source Serif 4\", \"Noto Serif\", Cambria, Georgia, serif";

/// `--sans` of style/tokens.css.
const SANS: &str = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \
    \"Helvetica Neue\", sans-serif";

impl Face {
    /// The families to try, the first that is there wins, as CSS writes them.
    pub fn family(self) -> &'static str {
        match self {
            Face::Serif => SERIF,
            Face::Sans | Face::SansBold => SANS,
        }
    }

    /// How heavy it is, as CSS counts.
    pub fn weight(self) -> u16 {
        match self {
            Face::Serif | Face::Sans => 400,
            Face::SansBold => 600,
        }
    }

    /// The same as attributes of a text in an SVG.
    pub(super) fn attributes(self) -> String {
        let mut tag = String::new();
        xml::attribute(&mut tag, "font-family", self.family());
        xml::attribute(&mut tag, "font-weight", &self.weight().to_string());
        tag.trim_start().to_owned()
    }
}

/// True if a text is read from right to left, as its first letter with a direction tells.
pub fn is_right_to_left(text: &str) -> bool {
    text.chars()
        .find(|letter| letter.is_alphabetic())
        .is_some_and(|letter| {
            // Hebrew to Arabic Extended-A, their presentation forms, and the old scripts.
            matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
                | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_have_the_type_of_the_page() {
        let tokens = include_str!("../../../style/tokens.css");
        let page = |property: &str| {
            let value = tokens.split(&format!("--{property}: ")).nth(1);
            let value = value.and_then(|rest| rest.split(';').next());
            value.map(|value| value.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        assert_eq!(page("serif").as_deref(), Some(SERIF));
        assert_eq!(page("sans").as_deref(), Some(SANS));
    }

    #[test]
    fn the_first_letter_tells_the_direction() {
        assert!(is_right_to_left("“لن نوقع” he said"));
        assert!(is_right_to_left("12 שלום"));
        assert!(!is_right_to_left("The word לא was heard"));
        assert!(!is_right_to_left("… 12"));
    }
}
