//! One statement on its card.

use dossier::view::{Card, Pick, View, Voice};
use engine::{QuoteId, QuoteKind};
use leptos::prelude::*;

use crate::live;
use crate::look::{hue_class, kind_class, trust_class};
use crate::platform::{self, Later, Reveal};
use crate::state::{Desk, Region};
use crate::words;

use super::correct::{Correct, Corrections};

/// Milliseconds for which a card says that it was copied.
const NOTICE: u32 = 2000;

/// The card of one statement.
#[component]
pub fn QuoteCard(
    /// Which.
    quote: QuoteId,
    /// Those that the filter lets through, in order.
    shown: Memo<Vec<QuoteId>>,
) -> impl IntoView {
    let desk = Desk::here();
    let view = desk.view.get_untracked();
    let card = view.card(quote);
    let voice = view.voice(card.voice);
    let reporter = card.reporter.map(|voice| view.voice(voice).name.as_str());
    let picked = live::flag(move || desk.selection().pick == Pick::Quote(quote));
    let lit = live::flag(move || desk.lit.with(|lit| lit.quotes.contains(&quote)));
    let hidden = live::flag(move || shown.with(|shown| shown.binary_search(&quote).is_err()));
    let class = format!("card {} {}", hue_class(voice.hue), kind_class(card.kind));
    let name_id = format!("card-{}-name", quote.0);
    let labelled_by = name_id.clone();
    let open = RwSignal::new(false);
    let described_by = name_id.clone();
    let changed = card
        .changed
        .then(|| view! { <p class="changed">{words::CHANGED}</p> });
    let show = move |_| {
        desk.pick(Pick::Quote(quote), Region::Quotes);
        platform::after_paint(|| platform::reveal("article-pane", "mark.picked", Reveal::Anywhere));
    };
    view! {
        <li class=class class:picked=picked class:lit=lit hidden=hidden>
            <article
                aria-labelledby=labelled_by
                aria-current=live::spelt(picked)
                on:click=move |_| desk.pick(Pick::Quote(quote), Region::Quotes)
            >
                <header>
                    <Badge voice=voice.clone()/>
                    <div class="who">
                        <h3 id=name_id>
                            <SpeakerName voice=voice.clone()/>
                        </h3>
                        {voice.role.clone().map(|role| view! { <p class="role">{role}</p> })}
                        {reporter.map(|name| view! { <p class="role">{words::reported_by(name)}</p> })}
                    </div>
                    <span class=format!("kind {}", kind_class(card.kind))>{words::kind(card.kind)}</span>
                </header>
                <Said card=card.clone()/>
                {changed}
                <footer>
                    <button class="link" type="button" on:click=show>{words::SHOW_IN_ARTICLE}</button>
                    <CopyButton text=citation(&view, card, voice)/>
                    <Correct quote described_by open/>
                    <Why card=card.clone()/>
                </footer>
                <Corrections quote open/>
            </article>
        </li>
    }
}

/// The letters in the speaker's colour.
#[component]
pub fn Badge(
    /// Whose.
    voice: Voice,
) -> impl IntoView {
    let letters = if voice.initials.is_empty() {
        "?".to_owned()
    } else {
        voice.initials
    };
    // The style sheet shows the letters: they are no part of the name of what the badge stands in.
    let class = format!("badge {}", hue_class(voice.hue));
    view! { <span class=class data-letters=letters aria-hidden="true"></span> }
}

/// The speaker's name; a named one can be chosen.
#[component]
fn SpeakerName(
    /// Whose.
    voice: Voice,
) -> impl IntoView {
    let desk = Desk::here();
    match voice.actor {
        Some(actor) => view! {
            <button
                type="button"
                on:click=move |event| {
                    event.stop_propagation();
                    desk.toggle(Pick::Actor(actor), Region::Quotes);
                }
            >
                {voice.name}
            </button>
        }
        .into_any(),
        None if voice.name.is_empty() => words::UNNAMED.into_any(),
        None => voice.name.into_any(),
    }
}

/// The words, in quotation marks if all of them were said.
#[component]
fn Said(
    /// Whose words.
    card: Card,
) -> impl IntoView {
    let paragraphs: Vec<&str> = card.said.split('\n').collect();
    let last = paragraphs.len() - 1;
    let direct = card.kind == QuoteKind::Direct;
    let paragraphs = paragraphs
        .into_iter()
        .enumerate()
        .map(|(index, words)| {
            let open = if direct { "“" } else { "" };
            let close = if direct && index == last { "”" } else { "" };
            view! { <p>{format!("{open}{words}{close}")}</p> }
        })
        .collect_view();
    view! { <blockquote dir="auto">{paragraphs}</blockquote> }
}

/// Puts the statement with its source on the clipboard.
#[component]
fn CopyButton(
    /// What is copied.
    text: String,
) -> impl IntoView {
    let label = RwSignal::new(words::COPY);
    let wait = Later::new(NOTICE);
    let copy = move |event: leptos::ev::MouseEvent| {
        event.stop_propagation();
        platform::copy(&text, move |done| {
            label.set(if done {
                words::COPIED
            } else {
                words::NOT_COPIED
            });
            wait.call(move || label.set(words::COPY));
        });
    };
    view! {
        <button class="link" type="button" on:click=copy>
            <span aria-live="polite">{label}</span>
        </button>
    }
}

/// How sure the statement is and why, with the sentences it stands in.
#[component]
fn Why(
    /// Whose reasons.
    card: Card,
) -> impl IntoView {
    let desk = Desk::here();
    let around = desk.view.with_untracked(|view| {
        let sentence = card.context?.of(&view.text).to_owned();
        Some(view! { <p class="context">{sentence}</p> })
    });
    let source = card.source.as_deref().map(words::named_as);
    let cue = card.cue.as_deref().map(words::introduced_by);
    let precision = (!card.changed).then(|| words::precision(card.rule.precision));
    view! {
        <details class="why" on:click=|event| event.stop_propagation()>
            <summary>
                <span class="place">{words::place(card.paragraph)}</span>
                <span class=format!("trust {}", trust_class(card.trust))>{words::trust(card.trust)}</span>
                <span class="ask">{words::WHY}</span>
            </summary>
            <p>
                {[Some(card.rule.why.to_owned()), source, cue, precision]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" ")}
            </p>
            {around}
        </details>
    }
}

fn citation(view: &View, card: &Card, voice: &Voice) -> String {
    let publisher = view
        .reading
        .article
        .publisher
        .map(|span| span.of(&view.text));
    words::citation(
        &card.said.replace('\n', " "),
        card.kind == QuoteKind::Direct,
        words::speaker(&voice.name),
        voice.role.as_deref(),
        publisher,
    )
}
