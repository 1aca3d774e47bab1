//! A link that holds the article, and who keeps it whole.

use dossier::link::LinkError;
use leptos::prelude::*;

use crate::live;
use crate::platform;
use crate::state::Desk;
use crate::words;

/// The dialog's id in the page.
const DIALOG: &str = "share";

/// The button and the dialog it opens. The link is made when it is asked for.
#[component]
pub fn Share() -> impl IntoView {
    let desk = Desk::here();
    let link = RwSignal::new(Ok::<_, LinkError>(String::new()));
    let copied = RwSignal::new("");
    let open = move |_| {
        copied.set("");
        link.set(
            desk.link()
                .map(|fragment| platform::address_with(&fragment)),
        );
        platform::open_dialog(DIALOG);
    };
    let copy = move |_| {
        if let Ok(link) = link.get_untracked() {
            platform::copy(&link, move |done| {
                copied.set(if done {
                    words::SHARE_COPIED
                } else {
                    words::SHARE_NOT_COPIED
                });
            });
        }
    };
    let about = live::text(move || {
        link.with(|link| match link {
            Ok(link) => words::link_length(link.len()),
            Err(error) => words::link_error(*error).to_owned(),
        })
    });
    let none = live::flag(move || link.with(Result::is_err));
    let shown = live::text(move || link.get().unwrap_or_default());
    let told = live::text(move || copied.get().to_owned());
    view! {
        <button class="button" type="button" on:click=open>
            {words::SHARE}
        </button>
        <dialog id=DIALOG class="share" aria-labelledby="share-heading">
            <h2 id="share-heading">{words::SHARE_HEADING}</h2>
            <p>{words::SHARE_NOTE}</p>
            <textarea readonly aria-label=words::SHARE_LINK prop:value=shown></textarea>
            <p>{about}</p>
            <div class="acts">
                <button class="button primary" type="button" disabled=none on:click=copy>
                    {words::SHARE_COPY}
                </button>
                <button
                    class="button"
                    type="button"
                    on:click=|_| platform::close_dialog(DIALOG)
                >
                    {words::SHARE_CLOSE}
                </button>
                <span role="status">{told}</span>
            </div>
        </dialog>
    }
    .into_any()
}
