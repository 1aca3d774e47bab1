//! The articles that the browser keeps: to open, to delete, to have back.

use dossier::kept::Label;
use leptos::prelude::*;

use crate::buttons::CloseButton;
use crate::icon::drawing;
use crate::live;
use crate::platform;
use crate::state::{Desk, Id, Removed};
use crate::words;

/// The dialog's id in the page.
const DIALOG: &str = "recents";

/// The id of the button that brings back what was deleted.
const UNDO: &str = "recents-undo";

/// So many are shown before the reader asks for all.
const FEW: usize = 6;

/// The button in the masthead and the dialog it opens; there once another article is kept.
#[component]
pub fn RecentsButton() -> impl IntoView {
    let desk = Desk::here();
    let opened = RwSignal::new(false);
    let hidden = live::flag(move || desk.recents().iter().all(|(id, _)| desk.is_open(*id)));
    let open = move |_| {
        opened.set(true);
        platform::open_dialog(DIALOG);
    };
    view! {
        <button class="button" type="button" hidden=hidden on:click=open>
            {words::RECENTS_OPEN}
        </button>
        <dialog
            id=DIALOG
            class="dialog"
            aria-labelledby="recents-heading"
            on:close=move |_| opened.set(false)
        >
            {live::part(move || opened.get().then(|| view! { <Recents/> }))}
            <div class="dialog-foot">
                <CloseButton dialog=DIALOG/>
            </div>
        </dialog>
    }
    .into_any()
}

/// The list, newest first, with what was deleted on it since it was opened.
#[component]
pub fn Recents() -> impl IntoView {
    let desk = Desk::here();
    let removed = RwSignal::new(Vec::<Removed>::new());
    let all = RwSignal::new(false);
    let remove = move |ids: Vec<Id>| {
        let gone = desk.remove(ids);
        removed.update(|removed| removed.extend(gone));
        platform::after_paint(|| platform::focus(UNDO));
    };
    let rows = move || {
        let recents = desk.recents();
        let count = recents.len();
        let few = if all.get() { count } else { FEW };
        let others: Vec<Id> = recents
            .iter()
            .map(|(id, _)| *id)
            .filter(|id| !desk.is_open(*id))
            .collect();
        let rows = recents
            .into_iter()
            .take(few)
            .map(|(id, label)| view! { <Row id label remove/> })
            .collect_view();
        let more = (count > few).then(|| {
            view! {
                <button class="link" type="button" on:click=move |_| all.set(true)>
                    {words::show_all(count)}
                </button>
            }
        });
        let none = (others.len() > 1).then(|| {
            view! {
                <button class="link" type="button" on:click=move |_| remove(others.clone())>
                    {words::DELETE_ALL}
                </button>
            }
        });
        view! {
            <ul>{rows}</ul>
            <div class="recents-acts">{more} {none}</div>
        }
    };
    let empty = live::flag(move || desk.recents().is_empty() && removed.with(Vec::is_empty));
    view! {
        <section class="recents" aria-labelledby="recents-heading" hidden=empty>
            <h2 id="recents-heading" tabindex="-1">{words::RECENTS}</h2>
            <p class="recents-note">{words::RECENTS_NOTE}</p>
            {live::part(rows)}
            <Deleted removed/>
        </section>
    }
    .into_any()
}

/// One article.
#[component]
fn Row(
    /// Which.
    id: Id,
    /// What it is called, and since when it is as it is.
    label: Label,
    /// Takes articles off the list.
    remove: impl Fn(Vec<Id>) + 'static,
) -> impl IntoView {
    let desk = Desk::here();
    let title = words::title(&label).to_owned();
    let delete = words::delete(&title);
    let open = move |_| {
        platform::close_dialog(DIALOG);
        desk.open_kept(id);
    };
    let is_open = desk.is_open(id);
    let about = words::about(&label, platform::now(), platform::day);
    let about = if is_open {
        format!("{about} · {}", words::OPEN_NOW)
    } else {
        about
    };
    let delete = (!is_open).then(|| {
        view! {
            <button
                class="recent-delete"
                type="button"
                aria-label=delete.clone()
                title=delete
                on:click=move |_| remove(vec![id])
            >
                {drawing("M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4")}
            </button>
        }
    });
    view! {
        <li class="recent">
            <button class="recent-open" type="button" on:click=open>
                <span class="recent-title" dir="auto">{title}</span>
                <span class="recent-about">{about}</span>
            </button>
            {delete}
        </li>
    }
    .into_any()
}

/// What was deleted, with the way back.
#[component]
fn Deleted(
    /// What was taken off the list.
    removed: RwSignal<Vec<Removed>>,
) -> impl IntoView {
    let desk = Desk::here();
    let told = live::text(move || {
        removed.with(|removed| {
            let titles: Vec<&str> = removed.iter().map(|it| words::title(&it.label)).collect();
            if titles.is_empty() {
                String::new()
            } else {
                words::deleted(&titles)
            }
        })
    });
    let none = live::flag(move || removed.with(Vec::is_empty));
    let undo = move |_| {
        desk.put_back(&removed.get_untracked());
        removed.set(Vec::new());
        platform::focus("recents-heading");
    };
    view! {
        <div class="recents-deleted" hidden=none>
            <p role="status">{told}</p>
            <button id=UNDO class="button" type="button" on:click=undo>
                {words::DELETE_UNDO}
            </button>
        </div>
    }
    .into_any()
}
