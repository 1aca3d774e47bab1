//! What people share, as chance has it.

use dossier::edits::Edit;
use dossier::link::{ActorsAs, Excerpt, Pane, Place, Shared};
use serde::de::DeserializeOwned;

use crate::Dice;

/// Markup that would run if a page took it for its own.
pub const MARKUP: &str = "<img src=x onerror=alert(1)>\"'><script>alert(1)</script>&lt;b&gt;";

/// Characters that break what counts them, or what shows them.
const ODD: [&str; 24] = [
    "👩‍🌾",
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "שלום",
    "\u{202e}drow\u{202c}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{2028}",
    "\u{85}",
    "\r\n",
    "\r",
    "\n\n",
    "\t",
    "\0",
    "\u{1b}[31m",
    "e\u{301}\u{302}\u{303}",
    "\u{301}",
    "\u{fffd}",
    "\u{10ffff}",
    "漢字",
    "“",
    "\\u0041",
    "</textarea>",
    "]]>",
];

impl Dice {
    /// A text of so many pieces: plain words, odd characters, markup, and any character there is.
    pub fn text(&mut self, pieces: usize) -> String {
        (0..pieces)
            .map(|_| match self.below(5) {
                0 => (*self.of(&ODD)).to_owned(),
                1 if self.below(4) == 0 => MARKUP.to_owned(),
                1 => char::from(self.below(128) as u8).to_string(),
                2 => {
                    let point = self.below(0x11_0000) as u32;
                    char::from_u32(point).unwrap_or(' ').to_string()
                }
                _ => ["Ama Osei ", "said ", "“no” ", "the mill "][self.below(4)].to_owned(),
            })
            .collect()
    }

    /// An edit of any kind; few make sense.
    pub fn edit(&mut self) -> Edit {
        let mut edit = self.any();
        if let Edit::AddActor { name, .. } | Edit::Rename { name, .. } = &mut edit {
            *name = self.text(3);
        }
        edit
    }

    /// A text with edits and a place.
    pub fn shared(&mut self) -> Shared {
        let (pieces, edits) = (self.below(60), self.below(9));
        Shared {
            text: self.text(pieces),
            edits: (0..edits).map(|_| self.edit()).collect(),
            place: self.place(),
        }
    }

    /// Any place.
    pub fn place(&mut self) -> Place {
        let panes = [Pane::Article, Pane::Quotes, Pane::Actors];
        Place {
            pick: (self.below(4) > 0).then(|| self.any()),
            pane: panes.get(self.below(4)).copied(),
            actors: *self.of(&ActorsAs::ALL),
        }
    }

    /// A statement without its article, each part of it with white space as a link keeps it.
    pub fn excerpt(&mut self) -> Excerpt {
        let mut line = || {
            let text = self.text(4);
            let words: Vec<&str> = text.split_whitespace().collect();
            words.join(" ")
        };
        Excerpt {
            speaker: line(),
            role: line(),
            source: line(),
            date: line(),
            words: self.text(12),
        }
    }

    /// Any value of a type, from bytes that are mostly small: those choose its cases.
    fn any<T: DeserializeOwned>(&mut self) -> T {
        loop {
            let bytes: Vec<u8> = (0..80)
                .map(|_| match self.below(8) {
                    0 => self.below(256),
                    1 | 2 => self.below(128),
                    _ => self.below(24),
                } as u8)
                .collect();
            if let Ok((value, _)) = postcard::take_from_bytes(&bytes) {
                return value;
            }
        }
    }
}
