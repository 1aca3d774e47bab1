//! The actors of the picture as a table (CSV), with the heads Gephi asks for.

use super::id;
use crate::csv;
use crate::names::Named;
use crate::view::draw::px;
use crate::view::{Scene, View};

/// One row an actor of the picture: who, what they are, how much of them there is, and where they
/// stand in the picture, in pixels from its upper left corner.
pub fn nodes(view: &View, scene: &Scene) -> String {
    let mut file = String::new();
    csv::row(
        &mut file,
        &[
            "Id",
            "Label",
            "Kind",
            "Role",
            "Statements",
            "Spoken about",
            "Mentions",
            "Lines",
            "X",
            "Y",
        ],
    );
    for (node, disc) in view.graph.nodes.iter().zip(&scene.discs) {
        let actor = view.reading.actor(node.actor);
        csv::row(
            &mut file,
            &[
                &id(node.actor),
                &actor.name,
                actor.kind.name(),
                view.role_of(node.actor).unwrap_or_default(),
                &node.quotes.to_string(),
                &node.spoken_about.to_string(),
                &node.mentions.to_string(),
                &node.pairs.to_string(),
                &px(disc.at.x),
                &px(disc.at.y),
            ],
        );
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture::MINISTER;

    #[test]
    fn an_actor_is_a_row() {
        let view = MINISTER.view();
        let mut scene = Scene::of(&view.graph, 400.0);
        scene.discs[0].at.x = 40.0;
        scene.discs[0].at.y = 20.5;
        let file = nodes(&view, &scene);
        let rows: Vec<&str> = file.lines().collect();
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[1], "a0,Ana Bo,person,Finance Minister,1,0,1,1,40,20.5");
    }
}
