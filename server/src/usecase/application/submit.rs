//! 申請する.

use chrono::NaiveDate;
use contract::FieldIssue;
use contract::application::{DocumentView, Receipt, SubmissionRequest};
use contract::scheme::EstimateView;
use domain::application::{Action, ReceptionNumber, Status};
use domain::calendar::{first_of_month, tokyo_date};
use domain::scheme::Window;
use domain::submission::check;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::application::{self, TimelineEvent};
use store::audit::AuditAction;
use store::{Stamp, StoreError, Tx, decision, entity, jobs};
use uuid::Uuid;

use super::announce::{changed, entry};
use super::completeness::{issue_of, issues};
use super::document_view::{document_fact, document_view};
use super::reach::{Missed, in_reach_for_change};
use super::receipt::receipt;
use super::record::Record;
use super::timeline_role;
use crate::actor::Actor;
use crate::context::Context;
use crate::mail::MailOrder;
use crate::usecase::decision::note_account;
use crate::usecase::review::take_into_queue;

/// What became of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submitted {
    /// Received now.
    Now(Receipt),
    /// Received before with the same key and body.
    Before(Receipt),
}

/// Why it was not submitted. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    /// Not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// The applicant did not declare that the content is true.
    #[error("not declared")]
    NotDeclared,
    /// The key was used with another body.
    #[error("the key was used with another body")]
    OtherBody,
    /// It changed since the applicant looked.
    #[error("somebody else saved in between")]
    DraftChanged {
        /// Version now.
        current_version: i64,
    },
    /// In review, decided, or withdrawn.
    #[error("the application cannot be submitted in this state")]
    NotInThisState,
    /// The window has not opened yet.
    #[error("the window has not opened yet")]
    NotYetOpen,
    /// The window is closed.
    #[error("the window is closed")]
    Closed,
    /// Something is missing or wrong.
    #[error("not complete")]
    Incomplete(Vec<FieldIssue>),
    /// All 9,999,999 reception numbers of the scheme are given out.
    #[error("no reception number is left")]
    NoNumberLeft,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Missed> for SubmitError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}

/// Submits the draft as it stands: in one transaction the domain decides, and reception number, frozen
/// copy, timeline, receipt mail and audit are written, or nothing.
///
/// Repeated with the same key and body it answers the receipt of the first time.
pub async fn submit_application(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    idempotency_key: &str,
    input: &SubmissionRequest,
) -> Result<Submitted, SubmitError> {
    let (tx, row) = in_reach_for_change(ctx, actor, id).await?;
    let mut record = Record::of(ctx, row)?;
    let body_hash = body_hash(input);
    let before = application::find_submission(tx.conn(), id, idempotency_key).await?;
    if let Some(before) = before {
        if before.body_hash != body_hash {
            return Err(SubmitError::OtherBody);
        }
        return Ok(Submitted::Before(receipt(record.scheme, &before)?));
    }
    let (action, after) = next(record.status)?;
    if record.row.version != input.version {
        return Err(SubmitError::DraftChanged {
            current_version: record.row.version,
        });
    }
    if !input.declared {
        return Err(SubmitError::NotDeclared);
    }
    let stamp = ctx.stamp();
    let decided = decide(ctx, &tx, &record, stamp).await?;
    let grant_yen = decided.estimate.grant_yen;
    take_in(&tx, &mut record, (action, after), grant_yen, stamp).await?;
    let submission = entity::submission::Model {
        id: ctx.ids.uuid(),
        ordinal: ordinal(&tx, id).await?,
        idempotency_key: idempotency_key.to_owned(),
        body_hash,
        submitted_by: actor.person,
        submitted_at: stamp.at,
        ..frozen(&record.row, &decided)
    };
    let given = receipt(record.scheme, &submission)?;
    let step = (record.status, action, after);
    leave_word(ctx, &tx, actor, &record, step, stamp).await?;
    let body = json!({
        "submission": submission.id,
        "reception_number": submission.reception_number,
        "documents": decided.documents.len(),
    });
    application::add_submission(&tx, submission).await?;
    let submitted = AuditAction::ApplicationSubmitted;
    tx.commit(entry(stamp, actor, submitted, &record.row, body))
        .await?;
    ctx.changed.notify_waiters();
    ctx.job_waiting.notify_waiters();
    Ok(Submitted::Now(given))
}

/// Which action this is, and where it leads.
fn next(status: Status) -> Result<(Action, Status), SubmitError> {
    let tried = [
        (Action::Submit, status.submit()),
        (Action::Update, status.update()),
        (Action::Resubmit, status.resubmit()),
    ];
    tried
        .into_iter()
        .find_map(|(action, after)| after.ok().map(|after| (action, after)))
        .ok_or(SubmitError::NotInThisState)
}

/// What the domain found in order.
struct Decided {
    estimate: EstimateView,
    documents: Vec<DocumentView>,
}

async fn decide(
    ctx: &Context,
    tx: &Tx,
    record: &Record<'_>,
    stamp: Stamp,
) -> Result<Decided, SubmitError> {
    let returned_on = match record.status {
        Status::Returned => decision::last_returned_at(tx.conn(), record.row.id).await?,
        _ => None,
    };
    let returned_on = returned_on.map(tokyo_date);
    match record.scheme.window_for(returned_on, stamp.at) {
        Window::Open { .. } => {}
        Window::NotYetOpen => return Err(SubmitError::NotYetOpen),
        Window::Closed => return Err(SubmitError::Closed),
    }
    let rows = application::documents_of(tx.conn(), record.row.id).await?;
    let documents: Vec<DocumentView> = rows.iter().map(document_view).collect();
    let facts = rows
        .iter()
        .map(document_fact)
        .collect::<Result<Vec<_>, _>>()?;
    let scheme = record.scheme_view(ctx);
    let found = issues(
        &record.answers,
        &documents,
        &scheme,
        &ctx.banks,
        tokyo_date(stamp.at),
    );
    if !found.is_empty() {
        return Err(SubmitError::Incomplete(found));
    }
    let complete = record
        .answers
        .complete(&scheme)
        .map_err(SubmitError::Incomplete)?;
    check(record.scheme, stamp.at, returned_on, &complete, &facts)
        .map_err(|shortfalls| SubmitError::Incomplete(shortfalls.iter().map(issue_of).collect()))?;
    let estimate = scheme
        .estimate(&record.answers.estimate_request())
        .map_err(SubmitError::Incomplete)?;
    note_account(tx, &record.row, &complete.account).await?;
    Ok(Decided {
        estimate,
        documents,
    })
}

/// Writes the application as submitted; the reception number stays what it was once given.
async fn take_in(
    tx: &Tx,
    record: &mut Record<'_>,
    (action, after): (Action, Status),
    grant_yen: i64,
    stamp: Stamp,
) -> Result<(), SubmitError> {
    if record.row.reception_number.is_none() {
        let serial = application::next_serial(tx, &record.row.scheme_id).await?;
        let serial = u32::try_from(serial).map_err(|_| SubmitError::NoNumberLeft)?;
        let number = ReceptionNumber::new(record.scheme.fiscal_year(), serial)
            .map_err(|_| SubmitError::NoNumberLeft)?;
        record.row.reception_number = Some(number.to_string());
    }
    let this_month: NaiveDate = first_of_month(tokyo_date(stamp.at));
    record.row.received_on = match action {
        Action::Update => record.row.received_on.or(Some(this_month)),
        _ => Some(this_month),
    };
    after.as_str().clone_into(&mut record.row.status);
    record.row.live = after.is_live();
    record.row.grant_yen = Some(grant_yen);
    record.row.submitted_at = Some(stamp.at);
    record.row.first_submitted_at = record.row.first_submitted_at.or(Some(stamp.at));
    record.row.updated_at = stamp.at;
    take_into_queue(tx, record, action).await?;
    record.row.version = application::save(tx, &record.row).await?;
    Ok(())
}

/// The application as it is now, to be kept as it is. Who, when and under which key is added.
fn frozen(row: &entity::application::Model, decided: &Decided) -> entity::submission::Model {
    entity::submission::Model {
        id: row.id,
        application_id: row.id,
        ordinal: 0,
        idempotency_key: String::new(),
        body_hash: String::new(),
        answers: row.answers.clone(),
        documents: serde_json::to_value(&decided.documents).unwrap_or_default(),
        estimate: serde_json::to_value(&decided.estimate).unwrap_or_default(),
        version: row.version,
        received_on: row.received_on,
        reception_number: row.reception_number.clone().unwrap_or_default(),
        submitted_by: row.created_by,
        submitted_at: row.updated_at,
    }
}

/// Timeline, open pages, receipt mail.
async fn leave_word(
    ctx: &Context,
    tx: &Tx,
    actor: &Actor,
    record: &Record<'_>,
    (from, action, to): (Status, Action, Status),
    stamp: Stamp,
) -> Result<(), StoreError> {
    let event = TimelineEvent {
        application_id: record.row.id,
        action: action.as_str(),
        from_status: Some(from.as_str()),
        to_status: to.as_str(),
        actor_id: Some(actor.person),
        actor_role: timeline_role(actor, &record.row.office_number),
        note: None,
    };
    application::add_event(tx, Stamp::new(ctx.ids.uuid(), stamp.at), event).await?;
    changed(tx, &record.row, stamp);
    let mail = MailOrder::Receipt {
        application: record.row.id,
        reception_number: record.row.reception_number.clone().unwrap_or_default(),
        person: actor.person,
    };
    jobs::enqueue(tx, mail.job(Stamp::new(ctx.ids.uuid(), stamp.at))).await?;
    Ok(())
}

async fn ordinal(tx: &Tx, id: Uuid) -> Result<i64, StoreError> {
    let before = application::count_submissions(tx.conn(), id).await?;
    Ok(i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1))
}

fn body_hash(input: &SubmissionRequest) -> String {
    let text = serde_json::to_string(input).unwrap_or_default();
    hex::encode(Sha256::digest(text.as_bytes()))
}
