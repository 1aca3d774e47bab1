//! The article as a file: with all corrections to go on with, or as a page for anyone.

use dossier::file;
use dossier::report;
use leptos::prelude::*;

use crate::actors::PHRASES;
use crate::platform;
use crate::state::Desk;
use crate::words;

/// The two kinds of file.
#[component]
pub fn Files() -> impl IntoView {
    let desk = Desk::here();
    let save_dossier = move |_| {
        let name = format!("article.{}", file::EXTENSION);
        platform::save(&name, file::MEDIA_TYPE, &file::to_text(&desk.version()));
    };
    let save_report = move |_| {
        let page = desk.view.with_untracked(|view| report::html(view, PHRASES));
        platform::save("report.html", report::MEDIA_TYPE, &page);
    };
    view! {
        <h3>{words::SHARE_FILE}</h3>
        <p>{words::SHARE_FILE_NOTE}</p>
        <div class="acts">
            <button class="button" type="button" on:click=save_dossier>
                {words::SAVE_DOSSIER}
            </button>
            <button class="button" type="button" on:click=save_report>
                {words::SAVE_REPORT}
            </button>
        </div>
    }
    .into_any()
}
