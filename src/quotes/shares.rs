//! Share of voice: how many of the quoted words are whose. The bar is a filter too.

use dossier::view::{Voice, VoiceId};
use leptos::prelude::*;

use super::card::Badge;
use crate::live;
use crate::look::hue_class;
use crate::state::Desk;
use crate::words;

/// Speakers shown before the reader asks for the others.
const CHIPS: usize = 8;

/// A bar with a stretch for each speaker, and a button for each under it.
#[component]
pub fn Shares() -> impl IntoView {
    let desk = Desk::here();
    let bar = live::part(move || {
        desk.view.with(|view| {
            view.voices
                .iter()
                .enumerate()
                .map(|(index, voice)| stretch(desk, VoiceId(index), voice))
                .collect_view()
        })
    });
    let all = RwSignal::new(false);
    let hidden = move || {
        desk.view
            .with(|view| view.voices.len().saturating_sub(CHIPS))
    };
    let more = live::part(move || {
        (hidden() > 1).then(|| {
            view! {
                <button
                    class="chip more"
                    type="button"
                    aria-expanded=live::spelt(all.into())
                    on:click=move |_| all.update(|all| *all = !*all)
                >
                    {live::text(move || {
                        if all.get() { words::FEWER.to_owned() } else { words::more(hidden()) }
                    })}
                </button>
            }
        })
    });
    let chips = live::part(move || {
        let count = if all.get() || hidden() <= 1 {
            usize::MAX
        } else {
            CHIPS
        };
        desk.view.with(|view| {
            view.voices
                .iter()
                .enumerate()
                .take(count)
                .map(|(index, voice)| view! { <Chip id=VoiceId(index) voice=voice.clone()/> })
                .collect_view()
        })
    });
    view! {
        <div class="shares" role="group" aria-label=words::SHARES>
            <div class="bar" aria-hidden="true">{bar}</div>
            <div class="chips">{chips} {more}</div>
        </div>
    }
}

/// One speaker's part of the bar: words said themselves solid, words put in their mouth faint.
fn stretch(desk: Desk, id: VoiceId, voice: &Voice) -> impl IntoView + use<> {
    let dim = live::flag(move || {
        desk.filter
            .with(|filter| filter.voice.is_some_and(|only| only != id))
    });
    view! {
        <div
            class=format!("stretch {}", hue_class(voice.hue))
            class:dim=dim
            style:flex-grow=voice.words.to_string()
            on:click=move |_| toggle(desk, id)
        >
            <i style:flex-grow=voice.direct_words.to_string()></i>
            <i class="faint" style:flex-grow=(voice.words - voice.direct_words).to_string()></i>
        </div>
    }
}

/// A button that shows only one speaker's cards.
#[component]
fn Chip(
    /// Which.
    id: VoiceId,
    /// The same, in full.
    voice: Voice,
) -> impl IntoView {
    let desk = Desk::here();
    let pressed = live::flag(move || desk.filter.with(|filter| filter.voice == Some(id)));
    let name = words::speaker(&voice.name).to_owned();
    let label = words::speaker(&voice.label).to_owned();
    let count = voice.quotes.len();
    let forenames = name.strip_suffix(&label).unwrap_or_default().to_owned();
    let title = words::share(&name, count, voice.words);
    view! {
        <button
            class="chip"
            type="button"
            title=title
            aria-pressed=live::spelt(pressed)
            on:click=move |_| toggle(desk, id)
        >
            <Badge voice/>
            <span class="unseen">{forenames}</span>
            <span class="name">{label}</span>
            " "
            <b>{count}</b>
            <span class="unseen">{words::statement_noun(count)}</span>
        </button>
    }
}

fn toggle(desk: Desk, id: VoiceId) {
    desk.filter.update(|filter| {
        filter.voice = if filter.voice == Some(id) {
            None
        } else {
            Some(id)
        };
    });
}
