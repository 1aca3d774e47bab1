//! Which way text runs.

use leptos::ev::KeyboardEvent;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use super::{document, style_of};

/// True for the arrow key to the side on which reading goes on, false for the other one: in Arabic
/// and Hebrew it goes on to the left. None for all other keys.
pub fn reads_on(event: &KeyboardEvent) -> Option<bool> {
    let to_the_right = match event.key().as_str() {
        "ArrowRight" => true,
        "ArrowLeft" => false,
        _ => return None,
    };
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    Some(to_the_right != target.is_some_and(|element| is_leftwards(&element)))
}

/// True if the paragraph of the article that begins at this byte runs from right to left.
pub fn runs_leftwards(paragraph: usize) -> bool {
    let selector = format!("[data-at=\"{paragraph}\"]");
    let paragraph = document().query_selector(&selector).ok().flatten();
    paragraph.is_some_and(|element| is_leftwards(&element))
}

fn is_leftwards(element: &Element) -> bool {
    style_of(element, "direction").as_deref() == Some("rtl")
}
