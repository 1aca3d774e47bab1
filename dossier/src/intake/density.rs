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
const FOREIGN_COST: i64 = 12;

/// A title has at most this many words.
const LONGEST_TITLE: usize = 30;

/// Says of each block whether it is part of the article. All are, where nothing is dense.
pub fn article(page: &Page) -> Vec<bool> {
    let blocks = &page.blocks;
    let dense: Vec<usize> = blocks.iter().map(dense_words).collect();
    let foreign = foreign(page, &dense);
    let Some(mut range) = densest(blocks, &dense, &foreign) else {
        return vec![true; blocks.len()];
    };
    let is_alien = |at: usize| foreign[at] || blocks[at].is_linked() && !is_head(&blocks[at]);

    range.start = start(blocks, &dense, &foreign, range.clone());
    while range.end < blocks.len() && !is_alien(range.end) && !is_heading(&blocks[range.end]) {
        range.end += 1;
    }
    let mut kept: Vec<bool> = (0..blocks.len())
        .map(|at| range.contains(&at) && !is_alien(at))
        .collect();
    // A heading over what was left out goes with it.
    let mut next_kept = false;
    for at in range.clone().rev() {
        if blocks[at].kind == Kind::Heading && !next_kept {
            kept[at] = false;
        }
        next_kept = kept[at];
    }
    kept
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

/// The blocks that surround the article. What holds most of the running text does not, whatever it
/// is called: some pages are one form, and some have "sidebar" in the class of everything.
fn foreign(page: &Page, dense: &[usize]) -> Vec<bool> {
    let mut before = vec![0];
    for words in dense {
        before.push(before[before.len() - 1] + words);
    }
    let within = |range: &Range<usize>| before[range.end] - before[range.start];
    let all = before[before.len() - 1];

    let mut steps = vec![0_i64; dense.len() + 1];
    let mut surround = |range: Range<usize>| {
        steps[range.start] += 1;
        steps[range.end] -= 1;
    };
    for range in &page.surroundings {
        if within(range) * 2 <= all {
            surround(range.clone());
        }
    }
    // The smallest that says it is the article and holds nearly all of it.
    let article = page
        .articles
        .iter()
        .filter(|range| all > 0 && within(range) * 10 >= all * 7)
        .min_by_key(|range| range.len());
    if let Some(article) = article {
        surround(article.end..dense.len());
    }
    let mut depth = 0;
    steps[..dense.len()]
        .iter()
        .map(|step| {
            depth += step;
            depth > 0
        })
        .collect()
}

/// The run of blocks that is worth most (Kadane's algorithm).
fn densest(blocks: &[Block], dense: &[usize], foreign: &[bool]) -> Option<Range<usize>> {
    let mut best = None;
    let mut most = 0;
    let (mut start, mut sum) = (0, 0);
    for at in 0..blocks.len() {
        let worth = if foreign[at] || blocks[at].is_linked() && !is_head(&blocks[at]) {
            -FOREIGN_COST
        } else {
            match dense[at] as i64 {
                0 => 0,
                words => (words - FIXED_COST).max(1),
            }
        };
        if sum <= 0 {
            (start, sum) = (at, 0);
        }
        sum += worth;
        if sum > most {
            most = sum;
            best = Some(start..at + 1);
        }
    }
    best
}

/// Where the article begins: with its headline.
fn start(blocks: &[Block], dense: &[usize], foreign: &[bool], body: Range<usize>) -> usize {
    let is_title = |at: &usize| {
        let block = &blocks[*at];
        block.kind == Kind::Title && !foreign[*at] && block.words <= LONGEST_TITLE
    };
    // One in the first third of the text, if what stands before it is no more than that.
    let mut words = 0;
    let total: usize = dense[body.clone()].iter().sum();
    let inside = body
        .clone()
        .take_while(|&at| {
            words += dense[at];
            words * 3 <= total
        })
        .find(is_title);
    let unlinked = |at: &usize| is_title(at) && !blocks[*at].is_linked();
    let before = || (0..body.start).rev().find(unlinked);
    if let Some(title) = inside.or_else(before) {
        return title;
    }
    let near = |at: &usize| !foreign[*at] && (!blocks[*at].is_linked() || is_head(&blocks[*at]));
    (0..body.start)
        .rev()
        .take_while(near)
        .last()
        .unwrap_or(body.start)
}

/// What stands between headline and text, linked or not.
fn is_head(block: &Block) -> bool {
    matches!(block.kind, Kind::Title | Kind::Meta)
}

fn is_heading(block: &Block) -> bool {
    matches!(block.kind, Kind::Title | Kind::Heading)
}
