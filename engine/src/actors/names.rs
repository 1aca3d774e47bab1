//! Where names stand in the text, and where each begins and ends.
//!
//! A name is made of capitalized words in a row, with the small words that may stand inside
//! ("de", "bin", "of" behind "Ministry"). A run of capitalized words can hold several: titles and
//! roles are cut off the front ("Foreign Minister Ana Sousa"), and so is a listed place before a
//! person. What the name is of is decided by [`super::kinds`].

use super::{
    hyphens,
    kinds::{self, Evidence},
    nicknames, wording,
};
use crate::{
    grammar::{Grammar, Tag},
    lexicon::{
        self, Class, Hint,
        gazetteer::{self, Listed, ListedKind},
    },
    order,
    reading::{Article, BlockKind},
    span::{Span, TokenSpan},
    text::{Shape, Text, TokenKind},
};

/// A name in the text.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// Its tokens without honorifics and roles.
    pub tokens: TokenSpan,
    /// Its characters: those of the tokens, or a part of one ("Accra" in "Accra-based").
    pub span: Span,
    /// The capitalized words right before it that are an honorific or role: "Mr", "Foreign
    /// Minister".
    pub title: Option<TokenSpan>,
    /// The listed name it is, whole.
    pub listed: Option<Listed>,
    /// What stands in marks or brackets inside it: "Bo" in "Ana “Bo” Sousa".
    pub nickname: Option<TokenSpan>,
    /// What speaks for each kind.
    pub evidence: Evidence,
}

/// Every name of the article, in the order of the text.
pub(super) fn find(text: &Text, article: &Article, grammar: &Grammar) -> Vec<Name> {
    let mut finder = Finder {
        text,
        grammar,
        known: vec![false; text.words.count()],
        found: Vec::new(),
        line: Line::new(text, TokenSpan::new(0, 0)),
    };
    let sentences = spoken_sentences(text, article);
    let (titled, plain): (Vec<_>, Vec<_>) = sentences.iter().partition(|&&s| text.is_titled(s));
    for sentence in plain {
        finder.sentence(sentence, Pass::Plain);
    }
    finder.learn();
    for sentence in titled {
        finder.sentence(sentence, Pass::Titled);
    }
    for &sentence in &sentences {
        finder.compounds(sentence);
    }
    order::by(&mut finder.found, |n| (n.span.start, 0));
    nicknames::joined(text, finder.found)
}

/// Longest run of capitalized words that is looked at as one, in tokens.
const LONGEST_RUN: usize = 18;

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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    /// Sentences where a capital means a name.
    Plain,
    /// Headlines, in the light of the names found elsewhere.
    Titled,
}

/// A sentence and how it is written.
#[derive(Clone, Copy)]
pub(super) struct Line {
    /// Its tokens.
    pub tokens: TokenSpan,
    /// Every word of it is in capitals.
    pub shouted: bool,
}

impl Line {
    fn new(text: &Text, tokens: TokenSpan) -> Self {
        let lower = |t: usize| text.kind(t) == TokenKind::Word(Shape::Lower);
        Self {
            tokens,
            shouted: !tokens.indices().any(lower),
        }
    }
}

struct Finder<'a, 't> {
    text: &'a Text<'t>,
    grammar: &'a Grammar,
    /// For each word of the text whether a name found in a plain sentence has it.
    known: Vec<bool>,
    found: Vec<Name>,
    /// The sentence that is looked at.
    line: Line,
}

impl Finder<'_, '_> {
    fn learn(&mut self) {
        for name in &self.found {
            for token in name.tokens.indices() {
                if self.text.kind(token).is_capitalized() {
                    self.known[self.text.tokens[token].word.index()] = true;
                }
            }
        }
    }

    fn sentence(&mut self, sentence: TokenSpan, pass: Pass) {
        self.line = Line::new(self.text, sentence);
        let mut at = sentence.start;
        while at < sentence.end {
            if !self.may_open(at) {
                at += 1;
                continue;
            }
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

    /// A capital, or one of the few words that may open a name without one.
    fn may_open(&self, token: usize) -> bool {
        let word = self.text.word(token);
        self.text.kind(token).is_capitalized()
            || word.joined
            || word.entry.class.contains(Class::STARTS_SMALL)
    }

    /// A word of a name found elsewhere.
    fn is_known(&self, token: usize) -> bool {
        self.known[self.text.tokens[token].word.index()]
    }

    /// A word that can be (part of) a name where it stands.
    fn is_name_word(&self, token: usize, pass: Pass) -> bool {
        let joined = self.text.word(token).joined;
        if joined && has_article(self.text, token) {
            return true;
        }
        let TokenKind::Word(shape) = self.text.kind(token) else {
            return false;
        };
        if shape == Shape::Lower {
            return false;
        }
        if joined
            && (hyphens::is_compound(self.text, token) || hyphens::is_common(self.text, token))
        {
            return false;
        }
        match pass {
            Pass::Plain => self.grammar.tag(token) == Tag::Proper,
            Pass::Titled => {
                let class = self.class(token);
                self.is_known(token)
                    || !class.intersects(Class::COMMON)
                        && (shape != Shape::Upper || class.intersects(Class::GIVEN))
            }
        }
    }

    /// Listed or known names inside hyphenated words that no name has taken: "US-China",
    /// "anti-Obi".
    fn compounds(&mut self, sentence: TokenSpan) {
        self.line = Line::new(self.text, sentence);
        for token in sentence.indices() {
            if !self.text.word(token).joined {
                continue;
            }
            let span = self.text.tokens[token].span();
            let word = self.text.str(token);
            if !self.text.kind(token).is_word() || !word.contains('-') {
                continue;
            }
            let whole_pieces = word
                .split('-')
                .filter(|p| hyphens::starts_capital(p))
                .count();
            let opens = word
                .split('-')
                .next()
                .is_some_and(|p| lexicon::hint(&p.to_lowercase()).contains(Hint::PREFIX));
            let hangs = opens && whole_pieces > 0 && !has_article(self.text, token);
            if !hyphens::is_compound(self.text, token) && !hangs {
                continue;
            }
            let mut at = span.start;
            for piece in word.split('-') {
                let part = Span::new(at, at + piece.len());
                at = part.end + 1;
                let listed = gazetteer::named(piece);
                let word = self.text.words.find(&piece.to_lowercase());
                let known = word.is_some_and(|w| self.known[w.index()]);
                if hyphens::starts_capital(piece) && (listed.is_some() || known) {
                    self.push_part(TokenSpan::new(token, token + 1), part, listed);
                }
            }
        }
    }

    fn push_part(&mut self, tokens: TokenSpan, span: Span, listed: Option<Listed>) {
        let evidence = kinds::evidence(self.text, self.grammar, tokens, None, listed, self.line);
        self.found.push(Name {
            tokens,
            span,
            title: None,
            listed,
            nickname: None,
            evidence,
        });
    }

    /// If a name can start at `start`, one past the last word that can belong to it.
    fn run_end(&self, start: usize, sentence: TokenSpan, pass: Pass) -> Option<usize> {
        let sentence = TokenSpan::new(sentence.start, sentence.end.min(start + LONGEST_RUN));
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
            if hyphens::tail(self.text, end - 1) > 0 {
                break;
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
            Pass::Titled => !class.intersects(Class::COMMON) || self.is_known(start),
        }
    }

    /// "Ministry", "University": a name with one of these can go on with "of".
    fn can_take_of(&self, start: usize, end: usize) -> bool {
        (start..end).any(|t| wording::leads_of(self.text, t))
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
            _ if self.text.hint(at).contains(Hint::PARTICLE) => {
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
            "and" if at > start => self.inside_body(start, at, sentence),
            "," if at + 1 < sentence.end && is_suffix(self.text.lower(at + 1)) => at > start,
            "," if body => self.inside_list(start, at, sentence),
            "'s" | "'" => at > start && self.owns_body(at, sentence),
            _ if self.text.kind(at) == TokenKind::Other && self.text.str(at) == "-" => {
                !self.text.spaced(at)
            }
            _ => false,
        };
        (joined && name_word(next)).then_some(next + 1)
    }

    /// An ordinary word in capitals inside the name of a body: "Health" in "Ministry of Health".
    fn is_field(&self, token: usize) -> bool {
        let class = self.class(token);
        class.intersects(Class::NOUN | Class::ADJECTIVE | Class::ORGANIZATION_WORD)
            && !class.intersects(Class::GIVEN | Class::COUNTRY | Class::PLACE | Class::ROLE)
            && !wording::leads_of(self.text, token)
            && self.text.kind(token) == TokenKind::Word(Shape::Capital)
    }

    /// "the Ministry of Health and Welfare", "the Energy and Mines Ministry": "and" goes on with
    /// a common noun in capitals.
    fn inside_body(&self, start: usize, at: usize, sentence: TokenSpan) -> bool {
        let next = at + 1;
        if next >= sentence.end || !self.is_field(at - 1) || !self.is_field(next) {
            return false;
        }
        let of = (start..at).any(|t| matches!(self.text.lower(t), "of" | "for" | "on"));
        of || self.ends_in_body(next, sentence)
    }

    /// The capitalized words from `at` end with a word for a body.
    fn ends_in_body(&self, at: usize, sentence: TokenSpan) -> bool {
        const REACH: usize = 6;
        let end = (at..sentence.end.min(at + REACH))
            .take_while(|&t| self.text.kind(t).is_capitalized())
            .last();
        end.is_some_and(|t| t > at && wording::closes_body(self.text, t))
    }

    /// "the Ministry of Agriculture, Forestry and Fisheries": a comma before "X and Y".
    fn inside_list(&self, start: usize, at: usize, sentence: TokenSpan) -> bool {
        const REACH: usize = 8;
        let of = (start..at).any(|t| matches!(self.text.lower(t), "of" | "for" | "on"));
        if !of || !self.is_field(at - 1) {
            return false;
        }
        let mut token = at + 1;
        while token < sentence.end.min(at + REACH) {
            if self.text.lower(token) == "and" {
                return token > at + 1 && token + 1 < sentence.end && self.is_field(token + 1);
            }
            if !self.is_field(token) && self.text.kind(token) != TokenKind::Comma {
                return false;
            }
            token += 1;
        }
        false
    }

    /// "Prosecutor's Office", "Teachers' Union".
    fn owns_body(&self, at: usize, sentence: TokenSpan) -> bool {
        let owner = self.class(at - 1);
        let plural = self.text.lower(at - 1).ends_with('s') && self.text.lower(at) != "'s";
        (owner.intersects(Class::NOUN) || plural)
            && !owner.intersects(Class::GIVEN | Class::COUNTRY | Class::PLACE)
            && (self.ends_in_body(at + 1, sentence)
                || at + 1 < sentence.end
                    && self.text.kind(at + 1).is_capitalized()
                    && wording::closes_body(self.text, at + 1))
    }

    /// How many of a run's first words belong to a role before it: "Minister of [Health] Ana Sousa".
    fn office(&self, start: usize, end: usize, sentence: TokenSpan) -> Option<usize> {
        let mut before = start.checked_sub(1)?;
        if self.text.lower(before) == "the" {
            before = before.checked_sub(1)?;
        }
        let of = matches!(self.text.lower(before), "of" | "for");
        let role = before.checked_sub(1)?;
        let run = TokenSpan::new(start, end);
        if !of || role < sentence.start || !self.is_role(role) || wording::is_body(self.text, run) {
            return None;
        }
        let field = |t: usize| {
            let class = self.class(t);
            class.intersects(Class::COMMON) && !class.intersects(Class::GIVEN)
                || self.text.kind(t) != TokenKind::Word(Shape::Capital)
                    && !self.text.kind(t).is_capitalized()
        };
        let taken = run.indices().take_while(|&t| field(t)).count();
        // "the president of the National Archives" is an organization's.
        let office = taken < run.len()
            || matches!(
                self.text.lower(role),
                "minister" | "secretary" | "undersecretary" | "ministers"
            );
        (taken > 0 && office).then_some(taken)
    }

    /// A word for what a person is: "Minister", "Major-General".
    fn is_role(&self, token: usize) -> bool {
        wording::is_role(self.text, token)
    }

    /// Cuts a run of name words into names.
    fn segment(&mut self, run: TokenSpan, sentence: TokenSpan) {
        let mut start = run.start;
        let mut end = run.end;
        // A small word at the edge belongs to the sentence.
        while start < end
            && (self.is_edge(start) && !self.is_article_of_name(start, sentence)
                || self.is_call(start, end)
                || start == sentence.start && self.is_trade(start, end))
        {
            start += 1;
        }
        while start < end
            && !self.text.kind(end - 1).is_word()
            && self.text.kind(end - 1) != TokenKind::Number
        {
            end -= 1;
        }
        while end > start + 2
            && self.text.hint(end - 1).contains(Hint::BEHIND_PERSON)
            && self.text.kind(end - 1) != TokenKind::Word(Shape::Capital)
        {
            end -= 1;
        }
        if start >= end {
            return;
        }
        if let Some((to, listed)) = gazetteer::longest(self.text, start, end)
            && to == end
        {
            return self.push(TokenSpan::new(start, end), None, Some(listed));
        }
        if let Some(taken) = self.office(start, end, sentence) {
            let title = TokenSpan::new(start, start + taken);
            return self.untitled(TokenSpan::new(title.end, end), Some(title), sentence);
        }
        if let Some((title, name)) = self.title(start, end)
            && (!wording::is_body(self.text, TokenSpan::new(start, end)) || self.opens_person(name))
        {
            if title.start > start {
                self.segment_before_title(TokenSpan::new(start, title.start), sentence);
            }
            return self.untitled(name, Some(title), sentence);
        }
        self.untitled(TokenSpan::new(start, end), None, sentence);
    }

    /// A given name and one that is no word: "Ana Sousa".
    fn opens_person(&self, name: TokenSpan) -> bool {
        name.len() > 1
            && self.class(name.start).intersects(Class::GIVEN)
            && !wording::is_body(self.text, name)
    }

    /// "US" in "US Secretary of State", "Labour" in "Labour MP"; adjectives and fields ("Irrigation
    /// Minister") are dropped.
    fn segment_before_title(&mut self, run: TokenSpan, sentence: TokenSpan) {
        let mut end = run.end;
        while end > run.start && wording::modifies_role(self.text, end - 1) {
            end -= 1;
        }
        let before = TokenSpan::new(run.start, end);
        let field = before.len() == 1
            && self.text.kind(run.start) == TokenKind::Word(Shape::Capital)
            && gazetteer::longest(self.text, run.start, end).is_none()
            && self.text.word(run.start).capital_count < 2;
        if !before.is_empty() && !field {
            self.untitled(before, None, sentence);
        }
    }

    /// The last honorific or role in a run with a name behind it, and that name.
    fn title(&self, start: usize, end: usize) -> Option<(TokenSpan, TokenSpan)> {
        let last = (start..end - 1).rev().find(|&t| {
            let class = self.class(t);
            self.is_role(t) && (class.contains(Class::HONORIFIC) || !class.intersects(Class::GIVEN))
        })?;
        // "Dean Koch": a given name can be a title too.
        if last == start && self.class(last).intersects(Class::GIVEN) && end - last == 2 {
            return None;
        }
        let mut first = last;
        while first > start
            && (self.is_role(first - 1) || wording::modifies_role(self.text, first - 1))
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
        let whole = |s: &mut Self| s.push(run, title, None);
        let listed = gazetteer::longest(self.text, start, end);
        let given = title.is_some() && self.class(start).intersects(Class::GIVEN);
        if !given
            && let Some(to) = gazetteer::people_end(self.text, start, end)
            && listed.is_none_or(|(l, _)| l <= to)
            && (to == end || !wording::is_body(self.text, run) && !wording::is_site(self.text, run))
        {
            // "Chilean Ana Rojas"
            return self.untitled(TokenSpan::new(to, end), title, sentence);
        }
        let Some((to, listed)) = listed else {
            return whole(self);
        };
        if to == end {
            return self.push(run, title, Some(listed));
        }
        if title.is_some() || wording::is_body(self.text, run) || wording::is_site(self.text, run) {
            return whole(self);
        }
        let rest = TokenSpan::new(to, end);
        let person = self.class(to).intersects(Class::GIVEN) && end - to > 1;
        let acronym = self.text.kind(start) == TokenKind::Word(Shape::Upper) && to == start + 1;
        let next = gazetteer::longest(self.text, to, end).is_some_and(|(e, _)| e == end);
        let of = start > sentence.start && self.text.lower(start - 1) == "of";
        if person && (of || listed.kind == ListedKind::Country || to - start > 1) || acronym || next
        {
            self.push(TokenSpan::new(start, to), None, Some(listed));
            self.untitled(rest, None, sentence);
        } else {
            whole(self);
        }
    }

    /// "Beekeeper" in "Beekeeper Ana Sousa": a word for a person by its ending, before a given name.
    fn is_trade(&self, token: usize, end: usize) -> bool {
        let lower = self.text.lower(token);
        token + 2 < end
            && !self.class(token).intersects(Class::GIVEN | Class::SURNAME)
            && self.class(token + 1).intersects(Class::GIVEN)
            && ["er", "or", "ist", "man", "woman", "ian"]
                .iter()
                .any(|e| lower.ends_with(e))
    }

    /// "The" in "told The Daily Courier": a capital inside a sentence.
    fn is_article_of_name(&self, token: usize, sentence: TokenSpan) -> bool {
        self.text.str(token) == "The"
            && token > sentence.start
            && !matches!(
                self.grammar.tag(token - 1),
                Tag::Mark | Tag::Colon | Tag::Dash | Tag::Open | Tag::Stop | Tag::Other
            )
    }

    /// "Hey" in "Hey Ana".
    fn is_call(&self, token: usize, end: usize) -> bool {
        token + 1 < end
            && self.text.hint(token).contains(Hint::NOBODY)
            && self.text.kind(token) == TokenKind::Word(Shape::Capital)
            && !self.is_role(token)
            && !self.class(token).intersects(Class::GIVEN | Class::SURNAME)
    }

    /// A small word at the edge of a run.
    fn is_edge(&self, token: usize) -> bool {
        let class = self.class(token);
        class.intersects(Class::FUNCTION)
            && self.text.kind(token) != TokenKind::Word(Shape::Upper)
            && !class.intersects(Class::GIVEN | Class::SURNAME | Class::COUNTRY)
            || !self.text.kind(token).is_word() && self.text.kind(token) != TokenKind::Number
    }

    /// "US$100", "HK$": money, no country.
    fn is_money(&self, end: usize) -> bool {
        matches!(self.text.lower(end), "$" | "€" | "£" | "¥") && !self.text.spaced(end)
    }

    fn push(&mut self, tokens: TokenSpan, title: Option<TokenSpan>, listed: Option<Listed>) {
        if self.is_money(tokens.end) {
            return;
        }
        let mut span = self.text.span(tokens);
        span.end -= hyphens::tail(self.text, tokens.end - 1);
        let listed = listed.or_else(|| gazetteer::named_at(self.text, tokens, span));
        let evidence = kinds::evidence(self.text, self.grammar, tokens, title, listed, self.line);
        self.found.push(Name {
            tokens,
            span,
            title,
            listed,
            nickname: None,
            evidence,
        });
    }
}

/// "Tanner Group, Inc.", "Omar Keita, Jr."
fn is_suffix(lower: &str) -> bool {
    matches!(
        lower.trim_end_matches('.'),
        "inc" | "llc" | "ltd" | "plc" | "corp" | "lp" | "llp" | "jr" | "sr"
    )
}

/// "al-Bashir", "el-Sayed", "d'Estaing": small letters up to a hyphen or apostrophe.
pub(super) fn has_article(text: &Text, token: usize) -> bool {
    if !text.word(token).joined {
        return false;
    }
    let word = text.str(token);
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

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn titles_and_roles_are_no_part_of_a_name() {
        check(
            "Then Foreign Minister Ana Sousa met Gen. Kwame Boateng and Mrs. Okafor.",
            &[
                "person Ana Sousa: Ana Sousa",
                "person Kwame Boateng: Kwame Boateng",
                "person Okafor: Okafor",
            ],
        );
    }

    #[test]
    fn small_words_stand_inside_names() {
        check(
            "They thanked Ludo van der Meer, Salim bin Hamad al-Harthi and Rosa de la Cruz.",
            &[
                "person Ludo van der Meer: Ludo van der Meer",
                "person Rosa de la Cruz: Rosa de la Cruz",
                "person Salim bin Hamad al-Harthi: Salim bin Hamad al-Harthi",
            ],
        );
    }

    #[test]
    fn a_body_goes_on_with_of_and_and() {
        check(
            "The Ministry of Health and Social Care wrote to the University of Leeds.",
            &[
                "organization Ministry of Health and Social Care: Ministry of Health and Social Care",
                "organization University of Leeds: University of Leeds",
            ],
        );
    }

    #[test]
    fn an_office_before_a_name() {
        check(
            "The Secretary for Home Affairs Lindiwe Zungu resigned.",
            &["person Lindiwe Zungu: Lindiwe Zungu"],
        );
    }

    #[test]
    fn names_in_hyphened_words() {
        check(
            "A Lagos-based trader praised the US-China deal.",
            &[
                "place China: China",
                "place Lagos: Lagos",
                "place United States: US",
            ],
        );
    }

    #[test]
    fn days_and_peoples_are_no_names() {
        check(
            "On Monday in June a Muslim teacher and two Peruvian singers came home.",
            &[],
        );
    }

    #[test]
    fn money_is_no_country() {
        check("It cost US$40 and HK$9 more.", &[]);
    }

    #[test]
    fn letters_behind_a_name() {
        check(
            "The court heard Farida Noor KC again.",
            &["person Farida Noor: Farida Noor"],
        );
    }

    #[test]
    fn headlines_in_the_light_of_the_text() {
        check(
            "Okafor Wins Battle Over New Harbour Road\n\nThe judge sided with Chidi Okafor on Friday.",
            &["person Chidi Okafor: Okafor, Chidi Okafor"],
        );
    }
}
