//! The word lists as `build.rs` packs them, read back.

/// The text of a list under `engine/lexicon/`, without its head.
macro_rules! list {
    ($name:literal) => {
        $crate::lexicon::packed::unpack(include_str!(concat!(env!("OUT_DIR"), "/", $name)))
    };
}
pub(crate) use list;

/// Gives each line the letters back that it shares with the one before. The text stays in memory
/// for good: to be called where a list is read into a table, once.
pub(crate) fn unpack(packed: &str) -> &'static str {
    let mut list = String::with_capacity(2 * packed.len());
    let mut before = 0;
    let mut rest = packed;
    while !rest.is_empty() {
        let line;
        (line, rest) = super::split(rest, b'\n');
        let shared = usize::from(line.as_bytes()[0] - b'A');
        let start = list.len();
        list.extend_from_within(before..before + shared);
        list.push_str(&line[1..]);
        list.push('\n');
        before = start;
    }
    list.leak()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_list_comes_back_as_it_was() {
        let entries = |list: &str| {
            let lines = list
                .lines()
                .filter(|l| !l.starts_with('#') && !l.is_empty());
            lines.map(str::to_string).collect::<Vec<_>>()
        };
        assert_eq!(
            entries(list!("places.txt")),
            entries(include_str!("../../lexicon/places.txt"))
        );
        assert_eq!(
            entries(list!("frames.txt")),
            entries(include_str!("../../lexicon/frames.txt"))
        );
    }
}
