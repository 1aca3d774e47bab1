//! Values and parts of the page that change.
//!
//! Every closure has a type of its own, and for each type that stands in a view Leptos compiles a
//! copy of what watches and redraws it. Behind these functions all of them share one copy, which
//! makes the program a good deal smaller.

use leptos::prelude::*;

use crate::platform;

/// Something that is so or not: for a class or `hidden`.
pub fn flag(now: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(now)
}

/// Something that is so or not of one among very many, which seldom changes while what it is read
/// from often does: only who it changes for is drawn anew.
pub fn steady(now: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Memo::new(move |_| now()).into()
}

/// Words that change: for text or an attribute.
pub fn text(now: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(now)
}

/// An attribute such as `aria-pressed`, which spells out "true" and "false".
pub fn spelt(state: Signal<bool>) -> Signal<String> {
    Signal::derive(move || state.get().to_string())
}

/// The `tabindex` of one among many, of which only one is a stop for the tab key.
pub fn tab_stop(is_stop: impl Fn() -> bool + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || if is_stop() { "0" } else { "-1" }.to_owned())
}

/// A part of the page that is drawn anew whenever what it reads has changed.
pub fn part<V: IntoView + 'static>(now: impl Fn() -> V + Send + 'static) -> impl IntoView {
    erased(Box::new(move || now().into_any()))
}

/// A place holder at first, and then a part of the page that nobody misses in the first frame.
pub fn soon<V: IntoView + 'static>(
    until: fn() -> AnyView,
    then: impl Fn() -> V + Send + 'static,
) -> impl IntoView {
    let painted = RwSignal::new(false);
    platform::after_paint(move || {
        platform::when_idle(move || {
            painted.try_set(true);
        });
    });
    part(move || {
        if painted.get() {
            then().into_any()
        } else {
            until()
        }
    })
}

fn erased(now: Box<dyn Fn() -> AnyView + Send>) -> impl IntoView {
    move || now()
}
