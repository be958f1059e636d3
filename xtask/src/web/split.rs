//! Cuts the compiled app into the module of a first visit and the parts fetched later
//! (`app/src/shell/part`).

use anyhow::{Context, Result, anyhow, ensure};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

const LOADER: &str = "./__wasm_split.js";
const MAIN_SCRIPT: &str = "./tsunagi.js";

/// One module fetched when it is needed.
pub(super) struct Part {
    /// Its name in the script, without `.wasm`.
    pub(super) name: String,
    pub(super) wasm: Vec<u8>,
}

/// A compiled app, cut.
pub(super) struct Split {
    /// The first module, still to go through wasm-bindgen.
    pub(super) main: PathBuf,
    pub(super) parts: Vec<Part>,
    /// The script that fetches the parts.
    pub(super) loader: String,
}

/// Cuts `wasm`, which must carry its relocations, into files under `stage`.
pub(super) fn cut(wasm: &Path, stage: &Path) -> Result<Split> {
    let folder = stage.join("split");
    let main = folder.join("main.wasm");
    let input = fs::read(wasm).with_context(|| format!("{}", wasm.display()))?;
    let mut options = Options::new(&input);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.main_module = MAIN_SCRIPT;
    options.link_name = LOADER;
    let split = transform(options)
        .map_err(|error| anyhow!("{error:?}"))
        .context("the compiled app could not be cut into its parts")?;
    let mut parts = split
        .split_modules
        .iter()
        .filter(|path| path.exists())
        .map(|path| Part::read(path))
        .collect::<Result<Vec<_>>>()?;
    let loader = fs::read_to_string(folder.join(LOADER)).context("the loader of the parts")?;
    // Two parts with nothing of their own leave files that no loader names.
    parts.retain(|part| loader.contains(&part.reference()));
    parts.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(Split {
        main,
        parts,
        loader,
    })
}

impl Part {
    fn read(path: &Path) -> Result<Self> {
        let name = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .context("a part without a name")?;
        let bytes = fs::read(path).with_context(|| format!("{}", path.display()))?;
        Ok(Self {
            name: name.to_owned(),
            wasm: compacted(&bytes).with_context(|| format!("part {name}"))?,
        })
    }

    /// Whether it holds what several parts share, not a part's own code.
    pub(super) fn is_shared(&self) -> bool {
        self.name.starts_with("chunk_")
    }

    /// How the script names the file.
    pub(super) fn reference(&self) -> String {
        format!("\"./{}.wasm\"", self.name)
    }
}

/// The module written anew: without names, debugging data and types nobody uses, and with numbers as
/// short as they can be (the linker pads each one that it may have to change).
fn compacted(module: &[u8]) -> Result<Vec<u8>> {
    let mut module = walrus::ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(module)?;
    let custom: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for id in custom {
        module.customs.delete(id);
    }
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// One script instead of two that import each other: fewer requests, and each name can follow content.
pub(super) fn join_scripts(script: &str, loader: &str) -> Result<String> {
    let own_import = loader
        .lines()
        .find(|line| line.starts_with("import "))
        .context("the loader does not import the script")?;
    ensure!(
        own_import.contains("{ initSync }") && own_import.contains(MAIN_SCRIPT),
        "an import of a form not known: {own_import}"
    );
    let body = loader
        .replacen(own_import, "", 1)
        .replace("export const ", "const ");
    let loaders: Vec<&str> = body
        .lines()
        .filter_map(|line| line.strip_prefix("const "))
        .filter_map(|rest| rest.split_once(' ').map(|(name, _)| name))
        .filter(|name| name.starts_with("__wasm_split_load_"))
        .collect();
    ensure!(!loaders.is_empty(), "the loader loads no part");
    let without = without_imports(script)?;
    let table = loaders.join(", ");
    Ok(format!(
        "{without}\n{body}const loadersOfParts = {{ {table} }};\n"
    ))
}

/// wasm-bindgen imports the loader once for each part and lists it as often among what the module
/// imports: takes the imports away, and lists it once, as `loadersOfParts`.
fn without_imports(script: &str) -> Result<String> {
    let mut kept = String::with_capacity(script.len());
    let (mut imports, mut entries) = (0_u32, 0_u32);
    for line in script.lines() {
        if !line.contains(LOADER) {
            kept.push_str(line);
            kept.push('\n');
        } else if line.starts_with("import * as ") {
            imports += 1;
        } else {
            let is_entry = line
                .trim_start()
                .starts_with(&format!("\"{LOADER}\": import"));
            ensure!(is_entry, "the loader is used in a way not known: {line}");
            if entries == 0 {
                // Writing to a String cannot fail.
                let _ = writeln!(kept, "\"{LOADER}\": loadersOfParts,");
            }
            entries += 1;
        }
    }
    ensure!(
        imports > 0 && imports == entries,
        "the script imports the loader {imports} times and lists it {entries} times"
    );
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = r#"import * as import1 from "./__wasm_split.js"
import * as import2 from "./__wasm_split.js"
function imports() {
    return {
        "./tsunagi_bg.js": import0,
        "./__wasm_split.js": import1,
        "./__wasm_split.js": import2,
    };
}
"#;
    const LOADERS: &str = r#"import { initSync } from "./tsunagi.js";
function wrap(x) { return x; }
const __chunk_3 = wrap(3);
export const __wasm_split_load_office = wrap(1);
export const __wasm_split_load_home = wrap(2);
"#;

    #[test]
    fn two_scripts_become_one() {
        let joined = join_scripts(SCRIPT, LOADERS).unwrap();
        assert!(!joined.contains("import *"), "{joined}");
        assert!(!joined.contains("export const"), "{joined}");
        assert_eq!(
            joined
                .matches("\"./__wasm_split.js\": loadersOfParts")
                .count(),
            1
        );
        assert!(
            joined.contains(
                "const loadersOfParts = { __wasm_split_load_office, __wasm_split_load_home };"
            ),
            "{joined}"
        );
    }

    #[test]
    fn a_script_of_another_form_is_refused() {
        assert!(join_scripts("function imports() {}", LOADERS).is_err());
        assert!(join_scripts(SCRIPT, "import { other } from \"./tsunagi.js\";").is_err());
        let other_use = format!("{SCRIPT}load(\"./__wasm_split.js\");");
        assert!(join_scripts(&other_use, LOADERS).is_err());
    }
}
