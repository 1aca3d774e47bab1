//! Who is in the article: names, one actor for all their forms, roles, pronouns.
//!
//! In this order: `names` finds where names stand, `kinds` what they are of (from their
//! `wording` and `surroundings`), `aliases` makes one actor of all forms of a name, `roles`
//! says what people are, `nominals` takes up "the minister" and "Kenyan officials", `pronouns`
//! he, she, it and they, `interviews` the I and you of questions and answers. Until the `Cast`
//! is made, an actor is a `figures::Figure`. The quotes stage then asks the cast whom a source
//! speaks of (`speakers`).
//!
//! What is not here: actors of events and facilities,
//! governments below the country, and any knowledge of who somebody is beyond the article.

mod aliases;
mod cast;
mod figures;
mod governments;
mod hyphens;
mod interviews;
mod keys;
mod kinds;
mod names;
mod nicknames;
mod nominals;
mod pairs;
mod pronouns;
mod roles;
mod speakers;
mod surroundings;
mod titles;
mod wording;

pub use cast::Cast;

use crate::{grammar::Grammar, reading::Article, text::Text};
use keys::Keys;

/// Finds the actors of an article and where it speaks of each.
pub fn cast(text: &Text, article: &Article, grammar: &Grammar) -> Cast {
    let names = names::find(text, article, grammar);
    let keys = Keys::new(text, &names);
    let kinds = kinds::settle(text, grammar, &names, &keys);
    let mut figures = aliases::merge(text, grammar, &names, keys, &kinds);
    roles::find(text, grammar, &names, &mut figures);
    nominals::find(text, grammar, &mut figures);
    pronouns::resolve(text, grammar, &mut figures);
    interviews::resolve(text, article, grammar, &mut figures);
    Cast::new(figures)
}

#[cfg(test)]
mod tests;
