//! What an administrator or a user settles.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// File of the machine's administrator.
pub(crate) const MACHINE_FILE: &str = "/etc/tsunagi-card/helper.toml";

/// Contents of the administrator's file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct MachineFile {
    /// Origins that need no pairing, e.g. `https://portal.example.jp`.
    pub(crate) allowed_origins: Vec<String>,
    /// Whether all others are refused instead of being paired.
    pub(crate) only_listed: bool,
}

/// Why settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SettingsError {
    /// A file that is there cannot be read.
    #[error("{0}: {1}")]
    Unreadable(PathBuf, io::Error),
    /// Not what it should be.
    #[error("{0}: {1}")]
    Malformed(PathBuf, Box<toml::de::Error>),
    /// No home folder.
    #[error("no home folder is known; say --data FOLDER")]
    NoHome,
}

impl MachineFile {
    /// Reads it; a file that is not there settles nothing.
    pub(crate) fn read(path: &Path) -> Result<Self, SettingsError> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(SettingsError::Unreadable(path.to_owned(), error)),
        };
        toml::from_str(&text)
            .map_err(|error| SettingsError::Malformed(path.to_owned(), Box::new(error)))
    }
}

/// Where the user's pairings are kept.
pub(crate) fn data_folder(chosen: Option<&Path>) -> Result<PathBuf, SettingsError> {
    if let Some(chosen) = chosen {
        return Ok(chosen.to_owned());
    }
    let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let base = if cfg!(windows) {
        variable("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| PathBuf::from(home).join("Library/Application Support"))
    } else {
        variable("XDG_DATA_HOME")
            .map(PathBuf::from)
            .or_else(|| variable("HOME").map(|home| PathBuf::from(home).join(".local/share")))
    };
    Ok(base.ok_or(SettingsError::NoHome)?.join("tsunagi-card"))
}
