//! The parts that take bytes from strangers, each with what it promises.

use dossier::card_picture::{self, Caption, Look};
use dossier::edits::{self, History, stored};
use dossier::export::{self, Format};
use dossier::graph_export;
use dossier::intake;
use dossier::link::{self, Held, Shared};
use dossier::view::{Scene, View};

use crate::sound::{sound, sound_corrections};

/// Between two parts of an input; a byte that no UTF-8 has.
const BREAK: u8 = 0xff;

/// The width of the pictures, in CSS pixels.
const WIDTH: f64 = 640.0;

/// Something that takes any bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The engine: a text.
    Engine,
    /// Corrections from a file or link: a text, a break, edits in their stored form.
    Corrections,
    /// Opening a link: its characters.
    Link,
    /// Making a link and opening it: a text, a break, edits.
    RoundTrip,
    /// Every file the page writes: a text, a break, edits.
    Exports,
    /// What is pasted, dropped or opened: as a file, as a page, as Markdown.
    Intake,
}

impl Target {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Engine,
        Self::Corrections,
        Self::Link,
        Self::RoundTrip,
        Self::Exports,
        Self::Intake,
    ];

    /// Its name, and that of its folder of seeds.
    pub fn name(self) -> &'static str {
        match self {
            Self::Engine => "engine",
            Self::Corrections => "corrections",
            Self::Link => "link",
            Self::RoundTrip => "round-trip",
            Self::Exports => "exports",
            Self::Intake => "intake",
        }
    }

    /// Runs it.
    ///
    /// # Panics
    /// If it does not keep its promises.
    pub fn run(self, data: &[u8]) {
        match self {
            Self::Engine => drop(sound(&String::from_utf8_lossy(data))),
            Self::Corrections => corrections(data),
            Self::Link => drop(link::decode(&String::from_utf8_lossy(data))),
            Self::RoundTrip => round_trip(data),
            Self::Exports => exports(data),
            Self::Intake => taken_in(data),
        }
    }
}

fn corrections(data: &[u8]) {
    let Shared { text, edits, .. } = shared(data);
    let reading = engine::read(&text);
    let mut history = History::of(edits.clone());
    let first = edits::apply(&text, reading.clone(), &edits);
    sound_corrections(&text, &first);
    View::new(text.clone(), first.clone());
    while history.undo().is_some() {}
    let untouched = edits::apply(&text, reading.clone(), &history.edits());
    assert_eq!(untouched.reading, reading, "undo leaves nothing behind");
    while history.redo().is_some() {}
    assert_eq!(edits::apply(&text, reading, &history.edits()), first);
}

fn round_trip(data: &[u8]) {
    let shared = shared(data);
    if let Ok(link) = link::encode(&shared) {
        assert_eq!(link::decode(&link), Ok(Held::Article(shared)));
    }
}

fn exports(data: &[u8]) {
    let Shared { text, edits, .. } = shared(data);
    let reading = engine::read(&text);
    let corrected = edits::apply(&text, reading, &edits);
    let view = View::new(text, corrected);
    let scene = Scene::of(&view.graph, WIDTH);
    let all = export::all(&view);
    for format in [Format::Json, Format::Annotations] {
        parses(&export::export(&view, &all, format));
    }
    export::export(&view, &all, Format::Csv);
    export::export(&view, &all, Format::Markdown);
    for card in &view.cards {
        let picture = card_picture::svg(
            &view,
            card,
            &Caption::default(),
            Look::default(),
            &|_, text| text.chars().count() as f64 / 2.0,
        );
        assert!(
            !picture.contains('\0'),
            "XML has no place for this character"
        );
    }
    parses(&graph_export::json(&view, &scene));
    for file in [
        graph_export::gexf(&view, &scene),
        graph_export::graphml(&view, &scene),
    ] {
        assert!(!file.contains('\0'), "XML has no place for this character");
    }
    graph_export::nodes(&view, &scene);
    graph_export::edges(&view);
}

fn taken_in(data: &[u8]) {
    intake::sniff(data);
    let source = String::from_utf8_lossy(data).into_owned();
    let page = intake::article(&source);
    // What is left of a page are whole blocks of it, in order.
    if let Some(whole) = &page.whole {
        let mut blocks = whole.split("\n\n");
        for block in page.text.split("\n\n") {
            assert!(blocks.any(|other| other == block), "{block:?} is new");
        }
    }
    assert_eq!(page.text.trim(), page.text);
    let plain = intake::markdown(source);
    assert_eq!(plain.text.trim(), plain.text);
}

fn parses(json: &str) {
    let parsed = serde_json::from_str::<serde::de::IgnoredAny>(json);
    assert!(parsed.is_ok(), "{parsed:?}: {json}");
}

/// A text and edits out of any bytes.
fn shared(data: &[u8]) -> Shared {
    let mut parts = data.splitn(2, |&byte| byte == BREAK);
    let mut part = || parts.next().unwrap_or_default();
    Shared {
        text: String::from_utf8_lossy(part()).into_owned(),
        edits: stored::from_bytes(part()).unwrap_or_default(),
        ..Shared::default()
    }
}
