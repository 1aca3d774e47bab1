//! The time of day.

use leptos::wasm_bindgen::JsValue;

/// Milliseconds since 1970.
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// The day of a moment, given in milliseconds since 1970, where the reader is: "3 March 2027".
pub fn day(moment: u64) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(moment as f64));
    let how = js_sys::Object::new();
    for (part, form) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        // Setting a property of a fresh object does not fail.
        let _ = js_sys::Reflect::set(&how, &part.into(), &form.into());
    }
    date.to_locale_date_string("en-GB", &how).into()
}

/// A number that no other tab is likely to come upon: the moment, and three digits of chance.
pub fn unlikely_number() -> u64 {
    now() * 1000 + (js_sys::Math::random() * 1000.0) as u64
}
