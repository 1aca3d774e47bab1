//! The sides of a picture and the measures that go with them.

/// The sides of a picture, as places where pictures are shown want them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shape {
    /// 1080 × 1080.
    #[default]
    Square,
    /// 1080 × 1350, four to five.
    Portrait,
    /// 1080 × 1920, nine to sixteen: the whole screen of a phone.
    Tall,
    /// 1200 × 630, as links are previewed.
    Wide,
}

impl Shape {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Shape; 4] = [Shape::Square, Shape::Portrait, Shape::Tall, Shape::Wide];

    /// Width and height in pixels.
    pub fn size(self) -> (u32, u32) {
        let frame = self.frame();
        (frame.width as u32, frame.height as u32)
    }

    /// What the shape is called in the name of a file.
    pub fn name(self) -> &'static str {
        match self {
            Shape::Square => "square",
            Shape::Portrait => "portrait",
            Shape::Tall => "tall",
            Shape::Wide => "wide",
        }
    }

    /// The measures of the shape.
    pub(super) fn frame(self) -> Frame {
        let upright = Frame {
            width: 1080.0,
            height: 1080.0,
            margin: 100.0,
            top: 96.0,
            edge: 18.0,
            mark: 62.0,
            largest: 76.0,
            smallest: 31.0,
            name: 36.0,
            note: 27.0,
            badge: 92.0,
        };
        match self {
            Shape::Square => upright,
            Shape::Portrait => Frame {
                height: 1350.0,
                top: 110.0,
                largest: 84.0,
                ..upright
            },
            Shape::Tall => Frame {
                height: 1920.0,
                // What shows such pictures puts its own buttons over their ends.
                top: 250.0,
                largest: 92.0,
                ..upright
            },
            Shape::Wide => Frame {
                width: 1200.0,
                height: 630.0,
                margin: 84.0,
                top: 60.0,
                edge: 16.0,
                mark: 42.0,
                largest: 58.0,
                smallest: 25.0,
                name: 29.0,
                note: 22.0,
                badge: 72.0,
            },
        }
    }
}

/// The measures of a picture, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// From side to side.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
    /// Free at each side.
    pub margin: f64,
    /// Free above and below.
    pub top: f64,
    /// Width of the coloured edge.
    pub edge: f64,
    /// Height of the quotation mark.
    pub mark: f64,
    /// Largest size of the statement's letters.
    pub largest: f64,
    /// Smallest one.
    pub smallest: f64,
    /// Size of the speaker's name.
    pub name: f64,
    /// Size of everything else.
    pub note: f64,
    /// From one side of the badge to the other.
    pub badge: f64,
}
