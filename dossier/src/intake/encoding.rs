//! In which encoding a file is: what its first bytes say, then what it says of itself, then what
//! its bytes can be.

/// What the bytes of a file are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bytes {
    /// Text in the encoding of this label, as the web's Encoding Standard knows them.
    Text(String),
    /// Something else than text.
    Binary,
}

/// So many bytes from the start an HTML file declares its encoding (HTML Standard, 13.2.3.2).
const DECLARED_WITHIN: usize = 1024;

/// Of so many bytes it is looked whether every other one is zero.
const LOOK: usize = 4096;

/// What the bytes of a file are.
pub fn sniff(bytes: &[u8]) -> Bytes {
    let text = |label: &str| Bytes::Text(label.to_owned());
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => return text("utf-8"),
        [0xff, 0xfe, ..] => return text("utf-16le"),
        [0xfe, 0xff, ..] => return text("utf-16be"),
        _ => {}
    }
    // Word processors write it with letters alone.
    if bytes.starts_with(b"{\\rtf") {
        return Bytes::Binary;
    }
    if bytes.contains(&0) {
        return utf16(bytes).map_or(Bytes::Binary, text);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return if is_printed(bytes) {
            text("utf-8")
        } else {
            Bytes::Binary
        };
    }
    if !is_printed(bytes) {
        return Bytes::Binary;
    }
    // What the web takes it for where nothing is declared.
    Bytes::Text(declared(bytes).unwrap_or_else(|| "windows-1252".to_owned()))
}

/// Text in UTF-16 without a mark at its start: of most of its pairs of bytes one is zero, always the
/// same one.
fn utf16(bytes: &[u8]) -> Option<&'static str> {
    let pairs = || bytes.chunks_exact(2).take(LOOK / 2);
    let zeros = |byte: usize| pairs().filter(|pair| pair[byte] == 0).count();
    let most = pairs().count() * 7 / 10;
    match (zeros(0), zeros(1)) {
        _ if bytes.len() % 2 == 1 => None,
        (0, second) if second > most => Some("utf-16le"),
        (first, 0) if first > most => Some("utf-16be"),
        _ => None,
    }
}

/// Text has no control characters but those that lay it out.
fn is_printed(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .all(|&byte| byte >= b' ' || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b))
}

/// The value of the first `charset=` near the start, of a page or of a mail.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARED_WITHIN)]);
    let head = head.to_ascii_lowercase();
    let (_, behind) = head.split_once("charset")?;
    let value = behind.trim_start().strip_prefix('=')?.trim_start();
    let value = value.trim_start_matches(['"', '\'']);
    let label: String = value
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))
        .collect();
    (!label.is_empty()).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], label: &str) {
        assert_eq!(sniff(bytes), Bytes::Text(label.to_owned()));
    }

    fn wide(text: &str, pair: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(pair).collect()
    }

    #[test]
    fn the_first_bytes_say_it() {
        check(b"\xef\xbb\xbfRain", "utf-8");
        check(&wide("\u{feff}Regen fällt", u16::to_le_bytes), "utf-16le");
        check(&wide("\u{feff}Regen fällt", u16::to_be_bytes), "utf-16be");
    }

    #[test]
    fn the_bytes_themselves_say_it() {
        check("“Naïve,” said Ōta.".as_bytes(), "utf-8");
        check(b"", "utf-8");
        check(&wide("Rain fell on Vik.", u16::to_le_bytes), "utf-16le");
        check(&wide("Rain fell on Vik.", u16::to_be_bytes), "utf-16be");
        check(b"\x93Na\xefve,\x94 said Ana.", "windows-1252");
    }

    #[test]
    fn a_page_says_it_of_itself() {
        check(b"<meta charset=\"ISO-8859-2\"><p>\xb9", "iso-8859-2");
        check(
            b"<meta http-equiv=content-type content='text/html; charset = windows-1251'>\xcf",
            "windows-1251",
        );
        check(b"<meta charset=\"\">\xb9", "windows-1252");
    }

    #[test]
    fn what_is_no_text_is_told() {
        for bytes in [
            &b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"[..],
            b"PK\x03\x04\x14",
            b"\x7fELF\x02\x01\x01",
            b"%PDF-1.7\n\xe2\xe3\xcf\xd3\x01",
            b"\x89P\xff\0",
            b"a\0b\0c",
            b"{\\rtf1\\ansi Rain}",
        ] {
            assert_eq!(sniff(bytes), Bytes::Binary);
        }
    }
}
