//! Who is in the article: names, one actor for all their forms, roles, pronouns.

mod aliases;
mod cast;
mod figures;
mod governments;
mod hints;
mod interviews;
mod kinds;
mod names;
mod nominals;
mod pronouns;
mod roles;
mod speakers;
mod surroundings;
mod titles;
mod wording;

pub use cast::Cast;

use crate::{grammar::Grammar, reading::Article, text::Text};

/// Finds the actors of an article and where it speaks of each.
pub fn cast(text: &Text, article: &Article, grammar: &Grammar) -> Cast {
    let names = names::find(text, article, grammar);
    let kinds = kinds::settle(text, grammar, &names);
    let mut figures = aliases::merge(text, grammar, &names, &kinds);
    roles::find(text, grammar, &names, &mut figures);
    nominals::find(text, grammar, &mut figures);
    pronouns::resolve(text, grammar, &mut figures);
    interviews::resolve(text, article, grammar, &mut figures);
    Cast::new(text, figures)
}

#[cfg(test)]
mod tests;
