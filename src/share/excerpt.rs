//! A statement that came alone, by a link.

use dossier::link::Excerpt;
use leptos::prelude::*;

use crate::buttons::CopyButton;
use crate::state::Desk;
use crate::words;

/// The one statement, and where it comes from: whoever made the link, and nobody else.
#[component]
pub fn Alone(
    /// The statement.
    excerpt: Excerpt,
) -> impl IntoView {
    let desk = Desk::here();
    let whole = excerpt.to_string();
    let paragraphs = excerpt
        .words
        .lines()
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect_view();
    let about = [excerpt.role, excerpt.source, excerpt.date]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    view! {
        <main class="alone">
            <p class="alone-note" role="note">{words::ALONE_NOTE}</p>
            <figure class="alone-card">
                <blockquote dir="auto">{paragraphs}</blockquote>
                <figcaption dir="auto">
                    <strong>{words::speaker(&excerpt.speaker).to_owned()}</strong>
                    <span>{about}</span>
                </figcaption>
            </figure>
            <div class="acts">
                <CopyButton label=words::COPY text=whole/>
                <button class="button primary" type="button" on:click=move |_| desk.leave_alone()>
                    {words::ALONE_LEAVE}
                </button>
            </div>
        </main>
    }
    .into_any()
}
