//! Drawings as pixels.

use js_sys::Promise;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::document;
use super::files::blob;

/// A drawing as a PNG of so many pixels; none where the browser will not draw or has no room.
///
/// The SVG must say its own `width` and `height`, and nothing in it may lie outside of it: a drawing
/// that needs another file is drawn without it.
pub async fn rasterise(svg: String, width: u32, height: u32) -> Option<Blob> {
    let url = Url::create_object_url_with_blob(&blob("image/svg+xml", &svg).ok()?).ok()?;
    let image = drawn(&url).await;
    let png = match image {
        Ok(image) => encoded(&image, width, height).await.ok(),
        Err(_) => None,
    };
    // Only now: until it is on the canvas, the browser may draw the image anew.
    let _ = Url::revoke_object_url(&url);
    png.and_then(|png| png.dyn_into().ok())
}

/// The address under which the page itself shows an SVG.
pub fn picture_address(svg: &str) -> String {
    format!(
        "data:image/svg+xml,{}",
        String::from(js_sys::encode_uri_component(svg))
    )
}

async fn drawn(url: &str) -> Result<HtmlImageElement, JsValue> {
    let image = HtmlImageElement::new()?;
    let loaded = Promise::new(&mut |resolve, reject| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&reject));
    });
    image.set_src(url);
    JsFuture::from(loaded).await?;
    Ok(image)
}

/// The PNG, or null where the canvas is larger than the browser allows.
async fn encoded(image: &HtmlImageElement, width: u32, height: u32) -> Result<JsValue, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    context
        .unchecked_ref::<CanvasRenderingContext2d>()
        .draw_image_with_html_image_element_and_dw_and_dh(
            image,
            0.0,
            0.0,
            f64::from(width),
            f64::from(height),
        )?;
    let made = Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        }
    });
    JsFuture::from(made).await
}
