//! The field in which a reader looks for words.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// A field for words that filter; Escape takes them out of it, and nothing else with them.
#[component]
pub fn SearchField(
    /// What is looked for.
    label: &'static str,
    /// The words.
    words: Signal<String>,
    /// Looks for other words.
    set: Box<dyn Fn(String)>,
) -> impl IntoView {
    let set = StoredValue::new_local(set);
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Escape" && words.with_untracked(|words| !words.is_empty()) {
            event.prevent_default();
            set.with_value(|set| set(String::new()));
        }
    };
    view! {
        <input
            type="search"
            aria-label=label
            placeholder=label
            prop:value=words
            on:input=move |event| set.with_value(|set| set(event_target_value(&event)))
            on:keydown=keyed
        />
    }
    .into_any()
}
