//! The form that makes two actors of one.

use dossier::edits::{ActorAt, Edit, sentence_of};
use engine::{ActorId, Mention, Span};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::choices::{ACTOR_KINDS, ActorChoice, ActorPick, Choice, FormActs};
use crate::live;
use crate::state::Desk;
use crate::words;

/// Every mention of an actor, each in its sentence, of which some are someone else.
#[component]
pub fn SplitForm(
    /// Whose mentions.
    actor: ActorId,
    /// Makes the corrections and closes the form.
    make: Callback<Vec<Edit>>,
    /// Closes the form.
    cancel: Callback<()>,
) -> impl IntoView {
    let desk = Desk::here();
    let view = desk.view.get_untracked();
    let known = view.reading.actor(actor);
    let kind = known.kind;
    let all = known.mentions.len();
    let at = view.origins.actor_at(actor);
    let gone = RwSignal::new(Vec::<Span>::new());
    let who = ActorPick::new(Choice::New);
    who.kind
        .set(ACTOR_KINDS.iter().position(|one| *one == kind).unwrap_or(0));

    let mentions = known.mentions.iter().map(|mention| {
        let span = mention.span;
        let changed = move |event| {
            let chosen = event_target_checked(&event);
            gone.update(|gone| {
                gone.retain(|other| *other != span);
                if chosen {
                    gone.push(span);
                }
            });
            // As long as the reader has not named them, they are called what the text calls them.
            desk.view.with_untracked(|view| {
                let known = view.reading.actor(actor);
                let names: Vec<&str> = known
                    .mentions
                    .iter()
                    .map(|m| m.span.of(&view.text))
                    .collect();
                if who
                    .name
                    .with_untracked(|name| name.is_empty() || names.contains(&name.as_str()))
                {
                    let name = gone.with_untracked(|gone| fullest(&view.text, gone));
                    who.name.set(name);
                }
            });
        };
        view! {
            <label class="mention">
                <input type="checkbox" on:change=changed/>
                <span>{in_sentence(&view.text, sentence_of(&view.reading, span), mention)}</span>
            </label>
        }
    });
    let mentions = mentions.collect_view();
    let wrong = live::flag(move || gone.with(|gone| gone.is_empty() || gone.len() == all));
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let mentions = gone.get_untracked();
        let (Some(actor), Some(&first)) = (at, mentions.first()) else {
            return desk.say(words::CHOOSE_MENTIONS.to_owned());
        };
        if mentions.len() == all {
            return desk.say(words::CHOOSE_MENTIONS.to_owned());
        }
        let named = desk
            .view
            .with_untracked(|view| fullest(&view.text, &mentions));
        let new = ActorAt::Mention(first);
        let mut edits = vec![Edit::Split { actor, mentions }];
        match who.choice.get_untracked() {
            Choice::Unnamed => return,
            Choice::Actor(other) => {
                let into = desk
                    .view
                    .with_untracked(|view| view.origins.actor_at(other));
                edits.extend(into.map(|into| Edit::Merge { actor: new, into }));
            }
            Choice::New => {
                let name = who.name.get_untracked();
                if name.trim() != named {
                    edits.push(Edit::Rename { actor: new, name });
                }
                if who.kind_of_new() != kind {
                    let kind = who.kind_of_new();
                    edits.push(Edit::ActorKind { actor: new, kind });
                }
            }
        }
        make.run(edits);
    };
    view! {
        <form class="corrections" on:submit=save>
            <fieldset class="mentions">
                <legend>{words::MENTIONS_OF_ANOTHER}</legend>
                {mentions}
            </fieldset>
            <ActorChoice label=words::WHO_THEY_ARE but=actor pick=who/>
            <FormActs label=words::SPLIT wrong cancel/>
        </form>
    }
    .into_any()
}

/// The name that those with these mentions have before anyone gives them another: the longest.
fn fullest(text: &str, mentions: &[Span]) -> String {
    let longest = mentions.iter().max_by_key(|mention| mention.len());
    longest.map_or(String::new(), |mention| mention.of(text).to_owned())
}

fn in_sentence(text: &str, sentence: Span, mention: &Mention) -> AnyView {
    let part = |start: usize, end: usize| text.get(start..end).unwrap_or_default().to_owned();
    let Span { start, end } = mention.span;
    view! {
        {part(sentence.start, start)}
        <mark>{part(start, end)}</mark>
        {part(end, sentence.end)}
    }
    .into_any()
}
