//! The statements as a file.

use dossier::export::{Format, export};
use dossier::view::Tally;
use leptos::prelude::*;

use crate::menu::{Act, Acts, Menu};
use crate::platform;
use crate::state::Desk;
use crate::words;

/// The kinds of file, behind one button: they have the statements that are shown.
#[component]
pub fn SaveStatements(
    /// What is shown.
    tally: Memo<Tally>,
) -> impl IntoView {
    let desk = Desk::here();
    let acts = move || {
        let all = desk.view.with(|view| view.cards.len());
        let mut acts: Vec<Act> = Format::ALL
            .into_iter()
            .map(|format| Act::new(words::format(format), move || save(desk, tally, format)))
            .collect();
        acts.push(Act::new(words::PRINT, platform::print));
        Acts {
            heading: words::saved(tally.with(|tally| tally.shown.len()), all),
            acts,
        }
    };
    view! {
        <Menu
            id="save-statements".to_owned()
            label=words::SAVE_STATEMENTS
            class="link"
            acts=Box::new(acts)
        />
    }
}

fn save(desk: Desk, tally: Memo<Tally>, format: Format) {
    let file = desk
        .view
        .with_untracked(|view| tally.with_untracked(|tally| export(view, &tally.shown, format)));
    let name = format!("statements.{}", format.extension());
    platform::save(&name, format.media_type(), &file);
}
