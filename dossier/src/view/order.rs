//! Sorting through a single copy of the algorithm.
//!
//! Each closure that is given to the standard library's sort brings a copy of it, some 6 KB, into
//! the page's program; here all of them share one.

use std::cmp::Ordering;

/// The indices below `len` in the order that `compare` gives them; equals stay as they are.
pub fn indices(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..len).collect();
    indices.sort_by(|&a, &b| compare(a, b));
    indices
}

/// The items in the order that `compare` gives them; equals stay as they are.
pub fn sorted<T: Clone>(items: &[T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    indices(items.len(), &mut |a, b| compare(&items[a], &items[b]))
        .into_iter()
        .map(|at| items[at].clone())
        .collect()
}
