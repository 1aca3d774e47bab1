//! The relations of the picture as a table (CSV), each with its sentence.

use super::ends;
use crate::csv;
use crate::names::Named;
use crate::view::View;

/// One row a relation, with the heads Gephi asks for: who, to whom, of which class, whether it is
/// negated and how real it is told to be, the sentence that says so and the words in it that do, and
/// how often the rule behind it is right, from 0 to 1.
pub fn edges(view: &View) -> String {
    let mut file = String::new();
    csv::row(
        &mut file,
        &[
            "Source",
            "Target",
            "Type",
            "From",
            "To",
            "Tone",
            "Class",
            "Negated",
            "Modality",
            "Sentence",
            "Words",
            "Rule",
            "Precision",
        ],
    );
    for strand in view.graph.strands() {
        let (source, target) = ends(view, strand);
        for &at in &strand.relations {
            let relation = &view.reading.relations[at];
            let trigger = relation.trigger.map(|trigger| trigger.of(&view.text));
            csv::row(
                &mut file,
                &[
                    &source,
                    &target,
                    "Directed",
                    &view.reading.actor(relation.source).name,
                    &view.reading.actor(relation.target).name,
                    strand.tone.name(),
                    relation.kind.name(),
                    if relation.negated { "true" } else { "false" },
                    relation.modality.name(),
                    relation.evidence.of(&view.text),
                    trigger.unwrap_or_default(),
                    relation.rule.name,
                    &share(relation.rule.precision),
                ],
            );
        }
    }
    file
}

/// A share with two digits after the point, made of whole numbers.
fn share(precision: f32) -> String {
    let hundredths = (precision * 100.0).round() as u32;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::super::tests::nasty;
    use super::*;

    #[test]
    fn a_relation_is_a_row_with_its_sentence() {
        let file = edges(&nasty().0);
        let rows: Vec<&str> = file.lines().collect();
        assert_eq!(
            rows[1..],
            [
                "a0,a1,Directed,\"'=A<b>&\"\"'\u{1},\",Velo AG,conflict,ACCUSE,false,happened,\
                 \"'=A<b>&\"\"'\u{1}, sued Velo AG.\",,by-hand,0.95",
                "a1,a0,Directed,Velo AG,\"'=A<b>&\"\"'\u{1},\",conflict,REJECT,true,happened,\
                 Velo AG denied it.,,by-hand,0.95",
            ]
        );
    }
}
