//! The colours of files: those of the page, in the light or in the dark.

use crate::view::{HUES, Hue, Tone};

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// As `#rrggbb`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// What a file is drawn on: a file itself follows no theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ground {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Ground {
    /// Behind everything.
    pub fn paper(self) -> Rgb {
        self.either(Rgb(0xfb, 0xfa, 0xf8), Rgb(0x16, 0x18, 0x1b))
    }

    /// Of letters.
    pub fn ink(self) -> Rgb {
        self.either(Rgb(0x1c, 0x1e, 0x21), Rgb(0xe8, 0xe6, 0xe1))
    }

    /// Of letters that matter less.
    pub fn ink_soft(self) -> Rgb {
        self.either(Rgb(0x56, 0x5a, 0x60), Rgb(0xa8, 0xab, 0xb0))
    }

    /// Of a line between two parts.
    pub fn rule(self) -> Rgb {
        self.either(Rgb(0xe3, 0xe0, 0xda), Rgb(0x2f, 0x33, 0x38))
    }

    /// Of an actor.
    pub fn speaker(self, hue: Hue) -> Rgb {
        let (light, dark) = hue
            .0
            .and_then(|hue| SPEAKERS.get(usize::from(hue)).copied())
            .unwrap_or(NEUTRAL);
        self.either(light, dark)
    }

    /// Of a line.
    pub fn tone(self, tone: Tone) -> Rgb {
        let (light, dark) = match tone {
            Tone::Cooperation => (Rgb(0x1a, 0x6a, 0x5a), Rgb(0x6f, 0xd0, 0xb8)),
            Tone::Conflict => (Rgb(0xab, 0x2f, 0x24), Rgb(0xff, 0x9d, 0x8d)),
            Tone::SpeaksAbout => (Rgb(0x5a, 0x64, 0x70), Rgb(0xa3, 0xad, 0xb8)),
            Tone::Affiliation => (Rgb(0x77, 0x61, 0x2a), Rgb(0xd5, 0xba, 0x76)),
        };
        self.either(light, dark)
    }

    /// What it is called in the name of a file.
    pub fn name(self) -> &'static str {
        match self {
            Ground::Light => "light",
            Ground::Dark => "dark",
        }
    }

    fn either(self, light: Rgb, dark: Rgb) -> Rgb {
        match self {
            Ground::Light => light,
            Ground::Dark => dark,
        }
    }
}

/// `--hue-0` and on of style/tokens.css, in the light and in the dark.
const SPEAKERS: [(Rgb, Rgb); HUES as usize] = [
    (Rgb(0x12, 0x5a, 0x98), Rgb(0x8c, 0xc3, 0xfc)),
    (Rgb(0x98, 0x3d, 0x1f), Rgb(0xf9, 0xa7, 0x82)),
    (Rgb(0x1b, 0x68, 0x3e), Rgb(0x7a, 0xd5, 0x9c)),
    (Rgb(0x76, 0x37, 0x90), Rgb(0xd9, 0xae, 0xee)),
    (Rgb(0x7b, 0x51, 0x00), Rgb(0xe8, 0xc2, 0x70)),
    (Rgb(0x00, 0x63, 0x6d), Rgb(0x78, 0xd5, 0xe0)),
    (Rgb(0x9c, 0x1f, 0x43), Rgb(0xfd, 0x99, 0xa9)),
    (Rgb(0x48, 0x45, 0xa5), Rgb(0xae, 0xb4, 0xfa)),
    (Rgb(0x51, 0x60, 0x12), Rgb(0xbc, 0xd4, 0x6f)),
    (Rgb(0x91, 0x25, 0x6c), Rgb(0xf5, 0x9e, 0xcf)),
];
/// `--hue-none`.
const NEUTRAL: (Rgb, Rgb) = (Rgb(0x5b, 0x60, 0x67), Rgb(0xa5, 0xa9, 0xaf));

/// The dashes of a line, as SVG's `stroke-dasharray`.
pub fn dashes(tone: Tone) -> &'static str {
    match tone {
        Tone::Cooperation => "none",
        Tone::Conflict => "7 3",
        Tone::SpeaksAbout => "1.5 3.5",
        Tone::Affiliation => "10 3 2 3",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::Named;

    /// Where the page's colours stand.
    const TOKENS: &str = include_str!("../../style/tokens.css");

    /// What stands for a custom property: in the light, in the dark.
    fn both(property: &str) -> [&'static str; 2] {
        let start = format!("--{property}: light-dark(");
        let rest = TOKENS.split(&start).nth(1).expect("a colour of the page");
        let line = rest.lines().next().expect("a line");
        let (light, dark) = line.split_once(", ").expect("two colours");
        [light, dark.trim_end_matches(");")]
    }

    /// `oklch(46% 0.12 250)` in sRGB, by the matrices of CSS Color 4.
    fn from_oklch(colour: &str) -> Rgb {
        let inner = colour.trim_start_matches("oklch(").trim_end_matches(')');
        let parts: Vec<f64> = inner
            .split(' ')
            .map(|part| part.trim_end_matches('%').parse().expect("a number"))
            .collect();
        let (lightness, (sin, cos)) = (parts[0] / 100.0, parts[2].to_radians().sin_cos());
        let (a, b) = (parts[1] * cos, parts[1] * sin);
        let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
        let gamma = |linear: f64| {
            let linear = linear.clamp(0.0, 1.0);
            let encoded = if linear <= 0.003_130_8 {
                12.92 * linear
            } else {
                1.055 * linear.powf(1.0 / 2.4) - 0.055
            };
            (encoded * 255.0).round() as u8
        };
        Rgb(
            gamma(4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s),
            gamma(-1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s),
            gamma(-0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s),
        )
    }

    #[test]
    fn files_have_the_colours_of_the_page() {
        for (nth, ground) in [Ground::Light, Ground::Dark].into_iter().enumerate() {
            for hue in 0..HUES {
                let page = from_oklch(both(&format!("hue-{hue}"))[nth]);
                assert_eq!(ground.speaker(Hue(Some(hue))), page, "{ground:?} hue {hue}");
            }
            for (colour, property) in [
                (ground.speaker(Hue::NONE), "hue-none"),
                (ground.paper(), "paper"),
                (ground.ink(), "ink"),
                (ground.ink_soft(), "ink-soft"),
                (ground.rule(), "rule"),
            ] {
                assert_eq!(colour.hex(), both(property)[nth], "{ground:?} {property}");
            }
            for tone in Tone::ALL {
                assert_eq!(
                    ground.tone(tone).hex(),
                    both(tone.name())[nth],
                    "{ground:?}"
                );
            }
        }
    }

    #[test]
    fn files_have_the_dashes_of_the_page() {
        for each in Tone::ALL {
            let rule = format!("--dash: {};", dashes(each));
            let line = TOKENS
                .lines()
                .find(|line| line.starts_with(&format!(".{} ", each.name())));
            assert!(line.is_some_and(|line| line.contains(&rule)), "{each:?}");
        }
    }
}
