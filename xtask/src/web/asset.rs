//! One file of the finished app: its hashed name, its integrity value, its compressed sibling.

use super::Flavour;
use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// Brotli's strongest setting: compressing happens once here, never per request.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;

/// A file whose name changes with its content, so that browsers may keep it for ever.
pub(super) struct Asset {
    name: String,
    integrity: String,
    bytes: Vec<u8>,
}

impl Asset {
    pub(super) fn new(stem: &str, extension: &str, bytes: Vec<u8>) -> Self {
        let digest = Sha384::digest(&bytes);
        let short = digest.iter().take(8).fold(String::new(), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        });
        Self {
            name: format!("{stem}-{short}.{extension}"),
            integrity: format!("sha384-{}", STANDARD.encode(digest)),
            bytes,
        }
    }

    /// The path part of the file's URL.
    pub(super) fn address(&self) -> String {
        format!("/{}", self.name)
    }

    /// The value of an `integrity` attribute.
    pub(super) fn integrity(&self) -> &str {
        &self.integrity
    }

    pub(super) fn write(&self, dist: &Path, flavour: Flavour) -> Result<()> {
        write(dist, &self.name, &self.bytes, flavour)
    }
}

/// Writes a file and, for release builds, its `.br` sibling.
pub(super) fn write(dist: &Path, name: &str, bytes: &[u8], flavour: Flavour) -> Result<()> {
    fs::write(dist.join(name), bytes).with_context(|| format!("could not write {name}"))?;
    if flavour == Flavour::Development {
        return Ok(());
    }
    let compressed = compress(bytes).with_context(|| format!("could not compress {name}"))?;
    fs::write(dist.join(format!("{name}.br")), compressed)
        .with_context(|| format!("could not write {name}.br"))
}

/// Brotli, as strong as it gets.
pub(super) fn compress(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn name_follows_content() {
        let one = Asset::new("a", "js", b"one".to_vec());
        let two = Asset::new("a", "js", b"two".to_vec());
        assert_ne!(one.address(), two.address());
        assert_eq!(
            one.address(),
            Asset::new("a", "js", b"one".to_vec()).address()
        );
    }

    #[test]
    fn integrity_is_the_standard_sha384_form() {
        // Value from `printf '' | openssl dgst -sha384 -binary | base64`.
        let empty = Asset::new("a", "js", Vec::new());
        assert_eq!(
            empty.integrity(),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }

    #[test]
    fn compressed_bytes_come_back() {
        let text = "つなぎ ".repeat(500);
        let packed = compress(text.as_bytes()).unwrap();
        assert!(packed.len() < text.len() / 10);
        let mut back = String::new();
        brotli::Decompressor::new(packed.as_slice(), 4096)
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
    }
}
