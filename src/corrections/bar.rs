//! The bar beside what is marked: what the words are to become.

use dossier::edits::{End, Way, sentence_of};
use dossier::view::Pick;
use engine::QuoteId;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::pencil::{BAR, Draft, Pencil, Purpose};
use super::relation::RelationForm;
use super::statement::StatementForm;
use crate::icon::icon_button;
use crate::live;
use crate::platform::{self, Area, Reveal};
use crate::state::{Desk, Region};
use crate::words;

/// What the bar shows.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Shown {
    purpose: Purpose,
    selected: bool,
    /// The statement that these words are already.
    known: Option<QuoteId>,
}

/// Below the last line of what is marked; at the lower edge of a narrow window.
#[component]
pub fn Bar(
    /// The last line.
    last: Signal<Option<Area>>,
    /// True where the text runs from right to left.
    leftwards: Signal<bool>,
) -> impl IntoView {
    let desk = Desk::here();
    let pencil = Pencil::here();
    let shown = Memo::new(move |_| {
        let draft = pencil.draft()?;
        (!pencil.is_dragged()).then(|| Shown {
            purpose: draft.purpose,
            selected: draft.selected,
            known: known(desk, &draft),
        })
    });
    let left = live::text(move || {
        let left = last.get().map_or(0.0, |line| line.left);
        format!("clamp(0px, {left:.1}px, calc(100% - 24rem))")
    });
    let top = live::text(move || {
        let below = last.get().map_or(0.0, |line| line.top + line.height);
        format!("{:.1}px", below + 26.0)
    });
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            pencil.cancel();
        }
    };
    Effect::new(move |_| {
        if shown.get().is_some_and(|shown| !shown.selected) {
            platform::after_paint(|| {
                platform::after_paint(|| platform::reveal("article", ".marking", Reveal::Barely));
            });
        }
    });
    live::part(move || {
        let shown = shown.get()?;
        let content = match shown.purpose {
            Purpose::Choose => choose(desk, pencil, shown, leftwards),
            Purpose::Statement => view! { <StatementForm/> }.into_any(),
            Purpose::Relation => {
                let draft = untrack(|| pencil.draft())?;
                let sentence = desk
                    .view
                    .with_untracked(|view| sentence_of(&view.reading, draft.stretch.span()));
                let done = Callback::new(move |()| pencil.put_down());
                let cancel = Callback::new(move |()| pencil.cancel());
                view! { <RelationForm sentences=vec![sentence] done cancel/> }.into_any()
            }
            Purpose::Bounds(_) => bounds(pencil, leftwards),
        };
        Some(view! {
            <div
                id=BAR
                class="marking"
                role="group"
                aria-label=words::MARKING
                style:left=left
                style:top=top
                on:keydown=keyed
            >
                {content}
            </div>
        })
    })
}

/// The statement that edits would take for the one these words begin.
fn known(desk: Desk, draft: &Draft) -> Option<QuoteId> {
    desk.view.with(|view| {
        let content = draft.stretch.content(&view.text, &view.reading);
        let quotes = &view.origins.quotes;
        let same = quotes
            .iter()
            .position(|quote| Some(&quote.at) == content.first());
        same.map(QuoteId)
    })
}

fn choose(desk: Desk, pencil: Pencil, shown: Shown, leftwards: Signal<bool>) -> AnyView {
    let open = move |purpose| pencil.set_purpose(purpose);
    let statement = match shown.known {
        Some(quote) => view! {
            <p class="hint">{words::IS_STATEMENT}</p>
            <button
                class="button"
                type="button"
                on:click=move |_| {
                    pencil.put_down();
                    desk.pick(Pick::Quote(quote), Region::Article);
                    super::statement::go_to_card(quote);
                }
            >
                {words::SHOW_CARD}
            </button>
        }
        .into_any(),
        None => view! {
            <button class="button primary" type="button" on:click=move |_| open(Purpose::Statement)>
                {words::ADD_STATEMENT}
            </button>
        }
        .into_any(),
    };
    let nudges = (!shown.selected).then(|| view! { <Nudges leftwards/> });
    view! {
        {nudges}
        // Pressing a button must not take the selection away before it is used.
        <div class="marking-acts" on:mousedown=|event| event.prevent_default()>
            {statement}
            <button class="button" type="button" on:click=move |_| open(Purpose::Relation)>
                {words::ADD_RELATION}
            </button>
            <Close/>
        </div>
    }
    .into_any()
}

fn bounds(pencil: Pencil, leftwards: Signal<bool>) -> AnyView {
    let save = move |_| {
        pencil.make_bounds();
        pencil.back_to_mark();
    };
    view! {
        <Nudges leftwards/>
        <div class="marking-acts">
            <button class="button primary" type="button" on:click=save>{words::SAVE}</button>
            <button class="button" type="button" on:click=move |_| pencil.cancel()>
                {words::CANCEL}
            </button>
        </div>
    }
    .into_any()
}

/// The ends, word by word: what the grips do without dragging.
#[component]
fn Nudges(
    /// True where the text runs from right to left, and with it what is earlier and later.
    leftwards: Signal<bool>,
) -> impl IntoView {
    let pencil = Pencil::here();
    let nudge = move |end: End, way: Way| {
        let drawing = match way {
            Way::Earlier => "M10 3L5 8L10 13",
            Way::Later => "M6 3L11 8L6 13",
        };
        let label = words::nudge(end, way);
        icon_button(label, drawing, move || pencil.by_word(end, way))
    };
    let pair = move |end: End| {
        view! {
            <span class="nudge">
                {nudge(end, Way::Earlier)}
                <span aria-hidden="true">{words::end(end)}</span>
                {nudge(end, Way::Later)}
            </span>
        }
    };
    view! {
        <div class="nudges" class:leftwards=leftwards>
            {pair(End::Start)}
            {pair(End::End)}
        </div>
    }
}

#[component]
fn Close() -> impl IntoView {
    let pencil = Pencil::here();
    icon_button(words::CANCEL, "M4 4L12 12M12 4L4 12", move || {
        pencil.cancel()
    })
}
