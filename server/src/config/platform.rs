//! `[platform]`: the way to the platform.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use tls::{ClientFiles, Organisation};
use url::Url;

use crate::upstream::{Patience, PlatformFilesError, PlatformSettings};

/// `[platform]`: where the platform is, who we are there, whom we expect.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlatformSection {
    /// Address, `https://platform.example.jp:8443`.
    pub url: Url,
    /// PEM: our client certificate, then intermediates.
    pub certificate: PathBuf,
    /// PEM: its private key.
    pub key: PathBuf,
    /// PEM: the only roots believed.
    pub roots: PathBuf,
    /// PEM: one current revocation list of every issuer in the platform's chain.
    pub crls: PathBuf,
    /// Whom we expect, as its certificate says: `urn:tsunagi:platform:national`.
    pub organisation: String,
}

impl PlatformSection {
    /// A platform of the development hierarchy in this folder (`cargo xtask dev-pki`).
    pub fn of_dev_pki(url: Url, folder: &Path) -> Self {
        Self {
            url,
            certificate: folder.join("portal/certificate.pem"),
            key: folder.join("portal/key.pem"),
            roots: folder.join("roots.pem"),
            crls: folder.join("revoked.pem"),
            organisation: "urn:tsunagi:platform:national".to_owned(),
        }
    }

    /// What is wrong with it: key and reason.
    pub(super) fn fault(&self) -> Option<(&'static str, &'static str)> {
        if self.url.scheme() != "https" || !matches!(self.url.path(), "" | "/") {
            return Some(("platform.url", "must be https://, without a path"));
        }
        if Organisation::parse(&self.organisation).is_none() {
            return Some((
                "platform.organisation",
                "must be urn:tsunagi:{role}:{number}, as the platform's certificate says",
            ));
        }
        None
    }

    /// As the adapter takes it.
    pub fn settings(&self) -> Result<PlatformSettings, PlatformFilesError> {
        Ok(PlatformSettings {
            url: self.url.clone(),
            files: self.files(),
            organisation: Organisation::parse(&self.organisation)
                .ok_or(PlatformFilesError::Organisation)?,
            patience: Patience::default(),
        })
    }

    /// The files of our side.
    pub fn files(&self) -> ClientFiles {
        ClientFiles {
            certificate: self.certificate.clone(),
            key: self.key.clone(),
            roots: self.roots.clone(),
            revocation_lists: self.crls.clone(),
        }
    }
}
