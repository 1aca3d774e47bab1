//! The rules of this stage, each with how often it is right.
//!
//! The figures were counted by hand on news articles (docs/ACCURACY.md).

use crate::reading::Rule;

/// A rule with its name, its sentence for the reader and its precision.
macro_rules! rules {
    ($($ident:ident = $name:literal, $why:literal, $precision:literal;)*) => {
        $(
            #[doc = $why]
            pub(super) static $ident: Rule = Rule { name: $name, why: $why, precision: $precision };
        )*
    };
}

rules! {
    NAMED_IN_QUOTE = "named-in-quote",
        "A statement's speaker names the actor in it.", 0.95;
}
