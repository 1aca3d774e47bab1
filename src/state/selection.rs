//! What the reader has chosen, and where.

use dossier::view::Pick;

/// Where a choice was made; that region does not scroll under the reader's hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Region {
    /// The text.
    Article,
    /// The cards.
    Quotes,
    /// Graph, table and evidence.
    Actors,
    /// None of them: the store itself.
    #[default]
    Store,
}

/// A choice and where it was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// What.
    pub pick: Pick,
    /// Where.
    pub by: Region,
}
