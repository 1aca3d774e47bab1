//! Which lines of the picture are drawn.

use super::graph::{Graph, Tone};

/// Lets lines through by their tone; at first all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sieve {
    /// The tones that are held back.
    hidden: Vec<Tone>,
}

impl Sieve {
    /// True if lines of this tone are drawn.
    pub fn shows(&self, tone: Tone) -> bool {
        !self.hidden.contains(&tone)
    }

    /// Holds a tone back, or lets it through again.
    pub fn toggle(&mut self, tone: Tone) {
        if self.shows(tone) {
            self.hidden.push(tone);
        } else {
            self.hidden.retain(|&hidden| hidden != tone);
        }
    }

    /// The graph with the lines that are let through. All actors and bundles stay, so that places
    /// and indices do; a bundle may be left without a line.
    pub fn graph(&self, graph: &Graph) -> Graph {
        let mut graph = graph.clone();
        for bundle in &mut graph.bundles {
            bundle.strands.retain(|strand| self.shows(strand.tone));
        }
        graph
    }
}

/// How many lines of a tone a graph has.
pub fn count(graph: &Graph, tone: Tone) -> usize {
    let strands = graph.bundles.iter().flat_map(|bundle| &bundle.strands);
    strands.filter(|strand| strand.tone == tone).count()
}

#[cfg(test)]
mod tests {
    use engine::RelationKind;

    use super::*;
    use crate::view::fixture::Fixture;

    fn graph() -> Graph {
        Fixture::new("Rao met Vik.\nRao accused Vik.\nVik met Sól.")
            .actor("Rao")
            .actor("Vik")
            .actor("Sól")
            .relation(0, RelationKind::Consult, 1, "Rao met Vik.", false)
            .relation(0, RelationKind::Accuse, 1, "Rao accused Vik.", false)
            .relation(1, RelationKind::Consult, 2, "Vik met Sól.", false)
            .view()
            .graph
    }

    #[test]
    fn at_first_every_line_is_drawn() {
        assert_eq!(Sieve::default().graph(&graph()), graph());
        assert_eq!(count(&graph(), Tone::Cooperation), 2);
    }

    #[test]
    fn a_tone_held_back_takes_its_lines_and_nothing_else() {
        let mut sieve = Sieve::default();
        sieve.toggle(Tone::Cooperation);
        let shown = sieve.graph(&graph());
        let counts = Tone::ALL.map(|tone| count(&shown, tone));
        assert_eq!(counts, [0, 1, 0, 0]);
        assert_eq!(shown.nodes, graph().nodes);
        assert_eq!(shown.bundles.len(), 2);
        sieve.toggle(Tone::Cooperation);
        assert_eq!(sieve.graph(&graph()), graph());
    }
}
