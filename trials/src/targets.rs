//! The parts that take bytes from strangers, each with what it promises.

use dossier::card_picture::{self, Caption, Look};
use dossier::edits::{self, Edit, History};
use dossier::export::{self, Format};
use dossier::file;
use dossier::graph_export;
use dossier::intake;
use dossier::kept::Version;
use dossier::link::{self, Excerpt, Held, Place, Shared};
use dossier::view::{Scene, View};

use crate::forge;
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
    /// Opening a link: its characters; or `=` and its bytes behind the checksum; or `+` and its
    /// sections before they are coded, a tag, a length and a content each.
    Link,
    /// Opening a dossier file: what is in it.
    File,
    /// Making links and a file, and opening them: a text, a break, edits, a place.
    RoundTrip,
    /// Every file the page writes: a text, a break, edits.
    Exports,
    /// What is pasted, dropped or opened: as a file, as a page, as Markdown.
    Intake,
}

impl Target {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Engine,
        Self::Corrections,
        Self::Link,
        Self::File,
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
            Self::File => "file",
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
            Self::Link => linked(data),
            Self::File => opened(&String::from_utf8_lossy(data)),
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

fn linked(data: &[u8]) {
    let link = match data {
        [b'=', bytes @ ..] => forge::sealed(bytes),
        [b'+', contents @ ..] => forge::link(&sections(contents)),
        _ => String::from_utf8_lossy(data).into_owned(),
    };
    match link::decode(&link) {
        Ok(Held::Article(shared)) => {
            let corrected = edits::apply(&shared.text, engine::read(&shared.text), &shared.edits);
            sound_corrections(&shared.text, &corrected);
            let view = View::new(shared.text.clone(), corrected);
            if let Some(anchor) = shared.place.pick {
                anchor.find(&view);
            }
            comes_back(shared);
        }
        Ok(Held::Excerpt(excerpt)) => {
            let again = link::encode_excerpt(&excerpt).expect("it was not too long before");
            assert_eq!(link::decode(&again), Ok(Held::Excerpt(excerpt)));
        }
        Err(_) => {}
    }
}

/// Sections out of any bytes: a tag, a length below 256, and the content.
fn sections(mut data: &[u8]) -> Vec<(u8, &[u8])> {
    let mut sections = Vec::new();
    while let [tag, length, rest @ ..] = data {
        let (content, behind) = rest.split_at(usize::from(*length).min(rest.len()));
        sections.push((*tag, content));
        data = behind;
    }
    sections
}

fn opened(file: &str) {
    let Some(Ok(version)) = file::from_text(file) else {
        return;
    };
    parses(file.trim_start_matches('\u{feff}'));
    let corrected = edits::apply(&version.text, engine::read(&version.text), &version.edits);
    sound_corrections(&version.text, &corrected);
    let written = file::to_text(&version);
    parses(&written);
    assert_eq!(file::from_text(&written), Some(Ok(version)));
}

fn round_trip(data: &[u8]) {
    let shared = shared(data);
    let file = file::to_text(&Version {
        text: shared.text.clone(),
        edits: shared.edits.clone(),
    });
    assert!(matches!(file::from_text(&file), Some(Ok(_))), "{file}");
    opened(&file);
    let mut lines = shared.text.split('\n').map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        words.join(" ")
    });
    let mut next = || lines.next().unwrap_or_default();
    let excerpt = Excerpt {
        speaker: next(),
        role: next(),
        source: next(),
        date: next(),
        words: shared.text.clone(),
    };
    if let Ok(link) = link::encode_excerpt(&excerpt) {
        assert_eq!(link::decode(&link), Ok(Held::Excerpt(excerpt)));
    }
    comes_back(shared);
}

/// What fits into a link comes out of it.
fn comes_back(shared: Shared) {
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

/// A text, edits and a place out of any bytes.
fn shared(data: &[u8]) -> Shared {
    let mut parts = data.splitn(2, |&byte| byte == BREAK);
    let mut part = || parts.next().unwrap_or_default();
    let text = String::from_utf8_lossy(part()).into_owned();
    let (edits, rest) = postcard::take_from_bytes::<Vec<Edit>>(part()).unwrap_or_default();
    let place = postcard::from_bytes::<Place>(rest).unwrap_or_default();
    Shared { text, edits, place }
}
