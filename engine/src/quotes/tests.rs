//! Articles in miniature and the statements in them.

use crate::{
    actors, article,
    grammar::Grammar,
    text::{Source, Text},
};

/// Each statement as "source | cue | content // content".
#[track_caller]
pub(super) fn check(source: &str, expected: &[&str]) {
    let cased = Source::new(source);
    let text = Text::new(&cased);
    let article = article::furniture(&text);
    let grammar = Grammar::new(&text);
    let mut cast = actors::cast(&text, &article, &grammar);
    let got: Vec<String> = super::quotes(&text, &article, &grammar, &mut cast)
        .0
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
fn what_someone_would_not_say() {
    check(
        "Lin declined to say how many had come. Rao refused to say whether he would go.",
        &[
            "Lin | declined to say | how many had come",
            "Rao | refused to say | whether he would go",
        ],
    );
}

#[test]
fn a_statement_reads() {
    check(
        "“We will pay,” read a note from the bank. The note also read: “In May.”",
        &[
            "a note from the bank | read | “We will pay,”",
            "The note | read | “In May.”",
        ],
    );
}

#[test]
fn quoted_as_saying_behind_what_was_said() {
    check(
        "The strike was over, Ruiz was quoted as saying.",
        &["Ruiz | was quoted as saying | The strike was over"],
    );
}

#[test]
fn who_is_asked_did_not_ask() {
    check(
        "Asked whether he would go, Rao said no.",
        &["- | Asked | whether he would go"],
    );
}

#[test]
fn no_one_keeps_its_no() {
    check(
        "They said no one would come.",
        &["They | said | no one would come"],
    );
}

#[test]
fn who_read_it_out_is_a_person() {
    check("A man in a hat that read “Go home” left.", &[]);
}

#[test]
fn a_clause_told_of_the_speaker() {
    check(
        "The farmers whose wells are dry say they will leave.",
        &["The farmers whose wells are dry | say | they will leave"],
    );
}

#[test]
fn a_verb_of_saying_behind_an_apposition() {
    check(
        "Ama Boateng, the Labour front-runner, called on owners to pay more.",
        &["Ama Boateng, the Labour front-runner | called | owners to pay more"],
    );
}

#[test]
fn what_is_told_of_unnamed_sources() {
    check(
        "Sales will fall, according to three people briefed on the talks.",
        &["three people briefed on the talks | according to | Sales will fall"],
    );
}

#[test]
fn who_else_says_so() {
    check(
        "The lock was sold in May, as the Gazette reported, and it will close, according to two aides.",
        &["the Gazette | reported | The lock was sold in May // and it will close"],
    );
}

#[test]
fn where_it_was_written() {
    check(
        "The boats had been out for days, wrote Osman Lund, the harbour master, on Monday.",
        &["Osman Lund, the harbour master | wrote | The boats had been out for days"],
    );
}

#[test]
fn a_letter_saying_so() {
    check(
        "The bank sent a letter saying it would pay.",
        &["The bank | saying | it would pay"],
    );
}

#[test]
fn a_source_close_to_something() {
    check(
        "A source close to the talks said they were over.",
        &["A source close to the talks | said | they were over"],
    );
}

#[test]
fn two_who_speak_first() {
    check(
        "Ana Sousa and Omar Ruiz said it rained.",
        &["Ana Sousa and Omar Ruiz | said | it rained"],
    );
    check(
        "Moe, Ruiz and Lund said it rained. In Lima, Moe and Lund said it was dry.",
        &[
            "Moe, Ruiz and Lund | said | it rained",
            "Moe and Lund | said | it was dry",
        ],
    );
}

#[test]
fn a_report_shows_what_people_did() {
    check(
        "The report shows boats crossing the strait last year sank.",
        &["The report | shows | boats crossing the strait last year sank"],
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
        &["Bora news agency | According to | the army is on alert"],
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

#[test]
fn with_a_paper_reporting() {
    check(
        "Officials say all will be read, with the i reporting no one will be turned away.",
        &[
            "Officials | say | all will be read",
            "the i | reporting | no one will be turned away",
        ],
    );
}

#[test]
fn asked_by_nobody_in_particular() {
    check(
        "Asked whether the pier was safe, Ms Duarte said it was.",
        &[
            "- | Asked | whether the pier was safe",
            "Ms Duarte | said | it was",
        ],
    );
    check(
        "Mr Sato was asked how long it would take.",
        &["- | was asked | how long it would take"],
    );
}

#[test]
fn what_was_found_out() {
    check(
        "The researchers found yields fell in dry years. The team found the harbour by boat.",
        &["The researchers | found | yields fell in dry years"],
    );
    check(
        "Results of early trials, published in a paper by Sato, show wet soils lose more.",
        &["Results of early trials, published in a paper by Sato | show | wet soils lose more"],
    );
    check(
        "A study documenting losses has revealed many are still at sea.",
        &["A study documenting losses | has revealed | many are still at sea"],
    );
}

#[test]
fn when_it_is_so_before_what_is_so() {
    check(
        "They estimated by 2050, more boats would need the lock.",
        &["They | estimated | by 2050, more boats would need the lock"],
    );
}

#[test]
fn numbers_of_people_speak() {
    check(
        "Two in three said they would stay. Some 40 farmers polled said they had left.",
        &[
            "Two in three | said | they would stay",
            "Some 40 farmers polled | said | they had left",
        ],
    );
}

#[test]
fn an_opening_phrase_is_no_subject() {
    check(
        "In an interview, Lars Huhn, a former envoy, said the talks had failed.",
        &["Lars Huhn, a former envoy | said | the talks had failed"],
    );
}

#[test]
fn a_source_that_says_more() {
    check(
        "“We are tired,” said Captain Ali Pardo, who said he would leave.",
        &[
            "Captain Ali Pardo | said | “We are tired,”",
            "Captain Ali Pardo, who | said | he would leave",
        ],
    );
}

#[test]
fn an_attribution_within_a_clause() {
    check(
        "Large museums, said Ms Maurer, are shut on Mondays.",
        &["Ms Maurer | said | Large museums // are shut on Mondays"],
    );
}

#[test]
fn two_who_speak() {
    check(
        "It is not about crowds, she and Mr Alem said.",
        &["she and Mr Alem | said | It is not about crowds"],
    );
}

#[test]
fn as_reported_by() {
    check(
        "As first reported by the Coast Gazette, the lock was sold in May.",
        &["the Coast Gazette | As first reported by | the lock was sold in May"],
    );
}

#[test]
fn what_is_told_of_the_speaker() {
    check(
        "The envoy, who asked to speak first, said the port was shut.",
        &[
            "The envoy, who | asked | to speak first",
            "The envoy, who asked to speak first | said | the port was shut",
        ],
    );
    check(
        "The envoy, who asked not to be named, said the port was shut.",
        &["The envoy, who asked not to be named | said | the port was shut"],
    );
}

#[test]
fn not_to_do() {
    check(
        "Harman urged the senate last year not to close the port.",
        &["Harman | urged | the senate last year not to close the port"],
    );
}

#[test]
fn a_speaker_heads_the_headline() {
    check(
        "Report: Ferry company hid faults for years\nShares of the line fell by a tenth in early trade on Monday, and the pier was shut for two days in May.",
        &["Report | : | Ferry company hid faults for years"],
    );
    check(
        "Okoro: my plan is not finished\nMayor Ada Okoro says the plan for the harbour may change before the council meets again in the spring of next year.",
        &[
            "Okoro | : | my plan is not finished",
            "Mayor Ada Okoro | says | the plan for the harbour may change before the council meets again in the spring of next year",
        ],
    );
}

#[test]
fn a_signature_behind_a_dash() {
    check(
        "The prize was shared.\n“It was the longest night of my life.” — Amina Diallo, skipper",
        &["Amina Diallo, skipper | — | “It was the longest night of my life.”"],
    );
}

#[test]
fn a_mark_the_wrong_way_round() {
    check(
        "Wilkins said,\" It was the way the lamps looked\".",
        &["Wilkins | said | \" It was the way the lamps looked\""],
    );
    check(
        "”We ran for the boats,” said Ms Popescu.",
        &["Ms Popescu | said | ”We ran for the boats,”"],
    );
}

#[test]
fn among_other_things() {
    check(
        "Rao said, among other things, that the lock leaked.",
        &["Rao | said | that the lock leaked"],
    );
}

#[test]
fn what_is_told_of_the_speaker_between() {
    check(
        "“I am good with my hands,” said Robin Ito. He holds two degrees. “But I like the sea.”",
        &["Robin Ito | said | “I am good with my hands,” // “But I like the sea.”"],
    );
}

#[test]
fn figures_show() {
    check(
        "Figures to be published today show a record number of trawlers sank.",
        &["Figures to be published today | show | a record number of trawlers sank"],
    );
    check("The clinic found delays of a year.", &[]);
}

#[test]
fn an_attribution_begins_in_its_sentence() {
    check(
        "We met in Lima\n’ Ms Alem said it rained.",
        &["Ms Alem | said | it rained"],
    );
    check("The mayor went on\n\nto say it rained.", &[]);
    check("It rained all day, he\nand Ms Alem said.", &[]);
}
