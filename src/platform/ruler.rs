//! How wide type is where the page is shown.

use leptos::wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::document;

/// Pixels in an em while measuring: large, so that no rounding of the browser shows.
const EM: f64 = 100.0;

/// About the width of a letter in ems, where a browser has no canvas to measure on.
const LETTER: f64 = 0.55;

/// Measures type without showing it.
pub struct Ruler(Option<CanvasRenderingContext2d>);

impl Ruler {
    /// One for as many texts as need be.
    pub fn new() -> Self {
        let context = || {
            let canvas = document().create_element("canvas").ok()?;
            let canvas: HtmlCanvasElement = canvas.unchecked_into();
            canvas.get_context("2d").ok()??.dyn_into().ok()
        };
        Self(context())
    }

    /// The advance of a text in ems; weight and family as in CSS.
    pub fn width(&self, weight: u16, family: &str, text: &str) -> f64 {
        let measured = self.0.as_ref().and_then(|context| {
            context.set_font(&format!("{weight} {EM}px {family}"));
            context.measure_text(text).ok()
        });
        measured.map_or(LETTER * text.chars().count() as f64, |text| {
            text.width() / EM
        })
    }
}

impl Default for Ruler {
    fn default() -> Self {
        Self::new()
    }
}
