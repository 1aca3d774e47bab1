//! Beside a mark that is pointed at or has the keyboard: who says it, by which words, and why the
//! page thinks so.

use dossier::view::View;
use engine::QuoteId;
use leptos::ev::{FocusEvent, PointerEvent};
use leptos::prelude::*;

use crate::corrections::FRAME;
use crate::live;
use crate::look::trust_class;
use crate::platform::{self, Area, Later};
use crate::quotes::Badge;
use crate::state::Desk;
use crate::words;

/// The id of the hint.
pub const HINT: &str = "mark-hint";

/// Milliseconds for which the pointer must rest on a mark: who only passes by is not stopped.
const REST: u32 = 350;

/// Milliseconds in which the pointer can go from the mark to the hint.
const GRACE: u32 = 200;

/// CSS pixels above a line in which the hint has room.
const ROOM: f64 = 150.0;

/// A statement and the line of its mark beside which the hint stands.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shown {
    quote: QuoteId,
    line: Area,
    below: bool,
}

/// Which hint is shown.
#[derive(Clone, Copy)]
pub struct Hint {
    shown: RwSignal<Option<Shown>>,
    coming: Later,
    going: Later,
}

impl Hint {
    /// None yet.
    pub fn new() -> Self {
        Self {
            shown: RwSignal::new(None),
            coming: Later::new(REST),
            going: Later::new(GRACE),
        }
    }

    /// The mouse is over a part of the mark. A finger chooses at once, and is told below.
    pub fn point_at(self, quote: QuoteId, event: &PointerEvent) {
        if event.pointer_type() != "mouse" {
            return;
        }
        self.going.cancel();
        let line = platform::line_at(event, FRAME, Some(f64::from(event.client_y())));
        self.coming.call(move || self.show(quote, line));
    }

    /// The mark has the keyboard.
    pub fn focus_on(self, quote: QuoteId, event: &FocusEvent) {
        if platform::shows_focus(event) {
            self.going.cancel();
            self.show(quote, platform::line_at(event, FRAME, None));
        }
    }

    /// Neither is at the mark any more.
    pub fn leave(self) {
        self.coming.cancel();
        self.going.call(move || {
            self.close();
        });
    }

    /// Closes it. Returns false if there is none.
    pub fn close(self) -> bool {
        self.coming.cancel();
        let is_open = self.shown.with_untracked(Option::is_some);
        if is_open {
            self.shown.set(None);
        }
        is_open
    }

    fn show(self, quote: QuoteId, line: Option<(Area, f64)>) {
        let shown = line.map(|(line, above)| Shown {
            quote,
            line,
            below: above < ROOM,
        });
        self.shown.set(shown);
    }
}

impl Default for Hint {
    fn default() -> Self {
        Self::new()
    }
}

/// The hint, above its line or below it.
#[component]
pub fn MarkHint() -> impl IntoView {
    let desk = Desk::here();
    let hint: Hint = expect_context();
    // Another text or a correction has other marks.
    Effect::new(move |_| {
        desk.view.track();
        hint.close();
    });
    let line = move || hint.shown.get().map(|shown| shown.line);
    let below = move || hint.shown.get().is_some_and(|shown| shown.below);
    let left = live::text(move || {
        let left = line().map_or(0.0, |line| line.left);
        format!("clamp(0px, {left:.1}px, max(0px, 100% - 24rem))")
    });
    let top = live::text(move || {
        let edge = line().map_or(0.0, |line| {
            line.top + if below() { line.height } else { 0.0 }
        });
        format!("{edge:.1}px")
    });
    let content = live::part(move || {
        let quote = hint.shown.get()?.quote;
        desk.view.with_untracked(|view| told(view, quote))
    });
    view! {
        <div
            id=HINT
            class="mark-hint"
            class:below=live::flag(below)
            role="tooltip"
            hidden=live::flag(move || line().is_none())
            style:left=left
            style:top=top
            on:pointerenter=move |_| hint.going.cancel()
            on:pointerleave=move |_| hint.leave()
        >
            {content}
        </div>
    }
}

fn told(view: &View, quote: QuoteId) -> Option<AnyView> {
    let card = view.cards.get(quote.0)?;
    let voice = view.voice(card.voice);
    let name = words::speaker(&voice.name).to_owned();
    let role = voice.role.clone();
    let reporter = view.reporter(card).map(words::reported_by);
    let told = view! {
        <Badge voice=voice.clone()/>
        <div>
            <p>
                <b>{name}</b>
                {role.map(|role| view! { <span>{role}</span> })}
                {reporter.map(|reporter| view! { <span>{reporter}</span> })}
            </p>
            <p>{words::how(card.kind, card.cue.as_deref())}</p>
            <p>
                <span class=format!("trust {}", trust_class(card.trust))>
                    {words::trust(card.trust)}
                </span>
                ": "
                {card.rule.why}
            </p>
        </div>
    };
    Some(told.into_any())
}
