//! Articles written for the tests, each read and held against what a person found in it.
//!
//! They stand in `tests/articles`, with a README on their form. What the engine is known to get
//! wrong is marked there, line by line; the test fails on anything else that is wrong, and on a mark
//! that is no longer true.

use std::{collections::BTreeSet, fs, path::Path};

use engine::{
    Actor, ActorKind, BlockKind, Quote, QuoteKind, Reading, Relation, RelationKind, Span,
};

#[test]
fn each_article_is_read_as_its_gold_says() {
    let mut complaints = Vec::new();
    for (name, file) in articles() {
        let found = check(&file).into_iter();
        complaints.extend(found.map(|(line, words)| format!("{name}:{line}: {words}")));
    }
    let count = complaints.len();
    assert!(count == 0, "{count} complaints\n{}", complaints.join("\n"));
}

/// Name and content of each file.
fn articles() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/articles");
    let files = fs::read_dir(&folder).expect("the folder of articles");
    let mut articles: Vec<(String, String)> = files
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let file = fs::read_to_string(&path).expect("UTF-8");
            (name.into_owned(), file)
        })
        .collect();
    articles.sort();
    assert!(!articles.is_empty(), "no articles in {}", folder.display());
    articles
}

/// The article, and the gold after it.
fn split(file: &str) -> (&str, &str) {
    let end = file.find("\n== ").map_or(file.len(), |end| end + 1);
    file.split_at(end)
}

/// What is wrong with the engine's reading of an article, or with its gold, by lines of the file.
fn check(file: &str) -> Vec<(usize, String)> {
    let (text, gold) = split(file);
    let reading = engine::read(text);

    let mut complaints = Vec::new();
    let mut facts = Vec::new();
    let mut section = "";
    for (line, words) in (text.lines().count() + 1..).zip(gold.lines()) {
        if let Some(title) = words.strip_prefix("== ") {
            section = title;
        } else if !words.is_empty() && section != "about" {
            match Fact::parse(section, words, text) {
                Ok(fact) => facts.push((line, fact)),
                Err(error) => complaints.push((line, format!("{error}: {words}"))),
            }
        }
    }
    // Statements of which the engine has all that it should, and of which it has not.
    let (mut seen, mut missed) = (Vec::new(), Vec::new());
    for (line, fact) in &facts {
        let words = fact.words;
        let verdict = fact.claim.check(text, &reading);
        if let Claim::Statement(statement) = &fact.claim {
            let list = if verdict.is_ok() {
                &mut seen
            } else {
                &mut missed
            };
            list.push(statement);
        }
        let complaint = match (fact.mark, verdict) {
            (Mark::None | Mark::Extra, Ok(())) | (Mark::Miss, Err(_)) => continue,
            (Mark::None, Err(instead)) => format!("MISS {words}\n    {instead}"),
            (Mark::Miss, Ok(())) => format!("found now, so no MISS: {words}"),
            (Mark::Extra, Err(_)) => format!("gone now, so no EXTRA: {words}"),
        };
        complaints.push((*line, complaint));
    }
    for quote in &reading.quotes {
        let found = Statement::of(quote, text, &reading);
        // What the engine has instead of a statement that it misses is part of the same mistake.
        let instead = missed.iter().any(|said| said.shares_letters(&found));
        if !instead && !seen.contains(&&found) {
            let words = format!("EXTRA {}\n    by {}", found.show(text), quote.rule.name);
            let line = text[..quote.content[0].start].matches('\n').count() + 1;
            complaints.push((line, words));
        }
    }
    complaints
}

/// One line of gold.
struct Fact<'a> {
    mark: Mark,
    /// The line without its mark.
    words: &'a str,
    claim: Claim<'a>,
}

/// What is known of the engine's view of a line.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    /// It agrees.
    None,
    /// It does not see it.
    Miss,
    /// It sees a statement where there is none.
    Extra,
}

/// What a line says of the article.
enum Claim<'a> {
    /// What part of the article's furniture some words are.
    Furniture { what: &'a str, words: &'a str },
    /// Somebody says something.
    Statement(Statement),
    /// Somebody is in it.
    Actor {
        name: &'a str,
        kind: &'a str,
        role: Option<&'a str>,
    },
    /// Some words speak of this actor and of nobody else.
    Alias { name: &'a str, alias: &'a str },
    /// One actor does something to another.
    Relation {
        ends: [&'a str; 2],
        /// With "not " before it where it did not happen.
        kind: &'a str,
        /// Words that stand in the evidence.
        evidence: &'a str,
    },
    /// Some words speak of no actor.
    NoActor(&'a str),
    /// The first does nothing to the second.
    NoRelation([&'a str; 2]),
}

impl<'a> Fact<'a> {
    fn parse(section: &str, line: &'a str, text: &str) -> Result<Self, String> {
        let (mark, words) = match line.split_once(' ') {
            Some(("MISS", words)) => (Mark::Miss, words),
            Some(("EXTRA", words)) => (Mark::Extra, words),
            _ => (Mark::None, line),
        };
        let fields: Vec<&str> = words.split(" | ").collect();
        let claim = match (section, fields.as_slice()) {
            ("furniture", [what, words]) => Claim::Furniture { what, words },
            ("statements", [speaker, kind, words]) => {
                let pieces = words.split(" / ").map(|piece| find(piece, text));
                let content = pieces.collect::<Result<Vec<_>, _>>()?;
                Claim::Statement(Statement::new(speaker, kind, content, text))
            }
            ("actors", [name, kind, role @ ..]) => Claim::Actor {
                name,
                kind,
                role: role.first().copied(),
            },
            ("aliases", [name, alias]) => Claim::Alias { name, alias },
            ("relations", [source, kind, target, evidence]) => Claim::Relation {
                ends: [source, target],
                kind,
                evidence,
            },
            ("no actors", [name]) => Claim::NoActor(name),
            ("no relations", [source, target]) => Claim::NoRelation([source, target]),
            _ => return Err(format!("not of the form of '{section}'")),
        };
        Ok(Self { mark, words, claim })
    }
}

impl Claim<'_> {
    /// Whether the engine agrees; if not, what it says instead.
    fn check(&self, text: &str, reading: &Reading) -> Result<(), String> {
        match *self {
            Claim::Furniture { what, words } => {
                let found = furniture(what, text, reading);
                verdict(found.contains(&words), || format!("instead: {found:?}"))
            }
            Claim::Statement(ref statement) => {
                let quotes = reading.quotes.iter();
                let near: Vec<Statement> = quotes
                    .map(|quote| Statement::of(quote, text, reading))
                    .filter(|found| found.shares_letters(statement))
                    .collect();
                verdict(near.contains(statement), || {
                    let near: Vec<String> = near.iter().map(|found| found.show(text)).collect();
                    format!("instead: [{}]", near.join("; "))
                })
            }
            Claim::Actor { name, kind, role } => {
                let actor = actor(name, reading)?;
                let found = actor_kind(actor.kind);
                let roles: Vec<&str> = actor.roles.iter().map(|span| span.of(text)).collect();
                let right = found == kind && role.is_none_or(|role| roles.contains(&role));
                verdict(right, || format!("instead: {found}, roles {roles:?}"))
            }
            Claim::Alias { name, alias } => {
                actor(name, reading)?;
                let named = named_by(alias, text, reading);
                verdict(named == BTreeSet::from([name]), || {
                    format!("instead: {named:?}")
                })
            }
            Claim::Relation {
                ends,
                kind,
                evidence,
            } => {
                let between = between(ends, reading)?;
                let right = between.iter().any(|relation| {
                    relation_kind(relation) == kind && relation.evidence.of(text).contains(evidence)
                });
                verdict(right, || format!("instead: {}", show(&between, text)))
            }
            Claim::NoActor(words) => {
                let bearers = bearers(words, text, reading);
                verdict(bearers.is_empty(), || format!("instead: {bearers:?}"))
            }
            Claim::NoRelation(ends) => {
                let mut between = between(ends, reading)?;
                between.retain(|relation| relation.kind != RelationKind::Mentions);
                verdict(between.is_empty(), || {
                    format!("instead: {}", show(&between, text))
                })
            }
        }
    }
}

fn verdict(right: bool, instead: impl FnOnce() -> String) -> Result<(), String> {
    if right { Ok(()) } else { Err(instead()) }
}

/// Who says which words, and how much of them stands in marks.
struct Statement {
    /// The name of an actor; `-` if nobody is named.
    speaker: String,
    kind: String,
    content: Vec<Span>,
    /// Where the letters and digits of the content are: marks, commas and a leading "that" decide
    /// nothing.
    letters: BTreeSet<usize>,
}

impl PartialEq for Statement {
    fn eq(&self, other: &Self) -> bool {
        self.speaker == other.speaker && self.kind == other.kind && self.letters == other.letters
    }
}

impl Statement {
    fn new(speaker: &str, kind: &str, content: Vec<Span>, text: &str) -> Self {
        let mut letters = BTreeSet::new();
        for (rank, span) in content.iter().enumerate() {
            let words = span.of(text);
            let skipped = ["that ", "to "]
                .into_iter()
                .find(|word| rank == 0 && words.starts_with(word))
                .map_or(0, str::len);
            let characters = words[skipped..].char_indices();
            letters.extend(
                characters
                    .filter(|(_, character)| character.is_alphanumeric())
                    .map(|(at, _)| span.start + skipped + at),
            );
        }
        Self {
            speaker: speaker.to_owned(),
            kind: kind.to_owned(),
            content,
            letters,
        }
    }

    fn of(quote: &Quote, text: &str, reading: &Reading) -> Self {
        let speaker = quote.speaker.map(|id| reading.actor(id).name.as_str());
        let kind = match quote.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
        };
        Self::new(speaker.unwrap_or("-"), kind, quote.content.clone(), text)
    }

    fn shares_letters(&self, other: &Self) -> bool {
        !self.letters.is_disjoint(&other.letters)
    }

    /// As a line of gold.
    fn show(&self, text: &str) -> String {
        let pieces: Vec<String> = self.content.iter().map(|&span| short(span, text)).collect();
        format!("{} | {} | {}", self.speaker, self.kind, pieces.join(" / "))
    }
}

/// Words of the article, or the first and the last of them with " … " between; in square brackets
/// before them, words that they come after.
fn find(words: &str, text: &str) -> Result<Span, String> {
    let missing = |words| format!("“{words}” is not in the article");
    let (before, words) = match words
        .strip_prefix('[')
        .and_then(|rest| rest.split_once("] "))
    {
        Some((before, words)) => (before, words),
        None => ("", words),
    };
    let (first, last) = words.split_once(" … ").unwrap_or((words, ""));
    let from = text.find(before).ok_or_else(|| missing(before))?;
    let start = from + text[from..].find(first).ok_or_else(|| missing(first))?;
    let middle = start + first.len();
    let end = text[middle..].find(last).ok_or_else(|| missing(last))?;
    Ok(Span::new(start, middle + end + last.len()))
}

/// A span such that [`find`] finds it, at most about a dozen words long.
fn short(span: Span, text: &str) -> String {
    let words = span.of(text);
    let gaps: Vec<usize> = words.match_indices(' ').map(|(gap, _)| gap).collect();
    if gaps.len() < 12 && !words.contains('\n') {
        return words.to_owned();
    }
    let (head, tail) = (gaps[4], gaps[gaps.len() - 4]);
    format!("{} … {}", &words[..head], &words[tail + 1..])
}

/// The parts of the article of one sort, named as in the README.
fn furniture<'t>(what: &str, text: &'t str, reading: &Reading) -> Vec<&'t str> {
    let article = &reading.article;
    let one = |span: Option<Span>| vec![span.map_or("-", |span| span.of(text))];
    let blocks = |kind: BlockKind| {
        let blocks = article.blocks.iter().filter(|block| block.kind == kind);
        blocks.map(|block| block.span.of(text)).collect()
    };
    match what {
        "publisher" => one(article.publisher),
        "headline" => one(article.headline),
        "date" => one(article.date),
        "author" => article.authors.iter().map(|span| span.of(text)).collect(),
        "byline" => blocks(BlockKind::Byline),
        "dateline" => blocks(BlockKind::Dateline),
        "paragraph" => blocks(BlockKind::Paragraph),
        "caption" => blocks(BlockKind::Caption),
        "credit" => blocks(BlockKind::Credit),
        "boilerplate" => blocks(BlockKind::Boilerplate),
        _ => Vec::new(),
    }
}

fn actor<'r>(name: &str, reading: &'r Reading) -> Result<&'r Actor, String> {
    let actor = reading.actors.iter().find(|actor| actor.name == name);
    actor.ok_or_else(|| {
        let words: Vec<&str> = name.split(' ').collect();
        let shares_word = |actor: &&Actor| actor.name.split(' ').any(|word| words.contains(&word));
        let near = reading.actors.iter().filter(shares_word);
        let near: Vec<&str> = near.map(|actor| actor.name.as_str()).collect();
        format!("there is no actor '{name}', only {near:?}")
    })
}

/// The names of the actors of whom some mention consists of these words.
fn bearers<'r>(words: &str, text: &str, reading: &'r Reading) -> BTreeSet<&'r str> {
    let bears = |actor: &&Actor| {
        let mut mentions = actor.mentions.iter();
        actor.name == words || mentions.any(|mention| mention.span.of(text) == words)
    };
    let bearers = reading.actors.iter().filter(bears);
    bearers.map(|actor| actor.name.as_str()).collect()
}

/// The names of the actors of whom a mention ends where these words do, wherever they stand: a
/// mention may or may not include an honorific.
fn named_by<'r>(words: &str, text: &str, reading: &'r Reading) -> BTreeSet<&'r str> {
    let ends: Vec<usize> = text
        .match_indices(words)
        .map(|(start, _)| start + words.len())
        .collect();
    let named = reading.actors.iter().filter(|actor| {
        let mut mentions = actor.mentions.iter();
        mentions.any(|mention| ends.contains(&mention.span.end))
    });
    named.map(|actor| actor.name.as_str()).collect()
}

fn between<'r>(ends: [&str; 2], reading: &'r Reading) -> Result<Vec<&'r Relation>, String> {
    for name in ends {
        actor(name, reading)?;
    }
    let relations = reading.relations.iter();
    Ok(relations
        .filter(|relation| {
            let found = [relation.source, relation.target].map(|id| &reading.actor(id).name);
            found == ends
        })
        .collect())
}

fn show(relations: &[&Relation], text: &str) -> String {
    let relations = relations.iter().map(|relation| {
        let evidence = short(relation.evidence, text);
        format!("{} in “{evidence}”", relation_kind(relation))
    });
    format!("[{}]", relations.collect::<Vec<_>>().join("; "))
}

fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organization => "organization",
        ActorKind::Government => "government",
        ActorKind::Place => "place",
        ActorKind::Group => "group",
    }
}

/// As in the README: PLOVER's capitals.
fn relation_kind(relation: &Relation) -> String {
    let kind = format!("{:?}", relation.kind).to_uppercase();
    if relation.negated {
        format!("not {kind}")
    } else {
        kind
    }
}
