//! The list of keys, and the switch for single ones.

use leptos::prelude::*;

use super::{KEYS, Key, PARTS, SingleKeys, With};
use crate::buttons::CloseButton;
use crate::icon::drawing;
use crate::live;
use crate::platform;
use crate::words;

/// The dialog's id in the page.
const DIALOG: &str = "keys";

/// Opens the list.
pub(super) fn show_help() {
    platform::open_dialog(DIALOG);
}

/// The button that opens the list, and the list.
#[component]
pub fn KeysButton() -> impl IntoView {
    let singles: SingleKeys = expect_context();
    let off = live::flag(move || !singles.work());
    let group = |single: bool| {
        KEYS.into_iter()
            .filter(|key| key.is_single() == single)
            .map(|key| row(key, off))
            .collect_view()
    };
    let parts = PARTS
        .map(|(part, keys)| {
            let rows = keys.iter().map(|key| row(*key, off)).collect_view();
            view! {
                <h3>{words::part(part)}</h3>
                <dl>{rows}</dl>
            }
        })
        .collect_view();
    view! {
        <button
            class="icon keys-button"
            type="button"
            aria-label=words::KEYS
            title=words::KEYS_TITLE
            on:click=|_| show_help()
        >
            {drawing("M2.5 4h11a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM4.5 7v0M7 7v0M9 7v0M11.5 7v0M5.5 9.7h5")}
        </button>
        <dialog id=DIALOG class="dialog keys" aria-labelledby="keys-heading">
            <h2 id="keys-heading">{words::KEYS}</h2>
            <label class="keys-switch">
                <input
                    type="checkbox"
                    prop:checked=live::flag(move || singles.work())
                    on:change=move |event| singles.set(event_target_checked(&event))
                />
                <span>{words::KEYS_SINGLE}</span>
            </label>
            <p class="keys-note">{words::KEYS_SINGLE_NOTE}</p>
            <dl>{group(true)}</dl>
            <h3>{words::KEYS_ALWAYS}</h3>
            <dl>{group(false)}</dl>
            {parts}
            <div class="dialog-foot">
                <CloseButton dialog=DIALOG/>
            </div>
        </dialog>
    }
    .into_any()
}

/// A key and what it does; struck out while it is switched off.
fn row(key: Key, off: Signal<bool>) -> AnyView {
    let off = live::flag(move || key.is_single() && off.get());
    let held = match key.with {
        With::Nothing => &[][..],
        With::Ctrl => &["Ctrl"],
        With::CtrlShift => &["Ctrl", "Shift"],
        With::Shift => &["Shift"],
        With::Alt => &["Alt"],
    };
    let keys = held
        .iter()
        .copied()
        .chain([words::key(key.key)])
        .map(|key| view! { <kbd>{key.to_owned()}</kbd> })
        .collect_view();
    view! {
        <div class:off=off>
            <dt>{keys}</dt>
            <dd>{words::deed(key)}</dd>
        </div>
    }
    .into_any()
}
