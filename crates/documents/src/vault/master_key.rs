//! Master keys, which wrap the keys of single objects.

use aws_lc_rs::aead::{AES_256_GCM_SIV, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use zeroize::Zeroizing;

use super::VaultError;

/// Version of the layout: version, length of the id, id, nonce, sealed key.
const LAYOUT: u8 = 1;

/// Key of one object.
pub(super) type DataKey = Zeroizing<[u8; 32]>;

/// A master key and its name.
#[derive(Clone)]
pub struct MasterKey {
    id: String,
    key: Zeroizing<[u8; 32]>,
}

/// Why a set of master keys cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MasterKeyError {
    /// Ids are 1 to 64 letters, digits, `-`, `_` or `.`.
    #[error("master key id {0:?} must be 1 to 64 letters, digits, '-', '_' or '.'")]
    Id(String),
    /// Two keys with one id.
    #[error("master key id {0:?} is used twice")]
    Duplicate(String),
}

impl MasterKey {
    /// A 256-bit key called `id`. The id is stored beside every key it wraps and is no secret.
    ///
    /// # Errors
    /// [`MasterKeyError::Id`].
    pub fn new(id: impl Into<String>, key: [u8; 32]) -> Result<Self, MasterKeyError> {
        let id = id.into();
        let sound = (1..=64).contains(&id.len())
            && id
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
        if !sound {
            return Err(MasterKeyError::Id(id));
        }
        Ok(Self {
            id,
            key: Zeroizing::new(key),
        })
    }

    fn cipher(&self) -> Result<LessSafeKey, VaultError> {
        let key = UnboundKey::new(&AES_256_GCM_SIV, &*self.key);
        Ok(LessSafeKey::new(key.map_err(|_| VaultError::Corrupt)?))
    }
}

impl std::fmt::Debug for MasterKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("MasterKey")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// The key for new objects, and former keys that still open old ones.
#[derive(Clone, Debug)]
pub struct MasterKeys {
    current: MasterKey,
    former: Vec<MasterKey>,
}

impl MasterKeys {
    /// Keys with distinct ids.
    ///
    /// # Errors
    /// [`MasterKeyError::Duplicate`].
    pub fn new(current: MasterKey, former: Vec<MasterKey>) -> Result<Self, MasterKeyError> {
        let mut seen = vec![current.id.as_str()];
        for key in &former {
            if seen.contains(&key.id.as_str()) {
                return Err(MasterKeyError::Duplicate(key.id.clone()));
            }
            seen.push(&key.id);
        }
        Ok(Self { current, former })
    }

    pub(super) fn is_current(&self, wrapped: &[u8]) -> bool {
        split(wrapped).is_ok_and(|parts| parts.id == self.current.id)
    }

    /// Wraps `key`. GCM-SIV keeps its promises even if a nonce were drawn twice.
    pub(super) fn wrap_key(
        &self,
        key: &DataKey,
        bound_to: &[u8],
        fill_random: &(dyn Fn(&mut [u8]) + Send + Sync),
    ) -> Result<Vec<u8>, VaultError> {
        let master = &self.current;
        let mut nonce = [0; NONCE_LEN];
        fill_random(&mut nonce);
        let mut sealed = Zeroizing::new(key.to_vec());
        master
            .cipher()?
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(bound_to),
                &mut *sealed,
            )
            .map_err(|_| VaultError::Corrupt)?;
        let id_length = u8::try_from(master.id.len()).map_err(|_| VaultError::Corrupt)?;
        let mut wrapped = vec![LAYOUT, id_length];
        wrapped.extend_from_slice(master.id.as_bytes());
        wrapped.extend_from_slice(&nonce);
        wrapped.extend_from_slice(&sealed);
        Ok(wrapped)
    }

    pub(super) fn unwrap_key(
        &self,
        wrapped: &[u8],
        bound_to: &[u8],
    ) -> Result<DataKey, VaultError> {
        let parts = split(wrapped)?;
        let master = std::iter::once(&self.current)
            .chain(&self.former)
            .find(|key| key.id == parts.id)
            .ok_or_else(|| VaultError::UnknownMasterKey(parts.id.to_owned()))?;
        let mut sealed = Zeroizing::new(parts.sealed.to_vec());
        let nonce = Nonce::assume_unique_for_key(parts.nonce);
        let opened = master
            .cipher()?
            .open_in_place(nonce, Aad::from(bound_to), &mut sealed)
            .map_err(|_| VaultError::Corrupt)?;
        let key = <[u8; 32]>::try_from(&*opened).map_err(|_| VaultError::Corrupt)?;
        Ok(Zeroizing::new(key))
    }
}

struct Wrapped<'a> {
    id: &'a str,
    nonce: [u8; NONCE_LEN],
    sealed: &'a [u8],
}

fn split(wrapped: &[u8]) -> Result<Wrapped<'_>, VaultError> {
    let parts = || {
        let rest = wrapped.strip_prefix(&[LAYOUT])?;
        let (length, rest) = rest.split_first()?;
        let (id, rest) = rest.split_at_checked(usize::from(*length))?;
        let (nonce, sealed) = rest.split_first_chunk()?;
        Some(Wrapped {
            id: std::str::from_utf8(id).ok()?,
            nonce: *nonce,
            sealed,
        })
    };
    parts().ok_or(VaultError::Corrupt)
}
