//! The program of the page and of the page's worker, as `page.js` starts it.

use wasm_bindgen::prelude::wasm_bindgen;

/// Shows the page over its shell or, in the page's worker, reads for it.
#[wasm_bindgen]
pub fn run() {
    if onrecord::platform::is_background() {
        onrecord::state::serve();
    } else {
        onrecord::start();
    }
}

/// Does nothing: `page.js` has the page answer its visitor between loading the program, which
/// ends here, and running it.
fn main() {}
