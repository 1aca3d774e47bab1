//! The page, packed: `index.html` and what it asks for become `dist/`.
//!
//! Every file but `index.html` gets a name that changes with its content, every address is
//! relative, and every script, stylesheet and the wasm carries its SHA-384, so the folder can lie
//! under any path of any static host and a file that was tampered with is refused.
//!
//! The page has one script: what wasm-bindgen writes, followed by our `page.js`. The integrity
//! of a module that another module imports could only be given in an inline import map, which
//! the page's policy forbids.
//!
//! The page's worker runs the same script once more. Browsers take no integrity for a worker, so this
//! copy is only as safe as the host; the program in it comes from the page, checked.
//!
//! `wasm-opt` is left out: on this page it gains 0.3 % of the gzipped size, for a package of 104 MB
//! from npm, and `start` would need Node. The order of the functions gains 4 %: see `likeness`.

use crate::{
    css, digest, html, likeness, manifest,
    toolchain::{self, WASM, cargo, names_in, root},
};
use anyhow::{Context, Result, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
};
use wasm_bindgen_cli_support::Bindgen;

/// Builds the page into `dist/` and returns that folder.
pub fn dist() -> Result<PathBuf> {
    let program = bind(&compile("onrecord", "page")?)?;
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot clear dist/")?;
    }
    fs::create_dir_all(&folder).context("cannot make dist/")?;
    pack(&program, root(), &folder)?;
    Ok(folder)
}

/// The script that keeps the page for use without a network.
const KEEPER: &str = "offline.js";

/// Where the packed page is.
pub fn folder() -> PathBuf {
    root().join("dist")
}

/// A program as a browser takes it.
struct Program {
    /// Defines the function `wasm_bindgen`, which fetches and starts the wasm.
    script: String,
    wasm: Vec<u8>,
}

/// Builds the wasm of a package, in the page's profile and for its target, and returns its file.
fn compile(package: &str, target: &str) -> Result<PathBuf> {
    toolchain::need_wasm_target()?;
    println!("Building the {target}");
    let output = cargo()
        .args(["build", "--package", package])
        .args(["--profile", "page", "--target", WASM])
        .args(["--message-format", "json-render-diagnostics"])
        .args(["--config", &flags()])
        .stderr(Stdio::inherit())
        .output()
        .context("cargo could not be started")?;
    ensure!(output.status.success(), "the {target} does not build");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == target)
        .filter_map(|message| Some(PathBuf::from(message["filenames"][0].as_str()?)))
        .find(|file| file.extension().is_some_and(|ending| ending == "wasm"))
        .with_context(|| format!("cargo built the {target} and did not say where it is"))
}

/// Writes the functions of the package `bench` to a folder, as a browser takes them: `bench.js`
/// defines `wasm_bindgen`, which starts `bench.wasm`.
pub fn bench(folder: &Path) -> Result<()> {
    let program = bind(&compile("bench", "bench")?)?;
    fs::create_dir_all(folder)?;
    fs::write(folder.join("bench.js"), program.script)?;
    fs::write(folder.join("bench.wasm"), program.wasm)?;
    Ok(())
}

/// Flags for the compiler, as a setting of Cargo's.
///
/// The folder of this machine's crates is kept out of the panic messages in the wasm: the same
/// sources give the same page wherever they are built. `erase_components` is Leptos's switch for
/// components whose types are not part of the types around them: the page is 4 % smaller with it.
fn flags() -> String {
    let crates = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")))
        .unwrap_or_default()
        .join("registry/src");
    let remap = format!("--remap-path-prefix={}=crates", crates.display());
    format!("target.{WASM}.rustflags=[{remap:?}, \"--cfg=erase_components\"]")
}

fn bind(wasm: &Path) -> Result<Program> {
    let mut output = Bindgen::new()
        .input_path(wasm)
        .out_name("page")
        .no_modules(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen cannot pack the program")?;
    ensure!(
        output.snippets().values().all(Vec::is_empty) && output.local_modules().is_empty(),
        "a crate brings JavaScript files of its own, which the packing does not know"
    );
    Ok(Program {
        script: output.js().to_owned(),
        wasm: likeness::sorted(&output.wasm_mut().emit_wasm())?,
    })
}

/// Writes `index.html` of the folder `source`, and all it asks for, to the folder `dist`.
fn pack(program: &Program, source: &Path, dist: &Path) -> Result<()> {
    let page = read(&source.join("index.html"))?;
    let mut scripts = 0;
    let page = html::rewrite(&page, |tag| {
        let Some((attribute, address)) = asked_for(tag) else {
            return Ok(None);
        };
        ensure!(
            !address.contains(':') && !address.starts_with('/'),
            "index.html asks for {address}: the page takes nothing from elsewhere, \
             and every address in it is relative"
        );
        let path = source.join(address);
        let mut content = match path.extension() {
            Some(css) if css == "css" => css::bundle(&path)?.into_bytes(),
            Some(kind) if kind == "webmanifest" => manifest::pack(&read(&path)?, |icon| {
                let content = fs::read(source.join(icon));
                save(
                    dist,
                    icon,
                    &content.with_context(|| format!("cannot read {icon}"))?,
                )
            })?
            .into_bytes(),
            _ => fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?,
        };
        let mut new = String::new();
        if tag.name == "script" {
            scripts += 1;
            content.splice(..0, program.script.bytes());
            new += &program_element(program, dist)?;
        }
        let name = save(dist, address, &content)?;
        new += &with(tag, attribute, &name);
        if tag.name == "script" || tag.get("rel") == Some("stylesheet") {
            let end = new.len() - 1;
            let integrity = digest::integrity(&content);
            new.insert_str(end, &format!(" integrity=\"{integrity}\""));
        }
        Ok(Some(new))
    })?;
    ensure!(
        scripts == 1,
        "index.html has {scripts} scripts where it should have one, \
         <script type=\"module\" src=\"page.js\"></script>"
    );
    fs::write(dist.join("index.html"), &page).context("cannot write dist/index.html")?;
    let keeper = keeper(&read(&source.join(KEEPER))?, &page, dist)?;
    fs::write(dist.join(KEEPER), keeper).with_context(|| format!("cannot write dist/{KEEPER}"))
}

/// The script that keeps the page for use without a network, told of the files in `dist`. It goes
/// by one name for ever: a browser looks there for a newer version of the page.
fn keeper(script: &str, page: &str, dist: &Path) -> Result<String> {
    let mut files = names_in(dist)?;
    for name in &mut files {
        if name == "index.html" {
            "./".clone_into(name);
        }
    }
    files.sort();
    // The page holds the names of all other files, and these change with their content.
    let version = digest::fingerprint((page.to_owned() + script).as_bytes());
    Ok(format!(
        "const VERSION = {version:?};\nconst FILES = {files:?};\n{script}"
    ))
}

/// The attribute of a tag whose address the browser loads with the page, and that address.
fn asked_for<'a>(tag: &html::Tag<'a>) -> Option<(&'a str, &'a str)> {
    let attribute = match tag.name {
        "link" => "href",
        "script" | "img" => "src",
        _ => return None,
    };
    let &(attribute, address) = tag.attributes.iter().find(|(n, _)| *n == attribute)?;
    (!address.starts_with("data:")).then_some((attribute, address))
}

/// The tag, written anew with another value for one of its attributes.
fn with(tag: &html::Tag, attribute: &str, value: &str) -> String {
    let mut new = format!("<{}", tag.name);
    for &(name, old) in &tag.attributes {
        let value = if name == attribute { value } else { old };
        new += &match value {
            "" => format!(" {name}"),
            value => format!(" {name}=\"{value}\""),
        };
    }
    new + ">"
}

/// Saves the wasm and returns the element that tells `page.js` its address and integrity.
///
/// It is no preload: on a slow line the megabytes of the program would share it with the
/// stylesheet, and the first paint would come later.
fn program_element(program: &Program, dist: &Path) -> Result<String> {
    let name = save(dist, "page.wasm", &program.wasm)?;
    let integrity = digest::integrity(&program.wasm);
    Ok(format!(
        "<meta name=\"program\" content=\"{name}\" data-integrity=\"{integrity}\">\n"
    ))
}

/// Saves what stands at `address` in the sources, and returns its new address.
fn save(dist: &Path, address: &str, content: &[u8]) -> Result<String> {
    let file = address.rsplit('/').next().unwrap_or(address);
    let name = digest::hashed_name(file, content);
    fs::write(dist.join(&name), content).with_context(|| format!("cannot write dist/{name}"))?;
    Ok(name)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("onrecord-{name}-{}", std::process::id()));
            fs::create_dir_all(path.join("dist")).unwrap();
            Self(path)
        }

        fn pack(&self, page: &str) -> Result<String> {
            let program = Program {
                script: "let a;\n".to_owned(),
                wasm: b"wasm".to_vec(),
            };
            fs::write(self.0.join("index.html"), page).unwrap();
            fs::write(self.0.join(KEEPER), "keep();").unwrap();
            pack(&program, &self.0, &self.0.join("dist"))?;
            read(&self.0.join("dist/index.html"))
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).ok();
        }
    }

    #[test]
    fn every_address_gets_a_hash_and_the_script_the_program() {
        let folder = Folder::new("pack");
        fs::create_dir(folder.0.join("style")).unwrap();
        fs::write(folder.0.join("style/main.css"), "a { b: c }").unwrap();
        fs::write(folder.0.join("page.js"), "start();").unwrap();
        let page = folder
            .pack(
                "<link rel=\"stylesheet\" href=\"style/main.css\"><a href=\"#top\">\
                 <link rel=\"icon\" href=\"data:,\"><script type=\"module\" src=\"page.js\"></script>",
            )
            .unwrap();

        let css = digest::hashed_name("main.css", b"a { b: c }");
        let js = digest::hashed_name("page.js", b"let a;\nstart();");
        let wasm = digest::hashed_name("page.wasm", b"wasm");
        for expected in [
            format!(
                "href=\"{css}\" integrity=\"{}\">",
                digest::integrity(b"a { b: c }")
            ),
            format!(
                "src=\"{js}\" integrity=\"{}\">",
                digest::integrity(b"let a;\nstart();")
            ),
            format!("<meta name=\"program\" content=\"{wasm}\""),
            format!("data-integrity=\"{}\"", digest::integrity(b"wasm")),
            "<a href=\"#top\">".to_owned(),
            "href=\"data:,\"".to_owned(),
        ] {
            assert!(page.contains(&expected), "{expected} is not in {page}");
        }
        for name in [css, js, wasm] {
            assert!(folder.0.join("dist").join(&name).is_file(), "{name}");
        }
    }

    #[test]
    fn the_keeper_knows_every_file_and_changes_with_the_page() {
        let folder = Folder::new("keeper");
        fs::write(folder.0.join("page.js"), "start();").unwrap();
        let keeper_of = |words: &str| {
            folder
                .pack(&format!("<script src=\"page.js\"></script>{words}"))
                .unwrap();
            read(&folder.0.join("dist").join(KEEPER)).unwrap()
        };
        let (one, other) = (keeper_of("one"), keeper_of("other"));
        let wasm = digest::hashed_name("page.wasm", b"wasm");
        assert!(one.contains("[\"./\", ") && one.contains(&wasm), "{one}");
        assert!(one.ends_with("\nkeep();"), "{one}");
        assert_ne!(one.lines().next(), other.lines().next());
    }

    #[test]
    fn addresses_elsewhere_are_refused() {
        let folder = Folder::new("elsewhere");
        for address in ["https://example.org/a.js", "//example.org/a.js", "/a.js"] {
            let error = folder
                .pack(&format!("<img src=\"{address}\">"))
                .unwrap_err();
            assert!(error.to_string().contains("elsewhere"), "{error}");
        }
    }

    #[test]
    fn a_page_without_its_script_is_refused() {
        let error = Folder::new("none").pack("<p>").unwrap_err();
        assert!(error.to_string().contains("0 scripts"), "{error}");
    }
}
