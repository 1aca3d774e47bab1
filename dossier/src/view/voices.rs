//! Who speaks: speakers with their share of the words and their colour.

use engine::{ActorId, QuoteId, QuoteKind, Reading};

use super::{names, order};

/// How many colours the style sheet has for speakers.
pub const HUES: u8 = 10;

/// A speaker's colour, the same in the article, on the cards and in the graph.
///
/// Speakers beyond the [`HUES`]th and those without a name have [`Hue::NONE`], the neutral colour:
/// two speakers never share one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hue(pub Option<u8>);

impl Hue {
    /// No colour of their own.
    pub const NONE: Hue = Hue(None);
}

/// Index of a voice in [`View::voices`](super::View::voices).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VoiceId(pub usize);

/// One speaker and what they say in the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// Who it is, if the article names them.
    pub actor: Option<ActorId>,
    /// The actor's name, else the words that stand for them ("analysts"), else empty.
    pub name: String,
    /// The short form for narrow places: a person's surname, if no one else here has it.
    pub label: String,
    /// What the article says they are, in its own words.
    pub role: Option<String>,
    /// For a badge; empty if there is no name.
    pub initials: String,
    /// Their colour.
    pub hue: Hue,
    /// Their statements, in the order of the text.
    pub quotes: Vec<QuoteId>,
    /// Words in their statements.
    pub words: usize,
    /// Words in those that are direct.
    pub direct_words: usize,
}

/// The voices, most words first, and for each quote whose it is; `labels` is indexed by actor, `said`
/// by quote.
pub fn voices(
    text: &str,
    reading: &Reading,
    labels: &[String],
    said: &[String],
) -> (Vec<Voice>, Vec<VoiceId>) {
    let mut voices: Vec<Voice> = Vec::new();
    let mut by_actor: Vec<Option<usize>> = vec![None; reading.actors.len()];
    // In the order of the names.
    let mut unnamed: Vec<(String, usize)> = Vec::new();
    let mut voice_of: Vec<usize> = Vec::new();
    for (index, quote) in reading.quotes.iter().enumerate() {
        let at = match quote.speaker {
            Some(actor) => *by_actor[actor.0].get_or_insert_with(|| {
                voices.push(named(text, reading, labels, actor));
                voices.len() - 1
            }),
            None => {
                let name = quote.source.map_or("", |source| source.of(text));
                let key = name.to_lowercase();
                let place = unnamed.partition_point(|(known, _)| *known < key);
                match unnamed.get(place) {
                    Some((known, at)) if *known == key => *at,
                    _ => {
                        voices.push(nameless(name));
                        unnamed.insert(place, (key, voices.len() - 1));
                        voices.len() - 1
                    }
                }
            }
        };
        let words = said[index].split_whitespace().count();
        let voice = &mut voices[at];
        voice.quotes.push(QuoteId(index));
        voice.words += words;
        if quote.kind == QuoteKind::Direct {
            voice.direct_words += words;
        }
        voice_of.push(at);
    }

    let weight = |at: usize| (voices[at].words, voices[at].quotes.len());
    let order = order::indices(voices.len(), &mut |a, b| weight(b).cmp(&weight(a)));
    let mut rank = vec![VoiceId(0); voices.len()];
    for (new, &old) in order.iter().enumerate() {
        rank[old] = VoiceId(new);
    }
    let mut sorted: Vec<Voice> = order.iter().map(|&old| voices[old].clone()).collect();
    give_hues(&mut sorted);
    (sorted, voice_of.into_iter().map(|at| rank[at]).collect())
}

/// What the article says an actor is.
pub fn role<'t>(text: &'t str, reading: &Reading, actor: ActorId) -> Option<&'t str> {
    reading.actor(actor).roles.first().map(|role| role.of(text))
}

fn give_hues(voices: &mut [Voice]) {
    let named = voices.iter_mut().filter(|voice| voice.actor.is_some());
    for (voice, hue) in named.zip(0..HUES) {
        voice.hue = Hue(Some(hue));
    }
}

fn named(text: &str, reading: &Reading, labels: &[String], actor: ActorId) -> Voice {
    let name = reading.actor(actor).name.clone();
    Voice {
        label: labels[actor.0].clone(),
        actor: Some(actor),
        initials: names::initials(&name),
        name,
        role: role(text, reading, actor).map(str::to_owned),
        hue: Hue::NONE,
        quotes: Vec::new(),
        words: 0,
        direct_words: 0,
    }
}

fn nameless(words: &str) -> Voice {
    Voice {
        actor: None,
        name: words.to_owned(),
        label: words.to_owned(),
        role: None,
        initials: String::new(),
        hue: Hue::NONE,
        quotes: Vec::new(),
        words: 0,
        direct_words: 0,
    }
}

#[cfg(test)]
mod tests {
    use engine::QuoteKind::{Direct, Indirect};

    use super::*;
    use crate::view::fixture::Fixture;

    #[test]
    fn the_one_who_says_most_comes_first() {
        let view = Fixture::new("“No,” Ana Bo said.\nKei Ito said “not in a hundred years”.")
            .actor("Ana Bo")
            .actor("Kei Ito")
            .quote(Direct, &["“No,”"], "Ana Bo", "said", Some(0))
            .quote(
                Direct,
                &["“not in a hundred years”"],
                "Kei Ito",
                "",
                Some(1),
            )
            .view();
        let names: Vec<_> = view
            .voices
            .iter()
            .map(|v| (v.name.as_str(), v.words))
            .collect();
        assert_eq!(names, [("Kei Ito", 5), ("Ana Bo", 1)]);
        assert_eq!(view.cards[0].voice, VoiceId(1));
        assert_eq!(view.voices[0].hue, Hue(Some(0)));
    }

    #[test]
    fn the_same_unnamed_source_is_one_voice_without_colour() {
        let view = Fixture::new("Critics said no.\ncritics said never.")
            .quote(Indirect, &["no"], "Critics", "said", None)
            .quote(Indirect, &["never"], "critics", "said", None)
            .view();
        assert_eq!(view.voices.len(), 1);
        assert_eq!(view.voices[0].quotes.len(), 2);
        assert_eq!(view.voices[0].hue, Hue::NONE);
    }

    #[test]
    fn words_of_direct_quotes_are_counted_apart() {
        let view = Fixture::new("“No, never,” Ana Bo said. Ana Bo thinks it is late.")
            .actor("Ana Bo")
            .quote(Direct, &["“No, never,”"], "Ana Bo", "said", Some(0))
            .quote(Indirect, &["it is late"], "", "thinks", Some(0))
            .view();
        assert_eq!((view.voices[0].words, view.voices[0].direct_words), (5, 2));
    }
}
