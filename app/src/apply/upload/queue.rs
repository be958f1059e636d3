//! Two files at a time, each tried again after a broken line, none able to disturb another.

use contract::ProblemCode;
use contract::application::Uploaded;
use contract::path;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::admission;
use super::digest::sha256;
use super::size::whole;
use super::transfer::Transfer;
use super::{Failure, Progress, Upload, UploadId};
use crate::api::{self, ApiError};
use crate::apply::draft::Draft;
use crate::session;

/// Files sent at the same time.
const AT_ONCE: usize = 2;
/// Tries after a broken line before the person is asked.
const TRIES: u32 = 5;

/// Takes in files the person picked, dropped or photographed. `replaces` names the document the
/// (one) file stands in for.
pub(crate) fn add(draft: Draft, kind: &str, files: Vec<File>, replaces: Option<&str>) {
    for file in files {
        let uploads = draft.uploads();
        let id = uploads.count.with_value(|count| count.wrapping_add(1));
        uploads.count.set_value(id);
        let (name, size) = (file.name(), whole(file.size()));
        let progress = match refused(draft, kind, &name, size, replaces.is_some()) {
            Some(code) => Progress::Failed(Failure::Refused(code)),
            None => Progress::Waiting,
        };
        uploads.files.update_value(|files| files.push((id, file)));
        let replaces = replaces.map(ToOwned::to_owned);
        let upload = Upload {
            id,
            kind: kind.to_owned(),
            name,
            size,
            replaces,
            progress,
        };
        uploads.entries.update(|entries| entries.push(upload));
    }
    start_next(draft);
}

/// Tries a failed upload again.
pub(crate) fn again(draft: Draft, id: UploadId) {
    let Some(upload) = draft.uploads().find(id) else {
        return;
    };
    let refused = refused(
        draft,
        &upload.kind,
        &upload.name,
        upload.size,
        upload.replaces.is_some(),
    );
    let progress = refused.map_or(Progress::Waiting, |code| {
        Progress::Failed(Failure::Refused(code))
    });
    draft.uploads().set(id, progress);
    start_next(draft);
}

/// Stops an upload; it stays in the list with the choice to try again.
pub(crate) fn cancel(draft: Draft, id: UploadId) {
    let uploads = draft.uploads();
    uploads.set(id, Progress::Failed(Failure::Stopped));
    uploads.running.with_value(|running| {
        if let Some((_, transfer)) = running.iter().find(|(known, _)| *known == id) {
            transfer.stop();
        }
    });
}

/// Takes a failed upload off the list.
pub(crate) fn dismiss(draft: Draft, id: UploadId) {
    draft.uploads().remove(id);
}

fn refused(
    draft: Draft,
    kind: &str,
    name: &str,
    size: i64,
    replacing: bool,
) -> Option<ProblemCode> {
    let scheme = draft.scheme();
    let rule = scheme.documents.iter().find(|rule| rule.kind == kind)?;
    let stored = draft
        .documents_now()
        .iter()
        .filter(|document| document.kind == kind)
        .count();
    let under_way = draft.uploads().entries.with_untracked(|entries| {
        let mine = entries
            .iter()
            .filter(|one| one.kind == kind && one.progress.is_under_way());
        mine.count()
    });
    let there = stored
        .saturating_add(under_way)
        .saturating_sub(usize::from(replacing));
    admission::refusal(&scheme, rule, there, name, size)
}

fn start_next(draft: Draft) {
    let uploads = draft.uploads();
    loop {
        let next = uploads.entries.try_update(|entries| {
            let running = entries
                .iter()
                .filter(|one| one.progress.is_under_way() && one.progress != Progress::Waiting)
                .count();
            if running >= AT_ONCE {
                return None;
            }
            let waiting = entries
                .iter_mut()
                .find(|one| one.progress == Progress::Waiting)?;
            waiting.progress = Progress::Sending(0);
            Some(waiting.id)
        });
        let Some(Some(id)) = next else { return };
        spawn_local(async move {
            run(draft, id).await;
            start_next(draft);
        });
    }
}

async fn run(draft: Draft, id: UploadId) {
    let uploads = draft.uploads();
    let (Some(upload), Some(file)) = (uploads.find(id), uploads.file(id)) else {
        return;
    };
    let Some(digest) = sha256(&file).await else {
        uploads.set(id, Progress::Failed(Failure::Unreadable));
        return;
    };
    let result = deliver(draft, &upload, &file).await;
    if stopped(draft, id) {
        if let Ok(uploaded) = result {
            // Stopped a moment too late: what arrived is taken away again.
            let _ = delete(draft, &uploaded.document.id).await;
        }
        return;
    }
    match result {
        Ok(uploaded) if uploaded.document.sha256 == digest => {
            arrived(draft, &upload, uploaded).await;
        }
        Ok(uploaded) => {
            // Better no document than one that differs from what the person sees.
            let _ = delete(draft, &uploaded.document.id).await;
            uploads.set(id, Progress::Failed(Failure::Altered));
        }
        Err(error) => uploads.set(id, Progress::Failed(Failure::Api(error))),
    }
}

/// Sends the file until it is there, refused, stopped, or has failed too often.
async fn deliver(draft: Draft, upload: &Upload, file: &File) -> Result<Uploaded, ApiError> {
    make_room(draft, upload).await?;
    let mut tries = 0;
    loop {
        let error = match send(draft, upload, file).await {
            Ok(uploaded) => return Ok(uploaded),
            Err(error) => error,
        };
        if stopped(draft, upload.id) {
            return Err(error);
        }
        if error.is(ProblemCode::NotSignedIn) {
            if session::again::wait().await {
                continue;
            }
            return Err(error);
        }
        let broken = error.passes_by_itself() || error.is(ProblemCode::UploadIncomplete);
        if !broken || tries >= TRIES {
            return Err(error);
        }
        tries += 1;
        draft.uploads().set(upload.id, Progress::Again);
        TimeoutFuture::new(pause(&error, tries)).await;
    }
}

/// Milliseconds before the next try: what the server asked for, else 1, 2, 4, 8, 16 seconds.
fn pause(error: &ApiError, tries: u32) -> u32 {
    let asked = match error {
        ApiError::Problem(problem) => problem.retry_after_seconds,
        ApiError::Network | ApiError::Unexpected(_) => None,
    };
    let seconds = asked
        .and_then(|seconds| u32::try_from(seconds).ok())
        .unwrap_or_else(|| 2_u32.saturating_pow(tries.saturating_sub(1)));
    seconds.min(60).saturating_mul(1000)
}

async fn send(draft: Draft, upload: &Upload, file: &File) -> Result<Uploaded, ApiError> {
    let (uploads, id) = (draft.uploads(), upload.id);
    uploads.set(id, Progress::Sending(0));
    let address = format!(
        "{}?name={}",
        path::document(&api::escape(&draft.id()), &upload.kind),
        api::escape(&upload.name)
    );
    let on_progress = move |percent: u32| {
        if !stopped(draft, id) {
            let progress = if percent >= 100 {
                Progress::Inspecting
            } else {
                Progress::Sending(percent)
            };
            uploads.set(id, progress);
        }
    };
    let (transfer, end) = Transfer::start(&address, file, Box::new(on_progress))?;
    uploads
        .running
        .try_update_value(|running| running.push((id, transfer)));
    let answer = end.answer().await;
    uploads
        .running
        .try_update_value(|running| running.retain(|(known, _)| *known != id));
    answer
}

/// A kind that is full has no room for the new file: the old one goes first, after everything that can
/// be checked here was checked.
async fn make_room(draft: Draft, upload: &Upload) -> Result<(), ApiError> {
    match &upload.replaces {
        Some(old) if is_full(draft, &upload.kind) => delete(draft, old).await,
        _ => Ok(()),
    }
}

fn is_full(draft: Draft, kind: &str) -> bool {
    let scheme = draft.scheme();
    let most = scheme
        .documents
        .iter()
        .find(|rule| rule.kind == kind)
        .map(|rule| rule.max_files);
    let stored = draft
        .documents_now()
        .iter()
        .filter(|document| document.kind == kind)
        .count();
    most.and_then(|most| usize::try_from(most).ok())
        .is_some_and(|most| stored >= most)
}

async fn arrived(draft: Draft, upload: &Upload, uploaded: Uploaded) {
    let new = uploaded.document.id.clone();
    draft.add_document(uploaded);
    draft.uploads().remove(upload.id);
    let old = upload.replaces.as_ref().filter(|old| **old != new);
    if let Some(old) = old.filter(|old| draft.documents_now().iter().any(|known| known.id == **old))
    {
        // If this fails both stay, and the person sees both.
        let _ = delete(draft, old).await;
    }
}

/// Takes a document away.
pub(crate) async fn delete(draft: Draft, document: &str) -> Result<(), ApiError> {
    let address = format!(
        "/applications/{}/documents/{}",
        api::escape(&draft.id()),
        api::escape(document)
    );
    match api::delete(&address).await {
        Err(error) if !error.is(ProblemCode::NotFound) => Err(error),
        _ => {
            draft.remove_document(document);
            Ok(())
        }
    }
}

fn stopped(draft: Draft, id: UploadId) -> bool {
    draft
        .uploads()
        .find(id)
        .is_none_or(|upload| upload.progress == Progress::Failed(Failure::Stopped))
}
