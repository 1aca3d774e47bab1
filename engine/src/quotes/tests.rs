//! Articles in miniature and the statements in them.

use crate::{actors, article, grammar::Grammar, text::Text};

/// Each statement as "source | cue | content // content".
#[track_caller]
fn check(source: &str, expected: &[&str]) {
    let text = Text::new(source);
    let article = article::furniture(&text);
    let grammar = Grammar::new(&text);
    let mut cast = actors::cast(&text, &article, &grammar);
    let got: Vec<String> = super::quotes(&text, &article, &grammar, &mut cast)
        .iter()
        .map(|q| {
            let part = |s: Option<crate::Span>| s.map_or("-", |s| s.of(source));
            let content: Vec<&str> = q.content.iter().map(|c| c.of(source)).collect();
            format!(
                "{} | {} | {}",
                part(q.source),
                part(q.cue),
                content.join(" // ")
            )
        })
        .collect();
    assert_eq!(got, expected);
}

#[test]
fn split_quotes_are_one() {
    check(
        "“The dam will hold,” Leilani Kealoha said. “We tested it twice.”",
        &["Leilani Kealoha | said | “The dam will hold,” // “We tested it twice.”"],
    );
}

#[test]
fn inverted_with_apposition() {
    check(
        "\"It was a penalty,\" said Aleksander Wójcik, the visitors' coach.",
        &["Aleksander Wójcik, the visitors' coach | said | \"It was a penalty,\""],
    );
}

#[test]
fn indirect_speech() {
    check(
        "The finance minister said on Monday that taxes would not rise, adding that wages would.",
        &[
            "The finance minister | said | that taxes would not rise",
            "The finance minister | adding | that wages would",
        ],
    );
}

#[test]
fn indirect_speech_before_its_cue() {
    check(
        "The bridge is safe, the council said, and will open in May.",
        &["the council | said | The bridge is safe // and will open in May"],
    );
}

#[test]
fn according_to_at_both_ends() {
    check(
        "According to Dr. Anan Suwan, the virus spreads slowly. Sales fell sharply, according to the bank.",
        &[
            "Dr. Anan Suwan | According to | the virus spreads slowly",
            "the bank | according to | Sales fell sharply",
        ],
    );
}

#[test]
fn a_quote_of_several_paragraphs() {
    check(
        "“We began in 1999, with nothing but a boat.\n“Then came the storm.\n“Now we are forty,” said Tomasi Vunisa.",
        &[
            "Tomasi Vunisa | said | “We began in 1999, with nothing but a boat. // “Then came the storm. // “Now we are forty,”",
        ],
    );
}

#[test]
fn what_stands_between_cue_and_content() {
    check(
        "Two skippers said on Wednesday, however, that the plan had been dropped.",
        &["Two skippers | said | that the plan had been dropped"],
    );
}

#[test]
fn the_person_told_is_not_the_source() {
    check(
        "Ms Haddad told reporters that the talks had failed.",
        &["Ms Haddad | told | that the talks had failed"],
    );
}

#[test]
fn a_lone_word_in_marks_is_no_quote() {
    check("The “experts” left the building by the back door.", &[]);
}

#[test]
fn a_paper_reports_what_someone_said() {
    check(
        "Mr Okello said the mine would close, the Daily Compass reported.",
        &[
            "the Daily Compass | reported | Mr Okello said the mine would close",
            "Mr Okello | said | the mine would close",
        ],
    );
}

#[test]
fn single_marks_beside_apostrophes() {
    check(
        "'It's the players' club and not the owners' toy,' said Ms Achterberg. The fans' group agreed.",
        &["Ms Achterberg | said | 'It's the players' club and not the owners' toy,'"],
    );
}

#[test]
fn tex_marks_and_guillemets() {
    check(
        "``We paid twice,'' Chidi Eze said. «It is late», said Camille Roux.",
        &[
            "Chidi Eze | said | ``We paid twice,''",
            "Camille Roux | said | «It is late»",
        ],
    );
}

#[test]
fn a_fragment_keeps_the_clause_around_it() {
    check(
        "Governor Kahananui called the ruling “a gift to polluters” on Monday.",
        &["Governor Kahananui | called | the ruling “a gift to polluters” on Monday"],
    );
    check(
        "Mr Dlamini said it “changes everything” for the port.",
        &["Mr Dlamini | said | it “changes everything” for the port"],
    );
}

#[test]
fn a_quote_behind_a_colon() {
    check(
        "The pilot replied: “There was no warning.”",
        &["The pilot | replied | “There was no warning.”"],
    );
    check(
        "The pilot later described the last seconds on the radio:\n“There was no warning. None.”",
        &["The pilot | described | “There was no warning. None.”"],
    );
}

#[test]
fn a_paragraph_of_marks_goes_on() {
    check(
        "“We will rebuild,” Mayor Duarte said.\n“Not this year, but we will.”\nThe council meets in June.",
        &["Mayor Duarte | said | “We will rebuild,” // “Not this year, but we will.”"],
    );
}

#[test]
fn according_to_in_the_middle() {
    check(
        "The virus, according to the institute, which tests water for three cities, spreads in warm pipes.",
        &[
            "the institute, which tests water for three cities | according to | The virus // spreads in warm pipes",
        ],
    );
}

#[test]
fn as_someone_put_it() {
    check(
        "It was, as Judge Mbeki put it, a case without a crime.",
        &["Judge Mbeki | put | It was // a case without a crime"],
    );
    check(
        "As Noor told the inquiry, the alarm never rang.",
        &["Noor | told | the alarm never rang"],
    );
}

#[test]
fn a_relative_clause_between_speaker_and_cue() {
    check(
        "Sanna Virtanen, who runs the shelter, said demand had doubled.",
        &["Sanna Virtanen, who runs the shelter | said | demand had doubled"],
    );
}

#[test]
fn who_stands_for_the_speaker() {
    check(
        "She praised the minister, who said that the bill would pass.",
        &[
            "She | praised | the minister",
            "the minister, who | said | that the bill would pass",
        ],
    );
}

#[test]
fn passives_and_quoted_as_saying() {
    check(
        "Ruiz was quoted as saying that the strike was over.",
        &["Ruiz | was quoted as saying | that the strike was over"],
    );
}

#[test]
fn nouns_for_something_said() {
    check(
        "The union rejected Tesfaye's claim that nobody had been hurt.",
        &["The union | rejected | Tesfaye's claim that nobody had been hurt"],
    );
    check(
        "Nothing came of Tesfaye's warning that the roof would leak.",
        &["Tesfaye | warning | that the roof would leak"],
    );
}

#[test]
fn questions() {
    check(
        "Reporters asked whether he would resign.",
        &["Reporters | asked | whether he would resign"],
    );
    check(
        "The clinic would not say how many patients it had seen.",
        &["The clinic | would not say | how many patients it had seen"],
    );
}

#[test]
fn declining_is_no_statement() {
    check(
        "The bank declined to comment. Lin did not respond to emails.",
        &[],
    );
}

#[test]
fn promises_and_accusations() {
    check(
        "Ferrari vowed to appeal. The league accused Baptiste of biting a rival.",
        &[
            "Ferrari | vowed | to appeal",
            "The league | accused | Baptiste of biting a rival",
        ],
    );
}

#[test]
fn headlines() {
    check(
        "Storms will worsen, forecasters say\nThe coast braced for a week of heavy rain as crews cleared drains in Hobart on Friday and shut two piers.",
        &["forecasters | say | Storms will worsen"],
    );
}

#[test]
fn transcripts() {
    check(
        "MODERATOR: Why now?\nAMINA SULE: Because nobody else would do it.\nMODERATOR: Thank you.",
        &[
            "MODERATOR | : | Why now?",
            "AMINA SULE | : | Because nobody else would do it.",
            "MODERATOR | : | Thank you.",
        ],
    );
}

#[test]
fn the_subject_of_the_first_verb_says_the_second() {
    check(
        "Mr Haugen said the ferry was unsafe and told passengers to leave.",
        &[
            "Mr Haugen | said | the ferry was unsafe",
            "Mr Haugen | told | to leave",
        ],
    );
}

#[test]
fn what_the_article_adds_is_no_content() {
    check(
        "Dr Yamada said the trial had worked, even as the firm cut jobs.",
        &["Dr Yamada | said | the trial had worked"],
    );
}

#[test]
fn titles_and_names_in_marks_are_no_quotes() {
    check(
        "Her novel “The Glass Orchard” won a prize. Manuel “Manny” Ortega, 40, was there.",
        &[],
    );
}

#[test]
fn an_odd_mark_spoils_nothing_else() {
    check(
        "The 6\" pipe burst at noon.\n“We ran,” said Ms Popescu.\n“All is well,” the mayor said.",
        &[
            "Ms Popescu | said | “We ran,”",
            "the mayor | said | “All is well,”",
        ],
    );
}

#[test]
fn a_stray_comma_behind_the_source() {
    check(
        "Rosa Marin for Dairy Standards, says they are looking at new rules.",
        &["Rosa Marin for Dairy Standards | says | they are looking at new rules"],
    );
}

#[test]
fn a_participle_behind_marks_has_no_subject_behind_it() {
    check(
        "The ministry notes, “Dust harms trees”, stressing the importance of rain.",
        &[
            "The ministry | notes | “Dust harms trees”",
            "The ministry | stressing | the importance of rain",
        ],
    );
}

#[test]
fn where_an_agency_has_it_from_says_nothing_itself() {
    check(
        "According to Bora news agency, quoting the state agency Kesta, the army is on alert.",
        &["Bora news agency | According to | quoting the state agency Kesta, the army is on alert"],
    );
}

#[test]
fn with_someone_stating() {
    check(
        "Mr Webb criticised the plan, with Ms Lund stating: “It is a clumsy move.”",
        &[
            "Mr Webb | criticised | the plan",
            "Ms Lund | stating | “It is a clumsy move.”",
        ],
    );
}
