//! Save one section of the answers.

use contract::FieldIssue;
use contract::application::ApplicationView;
use domain::application::Status;
use serde_json::json;
use store::audit::AuditAction;
use store::{StoreError, application};
use uuid::Uuid;

use super::announce::{changed, entry};
use super::answers_section::AnswersSection;
use super::reach::{Missed, in_reach_for_change};
use super::record::Record;
use super::view::{estimate_of, view};
use crate::actor::Actor;
use crate::context::Context;

/// Why nothing was saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// Review has begun, or it has ended.
    #[error("the application cannot be changed any more")]
    NotInThisState,
    /// Somebody else saved in between.
    #[error("somebody else saved in between")]
    DraftChanged {
        /// Version now.
        current_version: i64,
    },
    /// Values no draft can hold.
    #[error("values that cannot be kept")]
    Fields(Vec<FieldIssue>),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Missed> for SaveError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}

/// Replaces one section of the draft if it is still the version the writer saw.
///
/// What was submitted before stays as it is until the applicant submits again.
pub async fn save_answers(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    expected_version: i64,
    section: AnswersSection,
) -> Result<ApplicationView, SaveError> {
    let refusals = section.refusals();
    if !refusals.is_empty() {
        // Reach first: what is wrong with the input must not tell whether the application exists.
        super::reach::in_reach(ctx, actor, id).await?;
        return Err(SaveError::Fields(refusals));
    }
    let (tx, row) = in_reach_for_change(ctx, actor, id).await?;
    let mut record = Record::of(ctx, row)?;
    if !record.status.editable_by_applicant() {
        return Err(SaveError::NotInThisState);
    }
    if record.row.version != expected_version {
        return Err(SaveError::DraftChanged {
            current_version: record.row.version,
        });
    }
    let stamp = ctx.stamp();
    let saved = section.section();
    section.replace_in(&mut record.answers);
    record.row.answers = serde_json::to_value(&record.answers).unwrap_or_default();
    if record.status != Status::Submitted {
        // What was submitted counts until it is submitted again.
        record.row.grant_yen = estimate_of(ctx, &record).map(|estimate| estimate.grant_yen);
    }
    record.row.updated_at = stamp.at;
    record.row.version = application::save(&tx, &record.row).await?;
    changed(&tx, &record.row, stamp);
    let body = json!({ "section": saved.as_str(), "version": record.row.version });
    let audit = entry(stamp, actor, AuditAction::AnswersSaved, &record.row, body);
    let shown = view(ctx, tx.conn(), record).await?;
    tx.commit(audit).await?;
    ctx.changed.notify_waiters();
    Ok(shown)
}
