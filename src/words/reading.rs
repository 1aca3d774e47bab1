//! While a long text is being read.

use engine::Stage;

use super::size;
use crate::state::Progress;

/// Name of the bar.
pub const PROGRESS: &str = "How much of the text has been read";
/// Button that gives up.
pub const STOP_READING: &str = "Stop";
/// Where the browser gives the page no second thread.
pub const READING_ALONE: &str = "Your browser does not let this page read in the background. It will not answer until the text \
     is read; nothing is lost.";

/// What is going on.
pub fn reading(bytes: usize) -> String {
    format!("Reading {} of text", size(bytes))
}

/// What is being done.
pub fn stage(progress: Progress) -> &'static str {
    match progress {
        Progress::Waiting | Progress::Alone => "Getting ready",
        Progress::At(Stage::Text) => "Finding words and sentences",
        Progress::At(Stage::Article) => "Finding headline and byline",
        Progress::At(Stage::Grammar) => "Working out the grammar",
        Progress::At(Stage::Actors) => "Finding who is in it",
        Progress::At(Stage::Quotes) => "Finding who said what",
        Progress::At(Stage::Relations) => "Finding who does what to whom",
    }
}
