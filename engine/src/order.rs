//! Sorting by position, compiled once.
//!
//! The standard sort is compiled anew for every type and key it is used with, some kilobytes of
//! the page each time; here only the keys differ.

/// Sorts `items` by `key`, equal ones in the order they had.
pub(crate) fn by<T>(items: &mut [T], key: impl Fn(&T) -> (usize, usize)) {
    let mut keys: Vec<Key> = items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let (first, second) = key(item);
            (first, second, index)
        })
        .collect();
    sort(&mut keys);
    // Each round of the permutation puts one item where it belongs.
    for at in 0..keys.len() {
        let mut from = keys[at].2;
        while from < at {
            from = keys[from].2;
        }
        items.swap(at, from);
        keys[at].2 = from;
    }
}

type Key = (usize, usize, usize);

#[inline(never)]
fn sort(keys: &mut [Key]) {
    keys.sort_unstable();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        let mut items = vec![(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e'), (0, 'f')];
        by(&mut items, |item| (item.0, 0));
        let order: String = items.iter().map(|i| i.1).collect();
        assert_eq!(order, "fbedac");
    }
}
