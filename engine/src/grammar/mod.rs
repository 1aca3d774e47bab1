//! Word classes, noun phrases, verb groups, and who is the subject of which verb.
//!
//! A shallow grammar, by rules that look a few words to each side: enough to tell who a sentence
//! is about, not a parse. Prepositional phrases are left unattached, clauses unnested.

mod nouns;
mod subjects;
mod tagger;
mod tags;
mod verbs;

pub use nouns::NounPhrase;
pub use tags::{Form, Tag};
pub use verbs::VerbGroup;

use crate::{
    span::{Holders, TokenSpan},
    text::Text,
};

/// Index of a noun phrase in [`Grammar::nouns`].
pub type NounId = usize;
/// Index of a verb group in [`Grammar::verbs`].
pub type VerbId = usize;

/// The shallow grammar of a text.
pub struct Grammar {
    /// The word class of each token.
    pub tags: Vec<Tag>,
    /// Noun phrases without what follows their head, in order, not overlapping.
    pub nouns: Vec<NounPhrase>,
    /// Verb groups in order, not overlapping.
    pub verbs: Vec<VerbGroup>,
    noun_at: Holders,
    verb_at: Holders,
}

impl Grammar {
    /// Tags and groups the tokens.
    pub fn new(text: &Text) -> Self {
        let tags = tagger::tag(text);
        let nouns = nouns::chunk(text, &tags);
        let verbs = verbs::chunk(text, &tags);
        let mut grammar = Self {
            noun_at: Holders::new(nouns.iter().map(|n| n.tokens).enumerate(), tags.len()),
            verb_at: Holders::new(verbs.iter().map(|v| v.tokens).enumerate(), tags.len()),
            tags,
            nouns,
            verbs,
        };
        subjects::link(text, &mut grammar);
        grammar
    }

    /// The word class of a token; [`Tag::Other`] past the end of the text.
    pub fn tag(&self, token: usize) -> Tag {
        self.tags.get(token).copied().unwrap_or(Tag::Other)
    }

    /// The noun phrase that holds a token.
    pub fn noun_at(&self, token: usize) -> Option<NounId> {
        self.noun_at.get(token)
    }

    /// The verb group that holds a token.
    pub fn verb_at(&self, token: usize) -> Option<VerbId> {
        self.verb_at.get(token)
    }

    /// The noun phrase and all before it that own it: "Kenya", "'s", "new prime minister".
    pub fn with_possessors(&self, noun: NounId) -> TokenSpan {
        let mut first = noun;
        while let Some(owner) = self.nouns[first].possessor {
            first = owner;
        }
        TokenSpan::new(self.nouns[first].tokens.start, self.nouns[noun].tokens.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    /// Noun phrases in [brackets], verb groups in {braces} with their subject behind them.
    #[track_caller]
    fn check(source: &str, expected: &str) {
        let cased = Source::new(source);
        let text = Text::new(&cased);
        let grammar = Grammar::new(&text);
        let mut out = String::new();
        for token in 0..text.tokens.len() {
            let noun = grammar.noun_at(token).map(|n| &grammar.nouns[n]);
            let verb = grammar.verb_at(token).map(|v| &grammar.verbs[v]);
            if text.spaced(token) && token > 0 {
                out.push(' ');
            }
            if noun.is_some_and(|n| n.tokens.start == token) {
                out.push('[');
            }
            if verb.is_some_and(|v| v.tokens.start == token) {
                out.push('{');
            }
            out.push_str(text.str(token));
            if noun.is_some_and(|n| n.tokens.end == token + 1) {
                out.push(']');
            }
            if let Some(verb) = verb.filter(|v| v.tokens.end == token + 1) {
                if let Some(subject) = verb.subject {
                    out.push('<');
                    out.push_str(text.str(grammar.nouns[subject].head));
                }
                out.push('}');
            }
        }
        assert_eq!(out, expected);
    }

    #[test]
    fn subject_and_object() {
        check(
            "The new mayor of Lagos met union leaders on Friday.",
            "[The new mayor] of [Lagos] {met<mayor} [union leaders] on [Friday].",
        );
    }

    #[test]
    fn an_apposition_does_not_hide_the_subject() {
        check(
            "Ama Boateng, a nurse from Kumasi, said she had warned the board.",
            "[Ama Boateng], [a nurse] from [Kumasi], {said<Boateng} [she] {had warned<she} [the board].",
        );
    }

    #[test]
    fn relative_clauses_keep_the_subject() {
        check(
            "The coach, who joined in May, was dismissed by the club.",
            "[The coach], who {joined<coach} in [May], {was dismissed<coach} by [the club].",
        );
    }

    #[test]
    fn verbs_and_nouns_of_one_form() {
        check(
            "Norway plans to end talks with the firm, which reports record profits.",
            "[Norway] {plans<Norway} {to end} [talks] with [the firm], which {reports<firm} [record profits].",
        );
    }

    #[test]
    fn a_subject_is_carried_over() {
        check(
            "Mr Okafor left the party and accused its leader of fraud.",
            "[Mr Okafor] {left<Okafor} [the party] and {accused<Okafor} [its leader] of [fraud].",
        );
    }

    #[test]
    fn a_participle_behind_a_verb_belongs_to_its_noun() {
        check(
            "Ghana deported suspected smugglers and searched Malian armed groups.",
            "[Ghana] {deported<Ghana} [suspected smugglers] and {searched<Ghana} [Malian armed groups].",
        );
    }

    #[test]
    fn possessives_make_two_phrases() {
        check(
            "Peru's foreign minister did not attack Chile's plan.",
            "[Peru]'s [foreign minister] {did not attack<minister} [Chile]'s [plan].",
        );
    }

    #[test]
    fn reduced_relatives_are_no_main_verbs() {
        check(
            "The deal reached last week between Fiji and Tonga has collapsed.",
            "[The deal] {reached} [last week] between [Fiji] and [Tonga] {has collapsed<deal}.",
        );
    }

    #[test]
    fn what_is_told_of_the_subject_behind_it() {
        check(
            "People familiar with the case said no.",
            "[People] familiar with [the case] {said<People} no.",
        );
        check(
            "A study published in May in the Tea Journal suggests otherwise.",
            "[A study] {published} in [May] in [the Tea Journal] {suggests<study} otherwise.",
        );
    }

    #[test]
    fn a_day_is_no_part_of_a_name() {
        check(
            "Tanner Group today named a chair.",
            "[Tanner Group] [today] {named<Group} [a chair].",
        );
    }

    #[test]
    fn a_clause_that_leads_up_has_a_verb_of_its_own() {
        check(
            "When Mr Osei left, Ida Moe paused.",
            "When [Mr Osei] {left<Osei}, [Ida Moe] {paused<Moe}.",
        );
    }

    #[test]
    fn names_that_are_months_too() {
        check(
            "Jan said May Haugen went in May.",
            "[Jan] {said<Jan} [May Haugen] {went<Haugen} in [May].",
        );
    }
}
