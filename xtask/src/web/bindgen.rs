//! wasm-bindgen as a library: no tool to install, and never another version than the crate's.

use super::Flavour;
use crate::workspace;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// What wasm-bindgen made: the module, and the script that starts it.
pub(super) struct Glue {
    pub(super) wasm: Vec<u8>,
    pub(super) script: String,
}

impl Glue {
    pub(super) fn generate(wasm: &Path, flavour: Flavour) -> Result<Self> {
        let stage = workspace::target().join("xtask-web/stage");
        if stage.exists() {
            fs::remove_dir_all(&stage).context("could not empty the stage folder")?;
        }
        let named = flavour == Flavour::Development;
        Bindgen::new()
            .input_path(wasm)
            .out_name("tsunagi")
            .web(true)?
            .typescript(false)
            .debug(named)
            .keep_debug(named)
            .remove_name_section(!named)
            .omit_default_module_path(true)
            .generate(&stage)
            .context("wasm-bindgen refused the compiled app")?;
        // Inline JavaScript of a dependency would need its own files, names and review.
        ensure!(
            !stage.join("snippets").exists(),
            "a dependency brings its own JavaScript (snippets/): remove it, the app ships none"
        );
        Ok(Self {
            wasm: fs::read(stage.join("tsunagi_bg.wasm")).context("tsunagi_bg.wasm")?,
            script: fs::read_to_string(stage.join("tsunagi.js")).context("tsunagi.js")?,
        })
    }
}
