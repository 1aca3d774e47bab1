//! What links hold by its index, which no one may move.

use std::fmt::Debug;

use dossier::edits::{ActorAt, Edit};
use dossier::link::{ActorsAs, Pane};
use dossier::view::Anchor;
use engine::{ActorKind, QuoteKind, RelationKind};
use serde::de::DeserializeOwned;

#[test]
fn every_case_keeps_the_index_under_which_links_hold_it() {
    check::<Edit>(
        "Speaker Kind Bounds NoQuote AddQuote AddActor Rename ActorKind Merge Split NoActor \
         AddRelation NoRelation",
    );
    check::<ActorAt>("Mention Added");
    check::<Anchor>("Actor Quote Pair Both Words Relation");
    check::<Pane>("Article Quotes Actors");
    check::<ActorsAs>("Picture Matrix Table");
    check::<QuoteKind>("Direct Mixed Indirect");
    check::<ActorKind>("Person Organization Government Place Group");
    check::<RelationKind>(
        "Agree Consult Support Cooperate Aid Concede Retreat Demand Accuse Reject Threaten \
         Investigate Protest Mobilize Sanction Coerce Assault Affiliation Mentions",
    );
}

/// The cases of a type, in the order of their indices.
#[track_caller]
fn check<T: DeserializeOwned + Debug>(expected: &str) {
    let cases: Vec<String> = (0..)
        .map_while(|index| {
            // Behind the index, enough zeros for whatever the case holds.
            let bytes = [&[index][..], &[0; 16]].concat();
            let (case, _) = postcard::take_from_bytes::<T>(&bytes).ok()?;
            let name = format!("{case:?}");
            let end = name.find(|c: char| !c.is_alphanumeric());
            Some(name[..end.unwrap_or(name.len())].to_owned())
        })
        .collect();
    assert_eq!(
        cases.join(" "),
        expected,
        "links that were given out hold the cases of {} by their index: \
         a new one comes at the end, here and in docs/LINK_FORMAT.md; none moves or goes",
        std::any::type_name::<T>(),
    );
}
