//! Where a link opens: what is chosen, and which view of the actors is there.

use serde::{Deserialize, Serialize};

use crate::view::Anchor;

/// What the sharer was looking at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// What was chosen.
    pub pick: Option<Anchor>,
    /// The part of the page in front, where there is room for one alone.
    pub pane: Option<Pane>,
    /// How the actors were shown.
    pub actors: ActorsAs,
}

/// A part of the page. Later ones are added at the end: links hold them by their index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pane {
    /// The text.
    Article,
    /// The statements.
    Quotes,
    /// The actors.
    Actors,
}

/// A view of the actors, in the order in which a reader is offered them. Later ones are added at the end: links hold them by their index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActorsAs {
    /// The drawing.
    #[default]
    Picture,
    /// Who does what to whom, in rows and columns.
    Matrix,
    /// One line for each.
    Table,
}

impl ActorsAs {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Picture, Self::Matrix, Self::Table];
}

impl Place {
    /// In the binary form of the crate postcard; no bytes where a link opens anyway.
    pub(super) fn to_bytes(self) -> Vec<u8> {
        if self == Self::default() {
            return Vec::new();
        }
        postcard::to_allocvec(&self).unwrap_or_default()
    }

    /// What [`Self::to_bytes`] put down. A place that makes no sense here, since another version
    /// knows more of them, is where a link opens anyway: the article is worth more than the place.
    pub(super) fn from_bytes(bytes: &[u8]) -> Self {
        postcard::from_bytes(bytes).unwrap_or_default()
    }
}
