//! `pairings.json` of the user: read at every question, so that a revocation counts at once.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use super::origin::Origin;
use crate::outside;

/// One page that may ask.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Pairing {
    /// Which.
    pub(crate) origin: String,
    /// SHA-256 of the token the page keeps, hex.
    pub(crate) token_sha256: String,
    /// Seconds since 1970.
    pub(crate) paired_at: u64,
}

/// Why pairings cannot be read or kept.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PairingsError {
    /// The file.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
    /// Its content.
    #[error("{0}: {1}")]
    Content(PathBuf, serde_json::Error),
}

/// The user's pairings.
#[derive(Clone)]
pub(crate) struct Pairings {
    file: PathBuf,
    /// One change at a time.
    changing: Arc<Mutex<()>>,
}

impl Pairings {
    /// Those in this folder.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self {
            file: folder.join("pairings.json"),
            changing: Arc::default(),
        }
    }

    /// All.
    pub(crate) fn all(&self) -> Result<Vec<Pairing>, PairingsError> {
        match fs::read(&self.file) {
            Ok(text) => serde_json::from_slice(&text)
                .map_err(|error| PairingsError::Content(self.file.clone(), error)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(PairingsError::File(self.file.clone(), error)),
        }
    }

    /// Whether this page shows the token it was given.
    pub(crate) fn knows(&self, origin: &Origin, token: &str) -> Result<bool, PairingsError> {
        let shown = digest(token);
        Ok(self.all()?.iter().any(|pairing| {
            pairing.origin == origin.as_str()
                && bool::from(pairing.token_sha256.as_bytes().ct_eq(shown.as_bytes()))
        }))
    }

    /// Pairs the page and returns its token. A page has one pairing for each browser profile, at most a few.
    pub(crate) fn add(&self, origin: &Origin) -> Result<String, PairingsError> {
        let token = outside::secret();
        self.change(|all| {
            all.push(Pairing {
                origin: origin.as_str().to_owned(),
                token_sha256: digest(&token),
                paired_at: outside::unix_seconds(),
            });
            let of_page = all
                .iter()
                .filter(|pairing| pairing.origin == origin.as_str())
                .count();
            if of_page > MOST_OF_A_PAGE
                && let Some(oldest) = all
                    .iter()
                    .position(|pairing| pairing.origin == origin.as_str())
            {
                all.remove(oldest);
            }
        })?;
        Ok(token)
    }

    /// Forgets the page; says how many pairings that were.
    pub(crate) fn revoke(&self, origin: &str) -> Result<usize, PairingsError> {
        let mut gone = 0;
        self.change(|all| {
            let before = all.len();
            all.retain(|pairing| pairing.origin != origin);
            gone = before - all.len();
        })?;
        Ok(gone)
    }

    fn change(&self, act: impl FnOnce(&mut Vec<Pairing>)) -> Result<(), PairingsError> {
        let _one = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all = self.all()?;
        act(&mut all);
        self.write(&all)
            .map_err(|error| PairingsError::File(self.file.clone(), error))
    }

    /// Whole or not at all, readable by the user alone.
    fn write(&self, all: &[Pairing]) -> io::Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        let half = self.file.with_extension("half");
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let mut file = options.open(&half)?;
        file.write_all(&serde_json::to_vec_pretty(all)?)?;
        file.sync_all()?;
        fs::rename(&half, &self.file)
    }
}

/// Browser profiles of one user that may be paired with the same page.
const MOST_OF_A_PAGE: usize = 8;

fn digest(token: &str) -> String {
    hex::encode(Sha256::digest(token))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_good_for_its_origin_until_revoked() {
        let folder = tempfile::tempdir().unwrap();
        let pairings = Pairings::in_folder(folder.path());
        let here = Origin::read("https://portal.example.jp").unwrap();
        let there = Origin::read("https://other.example.jp").unwrap();
        let token = pairings.add(&here).unwrap();
        assert!(pairings.knows(&here, &token).unwrap());
        assert!(!pairings.knows(&there, &token).unwrap());
        assert!(!pairings.knows(&here, "guess").unwrap());
        let text = fs::read_to_string(folder.path().join("pairings.json")).unwrap();
        assert!(!text.contains(&token), "the token itself is not kept");
        assert_eq!(pairings.revoke("https://portal.example.jp").unwrap(), 1);
        assert!(!pairings.knows(&here, &token).unwrap());
    }

    #[test]
    fn the_oldest_of_too_many_goes() {
        let folder = tempfile::tempdir().unwrap();
        let pairings = Pairings::in_folder(folder.path());
        let here = Origin::read("https://portal.example.jp").unwrap();
        let tokens: Vec<String> = (0..=MOST_OF_A_PAGE)
            .map(|_| pairings.add(&here).unwrap())
            .collect();
        assert!(!pairings.knows(&here, &tokens[0]).unwrap());
        assert!(pairings.knows(&here, &tokens[1]).unwrap());
    }
}
