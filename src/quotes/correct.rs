//! What a reader can correct in a statement.

use dossier::edits::{ActorAt, Edit};
use engine::{ActorId, ActorKind, QuoteId, QuoteKind};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::live;
use crate::platform;
use crate::state::Desk;
use crate::words;

/// Every kind, in the order of the choice.
const KINDS: [QuoteKind; 3] = [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect];

/// The one chosen as speaker.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Unnamed,
    Actor(usize),
    New,
}

impl Choice {
    fn of(value: &str) -> Self {
        match value {
            "" => Choice::Unnamed,
            "new" => Choice::New,
            index => index.parse().map_or(Choice::Unnamed, Choice::Actor),
        }
    }
}

/// The button that opens the form. It says for the ear whose statement it is about.
#[component]
pub fn Correct(
    /// Which statement.
    quote: QuoteId,
    /// The id of the speaker's name on the card.
    described_by: String,
    /// True while the form is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <button
            id=button_id(quote)
            class="link"
            type="button"
            aria-expanded=live::spelt(open.into())
            aria-describedby=described_by
            on:click=move |event| {
                event.stop_propagation();
                open.update(|open| *open = !*open);
            }
        >
            {words::CORRECT}
        </button>
    }
}

/// Speaker, kind, or that it is no statement.
#[component]
pub fn Corrections(
    /// Of which statement.
    quote: QuoteId,
    /// True while the form is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    live::part(move || open.get().then(|| form(quote, open)))
}

fn form(quote: QuoteId, open: RwSignal<bool>) -> AnyView {
    let desk = Desk::here();
    let view = desk.view.get_untracked();
    let known = view.reading.quote(quote);
    let (speaker, kind) = (known.speaker, known.kind);
    let at = view.origins.quote_at(quote);
    let choice = RwSignal::new(speaker.map_or(Choice::Unnamed, |actor| Choice::Actor(actor.0)));
    let kind_now = RwSignal::new(kind);
    let name = RwSignal::new(String::new());

    let actors = view.reading.actors.iter().enumerate();
    let actors = actors
        .map(|(index, actor)| {
            let chosen = speaker == Some(ActorId(index));
            view! { <option value=index.to_string() selected=chosen>{actor.name.clone()}</option> }
        })
        .collect_view();
    let kinds = KINDS
        .iter()
        .enumerate()
        .map(|(index, &one)| {
            let value = index.to_string();
            view! { <option value=value selected=one == kind>{words::kind(one)}</option> }
        })
        .collect_view();
    let new_name = live::part(move || {
        (choice.get() == Choice::New).then(|| {
            view! {
                <label class="field">
                    <span>{words::ACTOR_NAME}</span>
                    <input
                        type="text"
                        required
                        maxlength="200"
                        on:input=move |event| name.set(event_target_value(&event))
                    />
                </label>
            }
        })
    });
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let mut edits = Vec::new();
        if kind_now.get_untracked() != kind {
            let kind = kind_now.get_untracked();
            edits.push(Edit::Kind { quote: at, kind });
        }
        let view = desk.view.get_untracked();
        let to = match choice.get_untracked() {
            Choice::Unnamed => None,
            Choice::Actor(index) => view.origins.actor_at(ActorId(index)),
            Choice::New => {
                edits.push(Edit::AddActor {
                    name: name.get_untracked(),
                    kind: ActorKind::Person,
                });
                Some(ActorAt::Added(desk.edit_count() + edits.len() - 1))
            }
        };
        if to != speaker.and_then(|actor| view.origins.actor_at(actor)) {
            edits.push(Edit::Speaker { quote: at, to });
        }
        open.set(false);
        desk.correct(edits);
        back_to(desk, at);
    };
    let remove = move |_| {
        desk.correct(vec![Edit::NoQuote { quote: at }]);
        platform::after_paint(|| platform::focus("quotes-heading"));
    };
    let cancel = move |_| {
        open.set(false);
        back_to(desk, at);
    };
    view! {
        <form class="corrections" on:submit=save on:click=|event| event.stop_propagation()>
            <label class="field">
                <span>{words::SPEAKER}</span>
                <select on:change=move |event| choice.set(Choice::of(&event_target_value(&event)))>
                    <option value="" selected=speaker.is_none()>{words::UNNAMED}</option>
                    {actors}
                    <option value="new">{words::SOMEONE_ELSE}</option>
                </select>
            </label>
            {new_name}
            <label class="field">
                <span>{words::KINDS}</span>
                <select on:change=move |event| {
                    let index = event_target_value(&event).parse::<usize>().ok();
                    kind_now.set(index.and_then(|at| KINDS.get(at).copied()).unwrap_or(kind));
                }>{kinds}</select>
            </label>
            <div class="corrections-acts">
                <button class="button primary" type="submit">{words::SAVE}</button>
                <button class="button" type="button" on:click=cancel>{words::CANCEL}</button>
                <button class="link" type="button" on:click=remove>{words::NOT_A_QUOTE}</button>
            </div>
        </form>
    }
    .into_any()
}

/// Gives the keyboard back to the button that opened the form, wherever its card is by now.
fn back_to(desk: Desk, at: engine::Span) {
    platform::after_paint(move || {
        let index = desk.view.with_untracked(|view| {
            let quotes = &view.origins.quotes;
            quotes.iter().position(|origin| origin.at == at)
        });
        if let Some(index) = index {
            platform::focus(&button_id(QuoteId(index)));
        }
    });
}

fn button_id(quote: QuoteId) -> String {
    format!("correct-{}", quote.0)
}
