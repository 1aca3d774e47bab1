//! Links that were spoilt on their way, and links by which somebody means harm. One test, for the
//! memory that it counts is that of the whole process.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use dossier::edits::{self, Edit, stored};
use dossier::link::{Held, LinkError, MOST_BYTES, Shared, decode, encode};
use dossier::view::View;
use trials::shared::MARKUP;
use trials::{Dice, articles, forge};

/// How many of them.
const COUNT: usize = 10_000;

/// The most memory, in bytes, that opening one may take.
const MEMORY: usize = 64 << 20;

/// The longest that opening one may take; the tests are built with checks that make it slower than
/// what a reader has.
const TIME: Duration = Duration::from_millis(if cfg!(debug_assertions) { 300 } else { 100 });

/// The system's allocator, which counts what is in use and what was at most.
struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: what is asked for and given back goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Relaxed) + layout.size();
        MOST.fetch_max(now, Relaxed);
        // SAFETY: the caller keeps the promises of this function, which are those of that one.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        // SAFETY: as above.
        unsafe { System.dealloc(place, layout) }
    }
}

/// The most memory that the work takes on top of what is in use.
fn memory_of<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = NOW.load(Relaxed);
    MOST.store(before, Relaxed);
    let result = work();
    (result, MOST.load(Relaxed) - before)
}

#[test]
fn ten_thousand_spoilt_links_are_told_or_opened_in_bounded_time_and_memory() {
    let sound = sound_links();
    let mut dice = Dice(0x0BAD_11CC);
    let (mut opened, mut refused) = (0, 0);
    for round in 0..COUNT {
        let (link, kind) = spoilt(&sound, round, &mut dice);
        let (held, memory) = memory_of(|| opened_in_time(&link));
        assert!(memory <= MEMORY, "{kind:?} takes {memory} bytes: {link}");
        match held {
            Err(_) => refused += 1,
            Ok(held) => {
                opened += 1;
                let honest = kind != Kind::OnItsWay || sound.contains(&link);
                assert!(honest, "it opens as if nothing had happened: {link}");
                // Reading takes most of the time, and does not depend on how the link was spoilt.
                if opened % 3 == 0 {
                    let ((), memory) = memory_of(|| shown(held, kind));
                    assert!(memory <= MEMORY, "{kind:?} takes {memory} bytes: {link}");
                }
            }
        }
    }
    println!("{opened} opened, {refused} refused");
    assert!(opened > COUNT / 10 && refused > COUNT / 2);
}

/// What a link holds, or why it does not open: soon. What took long is tried again, for another
/// program may have had the caches.
fn opened_in_time(link: &str) -> Result<Held, LinkError> {
    for _ in 0..5 {
        let start = worked();
        let held = decode(link);
        if worked() - start <= TIME {
            return held;
        }
    }
    panic!("it takes longer than {TIME:?}: {link}");
}

/// How long this thread has had a processor; where the system does not say, how long it has been.
fn worked() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

/// Works out what a page would show.
fn shown(held: Held, kind: Kind) {
    match held {
        Held::Article(Shared { text, edits, place }) => {
            if kind == Kind::Markup {
                assert!(text.contains(MARKUP), "{text}");
            }
            let corrected = edits::apply(&text, engine::read(&text), &edits);
            let view = View::new(text, corrected);
            if let Some(anchor) = place.pick {
                anchor.find(&view);
            }
        }
        Held::Excerpt(excerpt) => {
            if kind == Kind::Markup {
                assert!(excerpt.to_string().contains(MARKUP), "{excerpt}");
            }
        }
    }
}

/// How a link came to be what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Characters were lost, changed, doubled or put in.
    OnItsWay,
    /// Someone wrote it so, with a checksum that is right.
    OnPurpose,
    /// Someone wrote it so, with markup wherever there is a string.
    Markup,
}

/// Links of this version, among them one with each kind of correction and place.
fn sound_links() -> Vec<String> {
    let folder = trials::folder("dossier/tests/link");
    let golden = std::fs::read_to_string(folder.join("version-2-all.txt")).expect("the links");
    let mut links: Vec<String> = golden.lines().map(str::to_owned).collect();
    let mut dice = Dice(7);
    for text in articles().expect("our articles") {
        let edits: Vec<Edit> = (0..dice.below(20)).map(|_| dice.edit()).collect();
        let place = dice.place();
        links.push(encode(&Shared { text, edits, place }).expect("short enough"));
    }
    links
}

fn spoilt(sound: &[String], round: usize, dice: &mut Dice) -> (String, Kind) {
    let link = dice.of(sound).clone();
    let at = dice.below(link.len());
    match round % 10 {
        0 => (flipped(link, dice), Kind::OnItsWay),
        1 => (link[..at].to_owned(), Kind::OnItsWay),
        2 => {
            let other = dice.of(sound);
            let other = &other[dice.below(other.len())..];
            (format!("{}{other}", &link[..at]), Kind::OnItsWay)
        }
        3 => {
            let inside = format!("{}{MARKUP}{}", &link[..at], &link[at..]);
            (inside, Kind::OnItsWay)
        }
        4 => {
            let again = link[at..].repeat(1 + dice.below(30));
            (format!("{link}{again}"), Kind::OnItsWay)
        }
        5 => {
            let mut bytes: Vec<u8> = (0..dice.below(40)).map(|_| dice.below(256) as u8).collect();
            bytes.splice(0..0, [dice.below(6) as u8, dice.below(40) as u8, 0]);
            (forge::sealed(&bytes), Kind::OnPurpose)
        }
        6 => (bomb(dice), Kind::OnPurpose),
        7 => (with_markup(dice), Kind::Markup),
        8 => (forged(dice, garbled), Kind::OnPurpose),
        _ => (forged(dice, |content, _| content), Kind::OnPurpose),
    }
}

/// One bit of one character is another, and the character is still ASCII.
fn flipped(link: String, dice: &mut Dice) -> String {
    let mut bytes = link.into_bytes();
    let at = dice.below(bytes.len());
    bytes[at] ^= 1 << dice.below(7);
    String::from_utf8(bytes).expect("ASCII")
}

/// Few bytes that say that they become many: one section or thousands, as long as it gets or longer
/// than any.
fn bomb(dice: &mut Dice) -> String {
    let mut bytes = Vec::new();
    // The longest that is allowed takes the longest, so there are few of it.
    let most = match dice.below(20) {
        0 => MOST_BYTES,
        1..8 => MOST_BYTES + 1,
        8..14 => (1 << 28) - 1,
        _ => 1 << 35,
    };
    let sections = [1, 2, 3, 9_000][dice.below(4)];
    for _ in 0..sections {
        bytes.push(1 + dice.below(5) as u8);
        forge::push_number(
            &mut bytes,
            if sections > 3 {
                dice.below(40)
            } else {
                most / sections
            },
        );
    }
    bytes.push(0);
    let coded: Vec<u8> = (0..dice.below(30)).map(|_| dice.below(256) as u8).collect();
    forge::push_number(&mut bytes, coded.len());
    bytes.extend(coded);
    forge::sealed(&bytes)
}

/// A statement with markup in every line, or an article with markup in its text and in every name.
fn with_markup(dice: &mut Dice) -> String {
    if dice.below(2) == 0 {
        let lines = [MARKUP; 6].join("\n");
        return forge::link(&[(4, lines.as_bytes())]);
    }
    let names = ["Ama Osei", "Tjaša Kovač", "Ito"];
    let text = format!(
        "{MARKUP}\n\n“{MARKUP}” said {}, {MARKUP}.\n\n{MARKUP} said that {} had gone.",
        dice.of(&names),
        dice.of(&names)
    );
    let mut edits: Vec<Edit> = (0..6).map(|_| dice.edit()).collect();
    for edit in &mut edits {
        if let Edit::AddActor { name, .. } | Edit::Rename { name, .. } = edit {
            MARKUP.clone_into(name);
        }
    }
    let place = postcard::to_allocvec(&dice.place()).expect("bytes");
    forge::link(&[
        (1, text.as_bytes()),
        (2, &stored::to_bytes(&edits)),
        (3, &place),
    ])
}

/// Sections in any order, some of them doubled and some that no one knows, each made into something
/// else.
fn forged(dice: &mut Dice, change: impl Fn(Vec<u8>, &mut Dice) -> Vec<u8>) -> String {
    let mut sections = Vec::new();
    for _ in 0..=dice.below(5) {
        let content = match dice.below(5) {
            0 => (4, [MARKUP; 5].join("\n").into_bytes()),
            1 => {
                let count = 1 + dice.below(5);
                let edits: Vec<Edit> = (0..count).map(|_| dice.edit()).collect();
                (2, stored::to_bytes(&edits))
            }
            2 => (3, postcard::to_allocvec(&dice.place()).expect("bytes")),
            3 => (dice.below(255) as u8 + 1, dice.text(3).into_bytes()),
            _ => (1, dice.text(12).into_bytes()),
        };
        sections.push((content.0, change(content.1, dice)));
    }
    let sections: Vec<(u8, &[u8])> = sections.iter().map(|(tag, c)| (*tag, &c[..])).collect();
    forge::link(&sections)
}

/// Bytes changed, cut off, or put in.
fn garbled(mut content: Vec<u8>, dice: &mut Dice) -> Vec<u8> {
    for _ in 0..=dice.below(3) {
        let at = dice.below(content.len() + 1);
        match dice.below(3) {
            0 if at < content.len() => content[at] = dice.below(256) as u8,
            1 => content.truncate(at),
            _ => content.insert(at, dice.below(256) as u8),
        }
    }
    content
}
