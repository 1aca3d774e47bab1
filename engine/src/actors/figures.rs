//! Actors in the making: who they are so far, and which tokens speak of them.

use crate::{
    order,
    reading::{Actor, ActorKind, Mention, MentionForm},
    span::{Holders, Span, TokenSpan},
    text::{Text, WordId},
};
use rustc_hash::FxHashMap;

/// Index of a [`Figure`]; it becomes the [`ActorId`](crate::ActorId) of the same number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct FigureId(pub usize);

/// A person's gender as far as the article shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Gender {
    #[default]
    Unknown,
    Male,
    Female,
}

impl Gender {
    /// True unless the two are known and differ.
    pub fn agrees(self, other: Gender) -> bool {
        self == other || self == Gender::Unknown || other == Gender::Unknown
    }
}

/// An actor in the making.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub name: String,
    pub kind: ActorKind,
    /// The country it is, by its name in the list.
    pub country: Option<&'static str>,
    pub gender: Gender,
    /// Several people: "they".
    pub plural: bool,
    pub roles: Vec<TokenSpan>,
    /// How often it has been spoken of so far, counted by [`super::pronouns`] on its way.
    pub spoken: u32,
    /// Its mentions, in no order.
    pub mentions: Vec<Mention>,
}

impl Figure {
    /// One with a name of its own.
    pub fn new(name: &str, kind: ActorKind) -> Self {
        Self::called(shown(name), kind)
    }

    /// One that is only described: its article belongs to it.
    pub fn described(words: &str, kind: ActorKind) -> Self {
        Self::called(on_one_line(words), kind)
    }

    fn called(name: String, kind: ActorKind) -> Self {
        Self {
            name,
            kind,
            country: None,
            gender: Gender::Unknown,
            plural: kind == ActorKind::Group,
            roles: Vec::new(),
            spoken: 0,
            mentions: Vec::new(),
        }
    }
}

/// A name as it is shown: on one line, without "The".
pub(super) fn shown(name: &str) -> String {
    let mut shown = on_one_line(name);
    if shown.starts_with("The ") {
        shown.drain(.."The ".len());
    }
    shown
}

fn on_one_line(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// All figures of an article.
#[derive(Debug, Default)]
pub(super) struct Figures {
    list: Vec<Figure>,
    /// Those without a name of their own, by what they are called in lower case.
    unnamed: FxHashMap<String, FigureId>,
    /// Of those, the last one that was called by a noun.
    last_called: FxHashMap<WordId, FigureId>,
    /// For each token the figure that a mention with this token speaks of.
    at: Holders,
    /// For each token whether it stands in a name.
    in_name: Vec<bool>,
    /// For each token that is a mention by itself, whose it is, and which of theirs.
    alone: FxHashMap<usize, (FigureId, usize)>,
}

impl Figures {
    pub fn new(tokens: usize) -> Self {
        Self {
            list: Vec::new(),
            unnamed: FxHashMap::default(),
            last_called: FxHashMap::default(),
            at: Holders::of_none(tokens),
            in_name: vec![false; tokens],
            alone: FxHashMap::default(),
        }
    }

    pub fn get(&self, id: FigureId) -> &Figure {
        &self.list[id.0]
    }

    pub fn get_mut(&mut self, id: FigureId) -> &mut Figure {
        &mut self.list[id.0]
    }

    pub fn introduce(&mut self, figure: Figure) -> FigureId {
        self.list.push(figure);
        FigureId(self.list.len() - 1)
    }

    /// The figure without a name that is called so; `introduce` makes it where there is none.
    pub fn unnamed(&mut self, called: &str, introduce: impl FnOnce() -> Figure) -> FigureId {
        let key = called.to_lowercase();
        if let Some(&id) = self.unnamed.get(&key) {
            return id;
        }
        let id = self.introduce(introduce());
        self.unnamed.insert(key, id);
        id
    }

    /// The last one without a name that was called by this noun: "a farmer from Leeds" for "farmer".
    pub fn last_called(&self, noun: WordId) -> Option<FigureId> {
        self.last_called.get(&noun).copied()
    }

    /// Notes that one without a name was called by this noun.
    pub fn calls(&mut self, noun: WordId, id: FigureId) {
        self.last_called.insert(noun, id);
    }

    /// Every figure with its id.
    pub fn all(&self) -> impl Iterator<Item = (FigureId, &Figure)> {
        self.list.iter().enumerate().map(|(i, f)| (FigureId(i), f))
    }

    /// Notes a name: its tokens, and its characters, which may be a part of one token.
    pub fn named(&mut self, id: FigureId, tokens: TokenSpan, span: Span) {
        let form = MentionForm::Name;
        self.list[id.0].mentions.push(Mention { span, form });
        self.at.fill(tokens, id.0);
        self.in_name[tokens.start..tokens.end].fill(true);
    }

    /// Notes a mention inside the name of another, which stays what its tokens speak of.
    pub fn inside(&mut self, id: FigureId, span: Span) {
        let form = MentionForm::Nominal;
        self.list[id.0].mentions.push(Mention { span, form });
    }

    /// Notes a nominal with words behind its head: "head of the union".
    pub fn nominal(&mut self, id: FigureId, text: &Text, tokens: TokenSpan, head: usize) {
        self.add(id, text, tokens, MentionForm::Nominal);
        self.claim(id, head);
    }

    /// Notes that a token speaks of a figure without being a mention of its own.
    pub fn claim(&mut self, id: FigureId, token: usize) {
        if self.at.get(token).is_none() {
            self.at.set(token, id.0);
        }
    }

    /// Notes a nominal or pronoun; it is known by its last token, its head.
    pub fn mention(&mut self, id: FigureId, text: &Text, tokens: TokenSpan, form: MentionForm) {
        self.add(id, text, tokens, form);
        self.at.set(tokens.end - 1, id.0);
    }

    fn add(&mut self, id: FigureId, text: &Text, tokens: TokenSpan, form: MentionForm) {
        let span = text.span(tokens);
        let mentions = &mut self.list[id.0].mentions;
        if tokens.len() == 1 {
            self.alone.insert(tokens.start, (id, mentions.len()));
        }
        mentions.push(Mention { span, form });
    }

    /// Takes a pronoun back from whom it was given to; false if the token is somebody's name.
    pub fn release(&mut self, token: usize) -> bool {
        let Some(FigureId(id)) = self.at(token) else {
            return true;
        };
        if self.in_name[token] {
            return false;
        }
        if let Some((FigureId(owner), mention)) = self.alone.remove(&token)
            && owner == id
        {
            // The others keep their places; `actors` leaves it out.
            self.list[id].mentions[mention].span = Span::new(0, 0);
        }
        self.at.clear(token);
        true
    }

    /// The figure that the mention with this token speaks of.
    pub fn at(&self, token: usize) -> Option<FigureId> {
        self.at.get(token).map(FigureId)
    }

    /// The actors that the figures have become. Their names and mentions are theirs from then on.
    pub fn actors(&mut self, text: &Text) -> Vec<Actor> {
        self.list.iter_mut().map(|f| f.actor(text)).collect()
    }
}

impl Figure {
    fn actor(&mut self, text: &Text) -> Actor {
        let mut mentions = std::mem::take(&mut self.mentions);
        mentions.retain(|m| !m.span.is_empty());
        order::by(&mut mentions, |m| (m.span.start, m.span.end));
        let mut roles: Vec<_> = self.roles.iter().map(|&r| text.span(r)).collect();
        // The fullest first, the earlier one of equals.
        order::by(&mut roles, |r| (usize::MAX - r.len(), r.start));
        Actor {
            name: std::mem::take(&mut self.name),
            kind: self.kind,
            roles,
            mentions,
        }
    }
}
