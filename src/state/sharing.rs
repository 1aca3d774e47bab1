//! Links: what goes into them, and what comes out of the one in the address.

use dossier::edits::History;
use dossier::kept::Version;
use dossier::link::{self, Excerpt, Held, LinkError, Pane, Place, Shared};
use dossier::view::{Anchor, Pick};
use leptos::prelude::*;

use super::{Desk, LIMIT, Refusal, Region, SAMPLE, Selection, Stage};
use crate::platform::{self, Handed, Reveal};

/// How much goes into a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// The article, from its beginning.
    #[default]
    Article,
    /// The article, opened at what is chosen.
    Here,
    /// The chosen statement without its article.
    Alone,
}

/// What the dialog with the link shows, and what the link in the address held.
#[derive(Clone, Copy)]
pub struct Sharing {
    /// How much goes into the link.
    pub extent: RwSignal<Extent>,
    /// How much may, by what is chosen.
    pub extents: RwSignal<Vec<Extent>>,
    /// The link, with the address of this page.
    pub link: RwSignal<Result<String, LinkError>>,
    /// The statement that came alone.
    alone: RwSignal<Option<Excerpt>>,
    /// Where the article that came opens, until it has been read.
    opening: RwSignal<Option<Place>>,
}

impl Sharing {
    /// Nothing shared yet.
    pub(super) fn new() -> Self {
        Self {
            extent: RwSignal::new(Extent::Article),
            extents: RwSignal::new(Vec::new()),
            link: RwSignal::new(Ok(String::new())),
            alone: RwSignal::new(None),
            opening: RwSignal::new(None),
        }
    }
}

impl Desk {
    /// What the dialog with the link shows.
    pub fn sharing(self) -> Sharing {
        self.sharing
    }

    /// Makes a link that opens at `pick` or, without one, at the article's beginning.
    pub fn share(self, pick: Option<Pick>) {
        if let Some(pick) = pick {
            let now = self.selection.get_untracked();
            if now.pick != pick {
                self.pick(pick, now.by);
            }
        }
        let extents = match self.selection.get_untracked().pick {
            Pick::Nothing => vec![Extent::Article],
            Pick::Quote(_) => vec![Extent::Article, Extent::Here, Extent::Alone],
            _ => vec![Extent::Article, Extent::Here],
        };
        self.sharing.extents.set(extents);
        self.make_link(if pick.is_some() {
            Extent::Here
        } else {
            Extent::Article
        });
    }

    /// Makes the link with this much.
    pub fn make_link(self, extent: Extent) {
        self.sharing.extent.set(extent);
        let link = self.fragment(extent);
        self.sharing
            .link
            .set(link.map(|fragment| platform::address_with(&fragment)));
    }

    fn fragment(self, extent: Extent) -> Result<String, LinkError> {
        let selection = self.selection.get_untracked();
        let view = self.view.get_untracked();
        if let (Extent::Alone, Pick::Quote(quote)) = (extent, selection.pick) {
            return link::encode_excerpt(&Excerpt::of(&view, view.card(quote)));
        }
        let mut place = Place {
            actors: self.showing.get_untracked(),
            ..Place::default()
        };
        if extent != Extent::Article {
            place.pick = Anchor::of(&view, selection.pick);
            place.pane = pane(selection);
        }
        link::encode(&Shared {
            text: self.text.read_untracked().to_string(),
            edits: self.history.with_untracked(History::edits),
            place,
        })
    }

    /// The statement that came alone by a link, if one did.
    pub fn alone(self) -> Option<Excerpt> {
        self.sharing.alone.get()
    }

    /// From a statement that came alone to the page as the visitor has it.
    pub fn leave_alone(self) {
        platform::clear_address();
        self.follow_address();
    }

    /// Opens the sample or what a link holds or, without them in the address, what the browser has
    /// kept. What came by a link is only shown: what the visitor has kept stays as it is.
    pub(super) fn follow_address(self) {
        self.typing.hurry();
        platform::close_open_dialog();
        self.sharing.alone.set(None);
        self.sharing.opening.set(None);
        if platform::wants_sample() {
            return self.lay_out_guest(Version {
                text: SAMPLE.to_owned(),
                edits: Vec::new(),
            });
        }
        match platform::handed() {
            Some(Handed::Text(text)) => return self.open_handed(text),
            Some(Handed::Deflated(packed)) => return self.open_deflated(&packed),
            None => {}
        }
        let Some(fragment) = platform::linked() else {
            return self.open_last();
        };
        match link::decode(&fragment) {
            Ok(Held::Article(Shared { text, edits, place })) => {
                self.lay_out_guest(Version { text, edits });
                self.showing.follow(place.actors);
                self.sharing.opening.set(Some(place));
            }
            Ok(Held::Excerpt(excerpt)) => {
                self.put_away();
                self.sharing.alone.set(Some(excerpt));
                self.stage.set(Stage::Alone);
            }
            Err(error) => {
                self.put_away();
                self.refused.set(Some(Refusal::Link(error)));
            }
        }
    }

    /// Shows a text that another page has brought.
    fn open_handed(self, text: Option<String>) {
        match text.filter(|text| !text.trim().is_empty()) {
            Some(text) if self.fits(&text) => self.lay_out_guest(Version {
                text,
                edits: Vec::new(),
            }),
            Some(_) => {}
            None => {
                self.put_away();
                self.refused.set(Some(Refusal::Handed));
            }
        }
    }

    /// The same for a text that is deflated; the page stays empty until it has been inflated.
    fn open_deflated(self, packed: &str) {
        self.put_away();
        let bytes = link::from_base64url(packed).unwrap_or_default();
        platform::inflate(&bytes, LIMIT, move |text| self.open_handed(text));
    }

    /// From now on the place of an opened link is gone to, once its article has been read.
    pub(super) fn go_where_links_open(self) {
        Effect::new(move |_| {
            self.view.track();
            let place = self.sharing.opening.get();
            if let Some(place) = place.filter(|_| self.view_is_of_text()) {
                self.sharing.opening.set(None);
                self.go_to(place);
            }
        });
    }

    /// Chooses what a link opens at, and brings it into sight.
    fn go_to(self, place: Place) {
        let view = self.view.get_untracked();
        let pick = place.pick.map(|anchor| anchor.find(&view));
        let Some(pick) = pick.filter(|&pick| pick != Pick::Nothing) else {
            return;
        };
        self.pick(pick, Region::Store);
        let (region, target) = match place.pane {
            Some(Pane::Article) => ("article-pane", ".picked, .lit"),
            Some(Pane::Quotes) => ("quotes", ".card.picked, .card.lit"),
            Some(Pane::Actors) if matches!(pick, Pick::Relation(_)) => {
                ("actors", ".evidence .picked")
            }
            Some(Pane::Actors) => ("actors", ".evidence"),
            None => return,
        };
        bring_into_sight(region, target, PATIENCE);
    }
}

/// Frames that a region may take to come: the page draws one after the other.
const PATIENCE: u32 = 300;

/// Shows what a link opens at, as soon as it is there.
fn bring_into_sight(region: &'static str, target: &'static str, frames: u32) {
    platform::after_paint(move || {
        if platform::is_there(region, target) {
            platform::reveal(region, target, Reveal::Anywhere);
        } else if let Some(left) = frames.checked_sub(1) {
            bring_into_sight(region, target, left);
        }
    });
}

/// The part of the page in which the choice is best seen.
fn pane(Selection { pick, by }: Selection) -> Option<Pane> {
    match (pick, by) {
        (Pick::Nothing, _) => None,
        (Pick::Words(_), _) | (_, Region::Article) => Some(Pane::Article),
        (Pick::Quote(_), _) => Some(Pane::Quotes),
        _ => Some(Pane::Actors),
    }
}
