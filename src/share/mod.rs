//! The dialog with the link: how much goes into it, who carries it whole, and ways to hand it on.

mod code;
mod excerpt;
mod files;
mod here;

use dossier::code::Code;
use leptos::prelude::*;

use crate::buttons::CloseButton;
use crate::live;
use crate::platform;
use crate::state::Desk;
use crate::words;
use code::QrCode;
use files::Files;

pub use excerpt::Alone;
pub use here::{LinkHere, open_at};

/// The dialog's id in the page.
const DIALOG: &str = "share";

/// The button in the masthead.
#[component]
pub fn Share() -> impl IntoView {
    let desk = Desk::here();
    let open = move |_| {
        desk.share(None);
        platform::open_dialog(DIALOG);
    };
    view! {
        <button class="button" type="button" on:click=open>
            {words::SHARE}
        </button>
    }
}

/// The dialog, once for the page.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let desk = Desk::here();
    let shared = desk.sharing();
    let link = move || shared.link.get();
    let none = live::flag(move || link().is_err());
    let about = live::text(move || match link() {
        Ok(link) => words::link_length(link.len()),
        Err(_) => words::SHARE_TOO_LONG.to_owned(),
    });
    let note = live::text(move || words::extent_note(shared.extent.get()).to_owned());
    let keepers = live::part(move || link().ok().map(|link| keepers(link.len())));
    let code = live::part(move || {
        let code = link().ok().and_then(|link| Code::of(&link))?;
        Some(view! { <QrCode code/> })
    });
    view! {
        <dialog id=DIALOG class="share" aria-labelledby="share-heading">
            <div class="share-head">
                <h2 id="share-heading">{words::SHARE_HEADING}</h2>
                <CloseButton dialog=DIALOG/>
            </div>
            <Extents/>
            <p>{note}</p>
            <textarea
                readonly
                aria-label=words::SHARE_LINK
                hidden=none
                prop:value=live::text(move || link().unwrap_or_default())
            ></textarea>
            {code}
            <p role="status">{about}</p>
            {keepers}
            <Ways/>
            <Files/>
        </dialog>
    }
    .into_any()
}

/// How much goes into the link; there where something is chosen.
#[component]
fn Extents() -> impl IntoView {
    let desk = Desk::here();
    let shared = desk.sharing();
    live::part(move || {
        let extents = shared.extents.get();
        (extents.len() > 1).then(|| {
            let choices = extents
                .into_iter()
                .map(|extent| {
                    view! {
                        <label>
                            <input
                                type="radio"
                                name="extent"
                                prop:checked=live::flag(move || shared.extent.get() == extent)
                                on:change=move |_| desk.make_link(extent)
                            />
                            {words::extent(extent)}
                        </label>
                    }
                })
                .collect_view();
            view! {
                <fieldset class="extents">
                    <legend class="unseen">{words::SHARE_EXTENT}</legend>
                    {choices}
                </fieldset>
            }
        })
    })
}

/// Who carries a link of this length whole, and who does not: in words, not by a colour alone.
fn keepers(length: usize) -> AnyView {
    let rows = words::KEEPERS.map(|(name, most)| {
        let whole = length <= most;
        let class = if whole { "keeps" } else { "cuts" };
        view! {
            <li class=class>
                {name} " " <span>{if whole { words::KEEPS } else { words::CUTS }}</span>
            </li>
        }
    });
    view! { <ul class="keepers" aria-label=words::KEEPERS_LABEL>{rows}</ul> }.into_any()
}

/// What to do with the link.
#[component]
fn Ways() -> impl IntoView {
    let desk = Desk::here();
    let shared = desk.sharing();
    let none = live::flag(move || shared.link.with(Result::is_err));
    let copied = RwSignal::new("");
    Effect::new(move |_| {
        shared.link.track();
        copied.set("");
    });
    let copy = move |_| {
        if let Ok(link) = shared.link.get_untracked() {
            platform::copy(&link, move |done| {
                copied.set(if done {
                    words::SHARE_COPIED
                } else {
                    words::SHARE_NOT_COPIED
                });
            });
        }
    };
    let sheet = platform::has_share_sheet().then(|| {
        let hand_on = move |_| {
            if let Ok(link) = shared.link.get_untracked() {
                platform::open_share_sheet(words::NAME, &link);
            }
        };
        view! {
            <button class="button" type="button" disabled=none on:click=hand_on>
                {words::SHARE_SHEET}
            </button>
        }
    });
    view! {
        <div class="acts">
            <button class="button primary" type="button" disabled=none on:click=copy>
                {words::SHARE_COPY}
            </button>
            {sheet}
            <span role="status">{live::text(move || copied.get().to_owned())}</span>
        </div>
    }
}
