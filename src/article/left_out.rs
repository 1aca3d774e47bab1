//! What was left out of what came in, with the way back.

use leptos::prelude::*;

use crate::live;
use crate::platform;
use crate::state::Desk;
use crate::words;

/// The id of the button in it, which is drawn anew when it has been used.
const BUTTON: &str = "left-out";

/// A line over the article; there where something was left out.
#[component]
pub fn LeftOut() -> impl IntoView {
    let desk = Desk::here();
    live::part(move || {
        let left_out = desk.left_out()?;
        let (told, act) = if left_out.is_back {
            (words::WHOLE_SHOWN.to_owned(), words::WHOLE_LEAVE)
        } else {
            (words::not_taken_in(left_out.words), words::WHOLE_USE)
        };
        let swap = move |_| {
            desk.swap_left_out();
            platform::after_paint(|| platform::focus(BUTTON));
        };
        Some(view! {
            <p class="left-out">
                {told} " "
                <button id=BUTTON class="link" type="button" on:click=swap>
                    {act}
                </button>
            </p>
        })
    })
}
