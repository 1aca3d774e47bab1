//! The link.

use dossier::file::FileError;
use dossier::link::LinkError;

use crate::state::Extent;

/// Heading over the link.
pub const SHARE_HEADING: &str = "Share by a link";
/// Label of the link.
pub const SHARE_LINK: &str = "Link";
/// Button that copies the link.
pub const SHARE_COPY: &str = "Copy link";
/// After it was copied.
pub const SHARE_COPIED: &str = "Copied";
/// After it could not be copied.
pub const SHARE_NOT_COPIED: &str = "Not copied: select the link and copy it";

/// In place of a link that would be too long.
pub const SHARE_TOO_LONG: &str =
    "This article is too long for a link. Save it as a file, and send that.";

/// Why a link does not open, and what to do.
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
        LinkError::TooLong => {
            "This link is longer than any that Onrecord makes, and is not opened. Ask for the article \
             as a file, or for the text."
        }
    }
}

/// How long a link is.
pub fn link_length(characters: usize) -> String {
    format!("{characters} characters.")
}

/// Who carries a link, and how many characters at most.
///
/// Discord, Slack and Telegram cut or refuse longer messages; Teams takes 28 KB with all its
/// markup; a browser copies no more than 32,779 out of its address bar.
pub const KEEPERS: [(&str, usize); 7] = [
    ("Discord", 2_000),
    ("Slack", 4_000),
    ("Telegram", 4_096),
    ("Teams", 28_000),
    ("Address bar", 32_779),
    ("WhatsApp", 65_536),
    ("Mail", usize::MAX),
];
/// Name of the list of those.
pub const KEEPERS_LABEL: &str = "Who carries this link whole";
/// Behind one who does.
pub const KEEPS: &str = "keeps it whole";
/// Behind one who does not.
pub const CUTS: &str = "cuts it";

/// Label of the choice how much goes into a link.
pub const SHARE_EXTENT: &str = "What the link holds";

/// How much goes into a link.
pub fn extent(extent: Extent) -> &'static str {
    match extent {
        Extent::Article => "The article",
        Extent::Here => "The article, opened at what is chosen",
        Extent::Alone => "This statement alone",
    }
}

/// What that means for whoever gets the link.
pub fn extent_note(extent: Extent) -> &'static str {
    match extent {
        Extent::Article | Extent::Here => {
            "The whole text and your corrections are in the link itself; it is stored nowhere. \
             Whoever has the link can read it."
        }
        Extent::Alone => {
            "The words, who said them and where: a link short enough for a QR code. Without the \
             article, whoever opens it is told that nothing shows where the statement comes from."
        }
    }
}

/// Name of the QR code.
pub const SHARE_CODE: &str = "QR code of the link";
/// Button that opens the system's way of sharing.
pub const SHARE_SHEET: &str = "Share with…";
/// Button that makes a link to one actor or pair.
pub const LINK_HERE: &str = "Link";
/// In the menu of a card: makes a link to its statement.
pub const LINK_TO_STATEMENT: &str = "Link to this statement";

/// Above a statement that came alone.
pub const ALONE_NOTE: &str = "This statement came with the link you opened. Whoever made the link supplied the words and \
     the name; they are not checked against any article.";
/// Button that leaves it.
pub const ALONE_LEAVE: &str = "Read an article";

/// Heading over the files.
pub const SHARE_FILE: &str = "As a file";
/// What the files are for.
pub const SHARE_FILE_NOTE: &str = "A dossier has the text and all corrections, and opens here again. A report is a page for \
     anyone: article, statements, picture and tables, with no program in it.";
/// Button that saves the dossier.
pub const SAVE_DOSSIER: &str = "Save the dossier";
/// Button that saves the report.
pub const SAVE_REPORT: &str = "Save a report";

/// Why a dossier does not open.
pub fn file_error(error: FileError) -> &'static str {
    match error {
        FileError::Newer => {
            "This dossier was saved by a newer version of Onrecord. Reload the page to get that one, \
             then open it again."
        }
        FileError::Broken => {
            "This dossier is damaged: a part of it is missing or was changed. Ask for it again."
        }
    }
}

/// Heading over the bookmark.
pub const BOOKMARK: &str = "Read the page you are looking at";
/// How it is used.
pub const BOOKMARK_NOTE: &str = "Drag this to your bookmarks. On a news page, choose it: what you have marked there, or else the \
     whole article, opens here. It goes from the one page to the other inside your browser.";
/// Name of the bookmark.
pub const BOOKMARK_NAME: &str = "Read in Onrecord";
/// Button that copies it.
pub const BOOKMARK_COPY: &str = "Copy the bookmark";
