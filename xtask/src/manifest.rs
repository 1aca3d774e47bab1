//! What makes the page one that can be installed: its manifest, packed with its icons.

use anyhow::{Context, Result, ensure};

/// What stands before the address of an icon.
const ICON: &str = "\"src\": \"";

/// The manifest with the address of each icon replaced by what `save` gives for it.
pub fn pack(manifest: &str, mut save: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut parts = manifest.split(ICON);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (address, rest) = part
            .split_once('"')
            .context("an icon's address in the manifest has no end")?;
        ensure!(
            !address.contains(':') && !address.starts_with('/'),
            "the manifest asks for {address}: every address in it is relative"
        );
        out += &format!("{ICON}{}\"{rest}", save(address)?);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_gets_its_new_address() {
        let manifest = r#"{"icons": [{"src": "a/one.png"}, {"src": "two.svg"}], "id": "./"}"#;
        let packed = pack(manifest, |address| Ok(format!("{}!", address.len())));
        assert_eq!(
            packed.expect("relative"),
            r#"{"icons": [{"src": "9!"}, {"src": "7!"}], "id": "./"}"#
        );
        let elsewhere = r#"{"src": "https://example.org/a.png"}"#;
        assert!(pack(elsewhere, |_| Ok(String::new())).is_err());
    }
}
