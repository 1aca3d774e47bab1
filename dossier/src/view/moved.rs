//! Where a reader has put actors of the picture.

use super::draw::Point;
use super::{Scene, View, anchor};
use crate::edits::ActorAt;

/// Places that were chosen by hand. They belong to actors by where those stand in the text, so a
/// correction leaves them as they are, and are kept as shares of the picture's width and height, so
/// that they outlive a change of its size.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moved(Vec<(ActorAt, Point)>);

impl Moved {
    /// True if everyone stands where the layout put them.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Remembers that a node of this view was put somewhere in this scene. Who cannot be found
    /// again, because no word of the text names them, is not remembered.
    pub fn put(&mut self, view: &View, scene: &Scene, node: usize, at: Point) {
        let actor = view.graph.nodes[node].actor;
        if let Some(anchor) = view.origins.actor_at(actor) {
            let share = Point {
                x: at.x / scene.width.max(1.0),
                y: at.y / scene.height.max(1.0),
            };
            self.0.retain(|(known, _)| *known != anchor);
            self.0.push((anchor, share));
        }
    }

    /// The scene with everyone in it where the reader wants them; of two places for one actor, who
    /// was two before a merge, the later counts.
    pub fn applied(&self, view: &View, mut scene: Scene) -> Scene {
        for &(at, share) in &self.0 {
            let actor = anchor::actor(view, at);
            let mut nodes = view.graph.nodes.iter();
            let node = nodes.position(|node| Some(node.actor) == actor);
            if let Some(disc) = node.and_then(|node| scene.discs.get_mut(node)) {
                disc.at = Point {
                    x: share.x * scene.width,
                    y: share.y * scene.height,
                };
            }
        }
        scene
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::{Edit, apply};
    use crate::view::fixture::MINISTER;

    /// The minister put somewhere by hand.
    fn moved() -> (View, Moved) {
        let view = MINISTER.view();
        let scene = Scene::of(&view.graph, 400.0);
        let mut moved = Moved::default();
        moved.put(&view, &scene, 0, Point { x: 100.0, y: 28.0 });
        (view, moved)
    }

    #[test]
    fn who_was_moved_stays_there_and_no_one_else_moves() {
        let (view, moved) = moved();
        let before = Scene::of(&view.graph, 400.0);
        let after = moved.applied(&view, before.clone());
        assert_eq!(after.discs[0].at, Point { x: 100.0, y: 28.0 });
        assert_eq!(after.discs[1], before.discs[1]);
    }

    #[test]
    fn a_place_grows_with_the_picture() {
        let (view, moved) = moved();
        let wide = moved.applied(&view, Scene::of(&view.graph, 800.0));
        assert_eq!(wide.discs[0].at, Point { x: 200.0, y: 56.0 });
    }

    #[test]
    fn a_place_survives_a_correction() {
        let (view, moved) = moved();
        let rename = Edit::Rename {
            actor: view.origins.actors[0].at.expect("a mention"),
            name: "Ana Bosch".to_owned(),
        };
        let view = View::new(
            view.text.clone(),
            apply(&view.text, view.reading, &[rename]),
        );
        let scene = moved.applied(&view, Scene::of(&view.graph, 400.0));
        assert_eq!(scene.discs[0].at, Point { x: 100.0, y: 28.0 });
    }

    #[test]
    fn the_last_place_counts() {
        let (view, mut moved) = moved();
        let scene = Scene::of(&view.graph, 400.0);
        moved.put(&view, &scene, 0, Point { x: 40.0, y: 56.0 });
        let scene = moved.applied(&view, scene);
        assert_eq!(scene.discs[0].at, Point { x: 40.0, y: 56.0 });
    }

    #[test]
    fn a_place_of_another_article_is_no_place() {
        let (_, moved) = moved();
        let scene = moved.applied(&View::default(), Scene::default());
        assert!(scene.discs.is_empty());
    }
}
