//! The report on one article for a person at a terminal.

use std::{
    fmt::Display,
    io::{self, Write},
};

use engine::{Actor, Article, Quote, Reading, Relation, Rule, Span};

use crate::{
    names::Named,
    paper::{Ink, Paper, printable},
};

/// Columns by which what belongs to an entry stands to the right of it.
const INDENT: usize = 4;

/// Prints what `reading` says about `text`; `name` tells the reader which article it is.
pub fn print(
    name: &impl Display,
    text: &str,
    reading: &Reading,
    paper: &Paper,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut report = Report {
        text,
        reading,
        paper,
        out,
    };
    report
        .paper
        .lines(report.out, 0, Ink::Dim, &name.to_string())?;
    report.article(&reading.article)?;
    report.title("Statements", reading.quotes.len())?;
    for quote in &reading.quotes {
        report.statement(quote)?;
    }
    report.title("Actors", reading.actors.len())?;
    for actor in &reading.actors {
        report.actor(actor)?;
    }
    report.title("Relations", reading.relations.len())?;
    for relation in &reading.relations {
        report.relation(relation)?;
    }
    writeln!(report.out)
}

struct Report<'a, W> {
    text: &'a str,
    reading: &'a Reading,
    paper: &'a Paper,
    out: &'a mut W,
}

impl<W: Write> Report<'_, W> {
    fn article(&mut self, article: &Article) -> io::Result<()> {
        if let Some(headline) = article.headline {
            let headline = headline.of(self.text);
            self.paper.lines(self.out, 0, Ink::Bold, headline)?;
        }
        let authors = article.authors.iter().copied();
        let furniture: Vec<String> = (article.publisher.into_iter())
            .chain(authors)
            .chain(article.date)
            .map(|span| printable(span.of(self.text)))
            .collect();
        self.paper
            .lines(self.out, 0, Ink::Plain, &furniture.join(" · "))
    }

    fn title(&mut self, title: &str, count: usize) -> io::Result<()> {
        let title = format!("{title} ({count})");
        writeln!(self.out, "\n{}", self.paper.painted(Ink::Bold, &title))
    }

    fn statement(&mut self, quote: &Quote) -> io::Result<()> {
        writeln!(self.out)?;
        let speaker = self.speaker(quote);
        self.paper.lines(self.out, 0, Ink::Accent, &speaker)?;
        for content in &quote.content {
            let words = content.of(self.text);
            self.paper.lines(self.out, INDENT, Ink::Plain, words)?;
        }
        let mut how = vec![quote.kind.name().to_owned()];
        how.extend(quote.cue.map(|cue| format!("cue “{}”", cue.of(self.text))));
        how.push(trust(quote.rule));
        self.paper
            .lines(self.out, INDENT, Ink::Dim, &how.join(" · "))
    }

    /// The actor with their role; failing that, the words of the text.
    fn speaker(&self, quote: &Quote) -> String {
        match (quote.speaker, quote.source) {
            (Some(id), _) => {
                let actor = self.reading.actor(id);
                match self.role(actor) {
                    Some(role) => format!("{} ({role})", actor.name),
                    None => actor.name.clone(),
                }
            }
            (None, Some(source)) => format!("{} [nobody we know]", source.of(self.text)),
            (None, None) => "[no speaker]".to_owned(),
        }
    }

    fn role(&self, actor: &Actor) -> Option<&str> {
        actor.roles.first().map(|span| span.of(self.text))
    }

    fn actor(&mut self, actor: &Actor) -> io::Result<()> {
        self.paper.lines(self.out, 0, Ink::Accent, &actor.name)?;
        let mut what = vec![actor.kind.name().to_owned()];
        what.extend(self.role(actor).map(str::to_owned));
        what.push(match actor.mentions.len() {
            1 => "1 mention".to_owned(),
            many => format!("{many} mentions"),
        });
        self.paper
            .lines(self.out, INDENT, Ink::Dim, &what.join(" · "))
    }

    fn relation(&mut self, relation: &Relation) -> io::Result<()> {
        writeln!(self.out)?;
        let who = format!(
            "{} → {}{} → {}",
            self.reading.actor(relation.source).name,
            if relation.negated { "not " } else { "" },
            relation.kind.name(),
            self.reading.actor(relation.target).name,
        );
        self.paper.lines(self.out, 0, Ink::Accent, &who)?;
        let evidence = relation.evidence.of(self.text);
        self.paper.lines(self.out, INDENT, Ink::Plain, evidence)?;
        let trigger = relation.trigger.map(|span: Span| span.of(self.text));
        let how: Vec<String> = (trigger.map(|word| format!("“{word}”")).into_iter())
            .chain([trust(relation.rule)])
            .collect();
        self.paper
            .lines(self.out, INDENT, Ink::Dim, &how.join(" · "))
    }
}

/// The rule, and how often it is right.
fn trust(rule: &Rule) -> String {
    format!("{} {:.0} %", rule.name, f64::from(rule.precision) * 100.0)
}
