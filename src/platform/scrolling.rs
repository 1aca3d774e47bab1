//! Bringing a part of the page into sight.

use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{after_paint, by_id, matches_media, style_of, window};

/// How far to go to show something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reveal {
    /// Scroll its region, if the region scrolls by itself; never the page under the reader.
    InRegion,
    /// Scroll whatever must be: the reader asked to be taken there.
    Anywhere,
    /// The same, and put it at the upper edge.
    AtTop,
    /// The same, and no further than until all of it is in sight.
    Barely,
}

/// Shows the first element that matches `selector` within the element `region`.
pub fn reveal(region: &str, selector: &str, how: Reveal) {
    let Some(region) = by_id(region) else { return };
    let Ok(Some(target)) = region.query_selector(selector) else {
        return;
    };
    if how == Reveal::InRegion && (!scrolls(&region) || in_sight(&region, &target)) {
        return;
    }
    let far = is_far(&target);
    scroll(&target, how, far || wants_stillness());
    if far {
        // What lies out of sight may not have been laid out and gets its height only now.
        after_paint(move || after_paint(move || scroll(&target, how, true)));
    }
}

/// True if there is an element that matches `selector` within the element `region`.
pub fn is_there(region: &str, selector: &str) -> bool {
    by_id(region).is_some_and(|region| matches!(region.query_selector(selector), Ok(Some(_))))
}

fn scroll(target: &Element, how: Reveal, at_once: bool) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(match how {
        Reveal::AtTop => ScrollLogicalPosition::Start,
        Reveal::InRegion | Reveal::Anywhere => ScrollLogicalPosition::Center,
        Reveal::Barely => ScrollLogicalPosition::Nearest,
    });
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_behavior(if at_once {
        ScrollBehavior::Instant
    } else {
        ScrollBehavior::Smooth
    });
    target.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Shows the upper edge of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// True if the way is so long that gliding over it shows nothing.
fn is_far(target: &Element) -> bool {
    let screen = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    let top = target.get_bounding_client_rect().top();
    screen.is_some_and(|screen| !(-2.0 * screen..3.0 * screen).contains(&top))
}

fn scrolls(region: &Element) -> bool {
    style_of(region, "overflow-y").as_deref() == Some("auto")
}

/// True if the element's beginning stands well inside the region.
fn in_sight(region: &Element, target: &Element) -> bool {
    let (outer, inner) = (
        region.get_bounding_client_rect(),
        target.get_bounding_client_rect(),
    );
    let margin = 48.0;
    inner.top() >= outer.top() + margin && inner.bottom() <= outer.bottom() - margin
}

/// True if the reader has asked for pages that do not move.
pub fn wants_stillness() -> bool {
    matches_media("(prefers-reduced-motion: reduce)")
}
