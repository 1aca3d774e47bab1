//! A reading on the bench: everything keeps its index until the last edit is done.

use std::collections::BTreeSet;

use engine::{
    Actor, ActorId, ActorKind, Mention, MentionForm, Modality, Quote, QuoteId, QuoteKind, Reading,
    Relation, RelationKind, Span,
};

use super::{ActorAt, BY_HAND, Edit, MARKS, RelationAt};

/// A reading while it is being corrected.
///
/// Nothing is taken out and nothing moves before [`Work::settle`]: what is gone is marked. The ends
/// of relations are followed through merges, and the source of a speaker's mention through the
/// quote, only when asked for.
pub(super) struct Work<'t> {
    pub(super) text: &'t str,
    pub(super) reading: Reading,
    /// Like the reading's quotes.
    pub(super) quotes: Vec<QuoteState>,
    /// Like the reading's actors.
    pub(super) actors: Vec<ActorState>,
    /// Like the reading's relations.
    pub(super) relations: Vec<RelationState>,
}

/// What has become of a quote.
#[derive(Clone, Copy)]
pub(super) struct QuoteState {
    /// How edits refer to it; none if it has no words.
    pub(super) at: Option<Span>,
    pub(super) changed: bool,
    pub(super) gone: bool,
}

/// What has become of an actor.
#[derive(Clone, Copy)]
pub(super) struct ActorState {
    /// Index of the edit that added them.
    pub(super) added: Option<usize>,
    /// With whom they were merged. It never leads back.
    merged: Option<ActorId>,
    pub(super) changed: bool,
    gone: bool,
}

/// What has become of a relation.
#[derive(Clone, Copy)]
pub(super) struct RelationState {
    pub(super) changed: bool,
    pub(super) gone: bool,
}

impl<'t> Work<'t> {
    /// Nothing corrected yet.
    pub(super) fn new(text: &'t str, reading: Reading) -> Self {
        let quote = |quote: &Quote| QuoteState {
            at: quote.content.first().copied(),
            changed: false,
            gone: false,
        };
        let actor = ActorState {
            added: None,
            merged: None,
            changed: false,
            gone: false,
        };
        let relation = RelationState {
            changed: false,
            gone: false,
        };
        Self {
            text,
            quotes: reading.quotes.iter().map(quote).collect(),
            actors: vec![actor; reading.actors.len()],
            relations: vec![relation; reading.relations.len()],
            reading,
        }
    }

    /// Applies the edit with this index; none if what it refers to is not there.
    pub(super) fn apply(&mut self, index: usize, edit: &Edit) -> Option<()> {
        match edit {
            Edit::Speaker { quote, to } => {
                let id = self.quote(*quote)?;
                let speaker = match to {
                    Some(at) => Some(self.actor(*at)?),
                    None => None,
                };
                self.touch(id).speaker = speaker;
                self.follow_speaker(id);
            }
            Edit::Kind { quote, kind } => {
                let id = self.quote(*quote)?;
                self.touch(id).kind = *kind;
            }
            Edit::Bounds { quote, content } => {
                let id = self.quote(*quote)?;
                self.sound(content)?;
                self.touch(id).content.clone_from(content);
                self.follow_speaker(id);
            }
            Edit::NoQuote { quote } => {
                let id = self.quote(*quote)?;
                self.quotes[id.0].gone = true;
            }
            Edit::AddQuote { content, speaker } => self.add_quote(content, *speaker)?,
            Edit::AddActor { name, kind } => self.add_actor(index, name, *kind)?,
            Edit::Rename { actor, name } => {
                let id = self.actor(*actor)?;
                self.reading.actors[id.0].name = sound_name(name)?;
                self.actors[id.0].changed = true;
            }
            Edit::ActorKind { actor, kind } => {
                let id = self.actor(*actor)?;
                self.reading.actors[id.0].kind = *kind;
                self.actors[id.0].changed = true;
            }
            Edit::Merge { actor, into } => self.merge(*actor, *into)?,
            Edit::Split { actor, mentions } => self.split(*actor, mentions)?,
            Edit::NoActor { actor } => {
                let id = self.actor(*actor)?;
                self.actors[id.0].gone = true;
            }
            Edit::AddRelation {
                source,
                target,
                kind,
                evidence,
            } => {
                let known = RelationAt {
                    source: *source,
                    target: *target,
                    kind: *kind,
                    evidence: *evidence,
                };
                let (source, target) = (self.actor(*source)?, self.actor(*target)?);
                self.sound(&[*evidence])?;
                (source != target && self.relation(&known).is_none()).then_some(())?;
                self.add_relation(Relation {
                    source,
                    target,
                    kind: *kind,
                    evidence: *evidence,
                    trigger: None,
                    negated: false,
                    modality: Modality::Happened,
                    stance: None,
                    quote: None,
                    rule: &BY_HAND,
                });
            }
            Edit::NoRelation { relation } => {
                let found = self.relation(relation)?;
                self.relations[found].gone = true;
            }
        }
        Some(())
    }

    /// Who an actor has become by merging; none if they are gone.
    pub(super) fn root(&self, actor: ActorId) -> Option<ActorId> {
        let mut at = actor;
        while let Some(next) = self.actors[at.0].merged {
            at = next;
        }
        (!self.actors[at.0].gone).then_some(at)
    }

    /// True if they are neither gone nor merged into another.
    pub(super) fn stands(&self, actor: ActorId) -> bool {
        self.root(actor) == Some(actor)
    }

    /// Who speaks, merged or not.
    pub(super) fn speaker(&self, quote: QuoteId) -> Option<ActorId> {
        self.root(self.reading.quotes[quote.0].speaker?)
    }

    /// The ends of a relation as they are now; none if it does not hold any more.
    pub(super) fn ends(&self, index: usize) -> Option<(ActorId, ActorId)> {
        let relation = &self.reading.relations[index];
        let target = self.root(relation.target)?;
        let source = match relation.quote {
            Some(quote) if relation.kind == RelationKind::Mentions => {
                (!self.quotes[quote.0].gone).then_some(())?;
                let content = &self.reading.quotes[quote.0].content;
                let said = |span: Span| content.iter().any(|piece| piece.contains(span));
                relation.trigger.is_none_or(said).then_some(())?;
                self.speaker(quote)?
            }
            _ => self.root(relation.source)?,
        };
        (!self.relations[index].gone && source != target).then_some((source, target))
    }

    fn quote(&self, at: Span) -> Option<QuoteId> {
        self.quotes
            .iter()
            .position(|quote| quote.at == Some(at) && !quote.gone)
            .map(QuoteId)
    }

    fn actor(&self, at: ActorAt) -> Option<ActorId> {
        let named = match at {
            ActorAt::Mention(span) => self
                .reading
                .actors
                .iter()
                .position(|actor| actor.mentions.iter().any(|mention| mention.span == span)),
            ActorAt::Added(edit) => self
                .actors
                .iter()
                .position(|actor| actor.added == Some(edit)),
        };
        self.root(ActorId(named?))
    }

    fn relation(&self, at: &RelationAt) -> Option<usize> {
        let ends = (self.actor(at.source)?, self.actor(at.target)?);
        (0..self.relations.len()).find(|&index| {
            let relation = &self.reading.relations[index];
            (relation.kind, relation.evidence) == (at.kind, at.evidence)
                && self.ends(index) == Some(ends)
        })
    }

    /// The quote, for a change that makes it the person's own claim.
    fn touch(&mut self, id: QuoteId) -> &mut Quote {
        self.quotes[id.0].changed = true;
        let quote = &mut self.reading.quotes[id.0];
        quote.rule = &BY_HAND;
        quote
    }

    fn add_quote(&mut self, content: &[Span], speaker: Option<ActorAt>) -> Option<()> {
        self.sound(content)?;
        let speaker = match speaker {
            Some(at) => Some(self.actor(at)?),
            None => None,
        };
        self.quote(content[0]).is_none().then_some(())?;
        self.reading.quotes.push(Quote {
            kind: kind_of(self.text, content),
            content: content.to_vec(),
            source: None,
            cue: None,
            speaker,
            within: None,
            rule: &BY_HAND,
        });
        self.quotes.push(QuoteState {
            at: Some(content[0]),
            changed: true,
            gone: false,
        });
        self.follow_speaker(QuoteId(self.quotes.len() - 1));
        Some(())
    }

    fn add_actor(&mut self, index: usize, name: &str, kind: ActorKind) -> Option<()> {
        let actor = Actor {
            name: sound_name(name)?,
            kind,
            roles: Vec::new(),
            mentions: Vec::new(),
        };
        self.push_actor(actor, Some(index));
        Some(())
    }

    fn push_actor(&mut self, actor: Actor, added: Option<usize>) -> ActorId {
        self.reading.actors.push(actor);
        self.actors.push(ActorState {
            added,
            merged: None,
            changed: true,
            gone: false,
        });
        ActorId(self.actors.len() - 1)
    }

    fn add_relation(&mut self, relation: Relation) {
        self.reading.relations.push(relation);
        self.relations.push(RelationState {
            changed: true,
            gone: false,
        });
    }

    fn merge(&mut self, actor: ActorAt, into: ActorAt) -> Option<()> {
        let (from, into) = (self.actor(actor)?, self.actor(into)?);
        (from != into).then_some(())?;
        let old = &mut self.reading.actors[from.0];
        let (mut mentions, mut roles) = (
            std::mem::take(&mut old.mentions),
            std::mem::take(&mut old.roles),
        );
        let kept = &mut self.reading.actors[into.0];
        kept.mentions.append(&mut mentions);
        kept.roles.append(&mut roles);
        self.actors[from.0].merged = Some(into);
        self.actors[into.0].changed = true;
        Some(())
    }

    /// The new actor has the chosen mentions, the quotes whose source is among them and the
    /// relations that rest on them alone.
    fn split(&mut self, actor: ActorAt, mentions: &[Span]) -> Option<()> {
        let id = self.actor(actor)?;
        let chosen: BTreeSet<Span> = mentions.iter().copied().collect();
        let (go, stay): (Vec<Mention>, Vec<Mention>) = self.reading.actors[id.0]
            .mentions
            .iter()
            .partition(|mention| chosen.contains(&mention.span));
        (!go.is_empty() && !stay.is_empty()).then_some(())?;
        let words = |span: Span| span.of(self.text);
        let fullest = go
            .iter()
            .max_by_key(|mention| (mention.form == MentionForm::Name, mention.span.len()))?;
        let new = Actor {
            name: words(fullest.span).to_owned(),
            kind: self.reading.actors[id.0].kind,
            roles: Vec::new(),
            mentions: go.clone(),
        };
        self.reading.actors[id.0].mentions.clone_from(&stay);
        self.actors[id.0].changed = true;
        let new = self.push_actor(new, None);

        let first = |mentions: &[Mention], within: Span| {
            let inside = mentions.iter().map(|mention| mention.span);
            inside.filter(|&span| within.contains(span)).min()
        };
        let goes = |span: Span| first(&go, span).is_some() && first(&stay, span).is_none();
        // "Weld, an engineer": what stands first names the source, the rest is about it.
        let names = |span: Span| match (first(&go, span), first(&stay, span)) {
            (Some(going), Some(staying)) => going < staying,
            (going, _) => going.is_some(),
        };
        for index in 0..self.quotes.len() {
            let quote = &self.reading.quotes[index];
            if self.speaker(QuoteId(index)) == Some(id) && quote.source.is_some_and(names) {
                self.reading.quotes[index].speaker = Some(new);
                self.quotes[index].changed = true;
            }
        }
        for index in 0..self.relations.len() {
            let relation = &self.reading.relations[index];
            let source = self.root(relation.source);
            let target = self.root(relation.target);
            let relation = &mut self.reading.relations[index];
            let about = relation.kind == RelationKind::Mentions;
            let ground = relation
                .trigger
                .filter(|_| about)
                .unwrap_or(relation.evidence);
            if !goes(ground) {
                continue;
            }
            if source == Some(id) && !about {
                relation.source = new;
            }
            if target == Some(id) {
                relation.target = new;
            }
            self.relations[index].changed |= target == Some(id) || (source == Some(id) && !about);
        }
        Some(())
    }

    /// The speaker of a quote speaks about everyone named in it.
    fn follow_speaker(&mut self, id: QuoteId) {
        let quote = &self.reading.quotes[id.0];
        let mut known: Vec<ActorId> = Vec::new();
        for (index, relation) in self.reading.relations.iter().enumerate() {
            if relation.quote == Some(id) && relation.kind == RelationKind::Mentions {
                known.extend(self.root(relation.target));
                self.relations[index].changed = true;
            }
        }
        let Some(speaker) = self.speaker(id) else {
            return;
        };
        let mut found = Vec::new();
        for (index, actor) in self.reading.actors.iter().enumerate() {
            let target = ActorId(index);
            if actor.kind == ActorKind::Place || !self.stands(target) || known.contains(&target) {
                continue;
            }
            let named = actor.mentions.iter().find(|mention| {
                mention.form == MentionForm::Name
                    && quote
                        .content
                        .iter()
                        .any(|piece| piece.contains(mention.span))
            });
            if let Some(mention) = named {
                found.push(Relation {
                    source: speaker,
                    target,
                    kind: RelationKind::Mentions,
                    evidence: self.sentence(mention.span),
                    trigger: Some(mention.span),
                    negated: false,
                    modality: Modality::Happened,
                    stance: None,
                    quote: Some(id),
                    rule: &BY_HAND,
                });
            }
        }
        for relation in found {
            self.add_relation(relation);
        }
    }

    /// The sentence that holds a span, else the span.
    fn sentence(&self, span: Span) -> Span {
        let sentences = &self.reading.sentences;
        let at = sentences.partition_point(|sentence| sentence.end <= span.start);
        sentences
            .get(at)
            .copied()
            .filter(|sentence| sentence.contains(span))
            .unwrap_or(span)
    }

    /// Some if these are visible words of the text, in order and apart from each other.
    fn sound(&self, spans: &[Span]) -> Option<()> {
        let mut after = 0;
        for span in spans {
            let words = self.text.get(span.start..span.end)?;
            (span.start >= after && !words.trim().is_empty()).then_some(())?;
            after = span.end;
        }
        (!spans.is_empty()).then_some(())
    }
}

/// A name without white space around it; none if nothing is left.
fn sound_name(name: &str) -> Option<String> {
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// How much of these words of the text stands in quotation marks, judged by the marks in and right
/// around them.
pub fn kind_of(text: &str, content: &[Span]) -> QuoteKind {
    let marked = |end: Option<char>| end.is_some_and(|end| MARKS.contains(&end));
    let whole = |span: &Span| {
        let words = span.of(text).trim();
        marked(words.chars().next()) || marked(text[..span.start].chars().next_back())
    };
    if content.iter().all(whole) {
        QuoteKind::Direct
    } else if content.iter().any(|span| span.of(text).contains(MARKS)) {
        QuoteKind::Mixed
    } else {
        QuoteKind::Indirect
    }
}
