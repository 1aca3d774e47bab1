//! Sorting by position, compiled once.
//!
//! The standard sort is compiled anew for every type and key it is used with, some kilobytes of
//! the page each time; here only the keys differ.

/// Sorts `items` by `key`, equal ones in the order they had.
pub(crate) fn by<T>(items: &mut [T], key: impl Fn(&T) -> (usize, usize)) {
    // Most are in order as they come.
    if items.is_sorted_by_key(&key) {
        return;
    }
    let mut keys: Vec<Key> = items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let (first, second) = key(item);
            (first, second, index)
        })
        .collect();
    sort(&mut keys);
    // `keys[at].2` is where the item that belongs at `at` stands; each cycle of that is walked once.
    for start in 0..keys.len() {
        let mut at = start;
        while keys[at].2 != start {
            let from = keys[at].2;
            items.swap(at, from);
            keys[at].2 = at;
            at = from;
        }
        keys[at].2 = at;
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
