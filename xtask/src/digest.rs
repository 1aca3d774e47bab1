//! Fingerprints of files: one for their names, one for the browser to check them against.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};

/// Value of an `integrity` attribute: the browser refuses a file with any other content.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// `page.js` becomes `page-0123456789abcdef.js`: a changed file gets a new address, so that no
/// cache on the way can pair an old file with a new one.
pub fn hashed_name(name: &str, content: &[u8]) -> String {
    let mark = fingerprint(content);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{mark}.{extension}"),
        None => format!("{name}-{mark}"),
    }
}

/// Sixteen hexadecimal digits that change with the content.
pub fn fingerprint(content: &[u8]) -> String {
    let digest = Sha384::digest(content);
    digest[..8].iter().map(|b| format!("{b:02x}")).collect()
}

/// The name that [`hashed_name`] was given; any other name as it is.
pub fn plain_name(name: &str) -> String {
    let mark = |stem: &str| {
        let mark = stem.rsplit_once('-').map_or("", |(_, mark)| mark);
        mark.len() == 16 && mark.bytes().all(|b| b.is_ascii_hexdigit())
    };
    match name.rsplit_once('.') {
        Some((stem, extension)) if mark(stem) => {
            format!("{}.{extension}", &stem[..stem.len() - 17])
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_the_base64_of_sha384() {
        // The value that `openssl dgst -sha384 -binary | base64` gives for no input.
        assert_eq!(
            integrity(b""),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }

    #[test]
    fn name_changes_with_the_content_and_keeps_its_extension() {
        let (one, other) = (hashed_name("a.b.css", b"1"), hashed_name("a.b.css", b"2"));
        assert_ne!(one, other);
        assert!(one.starts_with("a.b-") && one.ends_with(".css"));
    }

    #[test]
    fn a_hashed_name_leads_back_to_the_plain_one() {
        assert_eq!(plain_name(&hashed_name("page.wasm", b"1")), "page.wasm");
        assert_eq!(plain_name("index-old.html"), "index-old.html");
    }
}
