//! Where names stand in the text, and where each begins and ends.
//!
//! A name is made of capitalized words in a row, with the small words that may stand inside
//! ("de", "bin", "of" behind "Ministry"). A run of capitalized words can hold several: titles and
//! roles are cut off the front ("Foreign Minister Ana Sousa"), and so is a listed place before a
//! person. What the name is of is decided by [`super::kinds`].

use super::kinds::{self, Evidence};
use crate::{
    grammar::{Grammar, Tag},
    lexicon::{
        Class,
        gazetteer::{self, Listed, ListedKind},
    },
    reading::{Article, BlockKind},
    span::TokenSpan,
    text::{Shape, Text, TokenKind},
};
use rustc_hash::FxHashSet;

/// A name in the text.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// Its tokens without honorifics and roles.
    pub tokens: TokenSpan,
    /// The capitalized words right before it that are an honorific or role: "Mr", "Foreign
    /// Minister".
    pub title: Option<TokenSpan>,
    /// The listed name it is, whole.
    pub listed: Option<Listed>,
    /// What speaks for each kind.
    pub evidence: Evidence,
}

/// Every name of the article, in the order of the text.
pub(super) fn find(text: &Text, article: &Article, grammar: &Grammar) -> Vec<Name> {
    let mut finder = Finder {
        text,
        grammar,
        known: FxHashSet::default(),
        found: Vec::new(),
    };
    let sentences = spoken_sentences(text, article);
    for pass in [Pass::Plain, Pass::Titled] {
        for &sentence in &sentences {
            if is_titled(text, sentence) == (pass == Pass::Titled) {
                finder.sentence(sentence, pass);
            }
        }
        if pass == Pass::Plain {
            finder.learn();
        }
    }
    finder.found.sort_by_key(|n| n.tokens.start);
    finder.found
}

/// Sentences of the headline, the paragraphs and the captions.
fn spoken_sentences(text: &Text, article: &Article) -> Vec<TokenSpan> {
    let mut blocks = article.blocks.iter().peekable();
    let mut sentences = Vec::new();
    for &sentence in &text.sentences {
        let span = text.span(sentence);
        while blocks.next_if(|b| b.span.end <= span.start).is_some() {}
        let ours = blocks.peek().is_none_or(|b| {
            let words = matches!(
                b.kind,
                BlockKind::Headline | BlockKind::Paragraph | BlockKind::Caption
            );
            words || !b.span.overlaps(span)
        });
        if ours {
            sentences.push(sentence);
        }
    }
    sentences
}

/// Nearly all words start with a capital, so capitals tell nothing.
fn is_titled(text: &Text, sentence: TokenSpan) -> bool {
    let words = || sentence.indices().filter(|&t| text.kind(t).is_word());
    let capitals = words().filter(|&t| text.kind(t).is_capitalized()).count();
    capitals * 3 > words().count() * 2 && words().count() > 3
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    /// Sentences where a capital means a name.
    Plain,
    /// Headlines, in the light of the names found elsewhere.
    Titled,
}

struct Finder<'a, 't> {
    text: &'a Text<'t>,
    grammar: &'a Grammar,
    /// The words of all names found in plain sentences, lower case.
    known: FxHashSet<Box<str>>,
    found: Vec<Name>,
}

impl Finder<'_, '_> {
    fn learn(&mut self) {
        for name in &self.found {
            for token in name.tokens.indices() {
                if self.text.kind(token).is_capitalized() {
                    self.known.insert(self.text.lower(token).into());
                }
            }
        }
    }

    fn sentence(&mut self, sentence: TokenSpan, pass: Pass) {
        let mut at = sentence.start;
        while at < sentence.end {
            match self.run_end(at, sentence, pass) {
                Some(end) => {
                    self.segment(TokenSpan::new(at, end), sentence);
                    at = end;
                }
                None => at += 1,
            }
        }
    }

    fn class(&self, token: usize) -> Class {
        self.text.word(token).entry.class
    }

    /// A word that can be (part of) a name where it stands.
    fn is_name_word(&self, token: usize, pass: Pass) -> bool {
        if self.has_article(token) {
            return true;
        }
        let TokenKind::Word(shape) = self.text.kind(token) else {
            return false;
        };
        if shape == Shape::Lower {
            return false;
        }
        match pass {
            Pass::Plain => self.grammar.tag(token) == Tag::Proper,
            Pass::Titled => {
                self.known.contains(self.text.lower(token))
                    || !self.class(token).intersects(Class::COMMON)
            }
        }
    }

    /// "al-Bashir", "el-Sayed", "d'Estaing": small letters up to a hyphen or apostrophe.
    fn has_article(&self, token: usize) -> bool {
        let word = self.text.str(token);
        let Some(cut) = word.find(['-', '\'', '’']) else {
            return false;
        };
        let (article, rest) = word.split_at(cut);
        let rest = rest.trim_start_matches(['-', '\'', '’']);
        matches!(
            article,
            "al" | "el"
                | "ul"
                | "as"
                | "ash"
                | "ad"
                | "ar"
                | "an"
                | "at"
                | "az"
                | "d"
                | "l"
                | "bin"
                | "ibn"
        ) && rest.chars().next().is_some_and(char::is_uppercase)
    }

    /// If a name can start at `start`, one past the last word that can belong to it.
    fn run_end(&self, start: usize, sentence: TokenSpan, pass: Pass) -> Option<usize> {
        let listed = gazetteer::longest(self.text, start, sentence.end)
            .filter(|&(end, l)| self.listed_counts(start, end, l, pass));
        let mut end = match listed {
            Some((end, _)) => end,
            None if self.is_name_word(start, pass) => start + 1,
            None => return None,
        };
        let mut body = self.can_take_of(start, end);
        while end < sentence.end {
            if let Some((next, l)) = gazetteer::longest(self.text, end, sentence.end)
                && self.listed_counts(end, next, l, pass)
            {
                end = next;
                body |= self.can_take_of(end - 1, end);
                continue;
            }
            if self.is_name_word(end, pass) {
                end += 1;
                body |= self.can_take_of(end - 1, end);
                continue;
            }
            match self.bridge(start, end, sentence, pass, body) {
                Some(next) => end = next,
                None => break,
            }
        }
        Some(end)
    }

    /// A listed name counts unless it is an ordinary word where a capital says nothing.
    fn listed_counts(&self, start: usize, end: usize, listed: Listed, pass: Pass) -> bool {
        if end - start > 1 || pass == Pass::Plain && self.grammar.tag(start) == Tag::Proper {
            return true;
        }
        let class = self.class(start);
        match pass {
            Pass::Plain => {
                !class.intersects(Class::COMMON) && listed.kind != ListedKind::Organization
            }
            Pass::Titled => {
                !class.intersects(Class::COMMON) || self.known.contains(self.text.lower(start))
            }
        }
    }

    /// "Ministry", "University": a name with one of these can go on with "of".
    fn can_take_of(&self, start: usize, end: usize) -> bool {
        (start..end).any(|t| kinds::leads_of(self.text, t))
    }

    /// Small words inside a name, if a capitalized word follows: one past that word.
    fn bridge(
        &self,
        start: usize,
        at: usize,
        sentence: TokenSpan,
        pass: Pass,
        body: bool,
    ) -> Option<usize> {
        let name_word = |t: usize| t < sentence.end && self.is_name_word(t, pass);
        let lower = self.text.lower(at);
        let mut next = at + 1;
        let joined = match lower {
            "de" | "del" | "della" | "di" | "da" | "do" | "dos" | "das" | "du" | "des" | "van"
            | "von" | "der" | "den" | "ter" | "ten" | "bin" | "ibn" | "binti" | "al" | "el"
            | "la" | "las" | "los" | "le" | "les" | "y" | "e" | "ul" | "ud" | "zu" | "af"
            | "ben" | "bint" | "en" => {
                // "van der", "de la"
                while next < sentence.end
                    && matches!(
                        self.text.lower(next),
                        "la" | "las" | "los" | "der" | "den" | "el" | "l'"
                    )
                    && !self.text.kind(next).is_capitalized()
                {
                    next += 1;
                }
                true
            }
            "of" | "for" if body => {
                while next < sentence.end && matches!(self.text.lower(next), "the") {
                    next += 1;
                }
                // "the Ministry of Mr Lee's wife": an honorific opens another name.
                !(next < sentence.end
                    && self.class(next).contains(Class::HONORIFIC)
                    && !self
                        .class(next)
                        .contains(Class::ORGANIZATION_WORD | Class::NOUN))
            }
            "&" => true,
            "and" if body => self.inside_body(start, at, sentence),
            "'s" | "'" | "’s" | "’" => {
                at > start
                    && matches!(
                        self.text.lower(at - 1),
                        "people"
                            | "peoples"
                            | "workers"
                            | "women"
                            | "children"
                            | "farmers"
                            | "lord"
                            | "men"
                            | "teachers"
                            | "doctors"
                            | "lawyers"
                            | "writers"
                            | "journalists"
                            | "citizens"
                            | "students"
                            | "producers"
                            | "drivers"
                    )
            }
            _ if self.text.kind(at) == TokenKind::Other && self.text.str(at) == "-" => {
                !self.text.spaced(at)
            }
            _ => false,
        };
        (joined && name_word(next)).then_some(next + 1)
    }

    /// "the Ministry of Health and Welfare": "and" goes on with a common noun in capitals.
    fn inside_body(&self, start: usize, at: usize, sentence: TokenSpan) -> bool {
        let next = at + 1;
        if next >= sentence.end || !self.text.kind(next).is_capitalized() {
            return false;
        }
        let of = (start..at).any(|t| matches!(self.text.lower(t), "of" | "for" | "on"));
        let common = |t: usize| {
            self.class(t).intersects(Class::NOUN | Class::ADJECTIVE)
                && !self.class(t).intersects(
                    Class::ORGANIZATION_WORD
                        | Class::GIVEN
                        | Class::COUNTRY
                        | Class::PLACE
                        | Class::ROLE,
                )
        };
        of && common(at - 1) && common(next) || {
            // "Energy and Mines Ministry": a word for a body closes the run.
            let mut end = next;
            while end < sentence.end && self.text.kind(end).is_capitalized() {
                end += 1;
            }
            common(at - 1)
                && common(next)
                && end - next > 1
                && self.class(end - 1).contains(Class::ORGANIZATION_WORD)
        }
    }

    /// Cuts a run of name words into names.
    fn segment(&mut self, run: TokenSpan, sentence: TokenSpan) {
        let mut start = run.start;
        let mut end = run.end;
        // A small word at the edge belongs to the sentence.
        while start < end && self.is_edge(start) {
            start += 1;
        }
        while start < end
            && !self.text.kind(end - 1).is_word()
            && self.text.kind(end - 1) != TokenKind::Number
        {
            end -= 1;
        }
        if start >= end {
            return;
        }
        if let Some((to, listed)) = gazetteer::longest(self.text, start, end)
            && to == end
        {
            return self.push(TokenSpan::new(start, end), None, Some(listed), sentence);
        }
        let is_body = kinds::is_body(self.text, TokenSpan::new(start, end));
        if !is_body && let Some((title, name)) = self.title(start, end) {
            if title.start > start {
                self.segment_before_title(TokenSpan::new(start, title.start), sentence);
            }
            return self.untitled(name, Some(title), sentence);
        }
        self.untitled(TokenSpan::new(start, end), None, sentence);
    }

    /// "US" in "US Secretary of State", "Labour" in "Labour MP"; adjectives are dropped.
    fn segment_before_title(&mut self, run: TokenSpan, sentence: TokenSpan) {
        let mut end = run.end;
        while end > run.start && kinds::modifies_role(self.text, end - 1) {
            end -= 1;
        }
        if end > run.start {
            self.untitled(TokenSpan::new(run.start, end), None, sentence);
        }
    }

    /// The last honorific or role in a run with a name behind it, and that name.
    fn title(&self, start: usize, end: usize) -> Option<(TokenSpan, TokenSpan)> {
        let last = (start..end - 1).rev().find(|&t| {
            self.class(t).intersects(Class::HONORIFIC)
                || self.class(t).contains(Class::ROLE) && !self.class(t).intersects(Class::GIVEN)
        })?;
        // "Dean Koch": a given name can be a title too.
        if last == start && self.class(last).intersects(Class::GIVEN) && end - last == 2 {
            return None;
        }
        let mut first = last;
        while first > start
            && (self
                .class(first - 1)
                .intersects(Class::HONORIFIC | Class::ROLE)
                || kinds::modifies_role(self.text, first - 1))
        {
            first -= 1;
        }
        Some((
            TokenSpan::new(first, last + 1),
            TokenSpan::new(last + 1, end),
        ))
    }

    /// A run without titles: one name, or a listed place or organization before another.
    fn untitled(&mut self, run: TokenSpan, title: Option<TokenSpan>, sentence: TokenSpan) {
        if run.is_empty() {
            return;
        }
        let (start, end) = (run.start, run.end);
        let whole = |s: &mut Self| s.push(run, title, None, sentence);
        let Some((to, listed)) = gazetteer::longest(self.text, start, end) else {
            if end - start > 1
                && self.class(start).contains(Class::DEMONYM)
                && !kinds::is_body(self.text, run)
            {
                // "Chilean Ana Rojas"
                let rest = TokenSpan::new(start + 1, end);
                return self.untitled(rest, title, sentence);
            }
            return whole(self);
        };
        if to == end {
            return self.push(run, title, Some(listed), sentence);
        }
        if title.is_some() || kinds::is_body(self.text, run) || kinds::is_site(self.text, run) {
            return whole(self);
        }
        let rest = TokenSpan::new(to, end);
        let person = self.class(to).intersects(Class::GIVEN) && end - to > 1;
        let acronym = self.text.kind(start) == TokenKind::Word(Shape::Upper) && to == start + 1;
        let next = gazetteer::longest(self.text, to, end).is_some_and(|(e, _)| e == end);
        if person && (listed.kind == ListedKind::Country || to - start > 1) || acronym || next {
            self.push(TokenSpan::new(start, to), None, Some(listed), sentence);
            self.untitled(rest, None, sentence);
        } else {
            whole(self);
        }
    }

    fn is_edge(&self, token: usize) -> bool {
        let class = self.class(token);
        class.intersects(Class::FUNCTION)
            && self.text.kind(token) != TokenKind::Word(Shape::Upper)
            && !class.intersects(Class::GIVEN | Class::SURNAME | Class::COUNTRY)
            || !self.text.kind(token).is_word() && self.text.kind(token) != TokenKind::Number
    }

    fn push(
        &mut self,
        tokens: TokenSpan,
        title: Option<TokenSpan>,
        listed: Option<Listed>,
        sentence: TokenSpan,
    ) {
        let evidence = kinds::evidence(self.text, self.grammar, tokens, title, listed, sentence);
        self.found.push(Name {
            tokens,
            title,
            listed,
            evidence,
        });
    }
}
