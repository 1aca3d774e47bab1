//! Paper.

use super::{after_paint, window};

/// Opens the browser's own way to a printer or a PDF, once the page is as it is to be.
pub fn print() {
    after_paint(|| {
        // A browser that cannot print does nothing.
        let _ = window().print();
    });
}
