//! 取下げ.

use contract::application::{ApplicationView, WithdrawalRequest};
use domain::application::Action;
use serde_json::json;
use store::StoreError;
use store::application::{self, TimelineEvent};
use store::audit::AuditAction;
use uuid::Uuid;

use super::announce::{changed, entry};
use super::reach::{Missed, in_reach_for_change};
use super::record::Record;
use super::timeline_role;
use super::view::view;
use crate::actor::Actor;
use crate::context::Context;

/// Why it was not withdrawn.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    /// Not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// Decided already, or withdrawn.
    #[error("the application cannot be withdrawn any more")]
    NotInThisState,
    /// It changed since the applicant looked.
    #[error("somebody else saved in between")]
    DraftChanged {
        /// Version now.
        current_version: i64,
    },
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Missed> for WithdrawError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}

/// Withdraws the application; the office may apply anew.
pub async fn withdraw_application(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &WithdrawalRequest,
) -> Result<ApplicationView, WithdrawError> {
    let (tx, row) = in_reach_for_change(ctx, actor, id).await?;
    let mut record = Record::of(ctx, row)?;
    let before = record.status;
    let after = before
        .withdraw()
        .map_err(|_| WithdrawError::NotInThisState)?;
    if record.row.version != input.version {
        return Err(WithdrawError::DraftChanged {
            current_version: record.row.version,
        });
    }
    let stamp = ctx.stamp();
    record.status = after;
    after.as_str().clone_into(&mut record.row.status);
    record.row.live = after.is_live();
    record.row.updated_at = stamp.at;
    record.row.version = application::save(&tx, &record.row).await?;
    let event = TimelineEvent {
        application_id: id,
        action: Action::Withdraw.as_str(),
        from_status: Some(before.as_str()),
        to_status: after.as_str(),
        actor_id: Some(actor.person),
        actor_role: timeline_role(actor, &record.row.office_number),
        note: None,
    };
    application::add_event(&tx, ctx.stamp(), event).await?;
    changed(&tx, &record.row, stamp);
    let body = json!({ "from": before.as_str() });
    let audit = entry(
        stamp,
        actor,
        AuditAction::ApplicationWithdrawn,
        &record.row,
        body,
    );
    let shown = view(ctx, tx.conn(), record).await?;
    tx.commit(audit).await?;
    ctx.changed.notify_waiters();
    Ok(shown)
}
