//! How long work takes, for those who look: the browser's developer tools and our own measuring.

use super::window;

/// Does some work and tells the browser's record of timings, under a name, how long it took.
pub fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    // A browser that keeps no record loses nothing else.
    let clock = window().performance();
    let begun = clock.as_ref().map(|clock| clock.mark(name));
    let done = work();
    if let (Some(clock), Some(Ok(()))) = (clock, begun) {
        let _ = clock.measure_with_start_mark(name, name);
    }
    done
}
