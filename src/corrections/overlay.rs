//! What is marked, drawn over the article: the words, a grip at either end, and the bar.

use dossier::edits::{End, Stretch, Way};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

use super::bar::Bar;
use super::lines::lines;
use super::pencil::{self, LAST_GRIP, Pencil, Purpose};
use crate::live;
use crate::platform::{self, Area, Reveal};
use crate::state::Desk;
use crate::words;

/// The id of the element that the overlay covers, and from whose corner all in it is measured.
pub const FRAME: &str = "article-text";

/// Where the marked words are drawn, in pixels from the corner of the frame.
#[derive(Clone, Debug, Default, PartialEq)]
struct Drawn {
    /// One rectangle a line.
    lines: Vec<Area>,
    /// False where only the ends are shown.
    filled: bool,
    /// True if the ends can be moved.
    grips: bool,
    /// True where the text runs from right to left.
    leftwards: bool,
}

/// The article with what is marked in it.
#[component]
pub fn Overlay(
    /// The article.
    children: Children,
) -> impl IntoView {
    let desk = Desk::here();
    let pencil = Pencil::here();
    let frame = NodeRef::<Div>::new();
    let width = RwSignal::new(0.0);
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            platform::watch_width(&frame, move |now| width.set(now));
        }
    });
    // What is marked or, if nothing is, the words of the statement that can be taken up.
    let stretch = Memo::new(move |_| match pencil.draft() {
        Some(draft) => Some(draft.stretch),
        None => desk
            .view
            .with(|view| pencil::chosen(view, desk.selection().pick).map(|(_, stretch)| stretch)),
    });
    let drawn = RwSignal::new(Drawn::default());
    Effect::new(move |_| {
        width.track();
        desk.view.track();
        let draft = pencil.draft();
        let stretch = stretch.get();
        let selected = draft.as_ref().is_some_and(|draft| draft.selected);
        let marks = draft.is_some() && !selected;
        platform::after_paint(move || {
            drawn.set(Drawn {
                filled: marks,
                grips: !selected,
                ..stretch.map_or_else(Drawn::default, |stretch| Drawn::of(desk, &stretch))
            });
            if marks && !untrack(|| pencil.is_dragged()) {
                platform::after_paint(|| platform::reveal(FRAME, ".marked", Reveal::Barely));
            }
        });
    });
    let filled = live::part(move || {
        let drawn = drawn.get();
        drawn
            .filled
            .then(|| drawn.lines.iter().map(line_view).collect_view())
    });
    let dragged = live::flag(move || pencil.is_dragged());
    view! {
        <div id=FRAME class="article-text" class:dragged=dragged node_ref=frame>
            {children()}
            <div class="markings" aria-hidden="true">
                {filled}
            </div>
            <Grip end=End::Start stretch drawn/>
            <Grip end=End::End stretch drawn/>
            <Bar
                last=Signal::derive(move || drawn.with(|drawn| drawn.lines.last().copied()))
                leftwards=live::flag(move || drawn.with(|drawn| drawn.leftwards))
            />
        </div>
    }
}

impl Drawn {
    fn of(desk: Desk, stretch: &Stretch) -> Self {
        let mut drawn = Self::default();
        desk.view.with_untracked(|view| {
            for piece in stretch.content(&view.text, &view.reading) {
                let ends = [piece.start, piece.end].map(|end| pencil::place(view, end));
                let [Some(from), Some(to)] = ends else {
                    continue;
                };
                if drawn.lines.is_empty() {
                    drawn.leftwards = platform::runs_leftwards(from.paragraph);
                }
                drawn.lines.extend(lines(&platform::areas(FRAME, from, to)));
            }
        });
        drawn
    }

    /// The line with an end of what is marked, and where in it that is.
    fn corner(&self, end: End) -> Option<(f64, &Area)> {
        let line = match end {
            End::Start => self.lines.first(),
            End::End => self.lines.last(),
        }?;
        let at_the_right = (end == End::End) != self.leftwards;
        let left = line.left + if at_the_right { line.width } else { 0.0 };
        Some((left, line))
    }
}

fn line_view(line: &Area) -> AnyView {
    view! {
        <i
            class="marked"
            style:left=px(line.left)
            style:top=px(line.top)
            style:width=px(line.width)
            style:height=px(line.height)
        ></i>
    }
    .into_any()
}

/// One end of what is marked or of the chosen statement: dragged, or moved by the arrow keys.
#[component]
fn Grip(
    /// Which.
    end: End,
    /// What it belongs to.
    stretch: Memo<Option<Stretch>>,
    /// Where that is drawn.
    drawn: RwSignal<Drawn>,
) -> impl IntoView {
    let desk = Desk::here();
    let pencil = Pencil::here();
    let hidden = live::flag(move || drawn.with(|drawn| !drawn.grips || drawn.lines.is_empty()));
    let corner = move || {
        let corner = |drawn: &Drawn| {
            let (left, line) = drawn.corner(end)?;
            Some((left, line.top, line.height))
        };
        drawn.with(corner).unwrap_or_default()
    };
    let left = live::text(move || px(corner().0));
    let top = live::text(move || px(corner().1));
    let height = live::text(move || px(corner().2));
    let span = move || stretch.with(|stretch| stretch.as_ref().map(Stretch::span));
    let at = move || {
        span().map_or(0, |span| match end {
            End::Start => span.start,
            End::End => span.end,
        })
    };
    let reads = live::text(move || {
        desk.view.with(|view| {
            let marked = span().and_then(|span| view.text.get(span.start..span.end));
            words::grip_at(end, marked.unwrap_or_default())
        })
    });
    let last = live::text(move || desk.view.with(|view| view.text.len().to_string()));

    // Where in the line the pointer has to be looked for: the grip hangs below it.
    let offset = StoredValue::new(0.0);
    let made_at_once = StoredValue::new(false);
    let grasped = move |event: PointerEvent| {
        event.prevent_default();
        platform::capture(&event);
        made_at_once.set_value(pencil.draft().is_none());
        let middle = corner().1 + corner().2 / 2.0;
        offset.set_value(platform::top_of(FRAME) + middle - f64::from(event.client_y()));
        pencil.grasp();
    };
    let dragged = move |event: PointerEvent| {
        let y = f64::from(event.client_y()) + offset.get_value();
        pencil.drag(end, f64::from(event.client_x()), y);
    };
    let released = move |_| pencil.let_go(made_at_once.get_value());
    let broken_off = move |_| {
        pencil.let_go(false);
        if made_at_once.get_value() {
            pencil.put_down();
        }
    };
    view! {
        <div
            id=(end == End::End).then_some(LAST_GRIP)
            class=match end {
                End::Start => "grip grip-start",
                End::End => "grip grip-end",
            }
            role="slider"
            tabindex="0"
            aria-label=words::grip(end)
            aria-valuemin="0"
            aria-valuemax=last
            aria-valuenow=live::text(move || at().to_string())
            aria-valuetext=reads
            title=words::grip(end)
            dir=live::text(move || {
                if drawn.with(|drawn| drawn.leftwards) { "rtl" } else { "ltr" }.to_owned()
            })
            hidden=hidden
            style:left=left
            style:top=top
            style:height=height
            on:pointerdown=grasped
            on:pointermove=dragged
            on:pointerup=released
            on:pointercancel=broken_off
            on:keydown=move |event| keyed(pencil, end, &event)
        ></div>
    }
    .into_any()
}

fn keyed(pencil: Pencil, end: End, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    let way = match platform::reads_on(event).unwrap_or(key == "ArrowDown") {
        true => Way::Later,
        false => Way::Earlier,
    };
    match key.as_str() {
        "ArrowLeft" | "ArrowRight" => pencil.by_word(end, way),
        "ArrowUp" | "ArrowDown" if event.shift_key() || !pencil.is_choosing() => {
            pencil.by_sentence(end, way);
        }
        "ArrowUp" | "ArrowDown" => pencil.next_sentence(way),
        "Enter" if pencil.is_choosing() => pencil.set_purpose(Purpose::Statement),
        "Enter" if pencil.is_for_bounds() => {
            pencil.make_bounds();
            pencil.back_to_mark();
        }
        "Escape" if pencil.is_marking() => pencil.cancel(),
        _ => return,
    }
    event.prevent_default();
}

fn px(length: f64) -> String {
    format!("{length:.1}px")
}
