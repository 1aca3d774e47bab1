//! The filter of the actors: its controls, and what it holds back as chips.

mod chips;
mod near;

use dossier::view::sift::{class_counts, kind_counts, sentences};
use dossier::view::{Extent, Sieve, Tone, Trust};
use engine::{ActorKind, RelationKind};
use leptos::prelude::*;

use crate::choice::choice;
use crate::icon::drawing;
use crate::live;
use crate::look::tone_class;
use crate::search::SearchField;
use crate::state::Desk;
use crate::words;

pub use chips::Chips;
use near::Near;

/// The id of the controls.
const PANEL_ID: &str = "actor-filter";
/// The id of the button that opens them, which gets the keyboard when a chip is gone.
const BUTTON_ID: &str = "actor-filter-button";

/// How many sentences a pair can be asked to have.
const LEAST: [usize; 4] = [1, 2, 3, 5];
/// How sure a line can be asked to be.
const TRUST: [Trust; 3] = [Trust::Low, Trust::Good, Trust::High];

/// Opens and closes the controls, and says how many filters are in force.
#[component]
pub fn FilterButton(
    /// True while they are open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let desk = Desk::here();
    let label = live::text(move || words::filter(desk.sieve.with(|sieve| sieve.held().len())));
    view! {
        <button
            id=BUTTON_ID
            class="button small"
            type="button"
            aria-expanded=live::spelt(open.into())
            aria-controls=PANEL_ID
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {drawing("M2 3.5h12M4.5 8h7M7 12.5h2")}
            {label}
        </button>
    }
}

/// The controls. What the article has none of is not offered.
#[component]
pub fn Filters() -> impl IntoView {
    let desk = Desk::here();
    let typed = live::text(move || desk.sieve.with(|sieve| sieve.words.clone()));
    let lines = live::part(move || {
        let rows: Vec<AnyView> = Tone::ALL.into_iter().filter_map(tone_row).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <fieldset>
                    <legend>{words::FILTER_LINES}</legend>
                    <ul class="tones">{rows}</ul>
                </fieldset>
            }
        })
    });
    let kinds = live::part(move || {
        let kinds = desk.view.with(|view| kind_counts(view));
        (kinds.len() > 1).then(|| {
            view! {
                <fieldset>
                    <legend>{words::FILTER_KINDS}</legend>
                    <div class="switches">{kinds.into_iter().map(kind_switch).collect_view()}</div>
                </fieldset>
            }
        })
    });
    let most = Memo::new(move |_| {
        desk.view.with(|view| {
            let bundles = view.graph.bundles.iter();
            let counts = bundles.map(|bundle| sentences(view, &bundle.strands));
            counts.max().unwrap_or(0)
        })
    });
    let least = live::part(move || {
        (most.get() > 1).then(|| {
            let choices = LEAST.into_iter().filter(|&least| least <= most.get());
            let choices = choices.map(|least| {
                let label = least.to_string();
                let now = move |sieve: &Sieve| sieve.least.max(1) == least;
                sieve_choice("actors-least", label, now, move |sieve| sieve.least = least)
            });
            choices_view(words::FILTER_LEAST, choices.collect())
        })
    });
    let trust = TRUST.map(|trust| {
        let label = words::trust_least(trust).to_owned();
        let now = move |sieve: &Sieve| sieve.trust == trust;
        sieve_choice("actors-trust", label, now, move |sieve| sieve.trust = trust)
    });
    view! {
        <div id=PANEL_ID class="sieve" role="group" aria-label=words::FILTER>
            <SearchField
                label=words::FIND_ACTOR
                words=typed
                set=Box::new(move |words| desk.sieve.update(|sieve| sieve.words = words))
            />
            {lines}
            {kinds}
            <div class="sieve-row">
                {least}
                {choices_view(words::FILTER_TRUST, trust.into())}
            </div>
            <div class="sieve-row">
                <Near/>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=live::flag(move || desk.sieve.with(|sieve| sieve.tied))
                        on:change=move |_| desk.sieve.update(|sieve| sieve.tied = !sieve.tied)
                    />
                    {words::ONLY_TIED}
                </label>
            </div>
        </div>
    }
}

/// A tone with its classes, where the article has lines of it.
fn tone_row(tone: Tone) -> Option<AnyView> {
    let desk = Desk::here();
    let counts = desk.view.with(|view| class_counts(view, tone));
    let total: usize = counts.iter().map(|(_, count)| count).sum();
    if total == 0 {
        return None;
    }
    let partly = live::flag(move || desk.sieve.with(|sieve| sieve.extent(tone)) == Extent::Some);
    let classes = (counts.len() > 1).then(|| {
        let classes = counts
            .iter()
            .map(|&(class, count)| class_switch(class, count));
        view! { <div class="switches">{classes.collect_view()}</div> }
    });
    Some(
        view! {
            <li class=tone_class(tone)>
                <label class="check tag">
                    <input
                        type="checkbox"
                        prop:checked=live::flag(move || desk.sieve.with(|sieve| sieve.shows(tone)))
                        prop:indeterminate=partly
                        on:change=move |_| desk.sieve.update(|sieve| sieve.toggle(tone))
                    />
                    <span>{words::tone(tone)}</span>
                    <b>{total}</b>
                </label>
                <button
                    class="link only"
                    type="button"
                    aria-label=words::only(words::tone(tone))
                    on:click=move |_| desk.sieve.update(|sieve| sieve.only(tone.classes()))
                >
                    {words::ONLY}
                </button>
                {classes}
            </li>
        }
        .into_any(),
    )
}

fn class_switch(class: RelationKind, count: usize) -> AnyView {
    switch(
        words::relation(class),
        count,
        move |sieve| sieve.lets(class),
        move |sieve| sieve.toggle_class(class),
    )
}

fn kind_switch((kind, count): (ActorKind, usize)) -> AnyView {
    switch(
        words::actor_kinds(kind),
        count,
        move |sieve| sieve.lets_kind(kind),
        move |sieve| sieve.toggle_kind(kind),
    )
}

/// A button that is pressed while something is let through.
fn switch(
    label: &'static str,
    count: usize,
    now: impl Fn(&Sieve) -> bool + Send + Sync + 'static,
    change: impl Fn(&mut Sieve) + 'static,
) -> AnyView {
    let sieve = Desk::here().sieve;
    let pressed = live::flag(move || sieve.with(&now));
    view! {
        <button
            class="switch"
            type="button"
            aria-pressed=live::spelt(pressed)
            on:click=move |_| sieve.update(&change)
        >
            {label} " " <b>{count}</b>
        </button>
    }
    .into_any()
}

/// One of several that exclude each other.
fn sieve_choice(
    name: &'static str,
    label: String,
    now: impl Fn(&Sieve) -> bool + Send + Sync + 'static,
    choose: impl Fn(&mut Sieve) + 'static,
) -> AnyView {
    let sieve = Desk::here().sieve;
    let chosen = live::flag(move || sieve.with(&now));
    choice(name, chosen, move || sieve.update(&choose), label)
}

fn choices_view(legend: &'static str, choices: Vec<AnyView>) -> AnyView {
    view! {
        <fieldset>
            <legend>{legend}</legend>
            <div class="choices">{choices}</div>
        </fieldset>
    }
    .into_any()
}
