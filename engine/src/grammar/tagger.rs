//! The word class of each token, from what the lexicon allows and what stands beside it.
//!
//! One pass from left to right through each sentence. A word with one class gets it; a word with
//! several is decided by the classes before it, by whether its clause already has a finite verb,
//! and by a look at the next word.

use super::tags::{Form, Tag};
use crate::{
    lexicon::Class,
    span::TokenSpan,
    text::{Shape, Text, TokenKind},
};

/// One tag for each token of the text.
pub(super) fn tag(text: &Text) -> Vec<Tag> {
    let mut tagger = Tagger {
        text,
        tags: Vec::with_capacity(text.tokens.len()),
        sentence: TokenSpan::new(0, 0),
        titled: false,
        finite: false,
    };
    for &sentence in &text.sentences {
        tagger.sentence(sentence);
    }
    tagger.tags
}

struct Tagger<'a, 't> {
    text: &'a Text<'t>,
    tags: Vec<Tag>,
    sentence: TokenSpan,
    /// Nearly all words of the sentence start with a capital: a headline.
    titled: bool,
    /// The clause has its finite verb.
    finite: bool,
}

impl Tagger<'_, '_> {
    fn sentence(&mut self, sentence: TokenSpan) {
        self.sentence = sentence;
        self.finite = false;
        let words = || sentence.indices().filter(|&i| self.text.kind(i).is_word());
        let capitals = words().filter(|&i| self.text.kind(i).is_capitalized());
        self.titled = capitals.count() * 3 > words().count() * 2 && words().count() > 3;
        for token in sentence.indices() {
            let tag = self.tag(token);
            self.clause(token, tag);
            self.tags.push(tag);
        }
    }

    /// Keeps track of whether the clause has its finite verb.
    fn clause(&mut self, token: usize, tag: Tag) {
        match tag {
            Tag::Subordinator | Tag::Wh | Tag::Colon | Tag::Dash | Tag::Mark | Tag::Conjunction => {
                self.finite = false;
            }
            // "as", "after", "before" may open a clause.
            Tag::Preposition if self.class(token).contains(Class::SUBORDINATOR) => {
                self.finite = false;
            }
            Tag::Comma if self.finite => {
                // "He came, they left": only a new subject starts a clause.
                self.finite = !matches!(self.peek(token), Some(Class::PRONOUN));
            }
            Tag::Modal | Tag::Verb(Form::Past | Form::Third) => self.finite = true,
            Tag::Verb(Form::Base) if !matches!(self.before(token), Tag::To) => self.finite = true,
            Tag::Auxiliary
                if !self
                    .class(token)
                    .intersects(Class::VERB_ING | Class::VERB_PARTICIPLE) =>
            {
                self.finite = true;
            }
            _ => {}
        }
    }

    /// PRONOUN if a pronoun follows.
    fn peek(&self, token: usize) -> Option<Class> {
        let class = self.next_class(token);
        class.contains(Class::PRONOUN).then_some(Class::PRONOUN)
    }

    fn class(&self, token: usize) -> Class {
        self.text.word(token).entry.class
    }

    fn next_class(&self, token: usize) -> Class {
        match self.sentence.has(token + 1) {
            true => self.class(token + 1),
            false => Class::empty(),
        }
    }

    /// The tag before a token of this sentence, adverbs and negation passed over.
    fn before(&self, token: usize) -> Tag {
        self.tags[self.sentence.start..token]
            .iter()
            .rev()
            .take(4)
            .find(|t| !matches!(t, Tag::Adverb | Tag::Not))
            .copied()
            .unwrap_or(Tag::Stop)
    }

    fn just_before(&self, token: usize) -> Tag {
        match token > self.sentence.start {
            true => self.tags[token - 1],
            false => Tag::Stop,
        }
    }

    fn tag(&self, token: usize) -> Tag {
        match self.text.kind(token) {
            TokenKind::Word(shape) => self.word(token, shape),
            TokenKind::Clitic => self.clitic(token),
            TokenKind::Number => Tag::Number,
            TokenKind::Mark | TokenKind::SingleMark => Tag::Mark,
            TokenKind::Comma => Tag::Comma,
            TokenKind::Period | TokenKind::Exclamation | TokenKind::Ellipsis => Tag::Stop,
            TokenKind::Colon | TokenKind::Semicolon => Tag::Colon,
            TokenKind::Dash => Tag::Dash,
            TokenKind::Open => Tag::Open,
            TokenKind::Close => Tag::Close,
            TokenKind::Other => Tag::Other,
        }
    }

    fn clitic(&self, token: usize) -> Tag {
        match self.text.lower(token) {
            "n't" => Tag::Not,
            "'ll" | "'d" => Tag::Modal,
            "'ve" | "'re" | "'m" => Tag::Auxiliary,
            // "he's", "that's", "what's": a verb; after a noun it owns.
            "'s" if matches!(
                self.just_before(token),
                Tag::Pronoun | Tag::Wh | Tag::Subordinator
            ) || matches!(
                self.text.lower(token.wrapping_sub(1)),
                "here" | "there" | "let"
            ) =>
            {
                Tag::Auxiliary
            }
            _ => Tag::Owner,
        }
    }

    fn word(&self, token: usize, shape: Shape) -> Tag {
        let class = self.class(token);
        if shape != Shape::Lower && self.is_name(token, shape, class) {
            return Tag::Proper;
        }
        if class.intersects(Class::MONTH | Class::WEEKDAY) && shape != Shape::Lower {
            return Tag::Time;
        }
        if class.intersects(Class::FUNCTION) {
            return self.function_word(token, class);
        }
        self.open_word(token, class)
    }

    /// Is this capitalized word (part of) a name?
    fn is_name(&self, token: usize, shape: Shape, class: Class) -> bool {
        let word = self.text.word(token);
        if &*word.lower == "i" || class.intersects(Class::MONTH | Class::WEEKDAY) {
            return &*word.lower != "i"
                && self.just_before(token) == Tag::Proper
                && &*word.lower == "may";
        }
        let named = Class::GIVEN
            | Class::SURNAME
            | Class::COUNTRY
            | Class::PLACE
            | Class::ORGANIZATION
            | Class::DEMONYM
            | Class::HONORIFIC
            | Class::STARTS_NAME;
        let seen = word.capital_count > word.lower_count;
        if class.intersects(Class::FUNCTION) {
            // "US", "IT", "WHO" in capitals among small letters.
            if shape == Shape::Upper {
                return !self.titled && &*word.lower != "a";
            }
            // "Will Estrada said", but "Will Estrada win?" at the start of a sentence.
            let apart = !self.opens(token) || self.just_before(token) == Tag::Mark;
            return class.intersects(Class::GIVEN)
                && apart
                && !self.titled
                && self.sentence.has(token + 1)
                && self.text.kind(token + 1).is_capitalized();
        }
        let common = class.intersects(Class::COMMON);
        if self.titled {
            return seen || !common || class.intersects(named) && word.lower_count == 0;
        }
        if shape == Shape::Upper {
            return true;
        }
        match self.opens(token) {
            false => true,
            true => seen || !common || class.intersects(named) && word.lower_count == 0,
        }
    }

    /// The token starts its sentence or a passage in it, so a capital says nothing.
    fn opens(&self, token: usize) -> bool {
        let before = self.just_before(token);
        matches!(
            before,
            Tag::Stop | Tag::Mark | Tag::Colon | Tag::Dash | Tag::Open | Tag::Other
        )
    }

    fn function_word(&self, token: usize, class: Class) -> Tag {
        let next = self.next_class(token);
        let lower = self.text.lower(token);
        let next_nominal = next.intersects(Class::NOUN | Class::ADJECTIVE)
            || self.sentence.has(token + 1) && self.text.kind(token + 1).is_capitalized();
        match lower {
            "to" => {
                let verb = next.intersects(Class::VERB_BASE | Class::BE | Class::HAVE | Class::DO)
                    && !next.intersects(Class::DETERMINER | Class::POSSESSIVE);
                let adverb = next.contains(Class::ADVERB) && !next.contains(Class::DETERMINER);
                return if verb || adverb {
                    Tag::To
                } else {
                    Tag::Preposition
                };
            }
            "that" => return self.that(token, next, next_nominal),
            "her" => {
                let amount = self.sentence.has(token + 1)
                    && matches!(
                        self.text.kind(token + 1),
                        TokenKind::Number | TokenKind::Other | TokenKind::Mark
                    );
                return match next_nominal
                    || amount
                    || next.intersects(Class::VERB_ING | Class::VERB_PARTICIPLE)
                {
                    true => Tag::Possessive,
                    false => Tag::Pronoun,
                };
            }
            "one"
                if next.contains(Class::NOUN)
                    && !next.intersects(Class::FUNCTION | Class::VERB_S) =>
            {
                return Tag::Number;
            }
            // "there appeared to be": it stands where the subject would.
            "there" => {
                let verb = next.intersects(Class::MODAL | Class::BE | Class::HAVE)
                    || next.intersects(Class::VERB_PAST | Class::VERB_S)
                        && !next.contains(Class::NOUN);
                return if verb { Tag::Pronoun } else { Tag::Adverb };
            }
            "so" | "once" | "then" | "yet" if !self.opens(token) => return Tag::Adverb,
            "no" if !next_nominal => return Tag::Adverb,
            "like" if matches!(self.before(token), Tag::To | Tag::Modal | Tag::Pronoun) => {
                return Tag::Verb(Form::Base);
            }
            "following" | "including" | "given" | "concerning" | "regarding" => {
                return match self.before(token) {
                    Tag::Auxiliary => self.open_word(token, class),
                    Tag::Determiner | Tag::Possessive => Tag::Adjective,
                    _ => Tag::Preposition,
                };
            }
            "own" | "same" | "other" | "such" | "last" | "next" | "first" | "second" | "third"
            | "former" => return Tag::Adjective,
            "'s" => return self.clitic(token),
            _ => {}
        }
        if class.intersects(Class::NEGATION) {
            Tag::Not
        } else if class.contains(Class::MODAL) {
            Tag::Modal
        } else if class.intersects(Class::BE | Class::HAVE | Class::DO) {
            Tag::Auxiliary
        } else if class.contains(Class::WH) {
            Tag::Wh
        } else if class.contains(Class::POSSESSIVE) {
            Tag::Possessive
        } else if class.contains(Class::DETERMINER | Class::PRONOUN) {
            let verb_follows = next.intersects(Class::VERB_PAST | Class::VERB_S)
                && !next.intersects(
                    Class::NOUN | Class::ADJECTIVE | Class::VERB_PARTICIPLE & !Class::SPEECH,
                );
            let says = next.contains(Class::SPEECH | Class::VERB_PAST);
            let alone = verb_follows
                || says
                || next.intersects(
                    Class::BE
                        | Class::HAVE
                        | Class::DO
                        | Class::MODAL
                        | Class::PREPOSITION
                        | Class::TO,
                )
                || !next_nominal
                    && !next.intersects(
                        Class::NUMBER | Class::VERB_PARTICIPLE | Class::VERB_ING | Class::ADVERB,
                    );
            if alone && !next.is_empty()
                || !self.sentence.has(token + 1)
                || !self.text.kind(token + 1).is_word()
                    && self.text.kind(token + 1) != TokenKind::Number
            {
                Tag::Pronoun
            } else {
                Tag::Determiner
            }
        } else if class.contains(Class::PRONOUN) {
            Tag::Pronoun
        } else if class.contains(Class::DETERMINER) {
            Tag::Determiner
        } else if class.contains(Class::SUBORDINATOR) && class.contains(Class::PREPOSITION) {
            Tag::Preposition
        } else if class.contains(Class::PREPOSITION) {
            Tag::Preposition
        } else if class.contains(Class::CONJUNCTION) {
            Tag::Conjunction
        } else {
            Tag::Subordinator
        }
    }

    /// "that": before a clause, a relative, or pointing at something.
    fn that(&self, token: usize, next: Class, next_nominal: bool) -> Tag {
        let before = self.before(token);
        if matches!(before, Tag::Verb(_)) || matches!(before, Tag::Adjective) {
            return Tag::Subordinator;
        }
        if next.intersects(
            Class::MODAL | Class::BE | Class::HAVE | Class::DO | Class::VERB_PAST | Class::VERB_S,
        ) && matches!(before, Tag::Noun | Tag::Proper)
        {
            return Tag::Wh;
        }
        match before {
            Tag::Noun
            | Tag::Proper
            | Tag::Comma
            | Tag::Conjunction
            | Tag::Auxiliary
            | Tag::Time
            | Tag::Number
            | Tag::Pronoun => Tag::Subordinator,
            _ if next_nominal && !next.intersects(Class::FUNCTION) => Tag::Determiner,
            Tag::Preposition => Tag::Pronoun,
            Tag::Stop | Tag::Mark => match next_nominal {
                true => Tag::Determiner,
                false => Tag::Pronoun,
            },
            _ => Tag::Subordinator,
        }
    }

    /// Nouns, verbs, adjectives, adverbs and words unknown.
    fn open_word(&self, token: usize, class: Class) -> Tag {
        let verb = class & Class::VERB;
        let noun = class.contains(Class::NOUN) || !class.intersects(Class::COMMON);
        if verb.is_empty() {
            // "the chief of staff": nothing follows that it could describe.
            let opened = matches!(
                self.just_before(token),
                Tag::Determiner | Tag::Possessive | Tag::Owner | Tag::Adjective
            );
            let alone = !self
                .next_class(token)
                .intersects(Class::NOUN | Class::ADJECTIVE | Class::CONJUNCTION | Class::VERB)
                && !(self.sentence.has(token + 1) && self.text.kind(token + 1).is_capitalized());
            return match opened && alone && class.contains(Class::NOUN | Class::ADJECTIVE) {
                true => Tag::Noun,
                false => self.no_verb(class, noun),
            };
        }
        let before = self.before(token);
        let just_before = self.just_before(token);
        match before {
            Tag::To if verb.contains(Class::VERB_BASE) => return Tag::Verb(Form::Base),
            Tag::Modal if verb.contains(Class::VERB_BASE) => return Tag::Verb(Form::Base),
            Tag::Auxiliary => return self.after_auxiliary(token, class, noun),
            _ => {}
        }
        match just_before {
            Tag::Determiner | Tag::Possessive | Tag::Owner | Tag::Adjective | Tag::Number => {
                return self.in_noun_phrase(token, class, noun);
            }
            Tag::Preposition => {
                return if verb.contains(Class::VERB_ING) {
                    Tag::Verb(Form::Ing)
                } else if noun {
                    Tag::Noun
                } else {
                    self.in_noun_phrase(token, class, noun)
                };
            }
            _ => {}
        }
        if verb.contains(Class::VERB_ING) {
            // "health spending will rise"
            let next = self.next_class(token);
            let heads = next.intersects(Class::MODAL | Class::BE | Class::HAVE | Class::DO);
            return match heads && matches!(just_before, Tag::Noun | Tag::Conjunction) {
                true => Tag::Noun,
                false => Tag::Verb(Form::Ing),
            };
        }
        if verb.intersects(Class::VERB_PAST | Class::VERB_PARTICIPLE)
            && !(noun && !class.contains(Class::USUALLY_VERB) && verb.contains(Class::VERB_BASE))
        {
            return self.past_form(token, class);
        }
        self.noun_or_verb(token, class, noun)
    }

    fn no_verb(&self, class: Class, noun: bool) -> Tag {
        if class.contains(Class::NUMBER) {
            Tag::Number
        } else if class.contains(Class::USUALLY_ADJECTIVE) && !class.contains(Class::PLURAL) {
            Tag::Adjective
        } else if noun {
            Tag::Noun
        } else if class.contains(Class::ADJECTIVE) {
            Tag::Adjective
        } else {
            Tag::Adverb
        }
    }

    fn after_auxiliary(&self, token: usize, class: Class, noun: bool) -> Tag {
        let auxiliary = (self.sentence.start..token)
            .rev()
            .find(|&t| self.tags[t] == Tag::Auxiliary)
            .map_or(Class::empty(), |t| self.class(t));
        if auxiliary.contains(Class::DO) && class.contains(Class::VERB_BASE) {
            Tag::Verb(Form::Base)
        } else if class.contains(Class::VERB_ING) {
            Tag::Verb(Form::Ing)
        } else if class.contains(Class::VERB_PARTICIPLE) {
            Tag::Verb(Form::Participle)
        } else {
            self.no_verb(class, noun)
        }
    }

    /// Behind a determiner, an adjective or an owner: what is before its noun or is the noun.
    fn in_noun_phrase(&self, token: usize, class: Class, noun: bool) -> Tag {
        let next = self.next_class(token);
        if noun {
            let leads_on = next.contains(Class::NOUN) && !next.intersects(Class::FUNCTION);
            return match class.contains(Class::USUALLY_ADJECTIVE) && leads_on {
                true => Tag::Adjective,
                false => Tag::Noun,
            };
        }
        if class.contains(Class::ADJECTIVE) {
            return Tag::Adjective;
        }
        if class.intersects(Class::VERB_PARTICIPLE | Class::VERB_ING) {
            let nominal = next.intersects(Class::NOUN | Class::ADJECTIVE)
                || self.sentence.has(token + 1) && self.text.kind(token + 1).is_capitalized();
            return match nominal {
                true => Tag::Adjective,
                false if class.contains(Class::VERB_ING) => Tag::Noun,
                false if self.just_before(token) == Tag::Number => self.past_form(token, class),
                false => Tag::Noun,
            };
        }
        if self.just_before(token) == Tag::Number || self.just_before(token) == Tag::Adjective {
            return self.noun_or_verb(token, class, noun);
        }
        Tag::Noun
    }

    /// "walked": the clause's finite verb, or a participle that hangs on a noun?
    fn past_form(&self, token: usize, class: Class) -> Tag {
        let participle = class.contains(Class::VERB_PARTICIPLE);
        let past = class.contains(Class::VERB_PAST);
        if !past {
            return Tag::Verb(Form::Participle);
        }
        if !participle {
            return Tag::Verb(Form::Past);
        }
        let next = self.next_class(token);
        // "the council said": hardly ever "the words said".
        let says = class.contains(Class::SPEECH)
            && (!next.contains(Class::PREPOSITION) || self.text.lower(token) == "said");
        if says
            && matches!(
                self.just_before(token),
                Tag::Noun | Tag::Proper | Tag::Time | Tag::Number
            )
        {
            return Tag::Verb(Form::Past);
        }
        let next_is =
            |word: &str| self.sentence.has(token + 1) && self.text.lower(token + 1) == word;
        let leads_on = next.intersects(Class::NOUN | Class::ADJECTIVE)
            && !next.intersects(Class::FUNCTION)
            || self.sentence.has(token + 1) && self.text.kind(token + 1).is_capitalized();
        match self.just_before(token) {
            // "deported suspected smugglers", "two Kurdish armed groups"
            Tag::Verb(_) if leads_on => Tag::Adjective,
            Tag::Proper
                if leads_on
                    && self.class(token - 1).contains(Class::DEMONYM)
                    && !self.text.lower(token - 1).ends_with('s')
                    && matches!(
                        self.before(token - 1),
                        Tag::Preposition | Tag::Number | Tag::Verb(_) | Tag::Adjective
                    ) =>
            {
                Tag::Adjective
            }
            Tag::Noun | Tag::Proper | Tag::Time | Tag::Number if self.finite => {
                Tag::Verb(Form::Participle)
            }
            Tag::Noun | Tag::Proper | Tag::Number if next_is("by") || self.finite_ahead(token) => {
                Tag::Verb(Form::Participle)
            }
            Tag::Comma | Tag::Dash
                if next.contains(Class::PREPOSITION) && self.text.lower(token) != "said" =>
            {
                Tag::Verb(Form::Participle)
            }
            Tag::Stop | Tag::Preposition => {
                match next.intersects(Class::NOUN) && !next.intersects(Class::FUNCTION) {
                    true => Tag::Adjective,
                    false => Tag::Verb(Form::Participle),
                }
            }
            Tag::Conjunction | Tag::Adverb | Tag::Comma
                if next.contains(Class::NOUN)
                    && !next.intersects(Class::FUNCTION | Class::VERB)
                    && !class.intersects(Class::SPEECH | Class::ATTITUDE)
                    && self.finite =>
            {
                Tag::Adjective
            }
            _ => Tag::Verb(Form::Past),
        }
    }

    /// A finite verb that cannot be anything else follows in the same clause: "The deal reached
    /// last week has collapsed".
    fn finite_ahead(&self, token: usize) -> bool {
        const REACH: usize = 14;
        let first = self.class(token);
        if first.intersects(Class::SPEECH | Class::ATTITUDE)
            && !self.next_class(token).contains(Class::PREPOSITION)
        {
            return false;
        }
        for at in token + 1..self.sentence.end.min(token + REACH) {
            let class = self.class(at);
            if class.intersects(Class::SUBORDINATOR | Class::WH)
                && !class.contains(Class::PREPOSITION)
                || class.contains(Class::PRONOUN) && !class.contains(Class::DETERMINER)
                || !self.text.kind(at).is_word() && self.text.kind(at) != TokenKind::Number
            {
                return false;
            }
            // "survived a war and says they are": a finite verb with its own clause.
            let finite = class.intersects(Class::VERB_S | Class::USUALLY_VERB)
                && !class.intersects(
                    Class::NOUN | Class::VERB_PARTICIPLE | Class::VERB_ING | Class::FUNCTION,
                );
            if finite && self.text.lower(at - 1) != "to" {
                return false;
            }
            let sure = class.contains(Class::MODAL)
                || class.intersects(Class::BE | Class::HAVE)
                    && !matches!(self.text.lower(at), "be" | "been" | "being" | "having");
            if sure {
                return self.text.lower(at - 1) != "to";
            }
        }
        false
    }

    /// A name between a closing mark and this verb: `"…," Rao points out`.
    fn attributes(&self, token: usize) -> bool {
        const LONGEST: usize = 8;
        let from = self.sentence.start.max(token.saturating_sub(LONGEST));
        // "the ministry notes, “…”"
        let next = token + 1;
        let introduces = self.sentence.has(next + 1)
            && matches!(self.text.kind(next), TokenKind::Comma | TokenKind::Colon)
            && self.text.kind(next + 1) == TokenKind::Mark
            && matches!(self.just_before(token), Tag::Noun | Tag::Proper);
        if introduces {
            return true;
        }
        let name = (from..token)
            .rev()
            .take_while(|&t| {
                matches!(
                    self.tags[t],
                    Tag::Proper | Tag::Pronoun | Tag::Determiner | Tag::Noun
                )
            })
            .count();
        let mark = token - name;
        name > 0
            && mark > from
            && self.tags[mark - 1] == Tag::Mark
            && self.text.marked_of(mark - 1).is_some_and(|m| {
                self.text.marked[m].closed && self.text.marked[m].tokens.end == mark
            })
    }

    /// "plans", "talk", "report": what stands before and behind decides.
    fn noun_or_verb(&self, token: usize, class: Class, noun: bool) -> Tag {
        let form = match class.contains(Class::VERB_S) {
            true => Tag::Verb(Form::Third),
            false if class.contains(Class::VERB_BASE) => Tag::Verb(Form::Base),
            false => return self.no_verb(class, noun),
        };
        if !noun && !class.intersects(Class::ADJECTIVE | Class::ADVERB) {
            return form;
        }
        if class.contains(Class::SPEECH) && self.attributes(token) {
            return form;
        }
        let other = self.no_verb(class & !Class::VERB, noun);
        let before = self.before(token);
        let next = self.next_class(token);
        let usually = class.contains(Class::USUALLY_VERB);
        let next_takes_subject =
            next.intersects(Class::MODAL | Class::BE | Class::HAVE | Class::DO);
        let object_follows = next.intersects(
            Class::DETERMINER | Class::POSSESSIVE | Class::TO | Class::SUBORDINATOR | Class::WH,
        ) || self.sentence.has(token + 1)
            && self.text.kind(token + 1).is_capitalized();
        // "the firm cut jobs": past and base form look alike.
        let past = class.contains(Class::VERB_PAST | Class::VERB_BASE)
            && (object_follows
                || next.contains(Class::NOUN)
                    && (next.contains(Class::PLURAL) || !next.intersects(Class::VERB)))
            && matches!(self.just_before(token), Tag::Noun | Tag::Proper)
            && !self.finite;
        if past {
            return Tag::Verb(Form::Past);
        }
        match before {
            Tag::Pronoun | Tag::Wh => match next_takes_subject {
                true => other,
                false => form,
            },
            Tag::Noun | Tag::Proper | Tag::Time | Tag::Close | Tag::Mark
                if !self.finite && !next_takes_subject =>
            {
                let plural = self.class(token - 1).contains(Class::PLURAL);
                let base = form == Tag::Verb(Form::Base);
                let agrees = plural == base;
                // "the findings show clear signs"
                let described = plural
                    && base
                    && next.contains(Class::ADJECTIVE)
                    && !next.intersects(Class::VERB_FINITE);
                if described {
                    return form;
                }
                match usually || object_follows && agrees {
                    true => form,
                    false => other,
                }
            }
            Tag::Conjunction | Tag::Comma | Tag::Adverb if usually && !next_takes_subject => form,
            Tag::Stop if usually && object_follows => form,
            _ => other,
        }
    }
}
