//! What the browser keeps for this page from one visit to the next.

use web_sys::Storage;

use super::window;

/// What was kept under a name.
pub fn recall(name: &str) -> Option<String> {
    storage()?.get_item(&key(name)).ok().flatten()
}

/// Keeps a value; false if the browser has no room or does not let us.
pub fn remember(name: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&key(name), value).is_ok())
}

/// Keeps it no longer.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key(name));
    }
}

/// Other pages of the same host share the storage.
fn key(name: &str) -> String {
    format!("onrecord.{name}")
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
