//! The frame: the masthead and the three regions.

use dossier::view::Pick;
use leptos::prelude::*;

use crate::actors::Actors;
use crate::article::Article;
use crate::corrections::{Corrections, Lost};
use crate::icon::drawing;
use crate::keys::KeysButton;
use crate::live;
use crate::platform::{self, Reveal};
use crate::quotes::Quotes;
use crate::recents::RecentsButton;
use crate::share::Share;
use crate::state::{Desk, Region, Stage, Theme};
use crate::words;

/// An arrow that turns back.
const UNDO_ARROW: &str = "M6 2.5L2.5 6L6 9.5M2.5 6H9.5a4 4 0 0 1 0 8H6";

/// And one that turns forth.
const REDO_ARROW: &str = "M10 2.5L13.5 6L10 9.5M13.5 6H6.5a4 4 0 0 0 0 8H10";

/// Name, result, and what can be done with the whole page.
#[component]
pub fn Masthead() -> impl IntoView {
    let desk = Desk::here();
    let result = live::text(move || {
        desk.view.with(|view| {
            if view.text.trim().is_empty() {
                String::new()
            } else {
                words::result(view.cards.len(), view.voices.len())
            }
        })
    });
    let edits = move || match desk.stage() {
        Stage::Start | Stage::Alone => None,
        Stage::Reading => Some((words::EDIT, true)),
        Stage::Editing => Some((words::DONE, false)),
    };
    view! {
        <header class="masthead">
            <h1 class="wordmark">{words::NAME}</h1>
            <p class="result" role="status">{result}</p>
            <p class="unseen" aria-live="polite">{live::text(move || desk.told())}</p>
            {live::part(move || {
                edits()
                    .map(|(label, opens)| {
                        let act = move |_| if opens { desk.edit() } else { desk.read_typed() };
                        view! {
                            <div class="acts">
                                <UndoButtons/>
                                <Corrections/>
                                <button class="button" type="button" on:click=act>{label}</button>
                                <Share/>
                                <RecentsButton/>
                                <button class="button" type="button" on:click=move |_| desk.clear()>
                                    {words::NEW}
                                </button>
                            </div>
                        }
                    })
            })}
            <div class="tools">
                <KeysButton/>
                <ThemeSwitch/>
            </div>
            <Lost/>
        </header>
    }
}

/// Takes corrections back and makes them again; there once something was corrected.
#[component]
fn UndoButtons() -> impl IntoView {
    let desk = Desk::here();
    let used = Memo::new(move |_| desk.can_undo() || desk.can_redo());
    let button = move |label, shape, can: fn(Desk) -> bool, act: fn(Desk)| {
        // Never `disabled`: that would take the keyboard from under the reader's hand.
        let cannot = live::flag(move || !can(desk));
        view! {
            <button
                class="button icon-button"
                type="button"
                title=label
                aria-disabled=live::spelt(cannot)
                on:click=move |_| act(desk)
            >
                {drawing(shape)}
                <span class="unseen">{label}</span>
            </button>
        }
    };
    live::part(move || {
        used.get().then(|| {
            [
                button(words::UNDO, UNDO_ARROW, Desk::can_undo, Desk::undo),
                button(words::REDO, REDO_ARROW, Desk::can_redo, Desk::redo),
            ]
        })
    })
}

/// Light, dark, or as the system has it.
#[component]
fn ThemeSwitch() -> impl IntoView {
    let desk = Desk::here();
    let options = Theme::ALL.map(|theme| {
        let (label, shape) = match theme {
            Theme::System => (words::THEME_SYSTEM, "M2 3h12v8H2zM8 11v2.5M5.5 13.5h5"),
            Theme::Light => (
                words::THEME_LIGHT,
                "M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6zM8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2\
                 M11.8 11.8L13 13M3 13l1.2-1.2M11.8 4.2L13 3",
            ),
            Theme::Dark => (
                words::THEME_DARK,
                "M13.5 9.6A6 6 0 1 1 6.4 2.5a5 5 0 0 0 7.1 7.1z",
            ),
        };
        view! {
            <label class="theme" title=label>
                <input
                    class="unseen"
                    type="radio"
                    name="theme"
                    prop:checked=live::flag(move || desk.theme.get() == theme)
                    on:change=move |_| desk.theme.set(theme)
                />
                {drawing(shape)}
                <span class="unseen">{label}</span>
            </label>
        }
    });
    view! {
        <fieldset class="themes">
            <legend class="unseen">{words::THEME}</legend>
            {options}
        </fieldset>
    }
}

/// The article, its cards and its actors: side by side, or under each other on a phone.
#[component]
pub fn Regions() -> impl IntoView {
    view! {
        <RegionLinks/>
        <main class="regions">
            <Article/>
            <Quotes/>
            {live::soon(
                || view! { <section class="region actors"></section> }.into_any(),
                || view! { <Actors/> },
            )}
        </main>
    }
}

/// The way to each region: always there on a phone, where they lie under each other, and for the
/// keyboard alone where they lie side by side.
#[component]
fn RegionLinks() -> impl IntoView {
    let links = [
        ("article", words::ARTICLE),
        ("quotes", words::STATEMENTS),
        ("actors", words::ACTORS),
    ]
    .map(|(id, label)| {
        view! { <button type="button" on:click=move |_| go_to(id)>{label}</button> }
    });
    view! { <nav class="region-links" aria-label=words::REGIONS>{links}</nav> }
}

/// A region shows what is chosen in another one: from here on it scrolls `pane`, of this id, to the
/// first element in it that matches `chosen`.
pub fn follow_choice(region: Region, pane: &'static str, chosen: &'static str) {
    let desk = Desk::here();
    Effect::new(move |_| {
        let selection = desk.selection();
        if selection.by != region && selection.pick != Pick::Nothing {
            platform::after_paint(move || platform::reveal(pane, chosen, Reveal::InRegion));
        }
    });
}

/// Brings the reader and the keyboard to the beginning of a region.
pub fn go_to(region: &str) {
    platform::reveal(region, "h2", Reveal::AtTop);
    platform::focus(&format!("{region}-heading"));
}
