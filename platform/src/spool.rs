//! A file on its way in: on disk, counted and hashed, gone when dropped.

use std::io;
use std::path::Path;
use std::time::Duration;

use axum::body::Body;
use contract::upstream::DELIVERY_LIMIT_BYTES;
use futures::StreamExt as _;
use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::timeout;

/// Longest wait for the next piece of a file.
const PATIENCE: Duration = Duration::from_mins(1);

/// A file that lies ready to be read.
#[derive(Debug)]
pub(crate) struct Spooled {
    pub(crate) file: NamedTempFile,
    pub(crate) size_bytes: u64,
    pub(crate) sha256: String,
}

/// Why a file does not lie ready.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SpoolError {
    #[error("the file is larger than taken")]
    TooLarge,
    #[error("the body ended early or came too slowly")]
    Body,
    #[error("the file cannot be kept: {0}")]
    Disk(#[from] io::Error),
}

impl Spooled {
    /// Keeps a body of any size in memory of a fixed size.
    pub(crate) async fn of_body(folder: &Path, body: Body) -> Result<Self, SpoolError> {
        let file = NamedTempFile::new_in(folder)?;
        let mut writer = tokio::fs::File::from_std(file.reopen()?);
        let (mut size_bytes, mut digest) = (0_u64, Sha256::new());
        let mut chunks = body.into_data_stream();
        loop {
            let chunk = timeout(PATIENCE, chunks.next()).await;
            let Some(chunk) = chunk.map_err(|_| SpoolError::Body)? else {
                break;
            };
            let chunk = chunk.map_err(|_| SpoolError::Body)?;
            size_bytes += u64::try_from(chunk.len()).unwrap_or(u64::MAX);
            if size_bytes > DELIVERY_LIMIT_BYTES {
                return Err(SpoolError::TooLarge);
            }
            digest.update(&chunk);
            writer.write_all(&chunk).await?;
        }
        writer.flush().await?;
        Ok(Self {
            file,
            size_bytes,
            sha256: hex::encode(digest.finalize()),
        })
    }
}

/// Size and SHA-256 of a file that lies on disk already.
pub(crate) async fn measure(path: &Path) -> io::Result<(u64, String)> {
    let mut file = tokio::fs::File::open(path).await?;
    let (mut size, mut digest) = (0_u64, Sha256::new());
    let mut buffer = vec![0; 128 * 1024];
    loop {
        let read = file.read(&mut buffer).await?;
        if read == 0 {
            return Ok((size, hex::encode(digest.finalize())));
        }
        size += u64::try_from(read).unwrap_or_default();
        digest.update(buffer.get(..read).unwrap_or_default());
    }
}
