//! The page before there is an article: what it is, and the paste box.

use leptos::ev;
use leptos::prelude::*;

use crate::bookmark::Bookmark;
use crate::live;
use crate::platform;
use crate::recents::Recents;
use crate::state::{Desk, LIMIT, Stage};
use crate::words;

/// The first thing a visitor sees; the same as the shell in index.html.
#[component]
pub fn Start(
    /// True if the cursor was in the box of the shell.
    focused: bool,
) -> impl IntoView {
    let desk = Desk::here();
    let empty = live::flag(move || desk.text().trim().is_empty());
    if focused {
        platform::after_paint(|| platform::focus("paste"));
    }
    let last = live::part(move || {
        let (id, _) = desk.recents().into_iter().next()?;
        let take_up = move |_| {
            desk.open_kept(id);
        };
        Some(view! {
            <button class="button" type="button" on:click=take_up>
                {words::TAKE_UP}
            </button>
        })
    });
    view! {
        <main class="start">
            <p class="promise">{words::PROMISE}</p>
            <p class="lede">{words::LEDE}</p>
            <div class="composer">
                <PasteBox/>
                <div class="composer-foot">
                    <a class="button" href="#sample">{words::SAMPLE}</a>
                    <button class="button" type="button" on:click=move |_| desk.take_in_clipboard()>
                        {words::PASTE}
                    </button>
                    <label class="button">
                        <input
                            class="unseen"
                            type="file"
                            accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.json,text/plain,text/markdown,text/html,application/json"
                            on:change=move |event| {
                                if let Some(file) = platform::chosen_file(&event_target(&event)) {
                                    desk.open_file(file);
                                }
                            }
                        />
                        {words::OPEN}
                    </label>
                    {last}
                    <button
                        class="button primary"
                        type="button"
                        disabled=empty
                        on:click=move |_| desk.read_typed()
                    >
                        {words::READ}
                    </button>
                </div>
            </div>
            <p class="private" id="private">{words::PRIVATE}</p>
            {live::soon(|| ().into_any(), || view! { <Bookmark/> <Recents/> })}
        </main>
    }
}

/// Over the whole page while a file hangs over it.
#[component]
pub fn DropHint(
    /// True while one does.
    hangs: RwSignal<bool>,
) -> impl IntoView {
    let hidden = live::flag(move || !hangs.get());
    view! {
        <div class="drop-hint" role="status" hidden=hidden>
            <p>{words::DROP}</p>
        </div>
    }
}

/// The box that takes a text; what is pasted into it is read at once, what is typed after a pause.
#[component]
pub fn PasteBox() -> impl IntoView {
    let desk = Desk::here();
    let text = desk.text();
    let pasted = move |event: ev::ClipboardEvent| {
        // Into a text that is there already a browser pastes by itself, where the cursor stands.
        let starts = desk.stage() == Stage::Start && event_target_value(&event).trim().is_empty();
        let Some(brought) = platform::pasted(&event) else {
            return;
        };
        if starts && !brought.plain.trim().is_empty() || brought.plain.len() > LIMIT {
            event.prevent_default();
            desk.take_in(brought);
        }
    };
    let typed = move |event| desk.type_text(event_target_value(&event));
    let hurried = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            desk.type_text(event_target_value(&event));
            desk.read_typed();
        }
    };
    view! {
        <label class="unseen" for="paste">{words::PASTE_LABEL}</label>
        <textarea
            id="paste"
            autocomplete="off"
            spellcheck="false"
            placeholder=words::PASTE_HINT
            aria-describedby="private"
            prop:value=text.to_string()
            on:paste=pasted
            on:input=typed
            on:keydown=hurried
        ></textarea>
    }
}
