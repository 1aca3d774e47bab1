//! Choices that several forms share.

use dossier::edits::{ActorAt, Edit};
use dossier::view::Tally;
use engine::{ActorId, ActorKind, QuoteKind, RelationKind};
use leptos::prelude::*;

use crate::live;
use crate::state::Desk;
use crate::words;

/// Every kind of statement, in the order of the choice.
pub const QUOTE_KINDS: [QuoteKind; 3] = Tally::KINDS;

/// Every kind of actor.
pub const ACTOR_KINDS: [ActorKind; 5] = [
    ActorKind::Person,
    ActorKind::Organization,
    ActorKind::Government,
    ActorKind::Place,
    ActorKind::Group,
];

/// Every kind of relation.
pub const RELATION_KINDS: [RelationKind; 19] = [
    RelationKind::Consult,
    RelationKind::Support,
    RelationKind::Cooperate,
    RelationKind::Agree,
    RelationKind::Aid,
    RelationKind::Concede,
    RelationKind::Retreat,
    RelationKind::Demand,
    RelationKind::Accuse,
    RelationKind::Reject,
    RelationKind::Threaten,
    RelationKind::Investigate,
    RelationKind::Protest,
    RelationKind::Mobilize,
    RelationKind::Sanction,
    RelationKind::Coerce,
    RelationKind::Assault,
    RelationKind::Affiliation,
    RelationKind::Mentions,
];

/// What the kinds of statements are called.
pub fn quote_kind_names() -> Vec<String> {
    QUOTE_KINDS
        .map(|kind| words::kind(kind).to_owned())
        .to_vec()
}

/// What the kinds of actors are called.
pub fn kind_names() -> Vec<String> {
    ACTOR_KINDS
        .map(|kind| words::actor_kind(kind).to_owned())
        .to_vec()
}

/// A choice of one among several.
#[component]
pub fn OneOf(
    /// What is chosen.
    label: &'static str,
    /// What there is to choose from.
    options: Vec<String>,
    /// Which of them is chosen, by its index.
    chosen: RwSignal<usize>,
) -> impl IntoView {
    let now = chosen.get_untracked();
    let options = options
        .into_iter()
        .enumerate()
        .map(|(index, name)| {
            view! { <option value=index.to_string() selected=index == now>{name}</option> }
        })
        .collect_view();
    let changed = move |event| {
        if let Ok(index) = event_target_value(&event).parse() {
            chosen.set(index);
        }
    };
    view! {
        <label class="field">
            <span>{label}</span>
            <select on:change=changed>{options}</select>
        </label>
    }
    .into_any()
}

/// The one chosen among the actors.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Nobody in particular.
    Unnamed,
    /// One of the article's.
    Actor(ActorId),
    /// Someone the page does not know.
    New,
}

impl Choice {
    fn of(value: &str) -> Self {
        match value {
            "" => Choice::Unnamed,
            "new" => Choice::New,
            index => index
                .parse()
                .map_or(Choice::Unnamed, |index| Choice::Actor(ActorId(index))),
        }
    }
}

/// What is chosen in an [`ActorChoice`].
#[derive(Clone, Copy)]
pub struct ActorPick {
    /// Who.
    pub choice: RwSignal<Choice>,
    /// The name of someone new.
    pub name: RwSignal<String>,
    /// What kind of actor they are, as an index into [`ACTOR_KINDS`].
    pub kind: RwSignal<usize>,
}

impl ActorPick {
    /// Begins with this one.
    pub fn new(start: Choice) -> Self {
        Self {
            choice: RwSignal::new(start),
            name: RwSignal::new(String::new()),
            kind: RwSignal::new(0),
        }
    }

    /// Begins with an actor, or nobody in particular.
    pub fn of(start: Option<ActorId>) -> Self {
        Self::new(start.map_or(Choice::Unnamed, Choice::Actor))
    }

    /// How an edit refers to the one chosen; someone new is added to `edits`, which are to be made
    /// next.
    pub fn resolve(self, desk: Desk, edits: &mut Vec<Edit>) -> Option<ActorAt> {
        match self.choice.get_untracked() {
            Choice::Unnamed => None,
            Choice::Actor(actor) => desk
                .view
                .with_untracked(|view| view.origins.actors.get(actor.0)?.at),
            Choice::New => {
                edits.push(Edit::AddActor {
                    name: self.name.get_untracked(),
                    kind: self.kind_of_new(),
                });
                Some(ActorAt::Added(desk.edit_count() + edits.len() - 1))
            }
        }
    }

    /// The kind of someone new.
    pub fn kind_of_new(self) -> ActorKind {
        let kind = ACTOR_KINDS.get(self.kind.get_untracked());
        kind.copied().unwrap_or(ActorKind::Person)
    }
}

/// A choice of one among the actors, or of someone new with name and kind.
#[component]
pub fn ActorChoice(
    /// What they are to be.
    label: &'static str,
    /// What it is called if it is nobody in particular; without it one must be chosen.
    #[prop(optional)]
    nobody: Option<&'static str>,
    /// One who is not to be chosen.
    #[prop(optional)]
    but: Option<ActorId>,
    /// What is chosen.
    pick: ActorPick,
) -> impl IntoView {
    let view = Desk::here().view.get_untracked();
    let now = pick.choice.get_untracked();
    let actors = view.reading.actors.iter().enumerate();
    let actors = actors
        .map(|(index, actor)| (ActorId(index), actor))
        .filter(|(id, _)| Some(*id) != but)
        .map(|(id, actor)| {
            let chosen = now == Choice::Actor(id);
            view! { <option value=id.0.to_string() selected=chosen>{actor.name.clone()}</option> }
        })
        .collect_view();
    let unnamed = now == Choice::Unnamed;
    let newcomer = now == Choice::New;
    let changed = move |event| pick.choice.set(Choice::of(&event_target_value(&event)));
    let someone_new =
        live::part(move || (pick.choice.get() == Choice::New).then(|| view! { <NewActor pick/> }));
    view! {
        <label class="field">
            <span>{label}</span>
            <select required=nobody.is_none() on:change=changed>
                <option value="" selected=unnamed>{nobody.unwrap_or_default()}</option>
                {actors}
                <option value="new" selected=newcomer>{words::SOMEONE_ELSE}</option>
            </select>
        </label>
        {someone_new}
    }
    .into_any()
}

/// Name and kind of someone the page does not know.
#[component]
fn NewActor(
    /// Where they are put.
    pick: ActorPick,
) -> impl IntoView {
    view! {
        <NameField name=pick.name/>
        <OneOf label=words::ACTOR_KIND options=kind_names() chosen=pick.kind/>
    }
}

/// What an actor is called.
#[component]
pub fn NameField(
    /// The name.
    name: RwSignal<String>,
) -> impl IntoView {
    view! {
        <label class="field">
            <span>{words::ACTOR_NAME}</span>
            <input
                type="text"
                required
                maxlength="200"
                prop:value=live::text(move || name.get())
                on:input=move |event| name.set(event_target_value(&event))
            />
        </label>
    }
    .into_any()
}

/// The buttons at the foot of a form: one makes the correction, one closes the form.
#[component]
pub fn FormActs(
    /// What stands on the first.
    label: &'static str,
    /// True while the form cannot be sent.
    #[prop(optional)]
    wrong: Option<Signal<bool>>,
    /// Closes the form.
    cancel: Callback<()>,
    /// More to do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="corrections-acts">
            <button class="button primary" type="submit" aria-disabled=wrong.map(live::spelt)>
                {label}
            </button>
            <button class="button" type="button" on:click=move |_| cancel.run(())>
                {words::CANCEL}
            </button>
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}
