//! The report on one article for a person at a terminal.

use std::{
    fmt::Display,
    io::{self, Write},
};

use dossier::names::Named;
use engine::{Actor, Article, Modality, Quote, Reading, Relation, Rule};

use crate::paper::{Ink, Paper, printable};

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
    let by_evidence = |a: &Relation, b: &Relation| a.evidence == b.evidence;
    for relations in reading.relations.chunk_by(by_evidence) {
        report.evidence(relations)?;
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
        let what = what.join(" · ");
        self.paper.lines(self.out, INDENT, Ink::Dim, &what)
    }

    /// A sentence, and the relations that it tells of.
    fn evidence(&mut self, relations: &[Relation]) -> io::Result<()> {
        writeln!(self.out)?;
        if let Some(relation) = relations.first() {
            let sentence = relation.evidence.of(self.text);
            self.paper.lines(self.out, 0, Ink::Plain, sentence)?;
        }
        for relation in relations {
            let who = format!(
                "{} → {} → {}",
                self.reading.actor(relation.source).name,
                what(relation),
                self.reading.actor(relation.target).name,
            );
            self.paper.lines(self.out, INDENT, Ink::Accent, &who)?;
            let trigger = relation.trigger.map(|span| span.of(self.text));
            let how: Vec<String> = (trigger.map(|word| format!("“{word}”")).into_iter())
                .chain([trust(relation.rule)])
                .collect();
            let how = how.join(" · ");
            self.paper.lines(self.out, 2 * INDENT, Ink::Dim, &how)?;
        }
        Ok(())
    }
}

/// The class of a relation, and all that keeps it from being a plain fact.
fn what(relation: &Relation) -> String {
    let mut words = Vec::new();
    if relation.negated && relation.modality != Modality::Denied {
        words.push("not");
    }
    if relation.modality != Modality::Happened {
        words.push(relation.modality.name());
    }
    words.push(relation.kind.name());
    if let Some(stance) = relation.stance {
        words.push(stance.name());
    }
    words.join(" ")
}

/// The rule, and how often it is right.
fn trust(rule: &Rule) -> String {
    format!("{} {:.0} %", rule.name, f64::from(rule.precision) * 100.0)
}

#[cfg(test)]
mod tests {
    use engine::{
        ActorId, ActorKind, Mention, MentionForm, QuoteId, QuoteKind, RelationKind, Span, Stance,
    };

    use super::*;

    static RULE: Rule = Rule {
        name: "a-rule",
        why: "An example.",
        precision: 0.97,
    };

    const TEXT: &str = "“I never met Bo Lund,” the treasurer, Ana Diaz, said.";

    fn span(words: &str) -> Span {
        let start = TEXT.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    fn actor(name: &str, role: Option<&str>) -> Actor {
        Actor {
            name: name.to_owned(),
            kind: ActorKind::Person,
            roles: role.map(span).into_iter().collect(),
            mentions: vec![Mention {
                span: span(name),
                form: MentionForm::Name,
            }],
        }
    }

    fn reading() -> Reading {
        Reading {
            actors: vec![actor("Ana Diaz", Some("treasurer")), actor("Bo Lund", None)],
            quotes: vec![Quote {
                kind: QuoteKind::Direct,
                content: vec![span("“I never met Bo Lund,”")],
                source: Some(span("the treasurer, Ana Diaz")),
                cue: Some(span("said")),
                speaker: Some(ActorId(0)),
                within: None,
                rule: &RULE,
            }],
            relations: vec![Relation {
                source: ActorId(0),
                target: ActorId(1),
                kind: RelationKind::Consult,
                evidence: span("I never met Bo Lund"),
                trigger: Some(span("met")),
                negated: true,
                modality: Modality::Happened,
                stance: None,
                quote: Some(QuoteId(0)),
                rule: &RULE,
            }],
            ..Reading::default()
        }
    }

    fn report(reading: &Reading) -> String {
        let paper = Paper {
            width: 40,
            colours: false,
        };
        let mut out = Vec::new();
        print(&"a.txt", TEXT, reading, &paper, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_report_says_who_said_what_and_how_we_know() {
        let expected = "\
a.txt

Statements (1)

Ana Diaz (treasurer)
    “I never met Bo Lund,”
    direct · cue “said” · a-rule 97 %

Actors (2)
Ana Diaz
    person · treasurer · 1 mention
Bo Lund
    person · 1 mention

Relations (1)

I never met Bo Lund
    Ana Diaz → not CONSULT → Bo Lund
        “met” · a-rule 97 %

";
        assert_eq!(report(&reading()), expected);
    }

    #[test]
    fn a_speaker_who_is_no_actor_is_given_in_the_words_of_the_text() {
        let mut reading = reading();
        reading.quotes[0].speaker = None;
        assert!(report(&reading).contains("\nthe treasurer, Ana Diaz [nobody we know]\n"));
        reading.quotes[0].source = None;
        assert!(report(&reading).contains("\n[no speaker]\n"));
    }

    #[test]
    fn a_relation_that_is_no_plain_fact_says_so() {
        let mut relation = reading().relations.remove(0);
        relation.modality = Modality::Denied;
        assert_eq!(what(&relation), "denied CONSULT");
        relation.modality = Modality::Planned;
        assert_eq!(what(&relation), "not planned CONSULT");
        (relation.kind, relation.stance) = (RelationKind::Mentions, Some(Stance::Blame));
        (relation.negated, relation.modality) = (false, Modality::Happened);
        assert_eq!(what(&relation), "MENTIONS blame");
    }
}
