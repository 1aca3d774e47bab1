//! Bytes as base64url without padding (RFC 4648, section 5).

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The bytes as characters.
pub fn written(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| {
            bits << 8 | group.get(at).copied().map_or(0, usize::from)
        });
        for at in 0..=group.len() {
            out.push(char::from(ALPHABET[bits >> (18 - 6 * at) & 63]));
        }
    }
    out
}

/// The bytes that are whole, and whether a writer would have written them so: with no character too
/// many and no bit set in what is left over. None if a character is not of the alphabet.
pub fn read(characters: &str) -> Option<(Vec<u8>, bool)> {
    let mut bytes = Vec::with_capacity(characters.len() / 4 * 3 + 2);
    let (mut bits, mut count) = (0_u32, 0);
    for character in characters.bytes() {
        let value = ALPHABET.iter().position(|&known| known == character)?;
        bits = bits << 6 | value as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    Some((bytes, bits == 0 && count < 6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_that_of_the_standard() {
        for (bytes, characters) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("~~?>", "fn4_Pg"),
        ] {
            assert_eq!(written(bytes.as_bytes()), characters);
            assert_eq!(read(characters), Some((bytes.into(), true)));
        }
        assert_eq!(read("Zm9v="), None);
        assert_eq!(read("Zm9vA"), Some((b"foo".to_vec(), false)));
        assert_eq!(read("Zh"), Some((b"f".to_vec(), false)));
    }
}
