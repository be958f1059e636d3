//! What the reviewer found, saved by itself a second after the last change.

use contract::ProblemCode;
use contract::review::{Finding, FindingsRequest, FindingsView};
use gloo_timers::future::TimeoutFuture;
use leptos::{prelude::*, task::spawn_local};

use super::address;
use crate::api::{self, ApiError};
use crate::clock;
use crate::component::SaveState;

/// Milliseconds without a change before a save starts.
const PAUSE: u32 = 1_000;

/// What the reviewer found in one case: what is on the page, and how far it is saved.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    case: StoredValue<String>,
    /// Checklist and what was last read from the server.
    pub(super) known: RwSignal<Option<FindingsView>>,
    /// What stands on the page.
    pub(super) findings: RwSignal<Vec<Finding>>,
    /// Why the sheet could not be read.
    pub(super) fault: RwSignal<Option<ApiError>>,
    /// How far it is saved.
    pub(super) state: RwSignal<SaveState>,
    /// What a colleague saved meanwhile, to choose from.
    pub(super) theirs: RwSignal<Option<FindingsView>>,
    version: StoredValue<i64>,
    edits: StoredValue<u32>,
}

impl Sheet {
    /// The sheet of a case, read at once.
    pub(super) fn open(case: &str) -> Self {
        let sheet = Self {
            case: StoredValue::new(case.to_owned()),
            known: RwSignal::new(None),
            findings: RwSignal::new(Vec::new()),
            fault: RwSignal::new(None),
            state: RwSignal::new(SaveState::Idle),
            theirs: RwSignal::new(None),
            version: StoredValue::new(0),
            edits: StoredValue::new(0),
        };
        sheet.read();
        sheet
    }

    /// Reads it; what stands on the page unsaved stays.
    pub(super) fn read(self) {
        spawn_local(async move {
            let path = self.path();
            match api::get::<FindingsView>(&path).await {
                Ok(view) => {
                    self.fault.try_set(None);
                    let unsaved = self.unsaved();
                    if unsaved == Some(false) {
                        self.take(view);
                    }
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }

    fn path(self) -> String {
        self.case
            .try_with_value(|case| address::below(case, "/findings"))
            .unwrap_or_default()
    }

    /// Whether something stands on the page that the server does not have; `None` when the page is gone.
    fn unsaved(self) -> Option<bool> {
        self.state
            .try_get_untracked()
            .map(|state| !matches!(state, SaveState::Idle | SaveState::Saved(_)))
    }

    fn take(self, view: FindingsView) {
        self.version
            .try_update_value(|version| *version = view.version);
        self.findings.try_set(view.findings.clone());
        self.known.try_set(Some(view));
    }

    /// Changes what was found in a field or document.
    pub(super) fn edit(self, place: &Place, change: impl FnOnce(&mut Finding)) {
        self.findings.update(|findings| {
            let at = findings.iter().position(|finding| place.is(finding));
            let mut finding = at.map_or_else(|| place.finding(), |at| findings.remove(at));
            change(&mut finding);
            let says_something =
                finding.in_order || !finding.reasons.is_empty() || !finding.text.is_empty();
            // A marked field stays marked while its reason is still to be written; a document that
            // says nothing any more was only looked at.
            if says_something || !finding.field.starts_with("documents.") {
                let at = at.unwrap_or(findings.len());
                findings.insert(at, finding);
            }
        });
        self.save_soon();
    }

    /// Takes a finding away.
    pub(super) fn remove(self, place: &Place) {
        self.findings
            .update(|findings| findings.retain(|finding| !place.is(finding)));
        self.save_soon();
    }

    /// What was found there, followed.
    pub(super) fn found(self, place: &Place) -> Option<Finding> {
        self.findings
            .with(|findings| findings.iter().find(|finding| place.is(finding)).cloned())
    }

    fn save_soon(self) {
        if self.state.get_untracked() != SaveState::Conflict {
            self.state.set(SaveState::Saving);
        }
        let edit = self.edits.with_value(|edits| edits.wrapping_add(1));
        self.edits.set_value(edit);
        spawn_local(async move {
            TimeoutFuture::new(PAUSE).await;
            let latest = self.edits.try_get_value() == Some(edit);
            if latest && self.state.try_get_untracked() != Some(SaveState::Conflict) {
                self.save(edit).await;
            }
        });
    }

    /// Saves what is still unsaved, now.
    pub(super) async fn settle(self) {
        if self.unsaved() == Some(true) {
            let edit = self.edits.try_get_value().unwrap_or_default();
            self.save(edit).await;
        }
    }

    async fn save(self, edit: u32) {
        let (Some(findings), Some(version)) = (
            self.findings.try_get_untracked(),
            self.version.try_get_value(),
        ) else {
            return;
        };
        let request = FindingsRequest { version, findings };
        let answer: Result<FindingsView, ApiError> = api::put(&self.path(), &request).await;
        match answer {
            Ok(view) => {
                self.version
                    .try_update_value(|version| *version = view.version);
                self.known.try_set(Some(view));
                if self.edits.try_get_value() == Some(edit) {
                    self.state.try_set(SaveState::Saved(clock::now()));
                }
            }
            Err(error) if error.is(ProblemCode::DraftChanged) => {
                self.state.try_set(SaveState::Conflict);
                if let Ok(theirs) = api::get::<FindingsView>(&self.path()).await {
                    self.theirs.try_set(Some(theirs));
                }
            }
            Err(error) => {
                let kept = error.passes_by_itself();
                self.state.try_set(if kept {
                    SaveState::KeptHere
                } else {
                    SaveState::Refused
                });
                self.fault.try_set((!kept).then_some(error));
            }
        }
    }

    /// After a conflict: what stands on this page is what counts.
    pub(super) fn keep_mine(self) {
        let Some(theirs) = self.theirs.get_untracked() else {
            return;
        };
        self.version.set_value(theirs.version);
        self.theirs.set(None);
        self.state.set(SaveState::Saving);
        self.save_soon();
    }

    /// After a conflict: what the colleague saved is what counts.
    pub(super) fn take_theirs(self) {
        let Some(theirs) = self.theirs.get_untracked() else {
            return;
        };
        self.theirs.set(None);
        self.state.set(SaveState::Idle);
        self.take(theirs);
    }
}

/// Where something was found: a field, or one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// As field issues name it.
    pub(super) field: String,
    /// The very document, when one is meant.
    pub(super) document: Option<String>,
}

impl Place {
    /// A field of the answers.
    pub(super) fn field(field: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            document: None,
        }
    }

    /// A document.
    pub(super) fn document(kind: &str, id: Option<String>) -> Self {
        Self {
            field: format!("documents.{kind}"),
            document: id,
        }
    }

    fn is(&self, finding: &Finding) -> bool {
        finding.field == self.field && finding.document == self.document
    }

    fn finding(&self) -> Finding {
        Finding {
            field: self.field.clone(),
            document: self.document.clone(),
            in_order: false,
            reasons: Vec::new(),
            text: String::new(),
        }
    }
}
