//! Files on their way to the server: several at once, each for itself.

mod admission;
mod digest;
mod queue;
mod size;
mod transfer;

pub(crate) use queue::{add, again, cancel, delete, dismiss};

use contract::ProblemCode;
use leptos::prelude::*;
use web_sys::File;

use crate::api::ApiError;
use transfer::Transfer;

/// Number of an upload within this tab.
pub(crate) type UploadId = u32;

/// One file on its way, or one that did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Upload {
    /// Number within this tab.
    pub(crate) id: UploadId,
    /// Kind of document.
    pub(crate) kind: String,
    /// File name.
    pub(crate) name: String,
    /// Bytes.
    pub(crate) size: i64,
    /// Document to be taken away for it.
    pub(crate) replaces: Option<String>,
    /// How far it is.
    pub(crate) progress: Progress,
}

/// How far an upload is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Waiting for its turn.
    Waiting,
    /// So many per cent are at the server.
    Sending(u32),
    /// All there; the server looks at it.
    Inspecting,
    /// The line broke; tried again by itself.
    Again,
    /// It did not arrive; nothing of it was kept.
    Failed(Failure),
}

/// Why a file did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Refused here before it was sent, in the words of the server's code.
    Refused(ProblemCode),
    /// Refused by the server, or the server was not reached.
    Api(ApiError),
    /// The server holds other bytes than this browser read; they were removed again.
    Altered,
    /// The browser could not read the file (moved or changed since it was picked).
    Unreadable,
    /// Stopped by the person.
    Stopped,
}

/// The uploads of one draft.
#[derive(Clone, Copy)]
pub(crate) struct Uploads {
    entries: RwSignal<Vec<Upload>>,
    files: StoredValue<Vec<(UploadId, File)>, LocalStorage>,
    running: StoredValue<Vec<(UploadId, Transfer)>, LocalStorage>,
    count: StoredValue<UploadId>,
}

impl Uploads {
    /// No uploads yet.
    pub(crate) fn new() -> Self {
        Self {
            entries: RwSignal::new(Vec::new()),
            files: StoredValue::new_local(Vec::new()),
            running: StoredValue::new_local(Vec::new()),
            count: StoredValue::new(0),
        }
    }

    /// Uploads of one kind of document, followed.
    pub(crate) fn of(self, kind: &str) -> Vec<Upload> {
        self.entries.with(|entries| {
            entries
                .iter()
                .filter(|one| one.kind == kind)
                .cloned()
                .collect()
        })
    }

    fn find(self, id: UploadId) -> Option<Upload> {
        self.entries
            .try_with_untracked(|entries| entries.iter().find(|one| one.id == id).cloned())?
    }

    fn set(self, id: UploadId, progress: Progress) {
        self.entries.try_update(|entries| {
            if let Some(one) = entries.iter_mut().find(|one| one.id == id) {
                one.progress = progress;
            }
        });
    }

    fn remove(self, id: UploadId) {
        self.entries
            .try_update(|entries| entries.retain(|one| one.id != id));
        self.files
            .try_update_value(|files| files.retain(|(known, _)| *known != id));
    }

    fn file(self, id: UploadId) -> Option<File> {
        self.files.try_with_value(|files| {
            files
                .iter()
                .find(|(known, _)| *known == id)
                .map(|(_, file)| file.clone())
        })?
    }
}

impl Progress {
    /// Whether the file may still arrive without anybody doing anything.
    pub(crate) fn is_under_way(&self) -> bool {
        !matches!(self, Self::Failed(_))
    }
}
