//! Share of voice: how much of what is quoted is whose. The bar is a filter too.

use dossier::view::{Share, Tally, Voice, VoiceId};
use leptos::prelude::*;

use super::card::Badge;
use crate::buttons::UnfoldButton;
use crate::choice::choice;
use crate::live;
use crate::look::hue_class;
use crate::state::Desk;
use crate::words;

/// Speakers shown before the reader asks for the others.
const CHIPS: usize = 7;

/// What the bar is as long as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Words,
    Statements,
}

impl By {
    /// Word for word, and otherwise.
    fn parts(self, share: Share) -> [usize; 2] {
        let (all, direct) = match self {
            By::Words => (share.words, share.direct_words),
            By::Statements => (share.quotes, share.direct_quotes),
        };
        [direct, all - direct]
    }
}

/// A bar with a stretch for each speaker, and a button for each under it.
#[component]
pub fn Shares(
    /// What is shown.
    tally: Memo<Tally>,
) -> impl IntoView {
    let desk = Desk::here();
    let by = RwSignal::new(By::Words);
    let bar = live::part(move || {
        desk.view.with(|view| {
            view.voices
                .iter()
                .enumerate()
                .map(|(index, voice)| stretch(desk, tally, by, VoiceId(index), voice))
                .collect_view()
        })
    });
    let direct = live::text(move || {
        let mut sums = [0, 0];
        for parts in tally
            .with(|tally| tally.voices.clone())
            .into_iter()
            .map(|s| by.get().parts(s))
        {
            sums = [sums[0] + parts[0], sums[1] + parts[1]];
        }
        words::direct_share(sums[0], sums[0] + sums[1])
    });
    let choices = [
        (By::Words, words::BY_WORDS),
        (By::Statements, words::BY_STATEMENTS),
    ]
    .map(|(value, label)| {
        let chosen = live::flag(move || by.get() == value);
        choice("share-by", chosen, move || by.set(value), label)
    });
    view! {
        <div class="shares" role="group" aria-label=words::SHARES>
            <div class="shares-head">
                <p class="key"><i></i> {direct} " " <i class:faint=true></i> {words::NOT_DIRECT}</p>
                <fieldset class="choices">
                    <legend class="unseen">{words::SHARES_BY}</legend>
                    {choices}
                </fieldset>
            </div>
            <div class="bar" aria-hidden="true">{bar}</div>
            <Chips tally/>
        </div>
    }
    .into_any()
}

/// One speaker's part of the bar: words said themselves solid, words put in their mouth hatched.
fn stretch(
    desk: Desk,
    tally: Memo<Tally>,
    by: RwSignal<By>,
    id: VoiceId,
    voice: &Voice,
) -> AnyView {
    let share = move || share_of(tally, id);
    let part = move |which: usize| live::text(move || by.get().parts(share())[which].to_string());
    let whole = live::text(move || by.get().parts(share()).iter().sum::<usize>().to_string());
    let dim = live::flag(move || is_passed_over(desk, id));
    let none = live::flag(move || share().quotes == 0);
    let name = words::speaker(&voice.name).to_owned();
    let title = live::text(move || words::share(&name, share()));
    view! {
        <div
            class=format!("stretch {}", hue_class(voice.hue))
            class:dim=dim
            hidden=none
            title=title
            style:flex-grow=whole
            on:click=move |_| toggle(desk, id)
        >
            <i style:flex-grow=part(0)></i>
            <i class="faint" style:flex-grow=part(1)></i>
        </div>
    }
    .into_any()
}

/// A button for each speaker, the ones who say little behind one more.
#[component]
fn Chips(
    /// What is shown.
    tally: Memo<Tally>,
) -> impl IntoView {
    let desk = Desk::here();
    let all = RwSignal::new(false);
    let over = move || {
        desk.view
            .with(|view| view.voices.len().saturating_sub(CHIPS))
    };
    let more = live::part(move || {
        (over() > 1).then(|| {
            let label = live::text(move || words::more(over()));
            view! { <UnfoldButton class="chip more" all label/> }
        })
    });
    let chips = live::part(move || {
        let count = if all.get() || over() <= 1 {
            usize::MAX
        } else {
            CHIPS
        };
        desk.view.with(|view| {
            view.voices
                .iter()
                .enumerate()
                .take(count)
                .map(|(index, voice)| chip(desk, tally, VoiceId(index), voice.clone()))
                .collect_view()
        })
    });
    view! { <div class="chips">{chips} {more}</div> }
}

/// A button that shows only one speaker's cards.
fn chip(desk: Desk, tally: Memo<Tally>, id: VoiceId, voice: Voice) -> AnyView {
    let pressed = live::flag(move || desk.filter.with(|filter| filter.voice == Some(id)));
    let share = move || share_of(tally, id);
    let count = live::text(move || share().quotes.to_string());
    let noun = live::text(move || words::statement_noun(share().quotes).to_owned());
    let none = live::flag(move || share().quotes == 0);
    let name = words::speaker(&voice.name).to_owned();
    let label = words::speaker(&voice.label).to_owned();
    let forenames = name.strip_suffix(&label).unwrap_or_default().to_owned();
    let title = live::text(move || words::share(&name, share()));
    view! {
        <button
            class="chip"
            class:none=none
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
            <span class="unseen">{noun}</span>
        </button>
    }
    .into_any()
}

/// How much of what is shown is this speaker's.
pub fn share_of(tally: Memo<Tally>, id: VoiceId) -> Share {
    tally.with(|tally| tally.voices.get(id.0).copied().unwrap_or_default())
}

/// True while the cards of one speaker are shown, and it is another.
pub fn is_passed_over(desk: Desk, id: VoiceId) -> bool {
    desk.filter
        .with(|filter| filter.voice.is_some_and(|only| only != id))
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
