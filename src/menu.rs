//! A button with a few things to do behind it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::live;
use crate::platform;

/// One thing to do.
pub struct Act {
    /// What it is called.
    pub label: &'static str,
    /// Does it; the menu is closed by then.
    pub run: Arc<dyn Fn() + Send + Sync>,
}

impl Act {
    /// A thing to do under its name.
    pub fn new(label: &'static str, run: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            label,
            run: Arc::new(run),
        }
    }
}

/// What an open menu shows.
pub struct Acts {
    /// What they are about; empty for nothing.
    pub heading: String,
    /// The things to do.
    pub acts: Vec<Act>,
}

/// The button and its menu, which is made when it is opened.
///
/// The menu is a native popover: Escape or a click beside it closes it, and the button gets the
/// keyboard back. In it, the arrow keys go up and down.
#[component]
pub fn Menu(
    /// Of the popover, unlike any other in the page.
    id: String,
    /// What stands on the button.
    label: &'static str,
    /// The button's classes.
    class: &'static str,
    /// The id of what the button is about, where the label does not say.
    #[prop(optional)]
    described_by: Option<String>,
    /// Made anew each time the menu is opened.
    acts: Box<dyn Fn() -> Acts + Send>,
) -> impl IntoView {
    let opened = RwSignal::new(0_u32);
    let inside = {
        let id = id.clone();
        live::part(move || (opened.get() > 0).then(|| untrack(|| list(&id, acts()))))
    };
    let keyed = {
        let id = id.clone();
        move |event| platform::pressed_in_menu(&id, &event)
    };
    view! {
        <button
            class=class
            type="button"
            popovertarget=id.clone()
            aria-describedby=described_by
            on:click=move |event| {
                event.stop_propagation();
                opened.update(|times| *times += 1);
            }
        >
            {label}
        </button>
        <div
            id=id
            class="menu"
            popover="auto"
            on:click=|event| event.stop_propagation()
            on:keydown=keyed
        >
            {inside}
        </div>
    }
    .into_any()
}

fn list(id: &str, Acts { heading, acts }: Acts) -> AnyView {
    let acts = acts.into_iter().enumerate().map(|(index, act)| {
        let id = id.to_owned();
        let run = move |_| {
            // Before: what the act opens must not be closed with the menu.
            platform::close_popover(&id);
            (act.run)();
        };
        view! {
            <li>
                <button type="button" autofocus=index == 0 on:click=run>
                    {act.label}
                </button>
            </li>
        }
    });
    let heading = (!heading.is_empty()).then(|| view! { <p>{heading}</p> });
    view! {
        {heading}
        <ul>{acts.collect_view()}</ul>
    }
    .into_any()
}
