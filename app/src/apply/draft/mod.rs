//! The draft on screen: what was typed, what the server holds, and the way between them.
//!
//! A draft lives beside the pages, not inside one: saving goes on when a page is left, and coming back
//! finds everything as it was. Sections are saved one by one under the application's version.

mod kept;
mod open;
mod reconcile;
mod save;
mod section_value;

pub(crate) use kept::forget_application;
pub(crate) use open::{forget_open, open};
pub(crate) use reconcile::Conflict;
pub(crate) use save::SaveState;
pub(crate) use section_value::with_section;

use std::sync::Arc;

use contract::answers::{Answers, Section};
use contract::application::{ApplicationView, DocumentView, Uploaded};
use contract::problem::FieldIssue;
use contract::scheme::{EstimateView, SchemeView};
use leptos::prelude::*;
use serde_json::Value;

use super::step::{self, Step};
use super::upload::Uploads;
use crate::clock;

/// An application being filled in.
#[derive(Clone, Copy)]
pub(crate) struct Draft {
    scheme: StoredValue<Arc<SchemeView>>,
    /// Who is typing.
    person: StoredValue<String>,
    /// As the server last told.
    application: RwSignal<ApplicationView>,
    /// As typed here.
    answers: RwSignal<Answers>,
    /// As typed here when the server last accepted it.
    accepted: StoredValue<Answers>,
    state: RwSignal<SaveState>,
    conflicts: RwSignal<Vec<Conflict>>,
    uploads: Uploads,
    /// Points of the checklists ticked.
    ticks: RwSignal<Vec<String>>,
    /// Counts edits, so that only the last one of a burst starts a save.
    edits: StoredValue<u64>,
    /// Sections sent without an answer so far: the server may hold them although it never said so.
    sent: StoredValue<Vec<(Section, Value)>>,
    /// A save is on its way.
    saving: StoredValue<bool>,
    /// Saves in a row that did not reach the server.
    failures: StoredValue<u32>,
}

impl Draft {
    /// The application's id.
    pub(crate) fn id(self) -> String {
        self.application
            .with_untracked(|application| application.id.clone())
    }

    /// The scheme the application is made under.
    pub(crate) fn scheme(self) -> Arc<SchemeView> {
        self.scheme.get_value()
    }

    /// The application as the server last told, followed.
    pub(crate) fn application(self) -> RwSignal<ApplicationView> {
        self.application
    }

    /// Something out of the answers as typed, followed.
    pub(crate) fn answer<T>(self, read: impl FnOnce(&Answers) -> T) -> T {
        self.answers.with(read)
    }

    /// The answers as typed, not followed.
    pub(crate) fn answers_now(self) -> Answers {
        self.answers.get_untracked()
    }

    /// The state of saving, followed.
    pub(crate) fn state(self) -> RwSignal<SaveState> {
        self.state
    }

    /// Files on their way to the server.
    pub(crate) fn uploads(self) -> Uploads {
        self.uploads
    }

    /// Points of the checklists ticked, followed.
    pub(crate) fn ticks(self) -> RwSignal<Vec<String>> {
        self.ticks
    }

    /// Sections somebody else changed differently, followed.
    pub(crate) fn conflicts(self) -> RwSignal<Vec<Conflict>> {
        self.conflicts
    }

    /// The pages that apply, followed.
    pub(crate) fn steps(self) -> Vec<Step> {
        self.answers
            .with(|answers| step::sequence(answers, &self.scheme()))
    }

    /// What is missing or wrong on one page, by the rules the server applies too.
    pub(crate) fn issues(self, page: &Step) -> Vec<FieldIssue> {
        let scheme = self.scheme();
        let today = clock::today();
        let found = self.answers.with_untracked(|answers| match page.section() {
            Some(section) => answers.check_section(section, &scheme, today),
            None => answers.check(&self.documents_now(), &scheme, today),
        });
        found
            .into_iter()
            .filter(|issue| page.owns(&issue.field))
            .collect()
    }

    /// Everything that still stands between the draft and submission, followed.
    pub(crate) fn missing(self) -> Vec<FieldIssue> {
        let scheme = self.scheme();
        self.application.with(|application| {
            self.answers
                .with(|answers| answers.check(&application.documents, &scheme, clock::today()))
        })
    }

    /// ① – ④ as far as services and costs are known, followed.
    pub(crate) fn estimate(self) -> Option<EstimateView> {
        let request = self.answers.with(Answers::estimate_request);
        self.scheme
            .with_value(|scheme| scheme.estimate(&request).ok())
    }

    /// Documents of one kind, oldest first, followed.
    pub(crate) fn documents(self, kind: &str) -> Vec<DocumentView> {
        self.application
            .with(|application| of_kind(&application.documents, kind))
    }

    /// Every document, not followed.
    pub(crate) fn documents_now(self) -> Vec<DocumentView> {
        self.application
            .with_untracked(|application| application.documents.clone())
    }

    /// Takes in a document the server has just accepted.
    pub(crate) fn add_document(self, uploaded: Uploaded) {
        self.application.update(|application| {
            application
                .documents
                .retain(|known| known.id != uploaded.document.id);
            application.documents.push(uploaded.document);
            // Only one's own step may be taken over unseen; a larger one hides somebody else's change.
            if application.version.checked_add(1) == Some(uploaded.version) {
                application.version = uploaded.version;
            }
        });
    }

    /// Takes away a document the server has just removed.
    pub(crate) fn remove_document(self, id: &str) {
        self.application
            .update(|application| application.documents.retain(|known| known.id != id));
    }
}

/// Documents of one kind.
pub(crate) fn of_kind(documents: &[DocumentView], kind: &str) -> Vec<DocumentView> {
    documents
        .iter()
        .filter(|document| document.kind == kind)
        .cloned()
        .collect()
}

impl PartialEq for Draft {
    /// The very same draft, not an equal one.
    fn eq(&self, other: &Self) -> bool {
        self.application == other.application
    }
}
