//! Mounts the page over its shell or, in the page's worker, reads for it.

fn main() {
    if onrecord::platform::is_background() {
        onrecord::state::serve();
    } else {
        onrecord::start();
    }
}
