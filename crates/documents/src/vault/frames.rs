//! Sealing and opening the frames of one object.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use super::VaultError;
use super::master_key::DataKey;

/// Plain bytes in a frame. Large enough that a frame costs no more than one hop to a blocking
/// thread, small enough that hundreds of uploads fit in memory.
pub(super) const FRAME: usize = 256 << 10;

/// Bytes that sealing adds to a frame.
pub(super) const TAG: usize = 16;

/// Bytes before the first frame: magic and version (8), object id (16), frame size (4), zero (4).
pub(super) const HEADER: usize = 32;

const MAGIC: &[u8; 8] = b"TSUNAGI\x01";

/// Seals and opens frames of one object.
pub(super) struct Frames {
    cipher: LessSafeKey,
    header: [u8; HEADER],
}

impl Frames {
    pub(super) fn new(key: &DataKey, object_id: [u8; 16]) -> Result<Self, VaultError> {
        let mut header = [0; HEADER];
        let frame_size = u32::try_from(FRAME)
            .map_err(|_| VaultError::Corrupt)?
            .to_le_bytes();
        let parts = MAGIC.iter().chain(&object_id).chain(&frame_size);
        for (to, from) in header.iter_mut().zip(parts) {
            *to = *from;
        }
        Self::with_header(key, header)
    }

    /// For reading: the header must be one that this version writes.
    pub(super) fn with_header(key: &DataKey, header: [u8; HEADER]) -> Result<Self, VaultError> {
        let frame_size = u32::try_from(FRAME)
            .map_err(|_| VaultError::Corrupt)?
            .to_le_bytes();
        if !header.starts_with(MAGIC) || header.get(24..28) != Some(&frame_size[..]) {
            return Err(VaultError::Corrupt);
        }
        let key = UnboundKey::new(&AES_256_GCM, &**key).map_err(|_| VaultError::Corrupt)?;
        Ok(Self {
            cipher: LessSafeKey::new(key),
            header,
        })
    }

    pub(super) const fn header(&self) -> &[u8; HEADER] {
        &self.header
    }

    pub(super) fn seal(
        &self,
        number: u64,
        last: bool,
        frame: &mut Vec<u8>,
    ) -> Result<(), VaultError> {
        self.cipher
            .seal_in_place_append_tag(nonce(number), Aad::from(self.bound(number, last)), frame)
            .map_err(|_| VaultError::Corrupt)
    }

    /// Opens a frame in place and cuts its tag off.
    pub(super) fn open(
        &self,
        number: u64,
        last: bool,
        frame: &mut Vec<u8>,
    ) -> Result<(), VaultError> {
        let bound = Aad::from(self.bound(number, last));
        let plain = self
            .cipher
            .open_in_place(nonce(number), bound, frame)
            .map_err(|_| VaultError::Corrupt)?
            .len();
        frame.truncate(plain);
        Ok(())
    }

    fn bound(&self, number: u64, last: bool) -> [u8; HEADER + 9] {
        let mut bound = [0; HEADER + 9];
        let number = number.to_le_bytes();
        let parts = self
            .header
            .iter()
            .chain(&number)
            .chain(std::iter::once(if last { &1 } else { &0 }));
        for (to, from) in bound.iter_mut().zip(parts) {
            *to = *from;
        }
        bound
    }
}

/// Unique because a key seals one object and a number one frame of it.
fn nonce(number: u64) -> Nonce {
    let mut bytes = [0; NONCE_LEN];
    for (to, from) in bytes.iter_mut().skip(4).zip(number.to_be_bytes()) {
        *to = from;
    }
    Nonce::assume_unique_for_key(bytes)
}

/// How an object of `size` plain bytes is cut: number of frames, and plain bytes of the last.
pub(super) fn layout(size: u64) -> Result<(u64, usize), VaultError> {
    let frame = u64::try_from(FRAME).map_err(|_| VaultError::Corrupt)?;
    let frames = size.div_ceil(frame).max(1);
    let before_last = frames.saturating_sub(1).saturating_mul(frame);
    let last =
        usize::try_from(size.saturating_sub(before_last)).map_err(|_| VaultError::Corrupt)?;
    Ok((frames, last))
}

/// Length in bytes of an object of `size` plain bytes.
pub(super) fn stored_length(size: u64) -> Result<u64, VaultError> {
    let (frames, _) = layout(size)?;
    let tag = u64::try_from(TAG).map_err(|_| VaultError::Corrupt)?;
    let header = u64::try_from(HEADER).map_err(|_| VaultError::Corrupt)?;
    frames
        .checked_mul(tag)
        .and_then(|tags| tags.checked_add(size))
        .and_then(|length| length.checked_add(header))
        .ok_or(VaultError::Corrupt)
}
