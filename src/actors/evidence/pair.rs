//! Two actors with a line between them: every sentence that draws it.

use dossier::view::{Pick, View};
use leptos::prelude::*;

use super::proof::proofs_view;
use super::{Head, name, opener};
use crate::actors::EVIDENCE_ID;
use crate::share::LinkHere;
use crate::state::Desk;
use crate::words;

/// A pair, by its index in the graph.
pub fn pair_view(desk: Desk, view: &View, index: usize) -> AnyView {
    let Some(bundle) = view.graph.bundles.get(index) else {
        return ().into_any();
    };
    let [one, other] = [bundle.ends.0, bundle.ends.1].map(|node| view.graph.nodes[node].actor);
    let mut relations: Vec<usize> = Vec::new();
    for strand in &bundle.strands {
        relations.extend(&strand.relations);
    }
    relations.sort_unstable();
    let actor = |actor| opener(desk, name(view, actor), Pick::Actor(actor));
    view! {
        <Head title=words::pair(&name(view, one), &name(view, other)) class=String::new()/>
        <div class="evidence-acts">
            {actor(one)} {actor(other)}
            {opener(desk, words::SIDE_BY_SIDE, Pick::Both(one, other))}
            <LinkHere pick=Pick::Pair(index) described_by=EVIDENCE_ID/>
        </div>
        {proofs_view(desk, view, relations)}
    }
    .into_any()
}
