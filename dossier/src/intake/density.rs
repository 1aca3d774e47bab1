//! Which blocks of a page are the article.
//!
//! Running text is dense: whole sentences with few links. A block is worth its words if it is
//! that, costs something if it is mostly links or part of a menu, and is worth nothing if it is
//! short and neither. The article is the run of blocks that is worth most, from the headline before
//! it on, without what in it is no text of its own. Every step is one pass over the blocks.

use std::ops::Range;

use super::blocks::{Block, Kind, Page};

/// From so many words on, text without a full stop is running text too.
const DENSE: usize = 10;

/// What the first words of a block of running text do not count: of two equally long texts, the one
/// in fewer and longer blocks is the article.
const FIXED_COST: i64 = 4;

/// What a block of links or of a menu costs.
const ALIEN_COST: i64 = 12;

/// A title has at most this many words.
const LONGEST_TITLE: usize = 30;

/// Says of each block whether it is part of the article. All are, where nothing is dense.
pub fn article(page: &Page) -> Vec<bool> {
    let survey = Survey::of(page);
    let count = page.blocks.len();
    let Some(body) = survey.densest() else {
        return vec![true; count];
    };
    let start = survey.start(body.clone());
    let ends = |at: &usize| survey.alien(*at) || is_heading(&page.blocks[*at]);
    let end = (body.end..count).find(ends).unwrap_or(count);
    let mut kept: Vec<bool> = (0..count)
        .map(|at| (start..end).contains(&at) && !survey.alien(at))
        .collect();
    // A heading over what was left out goes with it.
    let mut next_kept = false;
    for at in (start..end).rev() {
        if page.blocks[at].kind == Kind::Heading && !next_kept {
            kept[at] = false;
        }
        next_kept = kept[at];
    }
    kept
}

/// What is known of each block.
struct Survey<'p> {
    blocks: &'p [Block],
    /// How many words of running text it has.
    dense: Vec<usize>,
    /// True if it surrounds the article.
    foreign: Vec<bool>,
    /// The blocks that are the article by what the page says; none if it says nothing to go by.
    said: Range<usize>,
}

impl<'p> Survey<'p> {
    fn of(page: &'p Page) -> Self {
        let dense: Vec<usize> = page.blocks.iter().map(dense_words).collect();
        let mut before = vec![0];
        for words in &dense {
            before.push(before[before.len() - 1] + words);
        }
        let within = |range: &Range<usize>| before[range.end] - before[range.start];
        let all = before[dense.len()];

        // What holds most of the running text does not surround it, whatever it is called: some
        // pages are one form, and some have "sidebar" in the class of everything.
        let around = page
            .surroundings
            .iter()
            .filter(|range| within(range) * 2 <= all)
            .cloned();
        // The smallest that says it is the article and holds nearly all of it.
        let said = page
            .articles
            .iter()
            .filter(|range| all > 0 && within(range) * 10 >= all * 7)
            .min_by_key(|range| range.len())
            .cloned();
        let behind = said.as_ref().map(|said| said.end..dense.len());
        Self {
            blocks: &page.blocks,
            foreign: covered(around.chain(behind), dense.len()),
            said: said.unwrap_or_default(),
            dense,
        }
    }

    /// True for what is no text of the article, wherever it stands.
    fn alien(&self, at: usize) -> bool {
        self.foreign[at] || self.blocks[at].is_linked() && !is_head(&self.blocks[at])
    }

    fn worth(&self, at: usize) -> i64 {
        match self.dense[at] as i64 {
            // A box between two paragraphs.
            _ if self.foreign[at] && self.said.contains(&at) => 0,
            _ if self.alien(at) => -ALIEN_COST,
            0 => 0,
            words => (words - FIXED_COST).max(1),
        }
    }

    /// The run of blocks that is worth most (Kadane's algorithm).
    fn densest(&self) -> Option<Range<usize>> {
        let mut best = None;
        let mut most = 0;
        let (mut start, mut sum) = (0, 0);
        for at in 0..self.blocks.len() {
            if sum <= 0 {
                (start, sum) = (at, 0);
            }
            sum += self.worth(at);
            if sum > most {
                most = sum;
                best = Some(start..at + 1);
            }
        }
        best
    }

    /// Where the article begins: with its headline.
    fn start(&self, body: Range<usize>) -> usize {
        let is_title = |at: &usize| {
            let block = &self.blocks[*at];
            block.kind == Kind::Title && !self.foreign[*at] && block.words <= LONGEST_TITLE
        };
        // One in the first third of the text; else the last before it that is no link to the
        // publisher's own page.
        let total: usize = self.dense[body.clone()].iter().sum();
        let mut words = 0;
        let mut first_third = body.clone().take_while(|&at| {
            words += self.dense[at];
            words * 3 <= total
        });
        let unlinked = |at: &usize| is_title(at) && !self.blocks[*at].is_linked();
        let title = first_third
            .find(is_title)
            .or_else(|| (0..body.start).rev().find(unlinked));
        if let Some(title) = title {
            return title;
        }
        let near = (0..body.start).rev().take_while(|&at| !self.alien(at));
        near.last().unwrap_or(body.start)
    }
}

/// Says of each block whether it is in one of the ranges.
fn covered(ranges: impl Iterator<Item = Range<usize>>, count: usize) -> Vec<bool> {
    let mut steps = vec![0_i64; count + 1];
    for range in ranges {
        steps[range.start] += 1;
        steps[range.end] -= 1;
    }
    let mut depth = 0;
    steps[..count]
        .iter()
        .map(|step| {
            depth += step;
            depth > 0
        })
        .collect()
}

/// Words of running text: sentences, and what is long enough without a full stop.
fn dense_words(block: &Block) -> usize {
    let ends = block
        .text
        .trim_end_matches(['"', '”', '’', '\'', ')', '»'])
        .ends_with(['.', '!', '?', '…', ':', ',']);
    let running = block.kind == Kind::Text && !block.is_linked();
    if running && (block.words >= DENSE || ends && block.words > 1) {
        block.words
    } else {
        0
    }
}

/// What stands between headline and text, linked or not.
fn is_head(block: &Block) -> bool {
    matches!(block.kind, Kind::Title | Kind::Meta)
}

fn is_heading(block: &Block) -> bool {
    matches!(block.kind, Kind::Title | Kind::Heading)
}
