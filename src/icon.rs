//! A button with a small drawing on it.

use leptos::prelude::*;

/// A button that shows a drawing, 16 by 16, and says in words what it does.
pub fn icon_button(
    label: impl Into<String>,
    drawing: &'static str,
    act: impl Fn() + 'static,
) -> AnyView {
    erased(label.into(), drawing, Box::new(act))
}

fn erased(label: String, drawing: &'static str, act: Box<dyn Fn()>) -> AnyView {
    view! {
        <button
            class="icon"
            type="button"
            aria-label=label.clone()
            title=label
            on:click=move |_| act()
        >
            <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d=drawing/>
            </svg>
        </button>
    }
    .into_any()
}
