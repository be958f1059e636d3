//! A local folder as store.
//!
//! `object_store`'s own folder does not `fsync`, so a power cut could take an acknowledged file.
//! This one writes, syncs the file, renames, and syncs the directory.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use tokio::task::spawn_blocking;

use super::{BLOBS, INCOMING, VaultError};

#[derive(Clone, Debug)]
pub(super) struct Folder {
    root: Arc<Path>,
}

impl Folder {
    /// Makes the folders that are missing, readable by this user only.
    pub(super) async fn open(root: PathBuf) -> Result<Self, VaultError> {
        spawn_blocking(move || {
            create(&root)?;
            create(&root.join(INCOMING))?;
            create(&root.join(BLOBS))?;
            for first in 0..=u8::MAX {
                create(&root.join(BLOBS).join(hex::encode([first])))?;
            }
            sync_directory(&root.join(BLOBS))?;
            sync_directory(&root)?;
            if let Some(parent) = root
                .parent()
                .filter(|parent| !parent.as_os_str().is_empty())
            {
                sync_directory(parent)?;
            }
            Ok(Self { root: root.into() })
        })
        .await?
    }

    pub(super) async fn check_reachable(&self) -> Result<(), VaultError> {
        let incoming = self.root.join(INCOMING);
        Ok(spawn_blocking(move || fs::read_dir(incoming).map(drop)).await??)
    }

    /// A new file `incoming/<id>`.
    pub(super) async fn create_incoming(&self, id: &str) -> Result<IncomingFile, VaultError> {
        let path = self.root.join(INCOMING).join(id);
        spawn_blocking(move || {
            let file = OpenOptions::new()
                .write(true)
                .read(true)
                .create_new(true)
                .mode(0o600)
                .open(&path)?;
            Ok(IncomingFile {
                file,
                path,
                kept: false,
            })
        })
        .await?
    }

    /// Opens an object for reading and says how long it is.
    pub(super) async fn open_object(&self, storage_key: &str) -> Result<(File, u64), VaultError> {
        let path = self.path_of(storage_key)?;
        spawn_blocking(move || {
            let file = File::open(path)?;
            let length = file.metadata()?.len();
            Ok((file, length))
        })
        .await?
    }

    /// Makes an incoming file durable under its final name. Blocks.
    pub(super) fn keep(
        &self,
        mut arrived: IncomingFile,
        storage_key: &str,
    ) -> Result<(), VaultError> {
        let path = self.path_of(storage_key)?;
        let directory = path.parent().ok_or(VaultError::NotFound)?;
        arrived.file.sync_all()?;
        fs::rename(&arrived.path, &path)?;
        arrived.kept = true;
        if let Err(error) = sync_directory(directory) {
            // Not acknowledged, so it must not stay.
            let _ = fs::remove_file(&path);
            return Err(error.into());
        }
        Ok(())
    }

    pub(super) async fn delete(&self, storage_key: &str) -> Result<(), VaultError> {
        let path = self.path_of(storage_key)?;
        Ok(spawn_blocking(move || fs::remove_file(path)).await??)
    }

    /// Folders that hold objects, incoming first.
    pub(super) fn sections() -> impl Iterator<Item = String> {
        let blobs = (0..=u8::MAX).map(|first| format!("{BLOBS}/{}", hex::encode([first])));
        std::iter::once(INCOMING.to_owned()).chain(blobs)
    }

    /// Storage keys on one section with the time of their last change.
    pub(super) async fn list(
        &self,
        section: String,
    ) -> Result<Vec<(String, SystemTime)>, VaultError> {
        let directory = self.root.join(&section);
        spawn_blocking(move || {
            let mut objects = Vec::new();
            for found in fs::read_dir(directory)? {
                let found = found?;
                let modified = match found.metadata().and_then(|metadata| metadata.modified()) {
                    Ok(modified) => modified,
                    // Finished or removed since the listing began.
                    Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                    Err(error) => return Err(error.into()),
                };
                if let Some(name) = found.file_name().to_str() {
                    objects.push((format!("{section}/{name}"), modified));
                }
            }
            Ok(objects)
        })
        .await?
    }

    /// Keys come from the database; one that leaves the folder is not ours.
    fn path_of(&self, storage_key: &str) -> Result<PathBuf, VaultError> {
        let sound = storage_key.split('/').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        });
        if sound {
            Ok(self.root.join(storage_key))
        } else {
            Err(VaultError::NotFound)
        }
    }
}

/// A file under `incoming/`; dropping it before it is kept removes it.
#[derive(Debug)]
pub(super) struct IncomingFile {
    pub(super) file: File,
    path: PathBuf,
    kept: bool,
}

impl Drop for IncomingFile {
    fn drop(&mut self) {
        if !self.kept {
            // What cannot be removed now is an orphan for the sweep.
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn create(path: &Path) -> io::Result<()> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
}

fn sync_directory(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}
