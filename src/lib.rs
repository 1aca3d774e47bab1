//! The page of Onrecord: an article, the cards of its statements and the picture of its actors.
//!
//! The regions are [`article`], [`quotes`] and [`actors`], [`corrections`] lie over them; [`state`]
//! holds what they share, and
//! what they show is derived in the crate `dossier`. Only [`platform`] touches the browser.

pub mod actors;
pub mod article;
pub mod bookmark;
mod buttons;
mod choice;
pub mod corrections;
pub mod desk;
mod icon;
mod keys;
mod live;
mod look;
mod menu;
mod notices;
pub mod platform;
mod progress;
pub mod quotes;
mod recents;
mod search;
pub mod share;
mod slices;
pub mod start;
pub mod state;
pub mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;

use article::Hint;
use corrections::Pencil;
use desk::{Masthead, Regions};
use keys::SingleKeys;
use notices::Notices;
use platform::{Dropped, Typed};
use progress::{Behind, Opening};
use share::{Alone, ShareDialog};
use start::{DropHint, Start};
use state::{Desk, Stage};

/// The whole page.
#[component]
pub fn App(
    /// What the visitor had typed into the shell before the program came.
    #[prop(optional)]
    typed: Typed,
) -> impl IntoView {
    let desk = Desk::open(&typed);
    provide_context(desk);
    Effect::new(move |_| desk.theme.get().apply());
    let pencil = Pencil::new(desk);
    provide_context(pencil);
    let singles = SingleKeys::recall();
    provide_context(singles);
    let hint = Hint::new();
    provide_context(hint);
    keys::listen(desk, singles, pencil, hint);
    let hangs = RwSignal::new(false);
    platform::on_drop(
        move |file| hangs.set(file),
        move |dropped| match dropped {
            Dropped::File(file) => desk.open_file(file),
            Dropped::Text(text) if desk.stage_untracked() == Stage::Start => desk.take_in(text),
            Dropped::Text(_) => {}
        },
    );
    // Reading and changing the text is one part of the page.
    let shown = Memo::new(move |_| match desk.stage() {
        Stage::Editing => (Stage::Reading, false),
        stage => (stage, desk.opens()),
    });
    view! {
        <Masthead/>
        <Behind/>
        {live::part(move || match shown.get() {
            (Stage::Start, true) => view! { <Opening/> }.into_any(),
            (Stage::Start, false) => view! { <Start focused=typed.focused/> }.into_any(),
            (Stage::Alone, _) => desk.alone().map(|excerpt| view! { <Alone excerpt/> }).into_any(),
            (Stage::Reading | Stage::Editing, _) => view! { <Regions/> }.into_any(),
        })}
        <ShareDialog/>
        <Notices/>
        <DropHint hangs/>
    }
}

/// Takes the shell's place.
pub fn start() {
    let (place, typed) = platform::leave_shell();
    mount_to(place, move || view! { <App typed=typed/> }).forget();
}
