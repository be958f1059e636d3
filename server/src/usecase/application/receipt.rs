//! What the applicant holds after submission.

use contract::application::{Receipt, SubmittedCopy};
use domain::application::Status;
use domain::scheme::Scheme;
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::{StoreError, application, entity};
use uuid::Uuid;

use super::outlook::outlook;
use super::reach::{Missed, in_reach};
use super::record::Record;
use crate::actor::Actor;
use crate::context::Context;

/// The receipt of a submission, the same each time it is asked for.
pub(super) fn receipt(
    scheme: &Scheme,
    submission: &entity::submission::Model,
) -> Result<Receipt, StoreError> {
    Ok(Receipt {
        application_id: submission.application_id.to_string(),
        reception_number: submission.reception_number.clone(),
        submitted_at: submission.submitted_at,
        version: submission.version,
        estimate: read(submission, "estimate", &submission.estimate)?,
        documents: read(submission, "documents", &submission.documents)?,
        outlook: outlook(
            scheme,
            Status::Submitted,
            submission.received_on,
            None,
            submission.submitted_at,
        ),
    })
}

/// The copy of what was last submitted.
///
/// # Errors
/// [`Missed::NotThere`] also when it was never submitted.
pub async fn submitted_copy(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<SubmittedCopy, Missed> {
    let row = in_reach(ctx, actor, id).await?;
    let record = Record::of(ctx, row)?;
    let latest = application::latest_submission(ctx.db.read(), id).await?;
    let submission = latest.ok_or(Missed::NotThere)?;
    Ok(SubmittedCopy {
        receipt: receipt(record.scheme, &submission)?,
        office_number: record.row.office_number,
        scheme_id: record.row.scheme_id,
        answers: read(&submission, "answers", &submission.answers)?,
        ordinal: i32::try_from(submission.ordinal).unwrap_or(i32::MAX),
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
