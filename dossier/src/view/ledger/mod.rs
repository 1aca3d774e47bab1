//! The actors and their lines as tables, which say what the picture shows.

mod people;
mod ties;

pub use people::{ActorColumn, ActorRow, actor_rows};
pub use ties::{TieColumn, TieRow, tie_rows};

use std::cmp::Ordering;

use super::order;

/// A column of a table.
pub trait Column: Copy + PartialEq {
    /// True if its cells are numbers, of which the largest is looked for first.
    fn is_number(self) -> bool;
}

/// By which column a table is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting<C> {
    /// Which.
    pub column: C,
    /// Largest or last first.
    pub descending: bool,
}

impl<C: Column> Sorting<C> {
    /// What a click on the head of a column makes of it.
    pub fn clicked(self, column: C) -> Self {
        Self {
            column,
            descending: if column == self.column {
                !self.descending
            } else {
                column.is_number()
            },
        }
    }
}

/// Rows in order; those that are equal stay as they are.
fn sorted<R: Clone>(rows: &[R], descending: bool, compare: &dyn Fn(&R, &R) -> Ordering) -> Vec<R> {
    order::sorted(rows, |a, b| {
        let order = compare(a, b);
        if descending { order.reverse() } else { order }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_click_turns_the_order() {
        let by_name = Sorting {
            column: ActorColumn::Name,
            descending: false,
        };
        assert!(by_name.clicked(ActorColumn::Name).descending);
        assert!(by_name.clicked(ActorColumn::Pairs).descending);
        assert!(!by_name.clicked(ActorColumn::Kind).descending);
    }
}
