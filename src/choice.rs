//! One of several, shown as a row of labels.

use leptos::prelude::*;

/// A label that chooses; those of one `name` exclude each other.
pub fn choice(
    name: &'static str,
    chosen: Signal<bool>,
    choose: impl Fn() + 'static,
    face: impl IntoView + 'static,
) -> AnyView {
    let face = face.into_any();
    bare_choice(name, chosen, choose, view! { <span>{face}</span> })
}

/// The same, with its face as it is: words in it want a `span` of their own.
pub fn bare_choice(
    name: &'static str,
    chosen: Signal<bool>,
    choose: impl Fn() + 'static,
    face: impl IntoView + 'static,
) -> AnyView {
    erased(name, chosen, Box::new(choose), face.into_any())
}

fn erased(
    name: &'static str,
    chosen: Signal<bool>,
    choose: Box<dyn Fn()>,
    face: AnyView,
) -> AnyView {
    view! {
        <label class="choice">
            <input
                class="unseen"
                type="radio"
                name=name
                prop:checked=chosen
                on:change=move |_| choose()
            />
            {face}
        </label>
    }
    .into_any()
}
