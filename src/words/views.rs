//! The three views of the actors.

/// Name of the choice.
pub const VIEWS: &str = "View of the actors";
/// As a graph.
pub const VIEW_PICTURE: &str = "Picture";
/// As a matrix.
pub const VIEW_MATRIX: &str = "Matrix";
/// As tables.
pub const VIEW_TABLE: &str = "Table";
/// Gives the actors the room of the statements.
pub const ENLARGE: &str = "More room for the actors";
