//! Cuts the compiled app into the module of a first visit and the parts fetched later
//! (`app/src/shell/part`).

use anyhow::{Context, Result, anyhow, ensure};
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
    let import = script
        .lines()
        .find(|line| line.starts_with("import ") && line.contains(LOADER))
        .context("the script does not import the loader of the parts")?;
    let name = import
        .strip_prefix("import * as ")
        .and_then(|rest| rest.split_once(" from "))
        .map(|(name, _)| name.trim())
        .with_context(|| format!("an import of a form not known: {import}"))?;
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
        .filter_map(|line| line.strip_prefix("const __wasm_split_load_"))
        .filter_map(|rest| rest.split_once(' ').map(|(name, _)| name))
        .collect();
    ensure!(!loaders.is_empty(), "the loader loads no part");
    let table: String = loaders
        .iter()
        .map(|part| format!("__wasm_split_load_{part}, "))
        .collect();
    Ok(format!(
        "{}\n{body}const {name} = {{ {table}}};\n",
        script.replacen(import, "", 1)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_scripts_become_one() {
        let script = "import * as import1 from './__wasm_split.js';\nfunction initSync() {}\n";
        let script = script.replace('\'', "\"");
        let loader = "import { initSync } from \"./tsunagi.js\";\nfunction wrap(x) { return x; }\n\
                      export const __wasm_split_load_office = wrap(1);\n";
        let joined = join_scripts(&script, loader).unwrap();
        assert!(!joined.contains("import "), "{joined}");
        assert!(joined.contains("const import1 = { __wasm_split_load_office, };"), "{joined}");
    }

    #[test]
    fn a_script_without_parts_is_refused() {
        assert!(join_scripts("function initSync() {}", "").is_err());
    }
}
