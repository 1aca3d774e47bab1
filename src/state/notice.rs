//! What the reader is told about what became of their article.

/// Something to know; it stays on the page until it is put away or something newer takes its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The browser keeps nothing for this page.
    KeepsNothing,
    /// There is no room for this article.
    NoRoom,
    /// To make room for this article, so many of the oldest had to go.
    Dropped(usize),
    /// The sample, or what a link holds, was changed and is now an article of the reader's own.
    NowOwn,
    /// Another tab has changed this article while its text was being changed here.
    ChangedElsewhere,
}
