//! The link.

use dossier::link::LinkError;

/// Heading over the link.
pub const SHARE_HEADING: &str = "A link that holds this article";
/// What the link is.
pub const SHARE_NOTE: &str =
    "The whole text is in the link itself; it is stored nowhere. Whoever has the link can read it.";
/// Label of the link.
pub const SHARE_LINK: &str = "Link";
/// Button that copies the link.
pub const SHARE_COPY: &str = "Copy link";
/// After it was copied.
pub const SHARE_COPIED: &str = "Copied";
/// After it could not be copied.
pub const SHARE_NOT_COPIED: &str = "Not copied: select the link and copy it";
/// Button that closes the dialog.
pub const SHARE_CLOSE: &str = "Close";

/// Why a link does not open or cannot be made, and what to do.
pub fn link_error(error: LinkError) -> &'static str {
    match error {
        LinkError::Foreign => "This link does not hold an article.",
        LinkError::UnknownVersion => {
            "This link was made by another version of Onrecord. Reload the page to get the newest, then open it again."
        }
        LinkError::Cut => {
            "The end of this link is missing: something on its way has cut it. Ask for the whole \
             link, or for the text."
        }
        LinkError::Mangled => {
            "This link has changed on its way and cannot be read. Ask for it again, or for the text."
        }
        LinkError::TooLong => "This article is too long for a link. Share its text instead.",
    }
}

/// How long a link is, and who keeps it whole.
pub fn link_length(characters: usize) -> String {
    let kept = match characters {
        0..=4_000 => "Mail, browsers and chats keep it whole, Slack among them.",
        4_001..=32_779 => "Too long for Slack, which cuts near 4,000; browsers keep it whole.",
        _ => "Chats cut it, and so does copying from the address bar: use the button, and mail it.",
    };
    format!("{characters} characters. {kept}")
}
