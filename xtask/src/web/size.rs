//! What a first visit costs over the wire.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The aim for the whole app, brotli-compressed, in bytes. A slow tablet on 8 Mbit/s pays 1 s per
/// megabyte.
pub(crate) const AIM_BYTES: u64 = 260_000;

/// What the app may not exceed. It lies above the aim, which the app with all its pages misses; see
/// `docs/adr/size-of-the-browser-app.md`. Lower it whenever the app has become smaller.
pub(crate) const LIMIT_BYTES: u64 = 480_000;

/// The sum of all `.br` files: each file of the app has exactly one.
pub(crate) fn compressed_bytes(dist: &Path) -> Result<u64> {
    Ok(compressed_files(dist)?.iter().map(|(_, bytes)| bytes).sum())
}

/// Prints each file's compressed size and the sum beside goal and ceiling.
pub(super) fn report(dist: &Path) -> Result<()> {
    for (name, bytes) in compressed_files(dist)? {
        println!("web: {bytes:>8} bytes  {name}");
    }
    let sum = compressed_bytes(dist)?;
    println!("web: {sum:>8} bytes  in all, brotli (aim {AIM_BYTES}, limit {LIMIT_BYTES})");
    Ok(())
}

fn compressed_files(dist: &Path) -> Result<Vec<(String, u64)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dist).context("frontend/dist is not there")? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry
            .path()
            .extension()
            .is_some_and(|extension| extension == "br")
        {
            files.push((name, entry.metadata()?.len()));
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_compressed_files_only() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.js"), [0; 100]).unwrap();
        fs::write(folder.path().join("a.js.br"), [0; 30]).unwrap();
        fs::write(folder.path().join("b.wasm.br"), [0; 12]).unwrap();
        assert_eq!(compressed_bytes(folder.path()).unwrap(), 42);
    }
}
