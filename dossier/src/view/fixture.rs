//! Readings made by hand, so that tests of the view do not hang on what the engine finds.

use engine::{
    Actor, ActorId, ActorKind, Block, BlockKind, Mention, MentionForm, Modality, Quote, QuoteId,
    QuoteKind, Reading, Relation, RelationKind, Rule, Span,
};

use super::View;

static RULE: Rule = Rule {
    name: "by-hand",
    why: "Made for a test.",
    precision: 0.95,
};

static GUESS: Rule = Rule {
    name: "guessed",
    why: "Made for a test, and not to be trusted.",
    precision: 0.2,
};

/// A text and what is to be found in it; spans are named by the words they cover.
pub struct Fixture {
    text: &'static str,
    reading: Reading,
}

/// One statement of a minister, in two pieces, and one word on a rival.
pub static MINISTER: MinisterArticle = MinisterArticle;

/// See [`MINISTER`].
pub struct MinisterArticle;

impl MinisterArticle {
    /// The article's view.
    pub fn view(&self) -> View {
        Fixture::new(
            "Cuts planned\n\
             “We will cut the tax,” Finance Minister Ana Bo said. “Mr Ito will not like it.”\n\
             Sign up to our newsletter.",
        )
        .block("Sign up to our newsletter.", BlockKind::Boilerplate)
        .actor("Ana Bo")
        .role(0, "Finance Minister")
        .actor("Mr Ito")
        .quote(
            QuoteKind::Direct,
            &["“We will cut the tax,”", "“Mr Ito will not like it.”"],
            "Finance Minister Ana Bo",
            "said",
            Some(0),
        )
        .relation(
            0,
            RelationKind::Mentions,
            1,
            "“Mr Ito will not like it.”",
            false,
        )
        .view()
    }
}

impl Fixture {
    /// A text in which each line is a paragraph and a sentence.
    pub fn new(text: &'static str) -> Self {
        let mut reading = Reading::default();
        let mut start = 0;
        for line in text.split('\n') {
            if !line.is_empty() {
                let span = Span::new(start, start + line.len());
                reading.sentences.push(span);
                reading.article.blocks.push(Block {
                    span,
                    kind: BlockKind::Paragraph,
                });
            }
            start += line.len() + 1;
        }
        Self { text, reading }
    }

    /// Says that the block with these words is something else than a paragraph.
    pub fn block(mut self, words: &str, kind: BlockKind) -> Self {
        let span = self.find(words);
        for block in &mut self.reading.article.blocks {
            if block.span.overlaps(span) {
                block.kind = kind;
            }
        }
        self
    }

    /// Says where the name of the paper and the headline stand.
    pub fn headline(mut self, publisher: &str, headline: &str) -> Self {
        self.reading.article.publisher = Some(self.find(publisher));
        self.reading.article.headline = Some(self.find(headline));
        self
    }

    /// Adds a person, mentioned wherever the name stands.
    pub fn actor(self, name: &str) -> Self {
        self.actor_of_kind(name, ActorKind::Person)
    }

    /// Adds an actor of any kind.
    pub fn actor_of_kind(mut self, name: &str, kind: ActorKind) -> Self {
        let mentions = self
            .text
            .match_indices(name)
            .map(|(start, found)| Mention {
                span: Span::new(start, start + found.len()),
                form: MentionForm::Name,
            })
            .collect();
        self.reading.actors.push(Actor {
            name: name.to_owned(),
            kind,
            roles: Vec::new(),
            mentions,
        });
        self
    }

    /// Gives an actor a role that stands in the text.
    pub fn role(mut self, actor: usize, words: &str) -> Self {
        let span = self.find(words);
        self.reading.actors[actor].roles.push(span);
        self
    }

    /// Adds a statement; an empty source or cue is none.
    pub fn quote(
        mut self,
        kind: QuoteKind,
        content: &[&str],
        source: &str,
        cue: &str,
        speaker: Option<usize>,
    ) -> Self {
        let some = |words: &str| (!words.is_empty()).then(|| self.find(words));
        let quote = Quote {
            kind,
            content: content.iter().map(|words| self.find(words)).collect(),
            source: some(source),
            cue: some(cue),
            speaker: speaker.map(ActorId),
            within: None,
            rule: &RULE,
        };
        self.reading.quotes.push(quote);
        self
    }

    /// Says that the last statement stands within another one, by its index.
    pub fn within(mut self, outer: usize) -> Self {
        if let Some(quote) = self.reading.quotes.last_mut() {
            quote.within = Some(QuoteId(outer));
        }
        self
    }

    /// Adds a relation.
    pub fn relation(
        mut self,
        source: usize,
        kind: RelationKind,
        target: usize,
        evidence: &str,
        negated: bool,
    ) -> Self {
        let relation = Relation {
            source: ActorId(source),
            target: ActorId(target),
            kind,
            evidence: self.find(evidence),
            trigger: None,
            negated,
            modality: Modality::Happened,
            stance: None,
            quote: None,
            rule: &RULE,
        };
        self.reading.relations.push(relation);
        self
    }

    /// Says how real the relation that was added last is.
    pub fn told_as(mut self, modality: Modality) -> Self {
        if let Some(relation) = self.reading.relations.last_mut() {
            relation.modality = modality;
        }
        self
    }

    /// Makes the relation that was added last a mere guess.
    pub fn guessed(mut self) -> Self {
        if let Some(relation) = self.reading.relations.last_mut() {
            relation.rule = &GUESS;
        }
        self
    }

    /// What the page would show.
    pub fn view(self) -> View {
        View::new(self.text.to_owned(), self.reading.into())
    }

    fn find(&self, words: &str) -> Span {
        let start = self
            .text
            .find(words)
            .unwrap_or_else(|| panic!("{words:?} stands in the text"));
        Span::new(start, start + words.len())
    }
}
