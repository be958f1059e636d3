//! One case.

use contract::FieldIssue;
use contract::application::DocumentView;
use contract::review::{CaseEvent, CaseFilter, CaseSubmission, CaseView, SubmissionEntry};
use domain::application::{Action, Status, TRANSITIONS};
use domain::calendar::tokyo_date;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use store::application::TimelineRow;
use store::audit::{AuditAction, Subject, SubjectKind};
use store::{StoreError, application, entity, review};
use uuid::Uuid;

use super::filter::queue_filter;
use super::row::Surroundings;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{Missed, Record, document_view, entry, outlook};
use crate::usecase::deny::deny;

/// Why a case is not shown.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// Not there, or a draft.
    #[error("not there")]
    NotThere,
    /// A parameter cannot be read.
    #[error("a parameter cannot be read")]
    Field(FieldIssue),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<FieldIssue> for CaseError {
    fn from(issue: FieldIssue) -> Self {
        Self::Field(issue)
    }
}

impl From<Missed> for CaseError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}

/// The case as submitted last, with its neighbours under the filter, after leaving an audit record.
pub async fn show_case(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    filter: &CaseFilter,
) -> Result<CaseView, CaseError> {
    let filter = queue_filter(ctx, actor, filter)?;
    let conn = ctx.db.read();
    let row = in_queue(ctx, actor, id).await?;
    let odd = |column| StoreError::Inconsistent {
        table: "applications",
        column,
        row: id.to_string(),
    };
    let queue_no = row.queue_no.ok_or_else(|| odd("queue_no"))?;
    let shown = review::row(conn, id).await?.ok_or(CaseError::NotThere)?;
    let submissions = application::submissions_of(conn, id).await?;
    let latest = submissions.last().ok_or_else(|| odd("submitted_at"))?;
    let documents = application::documents_of(conn, id).await?;
    let submission = submission(latest)?;
    let changed_since = row.answers != latest.answers || differ(&documents, &submission.documents);
    let timeline = application::timeline(conn, id).await?;
    let (previous, next) = review::neighbours(conn, &filter, queue_no).await?;
    let around = Surroundings::of(ctx, conn, actor, std::slice::from_ref(&shown)).await?;
    let stamp = ctx.stamp();
    let audit = entry(stamp, actor, AuditAction::CaseOpened, &row, json!({}));
    let record = Record::of(ctx, row)?;
    let returned_at = store::decision::last_returned_at(conn, id).await?;
    let returned_on = returned_at.map(tokyo_date);
    let view = CaseView {
        case: around.case_row(ctx, shown)?,
        submission,
        submissions: submissions.iter().map(entry_of).collect(),
        changed_since,
        timeline: timeline.into_iter().filter_map(event).collect(),
        outlook: outlook(
            record.scheme,
            record.status,
            record.row.received_on,
            returned_on,
            stamp.at,
        ),
        actions: actions(record.status),
        previous: previous.map(|id| id.to_string()),
        next: next.map(|id| id.to_string()),
    };
    ctx.db.begin().await?.commit(audit).await?;
    Ok(view)
}

/// An application of the queue; a draft answers as what is not there, after an audit record.
pub(super) async fn in_queue(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<entity::application::Model, Missed> {
    let found = application::find(ctx.db.read(), id).await?;
    if let Some(row) = found.filter(|row| row.queue_no.is_some()) {
        return Ok(row);
    }
    deny(ctx, actor, Subject::new(SubjectKind::Application, id)).await?;
    Err(Missed::NotThere)
}

fn submission(row: &entity::submission::Model) -> Result<CaseSubmission, StoreError> {
    Ok(CaseSubmission {
        ordinal: row.ordinal,
        submitted_at: row.submitted_at,
        answers: read(row, "answers", &row.answers)?,
        estimate: read(row, "estimate", &row.estimate)?,
        documents: read(row, "documents", &row.documents)?,
    })
}

fn read<T: DeserializeOwned>(
    submission: &entity::submission::Model,
    column: &'static str,
    value: &Value,
) -> Result<T, StoreError> {
    serde_json::from_value(value.clone()).map_err(|_| StoreError::Inconsistent {
        table: "submissions",
        column,
        row: submission.id.to_string(),
    })
}

fn entry_of(row: &entity::submission::Model) -> SubmissionEntry {
    SubmissionEntry {
        ordinal: row.ordinal,
        submitted_at: row.submitted_at,
        received_month: row.received_on,
    }
}

/// Whether the draft holds other documents than were submitted.
fn differ(now: &[entity::document::Model], submitted: &[DocumentView]) -> bool {
    let mut now: Vec<String> = now.iter().map(|row| document_view(row).id).collect();
    let mut then: Vec<String> = submitted.iter().map(|view| view.id.clone()).collect();
    now.sort_unstable();
    then.sort_unstable();
    now != then
}

fn event(row: TimelineRow) -> Option<CaseEvent> {
    Some(CaseEvent {
        status: Status::from_id(&row.to_status)?,
        at: row.at,
        by: row.actor_name,
        role: row.actor_role,
        note: row.note,
    })
}

/// What the federation may do in this state.
fn actions(status: Status) -> Vec<String> {
    TRANSITIONS
        .iter()
        .filter(|(from, action, _)| *from == status && is_of_federation(*action))
        .map(|(_, action, _)| action.as_str().to_owned())
        .collect()
}

const fn is_of_federation(action: Action) -> bool {
    !matches!(
        action,
        Action::Submit
            | Action::Update
            | Action::Resubmit
            | Action::Withdraw
            | Action::CorrectAccount
    )
}
