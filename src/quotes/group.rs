//! The heading over the cards of one speaker.

use dossier::view::{Tally, VoiceId};
use leptos::prelude::*;

use super::card::{Badge, SpeakerName};
use super::shares::{is_passed_over, share_of};
use crate::live;
use crate::state::Desk;
use crate::words;

/// Who it is, and how much they say; gone where none of their cards is shown.
#[component]
pub fn GroupHead(
    /// Whose cards follow.
    voice: VoiceId,
    /// What is shown.
    tally: Memo<Tally>,
) -> impl IntoView {
    let desk = Desk::here();
    let view = desk.view.get_untracked();
    let speaker = view.voice(voice).clone();
    let share = move || share_of(tally, voice);
    let hidden = live::flag(move || share().quotes == 0 || is_passed_over(desk, voice));
    let said = live::text(move || {
        let share = share();
        format!(
            "{}, {}",
            words::statements(share.quotes),
            words::words(share.words)
        )
    });
    let role = speaker.role.clone();
    view! {
        <li class="group" hidden=hidden>
            <Badge voice=speaker.clone()/>
            <div class="who">
                <h3>
                    <SpeakerName voice=speaker/>
                </h3>
                {role.map(|role| view! { <p class="role">{role}</p> })}
            </div>
            <p class="aside">{said}</p>
        </li>
    }
    .into_any()
}
