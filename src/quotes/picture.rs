//! A card as a picture, to the clipboard or to a file.

use dossier::card_picture::{self, Look, Shape};
use dossier::colours::Ground;
use engine::QuoteId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::cite::{caption, citation};
use crate::buttons::CloseButton;
use crate::choice::choice;
use crate::live;
use crate::look;
use crate::platform::{self, Ruler};
use crate::state::Desk;
use crate::words;

/// The dialog's id in the page.
const DIALOG: &str = "card-picture";

/// Pixels of a PNG for each of the drawing, so that it is sharp on every screen.
const DENSITY: u32 = 2;

/// The statement whose picture is shown.
#[derive(Clone, Copy)]
pub struct Pictured(RwSignal<Option<QuoteId>>);

impl Pictured {
    /// None yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Opens the dialog with a statement.
    pub fn open(self, quote: QuoteId) {
        self.0.set(Some(quote));
        platform::after_paint(|| platform::open_dialog(DIALOG));
    }
}

/// The dialog: the picture as it will be, how it is to look, and where it is to go.
#[component]
pub fn CardPicture(
    /// Which statement.
    pictured: Pictured,
) -> impl IntoView {
    let chosen = Chosen {
        shape: RwSignal::new(Shape::default()),
        ground: RwSignal::new(None),
    };
    view! {
        <dialog id=DIALOG class="card-picture" aria-labelledby="card-picture-heading">
            <h2 id="card-picture-heading">{words::CARD_PICTURE_HEADING}</h2>
            {live::part(move || pictured.0.get().map(|quote| inside(quote, chosen)))}
        </dialog>
    }
    .into_any()
}

/// How the reader wants pictures to look.
#[derive(Clone, Copy)]
struct Chosen {
    shape: RwSignal<Shape>,
    /// As the page, until the reader chooses.
    ground: RwSignal<Option<Ground>>,
}

fn inside(quote: QuoteId, chosen: Chosen) -> AnyView {
    let desk = Desk::here();
    let look = Memo::new(move |_| Look {
        shape: chosen.shape.get(),
        ground: chosen.ground.get().unwrap_or_else(look::ground),
    });
    let told = RwSignal::new("");
    let svg = Memo::new(move |_| {
        told.set("");
        drawing(desk, quote, look.get())
    });
    let address = live::text(move || svg.with(|svg| platform::picture_address(svg)));
    let alternative = desk.view.with_untracked(|view| {
        let card = view.cards.get(quote.0);
        card.map(|card| citation(view, card)).unwrap_or_default()
    });
    let (width, height) = (
        live::text(move || look.get().shape.size().0.to_string()),
        live::text(move || look.get().shape.size().1.to_string()),
    );
    let png = move || {
        let (width, height) = look.get_untracked().shape.size();
        platform::rasterise(svg.get_untracked(), DENSITY * width, DENSITY * height)
    };
    let copy = move |_| {
        told.set(words::CARD_PICTURE_MAKING);
        platform::copy_image(png(), move |done| {
            told.set(if done {
                words::CARD_PICTURE_COPIED
            } else {
                words::CARD_PICTURE_NOT_COPIED
            });
        });
    };
    let save_png = move |_| {
        told.set(words::CARD_PICTURE_MAKING);
        let (name, png) = (file_name(desk, quote, look, "png"), png());
        spawn_local(async move {
            let png = png.await;
            if let Some(png) = &png {
                platform::save_blob(&name, png);
            }
            told.set(if png.is_some() {
                words::CARD_PICTURE_SAVED
            } else {
                words::CARD_PICTURE_NOT_MADE
            });
        });
    };
    let save_svg = move |_| {
        let name = file_name(desk, quote, look, "svg");
        platform::save(&name, "image/svg+xml", &svg.read_untracked());
    };
    view! {
        <div class="preview">
            <img src=address alt=alternative width=width height=height/>
        </div>
        <Looks chosen look/>
        <div class="acts">
            <button class="button primary" type="button" on:click=copy>{words::CARD_PICTURE_COPY}</button>
            <button class="button" type="button" on:click=save_png>{words::CARD_PICTURE_PNG}</button>
            <button class="button" type="button" on:click=save_svg>{words::CARD_PICTURE_SVG}</button>
            <CloseButton dialog=DIALOG/>
        </div>
        <p class="told" role="status">{live::text(move || told.get().to_owned())}</p>
    }
    .into_any()
}

/// The choice of shape and colours.
#[component]
fn Looks(
    /// The choice.
    chosen: Chosen,
    /// What comes of it.
    look: Memo<Look>,
) -> impl IntoView {
    let shapes = Shape::ALL
        .map(|shape| {
            let is_chosen = live::flag(move || look.get().shape == shape);
            let outline = view! { <i class=format!("shape {}", shape.name())></i> };
            choice(
                "picture-shape",
                is_chosen,
                move || chosen.shape.set(shape),
                view! { {outline} {words::shape(shape)} },
            )
        })
        .collect_view();
    let grounds = [Ground::Light, Ground::Dark]
        .map(|ground| {
            let is_chosen = live::flag(move || look.get().ground == ground);
            choice(
                "picture-ground",
                is_chosen,
                move || chosen.ground.set(Some(ground)),
                words::ground(ground),
            )
        })
        .collect_view();
    view! {
        <div class="looks">
            <fieldset class="choices">
                <legend class="unseen">{words::CARD_PICTURE_SHAPE}</legend>
                {shapes}
            </fieldset>
            <fieldset class="choices">
                <legend class="unseen">{words::CARD_PICTURE_GROUND}</legend>
                {grounds}
            </fieldset>
        </div>
    }
    .into_any()
}

/// The drawing; empty once the statement is no more.
fn drawing(desk: Desk, quote: QuoteId, look: Look) -> String {
    desk.view.with(|view| {
        let Some(card) = view.cards.get(quote.0) else {
            return String::new();
        };
        let ruler = Ruler::new();
        card_picture::svg(view, card, &caption(view, card), look, &|face, text| {
            ruler.width(face.weight(), face.family(), text)
        })
    })
}

fn file_name(desk: Desk, quote: QuoteId, look: Memo<Look>, extension: &str) -> String {
    desk.view.with_untracked(|view| {
        let card = view.cards.get(quote.0);
        let name = card.map_or("", |card| view.voice(card.voice).name.as_str());
        let stem = card_picture::file_stem(name, look.get_untracked());
        format!("{stem}.{extension}")
    })
}
