//! Whose a thing is, so that what is done to it is done to them: "praised Haiti's efforts".

use super::{
    agents,
    scene::{End, Scene},
};
use crate::{
    grammar::{NounId, Tag},
    lexicon::Class,
    reading::ActorId,
    text::{Shape, TokenKind},
};

/// Where people live or work: what is done there is done to them.
const SITES: &[&str] = &[
    "base",
    "camp",
    "consulate",
    "embassy",
    "headquarters",
    "home",
    "house",
    "office",
    "outpost",
    "town",
    "village",
];

/// What someone does, wants or makes public.
const OF_SOMEONE: &[&str] = &[
    "ad",
    "action",
    "agenda",
    "ambition",
    "approach",
    "behavior",
    "behaviour",
    "bid",
    "budget",
    "campaign",
    "candidacy",
    "conduct",
    "decision",
    "effort",
    "government",
    "idea",
    "initiative",
    "invasion",
    "law",
    "measure",
    "move",
    "offer",
    "order",
    "peace",
    "plan",
    "policy",
    "position",
    "program",
    "programme",
    "reform",
    "resolution",
    "right",
    "role",
    "rule",
    "stance",
    "strategy",
    "tactic",
    "ultimatum",
];

impl Scene<'_> {
    /// Whom a thing belongs to or comes from: "Haiti's efforts", "a Danish offer", "the plan by
    /// Peru". Nothing for people: what is done to my aunt is not done to me.
    pub fn owners(&self, noun: NounId) -> Vec<End> {
        let phrase = self.grammar.nouns[noun];
        let head = self.text.lower(self.heads[noun]);
        if agents::acts(head).is_some() || self.class(self.heads[noun]).contains(Class::ROLE) {
            return Vec::new();
        }
        if let Some(owner) = phrase.possessor {
            return self.ends(&self.list_left(owner));
        }
        if self.grammar.tag(phrase.tokens.end) == Tag::Owner
            && !self.is_owner(noun)
            && let Some(actor) = self.named_at(self.heads[noun])
        {
            return vec![End::Actor(actor)];
        }
        if self.grammar.tag(phrase.tokens.start) == Tag::Possessive {
            return self
                .spoken_at(phrase.tokens.start)
                .map(End::Actor)
                .into_iter()
                .collect();
        }
        let prepositions: &[&str] = match SITES.contains(&&*agents::singular(head)) {
            true => &["of", "for", "in"],
            false => &["of", "by", "from"],
        };
        let site = SITES.contains(&&*agents::singular(head));
        if site && let Some(actor) = self.within(noun) {
            return vec![End::Actor(actor)];
        }
        let by = self.behind_preposition(phrase.tokens.end, prepositions);
        let by = by.map_or(Vec::new(), |n| self.ends(&self.list_right(n)));
        if !by.is_empty() {
            return by;
        }
        // "a Danish offer" is Denmark's, Danish heritage is nobody's.
        let comes_from = self.class(self.heads[noun]).contains(Class::SPEECH_NOUN)
            || OF_SOMEONE.contains(&&*agents::singular(head))
            || self.deed_by_demonym(noun);
        match self.within(noun) {
            Some(actor) if comes_from => vec![End::Actor(actor)],
            _ => Vec::new(),
        }
    }

    /// "the Israeli raids", "the US raids": whose they are; "the Iraq withdrawal" may be anybody's.
    pub(super) fn deed_by_demonym(&self, noun: NounId) -> bool {
        let tokens = self.grammar.nouns[noun].tokens;
        !self.deed_frames(noun).is_empty()
            && tokens.indices().any(|t| {
                self.class(t).contains(Class::DEMONYM)
                    || self.text.kind(t) == TokenKind::Word(Shape::Upper)
            })
    }

    /// An actor named in a phrase before its head: "the US offer".
    pub fn within(&self, noun: NounId) -> Option<ActorId> {
        let phrase = self.grammar.nouns[noun];
        (phrase.tokens.start..self.heads[noun])
            .rev()
            .find_map(|t| self.spoken_at(t))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn what_is_done_to_a_thing_is_done_to_whose_it_is() {
        check("Norway rejected Iceland's offer.", "Norway REJECT Iceland");
        check(
            "Norway praised the plan by Finland.",
            "Norway SUPPORT Finland",
        );
        check("Norway rejected a Danish offer.", "Norway REJECT Denmark");
    }

    #[test]
    fn people_are_nobodys_things() {
        check("Lena Vogel praised Omar Said's lawyer.", "");
    }

    #[test]
    fn heritage_is_nobodys_deed() {
        check("Lena Vogel criticized Danish food.", "");
    }
}
