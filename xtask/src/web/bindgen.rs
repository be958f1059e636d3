//! wasm-bindgen as a library: no tool to install, and never another version than the crate's.

use super::split::{self, Part};
use super::{Flavour, pack};
use crate::workspace;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// What the browser gets of the compiled app.
pub(super) struct Glue {
    /// The module a first visit loads.
    pub(super) wasm: Vec<u8>,
    /// The script that starts it, and names the parts by [`Part::name`].
    pub(super) script: String,
    /// The modules fetched when they are needed; none in development builds.
    pub(super) parts: Vec<Part>,
}

impl Glue {
    pub(super) fn generate(wasm: &Path, flavour: Flavour) -> Result<Self> {
        let stage = empty_stage()?;
        if flavour == Flavour::Development {
            return Ok(Self {
                script: bind(wasm, &stage, flavour)?,
                wasm: fs::read(stage.join("tsunagi_bg.wasm")).context("tsunagi_bg.wasm")?,
                parts: Vec::new(),
            });
        }
        let split = split::cut(wasm, &stage)?;
        let script = bind(&split.main, &stage, flavour)?;
        let script = split::join_scripts(&script, &split.loader)?;
        let mut packed = pack::pack(split.parts, script)?;
        packed.parts.extend(packed.pack);
        Ok(Self {
            script: packed.script,
            wasm: fs::read(stage.join("tsunagi_bg.wasm")).context("tsunagi_bg.wasm")?,
            parts: packed.parts,
        })
    }
}

fn empty_stage() -> Result<PathBuf> {
    let stage = workspace::target().join("xtask-web/stage");
    if stage.exists() {
        fs::remove_dir_all(&stage).context("could not empty the stage folder")?;
    }
    Ok(stage)
}

/// Writes `tsunagi_bg.wasm` into the stage; answers with the script.
fn bind(wasm: &Path, stage: &Path, flavour: Flavour) -> Result<String> {
    let named = flavour == Flavour::Development;
    Bindgen::new()
        .input_path(wasm)
        .out_name("tsunagi")
        .web(true)?
        .typescript(false)
        .debug(named)
        .keep_debug(named)
        .remove_name_section(!named)
        // The parts import memory and tables from the first module by the linker's names.
        .keep_lld_exports(!named)
        .omit_default_module_path(true)
        .generate(stage)
        .context("wasm-bindgen refused the compiled app")?;
    // Inline JavaScript of a dependency would need its own files, names and review.
    ensure!(
        !stage.join("snippets").exists(),
        "a dependency brings its own JavaScript (snippets/): remove it, the app ships none"
    );
    fs::read_to_string(stage.join("tsunagi.js")).context("tsunagi.js")
}
