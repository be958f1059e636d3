//! What a first visit costs over the wire.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// What the files of a first visit may weigh, brotli-compressed, in bytes: the page and all it names.
/// A slow tablet on 8 Mbit/s pays 1 s per megabyte. See `docs/adr/size-of-the-browser-app.md`.
pub(crate) const FIRST_LIMIT_BYTES: u64 = 240_000;

/// What all files may weigh, those fetched later included. Nobody loads them all; the number shows when
/// something heavy has come in. It grew with care records, card reader, municipalities, languages and terminals:
/// each is counted in the decision record.
pub(crate) const WHOLE_LIMIT_BYTES: u64 = 1_800_000;

/// The weight of the app, brotli-compressed, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    /// What the first page of the app needs.
    pub(crate) first: u64,
    /// Every file.
    pub(crate) whole: u64,
}

impl Size {
    /// Reads it from the `.br` files: each file of the app has exactly one.
    pub(crate) fn of(dist: &Path) -> Result<Self> {
        let page = fs::read_to_string(dist.join("index.html")).context("frontend/dist is empty")?;
        let mut size = Self { first: 0, whole: 0 };
        for (name, bytes) in compressed_files(dist)? {
            size.whole += bytes;
            if is_of_first_visit(&name, &page) {
                size.first += bytes;
            }
        }
        Ok(size)
    }

    /// Fails when the app is over a limit.
    pub(crate) fn check(self) -> Result<()> {
        let Self { first, whole } = self;
        ensure!(
            first <= FIRST_LIMIT_BYTES,
            "a first visit loads {first} bytes, over the limit of {FIRST_LIMIT_BYTES}"
        );
        ensure!(
            whole <= WHOLE_LIMIT_BYTES,
            "the whole app is {whole} bytes, over the limit of {WHOLE_LIMIT_BYTES}"
        );
        Ok(())
    }
}

/// Prints each file's compressed size, and both sums beside their limits.
pub(crate) fn report(dist: &Path) -> Result<()> {
    let page = fs::read_to_string(dist.join("index.html")).context("frontend/dist is empty")?;
    for (name, bytes) in compressed_files(dist)? {
        let when = if is_of_first_visit(&name, &page) {
            "at once"
        } else {
            "later  "
        };
        println!("web: {bytes:>8} bytes  {when}  {name}");
    }
    let Size { first, whole } = Size::of(dist)?;
    println!("web: {first:>8} bytes  for a first visit, brotli (limit {FIRST_LIMIT_BYTES})");
    println!("web: {whole:>8} bytes  in all, brotli (limit {WHOLE_LIMIT_BYTES})");
    let landing = super::landing_bytes(dist)?;
    println!("web: {landing:>8} bytes  for the landing page, brotli, without its screens");
    Ok(())
}

/// Whether a `.br` file is the page or something the page names.
fn is_of_first_visit(compressed: &str, page: &str) -> bool {
    let name = compressed.trim_end_matches(".br");
    name == "index.html" || page.contains(&format!("\"/{name}\""))
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
    fn what_the_page_names_is_of_the_first_visit() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join("index.html"),
            r#"<script src="/a.js"></script>"#,
        )
        .unwrap();
        fs::write(folder.path().join("index.html.br"), [0; 5]).unwrap();
        fs::write(folder.path().join("a.js"), [0; 100]).unwrap();
        fs::write(folder.path().join("a.js.br"), [0; 30]).unwrap();
        fs::write(folder.path().join("b.wasm.br"), [0; 12]).unwrap();
        let size = Size::of(folder.path()).unwrap();
        assert_eq!(
            size,
            Size {
                first: 35,
                whole: 47
            }
        );
    }

    #[test]
    fn a_heavy_first_visit_is_refused() {
        let heavy = Size {
            first: FIRST_LIMIT_BYTES + 1,
            whole: FIRST_LIMIT_BYTES + 1,
        };
        assert!(heavy.check().is_err());
    }
}
