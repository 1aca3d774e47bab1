//! One statement on its card.

use dossier::view::{Card, Pick, Tally, Voice};
use engine::{QuoteId, QuoteKind};
use leptos::prelude::*;

use crate::live;
use crate::look::{hue_class, kind_class};
use crate::platform::{self, Reveal};
use crate::state::{Desk, Region};
use crate::words;

use super::correct::{Correct, Corrections};
use super::take::Take;
use super::why::{Reasons, Why};

/// The card of one statement.
#[component]
pub fn QuoteCard(
    /// Which.
    quote: QuoteId,
    /// What is shown.
    tally: Memo<Tally>,
) -> impl IntoView {
    let desk = Desk::here();
    let view = desk.view.get_untracked();
    let card = view.card(quote);
    let voice = view.voice(card.voice);
    let reporter = view.reporter(card);
    // A paraphrase that cannot do without its cue begins with it.
    let cue = card.cue.as_deref().filter(|_| card.lead.is_none());
    let picked = live::flag(move || desk.lights.picks(Pick::Quote(quote)));
    let lit = live::flag(move || desk.lights.quote(quote));
    let hidden = live::flag(move || !tally.with(|tally| tally.shows(quote)));
    let class = format!("card {} {}", hue_class(voice.hue), kind_class(card.kind));
    let name_id = format!("card-{}-name", quote.0);
    let labelled_by = name_id.clone();
    let (open, asked) = (RwSignal::new(false), RwSignal::new(false));
    let described_by = name_id.clone();
    let changed = card
        .changed
        .then(|| view! { <p class="changed">{words::CHANGED}</p> });
    let show = move |_| {
        desk.pick(Pick::Quote(quote), Region::Quotes);
        platform::after_paint(|| platform::reveal("article-pane", "mark.picked", Reveal::Anywhere));
    };
    view! {
        <li id=format!("card-{}", quote.0) class=class class:picked=picked class:lit=lit hidden=hidden data-note=(quote.0 + 1).to_string()>
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
                    <p class="how">
                        <span class=format!("kind {}", kind_class(card.kind))>
                            {words::kind(card.kind)}
                        </span>
                        {cue.map(|cue| view! { <span>{words::cue(cue)}</span> })}
                    </p>
                </header>
                <Said card=card.clone()/>
                {changed}
                <footer>
                    <button class="link place" type="button" on:click=show>
                        {words::place(card.paragraph)}
                        <span class="unseen">{words::SHOWS_IN_ARTICLE}</span>
                    </button>
                    <Why trust=card.trust described_by=described_by.clone() open=asked/>
                    <div class="card-acts">
                        <Take quote described_by=described_by.clone()/>
                        <Correct quote described_by open/>
                    </div>
                </footer>
                <Reasons quote open=asked/>
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
pub fn SpeakerName(
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
    let mut lead = card
        .lead
        .map(|lead| view! { <span class="lead">{lead} " "</span> });
    let paragraphs = paragraphs
        .into_iter()
        .enumerate()
        .map(|(index, words)| {
            let open = if direct { "“" } else { "" };
            let close = if direct && index == last { "”" } else { "" };
            view! { <p>{lead.take()} {format!("{open}{words}{close}")}</p> }
        })
        .collect_view();
    view! { <blockquote dir="auto">{paragraphs}</blockquote> }
}
