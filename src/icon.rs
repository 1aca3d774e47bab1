//! Small drawings, and a button with one on it.

use leptos::prelude::*;

/// A drawing, 16 by 16, for those who see it: what is around it says the same in words.
pub fn drawing(shape: &'static str) -> AnyView {
    view! {
        <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d=shape/>
        </svg>
    }
    .into_any()
}

/// A button that shows a drawing, 16 by 16, and says in words what it does.
pub fn icon_button(
    label: impl Into<String>,
    shape: &'static str,
    act: impl Fn() + 'static,
) -> AnyView {
    erased(label.into(), shape, Box::new(act))
}

fn erased(label: String, shape: &'static str, act: Box<dyn Fn()>) -> AnyView {
    view! {
        <button
            class="icon"
            type="button"
            aria-label=label.clone()
            title=label
            on:click=move |_| act()
        >
            {drawing(shape)}
        </button>
    }
    .into_any()
}
