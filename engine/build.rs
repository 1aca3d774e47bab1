//! Packs the word lists for the page: the heads left out, and of each line the letters it shares
//! with the line before it. `src/lexicon/packed.rs` reads them back.

use std::{env, error::Error, fs, path::Path};

/// The letter that stands for "shares nothing"; the next one for one byte, and so on.
const NONE: u8 = b'A';
/// More shared bytes than this are not counted: the letters end at Z.
const MOST: usize = 25;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=lexicon");
    let out = env::var("OUT_DIR")?;
    for file in fs::read_dir("lexicon")? {
        let file = file?;
        let packed = pack(&fs::read_to_string(file.path())?);
        fs::write(Path::new(&out).join(file.file_name()), packed)?;
    }
    Ok(())
}

fn pack(list: &str) -> String {
    let mut packed = String::with_capacity(list.len());
    let mut before = "";
    for line in list
        .lines()
        .filter(|l| !l.starts_with('#') && !l.is_empty())
    {
        let alike = before.bytes().zip(line.bytes()).take_while(|(a, b)| a == b);
        let mut shared = alike.count().min(MOST);
        while !line.is_char_boundary(shared) {
            shared -= 1;
        }
        packed.push(char::from(NONE + shared as u8));
        packed.push_str(&line[shared..]);
        packed.push('\n');
        before = line;
    }
    packed
}
