//! Texts that other pages and programs hand over in the address: `#text=` with the text
//! percent-encoded, `#deflate=` with it deflated and in base64url, and what a phone's share sheet
//! puts into the query.

use web_sys::Url;

use super::address::replace_address;
use super::window;

/// Before a text as it is.
const TEXT: &str = "#text=";

/// Before a deflated one.
const DEFLATED: &str = "#deflate=";

/// A text in the address.
pub enum Handed {
    /// As it is; none if its encoding is broken.
    Text(Option<String>),
    /// Deflated, in base64url.
    Deflated(String),
}

/// The text in the fragment of the address.
pub fn handed() -> Option<Handed> {
    let hash = window().location().hash().ok()?;
    if let Some(text) = hash.strip_prefix(TEXT) {
        let text = js_sys::decode_uri_component(text).ok().map(String::from);
        return Some(Handed::Text(text));
    }
    let packed = hash.strip_prefix(DEFLATED)?;
    Some(Handed::Deflated(packed.to_owned()))
}

/// Moves what a share sheet has put into the query over to the fragment: there it is like any other
/// text that was brought, and no reload sends it anywhere.
pub fn take_shared() {
    if let Some(address) = shared() {
        replace_address(&address);
    }
}

/// The address with what was shared in its fragment; none if nothing was.
fn shared() -> Option<String> {
    let address = window().location().href().ok()?;
    let query = Url::new(&address).ok()?.search();
    let mut parts = ["title", "text", "url"].map(|name| parameter(&query, name));
    // Many programs put the address behind the text.
    if parts[1].contains(&parts[2]) {
        parts[2].clear();
    }
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        return None;
    }
    let text = js_sys::encode_uri_component(&parts.join("\n\n"));
    let page = address.split(['?', '#']).next()?;
    Some(format!("{page}{TEXT}{}", String::from(text)))
}

/// A parameter of a query; empty if it is not there.
fn parameter(query: &str, name: &str) -> String {
    query
        .trim_start_matches('?')
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(found, _)| *found == name)
        .and_then(|(_, value)| js_sys::decode_uri_component(&value.replace('+', "%20")).ok())
        .map(String::from)
        .unwrap_or_default()
}
