//! Mounts the page over its shell.

fn main() {
    onrecord::start();
}
