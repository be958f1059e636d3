//! Reading an object back.

use std::fs::File;
use std::io::Read as _;

use bytes::{Bytes, BytesMut};
use futures::stream::{self, BoxStream};
use futures::{Stream, StreamExt as _, TryStreamExt as _};
use object_store::ObjectStoreExt as _;
use object_store::path::Path as ObjectPath;
use tokio::task::spawn_blocking;

use super::frames::{FRAME, Frames, HEADER, TAG, layout, stored_length};
use super::master_key::DataKey;
use super::{Backend, BlobRef, ContentHash, Vault, VaultError};

impl Vault {
    /// The plain content of a kept object, frame by frame. Every frame is checked before it is
    /// given out; a damaged object ends the stream with [`VaultError::Corrupt`].
    ///
    /// # Errors
    /// [`VaultError::NotFound`], [`VaultError::UnknownMasterKey`], [`VaultError::Corrupt`],
    /// [`VaultError::Unavailable`].
    pub async fn read(
        &self,
        blob: &BlobRef,
    ) -> Result<impl Stream<Item = Result<Bytes, VaultError>> + Send + use<>, VaultError> {
        let key = self.keys.unwrap_key(&blob.wrapped_key, &blob.bound_to())?;
        self.read_object(blob.storage_key.clone(), key, blob.size_bytes)
            .await
    }

    /// Reads a kept object to its end and compares its SHA-256.
    ///
    /// # Errors
    /// As for [`Self::read`].
    pub async fn verify(&self, blob: &BlobRef) -> Result<(), VaultError> {
        let mut digest = aws_lc_rs::digest::Context::new(&aws_lc_rs::digest::SHA256);
        let mut content = std::pin::pin!(self.read(blob).await?);
        while let Some(chunk) = content.try_next().await? {
            digest.update(&chunk);
        }
        let found = ContentHash::from_digest(digest.finish());
        if found == blob.content_hash {
            Ok(())
        } else {
            Err(VaultError::Corrupt)
        }
    }

    pub(super) async fn read_object(
        &self,
        storage_key: String,
        key: DataKey,
        size: u64,
    ) -> Result<impl Stream<Item = Result<Bytes, VaultError>> + Send + use<>, VaultError> {
        let (mut source, length) = match &self.backend {
            Backend::Folder(folder) => {
                let (file, length) = folder.open_object(&storage_key).await?;
                (Source::Folder(file), length)
            }
            Backend::Bucket(bucket) => {
                let found = bucket.get(&ObjectPath::from(storage_key.as_str())).await?;
                let length = found.meta.size;
                let chunks = found.into_stream().map_err(VaultError::from).boxed();
                (Source::Bucket(chunks, BytesMut::new()), length)
            }
        };
        if length != stored_length(size)? {
            return Err(VaultError::Corrupt);
        }
        let header: Vec<u8>;
        (source, header) = source.take(HEADER).await?;
        let header = header.try_into().map_err(|_| VaultError::Corrupt)?;
        let frames = Frames::with_header(&key, header)?;
        let (count, last_length) = layout(size)?;
        let start = Some(Reading {
            source,
            frames,
            number: 0,
            count,
            last_length,
        });
        Ok(stream::try_unfold(start, |reading| async {
            match reading {
                Some(reading) => reading.next().await.map(Some),
                None => Ok(None),
            }
        }))
    }
}

struct Reading {
    source: Source,
    frames: Frames,
    number: u64,
    count: u64,
    last_length: usize,
}

impl Reading {
    /// One frame, and what is left to read after it.
    async fn next(self) -> Result<(Bytes, Option<Self>), VaultError> {
        let Self {
            source,
            frames,
            number,
            count,
            last_length,
        } = self;
        let following = number.saturating_add(1);
        let last = following >= count;
        let length = if last { last_length } else { FRAME };
        let (source, frames, frame) = source
            .open_frame(frames, number, last, length.saturating_add(TAG))
            .await?;
        let rest = (!last).then_some(Self {
            source,
            frames,
            number: following,
            count,
            last_length,
        });
        Ok((Bytes::from(frame), rest))
    }
}

enum Source {
    Folder(File),
    Bucket(BoxStream<'static, Result<Bytes, VaultError>>, BytesMut),
}

impl Source {
    /// The next frame of `length` sealed bytes, opened; from a folder in one hop off the async
    /// threads.
    async fn open_frame(
        self,
        frames: Frames,
        number: u64,
        last: bool,
        length: usize,
    ) -> Result<(Self, Frames, Vec<u8>), VaultError> {
        match self {
            Self::Folder(mut file) => {
                spawn_blocking(move || {
                    let mut frame = vec![0; length];
                    file.read_exact(&mut frame)?;
                    frames.open(number, last, &mut frame)?;
                    Ok((Self::Folder(file), frames, frame))
                })
                .await?
            }
            Self::Bucket(..) => {
                let (source, mut frame) = self.take(length).await?;
                spawn_blocking(move || {
                    frames.open(number, last, &mut frame)?;
                    Ok((source, frames, frame))
                })
                .await?
            }
        }
    }

    /// Exactly the next `length` bytes.
    async fn take(self, length: usize) -> Result<(Self, Vec<u8>), VaultError> {
        match self {
            Self::Folder(mut file) => {
                spawn_blocking(move || {
                    let mut bytes = vec![0; length];
                    file.read_exact(&mut bytes)?;
                    Ok((Self::Folder(file), bytes))
                })
                .await?
            }
            Self::Bucket(mut chunks, mut buffer) => {
                while buffer.len() < length {
                    let chunk = chunks.try_next().await?.ok_or(VaultError::Corrupt)?;
                    buffer.extend_from_slice(&chunk);
                }
                let bytes = buffer.split_to(length).to_vec();
                Ok((Self::Bucket(chunks, buffer), bytes))
            }
        }
    }
}
