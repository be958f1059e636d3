//! Remembers from which inputs `frontend/dist` was made.

use super::Flavour;
use crate::workspace;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Raise it when what this tool writes changes although its inputs do not.
const FORMAT: &str = "6";

/// A digest over all inputs of one build: files, and texts rendered from this program's own sources.
pub(super) struct Stamp(String);

impl Stamp {
    pub(super) fn of<'a>(
        inputs: &[PathBuf],
        texts: impl Iterator<Item = &'a str>,
        flavour: Flavour,
    ) -> Result<Self> {
        let mut hasher = Sha256::new();
        hasher.update(FORMAT);
        hasher.update(format!("{flavour:?}"));
        for path in inputs {
            let bytes = fs::read(path).with_context(|| format!("missing: {}", path.display()))?;
            hasher.update(path.to_string_lossy().as_bytes());
            hasher.update(Sha256::digest(&bytes));
        }
        for text in texts {
            hasher.update(Sha256::digest(text));
        }
        Ok(Self(format!("{:x}", hasher.finalize())))
    }

    pub(super) fn is_current(&self, dist: &Path) -> bool {
        dist.join("index.html").exists()
            && fs::read_to_string(place()).is_ok_and(|saved| saved == self.0)
    }

    pub(super) fn save(&self) -> Result<()> {
        let place = place();
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(place, &self.0).context("could not note what frontend/dist was made from")
    }
}

fn place() -> PathBuf {
    workspace::target().join("xtask-web/stamp")
}
