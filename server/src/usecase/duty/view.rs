//! A duty as people see it.

use contract::application::DocumentView;
use contract::duty::{DutyForm, DutyView};
use domain::calendar::tokyo_date;
use domain::duty::{DutyKind, DutyState};
use store::{StoreError, entity};
use uuid::Uuid;

use super::grant::grant_of;
use crate::context::Context;

/// A stored duty with its values read.
pub(super) struct DutyRecord {
    /// As stored.
    pub(super) row: entity::duty::Model,
    /// What it is.
    pub(super) kind: DutyKind,
    /// Where it stands.
    pub(super) state: DutyState,
    /// What was typed.
    pub(super) form: DutyForm,
}

impl DutyRecord {
    /// Reads a stored duty.
    ///
    /// # Errors
    /// [`StoreError::Inconsistent`] when it holds what this program cannot read.
    pub(super) fn of(row: entity::duty::Model) -> Result<Self, StoreError> {
        let odd = |column| odd(column, row.id);
        let kind = DutyKind::from_id(&row.kind).ok_or_else(|| odd("kind"))?;
        let state = DutyState::from_id(&row.state).ok_or_else(|| odd("state"))?;
        let form = serde_json::from_value(row.answers.clone()).map_err(|_| odd("answers"))?;
        Ok(Self {
            row,
            kind,
            state,
            form,
        })
    }

    /// Whether the office is late.
    pub(super) fn is_overdue(&self, ctx: &Context) -> bool {
        let today = tokyo_date(ctx.clock.now());
        self.state.editable_by_office() && self.row.due_on.is_some_and(|due| due < today)
    }
}

fn odd(column: &'static str, row: Uuid) -> StoreError {
    StoreError::Inconsistent {
        table: "duties",
        column,
        row: row.to_string(),
    }
}

/// The duty with its files.
pub(super) fn view(
    ctx: &Context,
    application: &entity::application::Model,
    duty: DutyRecord,
    documents: &[entity::duty_document::Model],
) -> DutyView {
    let overdue = duty.is_overdue(ctx);
    let DutyRecord {
        row,
        kind,
        state,
        form,
    } = duty;
    let documents = documents
        .iter()
        .filter(|document| document.duty_id == row.id)
        .map(document_view)
        .collect();
    DutyView {
        id: row.id.to_string(),
        application_id: application.id.to_string(),
        kind,
        state,
        due_on: row.due_on,
        overdue,
        version: row.version,
        editable: state.editable_by_office(),
        form,
        grant_yen: grant_of(application).get(),
        repay_yen: row.repay_yen,
        repay_by: row.repay_by,
        note: row.note,
        documents,
        opened_at: row.opened_at,
        submitted_at: row.submitted_at,
        decided_at: row.decided_at,
    }
}

/// A file as people see it.
pub(super) fn document_view(document: &entity::duty_document::Model) -> DocumentView {
    DocumentView {
        id: document.id.to_string(),
        kind: "duty".to_owned(),
        name: document.name.clone(),
        media_type: document.media_type.clone(),
        size_bytes: document.size_bytes,
        sha256: document.sha256.clone(),
        pages: document.pages,
        uploaded_at: document.uploaded_at,
    }
}
