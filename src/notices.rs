//! What the reader is told about their article, at the lower edge of the page.

use leptos::prelude::*;

use crate::live;
use crate::state::{Desk, LIMIT};
use crate::words;

/// Why a text was not read, and what became of the one that was; each stays until it is put away.
#[component]
pub fn Notices() -> impl IntoView {
    let desk = Desk::here();
    view! {
        <div class="notices">
            <div role="alert">
                {live::part(move || {
                    desk.refused()
                        .map(|why| notice(words::refused(why, LIMIT), move || desk.put_refusal_away()))
                })}
            </div>
            <div aria-live="polite">
                {live::part(move || {
                    desk.notice()
                        .map(|told| notice(words::notice(told), move || desk.put_notice_away()))
                })}
            </div>
        </div>
    }
}

fn notice(text: String, put_away: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="notice">
            <p>{text}</p>
            <button class="button" type="button" on:click=move |_| put_away()>
                {words::PUT_AWAY}
            </button>
        </div>
    }
    .into_any()
}
