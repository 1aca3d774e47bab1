//! Words of the article on the page: which are selected, where they are drawn, what is under the
//! pointer.
//!
//! A paragraph says with `data-at` at which byte of the text it begins; inside of it the browser
//! counts UTF-16 units.

use leptos::wasm_bindgen::prelude::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomRect, Element, Event, Node, Range, Selection};

use super::{by_id, document, window};

/// Marks a paragraph.
const PARAGRAPH: &str = "[data-at]";

/// A place in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The byte at which its paragraph begins.
    pub paragraph: usize,
    /// UTF-16 units from there.
    pub units: usize,
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// From the left edge of what it was measured in.
    pub left: f64,
    /// From its upper edge.
    pub top: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// Calls back whenever another part of the page is selected, as long as the page lives.
pub fn on_selection(changed: impl Fn() + 'static) {
    let callback = Closure::<dyn Fn()>::new(changed).into_js_value();
    // Refused only for an event that does not exist.
    let _ =
        document().add_event_listener_with_callback("selectionchange", callback.unchecked_ref());
}

/// The first and the last place of what is selected, if that begins in the article. What ends
/// outside of it ends with the paragraph in which it began.
pub fn selected() -> Option<(Place, Place)> {
    let selection = selection()?;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let (first, offset) = (range.start_container().ok()?, range.start_offset().ok()?);
    let start = place_of(&first, offset)?;
    let end = place_of(&range.end_container().ok()?, range.end_offset().ok()?);
    let end = end.or_else(|| {
        let paragraph = paragraph_around(&first)?;
        Some(Place {
            paragraph: start.paragraph,
            units: paragraph.text_content()?.encode_utf16().count(),
        })
    })?;
    Some((start, end))
}

/// True if anything is selected.
pub fn has_selection() -> bool {
    selection().is_some_and(|selection| !selection.is_collapsed())
}

/// Selects nothing any more.
pub fn drop_selection() {
    if let Some(selection) = selection() {
        let _ = selection.remove_all_ranges();
    }
}

/// The place in the article that is drawn at this point of the window.
pub fn place_at(x: f64, y: f64) -> Option<Place> {
    let (node, offset) = caret_at(x, y)?;
    place_of(&node, offset)
}

/// Where words from one place to another are drawn, within the element of this id: a rectangle for
/// each stretch without a break, in the order of the text.
pub fn areas(within: &str, from: Place, to: Place) -> Vec<Area> {
    drawn(within, from, to).unwrap_or_default()
}

/// The line at this height of the window in which the words are drawn that hear the event, or their
/// first line; in pixels from the corner of the element of this id. With it, how far it is below the
/// upper edge of what scrolls.
pub fn line_at(event: &Event, within: &str, y: Option<f64>) -> Option<(Area, f64)> {
    let words: Element = event.current_target()?.dyn_into().ok()?;
    let frame = by_id(within)?;
    let origin = frame.get_bounding_client_rect();
    let edge = frame.parent_element()?.get_bounding_client_rect().top();
    let rectangles = words.get_client_rects();
    let lines = (0..rectangles.length()).filter_map(|at| rectangles.get(at));
    let away = |line: &DomRect| y.map_or(0.0, |y| (line.top() + line.height() / 2.0 - y).abs());
    let line = lines.min_by(|one, other| away(one).total_cmp(&away(other)))?;
    Some((area_from(&origin, &line), line.top() - edge.max(0.0)))
}

/// How far below the upper edge of the window the element of this id begins, in CSS pixels.
pub fn top_of(id: &str) -> f64 {
    by_id(id).map_or(0.0, |element| element.get_bounding_client_rect().top())
}

/// The byte at which the first paragraph begins that is in sight in the element of this id.
pub fn first_in_sight(pane: &str) -> Option<usize> {
    let pane = by_id(pane)?;
    let paragraphs = pane.query_selector_all(PARAGRAPH).ok()?;
    let edge = pane.get_bounding_client_rect().top().max(0.0) + 48.0;
    let mut all = (0..paragraphs.length()).filter_map(|at| paragraphs.get(at)?.dyn_into().ok());
    let first =
        all.find(|paragraph: &Element| paragraph.get_bounding_client_rect().bottom() > edge)?;
    begins_at(&first)
}

fn selection() -> Option<Selection> {
    window().get_selection().ok().flatten()
}

fn drawn(within: &str, from: Place, to: Place) -> Option<Vec<Area>> {
    let frame = by_id(within)?;
    let origin = frame.get_bounding_client_rect();
    let range = document().create_range().ok()?;
    let (node, offset) = spot(&frame, from)?;
    range.set_start(&node, offset).ok()?;
    let (node, offset) = spot(&frame, to)?;
    range.set_end(&node, offset).ok()?;
    let rectangles = range.get_client_rects()?;
    let area = |at| Some(area_from(&origin, &rectangles.get(at)?));
    Some((0..rectangles.length()).filter_map(area).collect())
}

fn area_from(origin: &DomRect, rectangle: &DomRect) -> Area {
    Area {
        left: rectangle.left() - origin.left(),
        top: rectangle.top() - origin.top(),
        width: rectangle.width(),
        height: rectangle.height(),
    }
}

/// The text node and the offset in it at which a place is.
fn spot(frame: &Element, place: Place) -> Option<(Node, u32)> {
    let selector = format!("[data-at=\"{}\"]", place.paragraph);
    let paragraph = frame.query_selector(&selector).ok()??;
    let mut left = place.units as u32;
    let mut last = None;
    let mut open: Vec<Node> = vec![paragraph.into()];
    while let Some(node) = open.pop() {
        if node.node_type() == Node::TEXT_NODE {
            let length = node.text_content()?.encode_utf16().count() as u32;
            if left <= length {
                return Some((node, left));
            }
            left -= length;
            last = Some((node.clone(), length));
        }
        let children = node.child_nodes();
        open.extend(
            (0..children.length())
                .rev()
                .filter_map(|at| children.get(at)),
        );
    }
    last
}

fn place_of(node: &Node, offset: u32) -> Option<Place> {
    let paragraph = paragraph_around(node)?;
    let before: Range = document().create_range().ok()?;
    before.set_start(&paragraph, 0).ok()?;
    before.set_end(node, offset).ok()?;
    Some(Place {
        paragraph: begins_at(&paragraph)?,
        units: before.to_string().length() as usize,
    })
}

fn paragraph_around(node: &Node) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned();
    element
        .or_else(|| node.parent_element())?
        .closest(PARAGRAPH)
        .ok()?
}

fn begins_at(paragraph: &Element) -> Option<usize> {
    paragraph.get_attribute("data-at")?.parse().ok()
}

/// What the browser would put a caret before at this point.
fn caret_at(x: f64, y: f64) -> Option<(Node, u32)> {
    let document = document();
    let knows = |name: &str| js_sys::Reflect::has(&document, &name.into()).unwrap_or(false);
    if knows("caretPositionFromPoint") {
        let caret = document.caret_position_from_point(x as f32, y as f32)?;
        return Some((caret.offset_node()?, caret.offset()));
    }
    // Safari's name for it, which is in no standard.
    let ask = js_sys::Reflect::get(&document, &"caretRangeFromPoint".into()).ok()?;
    let ask: &js_sys::Function = ask.dyn_ref()?;
    let range = ask
        .call2(&document, &JsValue::from(x), &JsValue::from(y))
        .ok()?;
    let range: Range = range.dyn_into().ok()?;
    Some((range.start_container().ok()?, range.start_offset().ok()?))
}
