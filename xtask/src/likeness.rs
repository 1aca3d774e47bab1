//! Functions that are alike, side by side.
//!
//! Gzip finds again what stood within the last 32 KB, and much of the wasm is one function compiled
//! for many types, its copies far apart. Nothing but the order of the functions, and so their
//! numbers, changes; the page weighs 4 % less.

use anyhow::{Context, Result};
use std::collections::HashMap;
use wasm_encoder::{
    CodeSection, FunctionSection, Module,
    reencode::{Error, Reencode},
};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// Two functions are alike if one of so many samples of their code is the same.
const SAMPLES: usize = 12;

/// So many of those that share a sample are compared.
const COMPARED: usize = 24;

/// Of all code in two functions, so many hundredths must be the same for one to follow the other.
const ALIKE: usize = 5;

/// The same module with its functions in an order in which it packs best.
pub fn sorted(wasm: &[u8]) -> Result<Vec<u8>> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(&wasm[body.range()]),
            _ => {}
        }
    }
    let order = order(&bodies);
    let mut numbers = vec![0; order.len()];
    for (number, &function) in (imported..).zip(&order) {
        numbers[function] = number;
    }
    let mut module = Module::new();
    Sorter {
        imported,
        order,
        numbers,
    }
    .parse_core_module(&mut module, Parser::new(0), wasm)
    .context("the wasm cannot be written anew")?;
    Ok(module.finish())
}

/// Writes a module with its functions in another order.
struct Sorter {
    /// How many functions come from outside: they have the first numbers and keep them.
    imported: u32,
    /// The functions of the module as they were, in their new order.
    order: Vec<usize>,
    /// The new number of each.
    numbers: Vec<u32>,
}

impl Reencode for Sorter {
    type Error = wasmparser::BinaryReaderError;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        let own = function.checked_sub(self.imported);
        Ok(own.map_or(function, |own| self.numbers[own as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for &function in &self.order {
            functions.function(types[function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for &function in &self.order.clone() {
            self.parse_function_body(code, bodies[function].clone())?;
        }
        Ok(())
    }
}

/// An order in which each function follows the one it is most like, of those that are left; where
/// none is like the last one, the largest of them begins a new chain.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<Vec<u32>> = bodies.iter().map(|body| pieces(body)).collect();
    let samples: Vec<_> = pieces.iter().map(|pieces| samples(pieces)).collect();
    let mut sharing: HashMap<(usize, u32), Vec<usize>> = HashMap::new();
    for (function, samples) in samples.iter().enumerate() {
        for sample in samples.iter().copied().enumerate() {
            sharing.entry(sample).or_default().push(function);
        }
    }
    let mut largest: Vec<usize> = (0..bodies.len()).collect();
    largest.sort_by_key(|&function| std::cmp::Reverse(bodies[function].len()));

    let mut placed = vec![false; bodies.len()];
    let mut order = Vec::with_capacity(bodies.len());
    for first in largest {
        let mut next = Some(first).filter(|&first| !placed[first]);
        while let Some(function) = next {
            placed[function] = true;
            order.push(function);
            let mut alike: Vec<usize> = Vec::new();
            for sample in samples[function].iter().copied().enumerate() {
                if let Some(others) = sharing.get_mut(&sample) {
                    others.retain(|&other| !placed[other]);
                    alike.extend(others.iter().take(COMPARED));
                }
            }
            alike.sort_unstable();
            alike.dedup();
            next = alike
                .into_iter()
                .map(|other| (likeness(&pieces[function], &pieces[other]), other))
                .filter(|&(likeness, _)| likeness >= ALIKE)
                .max()
                .map(|(_, other)| other);
        }
    }
    order
}

/// All different pieces of four bytes in a function, in ascending order.
fn pieces(body: &[u8]) -> Vec<u32> {
    let mut pieces: Vec<u32> = body
        .array_windows()
        .map(|&piece| u32::from_le_bytes(piece))
        .collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// Of all pieces the first in each of several orders: two functions share one as often as their
/// pieces are the same (Broder, "On the resemblance and containment of documents", 1997).
fn samples(pieces: &[u32]) -> [u32; SAMPLES] {
    std::array::from_fn(|order| {
        // Odd, so that no two pieces fall together.
        let shuffle = 0x9e37_79b1_u32.wrapping_mul(2 * order as u32 + 1);
        let shuffled = pieces.iter().map(|piece| {
            let mixed = piece.wrapping_mul(shuffle);
            (mixed ^ mixed >> 15).wrapping_mul(shuffle)
        });
        shuffled.min().unwrap_or_default()
    })
}

/// How many hundredths of the pieces of either are pieces of both.
fn likeness(one: &[u32], other: &[u32]) -> usize {
    let mut others = other.iter().peekable();
    let in_both = |piece: &&u32| {
        while others.next_if(|other| other < piece).is_some() {}
        others.next_if_eq(piece).is_some()
    };
    let both = one.iter().filter(in_both).count();
    100 * both / (one.len() + other.len() - both).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, Function, TypeSection, ValType};

    /// A module of functions without parameters: each puts its numbers on the stack, takes them
    /// off again and is exported under its place in the list.
    fn module(functions: &[Vec<i32>]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [] as [ValType; 0]);
        let (mut own, mut exports) = (FunctionSection::new(), ExportSection::new());
        let mut code = CodeSection::new();
        for (place, numbers) in (0..).zip(functions) {
            own.function(0);
            exports.export(&place.to_string(), ExportKind::Func, place);
            let mut body = Function::new([]);
            for &number in numbers {
                body.instructions().i32_const(number).drop();
            }
            body.instructions().end();
            code.function(&body);
        }
        let mut module = Module::new();
        let module = module.section(&types).section(&own).section(&exports);
        module.section(&code).clone().finish()
    }

    /// The number and the code of what is exported under each place in the list.
    fn exported(wasm: &[u8]) -> Vec<(usize, Vec<u8>)> {
        let (mut numbers, mut bodies) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ExportSection(exports) => {
                    numbers.extend(exports.into_iter().map(|e| e.unwrap().index as usize));
                }
                Payload::CodeSectionEntry(body) => bodies.push(wasm[body.range()].to_vec()),
                _ => {}
            }
        }
        let code = |number: usize| (number, bodies[number].clone());
        numbers.into_iter().map(code).collect()
    }

    #[test]
    fn what_is_alike_comes_together_and_keeps_its_name() {
        let rising: Vec<i32> = (100_000..100_060).collect();
        let falling: Vec<i32> = (700_000..700_050).rev().collect();
        let (mut risen, mut fallen) = (rising.clone(), falling.clone());
        risen.push(3);
        fallen.push(4);
        let wasm = module(&[rising, falling, risen, fallen]);

        let before = exported(&wasm);
        let after = exported(&sorted(&wasm).unwrap());
        let codes = |all: &[(usize, Vec<u8>)]| all.iter().map(|(_, code)| code.clone()).collect();
        let (old, new): (Vec<_>, Vec<_>) = (codes(&before), codes(&after));
        assert_eq!(old, new);
        assert_eq!(after[0].0.abs_diff(after[2].0), 1);
        assert_eq!(after[1].0.abs_diff(after[3].0), 1);
    }

    #[test]
    fn what_is_no_wasm_is_refused() {
        assert!(sorted(b"<!doctype html>").is_err());
    }
}
