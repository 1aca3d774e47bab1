//! A reading as bytes, on its way from the thread that reads to the one that shows.
//!
//! Both are of one build: the form may change with every version and is kept nowhere.

use engine::Reading;

/// The reading in the crate postcard's binary form.
pub fn to_bytes(reading: &Reading) -> Vec<u8> {
    postcard::to_allocvec(reading).unwrap_or_default()
}

/// The reading that [`to_bytes`] put down; none if this is something else.
pub fn from_bytes(bytes: &[u8]) -> Option<Reading> {
    postcard::from_bytes(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_comes_back_as_it_was() {
        let reading = engine::read(
            "Mayor Ines Vale accused Otto Brandt of neglect.\n\n“It was late,” Brandt said. \
             “It was dark.” Vale said that she would not wait.",
        );
        assert!(!reading.quotes.is_empty() && !reading.relations.is_empty());
        assert_eq!(from_bytes(&to_bytes(&reading)), Some(reading));
    }

    #[test]
    fn what_is_no_reading_gives_none() {
        for bytes in [
            &[][..],
            &[1],
            &[1, 255, 255, 255, 255, 255, 255, 255, 255, 255, 9],
        ] {
            assert_eq!(from_bytes(bytes), None, "{bytes:?}");
        }
    }
}
