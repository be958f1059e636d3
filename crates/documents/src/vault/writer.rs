//! Taking a document in while it arrives.

use std::io::Write as _;

use aws_lc_rs::digest;
use bytes::Bytes;
use object_store::buffered::BufWriter;
use object_store::path::Path as ObjectPath;
use tokio::io::AsyncWriteExt as _;
use tokio::task::spawn_blocking;
use zeroize::Zeroizing;

use super::folder::IncomingFile;
use super::frames::{FRAME, Frames, TAG};
use super::master_key::DataKey;
use super::sealed_blob::{Held, SealedBlob};
use super::{Backend, ContentHash, INCOMING, Vault, VaultError};

/// Bytes sent to a bucket at once; the smallest part S3 takes.
const PART: usize = 5 << 20;

/// Takes a document in: counts, hashes and encrypts it frame by frame.
///
/// Dropping it, or an error, leaves nothing kept; what a bucket already holds under `incoming/`
/// goes with the next sweep.
pub struct BlobWriter {
    vault: Vault,
    limit: u64,
    size: u64,
    frame: Vec<u8>,
    /// Absent after a failure, and while a frame is on its way.
    state: Option<State>,
}

struct State {
    id: String,
    key: DataKey,
    frames: Frames,
    digest: digest::Context,
    number: u64,
    sink: Sink,
}

enum Sink {
    Folder(IncomingFile),
    Bucket(Box<BufWriter>),
}

impl Vault {
    /// Starts taking in a document of at most `limit` bytes.
    ///
    /// # Errors
    /// [`VaultError::Unavailable`] or [`VaultError::Full`].
    pub async fn writer(&self, limit: u64) -> Result<BlobWriter, VaultError> {
        let mut id = [0; 16];
        let mut key: DataKey = Zeroizing::new([0; 32]);
        (self.fill_random)(&mut id);
        (self.fill_random)(&mut *key);
        let frames = Frames::new(&key, id)?;
        let id = hex::encode(id);
        let mut sink = match &self.backend {
            Backend::Folder(folder) => Sink::Folder(folder.create_incoming(&id).await?),
            Backend::Bucket(bucket) => {
                let path = ObjectPath::from(format!("{INCOMING}/{id}"));
                Sink::Bucket(Box::new(BufWriter::with_capacity(
                    bucket.clone(),
                    path,
                    PART,
                )))
            }
        };
        match &mut sink {
            // 32 bytes into the page cache.
            Sink::Folder(incoming) => incoming.file.write_all(frames.header())?,
            Sink::Bucket(writer) => writer.put(Bytes::copy_from_slice(frames.header())).await?,
        }
        let digest = digest::Context::new(&digest::SHA256);
        let state = State {
            id,
            key,
            frames,
            digest,
            number: 0,
            sink,
        };
        let frame = Vec::with_capacity(FRAME + TAG);
        Ok(BlobWriter {
            vault: self.clone(),
            limit,
            size: 0,
            frame,
            state: Some(state),
        })
    }
}

impl BlobWriter {
    /// Plain bytes taken so far.
    pub const fn size_bytes(&self) -> u64 {
        self.size
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// [`VaultError::SizeLimit`] at the first byte too many; otherwise as for the store. After an
    /// error the writer is of no use.
    pub async fn write(&mut self, mut chunk: &[u8]) -> Result<(), VaultError> {
        let length = u64::try_from(chunk.len()).map_err(|_| VaultError::SizeLimit)?;
        let size = self.size.checked_add(length).ok_or(VaultError::SizeLimit)?;
        if size > self.limit {
            self.state = None;
            return Err(VaultError::SizeLimit);
        }
        self.size = size;
        while !chunk.is_empty() {
            // A full frame waits for the next byte, which shows that it is not the last.
            if self.frame.len() >= FRAME {
                self.send_frame(false).await?;
            }
            let room = FRAME.saturating_sub(self.frame.len()).min(chunk.len());
            let (now, later) = chunk.split_at(room);
            self.frame.extend_from_slice(now);
            chunk = later;
        }
        Ok(())
    }

    /// Ends the document. It is not kept yet: read it, inspect it, then [`SealedBlob::keep`] it.
    ///
    /// # Errors
    /// As for the store.
    pub async fn finish(mut self) -> Result<SealedBlob, VaultError> {
        self.send_frame(true).await?;
        let state = self.state.take().ok_or(VaultError::WriterClosed)?;
        let held = match state.sink {
            Sink::Folder(incoming) => Held::Folder(incoming),
            Sink::Bucket(mut writer) => {
                writer.shutdown().await?;
                Held::Bucket
            }
        };
        let content_hash = ContentHash::from_digest(state.digest.finish());
        Ok(SealedBlob::new(
            self.vault,
            state.id,
            state.key,
            self.size,
            content_hash,
            held,
        ))
    }

    /// Hashes, seals and hands on one frame, off the async threads.
    async fn send_frame(&mut self, last: bool) -> Result<(), VaultError> {
        let mut state = self.state.take().ok_or(VaultError::WriterClosed)?;
        let mut frame = std::mem::take(&mut self.frame);
        let worked = spawn_blocking(move || {
            state.digest.update(&frame);
            state.frames.seal(state.number, last, &mut frame)?;
            state.number = state.number.saturating_add(1);
            if let Sink::Folder(incoming) = &mut state.sink {
                incoming.file.write_all(&frame)?;
            }
            Ok::<_, VaultError>((state, frame))
        });
        let (mut state, mut frame) = worked.await??;
        if let Sink::Bucket(writer) = &mut state.sink {
            writer.put(Bytes::from(frame)).await?;
            frame = Vec::with_capacity(FRAME + TAG);
        }
        frame.clear();
        self.frame = frame;
        self.state = Some(state);
        Ok(())
    }
}

impl std::fmt::Debug for BlobWriter {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("BlobWriter")
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}
