//! Every word the page says to its reader, in one place, ready for translation.
//!
//! One file a part of the page; here is what several parts say. The first few words stand in
//! index.html too, which shows before the program has come; a test holds the two together.

mod actors;
mod article;
mod correct;
mod filters;
mod frame;
mod kept;
mod keys;
mod matrix;
mod picture;
mod profile;
mod quotes;
mod reading;
mod share;
mod start;
mod table;
mod views;

pub use actors::*;
pub use article::*;
pub use correct::*;
pub use filters::*;
pub use frame::*;
pub use kept::*;
pub use keys::*;
pub use matrix::*;
pub use picture::*;
pub use profile::*;
pub use quotes::*;
pub use reading::*;
pub use share::*;
pub use start::*;
pub use table::*;
pub use views::*;

use dossier::view::Trust;
use engine::{ActorKind, Stance};

/// Where the article does not name the speaker.
pub const UNNAMED: &str = "Speaker not named";

/// Button that closes a dialog.
pub const CLOSE_DIALOG: &str = "Close";

/// Whether what was to be copied got onto the clipboard.
pub fn copied(done: bool) -> &'static str {
    if done { "Copied" } else { "Could not copy" }
}

/// What a kind of actor is called.
pub fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organization => "organization",
        ActorKind::Government => "government",
        ActorKind::Place => "place",
        ActorKind::Group => "group",
    }
}

/// What a speaker thinks of whom they speak about.
pub fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Praise => "praise",
        Stance::Blame => "blame",
    }
}

/// How sure a claim is.
pub fn trust(trust: Trust) -> &'static str {
    match trust {
        Trust::High => "Very likely",
        Trust::Good => "Likely",
        Trust::Fair => "Uncertain",
        Trust::Low => "A guess",
    }
}

/// A speaker's name, or that there is none.
pub fn speaker(name: &str) -> &str {
    if name.is_empty() { UNNAMED } else { name }
}

/// "1 statement", "4 statements".
pub fn statements(count: usize) -> String {
    counted(count, "statement", "statements")
}

/// "1 speaker", "4 speakers".
pub fn speakers(count: usize) -> String {
    counted(count, "speaker", "speakers")
}

/// "1 actor", "4 actors".
pub fn actors(count: usize) -> String {
    counted(count, "actor", "actors")
}

/// "64 KB", "1.0 MB".
pub fn size(bytes: usize) -> String {
    const MEGA: usize = 1024 * 1024;
    if bytes < MEGA / 10 {
        return format!("{} KB", bytes.div_ceil(1024));
    }
    let tenths = bytes * 10 / MEGA;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
