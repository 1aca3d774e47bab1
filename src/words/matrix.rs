//! The matrix of the actors.

use dossier::view::matrix::Order;

use super::counted;

/// Name of the matrix.
pub const MATRIX: &str = "Who says or does what to whom";
/// How to move in it.
pub const MATRIX_KEYS: &str =
    "Arrow keys go to the next cell that has something, Enter shows the sentences behind it.";
/// In its corner: what rows are.
pub const MATRIX_ROWS: &str = "Who";
/// In its corner: what columns are.
pub const MATRIX_COLUMNS: &str = "whom";
/// Name of the choice of an order.
pub const MATRIX_ORDER: &str = "Order of the actors";
/// Where no line is left.
pub const NO_MATRIX: &str = "No one says or does anything to anyone here.";
/// Under the matrix: what numbers are.
pub const MATRIX_NUMBER: &str = "A number counts sentences.";
/// Name of what stands under the matrix.
pub const MATRIX_SIGNS: &str = "What the signs mean";
/// Back to the actors with most sentences.
pub const MATRIX_FEWER: &str = "Show fewer";

/// An order of the actors.
pub fn matrix_order(order: Order) -> &'static str {
    match order {
        Order::Weight => "Busiest",
        Order::Group => "Groups",
        Order::Kind => "Kind",
        Order::Name => "Name",
    }
}

/// A cell, for the ear: "Ana Bo to Kei Ito: accuses, speaks about; 3 sentences".
pub fn matrix_cell(from: &str, to: &str, verbs: &str, sentences: usize) -> String {
    let sentences = counted(sentences, "sentence", "sentences");
    format!("{from} to {to}: {verbs}; {sentences}")
}

/// Over a matrix that is not whole.
pub fn matrix_bounded(shown: usize, all: usize) -> String {
    format!("The {shown} actors with most sentences, of {all}.")
}
